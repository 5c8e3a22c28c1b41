"""Every test here finds the light look at the usual size, and leaves no other behind."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from mutualnode.ui.look.dress import apply
from mutualnode.ui.look.palette import Theme, palette
from mutualnode.ui.look.worn import Look, current

USUAL = Look(palette(Theme.LIGHT))


@pytest.fixture(scope="session")
def _dressed_once(qapp: QApplication) -> None:
    apply(qapp, Theme.LIGHT)


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication, _dressed_once: None) -> Iterator[QApplication]:
    """The application, dressed."""
    _dress(qapp)
    yield qapp
    _dress(qapp)


def _dress(application: QApplication) -> None:
    if current() != USUAL:
        apply(application, Theme.LIGHT)
