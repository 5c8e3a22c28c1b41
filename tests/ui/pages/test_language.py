"""Choosing a language is remembered, and it is said when it shows."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mutualnode.ui.pages.language import LanguageCard
from mutualnode.ui.settings import Settings


def test_a_chosen_language_is_kept_and_it_is_said_when_it_shows(qtbot: QtBot, tmp_path: Path) -> None:
    card = LanguageCard(Settings(tmp_path))
    qtbot.addWidget(card)
    assert (card.choice.at, card.when.isHidden()) == (0, True)
    card.choice.choose(2)
    assert Settings(tmp_path).language == "es"
    assert not card.when.isHidden()
    assert LanguageCard(Settings(tmp_path)).choice.at == 2


@pytest.mark.parametrize("spoilt", ["klingon", ""])
def test_a_language_that_is_not_there_counts_as_not_chosen(qtbot: QtBot, tmp_path: Path, spoilt: str) -> None:
    settings = Settings(tmp_path)
    settings.language = spoilt
    assert LanguageCard(settings).choice.at == 0
