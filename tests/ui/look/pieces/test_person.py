"""Pictures of people and keys say whose they are, and can become somebody else's."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mutualnode.ui.look.avatar import Presence
from mutualnode.ui.look.dress import apply
from mutualnode.ui.look.palette import Theme
from mutualnode.ui.look.pieces.person import Avatar, Patch, Person
from tests.ui.look.seeing import shown

ROSA, LEN = Person("Rosa Okafor", bytes(32)), Person("Len Fowler", bytes([7] * 32))


def test_an_avatar_says_the_name(qtbot: QtBot) -> None:
    avatar = Avatar(ROSA)
    qtbot.addWidget(avatar)
    before = shown(avatar)
    avatar.show_person(LEN, Presence.AWAY)
    assert avatar.person.name == "Len Fowler"
    assert shown(avatar) != before


def test_a_patch_can_become_that_of_another_key(qtbot: QtBot) -> None:
    patch = Patch(ROSA.key)
    qtbot.addWidget(patch)
    before = shown(patch)
    patch.show_key(LEN.key)
    assert shown(patch) != before


def test_pictures_grow_with_the_text(qapp: QApplication, qtbot: QtBot) -> None:
    apply(qapp, Theme.LIGHT, 2.0)
    avatar, patch = Avatar(ROSA), Patch(ROSA.key)
    for piece in (avatar, patch):
        qtbot.addWidget(piece)
    assert avatar.sizeHint().width() == 80
    assert patch.sizeHint().width() == 88
