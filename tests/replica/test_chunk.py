"""The first bytes of an Automerge change: read as Automerge reads them, and never more than they can claim."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from automerge.core import ROOT, Document, ObjType, ScalarType
from hypothesis import given, settings
from hypothesis import strategies as st

from mutualnode.errors import Code, Refusal
from mutualnode.replica import chunk, document
from tests.replica import chunks

ROOT_FOLDER = Path(__file__).resolve().parent.parent.parent
VECTORS = Path(os.environ.get("MUTUALNODE_VECTORS", ROOT_FOLDER / "../shared/vectors")) / "automerge"
ONE_PLAIN_CHANGE = {
    "64bit_obj_id_change",
    "counter_value_has_incorrect_meta",
    "counter_value_is_ok",
    "counter_value_is_overlong",
}

NAMES = st.sampled_from(["title", "note", "text", "n"])
STEPS = st.one_of(
    st.tuples(st.just("put"), NAMES, st.text(max_size=8)),
    st.tuples(st.just("put"), NAMES, st.integers(-(2**63), 2**63 - 1)),
    st.tuples(st.just("put"), NAMES, st.binary(max_size=8)),
    st.tuples(st.just("put"), NAMES, st.booleans()),
    st.tuples(st.just("delete"), NAMES, st.none()),
    st.tuples(st.just("type"), NAMES, st.text(min_size=1, max_size=8)),
    st.tuples(st.just("erase"), NAMES, st.integers(0, 5)),
    st.tuples(st.just("commit"), NAMES, st.none()),
    st.tuples(st.just("merge"), NAMES, st.none()),
)
TYPES = {str: ScalarType.Str, int: ScalarType.Int, bytes: ScalarType.Bytes, bool: ScalarType.Boolean}


def stepped(document_: Document, steps: list[tuple[str, str, object]]) -> None:
    """Follow the steps up to a commit, in one transaction; steps that make no sense are passed over."""
    with document_.transaction() as transaction:
        for what, name, value in steps:
            held = transaction.get(ROOT, name)
            where = held[1] if held is not None and held[0] == ObjType.Text else None
            if what == "put":
                transaction.put(ROOT, name, TYPES[type(value)], value)  # type: ignore[arg-type]  # the strategy makes no others
            elif what == "delete" and held is not None:
                transaction.delete(ROOT, name)
            elif what == "type" and isinstance(value, str):
                where = where or transaction.put_object(ROOT, name, ObjType.Text)
                for letter in value:
                    transaction.insert(where, 0, ScalarType.Str, letter)
            elif what == "erase" and where is not None and transaction.length(where):
                transaction.delete(where, 0)


def grown(steps: list[tuple[str, str, object]]) -> Document:
    """Two people's document after these steps, who take turns and merge now and then."""
    one = Document(b"\1" * 24)
    other = Document(b"\2" * 24)
    batch: list[tuple[str, str, object]] = []
    for step in [*steps, ("merge", "", None)]:
        if step[0] not in ("commit", "merge"):
            batch.append(step)
            continue
        stepped(one, batch)
        batch = []
        if step[0] == "merge":
            other.merge(one)
            one.merge(other)
        one, other = other, one
    one.merge(other)
    return one


@settings(max_examples=150)
@given(st.lists(STEPS, max_size=25))
def test_what_is_read_is_what_automerge_wrote(steps: list[tuple[str, str, object]]) -> None:
    for change in grown(steps).get_changes([]):
        raw = bytes(change.raw_bytes)
        told = chunk.parse(raw)
        assert told.hash == bytes(change.hash)
        assert told.deps == tuple(map(bytes, change.deps))
        assert told.actor == bytes(change.actor_id)
        assert (told.seq, told.start) == (change.seq, change.start_op)
        assert told.start + chunk.operations(raw, told.body) - 1 == change.max_op


PLAIN = chunks.settings(3)


@settings(max_examples=300)
@given(st.data())
def test_where_damage_passes_both_count_the_same_operations(data: st.DataObject) -> None:
    body = bytearray(chunks.opened(document.create(chunks.ACTOR, {"title": "Soup", "n": 5, "x": b"\0", "y": True})))
    for _ in range(data.draw(st.integers(1, 3))):
        body[data.draw(st.integers(26, len(body) - 1))] = data.draw(st.integers(0, 255))
    raw = chunks.sealed(bytes(body))
    try:
        told = chunk.parse(raw)
        counted = chunk.operations(raw, told.body)
    except Refusal:
        return
    for change in loaded(raw):
        assert (change.seq, change.start_op, change.max_op) == (told.seq, told.start, told.start + counted - 1)


def loaded(raw: bytes) -> list[Any]:
    try:
        return document.guarded(lambda: Document.load(raw).get_changes([]))
    except Refusal:
        return []


def refused(raw: bytes) -> Code:
    with pytest.raises(Refusal) as refusal:
        chunk.operations(raw, chunk.parse(raw).body)
    return refusal.value.code


@given(st.binary(max_size=80))
def test_garbage_is_refused(raw: bytes) -> None:
    assert refused(raw) is Code.CHANGE_NOT_ONE_CHANGE


@given(st.binary(max_size=80), st.sampled_from([1, 1, 1, 0, 2]))
def test_garbage_with_a_right_checksum_is_read_or_refused(body: bytes, kind: int) -> None:
    raw = chunks.sealed(body, kind)
    try:
        told = chunk.parse(raw)
        assert 0 <= chunk.operations(raw, told.body) <= chunk.OPERATIONS_LIMIT
    except Refusal:
        return


def test_every_cut_is_refused() -> None:
    for length in range(len(PLAIN)):
        assert refused(PLAIN[:length]) is Code.CHANGE_NOT_ONE_CHANGE


def test_every_cut_is_refused_also_under_a_right_checksum() -> None:
    inside = chunks.opened(PLAIN)
    for length in range(len(inside)):
        assert refused(chunks.sealed(inside[:length])) is Code.CHANGE_NOT_ONE_CHANGE


def test_two_changes_in_a_row_are_refused() -> None:
    assert refused(PLAIN + PLAIN) is Code.CHANGE_NOT_ONE_CHANGE


@pytest.mark.parametrize("kind", [0, 2, 3, 129])
def test_what_is_no_plain_change_is_refused(kind: int) -> None:
    assert refused(chunks.sealed(chunks.opened(PLAIN), kind)) is Code.CHANGE_NOT_ONE_CHANGE


def test_a_wrong_checksum_is_refused() -> None:
    assert refused(PLAIN[:4] + b"\0\0\0\0" + PLAIN[8:]) is Code.CHANGE_NOT_ONE_CHANGE


def test_a_compressed_column_is_refused() -> None:
    assert refused(chunks.change([(chunks.ACTIONS | 8, b"\1\1")])) is Code.CHANGE_NOT_ONE_CHANGE


@pytest.mark.parametrize("number", [0x40, 0x41, 0x47])
def test_a_column_that_would_hide_the_actions_is_refused(number: int) -> None:
    columns = sorted([(number, b""), (chunks.ACTIONS, chunks.run(3, b"\1"))])
    assert refused(chunks.change(columns)) is Code.CHANGE_NOT_ONE_CHANGE


@pytest.mark.parametrize("order", [(0x42, 0x34), (0x42, 0x42)])
def test_columns_out_of_order_are_refused(order: tuple[int, int]) -> None:
    assert refused(chunks.change([(each, b"") for each in order])) is Code.CHANGE_NOT_ONE_CHANGE


@pytest.mark.parametrize("times", [chunk.OPERATIONS_LIMIT + 1, 10**6, 10**9, 2**62])
def test_a_few_bytes_that_claim_too_many_operations_are_refused(times: int) -> None:
    bomb = chunks.settings(times)
    assert len(bomb) < 120
    assert refused(bomb) is Code.CHANGE_NOT_ONE_CHANGE


def columns_of(times: int) -> Iterator[tuple[str, chunks.Columns]]:
    """A harmless change but for one column, which claims very much, in each way in which a column can."""
    yield "strings", [(chunks.KEYS, chunks.run(times, b"\1k"))]
    yield "flags", [(chunks.INSERTS, chunks.number(times))]
    yield "nothings", [(chunks.ACTIONS, b"\0" + chunks.number(times))]
    yield "written out", [(chunks.ACTIONS, chunks.signed(-times) + b"\1" * 100)]
    yield "differences", [(0x13, chunks.run(times, b"\1"))]


@pytest.mark.parametrize(("way", "columns"), list(columns_of(10**7)))
def test_no_column_claims_too_much(way: str, columns: chunks.Columns) -> None:
    assert refused(chunks.change(columns)) is Code.CHANGE_NOT_ONE_CHANGE


def test_as_many_operations_as_are_allowed_are_counted() -> None:
    raw = chunks.settings(chunk.OPERATIONS_LIMIT)
    assert chunk.operations(raw, chunk.parse(raw).body) == chunk.OPERATIONS_LIMIT


def test_too_many_dependencies_are_refused() -> None:
    assert chunk.parse(chunks.change([], deps=(b"d" * 32,) * chunk.DEPENDENCIES_LIMIT)).deps
    assert refused(chunks.change([], deps=(b"d" * 32,) * (chunk.DEPENDENCIES_LIMIT + 1))) is Code.CHANGE_NOT_ONE_CHANGE


def test_too_many_columns_are_refused() -> None:
    columns = [(0x101 + 16 * each, b"") for each in range(chunk.COLUMNS_LIMIT + 1)]
    assert refused(chunks.change(columns)) is Code.CHANGE_NOT_ONE_CHANGE


@pytest.mark.parametrize("number", [2**63, 2**64, 2**69])
def test_a_number_that_no_computer_counts_to_is_refused(number: int) -> None:
    assert chunk.parse(chunks.change([], seq=2**63 - 1, start=2**63 - 1)).start == 2**63 - 1
    assert refused(chunks.change([], seq=number)) is Code.CHANGE_NOT_ONE_CHANGE
    assert refused(chunks.change([], start=number)) is Code.CHANGE_NOT_ONE_CHANGE


def test_a_number_without_end_is_refused() -> None:
    assert refused(chunks.sealed(b"\0" + b"\xff" * 40)) is Code.CHANGE_NOT_ONE_CHANGE


@pytest.mark.skipif(
    not VECTORS.is_dir(), reason="the public vectors are not here; MUTUALNODE_VECTORS says where they are"
)
def test_of_the_public_odd_documents_only_plain_changes_pass() -> None:
    passed = set()
    for file in sorted(VECTORS.iterdir()):
        raw = file.read_bytes()
        try:
            chunk.operations(raw, chunk.parse(raw).body)
        except Refusal:
            continue
        passed.add(file.stem)
    assert passed == ONE_PLAIN_CHANGE


@pytest.mark.skipif(
    not VECTORS.is_dir(), reason="the public vectors are not here; MUTUALNODE_VECTORS says where they are"
)
def test_the_public_odd_documents_do_no_harm() -> None:
    for file in sorted(VECTORS.iterdir()):
        with contextlib.suppress(Refusal):
            document.read([file.read_bytes()])
