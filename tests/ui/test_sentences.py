"""What went wrong is said in the language of the window, with its facts in their places."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from mutualnode.app import wording
from mutualnode.errors import Code, Fault
from mutualnode.ui import languages, sentences


@pytest.fixture
def spanish(qapp: QApplication) -> Iterator[None]:
    """The window speaks Spanish."""
    languages.speak(qapp, "es")
    yield
    languages.speak(qapp, languages.ENGLISH)


def test_in_english_it_is_the_sentence_of_the_app(qapp: QApplication) -> None:
    fault = Fault(Code.TEXT_TOO_LONG, length=900, limit=200)
    assert sentences.of_fault(fault) == wording.sentence(fault)


@pytest.mark.usefixtures("spanish")
def test_in_another_language_it_says_the_same_with_the_same_facts() -> None:
    fault = Fault(Code.TEXT_TOO_LONG, length=900, limit=200)
    said = sentences.of_fault(fault)
    assert said != wording.sentence(fault)
    assert "900" in said
    assert "200" in said


def test_where_nobody_types_an_id_what_is_not_there_was_taken_down() -> None:
    assert sentences.of_fault(Fault(Code.ID_UNKNOWN)) == "This has been taken down meanwhile."
    assert wording.sentence(Fault(Code.ID_UNKNOWN)) == "Nothing here has that id."
