"""The band of quilt: no two neighbours share a block or a kind."""

from itertools import product

from pytestqt.qtbot import QtBot

from mutualnode.ui.pages.band import SIDE, Band, patch_at


def test_no_two_neighbours_share_a_block_or_a_kind() -> None:
    for row, column in product(range(3), range(40)):
        block, cloth = patch_at(row, column)
        for other, beside in (patch_at(row + 1, column), patch_at(row, column + 1)):
            assert block != other
            assert cloth.first != beside.first


def test_a_low_window_has_a_lower_band(qtbot: QtBot) -> None:
    band = Band()
    qtbot.addWidget(band)
    band.fit(640)
    low = band.height()
    band.fit(1000)
    assert (low, band.height()) == (SIDE, 3 * SIDE)
    band.resize(400, band.height())
    assert not band.grab().isNull()
