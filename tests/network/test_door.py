"""The door: how many come in, who makes room, and who waits outside."""

from mutualnode.network.door import (
    HALF_OPEN_LIMIT,
    HALF_OPEN_PER_ADDRESS,
    HELD_OFF_LIMIT,
    HELD_OFF_PER_ADDRESS,
    HOLD_OFF_SECONDS,
    PER_ADDRESS_LIMIT,
    Door,
)

NOW = 50.0
ANA, BEN = b"a" * 32, b"b" * 32


def test_one_address_is_crowded_with_a_few_half_open() -> None:
    door = Door()
    for _ in range(HALF_OPEN_PER_ADDRESS):
        assert not door.is_crowded("a")
        door.enter("a")
    assert door.is_crowded("a")
    assert not door.is_crowded("b")


def test_all_together_have_only_so_many_half_open() -> None:
    door = Door()
    for number in range(HALF_OPEN_LIMIT):
        assert not door.is_full()
        door.enter(str(number))
    assert door.is_full()
    door.leave("1", introduced=False)
    assert not door.is_full()


def test_who_has_said_who_they_are_makes_room_for_others() -> None:
    door = Door()
    for _ in range(PER_ADDRESS_LIMIT):
        assert door.is_open("a", NOW)
        door.enter("a")
        door.introduced("a")
    assert not door.is_crowded("a")
    assert not door.is_full()
    assert not door.is_open("a", NOW)
    door.leave("a", introduced=True)
    assert door.is_open("a", NOW)


def test_who_leaves_without_a_word_makes_room_too() -> None:
    door = Door()
    for _ in range(2 * PER_ADDRESS_LIMIT):
        assert door.is_open("a", NOW)
        door.enter("a")
        door.leave("a", introduced=False)


def test_a_device_that_is_held_off_may_come_again_later_and_its_neighbours_now() -> None:
    door = Door()
    door.hold_off("a", ANA, NOW)
    assert door.holds_off(ANA, NOW + HOLD_OFF_SECONDS - 1)
    assert not door.holds_off(ANA, NOW + HOLD_OFF_SECONDS)
    assert not door.holds_off(BEN, NOW)
    assert door.is_open("a", NOW)


def test_who_asks_again_too_soon_does_not_wait_longer_for_it() -> None:
    door = Door()
    door.hold_off("a", ANA, NOW)
    door.hold_off("a", ANA, NOW + HOLD_OFF_SECONDS - 1)
    assert not door.holds_off(ANA, NOW + HOLD_OFF_SECONDS)


def test_an_address_is_held_off_for_what_nobody_there_put_a_name_to() -> None:
    door = Door()
    door.hold_off("a", b"", NOW)
    assert not door.is_open("a", NOW + HOLD_OFF_SECONDS - 1)
    assert door.is_open("b", NOW)
    assert door.is_open("a", NOW + HOLD_OFF_SECONDS)


def test_an_address_is_held_off_where_very_many_devices_are() -> None:
    door = Door()
    for number in range(HELD_OFF_PER_ADDRESS):
        door.hold_off("a", bytes([number]) * 32, NOW)
    assert door.is_open("a", NOW)
    door.hold_off("a", ANA, NOW)
    assert not door.is_open("a", NOW)
    assert door.is_open("b", NOW)
    assert door.is_open("a", NOW + HOLD_OFF_SECONDS)
    door.hold_off("a", BEN, NOW + HOLD_OFF_SECONDS)  # those before are forgiven
    assert door.is_open("a", NOW + HOLD_OFF_SECONDS)


def test_only_so_many_are_held_off_and_the_oldest_go_first() -> None:
    door = Door()
    for number in range(HELD_OFF_LIMIT + 1):
        door.hold_off(str(number), b"", NOW)
    assert door.is_open("0", NOW)
    assert not door.is_open("1", NOW)
