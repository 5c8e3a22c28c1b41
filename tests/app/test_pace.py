"""How often an exchange is told of: a few times a second, and not at all where it is over in a moment."""

from mutualnode.app.conversation import Progress
from mutualnode.app.pace import LONG_CHANGES, PAUSE_SECONDS, Pace

LONG = Progress(1, 100 * LONG_CHANGES, 0, 0)


class Clock:
    """A clock that a test moves."""

    at = 5.0

    def __call__(self) -> float:
        """Return the time."""
        return self.at


def test_an_exchange_is_told_of_once_in_a_pause_however_often_it_moves() -> None:
    clock = Clock()
    pace, told = Pace(clock), 0
    for _ in range(400):
        told += pace.is_due(b"one", LONG)
        clock.at += PAUSE_SECONDS / 100
    assert told == 4


def test_two_exchanges_do_not_wait_for_each_other() -> None:
    pace = Pace(Clock())
    assert pace.is_due(b"one", LONG)
    assert pace.is_due(b"two", LONG)
    assert not pace.is_due(b"one", LONG)


def test_the_next_exchange_begins_anew() -> None:
    pace = Pace(Clock())
    assert pace.is_due(b"one", LONG)
    pace.forget(b"one")
    assert pace.is_due(b"one", LONG)


def test_a_short_exchange_is_not_told_of() -> None:
    pace = Pace(Clock())
    assert not pace.is_due(b"one", Progress(3, LONG_CHANGES - 1, 5, 7))
    assert pace.is_due(b"one", Progress(0, 0, 5, LONG_CHANGES))
