"""The door: how many come in, and who waits outside."""

from mutualnode.network.door import (
    HALF_OPEN_LIMIT,
    HALF_OPEN_PER_ADDRESS,
    HELD_OFF_LIMIT,
    HOLD_OFF_SECONDS,
    PER_ADDRESS_LIMIT,
    Door,
)

NOW = 50.0


def test_one_address_has_only_so_many_half_open() -> None:
    door = Door()
    assert [door.enter("a", NOW) for _ in range(HALF_OPEN_PER_ADDRESS + 1)] == [True] * HALF_OPEN_PER_ADDRESS + [False]
    assert door.enter("b", NOW)


def test_all_together_have_only_so_many_half_open() -> None:
    door = Door()
    assert all(door.enter(str(number), NOW) for number in range(HALF_OPEN_LIMIT))
    assert not door.enter("one more", NOW)


def test_who_has_said_who_they_are_makes_room_for_others() -> None:
    door = Door()
    for _ in range(PER_ADDRESS_LIMIT):
        assert door.enter("a", NOW)
        door.introduced("a")
    assert not door.enter("a", NOW)
    door.leave("a", introduced=True)
    assert door.enter("a", NOW)


def test_who_leaves_without_a_word_makes_room_too() -> None:
    door = Door()
    for _ in range(2 * PER_ADDRESS_LIMIT):
        assert door.enter("a", NOW)
        door.leave("a", introduced=False)


def test_who_is_held_off_may_come_again_later() -> None:
    door = Door()
    door.hold_off("a", NOW)
    assert not door.enter("a", NOW + HOLD_OFF_SECONDS - 1)
    assert door.enter("b", NOW)
    assert door.enter("a", NOW + HOLD_OFF_SECONDS)


def test_only_so_many_are_held_off_and_the_oldest_go_first() -> None:
    door = Door()
    for number in range(HELD_OFF_LIMIT + 1):
        door.hold_off(str(number), NOW)
    assert door.enter("0", NOW)
    assert not door.enter("1", NOW)
