"""A language is chosen by its own name; what becomes of the choice is the window's matter."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mutualnode.ui.pages.language import LanguageCard
from mutualnode.ui.settings import Settings


def test_a_chosen_language_is_told_by_its_code(qtbot: QtBot, tmp_path: Path) -> None:
    card, told = LanguageCard(Settings(tmp_path)), list[str]()
    qtbot.addWidget(card)
    card.chosen.connect(told.append)
    card.choice.choose(2)
    card.choice.choose(0)
    assert told == ["es", ""]


def test_what_was_chosen_before_is_marked(qtbot: QtBot, tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    settings.language = "es"
    card = LanguageCard(settings)
    qtbot.addWidget(card)
    assert card.choice.at == 2


@pytest.mark.parametrize("spoilt", ["klingon", ""])
def test_a_language_that_is_not_there_counts_as_not_chosen(qtbot: QtBot, tmp_path: Path, spoilt: str) -> None:
    settings = Settings(tmp_path)
    settings.language = spoilt
    card = LanguageCard(settings)
    qtbot.addWidget(card)
    assert card.choice.at == 0
