"""A remark is a name, words and a time, read as one."""

from pytestqt.qtbot import QtBot

from mutualnode.ui.look.pieces.comment import Comment
from mutualnode.ui.look.pieces.person import Person


def test_a_remark_is_read_with_its_name_and_time(qtbot: QtBot) -> None:
    comment = Comment(Person("Mei <b>", b"m"), "I have a {big} pot.", "1 hour ago")
    qtbot.addWidget(comment)
    assert comment.accessibleName() == "Mei <b> I have a {big} pot.. 1 hour ago"
