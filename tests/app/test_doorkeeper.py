"""The door in a process of its own: the same verdicts, and whatever becomes of the process, the program goes on."""

import hashlib
import io
import os
import select
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Any

import pytest
from msgspec.structs import replace

from mutualnode.app import doorkeeper
from mutualnode.app.doorkeeper import HELLO, LENGTH_BYTES, Answer, Doorkeeper, Gone, Parcel, examined, main
from mutualnode.domain import encoding
from mutualnode.domain.change import SALT_BYTES, Change
from mutualnode.domain.kinds import Kind
from mutualnode.domain.packing import pack
from mutualnode.errors import Code, PeerFault
from mutualnode.keys.signing import Context
from mutualnode.replica import door
from tests.neighbours import Neighbour
from tests.replica import chunks

Make = Callable[..., list[Neighbour]]
LONG_SECONDS = 600.0


@pytest.fixture
def raws(neighbours: Make) -> tuple[Neighbour, list[bytes]]:
    (alice,) = neighbours("alice")
    made = alice.commons.write_all([(Kind.NEED, {"title": f"chair {each}", "note": "é"}) for each in range(40)])
    return alice, [each.raw for each in made]


@pytest.fixture
def keeper(raws: tuple[Neighbour, list[bytes]]) -> Iterator[Doorkeeper]:
    with closing(Doorkeeper(raws[0].commons.network, LONG_SECONDS)) as made:
        made.wake().join()
        yield made


def process_of(keeper: Doorkeeper) -> "subprocess.Popen[bytes]":
    assert keeper._process is not None
    return keeper._process


def test_its_verdict_is_that_of_the_door_here(raws: tuple[Neighbour, list[bytes]], keeper: Doorkeeper) -> None:
    alice, items = raws
    items[7] = items[7][:-1] + bytes([items[7][-1] ^ 1])
    items[8] = b"nothing"
    here = door.examine_all(items, alice.commons.network, door.Refusals())
    for there in (keeper.examine(pack(items)), keeper.examine(b"", items)):
        assert there == here
        assert there[1] == [Code.CHANGE_BAD_PAYLOAD, Code.CHANGE_TOO_SHORT]
        for one, other in zip(there[0], here[0], strict=True):
            assert (one.id, one.entry, one.header, one.chunk) == (other.id, other.entry, other.header, other.chunk)
            assert (one.operations, one.fields) == (other.operations, other.fields)


def test_statements_of_the_roll_keep_their_bytes(neighbours: Make) -> None:
    alice, _ = neighbours("alice", "bob")
    held = [each.raw for each in alice.commons.keeper.changes.after(0, 100)]
    with closing(Doorkeeper(alice.commons.network, LONG_SECONDS)) as keeper:
        keeper.wake().join()
        changes, codes = keeper.examine(b"", held)
    here, _ = door.examine_all(held, alice.commons.network, door.Refusals())
    assert [each.fields for each in changes] == [each.fields for each in here]
    assert any(isinstance(value, bytes) for each in changes for value in (each.fields or {}).values())
    assert codes == []


def sets_a_title_from(person: Neighbour, founding: Change, start: int) -> bytes:
    """Return what a member's changed program could sign: an edit whose operations are counted from a number."""
    columns = [(chunks.KEYS, chunks.run(1, b"\x05title")), (chunks.ACTIONS, chunks.run(1, chunks.number(chunks.SET)))]
    actor, key = person.commons._pen.actor, person.commons._pen.key
    payload = bytes(SALT_BYTES) + chunks.change(columns, actor=actor, deps=(founding.chunk.hash,), seq=2, start=start)
    told = {"payload_hash": hashlib.sha256(payload).digest(), "payload_length": len(payload)}
    header = replace(founding.header, entry=founding.id, previous=founding.id, **told).encode()
    return header + key.sign(Context.CHANGE, header) + payload


@pytest.mark.parametrize("start", [2, 2**63 - 1, 2**63, 2**64, 2**69])
def test_a_number_beyond_all_measure_gets_the_same_verdict_there(neighbours: Make, start: int) -> None:
    (alice,) = neighbours("alice")
    page = alice.commons.write(Kind.PAGE, {"title": "Tools"})
    items = [page.raw, sets_a_title_from(alice, page, start)]
    here = door.examine_all(items, alice.commons.network, door.Refusals())
    with closing(Doorkeeper(alice.commons.network, LONG_SECONDS)) as keeper:
        keeper.wake().join()
        process = process_of(keeper)
        assert keeper.examine(b"", items) == here
        assert process_of(keeper) is process  # it has not fallen over that
    assert len(here[0]) == (2 if start < 2**63 else 1)


def test_what_is_no_batch_is_their_fault_and_the_next_is_examined(
    raws: tuple[Neighbour, list[bytes]], keeper: Doorkeeper
) -> None:
    with pytest.raises(PeerFault):
        keeper.examine(b"\xff" * 100)
    assert len(keeper.examine(pack(raws[1]))[0]) == len(raws[1])


def test_several_threads_have_their_turns(raws: tuple[Neighbour, list[bytes]], keeper: Doorkeeper) -> None:
    found: dict[int, int] = {}

    def ask(number: int) -> None:
        found[number] = len(keeper.examine(b"", raws[1][:number])[0])

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(1, 9)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert found == {number: number for number in range(1, 9)}


def test_one_that_was_killed_is_made_anew_and_nobody_notices(
    raws: tuple[Neighbour, list[bytes]], keeper: Doorkeeper
) -> None:
    before = process_of(keeper)
    os.kill(before.pid, signal.SIGKILL)
    assert len(keeper.examine(pack(raws[1]))[0]) == len(raws[1])
    assert process_of(keeper).pid != before.pid
    assert before.returncode is not None  # nothing is left of it


def test_what_kills_it_twice_is_refused(
    raws: tuple[Neighbour, list[bytes]], keeper: Doorkeeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    killer = (
        "import sys; read = sys.stdin.buffer.read; read(36); sys.stdout.buffer.write({!r}); sys.stdout.flush(); read(4)"
    )
    hello = len(HELLO).to_bytes(LENGTH_BYTES, "big") + HELLO
    monkeypatch.setattr(doorkeeper, "WORDS", ("-c", killer.format(hello)))
    os.kill(process_of(keeper).pid, signal.SIGKILL)
    with pytest.raises(PeerFault):
        keeper.examine(pack(raws[1]))
    assert not keeper.is_ready
    monkeypatch.undo()
    keeper.wake().join()
    assert len(keeper.examine(pack(raws[1]))[0]) == len(raws[1])


def test_one_that_never_answers_is_not_waited_for(
    raws: tuple[Neighbour, list[bytes]], keeper: Doorkeeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doorkeeper, "ANSWERS_SECONDS", 0.0)
    os.kill(process_of(keeper).pid, signal.SIGSTOP)
    with pytest.raises((PeerFault, Gone)):
        keeper.examine(pack(raws[1]))


@pytest.mark.parametrize("words", [("-c", ""), ("-c", "print('good morning, who is there?')")])
def test_where_none_can_be_it_is_never_ready(
    raws: tuple[Neighbour, list[bytes]], monkeypatch: pytest.MonkeyPatch, words: tuple[str, str]
) -> None:
    monkeypatch.setattr(doorkeeper, "WORDS", words)
    with closing(Doorkeeper(raws[0].commons.network)) as keeper:
        keeper.wake().join()
        assert not keeper.is_ready
        with pytest.raises(Gone):
            keeper.examine(pack(raws[1]))


@pytest.mark.parametrize("executable", ["", "/nowhere/python"])
def test_so_it_is_where_python_cannot_be_found(
    raws: tuple[Neighbour, list[bytes]], monkeypatch: pytest.MonkeyPatch, executable: str
) -> None:
    monkeypatch.setattr(sys, "executable", executable)
    with closing(Doorkeeper(raws[0].commons.network)) as keeper:
        keeper.wake().join()
        assert not keeper.is_ready


def test_it_ends_where_it_is_not_asked_and_can_be_woken_again(raws: tuple[Neighbour, list[bytes]]) -> None:
    with closing(Doorkeeper(raws[0].commons.network, rests=0.0)) as keeper:
        keeper.wake().join()
        rest = keeper._rest
        assert rest is not None
        rest.join()
        assert not keeper.is_ready
        assert keeper.wake() is not None


def test_it_ends_with_the_program_that_it_works_for_however_that_ends(raws: tuple[Neighbour, list[bytes]]) -> None:
    program = (
        "import sys; from mutualnode.app.doorkeeper import Doorkeeper; keeper = Doorkeeper(bytes.fromhex(sys.argv[1]));"
        "keeper.wake().join(); print(keeper._process.pid, flush=True); sys.stdin.read()"
    )
    words = [sys.executable, "-c", program, raws[0].commons.network.hex()]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as working:
        assert working.stdout is not None
        watch = os.pidfd_open(int(working.stdout.readline()))
        try:
            working.kill()
            ended, _, _ = select.select([watch], [], [], LONG_SECONDS)
            assert ended == [watch]
        finally:
            os.close(watch)


def test_closing_waits_for_one_that_only_wakes(raws: tuple[Neighbour, list[bytes]]) -> None:
    keeper = Doorkeeper(raws[0].commons.network, LONG_SECONDS)
    keeper.wake()
    keeper.close()
    assert not keeper.is_ready


# What runs in the other process, in this one.


def framed(data: bytes) -> bytes:
    return len(data).to_bytes(LENGTH_BYTES, "big") + data


def test_the_other_end_greets_answers_and_ends_with_what_it_hears(raws: tuple[Neighbour, list[bytes]]) -> None:
    alice, items = raws
    parcel = encoding.pack(Parcel(b"", items))
    said = io.BytesIO()
    main(io.BytesIO(framed(alice.commons.network) + framed(parcel)), said)
    answer = examined(parcel, alice.commons.network, door.Refusals())
    odd = encoding.unpack(examined(b"\xc1", alice.commons.network, door.Refusals()), Answer)
    assert odd.fault is Code.PEER_BROKE_PROTOCOL
    assert said.getvalue() == framed(HELLO) + framed(answer)
    assert len(encoding.unpack(answer, Answer).changes) == len(items)


def test_a_mistake_of_ours_is_told_as_such_and_no_peer_is_blamed(raws: tuple[Neighbour, list[bytes]]) -> None:
    alice, items = raws
    nothing: Any = None  # whatever a later door may stumble over
    answer = encoding.unpack(examined(encoding.pack(Parcel(b"", items)), alice.commons.network, nothing), Answer)
    assert answer == Answer([], [], Code.INTERNAL)


def test_what_it_calls_a_mistake_of_ours_is_examined_here(
    raws: tuple[Neighbour, list[bytes]], keeper: Doorkeeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doorkeeper, "_ANSWER", lambda _: Answer([], [], Code.INTERNAL))
    with pytest.raises(Gone):
        keeper.examine(pack(raws[1]))
