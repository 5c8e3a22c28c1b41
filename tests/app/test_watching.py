"""What is told of exchanges: long ones a few times a second, short ones not at all, and each end once."""

from dataclasses import dataclass

from mutualnode.app.happenings import Happening, InStep, PeerGone, Photos, Swapping
from mutualnode.app.meeting import Progress
from mutualnode.app.watching import LONG_CHANGES, PAUSE_SECONDS, Watch
from mutualnode.errors import Code

ONE, TWO = b"1" * 32, b"2" * 32
LONG, SHORT = Progress(1, 100 * LONG_CHANGES, 0, 0), Progress(3, LONG_CHANGES - 1, 5, 7)


class Clock:
    """A clock that a test moves."""

    at = 5.0

    def __call__(self) -> float:
        """Return the time."""
        return self.at


@dataclass
class Talk:
    """A conversation as far as it is watched."""

    progress: Progress
    in_step: bool = False
    photos: tuple[int, int] = (0, 0)
    photos_coming: int = 1


class Watched:
    """A watch and what it told."""

    def __init__(self) -> None:
        self.told: list[Happening] = []
        self.clock = Clock()
        self.watch = Watch(self.told.append, self.clock)

    def of(self, kind: type[Happening]) -> int:
        """Return how often something of a kind was told."""
        return sum(isinstance(each, kind) for each in self.told)


def test_an_exchange_is_told_of_once_in_a_pause_however_often_it_moves() -> None:
    watched = Watched()
    for _ in range(400):
        watched.watch.see(ONE, Talk(LONG), first=False)
        watched.clock.at += PAUSE_SECONDS / 100
    assert watched.told == [Swapping(ONE, 1, 100 * LONG_CHANGES, 0, 0)] * 4


def test_two_exchanges_do_not_wait_for_each_other() -> None:
    watched = Watched()
    for device in (ONE, TWO, ONE):
        watched.watch.see(device, Talk(LONG), first=False)
    assert [each.device for each in watched.told if isinstance(each, Swapping)] == [ONE, TWO]


def test_a_short_exchange_is_not_told_of_but_for_its_first_end() -> None:
    watched = Watched()
    watched.watch.see(ONE, Talk(SHORT), first=False)
    watched.watch.see(ONE, Talk(SHORT, in_step=True), first=True)
    watched.watch.see(ONE, Talk(SHORT), first=False)
    watched.watch.see(ONE, Talk(SHORT, in_step=True), first=False)
    assert watched.told == [InStep(ONE)]


def test_each_end_of_a_long_exchange_is_told() -> None:
    watched = Watched()
    for _ in range(3):
        watched.watch.see(ONE, Talk(LONG), first=False)
        watched.watch.see(ONE, Talk(LONG, in_step=True), first=False)
    assert (watched.of(Swapping), watched.of(InStep)) == (3, 3)


def test_who_was_in_step_is_so_while_little_is_on_its_way() -> None:
    watched = Watched()
    assert not watched.watch.is_steady(ONE, Talk(SHORT))
    watched.watch.see(ONE, Talk(SHORT, in_step=True), first=True)
    assert watched.watch.is_steady(ONE, Talk(SHORT))
    watched.watch.see(ONE, Talk(LONG), first=False)
    assert not watched.watch.is_steady(ONE, Talk(LONG))


def test_who_went_away_begins_anew() -> None:
    watched = Watched()
    watched.watch.see(ONE, Talk(SHORT, in_step=True), first=True)
    watched.watch.hear(PeerGone(ONE, Code.PEER_UNKNOWN, clean=False))
    assert not watched.watch.is_steady(ONE, Talk(SHORT))
    assert watched.watch.troubles.of(ONE) is Code.PEER_UNKNOWN


def test_photos_are_told_of_once_in_a_pause_and_when_the_last_has_come() -> None:
    watched = Watched()
    for done in range(5):
        talk = Talk(SHORT, in_step=True, photos=(done, 4 - done), photos_coming=4 - done)
        watched.watch.see(ONE, talk, first=False)
    assert watched.told == [Photos(ONE, 1, 3), Photos(ONE, 4, 0)]


def test_when_they_have_no_more_photos_it_is_told_at_once_though_some_are_lacking() -> None:
    watched = Watched()
    for done, coming in ((1, 8), (2, 7), (3, 0)):
        watched.watch.see(ONE, Talk(SHORT, in_step=True, photos=(done, 9), photos_coming=coming), first=False)
    assert [each for each in watched.told if isinstance(each, Photos)] == [Photos(ONE, 1, 9), Photos(ONE, 3, 9)]
