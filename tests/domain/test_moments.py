"""Moments as people write them."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutualnode.domain import moments
from mutualnode.domain.change import LAST_MOMENT
from mutualnode.errors import Code, Fault

NOW = 1_700_000_000_000  # 2023-11-14T22:13:20Z
DAY = 86_400_000


@given(st.integers(0, LAST_MOMENT))
def test_a_moment_that_was_printed_can_be_read_back(at: int) -> None:
    assert moments.parse(moments.iso(at), now=NOW) == at


@pytest.mark.parametrize(
    ("at", "written"),
    [
        (0, "1970-01-01T00:00:00Z"),
        (NOW, "2023-11-14T22:13:20Z"),
        (NOW + 7, "2023-11-14T22:13:20.007Z"),
        (LAST_MOMENT, "9999-12-31T23:59:59.999Z"),
        (LAST_MOMENT + 1, "9999-12-31T23:59:59.999Z"),
        (2**64 - 1, "9999-12-31T23:59:59.999Z"),
        (-1, "1970-01-01T00:00:00Z"),
    ],
)
def test_a_moment_is_printed_in_utc(at: int, written: str) -> None:
    assert moments.iso(at) == written


@pytest.mark.parametrize(
    ("written", "at"),
    [
        ("2023-11-14T22:13:20Z", NOW),
        ("2023-11-14T22:13:20", NOW),
        ("2023-11-15 00:13:20+02:00", NOW),
        ("  2023-11-14T22:13:20Z\n", NOW),
        ("2023-11-14", NOW - NOW % DAY),
        ("in 30 seconds", NOW + 30_000),
        ("in 1 minute", NOW + 60_000),
        ("In 2 Hours", NOW + 7_200_000),
        ("in  3  days ", NOW + 3 * DAY),
        ("in 0 days", NOW),
    ],
)
def test_what_people_write_is_understood(written: str, at: int) -> None:
    assert moments.parse(written, now=NOW) == at


@pytest.mark.parametrize(
    "written",
    [
        "",
        "soon",
        "tomorrow",
        "in days",
        "in -1 days",
        "in 1.5 hours",
        "in 2 weeks",
        "in 99999999999 days",
        "2023-02-30",
        "2023-11-14T25:00",
        "1969-12-31T23:59:59Z",
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59-14:00",
        "1700000000000000000",
        "\0",
        "in 1 day\u202e",
    ],
)
def test_what_is_no_moment_is_unclear(written: str) -> None:
    with pytest.raises(Fault) as fault:
        moments.parse(written, now=NOW)
    assert fault.value.code is Code.TIME_UNCLEAR


@given(
    st.text(max_size=30) | st.from_regex(r"\d{4}-?\w{2,3}-?\d{0,2}[T ]?\d{0,2}:?\d{0,2}[+-]?\d{0,4}", fullmatch=True)
)
def test_whatever_is_understood_can_be_printed(written: str) -> None:
    try:
        at = moments.parse(written, now=NOW)
    except Fault:
        return
    printed = datetime.fromisoformat(moments.iso(at))
    assert printed.tzinfo == UTC


def test_a_moment_after_the_last_one_is_unclear() -> None:
    with pytest.raises(Fault):
        moments.parse("in 1 second", now=LAST_MOMENT)


@given(st.dates(min_value=date(1970, 1, 1)))
def test_a_date_alone_is_kept_as_that_day(day: date) -> None:
    assert moments.day_in(moments.iso(moments.parse(day.isoformat(), now=NOW))) == day


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("2026-05-16", "2026-05-16T00:00:00Z"),
        ("2026-05-16T00:00:00Z", "2026-05-16T00:00:00Z"),
        ("2026-05-15T20:00:00-04:00", "2026-05-16T00:00:01Z"),
        ("2026-05-15T20:30:00-04:00", "2026-05-16T00:30:00Z"),
        ("2026-05-16T02:00:00+02:00", "2026-05-16T00:00:01Z"),
        ("in 2 days", "2023-11-16T22:13:20Z"),
    ],
)
def test_a_time_that_falls_on_midnight_elsewhere_is_not_taken_for_a_day(written: str, kept: str) -> None:
    assert moments.kept(written, now=NOW) == kept
    assert moments.kept(kept, now=NOW) == kept
    assert (moments.day_in(kept) is None) is ("T00:00:00Z" not in kept)


@pytest.mark.parametrize("written", ["", "2026-05-16T20:00:00Z", "2026-05-16", "T00:00:00Z", "soonT00:00:00Z"])
def test_what_has_a_time_or_is_none_stands_for_no_day(written: str) -> None:
    assert moments.day_in(written) is None


def test_digits_may_be_those_of_any_script() -> None:
    assert moments.parse("٢٠٢٧-٠٥-١٧", now=0) == moments.parse("2027-05-17", now=0)  # noqa: RUF001
    assert moments.parse("in ٣ days", now=0) == moments.parse("in 3 days", now=0)
