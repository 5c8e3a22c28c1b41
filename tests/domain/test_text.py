"""What people type: cleaned of what could mislead, and otherwise left as it was written."""
# ruff: noqa: RUF001 - letters of many scripts are its subject

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutualnode.domain import text
from mutualnode.errors import Code, Fault

TYPED = st.text(st.characters(), max_size=40) | st.text(
    st.sampled_from(
        "ab \t\n\r\0\u0301\u0327\u20e3\u200d\u200e\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2069\ufeff\ud800"
    ),
    max_size=40,
)
OPENED = {"\u202a": "\u202c", "\u202b": "\u202c", "\u2066": "\u2069", "\u2067": "\u2069", "\u2068": "\u2069"}


def refused(written: str, limit: int = 80) -> Code:
    with pytest.raises(Fault) as fault:
        text.line(written, limit)
    return fault.value.code


@pytest.mark.parametrize(
    "written",
    [
        "",
        " ",
        "\t\r\n",
        "\u00a0\u2003\u3000",
        "\0\x07\x1b",
        "\u200b\u200d\ufeff",
        "\u202e\u202c",
        "\ud800",
        "\u0301",
        "\u3164\u2800",
    ],
    ids=ascii,
)
def test_what_shows_nothing_is_empty(written: str) -> None:
    assert refused(written) is Code.TEXT_EMPTY


@pytest.mark.parametrize("written", ["a" * 81, "é" * 81, "a" * 10_000_000, "\u0301" * 10_000_000], ids=len)
def test_a_line_beyond_its_limit_is_too_long(written: str) -> None:
    assert refused(written) is Code.TEXT_TOO_LONG


def test_a_line_at_its_limit_is_kept() -> None:
    assert text.line(" " + "ü" * 80 + "\n", 80) == "ü" * 80


def test_a_story_beyond_its_limit_is_too_long() -> None:
    with pytest.raises(Fault) as fault:
        text.story("a " * 4_001)
    assert fault.value.code is Code.TEXT_TOO_LONG
    assert fault.value.facts == {"limit": 8_000, "length": 8_001}


@pytest.mark.parametrize(
    "written",
    [
        "Soup for six",
        "شوربة لستة أشخاص",
        "מרק לשישה",
        "हिन्दी में सूप",
        "សូមជួយ",
        "👩‍👩‍👧‍👦 and 🏳️‍🌈 and 🇺🇦",
        "👩🏽‍🌾 1️⃣",
        "می‌خواهم",
        "Ca\u0301".replace("a\u0301", "á"),
        "5 €, 3 × 2 m²",
        "!",
        "🍲",
        "\U0001fae8",
        "\ue000",
    ],
)
def test_living_text_is_kept_as_it_is(written: str) -> None:
    assert text.line(written, 80) == written
    assert text.story(written) == written


def test_one_spelling_is_kept_of_letters_that_look_alike() -> None:
    assert text.line("Zu\u0308rich", 80) == "Zürich"
    assert text.line("Zu\0\u0308rich", 80) == "Zürich"


def test_control_characters_and_halves_of_letters_are_left_out() -> None:
    assert text.line("so\x00up\x1b[31m \ud83c\ufefftoday\u00ad", 80) == "soup[31m today"


def test_text_that_shows_as_other_than_it_is_loses_what_turns_it() -> None:
    assert text.line("invoice\u202efdp.exe", 80) == "invoicefdp.exe"


def test_what_turns_the_direction_ends_where_the_text_ends() -> None:
    assert text.line("\u202bשלום", 80) == "\u202bשלום\u202c"
    assert text.line("\u2067שלום \u202aa", 80) == "\u2067שלום \u202aa\u202c\u2069"


def test_an_end_without_a_beginning_is_left_out() -> None:
    assert text.line("a\u202c b\u2069", 80) == "a b"


def test_a_letter_under_a_thousand_marks_keeps_a_few() -> None:
    kept = text.line("Z" + "\u0353" * 1_000 + "!", 80)
    assert kept == "Z" + "\u0353" * text.MARKS_IN_A_ROW + "!"


def test_invisible_signs_between_marks_do_not_let_more_through() -> None:
    kept = text.line("Z" + ("\u0353" * 6 + "\u200d") * 10 + "!", 80)
    assert kept.count("\u0353") == text.MARKS_IN_A_ROW


def test_a_line_stays_one_line() -> None:
    assert text.line(" soup\r\nfor\u2028six\tpeople \n", 80) == "soup for six people"


def test_a_story_keeps_its_lines() -> None:
    assert text.story("\n soup \r\n\r\nfor six\rpeople\u2029now\n") == "soup\n\nfor six\npeople\nnow"


def test_a_story_may_be_empty() -> None:
    assert text.story(" \n\0 ") == ""


@given(TYPED)
def test_cleaned_text_is_not_cleaned_any_further(written: str) -> None:
    story = text.story(written)
    assert text.story(story) == story
    try:
        line = text.line(written, 80)
    except Fault:
        return
    assert text.line(line, 80) == line


@given(TYPED)
def test_cleaned_text_can_be_kept_and_shown(written: str) -> None:
    story = text.story(written)
    story.encode()
    assert unicodedata.is_normalized("NFC", story)
    assert not [each for each in story if each != "\n" and unicodedata.category(each) in ("Cc", "Cs", "Zl", "Zp")]


@given(TYPED)
def test_whatever_turns_the_direction_is_balanced(written: str) -> None:
    due: list[str] = []
    for each in text.story(written):
        if each in OPENED:
            due.append(OPENED[each])
        elif each in OPENED.values():
            assert due.pop() == each
    assert due == []


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("١٢٫٥ kg", "12.5 kg"),
        ("۳/۴", "3/4"),
        ("١٬٠٠٠", "1,000"),
        ("\u200f٣ boxes", "3 boxes"),
        ("½ ², 5", "½ ², 5"),
        ("", ""),
    ],
)
def test_digits_of_any_script_are_digits(typed: str, plain: str) -> None:
    assert text.digits(typed) == plain
