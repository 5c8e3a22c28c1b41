"""A field has its label above, and says in words what is wrong."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from mutualnode.ui.look.pieces.field import Field
from mutualnode.ui.look.worn import current
from tests.ui.look.seeing import has, shown


def test_what_is_wrong_is_said_where_it_is_wrong(qtbot: QtBot) -> None:
    edit = QLineEdit("31 June")
    field = Field("By when?", edit, "A day is enough.")
    qtbot.addWidget(field)
    assert edit.accessibleName() == "By when?"
    assert edit.accessibleDescription() == "A day is enough."
    field.set_wrong("There are 30 days in June.")
    assert edit.accessibleDescription() == "There are 30 days in June."
    assert has(shown(field, 300), current().palette.alarm.base)
    field.set_wrong("")
    assert edit.accessibleDescription() == "A day is enough."
    assert not has(shown(field, 300), current().palette.alarm.base)


def test_a_field_without_hint_takes_no_room_for_one(qtbot: QtBot) -> None:
    plain, hinted = Field("Name", QLineEdit()), Field("Name", QLineEdit(), "As others will see it.")
    for field in (plain, hinted):
        qtbot.addWidget(field)
        field.ensurePolished()
    assert plain.sizeHint().height() < hinted.sizeHint().height()


def test_the_label_leads_to_the_field(qtbot: QtBot) -> None:
    edit = QLineEdit()
    field = Field("Name", edit)
    qtbot.addWidget(field)
    labels = [each for each in field.findChildren(QLabel) if each.text() == "Name"]
    assert labels[0].buddy() is edit


def test_the_hint_in_an_empty_field_can_be_read(qtbot: QtBot) -> None:
    edit = QLineEdit()
    edit.setPlaceholderText("In your words")
    qtbot.addWidget(edit)
    edit.ensurePolished()
    assert edit.palette().color(QPalette.ColorRole.PlaceholderText).name().upper() == current().palette.ink_soft
