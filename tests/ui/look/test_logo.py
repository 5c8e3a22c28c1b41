"""The sign is four petals, in four colours, at any size."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mutualnode.ui.look.dress import apply
from mutualnode.ui.look.logo import SIDES, Logo, paint_logo, window_icon
from mutualnode.ui.look.palette import Hue, Theme
from mutualnode.ui.look.worn import current
from tests.ui.look.seeing import has, picture, shown


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
def test_the_sign_has_four_colours(qapp: QApplication, theme: Theme) -> None:
    apply(qapp, theme)
    image, palette = picture(paint_logo), current().palette
    assert has(image, palette.of(Hue.NEED).solid)
    assert has(image, palette.of(Hue.GATHERING).mid)
    assert has(image, palette.of(Hue.OFFER).solid)
    assert has(image, palette.of(Hue.DECISION).solid)


def test_the_window_has_an_icon_of_every_size() -> None:
    assert {size.width() for size in window_icon().availableSizes()} == {*SIDES}


def test_the_sign_grows_with_the_text(qapp: QApplication, qtbot: QtBot) -> None:
    apply(qapp, Theme.LIGHT, 1.5)
    logo = Logo()
    qtbot.addWidget(logo)
    assert logo.sizeHint().width() == 60
    assert has(shown(logo), current().palette.of(Hue.OFFER).solid)
