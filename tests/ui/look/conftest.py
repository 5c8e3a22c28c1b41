"""Every test here finds the light look at the usual size, and leaves no other behind."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from mutualnode.ui.look.dress import apply
from mutualnode.ui.look.palette import Theme


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    """The application, dressed."""
    apply(qapp, Theme.LIGHT)
    yield qapp
    apply(qapp, Theme.LIGHT)
