"""What was answered stays answered: for as long as there is room, and beyond the end of the program."""

from hypothesis import given
from hypothesis import strategies as st

from mutualnode.wire.replays import HASH_BYTES, RING_BYTES, Replays

KEY = bytes(range(32))


class Shelf:
    """Keeps what it is given where it is told."""

    def __init__(self) -> None:
        self.data = bytearray(RING_BYTES)

    def put(self, place: int, data: bytes) -> None:
        """Put some bytes at a place."""
        self.data[place : place + len(data)] = data


def test_what_was_heard_is_not_new_and_the_oldest_are_forgotten_first() -> None:
    replays = Replays(slots=2)
    assert [replays.is_new(key) for key in (b"a", b"b", b"a", b"c", b"b", b"a")] == [
        True,
        True,
        False,
        True,
        False,
        True,
    ]


@given(st.lists(st.binary(min_size=1, max_size=3)), st.integers(1, 9), st.data())
def test_a_ring_that_was_kept_goes_on_as_if_nothing_had_happened(
    heard: list[bytes], slots: int, data: st.DataObject
) -> None:
    stop = data.draw(st.integers(0, len(heard)))
    shelf, whole = Shelf(), Replays(slots=slots)
    before = Replays(bytes(shelf.data), shelf.put, slots=slots)
    told = [before.is_new(each) for each in heard[:stop]]
    after = Replays(bytes(shelf.data), shelf.put, slots=slots)
    told += [after.is_new(each) for each in heard[stop:]]
    assert told == [whole.is_new(each) for each in heard]


@given(st.binary(max_size=5 * HASH_BYTES))
def test_whatever_was_kept_a_new_one_is_new_once(kept: bytes) -> None:
    replays = Replays(kept, slots=3)
    assert [replays.is_new(b"one"), replays.is_new(b"one")] == [True, False]


def test_it_is_kept_before_it_is_told() -> None:
    kept: list[tuple[int, bytes]] = []
    Replays(keep=lambda place, data: kept.append((place, data))).is_new(b"one")
    assert [place for place, _ in kept] == [HASH_BYTES, 0]


def test_what_is_kept_tells_nothing_to_whoever_has_no_key() -> None:
    one, other = Shelf(), Shelf()
    for shelf, key in ((one, KEY), (other, KEY[::-1])):
        assert Replays(keep=shelf.put, key=key).is_new(b"one")
    assert b"one" not in one.data
    assert one.data != other.data
