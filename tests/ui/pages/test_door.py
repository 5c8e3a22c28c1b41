"""Three doors, each another picture."""

from pytestqt.qtbot import QtBot

from mutualnode.ui.pages.door import Door, DoorSign


def test_each_door_is_drawn_and_has_no_name(qtbot: QtBot) -> None:
    pictures = []
    for door in Door:
        sign = DoorSign(door)
        qtbot.addWidget(sign)
        sign.resize(sign.sizeHint())
        pictures.append(sign.grab().toImage())
        assert sign.accessibleName() == ""
    assert all(one != two for place, one in enumerate(pictures) for two in pictures[place + 1 :])
