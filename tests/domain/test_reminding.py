"""A computer says by itself only what helps: once, in its time, and never into a silence."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from mutualnode.domain import moments, reminding
from mutualnode.domain.change import LAST_MOMENT
from mutualnode.domain.reminding import About, Choice, Memory, Notice, Sort, Topic

HOUR = 60 * 60 * 1000  # ms
DAY = 24 * HOUR
ALWAYS = Choice(quiet=(0, 0))
BREAD = Topic(b"e" * 32, "Bread", "bob")
MADRID = ZoneInfo("Europe/Madrid")
NEW_YORK = ZoneInfo("America/New_York")


def at(written: str, zone: tzinfo = UTC) -> int:
    """Return a moment that is written as clocks of a place show it."""
    return int(datetime.fromisoformat(written).replace(tzinfo=zone).timestamp() * 1000)


NOON = at("2027-01-15T12:00")
BEGAN = at("2027-01-01T00:00")
LISTENING = Memory(BEGAN)

zones = st.sampled_from([UTC, MADRID, NEW_YORK, ZoneInfo("Pacific/Kiritimati"), timezone(timedelta(hours=-11))])
times = st.integers(BEGAN - 40 * DAY, BEGAN + 400 * DAY)
choices = st.builds(
    Choice,
    st.frozensets(st.sampled_from(About)),
    st.tuples(st.integers(0, 23), st.integers(0, 23)),
    st.integers(730_000, 745_000),
)
happened = st.builds(
    Notice, st.sampled_from(Sort), st.sampled_from([b"a" * 32, b"b" * 32, b"c" * 32]), st.just(BREAD), at=times
)
spans = st.tuples(times, st.integers(1, 30 * DAY)).map(lambda pair: (pair[0], pair[0] + pair[1]))
ahead = st.builds(
    lambda source, span, day: Notice(Sort.NEAR, source, BREAD, day, None, *span),
    st.sampled_from([b"a" * 32, b"b" * 32]),
    spans,
    st.integers(1, 3),
)
notices = st.lists(happened | ahead, max_size=12)


@given(st.lists(st.tuples(notices, times, choices), max_size=12), zones)
def test_nothing_is_said_twice_whatever_the_order_and_whatever_was_turned(
    asked: list[tuple[list[Notice], int, Choice]], zone: tzinfo
) -> None:
    memory, said = LISTENING, list[bytes]()
    for each, now, choice in asked:
        answer = reminding.due(each, memory, now, choice, zone)
        memory = answer.memory
        said += [notice.key for notice in answer.notices]
    assert len(said) == len(set(said))
    assert set(said) <= set(memory.told)


@given(notices, times, choices, zones)
def test_nothing_is_said_before_its_time_or_after_it_or_of_what_is_older_than_the_listening(
    asked: list[Notice], now: int, choice: Choice, zone: tzinfo
) -> None:
    for each in reminding.due(asked, LISTENING, now, choice, zone).notices:
        assert each.since <= now < each.until
        assert each.at is None or each.at >= BEGAN
        assert each.sort.about in choice.about


@given(notices, times, choices, zones)
def test_silence_is_silence_and_forgets_nothing(asked: list[Notice], now: int, choice: Choice, zone: tzinfo) -> None:
    until = reminding.silence(LISTENING, now, choice, zone)
    answer = reminding.due(asked, LISTENING, now, choice, zone)
    if until > now:
        assert answer == reminding.Due((), LISTENING, until)
    here = datetime.fromtimestamp(now / 1000, zone)
    begins, ends = choice.quiet
    quiet_hours = {(begins + each) % 24 for each in range((ends - begins) % 24)}
    if here.hour in quiet_hours or here.toordinal() == choice.silent:
        assert until > now
        assert not answer.notices
        assert until <= now + 26 * HOUR


@given(notices, times, times, zones)
def test_what_was_held_back_is_said_once_the_silence_is_over(
    asked: list[Notice], now: int, later: int, zone: tzinfo
) -> None:
    assume(later > now)
    silent = Choice(quiet=(0, 0), silent=datetime.fromtimestamp(now / 1000, zone).toordinal())
    held = reminding.due(asked, LISTENING, now, silent, zone)
    assert reminding.due(asked, held.memory, later, ALWAYS, zone).notices == (
        reminding.due(asked, LISTENING, later, ALWAYS, zone).notices
    )


@given(notices, times, zones)
def test_it_is_asked_again_in_time_for_the_next(asked: list[Notice], now: int, zone: tzinfo) -> None:
    answer = reminding.due(asked, LISTENING, now, ALWAYS, zone)
    assert answer.again > now
    left = [each for each in asked if each.key not in answer.memory.told and each.since > now]
    assert all(answer.again <= each.since for each in left if each.at is None)


def test_what_is_not_wanted_is_not_made_up_for_later() -> None:
    said = Notice(Sort.SAID, b"a" * 32, BREAD, at=NOON)
    off = reminding.due([said], LISTENING, NOON, replace(ALWAYS, about=frozenset()), UTC)
    assert not off.notices
    assert not reminding.due([said], off.memory, NOON + HOUR, ALWAYS, UTC).notices


def test_between_two_tellings_there_is_a_pause_and_a_clock_set_back_makes_it_no_longer() -> None:
    one, two = (Notice(Sort.SAID, name * 32, BREAD, at=NOON) for name in (b"a", b"b"))
    first = reminding.due([one], LISTENING, NOON, ALWAYS, UTC)
    assert [first.notices, reminding.due([two], first.memory, NOON + 1, ALWAYS, UTC).notices] == [(one,), ()]
    assert reminding.silence(first.memory, NOON + 1, ALWAYS, UTC) == NOON + reminding.PAUSE
    assert reminding.due([two], first.memory, NOON + reminding.PAUSE, ALWAYS, UTC).notices == (two,)
    assert reminding.due([two], first.memory, NOON - DAY, ALWAYS, UTC).notices == (two,)


@pytest.mark.parametrize(
    ("quiet", "now", "until"),
    [
        ((21, 8), "2027-01-15T20:59", None),
        ((21, 8), "2027-01-15T21:00", "2027-01-16T08:00"),
        ((21, 8), "2027-01-16T07:59", "2027-01-16T08:00"),
        ((21, 8), "2027-01-16T08:00", None),
        ((13, 15), "2027-01-15T13:30", "2027-01-15T15:00"),
        ((13, 15), "2027-01-15T16:00", None),
        ((9, 0), "2027-01-15T23:00", "2027-01-16T00:00"),
        ((8, 8), "2027-01-15T08:00", None),
        ((21, 8), "2027-03-27T22:00", "2027-03-28T08:00"),  # the night in which clocks are put forward
    ],
)
def test_quiet_hours_are_those_of_the_clock_on_the_wall(quiet: tuple[int, int], now: str, until: str | None) -> None:
    choice = Choice(quiet=quiet)
    assert reminding.silence(LISTENING, at(now, MADRID), choice, MADRID) == at(until or now, MADRID)


def test_a_day_that_is_to_be_silent_is_so_to_its_end() -> None:
    choice = replace(ALWAYS, silent=datetime(2027, 1, 15, tzinfo=UTC).toordinal())
    assert reminding.silence(LISTENING, NOON, choice, UTC) == at("2027-01-16T00:00")
    assert reminding.silence(LISTENING, NOON + DAY, choice, UTC) == NOON + DAY


@pytest.mark.parametrize("zone", [UTC, MADRID, NEW_YORK])
def test_a_promise_with_a_day_is_near_from_the_evening_before_until_the_day_is_over(zone: tzinfo) -> None:
    made = reminding.near(b"p" * 32, NOON, replace(BREAD, due="2027-02-06T00:00:00Z"), zone)
    assert made is not None
    assert (made.since, made.until) == (at("2027-02-05T18:00", zone), at("2027-02-07T00:00", zone))


def test_a_promise_with_a_time_is_near_until_then() -> None:
    made = reminding.near(b"p" * 32, NOON, replace(BREAD, due="2027-02-06T02:30:00Z"), NEW_YORK)
    assert made is not None
    assert (made.since, made.until) == (at("2027-02-04T18:00", NEW_YORK), at("2027-02-05T21:30", NEW_YORK))


def test_who_promised_after_the_evening_had_begun_is_not_reminded() -> None:
    topic = replace(BREAD, due="2027-02-06T00:00:00Z")
    assert reminding.near(b"p" * 32, at("2027-02-05T18:00"), topic, UTC) is None
    assert reminding.near(b"p" * 32, at("2027-02-05T17:59"), topic, UTC) is not None


def test_another_day_is_another_promise_to_be_reminded_of() -> None:
    days = [reminding.near(b"p" * 32, NOON, replace(BREAD, due=f"2027-02-0{day}T00:00:00Z"), UTC) for day in (3, 3, 5)]
    assert [days[0] == each for each in days] == [True, True, False]
    assert len({each.key for each in days if each is not None}) == 2


def test_what_closes_is_said_two_days_before_unless_it_was_just_in_hand() -> None:
    topic = replace(BREAD, due="2027-02-06T00:00:00Z")
    made = reminding.closes(b"n" * 32, NOON, topic, MADRID)
    assert made is not None
    assert (made.since, made.until) == (at("2027-02-05T00:00", MADRID), at("2027-02-07T00:00", MADRID))
    assert reminding.closes(b"n" * 32, made.since, topic, MADRID) is None
    assert not reminding.closes_soon(topic.due, made.since - 1, MADRID)
    assert reminding.closes_soon(topic.due, made.since, MADRID)
    assert not reminding.closes_soon(topic.due, made.until, MADRID)


@pytest.mark.parametrize("written", ["", "soon", "in 1 day", "99999", "9999-12-31T00:00:00Z", "1970-01-01T00:00:00Z"])
def test_what_names_no_day_reminds_of_none(written: str) -> None:
    assert reminding.near(b"p" * 32, 0, replace(BREAD, due=written), UTC) is None
    assert reminding.closes(b"p" * 32, 0, replace(BREAD, due=written), UTC) is None
    assert not reminding.closes_soon(written, NOON, UTC)


@given(st.integers(0, LAST_MOMENT), zones)
def test_every_moment_that_an_entry_can_carry_has_a_time_or_none(moment: int, zone: tzinfo) -> None:
    for make in (reminding.near, reminding.closes):
        made = make(b"p" * 32, 0, replace(BREAD, due=moments.iso(moment)), zone)
        assert made is None or made.since < made.until


def test_what_is_forgotten_is_remembered_no_more_and_the_oldest_makes_room() -> None:
    many = [Notice(Sort.SAID, place.to_bytes(32, "big"), BREAD, at=NOON) for place in range(reminding.TOLD_MOST + 3)]
    memory = reminding.due(many, LISTENING, NOON, ALWAYS, UTC).memory
    assert memory.told == tuple(each.key for each in many[3:])
    assert memory.without([many[3].source, many[5].source]).told == (many[4].key, *(each.key for each in many[6:]))


def test_each_sort_belongs_to_something_that_can_be_turned_off() -> None:
    assert {each.about for each in Sort} == set(About)
    assert [Sort.PROMISED.about, Sort.NEAR.about, Sort.CLOSES.about] == [
        About.ANSWERS,
        About.PROMISES,
        About.CLOSING,
    ]
