"""What the world gives a node when no test does."""

from datetime import UTC, datetime

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
