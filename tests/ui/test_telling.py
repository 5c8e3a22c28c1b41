"""Notices in words that report, praise nobody and urge nobody."""

import pytest

from mutualnode.domain.reminding import Notice, Sort, Topic
from mutualnode.ui import telling
from mutualnode.ui.look import icons
from tests.neighbours import NOON

TOPIC = Topic(b"e" * 32, "Bread", "bob", "", "2027-01-16T00:00:00Z")
NAGGING = ("still", "waiting", "please", "forget", "!", "only", "must", "reminder")


def said(sort: Sort, quantity: str = "") -> str:
    """Return what a notice of a sort says."""
    return telling.sentence(
        Notice(sort, b"s" * 32, Topic(TOPIC.entry, TOPIC.title, TOPIC.name, quantity, TOPIC.due)), NOON
    )


@pytest.mark.parametrize(
    ("sort", "sentence"),
    [
        (Sort.PROMISED, "bob can help with “Bread”."),
        (Sort.WANTED, "bob could use “Bread”."),
        (Sort.TAKEN_BACK, "bob can’t come after all. “Bread” is open again."),
        (Sort.SAID, "bob said something about “Bread”."),
        (Sort.THANKED, "bob says thanks for “Bread”."),
        (Sort.CLAIMED, "bob says that “Bread” is theirs. You can say yes."),
        (Sort.ACCEPTED, "bob said yes to you about “Bread”."),
        (Sort.CLOSED, "bob closed “Bread”, which you promised to help with."),
        (Sort.NEAR, "You said you can help bob with “Bread”, tomorrow."),
        (Sort.CLOSES, "“Bread” of yours closes tomorrow."),
    ],
)
def test_each_sort_is_a_whole_sentence(sort: Sort, sentence: str) -> None:
    assert said(sort) == sentence


def test_how_much_is_said_where_it_was() -> None:
    assert said(Sort.PROMISED, "2 loaves") == "bob promised 2 loaves for “Bread”."
    assert said(Sort.NEAR, "2 loaves") == "You said: 2 loaves for bob, “Bread”, tomorrow."


@pytest.mark.parametrize("sort", Sort)
def test_nobody_is_urged(sort: Sort) -> None:
    assert not [word for word in NAGGING if word in said(sort).lower()]


def test_somebody_whose_page_has_not_come_yet_has_words_too() -> None:
    notice = Notice(Sort.SAID, b"s" * 32, Topic(b"e" * 32, "A\u202ehidden\nturn", ""))
    assert telling.sentence(notice, NOON).startswith("Somebody new said something about")
    assert "\n" not in telling.sentence(notice, NOON)


def test_a_few_stand_below_one_another_and_many_are_one_word() -> None:
    assert telling.gathered(["One.", "Two.", "Three."]) == "One.\nTwo.\nThree."
    assert telling.gathered(["One."] * 4) == "Several things are new for you."
    assert telling.covered("Elm Street") == "Something new in Elm Street"


def test_outside_the_window_nothing_is_markup() -> None:
    assert telling.unmarked("<b>Bread</b> & 3 < 4") == "\u2039b\u203aBread\u2039/b\u203a & 3 \u2039 4"


@pytest.mark.parametrize("sort", Sort)
def test_each_sort_has_an_icon(sort: Sort) -> None:
    assert icons.exists(telling.icon(sort))
