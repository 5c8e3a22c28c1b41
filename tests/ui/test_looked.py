"""Since when one has not looked: new things stay new while one looks, and are old the next day or at the next start."""

from collections.abc import Callable

from mutualnode.app import today
from mutualnode.ui.looked import Looked
from mutualnode.ui.settings import Settings
from tests.neighbours import DAY, Neighbour

Make = Callable[..., list[Neighbour]]


def test_what_was_seen_is_old_the_next_day_and_at_the_next_start(neighbours: Make) -> None:
    alice, *_ = neighbours("alice")
    alice.needs("Bread")
    settings, now = Settings(alice.data), alice.world.now()
    looked = Looked(settings)
    with alice.looking() as look:
        network, last = look.network, today.last_place(look)
        assert looked.since(network, now).place == 0
        looked.look(network, now, last)
        assert looked.since(network, now).place == 0
        assert looked.since(network, now + DAY).place == last
        settings.keep()
        assert Looked(Settings(alice.data)).since(network, now).place == last
