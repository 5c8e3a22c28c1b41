"""The door in a process of its own, for what comes in great numbers: unpacked and examined beside everything else.

Threads of Python take turns. Where each change brings a signature, which is checked without a turn, they take so many
turns that two cores come to little more than one; two processes use both. And whatever a change might do to those who
read it, it does where nothing is kept: a process that ends is made anew once, and what ends it again is refused.

Both ends speak in lengths of four bytes, each before so many bytes: to it a network's id, then one `Parcel` after the
other; back a greeting, then for each an `Answer`.
"""

import gc
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import IO, NamedTuple

from mutualnode.domain import encoding
from mutualnode.domain.change import Change
from mutualnode.domain.ids import NetworkId
from mutualnode.errors import Code, PeerFault
from mutualnode.replica import door
from mutualnode.replica.door import Batch
from mutualnode.wire.messages import unpacked

LENGTH_BYTES = 4
SAID_LIMIT = 64 * 1024 * 1024  # bytes of what one end says at once: many times what the largest batch comes to
PIPE_BYTES = 1 << 20  # held between the two ends where the system lets us: a batch and its answer, mostly
BEGINS_SECONDS = 10.0  # for it to greet, even on a computer that is just starting everything
ANSWERS_SECONDS = 60.0  # for a batch, of which the largest takes one: whatever takes longer will not come to an end
RESTS_SECONDS = 10.0  # without anything to examine, until it ends and gives back its 40 MB
HELLO = b"MutualNode door 1"
WORDS = ("-P", "-m", "mutualnode.app.doorkeeper")  # -P: nothing from the folder that somebody happens to be in


class Parcel(NamedTuple):
    """A batch as it travels, or none and the changes of one."""

    packed: bytes
    items: list[bytes]


class Answer(NamedTuple):
    """What the door let in, why it refused the others, and why nothing came of it, if so: no batch, or our mistake."""

    changes: list[Change]
    codes: list[Code]
    fault: Code | None


_ANSWER = encoding.unpacker(Answer)
_PARCEL = encoding.unpacker(Parcel)


class Gone(Exception):
    """There is no such process, or no longer."""


class Doorkeeper:
    """The process, as it is spoken to: by one thread at a time. Ends where it is not asked for a while."""

    def __init__(self, network: NetworkId, rests: float = RESTS_SECONDS) -> None:
        """Examine changes of a network; nothing runs before `wake`."""
        self._network = network
        self._rests = rests
        self._process: subprocess.Popen[bytes] | None = None
        self._turn = threading.Lock()
        self._waking: threading.Thread | None = None
        self._rest: threading.Timer | None = None

    @property
    def is_ready(self) -> bool:
        """Whether it listens."""
        return self._process is not None

    @property
    def is_waking(self) -> bool:
        """Whether it is about to listen, as far as can be told: then `examine` waits for that."""
        return self._waking is not None and self._waking.is_alive()

    def wake(self) -> threading.Thread:
        """Have it begin to listen, without waiting for that; returns what ends once it does, or has turned out not to.

        Where this computer lets nobody start another process of this program, it is never ready.
        """
        if self._waking is None:
            self._waking = threading.Thread(target=self._wake, name="doorkeeper", daemon=True)
            self._waking.start()
        return self._waking

    def _wake(self) -> None:
        with self._turn, suppress(Gone):
            if self._process is None:  # two may have woken it at once
                self._process = _started(self._network)
            self._rest_later()

    def examine(self, packed: bytes, items: Sequence[bytes] = ()) -> Batch:
        """Return what the door makes of a batch as it travels, or of items; raises PeerFault where that is none.

        Raises `Gone` where nobody listens, or where it met with a mistake in this program.
        """
        parcel = encoding.pack(Parcel(packed, list(items)))
        if (waking := self._waking) is not None:
            waking.join()
        with self._turn:
            answer = self._asked(parcel)
            self._rest_later()
        if answer.fault is Code.INTERNAL:  # whoever examines it here will see what it is
            raise Gone
        if answer.fault is not None:
            raise PeerFault(answer.fault, at="batch")
        return answer.changes, answer.codes

    def _asked(self, parcel: bytes) -> Answer:
        if self._process is None:
            raise Gone
        with suppress(Gone):
            return _answered(self._process, parcel)
        self._end()  # somebody may have ended it, or it found no more memory: what it was asked is no proof yet
        self._process = _started(self._network)
        try:
            return _answered(self._process, parcel)
        except Gone:
            self._end()
            raise PeerFault(Code.PEER_BROKE_PROTOCOL, at="batch") from None

    def _rest_later(self) -> None:
        if self._rest is not None:
            self._rest.cancel()
        self._rest = threading.Timer(self._rests, self.close)
        self._rest.daemon = True
        self._rest.start()

    def close(self) -> None:
        """Have it end; it may be woken again."""
        if self._waking is not None:
            self._waking.join()
        with self._turn:
            if self._rest is not None:
                self._rest.cancel()
            self._end()

    def _end(self) -> None:
        process, self._process, self._waking = self._process, None, None
        if process is not None:
            _end(process)


def _started(network: NetworkId) -> "subprocess.Popen[bytes]":
    if not sys.executable or getattr(sys, "frozen", False):  # a program packed into one file starts only itself
        raise Gone
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    pipe, nowhere = subprocess.PIPE, subprocess.DEVNULL
    try:
        process = subprocess.Popen(  # noqa: S603 - in its own session: Ctrl+C in a terminal is for us
            [sys.executable, *WORDS],
            bufsize=0,
            stdin=pipe,
            stdout=pipe,
            stderr=nowhere,
            start_new_session=True,
            creationflags=flags,
        )
    except OSError:
        raise Gone from None
    try:
        _widen(process.stdin, process.stdout)
        with _within(BEGINS_SECONDS, process):
            _send(process.stdin, network)
            if _receive(process.stdout) != HELLO:
                raise Gone
    except BaseException:
        _end(process)
        raise
    return process


def _end(process: "subprocess.Popen[bytes]") -> None:
    process.kill()  # it only computes, and holds nothing
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            pipe.close()


def _answered(process: "subprocess.Popen[bytes]", parcel: bytes) -> Answer:
    with _within(ANSWERS_SECONDS, process):
        _send(process.stdin, parcel)
        answer = _receive(process.stdout)
    try:
        return _ANSWER(answer)
    except PeerFault:  # it is not the peer who spoke
        raise Gone from None


@contextmanager
def _within(seconds: float, process: "subprocess.Popen[bytes]") -> Iterator[None]:
    """End a process that takes longer: whoever waits for it then hears that it is gone."""
    alarm = threading.Timer(seconds, process.kill)
    alarm.daemon = True
    alarm.start()
    try:
        yield
    finally:
        alarm.cancel()


def _send(pipe: IO[bytes] | None, data: bytes) -> None:
    left = memoryview(len(data).to_bytes(LENGTH_BYTES, "big") + data)
    try:
        while left and pipe is not None:
            left = left[pipe.write(left) :]
    except (OSError, ValueError):
        raise Gone from None


def _receive(pipe: IO[bytes] | None) -> bytes:
    size = int.from_bytes(_whole(pipe, LENGTH_BYTES), "big")
    if size > SAID_LIMIT:  # somebody else speaks there
        raise Gone
    return _whole(pipe, size)


def _whole(pipe: IO[bytes] | None, size: int) -> bytes:
    data = bytearray(size)
    left = memoryview(data)
    try:
        while left:
            count = pipe.readinto(left) if pipe is not None else 0  # type: ignore[attr-defined]  # a raw pipe has it
            if not count:
                raise Gone
            left = left[count:]
    except (OSError, ValueError):
        raise Gone from None
    return bytes(data)


def _widen(*pipes: IO[bytes] | None) -> None:
    """Let a pipe hold much at once, so that neither end has to be woken many times for one batch."""
    with suppress(ImportError, AttributeError, OSError):
        import fcntl  # noqa: PLC0415 - not on Windows, where a pipe is wide enough

        for pipe in pipes:
            if pipe is not None:
                fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, PIPE_BYTES)


# What runs in the other process.


def examined(parcel: bytes, network: NetworkId, refusals: door.Refusals) -> bytes:
    """Return the answer to a parcel."""
    try:
        packed, items = _PARCEL(parcel)
        changes, codes = door.examine_all(unpacked(packed) if packed else items, network, refusals)
        return encoding.pack(Answer(changes, codes, None))
    except PeerFault as fault:
        return encoding.pack(Answer([], [], fault.code))
    except Exception:  # noqa: BLE001 - the edge of the process: the peer is not to be blamed for a mistake of ours
        return encoding.pack(Answer([], [], Code.INTERNAL))


def main(heard: IO[bytes], said: IO[bytes]) -> None:
    """Answer until nothing more comes."""
    with suppress(Gone):
        network = NetworkId(_receive(heard))
        refusals = door.Refusals()
        gc.freeze()  # what is loaded stays, and need not be looked through again and again
        _send(said, HELLO)
        while True:
            _send(said, examined(_receive(heard), network, refusals))


if __name__ == "__main__":
    main(open(0, "rb", buffering=0), open(1, "wb", buffering=0))  # noqa: SIM115 - for as long as it lives
