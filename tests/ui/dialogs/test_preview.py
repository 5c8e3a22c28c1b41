"""What a copy would change: how many of what kind, by whom by the alphabet, and no number beside a name."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mutualnode.app.carrying import Report
from mutualnode.app.previewing import Preview, Signed
from mutualnode.ui.dialogs.preview import NAMED_AT_MOST, PreviewSheet
from tests.neighbours import DAY, NOON

REPORT = Report(38, 1_245, 0, 0, 1, is_cut=False, is_newer=False, stopped=False)
TOLD = Preview(
    REPORT,
    (("join", 3), ("need", 12), ("offer", 1), ("kind-99", 2)),
    ("Dev", "Grace", "สมชาย"),
    is_by_others=False,
    signed=(Signed("Edith", b"e" * 32, NOON - DAY),),
)


Opens = Callable[[Preview], PreviewSheet]


@pytest.fixture
def opens(qtbot: QtBot) -> Iterator[Opens]:
    """Open a sheet over a window."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()

    def sheet(told: Preview) -> PreviewSheet:
        made = PreviewSheet(told, NOON, window)
        made.open()
        qtbot.waitUntil(made.leave.hasFocus)
        return made

    yield sheet
    window.close()


def test_it_says_how_many_of_what_kind_by_whom_and_whose_copy_it_is(opens: Opens) -> None:
    lines = opens(TOLD).lines
    assert "Written by Edith, yesterday" in lines
    assert "38 entries are new here." in lines
    assert {"12 needs", "1 offer", "5 more: answers, and who is a member"} <= set(lines)
    assert "By Dev, Grace and สมชาย." in lines


def test_no_number_stands_in_a_line_with_a_name(opens: Opens) -> None:
    named = [each for each in opens(TOLD).lines if "Dev" in each or "Edith" in each]
    assert named
    assert not any(re.search(r"\d", each) for each in named)


def test_of_very_many_people_some_are_named_and_the_rest_are_others(opens: Opens) -> None:
    names = tuple(f"Person {letter}" for letter in "abcdefghijklmnopqrst")
    (line,) = [each for each in opens(replace(TOLD, names=names)).lines if each.startswith("By")]
    assert line.endswith("and others.")
    assert line.count("Person") == NAMED_AT_MOST


def test_people_whose_page_has_not_come_are_said_to_be_among_them(opens: Opens) -> None:
    lines = opens(replace(TOLD, is_by_others=True)).lines
    assert "By Dev, Grace and สมชาย, and by people whose name has not come yet." in lines
    lines = opens(replace(TOLD, names=(), is_by_others=True)).lines
    assert "By people whose name has not come yet." in lines


def test_it_is_brought_in_only_when_one_says_so(qtbot: QtBot, opens: Opens) -> None:
    sheet = opens(TOLD)
    with qtbot.waitSignal(sheet.rejected):
        QTest.keyClick(sheet.leave, Qt.Key.Key_Return)
    sheet.open()
    with qtbot.waitSignal(sheet.accepted):
        QTest.mouseClick(sheet.bring, Qt.MouseButton.LeftButton)


def test_where_nothing_is_new_there_is_nothing_to_bring(opens: Opens) -> None:
    sheet = opens(replace(TOLD, report=replace(REPORT, new=0), kinds=(), names=()))
    assert "Nothing in it is new here." in sheet.lines
    assert sheet.bring.isHidden()
    assert sheet.leave.text() == "Close"
