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
def test_signs_alone_ask_for_nothing(written: str) -> None:
    assert search.asked(written) == []


def test_a_word_may_be_unfinished_once_it_says_something() -> None:
    assert search.one_of(["soup"], "soup") == '("soup" OR "soup"*)'
    assert search.one_of(["so"], "so") == '("so")'
    assert search.one_of(["汤"], "汤") == '("汤" OR "汤"*)'


def test_a_paste_is_cut_to_a_search() -> None:
    assert len(search.asked("word " * 1_000)) == search.WORDS_ASKED


@given(st.text(max_size=40))
def test_no_query_reaches_beyond_its_quotation_marks(written: str) -> None:
    for word in search.asked(written):
        told = search.one_of([word], word)
        assert told.count('"') in (2, 4)
        assert '"' not in word


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("english", "lifts", "lifting"),
        ("english", "companies", "company"),
        ("spanish", "niños", "niño"),
        ("german", "Wohnungen", "Wohnung"),
        ("french", "réparations", "réparation"),
        ("russian", "книги", "книга"),
        ("polish", "książki", "książka"),
    ],
)
def test_forms_of_a_word_are_known_in_many_languages(language: str, one: str, other: str) -> None:
    found = search.stems(search.fold(one), [language])
    assert search.are_forms([search.fold(other)], found) == [search.fold(other)]
    assert any(search.fold(other).startswith(each) for each in search.beginnings(found))


@given(st.text("abcdefgs", min_size=3, max_size=10))
def test_a_word_is_a_form_of_itself_and_no_beginning_begins_with_another(word: str) -> None:
    found = search.stems(word, search.USUAL)
    starts = search.beginnings(found)
    assert not found or search.are_forms([word], found) == [word]
    assert not any(one != other and one.startswith(other) for one in starts for other in starts)


@pytest.mark.parametrize("language", search.TELLING)
def test_every_language_that_can_be_told_has_a_stemmer(language: str) -> None:
    assert search.stem("word", language)


def test_the_languages_of_a_word_are_those_of_its_script_or_those_that_the_commons_tells_of() -> None:
    assert search.tongues("книга", {"spanish": 9}) == ("russian", "serbian")
    assert search.tongues("汤", {}) == ()
    assert search.tongues("word", {"polish": 3, "dutch": 9, "irish": 0})[:2] == ("dutch", "polish")
    assert len(search.tongues("word", dict.fromkeys(search.TELLING, 5))) == search.TONGUES_MOST


@pytest.mark.parametrize("typed", ["childern", "chidlren", "hcildren", "chiildren", "childran"])
def test_a_word_mistyped_leads_to_the_one_that_was_meant(typed: str) -> None:
    terms = ["children", "chickens", "kitchen", "cold"]
    assert search.near(typed, terms) == ["children"]
    assert any("children".startswith(each) for each in search.near_beginnings(typed))


def test_a_short_word_is_not_guessed_at() -> None:
    assert search.near_beginnings("tea") == []


def test_an_unfinished_word_may_be_mistyped_too() -> None:
    assert search.near("mattrse", ["mattresses", "matters"], unfinished=True) == ["mattresses"]


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
