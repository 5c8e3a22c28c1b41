"""Contact and exact place: open for whom they are meant, sealed for everybody else, on every computer."""

from collections.abc import Callable
from contextlib import suppress
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mutualnode.app import answering, confiding, exchanging, exporting, promising
from mutualnode.app.commons import TRANSPORT_SECRET
from mutualnode.domain.contacts import Contact
from mutualnode.domain.ids import EntryId
from mutualnode.domain.kinds import Kind
from mutualnode.errors import Fault
from mutualnode.keys import envelopes
from tests.neighbours import Neighbour, Street, a_street, carry_all

Make = Callable[..., list[Neighbour]]
PHONE, PLACE = "07700 900123", "12 Alder Row, the green door"


def reads(person: Neighbour, name: EntryId) -> Contact | None:
    with person.looking() as look:
        return confiding.read(look, look.get(name))


def answer(person: Neighbour, promise: EntryId) -> EntryId:
    (found,) = [each for each in person.entries(Kind.ACCEPTANCE) if person.shows(each)["about"] == promise.hex()]
    return found


def tell(*people: Neighbour) -> None:
    for one in people:
        for other in people:
            carry_all(one, other)


def promise(person: Neighbour, asked: EntryId, **typed: str) -> EntryId:
    person.clock.moves()
    return promising.pledge(person.commons, asked, typed)


def test_only_who_was_said_yes_to_reads_where_it_is(neighbours: Make) -> None:
    rosa, grace, dev = neighbours("rosa", "grace", "dev")
    need = rosa.needs("Hot meals", contact=PHONE, where=PLACE)
    tell(rosa, grace, dev)
    hers, his = promise(grace, need, contact="Grace, flat 3"), promise(dev, need)
    tell(rosa, grace, dev)
    promising.accept(rosa.commons, hers)
    tell(rosa, grace, dev)
    whole = Contact(PHONE, PLACE)
    assert [reads(each, need) for each in (rosa, grace, dev)] == [whole, None, None]
    copy = answer(rosa, hers)
    assert [reads(each, copy) for each in (rosa, grace, dev)] == [whole, whole, None]
    assert [reads(each, hers) for each in (rosa, grace, dev)] == [Contact("Grace, flat 3")] * 2 + [None]
    assert reads(rosa, his) is None


def test_nothing_of_it_is_found_exported_or_readable_in_a_row(neighbours: Make, street: Street) -> None:
    rosa, grace = neighbours("rosa", "grace")
    need = rosa.needs("Hot meals", contact=PHONE, where=PLACE)
    tell(rosa, grace)
    made = promise(grace, need, contact=PHONE, where=PLACE)
    tell(rosa, grace)
    promising.accept(rosa.commons, made)
    tell(rosa, grace)
    for each in (rosa, grace):
        assert not each.sees("Alder")
        assert not each.sees("07700")
        with each.looking() as look:
            for form in exporting.Form:
                file = street.data(f"taken{form}")
                exporting.write(file, form, look, 0)
                written = file.read_text(encoding="utf-8")
                assert "Alder" not in written
                assert "07700" not in written
                assert "sealed" not in written
            rows = [str(row) for row in look.select("SELECT * FROM entry")]
        assert not [row for row in rows if "Alder" in row or "07700" in row or PHONE.encode().hex() in row]
        raws = b"".join(held.raw for held in each.commons.keeper.changes.after(0, 1_000_000))
        assert b"Alder" not in raws
        assert b"07700" not in raws


def test_it_does_not_open_from_another_entry_than_its_own(neighbours: Make) -> None:
    rosa, grace, mallory = neighbours("rosa", "grace", "mallory")
    need = rosa.needs("Hot meals")
    tell(rosa, grace, mallory)
    made = promise(grace, need, contact=PHONE)
    tell(rosa, grace, mallory)
    stolen = bytes.fromhex(mallory.shows(made)["sealed"])
    mallory.commons.write(Kind.PLEDGE, {"about": bytes(need), "sealed": stolen})
    tell(rosa, grace, mallory)
    copies = [each for each in rosa.entries(Kind.PLEDGE) if each != made]
    assert [reads(rosa, each) for each in [made, *copies]] == [Contact(PHONE), None]


def test_what_was_altered_later_is_read_by_those_said_yes_to_and_what_was_not_typed_stays(neighbours: Make) -> None:
    rosa, grace = neighbours("rosa", "grace")
    need = rosa.needs("Hot meals", contact=PHONE, where=PLACE)
    tell(rosa, grace)
    made = promise(grace, need)
    tell(rosa, grace)
    promising.accept(rosa.commons, made)
    rosa.edits(need, where="14 Alder Row")
    tell(rosa, grace)
    assert reads(grace, answer(grace, made)) == reads(rosa, need) == Contact(PHONE, "14 Alder Row")
    rosa.edits(need, where="", contact=" ")
    tell(rosa, grace)
    assert reads(grace, answer(grace, made)) is None
    assert "sealed" not in rosa.shows(need)


def test_a_need_that_is_taken_down_takes_all_copies_with_it(neighbours: Make) -> None:
    rosa, grace = neighbours("rosa", "grace")
    need = rosa.needs("Hot meals", where=PLACE)
    tell(rosa, grace)
    made = promise(grace, need)
    tell(rosa, grace)
    promising.accept(rosa.commons, made)
    tell(rosa, grace)
    assert len(grace.entries(Kind.ACCEPTANCE)) == 1
    exchanging.take_down(rosa.commons, need)
    tell(rosa, grace)
    for each in (rosa, grace):
        assert each.entries(Kind.ACCEPTANCE) == []
        assert each.titles() == []


def test_whoever_takes_over_a_need_reads_where_it_is_and_says_it_on(neighbours: Make) -> None:
    iman, nell, grace = neighbours("iman", "nell", "grace")
    need = iman.needs("Coal carried up", behalf="Nell", where=PLACE)
    tell(iman, nell, grace)
    claim = answering.claim(nell.commons, need)
    tell(iman, nell, grace)
    assert reads(nell, need) is None
    exchanging.confirm(iman.commons, claim)
    tell(iman, nell, grace)
    made = promise(grace, need, contact=PHONE)
    tell(iman, nell, grace)
    assert [reads(each, need) for each in (iman, nell, grace)] == [Contact("", PLACE)] * 2 + [None]
    assert [reads(each, made) for each in (iman, nell)] == [Contact(PHONE)] * 2
    promising.accept(nell.commons, made)
    tell(iman, nell, grace)
    assert reads(grace, answer(grace, made)) == Contact("", PLACE)
    with grace.looking() as look:
        assert look.get(made).state == "accepted"


def test_a_computer_that_took_a_key_of_its_own_opens_what_was_sealed_before_and_after(street: Street) -> None:
    rosa, grace = street.neighbours("rosa", "grace")
    need = rosa.needs("Hot meals", where=PLACE)
    tell(rosa, grace)
    made = promise(grace, need, contact=PHONE)
    rosa.commons.renew()
    tell(rosa, grace)
    assert reads(rosa, need) == Contact("", PLACE)
    assert reads(rosa, made) == Contact(PHONE)
    promising.accept(rosa.commons, made)
    tell(rosa, grace)
    assert reads(grace, answer(grace, made)) == Contact("", PLACE)


def test_further_computers_of_both_sides_read_it_once_the_others_have_heard_of_them(street: Street) -> None:
    rosa, grace, dev = street.neighbours("rosa", "grace", "dev")
    need = rosa.needs("Hot meals", where=PLACE)
    tell(rosa, grace, dev)
    made = promise(grace, need, contact=PHONE)
    tell(rosa, grace, dev)
    promising.accept(rosa.commons, made)
    tell(rosa, grace, dev)
    second = street.doubles(rosa, "rosa's second")
    hers = street.doubles(grace, "grace's second")
    everybody = (rosa, second, grace, hers, dev)
    for each in (second, hers):
        each.commons.renew()
        with each.commons.keeper.database.transaction():  # as a computer that never held the key of the first one
            each.commons.keeper.meta.drop("transports")
    tell(*everybody)
    copy = answer(rosa, made)
    assert [reads(second, each) for each in (need, copy, made)] == [None] * 3
    assert reads(hers, copy) is None
    for each in (rosa, grace):
        confiding.settle(each.commons)
    tell(*everybody)
    where = Contact("", PLACE)
    assert [reads(each, need) for each in everybody] == [where, where, None, None, None]
    assert [reads(each, copy) for each in everybody] == [where] * 4 + [None]
    assert [reads(each, made) for each in everybody] == [Contact(PHONE)] * 4 + [None]
    before = rosa.counts()
    confiding.settle(rosa.commons)
    assert rosa.counts() == before


@given(st.lists(st.sampled_from(range(5)), max_size=8), st.randoms(use_true_random=False))
@settings(max_examples=15, deadline=None)
def test_whatever_is_done_in_whatever_order_no_computer_but_those_meant_opens_anything(
    deeds: list[int], chance: Random
) -> None:
    with a_street() as street:
        people = street.neighbours("rosa", "grace", "dev", "mallory")
        rosa, grace, dev, _ = people
        need = rosa.needs("Hot meals", contact=PHONE, where=PLACE)
        tell(*people)
        made = [promise(grace, need, contact="grace"), promise(dev, need, contact="dev")]
        for deed in deeds:
            one, other = chance.sample(people, 2)
            carry_all(one, other)
            if deed == 0:
                rosa.edits(need, where=chance.choice(["here", "there"]))
            with suppress(Fault):  # what has not come yet, or is another's
                if deed == 1:
                    promising.accept(rosa.commons, chance.choice(made))
                if deed == 2:
                    promising.withdraw(chance.choice([grace, dev]).commons, chance.choice(made))
                if deed == 3:
                    promising.done(rosa.commons, chance.choice(made))
        tell(*people)
        meant = {made[0]: {"rosa", "grace"}, made[1]: {"rosa", "dev"}}
        for each in people:
            for name in each.entries(Kind.NEED, Kind.PLEDGE, Kind.ACCEPTANCE):
                about = EntryId(bytes.fromhex(each.shows(name).get("about", "")))
                allowed = meant.get(name) or meant.get(about) or {"rosa"}
                sealed = "sealed" in each.shows(name)
                assert (reads(each, name) is not None) is (sealed and each.name in allowed)


@pytest.mark.parametrize("junk", [b"", b"MNE1", envelopes.MARK + bytes(33), bytes(5_000), b"MNE1" + bytes(40_000)])
def test_junk_in_the_place_of_an_envelope_opens_for_nobody_and_harms_nothing(neighbours: Make, junk: bytes) -> None:
    (rosa,) = neighbours("rosa")
    need = rosa.commons.write(Kind.NEED, {"title": "Meals", "sealed": junk}).entry
    assert reads(rosa, need) is None
    assert confiding.own(rosa.commons, need) is None
    assert rosa.commons.value(TRANSPORT_SECRET) is not None
