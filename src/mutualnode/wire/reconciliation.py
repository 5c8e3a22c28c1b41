"""Which changes two computers do not share, found without listing all of them: range-based set reconciliation.

The bytes are those of Negentropy, protocol version 1, as published, so that they can be held against the work of
others. It opens nothing, and knows of a change its time and its id only; to fetch what is missing is not its task.
"""

# Both ends sort what they hold by (at, id), and speak of it in ranges that follow one another without a gap. One end
# sends fingerprints of its ranges. Where the other's fingerprint of the same range is another one, it parts the range
# and answers with the fingerprints of the parts, or, where little is left, with the ids themselves. So a difference is
# closed in on by a factor of 16 with every message, and what is equal costs nothing more.
#
#   message       0x61, ranges
#   range         upper bound (not in the range), mode, and what the mode says
#                     0  skip: nothing more to say about this range
#                     1  fingerprint: 16 bytes
#                     2  list: how many, that many ids of 32 bytes: all that the sender holds in this range
#   bound         1 + milliseconds since the bound before it, or 0: beyond everything; length, first bytes of an id
#   number        base 128, highest digit first, bit 8 set in all but the last, no digit too many
#   fingerprint   of SHA-256 over the sum of the ids, read as numbers with the lowest byte first, modulo 2^256 in as
#                 many bytes, and their count: the first 16 bytes
#
# The first range begins before everything. If the last one does not reach beyond everything, the rest is skipped. The
# end that began hears lists and answers none, as it has then learnt what it wanted to know; the other one answers a
# list with its own. The talk is over when there is nothing but skips to say.
#
# A message that would grow beyond the frame ends early, with one fingerprint of all that it has not come to. That may
# open ranges anew that were done with, so ids can come again; they are told once. What lies furthest to the left moves
# on with every message all the same, so that the talk ends.
#
# A bound is held here as the beginning of a key, at least its time: bytes compare as bounds do.

import hashlib
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from mutualnode.errors import Code, Fault, PeerFault

FRAME_LEAST = 4_096
"""Bytes: the smallest frame that the format allows; ranges of any kind fit into it, so that each message leads on."""

FOUND_LIMIT = 100_000
"""Ids found in one talk, on either end, some 10 MB of memory. Who lacks more of them fetches these and begins again."""

SAID_LIMIT = 2_048
"""Ranges in a message, the skips between them not counted: some milliseconds of work, for us or for them. Where all of
these differ, the frame has no room to answer them all anyway."""

ROUND_LIMIT = 1_000
"""Messages heard in one talk. Ten are many between honest ends of like size, and frames of 64 KiB list two million ids
in as many; the end that began then makes do with what it has learnt, and the other one calls more of them a breach."""

_VERSION = 0x61
_VERSIONS = range(0x60, 0x70)  # what the first byte may be, in versions to come too
_SKIP, _FINGERPRINT, _LIST = range(3)
_BUCKETS = 16
_LIST_BELOW = 2 * _BUCKETS  # fewer ids than these are listed: a fingerprint takes as much room as half an id

_AT_BYTES = 8
_ID_BYTES = 32
_FINGERPRINT_BYTES = 16
_SUMS = 1 << 8 * _ID_BYTES

_INFINITE = (1 << 8 * _AT_BYTES) - 1  # no time of a change
_INFINITY = _INFINITE.to_bytes(_AT_BYTES, "big")
_NUMBER_BYTES = 10  # that hold 64 bits
_MORE = 0x80

_BOUND_BYTES = _NUMBER_BYTES + 1 + _ID_BYTES
_REST_BYTES = _BOUND_BYTES + 1 + 3 + _FINGERPRINT_BYTES  # a skip, and the fingerprint of what has no room
_LIST_HEAD_BYTES = _BOUND_BYTES + 1 + _NUMBER_BYTES

_STRIDE = 4
"""Keys from one sum that is kept to the next: the sums take a quarter of the memory of the keys, and to add up what is
left over takes no longer than the hash."""


def key(at: int, identity: bytes) -> bytes:
    """Return what stands for a change here: keys sort by time, then by id."""
    return at.to_bytes(_AT_BYTES, "big") + identity


@dataclass(frozen=True, slots=True)
class Step:
    """What one message taught the end that began: ids that only I hold, that only they do, and my reply, if any."""

    have: list[bytes]
    need: list[bytes]
    reply: bytes | None


class _Range(NamedTuple):
    """One range of a message: where it ends, and the fingerprint of it or the ids in it, one after the other."""

    end: bytes
    mode: int
    said: bytes


class Reconciler:
    """One end of one talk about the keys given: sorted, each once, and not to be changed while it lasts.

    Every key is read once when it is made. After that a message costs what its length costs, not what the keys do.
    """

    __slots__ = ("_keys", "_limit", "_rounds", "_sums", "_told")

    def __init__(self, keys: Sequence[bytes], frame_limit: int) -> None:
        if frame_limit < FRAME_LEAST:
            raise Fault(Code.INTERNAL)
        self._keys = keys
        self._limit = frame_limit
        self._rounds = 0
        self._told: set[bytes] = set()
        self._sums = [0]
        for start in range(0, len(keys), _STRIDE):
            self._sums.append(self._sums[-1] + _sum(keys[start : start + _STRIDE]))

    def initiate(self) -> bytes:
        """Return the first message, of the end that wants to know."""
        writer = _Writer(self._limit)
        for _, piece in self._parts(0, len(self._keys), _INFINITY):
            writer.write(piece)
        return writer.message()

    def answer(self, message: bytes) -> bytes:
        """Return what the end that was asked says to a message; raises PeerFault if it is none."""
        self._rounds += 1
        _require(self._rounds <= ROUND_LIMIT and bool(message) and message[0] in _VERSIONS)
        if message[0] != _VERSION:
            return bytes([_VERSION])  # as published: what we speak instead, should they wish to begin again
        return self._reply(message, None)

    def hear(self, message: bytes) -> Step:
        """Return what a message teaches the end that began; raises PeerFault if it is none."""
        self._rounds += 1
        _require(message[:1] == bytes([_VERSION]))
        step = Step([], [], None)
        reply = self._reply(message, step)
        over = len(reply) == 1 or self._rounds >= ROUND_LIMIT or len(self._told) >= FOUND_LIMIT
        return step if over else replace(step, reply=reply)

    def _reply(self, message: bytes, step: Step | None) -> bytes:
        """Go through the ranges of a message and say something of each, while it fits; with a step, learn from it."""
        _require(len(message) <= self._limit)
        writer = _Writer(self._limit)
        lower = 0
        for heard in _ranges(message):
            upper = bisect_left(self._keys, heard.end, lower)
            for reached, piece in self._pieces(heard, lower, upper, writer, step):
                if not writer.write(piece):
                    writer.write_rest(self._fingerprint(lower, len(self._keys)))
                    return writer.message()
                lower = reached
            lower = upper
        return writer.message()

    def _pieces(
        self, heard: _Range, lower: int, upper: int, writer: "_Writer", step: Step | None
    ) -> Iterable[tuple[int, _Range]]:
        """Return what is to be said of a range, in pieces, each with the index that it reaches."""
        if heard.mode == _FINGERPRINT and heard.said != self._fingerprint(lower, upper):
            return self._parts(lower, upper, heard.end)
        if heard.mode == _LIST and step is None:
            return self._listing(lower, upper, heard.end, writer)
        if heard.mode == _LIST and step is not None:
            self._learn(step, self._keys[lower:upper], heard.said)
        return [(upper, _Range(heard.end, _SKIP, b""))]

    def _parts(self, lower: int, upper: int, end: bytes) -> Iterator[tuple[int, _Range]]:
        """Yield a few keys as a list, and more of them as the fingerprints of 16 parts, as even as can be."""
        if upper - lower < _LIST_BELOW:
            yield upper, _Range(end, _LIST, self._ids(lower, upper))
            return
        size, larger = divmod(upper - lower, _BUCKETS)
        for bucket in range(_BUCKETS):
            reached = lower + size + (bucket < larger)
            yield reached, _Range(self._bound(reached, upper, end), _FINGERPRINT, self._fingerprint(lower, reached))
            lower = reached

    def _listing(self, lower: int, upper: int, end: bytes, writer: "_Writer") -> Iterator[tuple[int, _Range]]:
        """Yield keys as lists, of as many at a time as the message has room for."""
        while True:
            reached = min(upper, lower + max(1, (writer.room - _LIST_HEAD_BYTES) // _ID_BYTES))
            yield reached, _Range(self._bound(reached, upper, end), _LIST, self._ids(lower, reached))
            if reached == upper:
                return
            lower = reached

    def _learn(self, step: Step, mine: Sequence[bytes], said: bytes) -> None:
        """Add to a step what a list of theirs tells beside our keys in the same range, unless it was told before."""
        theirs = dict.fromkeys(said[start : start + _ID_BYTES] for start in range(0, len(said), _ID_BYTES))
        ours = dict.fromkeys(each[_AT_BYTES:] for each in mine)
        have = [each for each in ours if each not in theirs and each not in self._told]
        need = [each for each in theirs if each not in ours and each not in self._told]
        step.have.extend(have)
        step.need.extend(need)
        self._told.update(have, need)

    def _bound(self, index: int, upper: int, end: bytes) -> bytes:
        """Return the shortest bound between the key at an index and the one before it, or the end if it is reached."""
        if index == upper:
            return end
        before, after = self._keys[index - 1], self._keys[index]
        size = _AT_BYTES
        while before[:size] == after[:size]:
            size += 1
        return after[:size]

    def _ids(self, lower: int, upper: int) -> bytes:
        return b"".join([each[_AT_BYTES:] for each in self._keys[lower:upper]])

    def _fingerprint(self, lower: int, upper: int) -> bytes:
        total = (self._sum_before(upper) - self._sum_before(lower)) % _SUMS
        count = _number(upper - lower)
        return hashlib.sha256(total.to_bytes(_ID_BYTES, "little") + count).digest()[:_FINGERPRINT_BYTES]

    def _sum_before(self, index: int) -> int:
        stride, left = divmod(index, _STRIDE)
        return self._sums[stride] + (_sum(self._keys[index - left : index]) if left else 0)


class _Writer:
    """A message in the making: ranges one after the other, skips that adjoin as one, while they fit into the frame."""

    __slots__ = ("_at", "_left", "_limit", "_message", "_skip")

    def __init__(self, limit: int) -> None:
        self._message = bytearray([_VERSION])
        self._limit = limit - _REST_BYTES
        self._left = SAID_LIMIT - 1
        self._at = 0  # of the last bound
        self._skip: bytes | None = None  # to where, once something else follows

    @property
    def room(self) -> int:
        """Bytes that are left in the frame."""
        return self._limit - len(self._message)

    def write(self, piece: _Range) -> bool:
        """Add a range, or return False and change nothing if it does not fit."""
        if piece.mode == _SKIP:
            self._skip = piece.end
            return True
        at, written = self._written(piece)
        if len(written) > self.room or self._left == 0:
            return False
        self._at, self._skip = at, None
        self._left -= 1
        self._message += written
        return True

    def write_rest(self, fingerprint: bytes) -> None:
        """Add the fingerprint of all that has not been spoken of, for which there is always room."""
        self._message += self._written(_Range(_INFINITY, _FINGERPRINT, fingerprint))[1]

    def message(self) -> bytes:
        """Return the message as it stands; a skip at its end goes without saying."""
        return bytes(self._message)

    def _written(self, piece: _Range) -> tuple[int, bytes]:
        """Return the time of the last bound and the bytes, after those here, of a skip that is due and a range."""
        at, skip = self._at, b""
        if self._skip is not None:
            at, skip = _written_bound(self._skip, at)
            skip += bytes([_SKIP])
        at, bound = _written_bound(piece.end, at)
        count = _number(len(piece.said) // _ID_BYTES) if piece.mode == _LIST else b""
        return at, skip + bound + bytes([piece.mode]) + count + piece.said


def _written_bound(bound: bytes, at: int) -> tuple[int, bytes]:
    """Return the time of a bound, and its bytes after one of another time."""
    if bound == _INFINITY:
        return at, b"\0\0"
    own = int.from_bytes(bound[:_AT_BYTES], "big")
    return own, _number(own - at + 1) + bytes([len(bound) - _AT_BYTES]) + bound[_AT_BYTES:]


def _number(value: int) -> bytes:
    digits = [value & 0x7F]
    while value := value >> 7:
        digits.append(value & 0x7F | _MORE)
    return bytes(reversed(digits))


def _sum(keys: Sequence[bytes]) -> int:
    return sum([int.from_bytes(each[_AT_BYTES:], "little") for each in keys])


def _ranges(message: bytes) -> Iterator[_Range]:
    """Yield the ranges of a message, as far as they are right; raises PeerFault at the first that is not."""
    place, at, end = 1, 0, bytes(_AT_BYTES)
    left = 2 * SAID_LIMIT
    while place < len(message):
        _require(end != _INFINITY and left > 0)
        left -= 1
        before = end
        at, end, place = _read_bound(message, place, at)
        _require(before <= end)
        mode, place = _read_number(message, place)
        _require(mode <= _LIST)
        size = (0, _FINGERPRINT_BYTES, 0)[mode]
        if mode == _LIST:
            count, place = _read_number(message, place)
            size = count * _ID_BYTES
        _require(size <= len(message) - place)
        yield _Range(end, mode, message[place : place + size])
        place += size


def _read_bound(message: bytes, place: int, at: int) -> tuple[int, bytes, int]:
    """Return the time of a bound after one of another time, the bound, and the place after it."""
    later, place = _read_number(message, place)
    size, place = _read_number(message, place)
    _require(size <= min(_ID_BYTES, len(message) - place))
    start, place = place, place + size
    if later == 0:
        return at, _INFINITY, place
    at += later - 1
    _require(at < _INFINITE)
    # Zeros at the end mean nothing, and without them the same bound is the same bytes.
    return at, at.to_bytes(_AT_BYTES, "big") + message[start:place].rstrip(b"\0"), place


def _read_number(message: bytes, place: int) -> tuple[int, int]:
    """Return a number and the place after it."""
    value = 0
    for digit in message[place : place + _NUMBER_BYTES]:
        _require(value > 0 or digit != _MORE)  # no leading zeros: there is one way to write a number
        place += 1
        value = value << 7 | digit & 0x7F
        if digit < _MORE:
            return value, place
    raise PeerFault(Code.PEER_BROKE_PROTOCOL)


def _require(right: bool) -> None:
    if not right:
        raise PeerFault(Code.PEER_BROKE_PROTOCOL)
