"""An invite in three forms."""

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication

from tests.neighbours import Neighbour
from tests.ui.scene import Screen

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]


def test_an_invite_is_made_with_words_a_square_and_a_code_to_copy(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    alice.home.invite()
    sheet = alice.home.sheet
    alice.until(lambda: bool(sheet.code))
    assert all(label.text()[-1].isalpha() for label in sheet.words)
    assert not sheet.square.grab().isNull()
    assert "one person" in sheet.until.text()
    alice.clicks(sheet.copy)
    assert QGuiApplication.clipboard().text() == sheet.code
    sheet.accept()


def test_each_invite_is_another_one(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    codes: set[str] = set()
    for _ in range(2):
        alice.home.invite()
        alice.until(lambda: alice.home.sheet.code not in {"", *codes})
        codes.add(alice.home.sheet.code)
        alice.home.sheet.accept()
    assert len(codes) == 2


def test_where_no_invite_can_be_made_it_is_said(newcomer: Screen) -> None:
    sheet = newcomer.home.sheet
    sheet.make()
    newcomer.until(lambda: bool(sheet.until.text()))
    assert not sheet.copy.is_ready
