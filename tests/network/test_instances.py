"""What is to be seen nearby: told once when it comes, once when it goes, and never too much of it."""

from hypothesis import given
from hypothesis import strategies as st

from mutualnode.network.address import Address
from mutualnode.network.instances import ADDRESSES_LIMIT, STRANGERS_LIMIT, Instance, Instances, Turn

HERE, THERE = Address("192.0.2.1", 1), Address("192.0.2.2", 2)
NOTHING = Turn((), ())

names = st.sampled_from("abcd")
instances = st.builds(Instance, st.lists(st.sampled_from([HERE, THERE]), unique=True).map(tuple), st.booleans())
steps = st.lists(st.tuples(names, st.none() | instances))


def test_an_instance_is_told_when_it_comes_and_when_it_goes() -> None:
    known = Instances()
    assert known.put("a", Instance((HERE, THERE), fits=True)) == Turn(((HERE, True), (THERE, True)), ())
    assert known.put("a", Instance((HERE, THERE), fits=True)) == NOTHING
    assert known.any_fits
    assert known.remove("a") == Turn((), (HERE, THERE))
    assert known.remove("a") == NOTHING
    assert not known.any_fits


def test_a_new_name_for_the_same_address_is_no_news() -> None:
    known = Instances()
    known.put("a", Instance((HERE,), fits=True))
    assert known.put("b", Instance((HERE,), fits=True)) == NOTHING
    assert known.remove("a") == NOTHING
    assert known.remove("b") == Turn((), (HERE,))


def test_a_stranger_who_turns_out_to_fit_is_told_again() -> None:
    known = Instances()
    assert known.put("a", Instance((HERE,), fits=False)) == Turn(((HERE, False),), ())
    assert known.put("a", Instance((HERE,), fits=True)) == Turn(((HERE, True),), ())


def test_another_address_is_told_as_one_lost_and_one_found() -> None:
    known = Instances()
    known.put("a", Instance((HERE,), fits=True))
    assert known.put("a", Instance((THERE,), fits=True)) == Turn(((THERE, True),), (HERE,))


def test_what_is_doubted_and_not_seen_again_is_gone() -> None:
    known = Instances()
    known.put("a", Instance((HERE,), fits=True))
    known.put("b", Instance((THERE,), fits=True))
    known.doubt()
    assert known.put("a", Instance((HERE,), fits=True)) == NOTHING
    assert known.sweep() == Turn((), (THERE,))
    assert known.sweep() == NOTHING


def test_strangers_are_bounded_and_keep_out_none_of_ours() -> None:
    known = Instances()
    for number in range(STRANGERS_LIMIT):
        assert known.put(f"stranger {number}", Instance((Address("192.0.2.9", number),), fits=False)) != NOTHING
    assert known.put("one too many", Instance((HERE,), fits=False)) == NOTHING
    assert known.put("ours", Instance((HERE,), fits=True)) == Turn(((HERE, True),), ())


def test_addresses_of_one_instance_are_bounded() -> None:
    many = tuple(Address("192.0.2.1", port) for port in range(100))
    assert len(Instances().put("a", Instance(many, fits=True)).found) == ADDRESSES_LIMIT


@given(steps)
def test_whoever_only_hears_the_turns_knows_what_is_to_be_seen(script: list[tuple[str, Instance | None]]) -> None:
    known = Instances()
    shown: dict[str, Instance] = {}
    heard: dict[Address, bool] = {}
    for name, instance in script:
        if instance is None:
            turn = known.remove(name)
            shown.pop(name, None)
        else:
            turn = known.put(name, instance)
            shown[name] = instance
        for address in turn.lost:
            del heard[address]
        heard.update(turn.found)
        assert set(heard) == {address for each in shown.values() for address in each.addresses}
        assert all(heard[address] for each in shown.values() if each.fits for address in each.addresses)
