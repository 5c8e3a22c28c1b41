"""An entry as people see it."""

import json

from hypothesis import given
from hypothesis import strategies as st

from mutualnode.domain.entry import Entry, printable
from mutualnode.domain.ids import EntryId, MemberId
from mutualnode.domain.kinds import Kind
from mutualnode.domain.members import Fields, Value

VALUES: st.SearchStrategy[Value] = (
    st.text(max_size=5) | st.booleans() | st.binary(max_size=5) | st.integers(-(2**63), 2**63 - 1)
)
FIELDS = st.dictionaries(st.sampled_from(["title", "name", "note", "state", "about", "x"]), VALUES)


def entry(fields: Fields, updated: int = 8) -> Entry:
    return Entry(EntryId(b"e" * 32), Kind.NEED, MemberId(b"m" * 32), 7, updated, fields)


def test_an_entry_goes_by_its_title_or_else_its_name() -> None:
    assert entry({"title": "Soup", "name": "Noor"}).title == "Soup"
    assert entry({"name": "Noor"}).title == "Noor"
    assert entry({}).title == ""


def test_search_finds_all_that_was_written() -> None:
    fields: Fields = {
        "title": "Soup",
        "note": "warm",
        "category": "food",
        "area": "Elm",
        "quantity": "5 l",
        "text": "t",
        "purpose": "p",
    }
    assert entry(fields).words.split("\n") == ["warm", "food", "Elm", "5 l", "t", "p"]


def test_what_it_answers_is_an_id_or_nothing() -> None:
    assert entry({"about": b"n" * 32}).about == b"n" * 32
    assert entry({"about": "soup"}).about == b""
    assert entry({}).about == b""


def test_ids_are_shown_in_hexadecimal() -> None:
    assert printable({"about": b"\x01\xff", "uses": 3}) == {"about": "01ff", "uses": 3}
    assert json.loads(entry({"about": b"\x01\xff", "uses": 3, "done": True}).shown) == {
        "about": "01ff",
        "uses": 3,
        "done": True,
    }


@given(FIELDS)
def test_whatever_the_fields_hold_an_entry_can_be_shown(fields: Fields) -> None:
    shown = entry(fields)
    assert isinstance(shown.title + shown.state + shown.words, str)
    assert set(json.loads(shown.shown)) == set(fields)


@given(FIELDS)
def test_the_order_of_fields_does_not_matter(fields: Fields) -> None:
    turned = {name: fields[name] for name in reversed(list(fields))}
    assert entry(turned).digest == entry(fields).digest
    assert entry(turned).shown == entry(fields).shown


@given(FIELDS, FIELDS)
def test_entries_that_people_see_differently_have_different_digests(one: Fields, other: Fields) -> None:
    same = {k: (type(v), v) for k, v in one.items()} == {k: (type(v), v) for k, v in other.items()}
    assert (entry(one).digest == entry(other).digest) is same


def test_when_it_was_edited_is_part_of_the_digest() -> None:
    assert entry({}, updated=8).digest != entry({}, updated=9).digest
