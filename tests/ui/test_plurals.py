"""One or many, as each language counts."""

import pytest

from mutualnode.ui import plurals


@pytest.mark.parametrize("language", ["en", "es"])
def test_english_and_spanish_tell_one_from_all_others(language: str) -> None:
    assert [plurals.form(language, n) for n in (0, 1, 2, 11, 101)] == [1, 0, 1, 1, 1]


def test_arabic_has_six_forms() -> None:
    counted = {0: 0, 1: 1, 2: 2, 3: 3, 10: 3, 11: 4, 99: 4, 100: 5, 101: 5, 102: 5, 103: 3, 111: 4, 1000: 5, 1003: 3}
    assert {n: plurals.form("ar", n) for n in counted} == counted
    assert plurals.forms("ar") == 6


def test_the_mark_of_a_plural_is_an_s_or_nothing() -> None:
    assert plurals.marked("%n member(s)") == ("%n member", "%n members")
