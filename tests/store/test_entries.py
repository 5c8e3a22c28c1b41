"""The index: entries as they stand now and no other way, found by their words, beside statements and the roll."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutualnode.domain import digest, search
from mutualnode.domain.entry import Entry
from mutualnode.domain.ids import DeviceKey, EntryId, MemberId
from mutualnode.domain.kinds import Kind
from mutualnode.domain.members import ABOUT, Member, Roll, Statement, Value
from mutualnode.store.changes import ASKED_AT_ONCE, ENTRIES_SPACE, Changes
from mutualnode.store.database import Database
from mutualnode.store.entries import COLUMNS, Entries, Placed
from mutualnode.store.schema import DAY
from tests.store.making import AUTHOR, DEVICE, IDS, NOW, change, entry, identity, placed, undone

WORDS = ("soup", "bread", "xylophone", "ladder")
MANY = ASKED_AT_ONCE + 1
OTHER_DEVICE = DeviceKey(b"\x12" * 32)


def _all_of(asked: str) -> str:
    return " AND ".join(search.one_of([word], word) for word in search.asked(asked))


def _found(database: Database, asked: str) -> list[object]:
    rows = database.rows("SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid", (_all_of(asked),))
    return [row[0] for row in rows]


def _indexed(database: Database, word: str) -> bool:
    """Whether a word stands anywhere in the bytes of the full-text index."""
    blocks = (row[0] for row in database.rows("SELECT block FROM search_data"))
    return any(isinstance(block, bytes) and word.encode() in block for block in blocks)


# Entries.


def test_an_entry_is_laid_down_as_people_see_it(database: Database, entries: Entries) -> None:
    made = entry(identity(1), "Soup", about=identity(9), area="Mill Lane", category="food", due="2030-01-01")
    entries.put([placed(4, made)], fresh=True)
    columns = "n, id, kind, author, title, about, area, category, due, at, updated, state, fields, digest"
    expected = (4, made.id, Kind.NEED, AUTHOR, "Soup", identity(9), "Mill Lane", "food", "2030-01-01", NOW, NOW)
    assert database.rows(f"SELECT {columns} FROM entry") == [(*expected, made.state, made.shown, made.digest)]
    assert {row[0] for row in database.rows("SELECT name FROM pragma_table_info('entry')")} == {*COLUMNS}


def test_an_entry_that_altered_takes_the_place_of_what_it_was(database: Database, entries: Entries) -> None:
    entries.put([placed(1, entry(identity(1), "Soup")), placed(2, entry(identity(2), "Bread"))], fresh=True)
    entries.put([placed(1, entry(identity(1), "Stew", note="with dumplings"))], fresh=False)
    assert database.rows("SELECT n, title FROM entry ORDER BY n") == [(1, "Stew"), (2, "Bread")]
    assert _found(database, "soup") == []
    assert _found(database, "stew") == _found(database, "dumplings") == [1]


def test_an_entry_stands_where_it_claims_or_when_it_came_if_it_claims_a_time_to_come(
    database: Database, entries: Entries
) -> None:
    for n, at in ((1, NOW - 5), (2, NOW + DAY), (3, NOW + DAY + 1)):
        entries.put([placed(n, replace(entry(identity(n), "Soup"), at=at))], fresh=True)
    assert database.rows("SELECT stands FROM entry ORDER BY n") == [(NOW - 5,), (NOW + DAY,), (NOW,)]


def test_words_are_found_and_forgotten_however_many_go_by_one_statement(
    database: Database, entries: Entries, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mutualnode.store.entries.WORDS_AT_ONCE", 2)
    places = range(1, 6)
    entries.put([placed(n, entry(identity(n), f"soup pot{n}")) for n in places], fresh=True)
    assert _found(database, "soup") == [*places]
    entries.put([placed(n, entry(identity(n), f"stew pot{n}")) for n in places], fresh=False)
    assert _found(database, "soup") == []
    assert _found(database, "stew") == [*places]
    assert [_found(database, f"pot{n}") for n in places] == [[n] for n in places]


def test_an_entry_is_found_by_what_it_answers_and_whose_it_is_now(database: Database, entries: Entries) -> None:
    entries.put([placed(1, entry(identity(1), "Soup", about=identity(8)))], fresh=True)
    entries.put([placed(1, entry(identity(1), "Soup", about=identity(9)))], fresh=False)
    assert entries.replies(Kind.NEED, identity(8), AUTHOR) == []
    assert entries.replies(Kind.NEED, identity(9), AUTHOR) == [identity(1)]
    assert _found(database, "soup") == [1]
    assert database.is_sound()


def test_an_entry_that_no_longer_counts_leaves_no_row_and_no_word(database: Database, entries: Entries) -> None:
    entries.put([placed(1, entry(identity(1), "Soup"))], fresh=True)
    entries.put([Placed(1, NOW, EntryId(identity(1)), None), Placed(2, NOW, EntryId(identity(2)), None)], fresh=False)
    assert database.rows("SELECT * FROM entry") == []
    assert _found(database, "soup") == []


LAYING = st.lists(
    st.tuples(st.dictionaries(IDS, st.one_of(st.none(), st.sampled_from(WORDS)), max_size=4), st.booleans()), max_size=6
)


def _places(shown: dict[bytes, Entry], n: dict[bytes, int], word: str) -> list[int]:
    return sorted(n[each] for each, standing in shown.items() if standing.title == word)


@given(LAYING)
def test_after_any_adding_replacing_and_removing_all_is_as_if_laid_down_at_once(
    shared: Database, laying: list[tuple[dict[bytes, str | None], bool]]
) -> None:
    changes = Changes(shared)
    entries = Entries(shared, changes)
    with undone(shared):
        shown: dict[bytes, Entry] = {}
        n: dict[bytes, int] = {}
        for batch, freshen in laying:
            made = {each: None if word is None else entry(each, word) for each, word in batch.items()}
            came = [change(each) for each in made if each not in n]
            n |= dict(zip((each.id for each in came), changes.add(came, NOW), strict=True))
            entries.put([Placed(n[each], NOW, EntryId(each), made[each]) for each in made], fresh=False)
            shown |= {each: standing for each, standing in made.items() if standing is not None}
            for each in (each for each, standing in made.items() if standing is None):
                shown.pop(each, None)
            if freshen:
                changes.freshen(ENTRIES_SPACE)
            assert changes.digest(ENTRIES_SPACE) == digest.of(each.id + each.digest for each in shown.values())
            assert changes.count(ENTRIES_SPACE) == len(shown)
            assert {row[0] for row in shared.rows("SELECT id FROM entry")} == set(shown)
            for word in WORDS:
                assert _found(shared, word) == _places(shown, n, word)


def test_more_entries_are_laid_down_again_than_fit_one_query(
    database: Database, changes: Changes, entries: Entries
) -> None:
    changes.add([change(identity(n)) for n in range(1, MANY + 1)], NOW)
    first = [placed(n, entry(identity(n), "Soup")) for n in range(1, MANY + 1)]
    again = [placed(n, entry(identity(n), "Stew")) for n in range(1, MANY + 1)]
    entries.put(first, fresh=True)
    entries.put(again, fresh=False)
    assert changes.count(ENTRIES_SPACE) == MANY
    assert changes.digest(ENTRIES_SPACE) == digest.of(each.id + each.entry.digest for each in again if each.entry)
    assert database.one("SELECT count(*), count(DISTINCT title) FROM entry") == (MANY, 1)


# Search.


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("Łódka do pożyczenia", "lodka pozyczenia"),
        ("Smørrebrød på torsdag", "smorrebrod pa"),
        ("Fußball für Kinder", "fussball fur"),
        ("Fussball für Kinder", "FUẞBALL"),
        ("Crème brûlée", "creme brulee"),
        ("Creme brulee", "crème"),
        ("\u0130ftar sofras\u0131", "iftar sofrasi"),
        ("مُسَاعَدَة في المطبخ", "مساعده"),
        ("أحتاج إلى خبز", "احتاج الى"),
        ("Ёлка и дрова", "елка"),
        ("काम के लिए सीढ़ी", "काम सीढ़ी"),
        ("ব্লুবেরি এবং রুটি", "রুটি"),
        ("பாத்திரம்", "பாத்"),
        ("Soup\U0001fae0bread", "bread soup"),
        ("Soup for ten", "sou"),
        ('Ladder "3 m" (long)', '"3 m" (long'),
    ],
)
def test_words_are_found_however_they_are_written(
    database: Database, entries: Entries, written: str, asked: str
) -> None:
    title, note = entry(identity(1), written), entry(identity(2), "Something else", note=written)
    entries.put([placed(1, title), placed(2, note), placed(3, entry(identity(3), "Nothing of it"))], fresh=True)
    assert _found(database, asked) == [1, 2]


@given(st.text(min_size=1, max_size=40), st.text(max_size=40))
def test_any_text_can_be_indexed_found_and_taken_out_again(shared: Database, title: str, note: str) -> None:
    entries = Entries(shared, Changes(shared))
    with undone(shared):
        entries.put([placed(1, entry(identity(1), title, note=note))], fresh=True)
        for written in (title, note):
            assert not search.asked(written) or _found(shared, written) == [1]
        entries.put([placed(1, entry(identity(1), "zzz"))], fresh=False)
        assert shared.rows("SELECT rowid FROM search WHERE search MATCH '\"zzz\"'") == [(1,)]
        assert shared.one("SELECT count(*) FROM entry") == (1,)


@given(st.characters(exclude_categories=["Cs"]))
def test_words_around_any_sign_are_found(shared: Database, sign: str) -> None:
    written = f"soup{sign}bread"
    entries = Entries(shared, Changes(shared))
    with undone(shared):
        entries.put([placed(1, entry(identity(1), "Soup", note=written))], fresh=True)
        assert _found(shared, written) == [1]


def _assert_words_are_gone(database: Database, *words: str) -> None:
    for word in words:
        assert _found(database, word) == []
        assert not _indexed(database, word)


@pytest.mark.parametrize("instead", [None, "Ladder"])
def test_words_that_were_replaced_or_removed_are_not_found_and_leave_no_trace_once_scoured(
    database: Database, entries: Entries, instead: str | None
) -> None:
    others = [placed(n, entry(identity(n), f"Bread {n}")) for n in range(2, 200)]
    with database.transaction():
        entries.put([placed(1, entry(identity(1), "Xylophone", note="quiet please")), *others], fresh=True)
    assert _indexed(database, "xylophone")
    with database.transaction():
        entries.put([placed(1, entry(identity(1), "Soup", note="quiet please"))], fresh=False)
    assert _found(database, "xylophone") == []
    assert _found(database, "quiet") == [1]
    with database.transaction():
        made = None if instead is None else entry(identity(1), instead)
        entries.put([Placed(1, NOW, EntryId(identity(1)), made)], fresh=False)
        entries.scour()
    _assert_words_are_gone(database, "xylophone", "soup", "quiet")
    assert _found(database, "bread") == list(range(2, 200))
    assert database.is_sound()


def test_an_entry_whose_words_stay_the_same_is_found_as_before(database: Database, entries: Entries) -> None:
    entries.put([placed(1, entry(identity(1), "Soup", note="for ten"))], fresh=True)
    before = database.rows("SELECT id, block FROM search_data")
    entries.put([placed(1, entry(identity(1), "Soup", note="for ten", due="2030-01-01"))], fresh=False)
    assert database.rows("SELECT id, block FROM search_data") == before
    assert database.one("SELECT due FROM entry") == ("2030-01-01",)
    assert _found(database, "ten") == [1]


def test_words_in_fields_that_are_no_text_do_not_harm_the_index(database: Database, entries: Entries) -> None:
    odd: dict[str, Value] = {"note": b"\xff\x00", "area": 7, "category": True, "text": "xylophone"}
    made = Entry(EntryId(identity(1)), Kind.NEED, AUTHOR, NOW, NOW, {"title": "Soup", **odd})
    entries.put([placed(1, made)], fresh=True)
    assert _found(database, "xylophone") == [1]
    entries.put([Placed(1, NOW, EntryId(identity(1)), None)], fresh=False)
    entries.scour()
    _assert_words_are_gone(database, "xylophone", "soup")


def test_an_emptied_index_knows_no_word_and_can_be_filled_again(
    database: Database, changes: Changes, entries: Entries
) -> None:
    laid = [placed(n, entry(identity(n), "Soup")) for n in range(1, 5)]
    entries.put(laid, fresh=True)
    entries.add_statements([(1, _statement(1, Kind.INVITE))])
    entries.set_roll(_roll({DEVICE: AUTHOR}))
    before = changes.digest(ENTRIES_SPACE)
    with database.transaction():
        entries.clear()
    _assert_words_are_gone(database, "soup")
    assert changes.count(ENTRIES_SPACE) == 0
    assert changes.digest(ENTRIES_SPACE) == digest.of([])
    assert entries.statements() == []
    assert entries.devices([DEVICE]) == {}
    with database.transaction():
        entries.put(laid, fresh=True)
        entries.put([Placed(4, NOW, EntryId(identity(4)), None)], fresh=False)
        entries.put([placed(4, entry(identity(4), "Soup"))], fresh=False)
    assert changes.digest(ENTRIES_SPACE) == before
    assert _found(database, "soup") == [1, 2, 3, 4]
    assert database.is_sound()


def test_a_members_name_is_that_on_their_first_page(entries: Entries) -> None:
    other = MemberId(b"\x33" * 32)
    told = [({"name": "Second"}, NOW + 1), ({"name": "Mira"}, NOW), ({"name": "Third"}, NOW + 2)]
    pages = [Entry(EntryId(identity(n)), Kind.PROFILE, AUTHOR, at, at, said) for n, (said, at) in enumerate(told, 1)]
    entries.put([placed(n, each) for n, each in enumerate(pages, 1)], fresh=True)
    entries.put([placed(9, entry(identity(9), "No page"))], fresh=True)
    assert entries.name_of(AUTHOR) == "Mira"
    assert entries.name_of(other) == ""


# Statements.


def _statement(number: int, kind: int, at: int = NOW, **fields: Value) -> Statement:
    return Statement(EntryId(identity(number)), kind, DEVICE, bytes(32), at, fields)


def _added(entries: Entries, statements: Iterable[Statement]) -> None:
    entries.add_statements(enumerate(statements, 1))


def test_statements_come_back_as_they_were_in_the_order_of_their_arrival(entries: Entries) -> None:
    told = [
        _statement(9, Kind.NETWORK, name="Mill Lane", transport=b"\x05" * 32),
        _statement(2, Kind.INVITE, uses=3, expires=2**63, open=True),
        _statement(5, Kind.JOIN, about=identity(2), key=b""),
        _statement(1, 46, NOW + 5),
    ]
    _added(entries, told)
    assert entries.statements() == told
    assert entries.statement(identity(5)) == told[2]
    assert entries.statement(identity(77)) is None


def test_statements_are_found_by_what_they_name(entries: Entries) -> None:
    first, second = _statement(4, Kind.ADMISSION, about=identity(3)), _statement(2, Kind.ADMISSION, about=identity(3))
    _added(entries, [_statement(3, Kind.JOIN, about=identity(1)), first, _statement(5, Kind.ADMISSION), second])
    assert entries.about(Kind.ADMISSION, identity(3)) == [second, first]
    assert entries.about(Kind.JOIN, identity(3)) == []
    assert entries.about(Kind.ADMISSION, b"") == []


@pytest.mark.parametrize("about", [2**64 - 1, -1, "soup", True])
def test_a_statement_that_names_no_entry_in_the_place_of_one_does_no_harm(entries: Entries, about: Value) -> None:
    odd = Statement(EntryId(identity(1)), Kind.ADMISSION, DEVICE, bytes(32), NOW, {ABOUT: about})
    _added(entries, [odd])
    assert entries.statements() == [odd]
    assert entries.about(Kind.ADMISSION, b"") == []


def test_the_invites_that_came_last_come_first_whatever_time_they_claim(entries: Entries) -> None:
    invites = [_statement(number, Kind.INVITE, NOW + at) for number, at in ((1, 9_000), (2, 0), (3, 5), (4, 5))]
    _added(entries, [*invites, _statement(5, Kind.JOIN, NOW + 20)])
    assert [each.id for each in entries.invites(3)] == [identity(4), identity(3), identity(2)]
    assert len(entries.invites(10)) == 4


def test_a_device_has_begun_with_its_first_statement_and_no_other(entries: Entries) -> None:
    joined = replace(_statement(1, Kind.JOIN), device=OTHER_DEVICE)
    _added(entries, [joined, _statement(2, Kind.INVITE)])
    assert entries.begun([OTHER_DEVICE, DEVICE]) == {OTHER_DEVICE}
    assert entries.begun([]) == set()


def test_whoever_makes_very_many_invites_leaves_room_for_those_of_others(entries: Entries) -> None:
    ours = replace(_statement(1, Kind.INVITE), device=OTHER_DEVICE)
    _added(entries, [ours, *(_statement(number, Kind.INVITE, NOW + number) for number in range(2, 50))])
    assert [each.id for each in entries.invites(3)] == [identity(49), identity(1), identity(48)]


def test_joins_that_were_admitted_are_told_from_others(entries: Entries) -> None:
    joins = [identity(number) for number in range(2 * MANY)]
    admissions = [_statement(10_000 + n, Kind.ADMISSION, about=join) for n, join in enumerate(joins[::2])]
    _added(entries, [*admissions, _statement(9_999, Kind.VOUCH, about=joins[1])])
    assert entries.admitted(joins) == set(joins[::2])
    assert entries.admitted([]) == set()


# The roll.


def _roll(owners: dict[DeviceKey, MemberId], transport: bytes = b"\x05" * 32) -> Roll:
    members = {member: Member(member, NOW) for member in owners.values()}
    return Roll(members, owners, dict.fromkeys(owners, transport))


def test_setting_the_roll_tells_which_devices_it_altered(entries: Entries) -> None:
    other = MemberId(b"\x33" * 32)
    assert entries.set_roll(_roll({DEVICE: AUTHOR})) == {DEVICE}
    assert entries.set_roll(_roll({DEVICE: AUTHOR})) == set()
    assert entries.set_roll(_roll({DEVICE: AUTHOR, OTHER_DEVICE: other})) == {OTHER_DEVICE}
    assert entries.set_roll(_roll({DEVICE: other, OTHER_DEVICE: other})) == {DEVICE}
    assert entries.devices([DEVICE, OTHER_DEVICE]) == {DEVICE: other, OTHER_DEVICE: other}
    assert entries.set_roll(_roll({OTHER_DEVICE: other})) == {DEVICE}
    assert entries.devices([DEVICE, OTHER_DEVICE]) == {OTHER_DEVICE: other}


def test_another_transport_key_alters_a_device(entries: Entries) -> None:
    entries.set_roll(_roll({DEVICE: AUTHOR}))
    assert entries.transport(DEVICE) == b"\x05" * 32
    assert entries.set_roll(_roll({DEVICE: AUTHOR}, b"\x06" * 32)) == {DEVICE}
    assert entries.transport(DEVICE) == b"\x06" * 32
    assert entries.transport(OTHER_DEVICE) is None


DEVICES = [DeviceKey(bytes([number]) * 32) for number in range(4)]
MEMBERS = [MemberId(bytes([number]) * 32) for number in range(10, 13)]
OWNERS = st.dictionaries(st.sampled_from(DEVICES), st.sampled_from(MEMBERS))


@given(st.lists(OWNERS, max_size=6))
def test_after_any_turns_of_the_roll_devices_are_whose_the_last_one_says(
    shared: Database, turns: list[dict[DeviceKey, MemberId]]
) -> None:
    entries = Entries(shared, Changes(shared))
    with undone(shared):
        before: dict[DeviceKey, MemberId] = {}
        for owners in turns:
            altered = entries.set_roll(_roll(owners))
            assert altered == {each for each in DEVICES if before.get(each) != owners.get(each)}
            assert entries.devices(DEVICES) == owners
            before = owners


def test_more_devices_are_looked_up_than_fit_one_query(entries: Entries) -> None:
    owners = {DeviceKey(identity(number)): MemberId(identity(number, first=8)) for number in range(MANY)}
    entries.set_roll(_roll(owners))
    assert entries.devices([*owners, DEVICE]) == owners
