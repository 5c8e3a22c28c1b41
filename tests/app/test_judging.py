"""From real changes to entries: the same entry in whatever order they came, whatever one of them holds."""

from hypothesis import given, settings
from hypothesis import strategies as st

from mutualnode.app import judging
from mutualnode.domain.change import Change
from mutualnode.domain.counting import Why
from mutualnode.domain.kinds import Kind
from tests.replica import chunks
from tests.replica.people import Neighbours, Person

STREET = Neighbours("Anne", "Ben", "Cleo")
ANNE, BEN, CLEO = STREET.people
COUNTER, TEXT = 0x18, 0x16

TITLES = st.sampled_from(["Soup", "Bread", "Tools", "Ramp"])
TURNS = st.lists(st.tuples(st.integers(0, 3), st.sets(st.integers(0, 9), max_size=3), TITLES), max_size=7)


def grown(kind: Kind, turns: list[tuple[int, set[int], str]]) -> list[Change]:
    """Several devices write on one entry, each upon some of what was written; the last one knows only old bytes."""
    street = Neighbours("Anne", "Ben", "Cleo")
    writers = [*street.people, Person("Anne", street.network, opening=2)]
    changes = [street.founder.write(kind, {"title": "Soup", "note": "warm"})]
    for step, (writer, gone, title) in enumerate(turns):
        known = known_to(writers[writer], changes, gone)
        changes.append(writers[writer].edit(known, {"title": f"{title} {step}", "step": step}))
    return changes


def known_to(writer: Person, changes: list[Change], gone: set[int]) -> list[Change]:
    """The changes that did not go astray, all that the writer wrote before, and whatever those stand on."""
    needed: set[bytes] = set()
    known = []
    for place, change in reversed(list(enumerate(changes))):
        own = change.chunk.actor == writer.pen.actor
        if place == 0 or place not in gone or own or change.chunk.hash in needed:
            known.append(change)
            needed.update(change.chunk.deps)
    return known[::-1]


@settings(max_examples=80)
@given(st.sampled_from([Kind.NEED, Kind.PAGE]), TURNS, st.data())
def test_any_order_of_the_same_changes_gives_the_same_entry(
    kind: Kind, turns: list[tuple[int, set[int], str]], data: st.DataObject
) -> None:
    changes = grown(kind, turns)
    assert judging.judged(data.draw(st.permutations(changes)), STREET.devices) == judging.judged(
        changes, STREET.devices
    )


def test_two_openings_of_one_device_both_write_on_an_entry_of_its_own() -> None:
    need = ANNE.write(Kind.NEED, {"title": "Soup"})
    again = Person("Anne", STREET.network, opening=2)
    edits = [ANNE.edit([need], {"note": "warm"}), again.edit([need], {"area": "Elm"})]
    entry = judging.entry([*edits, need], STREET.devices)
    assert entry is not None
    assert dict(entry.fields) == {"title": "Soup", "note": "warm", "area": "Elm"}


def test_another_members_edit_of_a_need_leaves_no_trace() -> None:
    need = ANNE.write(Kind.NEED, {"title": "Soup"})
    edit = BEN.edit([need], {"title": "Nothing"})
    entry, verdicts = judging.judged([edit, need], STREET.devices)
    assert entry == judging.entry([need], STREET.devices)
    assert verdicts == {need.id: None, edit.id: Why.NOT_THE_AUTHOR}


def test_a_strangers_entry_is_none() -> None:
    stranger = Person("Mallory", STREET.network)
    assert judging.entry([stranger.write(Kind.GATHERING, {"title": "Feast"})], STREET.devices) is None


def test_without_its_founding_change_an_entry_is_none() -> None:
    need = ANNE.write(Kind.NEED, {"title": "Soup"})
    assert judging.entry([ANNE.edit([need], {"title": "Two soups"})], STREET.devices) is None


def odd(writer: Person, upon: Change, value: int = COUNTER, *, actors: int = 0) -> Change:
    """A well-made change, in its place by every rule, whose inside the document library cannot read."""
    columns = [
        (chunks.KEYS, b"\1\1" + bytes([96 + value])),  # a field of its own for each kind of value
        (chunks.INSERTS, b"\1"),
        (chunks.ACTIONS, b"\1\1"),
        (chunks.VALUE_LENGTHS, b"\1" + bytes([value])),
        (chunks.VALUES, b"\5"),
        (chunks.PREDECESSORS, b"\1" + bytes([1 if actors else 0])),
    ]
    if actors:  # it claims to replace what an actor wrote whom it does not name
        columns += [(0x71, b"\1" + bytes([actors])), (0x73, b"\1\1")]
    start = upon.chunk.start + upon.operations
    crdt = chunks.change(columns, actor=writer.pen.actor, deps=(upon.chunk.hash,), seq=1, start=start)
    return writer.sign(crdt, upon.header.kind, upon.entry)


def test_a_change_that_brings_the_reader_down_does_not_count_and_all_else_does() -> None:
    page = ANNE.write(Kind.PAGE, {"title": "Tools"})
    good = BEN.edit([page], {"text": "Ask first."})
    for bad in (odd(CLEO, page), odd(CLEO, page, TEXT, actors=5)):
        for changes in ([page, good, bad], [bad, good, page]):
            entry, verdicts = judging.judged(changes, STREET.devices)
            assert verdicts == {page.id: None, good.id: None, bad.id: Why.UNREADABLE}
            assert entry is not None
            assert dict(entry.fields) == {"title": "Tools", "text": "Ask first."}


def test_what_was_built_on_an_unreadable_change_falls_with_it() -> None:
    page = ANNE.write(Kind.PAGE, {"title": "Tools"})
    bad = odd(CLEO, page)
    after = odd(BEN, bad, TEXT)
    entry, verdicts = judging.judged([after, bad, page], STREET.devices)
    assert verdicts == {page.id: None, bad.id: Why.UNREADABLE, after.id: Why.DEPENDS}
    assert entry is not None
    assert dict(entry.fields) == {"title": "Tools"}


def test_an_entry_that_was_founded_unreadable_is_none() -> None:
    crdt = chunks.change(
        [
            (chunks.KEYS, b"\1\1k"),
            (chunks.INSERTS, b"\1"),
            (chunks.ACTIONS, b"\1\1"),
            (0x56, b"\1\x18"),
            (0x57, b"\5"),
            (0x70, b"\1\0"),
        ],
        actor=ANNE.pen.actor,
    )
    bad = ANNE.sign(crdt, Kind.PAGE)
    assert judging.entry([bad], STREET.devices) is None
    assert judging.entry([bad, odd(BEN, bad, TEXT)], STREET.devices) is None
