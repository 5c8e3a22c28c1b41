"""Every screen that is drawn to be looked at: a name, a size, and what makes it. Whoever builds a page adds it here."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from tests.shots import components, pages, states

FULL = (1280, 800)  # pixels, the window as it opens
SMALL = (900, 640)  # pixels, the smallest window


@dataclass(frozen=True, slots=True)
class Screen:
    """One screen, as high as it needs if it is tall; one of the window's full size is drawn at the smallest as well.

    `adjust` is called whenever its look or size has changed; `finish` puts away what was opened for it.
    """

    name: str
    make: Callable[[], QWidget]
    size: tuple[int, int] | None = FULL
    finish: Callable[[], None] | None = None
    tall: bool = False
    adjust: Callable[[], None] | None = None
    stage: pages.Stage | None = None


def _page(name: str, stage: pages.Stage, size: tuple[int, int] | None = FULL) -> Screen:
    return Screen(name, stage.make, size, stage.finish, adjust=stage.adjust, stage=stage)


def screens() -> tuple[Screen, ...]:
    """All of them, in the order of the contact sheet."""
    return (
        Screen("components", components.page, components.SIZE, tall=True, adjust=states.redraw),
        _page("first-run", pages.new()),
        _page("today", pages.today()),
        _page("board", pages.board()),
        _page("board-newest", pages.newest()),
        _page("fitting", pages.fitting()),
        _page("need", pages.need()),
        _page("need-mine", pages.mine()),
        _page("people", pages.people()),
        _page("news", pages.news()),
        _page("sync", pages.sync()),
        _page("sync-alone", pages.alone()),
        _page("preview", pages.preview(), None),
        _page("settings", pages.settings()),
        _page("settings-notices", pages.notices()),
        _page("told", pages.told()),
        _page("help", pages.help_()),
        _page("settings-along", pages.along()),
        _page("form", pages.form(), None),
        _page("form-full", pages.full_form(), None),
        _page("form-whole", pages.whole_form(), None),
        _page("need-photos", pages.photos()),
        _page("photo", pages.viewer(), None),
        _page("photo-to-come", pages.photos_to_come(), None),
        _page("invite", pages.invite(), None),
        _page("finder", pages.finder(), None),
    )
