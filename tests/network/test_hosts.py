"""Whole computers in one local network find each other, whatever happens to them, without an address being typed."""

import asyncio
import signal
from pathlib import Path

import pytest

from tests.neighbours import Street
from tests.scene.computers import NETWORK, Computer, together

NAMES = ("ada", "bob", "cem")
LOSS_PERCENT = 30  # of what is sent by mDNS: worse than any Wi-Fi on which people stay


@pytest.fixture
def homes(tmp_path: Path) -> list[Path]:
    """The data folders of three members who hold the same."""
    with Street(tmp_path) as street:
        street.neighbours(*NAMES)
    return [tmp_path / name for name in NAMES]


async def all_meet(ada: Computer, bob: Computer, cem: Computer) -> None:
    await asyncio.gather(ada.meets("bob", "cem"), bob.meets("ada", "cem"), cem.meets("ada", "bob"))


async def all_start(*made: Computer) -> None:
    await asyncio.gather(*(each.starts() for each in made))
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
        await all_start(*made)
        seen = len(ada.events), len(bob.events), len(cem.events)
        bob.moves(f"{NETWORK}.99")
        await ada.hears("found", seen[0], host=bob.address, fits=True)
        await bob.meets("ada", "cem", after=seen[1])
        peers = (await ada.runs("status")).one["peers"]
        assert any(each["name"] == "bob" and each["address"].startswith(f"{bob.address}:") for each in peers)

    together(scene, *homes)


def test_computers_parted_by_a_pulled_cable_are_together_again_when_it_is_back(homes: list[Path]) -> None:
    async def scene(made: list[Computer]) -> None:
        ada, bob, cem = made
        await all_start(*made)
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


def test_computers_find_each_other_where_much_is_lost(homes: list[Path]) -> None:
    async def scene(made: list[Computer]) -> None:
        for each in made:
            await asyncio.to_thread(each.loses, LOSS_PERCENT)
        await all_start(*made)

    together(scene, *homes)
