"""The tables, version by version: an older store is brought up to date wholly or not at all, after a copy of it."""

from pathlib import Path

import pytest

from mutualnode.errors import Code, Damage, Fault
from mutualnode.store import schema
from mutualnode.store.changes import ENTRIES_SPACE, Changes
from mutualnode.store.database import Database
from mutualnode.store.entries import Entries
from mutualnode.store.meta import Meta
from tests.store.making import NOW, OTHER_KEY, change, entry, files_no_larger_than, identity, opened, placed

NEXT = schema.VERSION + 1
COUNTED = {
    **schema.STEPS,
    NEXT: ("CREATE TABLE counted (held INTEGER)", "INSERT INTO counted SELECT count(*) FROM change"),
}
FAILING = {
    **schema.STEPS,
    NEXT: ("CREATE TABLE counted (held INTEGER)", "DELETE FROM change", "INSERT INTO nowhere VALUES (1)"),
}
COPY = f"store.db.before-v{schema.VERSION}"


def _version(database: Database) -> object:
    return database.one("PRAGMA user_version")[0]


def _tables(database: Database) -> set[object]:
    return {row[0] for row in database.rows("SELECT name FROM sqlite_master WHERE type = 'table'")}


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """The folder of a store of the present version with three changes."""
    database = opened(tmp_path)
    with database.transaction():
        Changes(database).add([change(identity(number), payload=bytes(20_000)) for number in range(3)], NOW)
    database.close()
    return tmp_path


def _assert_as_before(folder: Path) -> None:
    database = opened(folder)
    assert _version(database) == schema.VERSION
    assert "counted" not in _tables(database)
    assert len(Changes(database).after(0, 10)) == 3
    assert database.is_sound()
    database.close()


def test_the_version_is_that_of_the_last_step() -> None:
    assert list(schema.STEPS) == list(range(1, schema.VERSION + 1))


def test_a_new_store_has_the_tables_of_this_version_and_no_copy(tmp_path: Path) -> None:
    database = opened(tmp_path)
    assert _version(database) == schema.VERSION
    assert _tables(database) >= {"change", "meta", *schema.INDEX_TABLES, "search"}
    database.close()
    assert [each.name for each in tmp_path.iterdir()] == ["store.db"]


def test_an_older_store_is_brought_up_to_date_with_all_that_it_holds(older: Path) -> None:
    database = opened(older, steps=COUNTED)
    assert _version(database) == NEXT
    assert database.rows("SELECT held FROM counted") == [(3,)]
    assert [each.id for each in Changes(database).after(0, 10)] == [identity(number) for number in range(3)]
    assert database.is_sound()
    database.close()
    opened(older, steps=COUNTED, writes=False).close()


def test_the_index_of_an_older_store_is_as_if_this_version_had_made_it(tmp_path: Path) -> None:
    older = opened(tmp_path, steps={n: schema.STEPS[n] for n in range(1, 6)})
    changes = Changes(older)
    with older.transaction():
        places = changes.add([change(identity(number)) for number in range(3)], NOW)
        laid = [placed(n, entry(identity(number), f"soup{number}")) for number, n in enumerate(places)]
        Entries(older, changes).put(laid, fresh=True)
    changes.freshen(ENTRIES_SPACE)
    digest = changes.digest(ENTRIES_SPACE)
    older.close()
    database = opened(tmp_path)
    changes = Changes(database)
    assert (changes.count(ENTRIES_SPACE), changes.digest(ENTRIES_SPACE)) == (3, digest)
    assert changes.are_counted_rightly()
    assert database.rows("SELECT rowid FROM search WHERE search MATCH 'soup1'") == [(places[1],)]
    assert database.one("SELECT count(*) FROM word") == (3,)
    Entries(database, changes).put([placed(places[1], entry(identity(1), "stew"))], fresh=False)
    assert database.rows("SELECT rowid FROM search WHERE search MATCH 'soup1'") == []
    database.close()


def test_before_anything_is_altered_a_copy_is_made_that_opens_with_the_same_key(older: Path) -> None:
    opened(older, steps=COUNTED).close()
    aside = older / "aside"
    aside.mkdir()
    (older / COPY).rename(aside / "store.db")
    _assert_as_before(aside)
    with pytest.raises(Damage):
        opened(aside, key=OTHER_KEY)


def test_a_step_that_fails_leaves_the_store_as_it_was(older: Path) -> None:
    with pytest.raises(Fault) as caught:
        opened(older, steps=FAILING)
    assert caught.value.code is Code.INTERNAL
    assert (older / COPY).exists()
    _assert_as_before(older)
    opened(older, steps=COUNTED).close()


def test_of_several_steps_those_that_were_done_stand(older: Path) -> None:
    with pytest.raises(Fault):
        opened(older, steps={**COUNTED, NEXT + 1: ("INSERT INTO counted VALUES (9)", "INSERT INTO nowhere VALUES (1)")})
    database = opened(older, steps=COUNTED)
    assert _version(database) == NEXT
    assert database.rows("SELECT held FROM counted") == [(3,)]
    database.close()


def test_without_room_for_the_copy_nothing_is_altered(older: Path) -> None:
    size = (older / "store.db").stat().st_size
    with pytest.raises(Fault) as caught, files_no_larger_than(size // 2):
        opened(older, steps=COUNTED)
    assert caught.value.code is Code.STORE_FULL
    assert not (older / COPY).exists()
    _assert_as_before(older)
    assert [each.name for each in older.iterdir()] == ["store.db"]


def test_a_copy_that_was_cut_short_by_a_kill_is_made_again(older: Path) -> None:
    (older / f"{COPY}.part").write_bytes(b"the beginning of a copy")
    opened(older, steps=COUNTED).close()
    assert {each.name for each in older.iterdir()} == {"store.db", COPY}


def test_a_reader_waits_until_a_writer_has_brought_the_store_up_to_date(older: Path) -> None:
    with pytest.raises(Fault) as caught:
        opened(older, steps=COUNTED, writes=False)
    assert caught.value.code is Code.STORE_BUSY
    _assert_as_before(older)


def test_what_this_computer_alone_knows_is_not_made_again_from_changes() -> None:
    assert {"change", "meta"}.isdisjoint(schema.INDEX_TABLES)


def test_all_that_can_be_made_again_is_emptied_at_once(tmp_path: Path) -> None:
    database = opened(tmp_path)
    Meta(database).set("kept", b"yes")
    kept = {"change", "meta", "blob", "search", "word"}  # `word` holds nothing, and shows what `search` does
    own = {table for table in _tables(database) if not str(table).startswith(("search_", "sqlite_"))}
    assert own == kept | set(schema.INDEX_TABLES)
    database.close()
