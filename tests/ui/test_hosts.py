"""Whole computers in one local network, each with its window: what is typed on one is to be seen on all."""

import asyncio
from pathlib import Path

import pytest

from tests.neighbours import Street
from tests.scene.computers import Computer, together

NAMES = ("Ana", "Łucja", "سلمى الأمين")


@pytest.fixture
def homes(tmp_path: Path) -> list[Path]:
    """The data folders of three members who hold the same."""
    with Street(tmp_path) as street:
        street.neighbours(*NAMES)
    return [tmp_path / name for name in NAMES]


async def all_see(made: list[Computer], *titles: str) -> None:
    await asyncio.gather(*(each.hears("board", titles=sorted(titles)) for each in made))


async def all_are_here(made: list[Computer]) -> None:
    for each, name in zip(made, NAMES, strict=True):
        await each.hears("here", names=sorted(set(NAMES) - {name}))


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 0, 1)])
def test_a_need_typed_in_one_window_is_on_the_boards_of_all_without_an_address(
    homes: list[Path], order: tuple[int, ...]
) -> None:
    async def scene(made: list[Computer]) -> None:
        for place in order:
            await made[place].sits_down()
        await all_are_here(made)
        await made[0].told("need", "A ladder for Saturday")
        await all_see(made, "A ladder for Saturday")
        await made[2].told("need", "شاي وصحبة")
        await all_see(made, "A ladder for Saturday", "شاي وصحبة")
        assert await asyncio.gather(*(each.leaves() for each in made)) == [0, 0, 0]

    together(scene, *homes)


def test_windows_agree_after_one_was_cut_off_and_all_wrote(homes: list[Path]) -> None:
    async def scene(made: list[Computer]) -> None:
        ana, lucja, salma = made
        await asyncio.gather(*(each.sits_down() for each in made))
        await all_are_here(made)
        salma.cable("down")
        await salma.hears("here", names=[])
        for each, title in ((ana, "Bread"), (lucja, "Łóżko"), (salma, "خبز")):
            await each.told("need", title)
        await all_see([salma], "خبز")
        await all_see([ana, lucja], "Bread", "Łóżko")
        salma.cable("up")
        await all_see(made, "Bread", "Łóżko", "خبز")
        await asyncio.gather(*(each.told("status") for each in made))
        said = [await each.hears("status") for each in made]
        assert len({(each["changes"], each["commons"]) for each in said}) == 1

    together(scene, *homes)


def test_a_newcomer_goes_from_six_words_to_a_need_on_the_neighbours_board(tmp_path: Path) -> None:
    async def scene(made: list[Computer]) -> None:
        ana, salma = made
        await asyncio.gather(*(each.sits_down() for each in made))
        await ana.told("found", ["Mill Lane", "Ana"])
        await ana.told("invite")
        words = (await ana.hears("invited"))["words"]
        await salma.told("join", [words, "سلمى الأمين"])
        await salma.told("need", "شاي وصحبة")
        await all_see(made, "شاي وصحبة")
        await ana.hears("here", names=["سلمى الأمين"])

    together(scene, tmp_path / "ana", tmp_path / "salma")
