"""Search as people expect it: by plain letters, whatever the script, and with the last word unfinished."""
# ruff: noqa: RUF001 - letters of many scripts are its subject

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutualnode.domain import search


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("Łódź", "lodz"),
        ("Smørrebrød", "smorrebrod"),
        ("Straße", "STRASSE"),
        ("GROẞ", "gross"),
        ("Crème brûlée", "creme brulee"),
        ("Đorđe", "dorde"),
        ("İstanbul", "istanbul"),
        ("ISTANBUL", "ıstanbul"),
        ("Ærø", "aero"),
        ("Œuvre", "oeuvre"),
        ("مُحَمَّد", "محمد"),
        ("مـــرحبا", "مرحبا"),
        ("أحمد", "احمد"),
        ("مدرسة", "مدرسه"),
        ("שָׁלוֹם", "שלום"),
        ("Ελληνικά", "ελληνικα"),
        ("ёлка", "елка"),
        ("ｆｕｌｌ ｗｉｄｔｈ", "full width"),
        ("™ ℌ", "tm h"),
    ],
)
def test_letters_are_found_by_their_plain_neighbours(written: str, asked: str) -> None:
    assert search.fold(written) == search.fold(asked)


@given(st.text(max_size=40))
def test_folded_text_is_not_folded_any_further(written: str) -> None:
    assert search.fold(search.fold(written)) == search.fold(written)


@given(st.text("Aaßẞ łŁøØæÆİıſǅ\u0345\u0301ﬀΐᾳℌ", max_size=20))
def test_folding_does_not_depend_on_the_case(written: str) -> None:
    assert search.fold(written) == search.fold(written.casefold())


def test_words_are_what_stands_between_signs() -> None:
    assert search.words("Soup, for six-ish (people)! 2×") == ["soup", "for", "six", "ish", "people", "2"]


def test_words_of_scripts_with_vowel_signs_stay_whole() -> None:
    assert len(search.words("हिन्दी में")) == 2


@pytest.mark.parametrize("written", ["", " ", "!?", '"', "*", "🎉"])
def test_a_query_without_words_asks_for_nothing(written: str) -> None:
    assert search.query(written) == ""


def test_a_query_asks_for_every_word_and_lets_the_last_be_unfinished() -> None:
    assert search.query("Soup for") == '"soup" "for"*'


def test_a_paste_is_cut_to_a_search() -> None:
    assert search.query("word " * 1_000).count('"word"') == search.WORDS_ASKED


@given(st.text(max_size=40))
def test_no_query_reaches_beyond_its_quotation_marks(written: str) -> None:
    asked = search.query(written)
    assert asked.count('"') == 2 * len(search.words(written)[: search.WORDS_ASKED])
    assert "*" not in asked.removesuffix("*")


def test_titles_that_are_probably_the_same_are_told() -> None:
    known = ["Wheelchair ramp", "Soup for six", "Baby clothes"]
    titles = ["soup for six!", "six for Soup", "Wheelchair ramps", "Winter tyres", "Baby clothes"]
    assert list(search.likely_same(titles, known)) == [(0, 1), (1, 1), (2, 0), (4, 2)]


def test_titles_of_signs_alone_are_not_the_same() -> None:
    assert list(search.likely_same(["🎉", "!!!"], ["🍲", "???"])) == []


def test_another_thing_is_not_the_same() -> None:
    assert list(search.likely_same(["Bike repair", "Ride on Monday"], ["Bike trailer", "Ride on Tuesday"])) == []


def test_an_equal_title_is_found_among_very_many() -> None:
    known = [f"Thing number {each}" for each in range(search.COMPARED_AT_MOST + 10)]
    assert list(search.likely_same([known[-1]], known)) == [(0, len(known) - 1)]
