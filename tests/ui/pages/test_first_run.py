"""The three doors, and what is said where one does not open."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from mutualnode.ui.pages.page import Room
from mutualnode.ui.settings import SCALES
from mutualnode.ui.window import HEIGHT, LEAST_HEIGHT, LEAST_WIDTH, WIDTH
from tests.neighbours import Neighbour
from tests.ui.scene import Screen

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]


def test_who_has_an_invite_joins_with_it(neighbours: Make, at_home: SitDown, newcomer: Screen) -> None:
    person, *_ = neighbours("alice")
    person.needs("A ladder")
    alice = at_home(person)
    alice.home.invite()
    alice.until(lambda: bool(alice.home.sheet.code))
    first_run = newcomer.window.first_run
    first_run.invite.write(alice.home.sheet.code)
    first_run.newcomer.write("สมชาย")
    newcomer.clicks(first_run.join)
    newcomer.is_open()
    newcomer.waits_for("A ladder")
    alice.home.sheet.accept()
    person.clock.moves()
    alice.posts("Bread")
    newcomer.waits_for("Bread", "A ladder")
    alice.until(lambda: [each.name for each in alice.desk.here] != [])


def test_words_alone_ask_for_an_address(newcomer: Screen) -> None:
    first_run = newcomer.window.first_run
    first_run.invite.write("already scheme fitness december lock meat")
    first_run.newcomer.write("Ada")
    newcomer.clicks(first_run.join)
    newcomer.until(lambda: first_run.join.is_ready and first_run.address.isVisible())
    assert first_run.address.edit.accessibleDescription()


@pytest.mark.parametrize(("invite", "name"), [("", "Ada"), ("mn1-", ""), ("hello", "Ada")])
def test_what_is_missing_or_wrong_is_said_at_its_field(newcomer: Screen, invite: str, name: str) -> None:
    first_run = newcomer.window.first_run
    first_run.invite.write(invite)
    first_run.newcomer.write(name)
    newcomer.clicks(first_run.join)
    field = first_run.invite if name else first_run.newcomer
    newcomer.until(lambda: bool(field.edit.accessibleDescription()))
    assert first_run.is_ready


def test_a_network_needs_two_names(newcomer: Screen) -> None:
    first_run = newcomer.window.first_run
    newcomer.clicks(first_run.start)
    assert first_run.network.edit.accessibleDescription()
    first_run.network.write("Mill Lane")
    newcomer.clicks(first_run.start)
    assert first_run.founder.edit.accessibleDescription()


def test_a_name_that_is_too_long_is_said_to_be(newcomer: Screen) -> None:
    first_run = newcomer.window.first_run
    first_run.network.write("x" * 500)
    first_run.founder.write("Ada")
    newcomer.clicks(first_run.start)
    newcomer.until(lambda: "too long" in first_run.network.edit.accessibleDescription())


def _cut(page: QWidget) -> list[str]:
    """Return what has less room than its words need, or lies beyond the page at its sides."""
    found = []
    for each in page.findChildren(QLabel) + page.findChildren(QPushButton):
        if not each.isVisible() or not each.text():
            continue
        wide, high = each.sizeHint().width(), each.sizeHint().height()
        if isinstance(each, QLabel) and each.wordWrap():
            longest = max(each.fontMetrics().horizontalAdvance(word) for word in each.text().split())
            wide, high = longest, each.heightForWidth(each.width())
        left = each.mapTo(page, QPoint(0, 0)).x()
        if each.width() < wide or each.height() < high or left < 0 or left + each.width() > page.width():
            found.append(each.text())
    return found


SIZES = ((LEAST_WIDTH, LEAST_HEIGHT), (WIDTH, HEIGHT), (1920, 1080))  # pixels


@pytest.mark.parametrize("percent", SCALES)
def test_nothing_is_cut_at_any_size_of_text(newcomer: Screen, percent: int) -> None:
    newcomer.home.settings.scale.choose(SCALES.index(percent))
    cut = {}
    for size in SIZES:
        newcomer.window.resize(*size)
        newcomer.looks_up()
        cut[size] = _cut(newcomer.window.first_run)
    assert cut == {size: [] for size in SIZES}
    newcomer.home.settings.scale.choose(0)


def test_the_doors_stand_below_one_another_where_room_is_short(newcomer: Screen) -> None:
    first_run = newcomer.window.first_run
    first_run.fit(Room.NARROW)
    newcomer.looks_up()
    assert first_run.start.mapTo(first_run, first_run.start.rect().topLeft()).y() > first_run.join.y()
    first_run.fit(Room.WIDE)
