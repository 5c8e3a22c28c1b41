"""Encounters: the day on which each computer was last in step, the latest first, not too many, and nothing finer."""

from collections.abc import Callable

from mutualnode.app import encounters
from mutualnode.app.encounters import MET, MET_LIMIT, Encounter
from tests.neighbours import DAY, MINUTE, Neighbour

Make = Callable[..., list[Neighbour]]


def test_who_was_in_step_is_known_after_a_restart_the_latest_first(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    assert encounters.encounters(alice.commons) == []
    for device in (b"one", b"two"):
        encounters.note(alice.commons, device)
    alice.restarts()
    today, place = encounters.day(alice.clock.at), alice.commons.keeper.changes.last()
    assert encounters.encounters(alice.commons) == [Encounter(b"two", today, place), Encounter(b"one", today, place)]


def test_of_each_computer_the_latest_day_counts(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    encounters.note(alice.commons, b"one")
    alice.clock.moves(3 * DAY)
    alice.needs("A ladder")
    encounters.note(alice.commons, b"one")
    (met,) = encounters.encounters(alice.commons)
    assert (met.day, met.place) == (encounters.day(alice.clock.at), alice.commons.keeper.changes.last())


def test_the_hour_is_not_kept(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    encounters.note(alice.commons, b"one")
    kept = alice.commons.value(MET)
    alice.clock.moves(MINUTE)
    encounters.note(alice.commons, b"one")
    assert alice.commons.value(MET) == kept


def test_so_many_are_kept_and_the_oldest_forgotten(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    for number in range(MET_LIMIT + 3):
        encounters.note(alice.commons, number.to_bytes(2, "big"))
    met = encounters.encounters(alice.commons)
    assert len(met) == MET_LIMIT
    assert met[-1].device == (3).to_bytes(2, "big")


def test_what_another_version_wrote_there_is_passed_over(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    for odd in (b"", b"\xff", b"\x01", b"\x91\x92\xa1a\x01"):
        with alice.commons.keeper.database.transaction():
            alice.commons.keeper.meta.set(MET, odd)
        assert encounters.encounters(alice.commons) == []
    encounters.note(alice.commons, b"one")
    assert len(encounters.encounters(alice.commons)) == 1


def test_encounters_do_not_travel(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    before = alice.digests()
    encounters.note(alice.commons, b"one")
    assert alice.digests() == before
