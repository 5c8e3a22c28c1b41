"""The watch: moves and sleep are noticed, a busy minute is not taken for either."""

import pytest

from mutualnode.network.watch import SLEPT_SECONDS, Glance, Watch

HOME, OFFICE = "192.168.1.20", "10.0.0.3"
NOON = 1_800_000_000_000  # ms
EVERY = 2.0  # seconds between two looks
HOUR = 3_600.0


def look(watch: Watch, addresses: list[str], wall_passed: float = EVERY, passed: float = EVERY) -> Glance:
    return watch.look(addresses, NOON + int(wall_passed * 1000), passed, EVERY)


def watch() -> Watch:
    return Watch([HOME], NOON, 0.0)


def test_nothing_new_is_nothing() -> None:
    glance = look(watch(), [HOME])
    assert glance == Glance(lost=False, gained=False, slept=False)
    assert not glance.elsewhere


@pytest.mark.parametrize(
    ("addresses", "lost", "gained"),
    [([], True, False), ([OFFICE], True, True), ([HOME, OFFICE], False, True)],
)
def test_other_addresses_are_noticed_once(addresses: list[str], lost: bool, gained: bool) -> None:
    begun = watch()
    glance = look(begun, addresses)
    assert (glance.lost, glance.gained, glance.slept, glance.elsewhere) == (lost, gained, False, True)
    assert not begun.look(addresses, NOON + 4_000, 4.0, EVERY).elsewhere


@pytest.mark.parametrize(
    ("wall_passed", "passed"),
    [(HOUR, EVERY), (HOUR, HOUR), (-HOUR, EVERY)],
    ids=["the monotonic clock stood still", "it went on", "the wall clock was set back"],
)
def test_sleep_is_noticed_whatever_the_clocks_do_in_it(wall_passed: float, passed: float) -> None:
    assert look(watch(), [HOME], wall_passed, passed).slept


def test_a_computer_that_is_busy_has_not_slept() -> None:
    late = EVERY + SLEPT_SECONDS - 1
    assert not look(watch(), [HOME], late, late).slept
    assert not look(watch(), [HOME], EVERY + 1, EVERY).slept
