"""The made-up neighbourhood: believable, quick, always the same, and every state occurs in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from mutualnode.app import reading, sample, showing, today
from mutualnode.app.questions import Question
from mutualnode.app.reading import Reading, Shown
from mutualnode.domain import exchange
from mutualnode.domain.exchange import CLOSED_AS, OPEN, URGENCIES
from mutualnode.domain.kinds import Kind
from mutualnode.domain.promises import Promise
from mutualnode.ui.words import CATEGORIES
from tests.neighbours import DAY, NOON, Clock, World


def _made(folder: Path) -> tuple[Reading, tuple[bytes, bytes]]:
    made = sample.make(folder / "data", World("sample", Clock(), folder / "notes").surroundings)
    digests, place = made.keeper.digests(), made.place
    made.close()
    return reading.open_(place), digests


@pytest.fixture(scope="module")
def look(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reading]:
    """A reader of the sample."""
    opened = _made(tmp_path_factory.mktemp("sample"))[0]
    yield opened
    opened.close()


def _all(look: Reading, *kinds: Kind) -> list[Shown]:
    return [each for kind in kinds for each in look.ask(Question(kind))]


def test_the_same_clock_and_chance_make_the_same_commons(tmp_path: Path) -> None:
    (first, ours), (second, theirs) = _made(tmp_path / "a"), _made(tmp_path / "b")
    first.close()
    second.close()
    assert ours == theirs


def test_it_is_a_neighbourhood_of_some_hundred_entries_that_says_it_is_an_example(look: Reading) -> None:
    status = look.status()
    assert status["members"] == len(sample.story()["members"]) == 34
    assert "an example" in status["name"]
    said = (Kind.NEED, Kind.OFFER, Kind.PLEDGE, Kind.COMMENT, Kind.THANKS, Kind.ECHO, Kind.CLAIM)
    assert len(_all(look, *said)) > 100
    assert look.name_of(look.member or b"") == "Iman Haddad"


def test_needs_and_offers_are_in_every_state(look: Reading) -> None:
    for kind in exchange.LISTED:
        assert {each.state for each in _all(look, kind)} == {OPEN, *CLOSED_AS}


def test_promises_are_in_every_state(look: Reading) -> None:
    assert {each.state for each in _all(look, Kind.PLEDGE)} >= {each.value for each in Promise}


def test_every_category_area_and_urgency_occurs(look: Reading) -> None:
    posts = _all(look, *exchange.LISTED)
    assert {each.fields.get(exchange.CATEGORY) for each in posts} >= set(CATEGORIES)
    assert len({each.fields.get(exchange.AREA) for each in posts} - {None}) == 5
    assert {each.fields.get(exchange.URGENCY) for each in posts} >= set(URGENCIES)


def test_there_is_what_is_due_what_is_past_and_what_is_for_somebody_else(look: Reading) -> None:
    needs = [each for each in _all(look, Kind.NEED) if each.state == OPEN]
    due = [str(each.fields[exchange.DUE]) for each in needs if exchange.DUE in each.fields]
    assert min(due) < "2027-01-15" < max(due)
    assert any(exchange.BEHALF in each.fields for each in needs)
    assert any(exchange.SEALED in each.fields for each in needs)
    assert max(len(each.title) for each in needs) > 150


def test_photos_are_there_with_what_can_be_seen_on_them(look: Reading) -> None:
    shown = [photo for each in _all(look, *exchange.LISTED) for photo in showing.of(each)]
    assert len(shown) > 1
    assert all(photo.words and showing.read(look, photo.full) for photo in shown)


def test_several_members_signed_and_nobody_before_their_time(look: Reading) -> None:
    posts = _all(look, *exchange.LISTED, Kind.PLEDGE)
    assert len({each.author for each in posts}) > 25
    assert all(NOON - sample.BEGAN <= each.at <= NOON for each in posts)


@pytest.mark.parametrize("wrong", ["yesterday", "12:00", "-1"])
def test_a_time_that_the_story_cannot_mean_is_a_mistake_in_it(wrong: str) -> None:
    with pytest.raises(ValueError, match=wrong):
        sample._Clock(NOON).moves_to(wrong)


def test_half_way_through_a_month_enough_was_looked_after_together_to_be_told(look: Reading) -> None:
    fortnight = today.finished(look, NOON - 14 * DAY, NOON)
    assert fortnight.count >= 20
    assert len(fortnight.ids) == fortnight.count
