"""Words for codes, and cards read out loud."""

import pytest

from mutualnode.app.board import Card, Cover
from mutualnode.app.matches import Match
from mutualnode.app.reading import Shown
from mutualnode.domain.ids import EntryId
from mutualnode.domain.kinds import Kind
from mutualnode.domain.matching import Common
from mutualnode.ui import words


def _shown(kind: Kind = Kind.NEED, state: str = "open", name: str = "Rosa", **fields: str) -> Shown:
    title = fields.get("title", "Hot meals")
    return Shown(EntryId(bytes(32)), kind, b"r" * 32, name, state, title, 0, 0, b"", fields)


@pytest.mark.parametrize(
    ("cover", "said"),
    [
        (Cover(), ""),
        (Cover(helping=True), "Somebody has promised to help."),
        (Cover("12", "7", "8", helping=True), "7 of 12 agreed, 1 promised, 4 open."),
        (Cover("2.5", "0", "0"), "0 of 2.5 agreed, 2.5 open."),
        (Cover("3", "3", "4", whole=True, helping=True), "3 of 3 agreed, 1 promised."),
    ],
)
def test_amounts_are_said_in_a_sentence(cover: Cover, said: str) -> None:
    assert words.amounts(cover) == said


def test_a_card_is_read_out_loud_without_what_is_not_there() -> None:
    assert words.spoken(Card(_shown(), Cover())) == "Need. Hot meals. Rosa."


def test_a_closed_offer_says_so() -> None:
    card = Card(_shown(Kind.OFFER, "withdrawn", category="food"), Cover())
    assert words.spoken(card) == "Offer. Hot meals. Rosa. Food. Withdrawn."


@pytest.mark.parametrize("key", ["a category that somebody made up", "Obst & Gemüse"])
def test_a_category_of_one_s_own_is_shown_as_it_was_written(key: str) -> None:
    assert words.category(key) == key


def test_every_usual_category_has_a_name() -> None:
    assert all(words.category(key) != key for key in words.CATEGORIES)


def test_somebody_whose_page_has_not_come_is_still_spoken_of() -> None:
    assert words.named("") == "Somebody new"


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (Kind.NEED, "Rosa asks: Hot meals"),
        (Kind.OFFER, "Rosa offers: Hot meals"),
        (Kind.PLEDGE, "Rosa promised to help"),
    ],
)
def test_news_is_a_sentence(kind: Kind, said: str) -> None:
    assert words.headline(_shown(kind)) == said


def test_words_of_another_direction_do_not_turn_the_sentence_round() -> None:
    assert words.headline(_shown(name="سلمى", title="خبز")) == "\u2068سلمى\u2069 asks: \u2068خبز\u2069"


def test_a_state_of_a_newer_version_is_shown_as_it_is() -> None:
    assert words.state("paused") == "paused"
    assert words.promise("paused", "Rosa") == "paused"
    assert words.kind(250) == ""


@pytest.mark.parametrize(("count", "written"), [(0, "0"), (925, "925"), (1_284, "1,284"), (1_000_000, "1,000,000")])
def test_a_number_is_written_as_people_read_it(count: int, written: str) -> None:
    assert words.number(count) == written


@pytest.mark.parametrize(
    ("others", "mine", "said"),
    [
        (0, False, ""),
        (0, True, "You need this too."),
        (1, False, "Others need this too."),
        (4, False, "Others need this too."),
        (2, True, "You and others need this too."),
        (5, False, "5 others need this too."),
        (6, True, "6 others need this too."),
    ],
)
def test_how_many_need_the_same_is_said_only_where_nobody_can_be_guessed(others: int, mine: bool, said: str) -> None:
    assert words.echoes(others, mine=mine) == said


def test_a_number_alone_is_so_many_of_what_is_wanted() -> None:
    assert words.part("1", Cover("12", "0", "1", "meals")) == "1 of 12 meals"
    assert words.part("2 meals", Cover("12", "0", "2", "meals")) == "2 meals"
    assert words.part("1", Cover()) == "1"


def test_how_much_is_left_is_said_in_its_own_unit() -> None:
    assert words.left(Cover("12", "7", "8", "meals")) == "4 of 12 meals still open"
    assert words.left(Cover("12", "7", "12", "meals")) == "All of it is promised"
    assert words.left(Cover()) == ""


@pytest.mark.parametrize(
    ("common", "kind", "said"),
    [
        (Common(0, "lift", "Mill End"), Kind.OFFER, "May fit, both in Mill End on Monday: Rosa offers “Soup”."),
        (Common(6, "lift"), Kind.OFFER, "May fit, both on Sunday: Rosa offers “Soup”."),
        (Common(None, "lift", "Mill End"), Kind.NEED, "May fit, both say “lift”: Rosa asks for “Soup”."),
    ],
)
def test_what_may_fit_is_told_with_what_both_have_in_common(common: Common, kind: Kind, said: str) -> None:
    assert words.match(Match(_shown(kind, title="Soup"), common)) == said
