"""What the world gives a node when no test does."""

import time
from datetime import UTC, datetime

import pytest

from mutualnode.app.surroundings import Surroundings

MARGIN = 60_000  # ms: two looks at one clock, on the slowest computer


def test_the_clock_is_the_wall_clock_in_milliseconds() -> None:
    now = datetime.now(UTC).timestamp() * 1000
    assert abs(Surroundings().now() - now) < MARGIN


def test_the_other_clock_never_goes_back() -> None:
    world = Surroundings()
    assert world.monotonic() <= world.monotonic()


def test_random_bytes_are_as_many_as_asked_and_never_the_same() -> None:
    world = Surroundings()
    drawn = {world.entropy(16) for _ in range(100)}
    assert len(drawn) == 100
    assert {len(each) for each in drawn} == {16}


@pytest.mark.parametrize(
    ("place", "winter", "summer"), [("Europe/Madrid", 1, 2), ("America/New_York", -5, -4), ("UTC", 0, 0)]
)
def test_the_time_zone_is_that_of_the_computer_in_winter_and_in_summer(
    place: str, winter: int, summer: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    zone = Surroundings().zone
    with monkeypatch.context() as there:
        there.setenv("TZ", place)
        time.tzset()
        for month, ahead in ((1, winter), (7, summer)):
            noon = datetime(2027, month, 15, 12, tzinfo=UTC)
            here = datetime.fromtimestamp(noon.timestamp(), zone)
            assert here.hour == 12 + ahead
            assert here.timestamp() == noon.timestamp()
            assert (zone.utcoffset(None), zone.tzname(here), zone.dst(here)) == (None, None, None)
    time.tzset()
