"""Whole computers in one local network find each other, whatever happens to them, without an address being typed."""

import asyncio
import os
import signal
from pathlib import Path

import pytest

from tests.neighbours import Street
from tests.scene.computers import NETWORK, Computer, together
from tests.scene.wires import device

NAMES = ("ada", "bob", "cem")
ATTENTIVE = {"watch": 0.3}  # seconds between two looks at one's own addresses
LOSS_PERCENT = 10  # of all that two of the cables carry: worse than any Wi-Fi on which people stay


@pytest.fixture
def homes(tmp_path: Path) -> list[Path]:
    """The data folders of three members who hold the same."""
    with Street(tmp_path) as street:
        street.neighbours(*NAMES)
    return [tmp_path / name for name in NAMES]


async def all_meet(ada: Computer, bob: Computer, cem: Computer) -> None:
    await asyncio.gather(ada.meets("bob", "cem"), bob.meets("ada", "cem"), cem.meets("ada", "bob"))


async def all_start(*made: Computer, **pace: float) -> None:
    await asyncio.gather(*(each.starts(**pace) for each in made))
    await all_meet(*made)


def test_computers_that_start_at_once_find_each_other(homes: list[Path]) -> None:
    async def scene(made: list[Computer]) -> None:
        await all_start(*made)
        assert [await each.ends(signal.SIGINT) for each in made] == [0, 0, 0]

    together(scene, *homes)


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 0, 1)])
def test_computers_that_start_one_after_the_other_find_each_other(homes: list[Path], order: tuple[int, ...]) -> None:
    async def scene(made: list[Computer]) -> None:
        for place in order:
            await made[place].starts()
        await all_meet(*made)

    together(scene, *homes)


def test_a_newcomer_with_six_words_and_no_address_joins_and_finds_all(homes: list[Path], tmp_path: Path) -> None:
    async def scene(made: list[Computer]) -> None:
        ada, bob, dan = made
        await asyncio.gather(ada.starts(), bob.starts())
        words = (await ada.runs("invite")).one["words"]
        joined = (await dan.runs("join", words, "--member", "Dan")).one
        assert joined["network"] == (await ada.runs("status")).one["network"]
        await dan.starts()
        await asyncio.gather(dan.meets("ada", "bob"), ada.meets("Dan"), bob.meets("Dan"))

    together(scene, *homes[:2], tmp_path / "dan")


def test_an_invite_whose_address_is_out_of_date_leads_to_the_network_all_the_same(
    homes: list[Path], tmp_path: Path
) -> None:
    async def scene(made: list[Computer]) -> None:
        ada, dan = made
        await ada.starts()
        code = (await ada.runs("invite", "--address", f"{NETWORK}.1:9")).one["invite"]
        assert (await dan.runs("join", code, "--member", "Dan")).status == 0

    together(scene, homes[0], tmp_path / "dan")


def test_a_stranger_is_tried_once_and_told_nothing(homes: list[Path], tmp_path: Path) -> None:
    with Street(tmp_path / "elsewhere") as street:
        street.founds("eve", "Another street")

    async def scene(made: list[Computer]) -> None:
        ada, eve, bob = made
        await asyncio.gather(ada.starts(), eve.starts())
        await asyncio.gather(ada.hears("found", fits=False), eve.hears("found", fits=False))
        await bob.starts()
        await asyncio.gather(ada.meets("bob"), bob.meets("ada"), eve.hears("found", host=bob.address))
        assert {each["peer_here"]["name"] for each in ada.events if "peer_here" in each} == {"bob"}
        assert not any("peer_here" in each or "trouble" in each for each in eve.events)

    together(scene, homes[0], tmp_path / "elsewhere" / "eve", homes[1])


def test_a_computer_that_is_killed_and_starts_again_is_found_again(homes: list[Path]) -> None:
    async def scene(made: list[Computer]) -> None:
        ada, bob, _ = made
        await all_start(*made)
        seen = len(ada.events)
        assert await bob.ends(signal.SIGKILL) == -signal.SIGKILL
        await ada.hears("peer_gone", seen, clean=False)
        await bob.starts()
        await ada.meets("bob", after=seen)
        await bob.meets("ada", "cem")

    together(scene, *homes)


def test_a_computer_that_gets_another_address_is_found_there(homes: list[Path]) -> None:
    async def scene(made: list[Computer]) -> None:
        ada, bob, cem = made
        await all_start(*made, **ATTENTIVE)
        seen = len(ada.events), len(bob.events), len(cem.events)
        bob.moves(f"{NETWORK}.99")
        await ada.hears("found", seen[0], host=bob.address, fits=True)
        await bob.meets("ada", "cem", after=seen[1])
        await ada.meets("bob", after=seen[0])
        peers = (await ada.runs("status")).one["peers"]
        assert any(each["name"] == "bob" and each["address"].startswith(f"{bob.address}:") for each in peers)

    together(scene, *homes)


def test_computers_parted_by_a_pulled_cable_are_together_again_when_it_is_back(homes: list[Path]) -> None:
    async def scene(made: list[Computer]) -> None:
        ada, bob, cem = made
        await all_start(*made, **ATTENTIVE)
        parted = len(cem.events)
        cem.cable("down")
        await cem.hears("peer_gone", parted, clean=False)
        back = len(cem.events), len(ada.events)
        cem.cable("up")
        await cem.meets("ada", "bob", after=back[0])
        posted = (await cem.runs("need", "A longer cable")).one["id"]
        await ada.hears("received", back[1])
        assert (await ada.runs("show", posted)).one["title"] == "A longer cable"
        assert bob.process is not None

    together(scene, *homes)


def test_computers_find_each_other_and_agree_where_much_is_lost(homes: list[Path]) -> None:
    async def scene(made: list[Computer]) -> None:
        cables = [each.replaces_cable(LOSS_PERCENT) for each in made[:2]]
        try:
            await all_start(*made)
            posted = (await made[0].runs("need", "Patience")).one["id"]
            await made[2].until("received", lambda told: told["changes"] > 0)
            assert (await made[2].runs("show", posted)).one["title"] == "Patience"
            assert all(each.lost for each in cables)
            await asyncio.gather(*(each.ends() for each in made))
        finally:
            for each in cables:
                each.cut()

    together(scene, *homes)


def test_computers_find_each_other_where_there_is_nothing_but_version_6(homes: list[Path], tmp_path: Path) -> None:
    async def scene(made: list[Computer]) -> None:
        for each in made:
            each.has_only_version_6()
            each.comes_to_the_wire()
        ada, bob, dan = made
        await asyncio.gather(ada.starts(), bob.starts())
        await asyncio.gather(ada.meets("bob"), bob.meets("ada"))
        words = (await ada.runs("invite")).one["words"]
        assert (await dan.runs("join", words, "--member", "Dan")).status == 0
        await dan.starts()
        await asyncio.gather(dan.meets("ada", "bob"), ada.meets("Dan"), bob.meets("Dan"))

    together(scene, *homes[:2], tmp_path / "dan")


def test_a_computer_with_version_6_alone_meets_those_that_have_both(homes: list[Path]) -> None:
    async def scene(made: list[Computer]) -> None:
        made[1].has_only_version_6()
        await all_start(*made)

    together(scene, *homes)


def test_an_address_of_the_wire_can_be_typed_as_others_read_it(homes: list[Path]) -> None:
    async def scene(made: list[Computer]) -> None:
        ada, bob = made
        for each in made:
            each.has_only_version_6()
        await ada.starts()
        (place,) = (await ada.hears("listening"))["reachable"]
        assert place == f"[{ada.link_local}]:{(await ada.hears('listening'))['port']}"
        posted = (await ada.runs("need", "Bread")).one["id"]
        assert (await bob.runs("sync", "--peer", place)).status == 0
        assert (await bob.runs("show", posted)).one["title"] == "Bread"

    together(scene, *homes[:2])


def test_where_a_network_keeps_computers_apart_that_is_said_and_a_typed_address_works(homes: list[Path]) -> None:
    async def scene(made: list[Computer]) -> None:
        ada, bob, router = made
        router.leads_on()
        for each, other in ((ada, bob), (bob, ada)):
            each.keeps_apart()
            each.does("route", "add", other.address, "via", router.address)
        await asyncio.gather(*(each.starts(alone=1.0, sweep=0.5, watch=0.5) for each in (ada, bob)))
        await asyncio.gather(ada.hears("alone"), bob.hears("alone"))
        assert not any("peer_here" in each for each in [*ada.events, *bob.events])
        place = f"{bob.address}:{(await bob.hears('listening'))['port']}"
        posted = (await bob.runs("need", "Bread")).one["id"]
        assert (await ada.runs("sync", "--peer", place)).one["received"] > 0
        assert (await ada.runs("show", posted)).one["title"] == "Bread"

    together(scene, *homes)


def test_a_tunnel_that_leads_nowhere_keeps_nobody_from_being_found(homes: list[Path]) -> None:
    async def scene(made: list[Computer]) -> None:
        ada, bob = made
        far_end = device(bob.namespace, "tun0", carries_frames=False)
        try:
            bob.does("link", "set", "tun0", "up")
            bob.does("addr", "add", "10.8.0.2/24", "dev", "tun0")
            bob.does("route", "add", "default", "dev", "tun0")
            await asyncio.gather(ada.starts(), bob.starts())
            await asyncio.gather(ada.meets("bob"), bob.meets("ada"), ada.hears("found", host=bob.address))
            assert {each["found"]["host"] for each in ada.events if "found" in each} == {bob.address}
            assert not any("trouble" in each for each in bob.events)
        finally:
            os.close(far_end)

    together(scene, *homes[:2])
