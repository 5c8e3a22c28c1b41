"""Fields say what is not right, until one types again."""

import pytest
from pytestqt.qtbot import QtBot

from mutualnode.errors import Code, Fault
from mutualnode.ui.pages.field import LineField, StoryField


@pytest.mark.parametrize("kind", [LineField, StoryField])
def test_what_is_wrong_is_said_until_one_types(qtbot: QtBot, kind: type[LineField | StoryField]) -> None:
    field = kind("Name")
    qtbot.addWidget(field)
    field.wrong(Fault(Code.TEXT_EMPTY))
    assert "cannot be empty" in field.edit.accessibleDescription()
    with qtbot.waitSignal(field.changed):
        field.write("Łucja\u0301 سلمى สมชาย")
    assert field.edit.accessibleDescription() == ""
    assert field.text() == "Łucja\u0301 سلمى สมชาย"


def test_a_field_is_called_by_its_label(qtbot: QtBot) -> None:
    field = LineField("Your name", "for example: Ada")
    qtbot.addWidget(field)
    assert field.edit.accessibleName() == "Your name"
    field.write("x")
    field.clear()
    assert field.text() == ""
