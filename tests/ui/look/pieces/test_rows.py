"""The board's rows are as high as what they say, show where one is, and cut nothing in half."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, QStringListModel, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QListView, QStyle
from pytestqt.qtbot import QtBot

from mutualnode.ui.look.dress import apply
from mutualnode.ui.look.palette import Hue, Theme
from mutualnode.ui.look.pieces.coverage import Coverage
from mutualnode.ui.look.pieces.person import Person
from mutualnode.ui.look.pieces.rows import BETWEEN_CARDS, BoardDelegate, Face, paint_row_ground
from mutualnode.ui.look.worn import SCALES, current
from tests.ui.look.seeing import has, picture

PLAIN = Face(Hue.NEED, "Cot mattress", Person("Samira Noor", bytes(32)))
FULL = replace(
    PLAIN,
    title="Hot meals for this week",
    place="Alder Row",
    category="Food",
    category_icon="ph.cooking-pot",
    tag="Urgent",
    tag_icon="ph.bell-ringing-fill",
    coverage=Coverage(12, 7, 1),
    note="4 open",
    match="May fit: Dev drives that way on Mondays.",
)
LONG = replace(FULL, title="Read two letters from the council with me, any evening " * 4, place="A long lane " * 9)


def _list(qtbot: QtBot, *faces: Face | None, wide: int = 460) -> QListView:
    view = QListView()
    view.setModel(QStringListModel([""] * len(faces), view))
    view.setItemDelegate(BoardDelegate(lambda index: faces[index.row()], view))
    view.setProperty("bare", "true")
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    qtbot.addWidget(view)
    view.resize(wide, 700)
    view.show()
    return view


def _place(view: QListView, row: int) -> QRect:
    return view.visualRect(view.model().index(row, 0))


def test_a_row_is_higher_the_more_it_says(qtbot: QtBot) -> None:
    view = _list(qtbot, PLAIN, replace(PLAIN, note="New"), FULL, LONG)
    heights = [_place(view, row).height() for row in range(4)]
    assert heights == sorted(set(heights))


def test_a_row_is_as_wide_as_its_list(qtbot: QtBot) -> None:
    view = _list(qtbot, FULL, LONG)
    assert {_place(view, row).width() for row in range(2)} == {view.viewport().width()}


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK, Theme.STRONG])
@pytest.mark.parametrize("scale", SCALES)
def test_rows_are_drawn_in_every_look(qapp: QApplication, qtbot: QtBot, theme: Theme, scale: float) -> None:
    apply(qapp, theme, scale)
    view = _list(qtbot, FULL, LONG, PLAIN)
    image = view.viewport().grab().toImage()
    assert has(image, current().palette.card)
    assert has(image, current().palette.of(Hue.NEED).solid)


def test_between_two_cards_lies_what_is_below_them(qtbot: QtBot) -> None:
    view = _list(qtbot, PLAIN, PLAIN)
    end = _place(view, 0).bottom()
    colors = {view.grab().toImage().pixelColor(200, end - at).name() for at in range(BETWEEN_CARDS)}
    assert current().palette.card.lower() not in colors


def test_a_row_without_an_entry_is_left_empty(qtbot: QtBot) -> None:
    view = _list(qtbot, None)
    assert _place(view, 0).height() > 0
    assert not has(view.viewport().grab().toImage(), current().palette.card)


def test_the_match_is_tinted_with_the_other_kind(qtbot: QtBot) -> None:
    need, offer = _list(qtbot, FULL), _list(qtbot, replace(FULL, hue=Hue.OFFER))
    assert has(need.viewport().grab().toImage(), current().palette.of(Hue.OFFER).tint)
    assert has(offer.viewport().grab().toImage(), current().palette.of(Hue.NEED).tint)


def _ground(state: QStyle.StateFlag) -> QImage:
    return picture(lambda painter, box: paint_row_ground(painter, box, state, 12))


def test_rest_pointer_choice_and_keyboard_look_different() -> None:
    flag = QStyle.StateFlag
    states = [flag.State_None, flag.State_MouseOver, flag.State_Selected, flag.State_HasFocus | flag.State_Active]
    images = [_ground(state) for state in states]
    assert all(one != other for at, one in enumerate(images) for other in images[:at])
    assert has(images[3], current().palette.focus)


def test_choice_is_seen_with_strong_lines_too(qapp: QApplication) -> None:
    apply(qapp, Theme.STRONG)
    assert has(_ground(QStyle.StateFlag.State_Selected), current().palette.action)


def test_a_row_turns_round_for_those_who_read_from_the_right(qtbot: QtBot) -> None:
    view = _list(qtbot, FULL)
    there = view.viewport().grab().toImage()
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    turned = view.viewport().grab().toImage()
    solid = current().palette.of(Hue.NEED).solid
    left = [image.copy(QRect(QPoint(0, 0), QPoint(230, 200))) for image in (there, turned)]
    assert has(left[0], solid)
    assert there != turned


def test_a_photo_takes_its_room_and_is_stitched_until_it_comes(qtbot: QtBot) -> None:
    photo = QImage(8, 8, QImage.Format.Format_RGB32)
    photo.fill("#123456")
    here: dict[bytes, QImage] = {}
    row = replace(PLAIN, photo=b"h")
    view = _list(qtbot, PLAIN, row)
    rows = (PLAIN, row)
    view.setItemDelegate(BoardDelegate(lambda index: rows[index.row()], view, lambda name: here.get(name, QImage())))
    assert _place(view, 1).height() > _place(view, 0).height()
    assert not has(view.viewport().grab().toImage(), "#123456")
    assert has(view.viewport().grab().toImage(), current().palette.sunken)
    here[b"h"] = photo
    assert has(view.viewport().grab().toImage(), "#123456")


def test_what_is_new_has_a_tag_beside_the_other_one() -> None:
    assert [word for word, *_ in replace(FULL, news="New").tags] == ["New", "Urgent"]
    assert replace(PLAIN, news="New").has_third
