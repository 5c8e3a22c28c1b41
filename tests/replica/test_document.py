"""An entry as a document: what was written is read back, in any order, and no bytes bring the reader down."""

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mutualnode.domain.members import Value
from mutualnode.errors import Code, Refusal
from mutualnode.replica import chunk, document
from tests.replica import chunks

ONE, OTHER = b"\1" * 24, b"\2" * 24
COUNTER, MOMENT = 0x18, 0x19  # a value of one byte: a counter, a moment

NAMES = st.sampled_from(["title", "note", "state", "שם"])
VALUES: st.SearchStrategy[Value] = (
    st.text(max_size=10) | st.integers(-(2**63), 2**63 - 1) | st.booleans() | st.binary(max_size=10)
)
FIELDS = st.dictionaries(NAMES, VALUES, min_size=1)


def unreadable(changes: list[bytes]) -> None:
    with pytest.raises(Refusal) as refusal:
        document.read(changes)
    assert refusal.value.code is Code.CHANGE_UNREADABLE


def odd(value: int, name: bytes = b"k", actor: bytes = b"\3" * 24) -> bytes:
    """A change that sets a field to a value of a kind that this project never writes."""
    columns = [
        (chunks.KEYS, chunks.run(1, chunks.number(len(name)) + name)),
        (chunks.INSERTS, b"\1"),
        (chunks.ACTIONS, b"\1\1"),
        (chunks.VALUE_LENGTHS, b"\1" + bytes([value])),
        (chunks.VALUES, b"\5"),
        (chunks.PREDECESSORS, b"\1\0"),
    ]
    return chunks.change(columns, actor=actor + name)


@given(FIELDS)
def test_what_was_written_is_read_back(fields: dict[str, Value]) -> None:
    read = document.read([document.create(ONE, fields)])
    assert {name: (type(value), value) for name, value in read.items()} == {
        name: (type(value), value) for name, value in fields.items()
    }


@given(FIELDS)
def test_the_same_words_by_the_same_actor_give_the_same_bytes(fields: dict[str, Value]) -> None:
    assert document.create(ONE, fields) == document.create(ONE, dict(reversed(fields.items())))


@settings(max_examples=60)
@given(
    FIELDS,
    st.lists(st.tuples(st.booleans(), st.dictionaries(NAMES, st.none() | VALUES, min_size=1)), max_size=5),
    st.data(),
)
def test_the_order_of_changes_does_not_matter(
    fields: dict[str, Value], edits: list[tuple[bool, dict[str, Value | None]]], data: st.DataObject
) -> None:
    changes = [document.create(ONE, fields)]
    branches = {True: changes[:], False: changes[:]}
    for side, told in edits:
        made = document.edit(branches[side], ONE if side else OTHER, told)
        if made is not None:
            branches[side].append(made)
            changes.append(made)
    assert document.read(data.draw(st.permutations(changes))) == document.read(changes)


def test_an_edit_leaves_alone_what_it_does_not_name() -> None:
    first = document.create(ONE, {"title": "Soup", "later": "of a newer version"})
    edit = document.edit([first], ONE, {"title": "Two soups"})
    assert edit is not None
    assert document.read([edit, first]) == {"title": "Two soups", "later": "of a newer version"}


def test_an_edit_can_take_a_field_away() -> None:
    first = document.create(ONE, {"title": "Soup", "note": "warm"})
    edit = document.edit([first], ONE, {"note": None})
    assert edit is not None
    assert document.read([first, edit]) == {"title": "Soup"}


def test_each_value_stands_under_its_own_name_also_where_two_wrote_at_once() -> None:
    first = document.create(ONE, {"a": "1", "b": "2", "c": b"3", "d": 4, "e": True})
    edits = [
        document.edit([first], ONE, {"b": None, "c": b"one", "f": "new"}),
        document.edit([first], OTHER, {"a": None, "c": b"other", "e": None, "ab": False}),
    ]
    read = document.read([first, *(each for each in edits if each is not None)])
    assert read.pop("c") in (b"one", b"other")
    assert read == {"ab": False, "d": 4, "f": "new"}


def test_an_edit_that_alters_nothing_is_none() -> None:
    first = document.create(ONE, {"title": "Soup"})
    assert document.edit([first], ONE, {"title": "Soup", "note": None}) is None
    assert document.edit([first], ONE, {}) is None


def test_true_and_one_are_two_things() -> None:
    first = document.create(ONE, {"done": True})
    edit = document.edit([first], ONE, {"done": 1})
    assert edit is not None
    assert document.read([first, edit])["done"] is not True


def test_an_edit_by_another_opening_follows_the_rules_of_its_own_actor() -> None:
    first = document.create(ONE, {"title": "Soup"})
    edit = document.edit([first], OTHER, {"title": "Two soups"})
    assert edit is not None
    told = chunk.parse(edit)
    assert (told.actor, told.seq, told.start, told.deps) == (OTHER, 1, 2, (chunk.parse(first).hash,))


def test_an_edit_upon_what_nobody_can_read_is_refused() -> None:
    for changes in ([b"garbage"], [odd(COUNTER)]):
        with pytest.raises(Refusal):
            document.edit(changes, ONE, {"title": "Soup"})


def test_a_counter_is_unreadable() -> None:
    unreadable([odd(COUNTER)])


@pytest.mark.parametrize("value", [0x00, 0x13, MOMENT])
def test_values_of_kinds_that_are_not_ours_are_passed_over_or_refused(value: int) -> None:
    with contextlib.suppress(Refusal):
        assert document.read([odd(value)]) == {}


def test_more_fields_than_any_kind_has_are_unreadable() -> None:
    fields: dict[str, Value] = {f"field {each}": 1 for each in range(document.FIELDS_LIMIT)}
    assert document.read([document.create(ONE, fields)]) == fields
    unreadable([document.create(ONE, fields | {"one more": 1})])


@given(st.binary(max_size=60))
def test_garbage_is_unreadable_and_does_no_harm(raw: bytes) -> None:
    with contextlib.suppress(Refusal):
        document.read([raw])


def test_a_panic_becomes_a_refusal_without_contents() -> None:
    columns = [
        (chunks.KEYS, b"\1\1k"),
        (chunks.INSERTS, b"\1"),
        (chunks.ACTIONS, b"\1\1"),
        (chunks.VALUE_LENGTHS, b"\1\0"),
    ]
    columns += [(chunks.PREDECESSORS, b"\1\1"), (0x71, b"\1\5"), (0x73, b"\1\1")]  # the sixth of one actors
    with pytest.raises(Refusal) as refusal:
        document.read([chunks.change(columns, actor=ONE)])
    assert refusal.value.facts == {"kind": "PanicException"}


def test_what_is_no_verdict_on_a_change_passes() -> None:
    def exhausted() -> None:
        raise MemoryError

    with pytest.raises(MemoryError):
        document.guarded(exhausted)


def test_each_change_that_fails_is_told_by_its_place() -> None:
    first = document.create(ONE, {"title": "Soup"})
    edit = document.edit([first], OTHER, {"title": "Two soups"})
    assert edit is not None
    assert document.unreadable([first, edit]) == set()
    assert document.unreadable([first, odd(COUNTER), edit, odd(COUNTER, b"q")]) == {1, 3}


def test_one_bad_change_among_many_is_told_and_what_hangs_on_it_is_not() -> None:
    changes = [document.create(ONE, {"title": "0"})]
    for step in range(40):
        edit = document.edit(changes, ONE, {"title": f"{step}."})
        assert edit is not None
        changes.append(edit)
    bad = odd(COUNTER)
    columns = [
        (chunks.KEYS, b"\1\1z"),
        (chunks.INSERTS, b"\1"),
        (chunks.ACTIONS, b"\1\1"),
        (chunks.VALUE_LENGTHS, b"\1\0"),
    ]
    hanging = chunks.change([*columns, (chunks.PREDECESSORS, b"\1\0")], deps=(chunk.parse(bad).hash,), start=2)
    assert document.unreadable([*changes[:20], bad, hanging, *changes[20:]]) == {20}
