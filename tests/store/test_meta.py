"""What this computer alone knows: named values that stay until they are dropped."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from mutualnode.store.database import Database
from mutualnode.store.meta import Meta
from tests.store.making import opened, undone


def test_a_value_that_was_never_set_is_none(database: Database) -> None:
    assert Meta(database).get("gate") is None


@given(st.lists(st.tuples(st.sampled_from(["set", "drop"]), st.sampled_from("abc"), st.binary(max_size=20))))
def test_the_last_word_on_a_name_counts(shared: Database, steps: list[tuple[str, str, bytes]]) -> None:
    meta = Meta(shared)
    with undone(shared):
        model: dict[str, bytes] = {}
        for act, name, value in steps:
            if act == "set":
                meta.set(name, value)
                model[name] = value
            else:
                meta.drop(name)
                model.pop(name, None)
        assert {name: meta.get(name) for name in "abc"} == {name: model.get(name) for name in "abc"}


def test_names_are_found_by_how_they_begin(database: Database) -> None:
    meta = Meta(database)
    for name in ("draft ", "draft b", "draft a", "drafts", "gate", "DRAFT c"):
        meta.set(name, b"x")
    assert sorted(meta.names("draft ")) == ["draft a", "draft b"]


def test_an_empty_value_is_not_none(database: Database) -> None:
    Meta(database).set("gate", b"")
    assert Meta(database).get("gate") == b""


def test_values_are_there_when_the_store_is_opened_again(tmp_path: Path) -> None:
    database = opened(tmp_path)
    Meta(database).set("gate", b"\0\xff")
    database.close()
    database = opened(tmp_path)
    assert Meta(database).get("gate") == b"\0\xff"
    database.close()
