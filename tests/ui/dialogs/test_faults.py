"""What is wrong is found in every field at once; a day that is over is wrong only in something new."""
# ruff: noqa: RUF001 - digits of other scripts are digits too

import pytest
from PySide6.QtWidgets import QApplication

from mutualnode.app import wording
from mutualnode.domain.moments import DAY
from mutualnode.errors import Code
from mutualnode.ui import dates, languages, sentences
from mutualnode.ui.dialogs import faults
from tests.neighbours import NOON

PAST, TODAY, AHEAD = "2020-01-01", "2027-01-15", "2030-01-01"


def _codes(*, is_new: bool = True, **typed: str) -> dict[str, Code]:
    return {name: fault.code for name, fault in faults.found(typed, NOON, is_new=is_new).items()}


def test_a_title_alone_is_well() -> None:
    assert _codes(title="Bread", note="", quantity="", due=" ", where="") == {}


def test_every_field_that_is_wrong_is_found() -> None:
    found = _codes(title=" ", quantity="−3", due="soon", contact="x" * 900)
    assert set(found) == {"title", "quantity", "due", "contact"}


def test_a_day_that_is_over_is_said_of_something_new_and_let_be_in_an_edit() -> None:
    assert _codes(title="Bread", due=PAST) == {"due": Code.TIME_OVER}
    assert _codes(is_new=False, title="Bread", due=PAST) == {}
    assert _codes(title="Bread", due=TODAY) == {}
    assert NOON % DAY


def test_it_may_have_begun_but_not_end_before_it_begins() -> None:
    assert _codes(title="Bread", starts=PAST, due=AHEAD) == {}
    assert _codes(title="Bread", starts=AHEAD, due="2029-01-01") == {"due": Code.TIME_BEFORE}


BAD = {
    "en": (("−3", "10^9", "some boxes"), ("soon", "31/2"), "1 January 2020", "1/2 dozen"),
    "es": (("−3 cajas", "10^9", "unas cajas"), ("pronto", "31/2"), "1 de enero de 2020", "1/2 docena"),
    "ar": (("−٣ صناديق", "١٠^٩", "بعض الصناديق", "١٬٠٠٠"), ("قريبا", "٣١/٢"), "١ يناير ٢٠٢٠", "١/٢ دزينة"),
}


@pytest.mark.parametrize("language", BAD)
def test_what_is_wrong_is_said_in_the_language_in_which_it_was_typed(qapp: QApplication, language: str) -> None:
    languages.speak(qapp, language)
    try:
        amounts, times, over, right = BAD[language]
        said = [faults.found({"quantity": each}, NOON, is_new=True)["quantity"] for each in amounts]
        said += [faults.found({"due": dates.typed(each, NOON)}, NOON, is_new=True)["due"] for each in times]
        said.append(faults.found({"due": dates.typed(over, NOON)}, NOON, is_new=True)["due"])
        codes = [Code.QUANTITY_UNCLEAR] * len(amounts) + [Code.TIME_UNCLEAR] * len(times) + [Code.TIME_OVER]
        assert [each.code for each in said] == codes
        assert all((sentences.of_fault(each) != wording.sentence(each)) is (language != "en") for each in said)
        assert faults.found({"quantity": right}, NOON, is_new=True) == {}
    finally:
        languages.speak(qapp, languages.ENGLISH)
