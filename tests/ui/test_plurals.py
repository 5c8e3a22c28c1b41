"""One or many."""

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot


@pytest.mark.parametrize(("count", "said"), [(0, "0 members"), (1, "1 member"), (34, "34 members")])
def test_a_number_decides_between_one_and_many(qtbot: QtBot, count: int, said: str) -> None:
    assert QObject().tr("%n member(s)", "", count) == said


def test_a_sentence_without_a_number_stays_as_it_is(qtbot: QtBot) -> None:
    assert QObject().tr("Neighbour(s) of ours") == "Neighbour(s) of ours"
