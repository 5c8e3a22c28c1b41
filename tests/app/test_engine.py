"""The engine as a window uses it: founding, joining, the sample, acting, and an end in the middle of something."""

import asyncio
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from mutualnode.app import carrying, errands, folder, noticing, reading
from mutualnode.app.acts import Do
from mutualnode.app.company import Company
from mutualnode.app.engine import Engine
from mutualnode.app.folder import Place
from mutualnode.app.happenings import Happening, Listening
from mutualnode.app.questions import Question
from mutualnode.app.reading import Reading
from mutualnode.app.surroundings import Surroundings
from mutualnode.domain.kinds import Kind
from mutualnode.domain.reminding import Choice
from mutualnode.errors import Code, Fault

LOOPBACK = "127.0.0.1:0"
PATIENCE_SECONDS = 20.0  # for what takes a moment


class Heard:
    """What an engine told."""

    def __init__(self) -> None:
        self.happenings: list[Happening] = []
        self.kept = 0
        self.called = 0

    def keep(self) -> None:
        """Count that more is held."""
        self.kept += 1

    def come_forward(self) -> bool:
        """Count a call from a second start."""
        self.called += 1
        return True

    @property
    def address(self) -> str:
        """Where the engine listens."""
        told = next(each for each in self.happenings if isinstance(each, Listening))
        return f"{told.host}:{told.port}"


@asynccontextmanager
async def engine() -> AsyncIterator[tuple[Engine, Heard]]:
    """Run an engine for the length of a block."""
    heard = Heard()
    made = Engine(Surroundings(), heard.happenings.append, heard.keep, heard.come_forward, LOOPBACK)
    living = asyncio.create_task(made.live(lambda _: None))
    try:
        yield made, heard
    finally:
        made.end()
        await living


def _titles(place: Place) -> list[str]:
    opened = reading.open_(place)
    try:
        return sorted(each.title for each in opened.ask(Question()))
    finally:
        opened.close()


def _post(title: str) -> dict[str, object]:
    return {"kind": "need", "typed": {"title": title}}


def test_who_founds_a_network_can_post_at_once(tmp_path: Path) -> None:
    async def main() -> Place:
        async with engine() as (made, heard):
            place = await made.found(tmp_path, "Elm Street", "Ada")
            await made.do("post", _post("A ladder"))
            assert heard.kept > 0
            return place

    assert _titles(asyncio.run(main())) == ["A ladder"]


def test_nothing_can_be_done_before_a_network_is_open() -> None:
    async def main() -> None:
        async with engine() as (made, _):
            for work in (made.do("post", _post("A ladder")), made.reach(LOOPBACK)):
                with pytest.raises(Fault) as refused:
                    await work
                assert refused.value.code is Code.NETWORK_NONE
            assert await made.company() == Company()

    asyncio.run(main())


def test_an_act_is_done_in_the_network_it_was_meant_for_or_not_at_all(tmp_path: Path) -> None:
    async def main() -> None:
        async with engine() as (made, _):
            place = await made.found(tmp_path, "Elm Street", "Rosa")
            other = await made.found(tmp_path, "The choir", "Rosa")
            assert await made.do_in(other, "post", _post("A ladder"))
            for meant in (place, None):
                with pytest.raises(Fault) as refused:
                    await made.do_in(meant, "post", _post("A pram"))
                assert refused.value.code is Code.NETWORK_LEFT

    asyncio.run(main())


def test_a_network_that_was_closed_opens_again(tmp_path: Path) -> None:
    async def main() -> None:
        async with engine() as (made, _):
            place = await made.found(tmp_path, "Elm Street", "Ada")
            await made.close()
            assert await made.open(place) == place
            await made.do("post", _post("Bread"))

    asyncio.run(main())
    assert _titles(folder.choose(tmp_path, None)) == ["Bread"]


def test_two_engines_swap_and_see_each_other(tmp_path: Path) -> None:
    async def main() -> Place:
        async with engine() as (ada, heard), engine() as (bob, _):
            await ada.found(tmp_path / "ada", "Elm Street", "Ada")
            told = await ada.do("invite", {"uses": 1, "days": 1, "addresses": [heard.address]})
            place = await bob.join(tmp_path / "bob", told["invite"], "Bob", [])
            await ada.do("post", _post("A ladder"))
            await bob.reach(heard.address)
            return place

    assert _titles(asyncio.run(main())) == ["A ladder"]


def test_an_invite_with_the_addresses_of_a_running_engine_is_whole(tmp_path: Path) -> None:
    async def main() -> dict[str, object]:
        async with engine() as (made, _):
            await made.found(tmp_path, "Elm Street", "Ada")
            return await made.do("invite", {"uses": 1, "days": 1, "addresses": []})

    told = asyncio.run(main())
    assert str(told["invite"]).startswith("mn1-")
    assert len(str(told["words"]).split()) == 6


def test_the_sample_has_neighbours_and_goes_when_one_says_so(tmp_path: Path) -> None:
    async def main() -> None:
        async with engine() as (made, _):
            place = await made.sample(tmp_path)
            opened = await asyncio.to_thread(reading.open_, place)
            titles = await asyncio.to_thread(lambda: [each.title for each in opened.ask(Question(Kind.OFFER))])
            await asyncio.to_thread(opened.close)
            assert len(titles) > 3
            await made.close()
            assert await made.sample(tmp_path) == place
            await made.leave_sample(tmp_path)

    asyncio.run(main())
    assert list(tmp_path.iterdir()) == []


def test_a_computer_says_something_of_itself_only_where_a_window_asks_it_to(tmp_path: Path) -> None:
    async def scene() -> Place:
        async with engine() as (made, _):
            assert await made.remind(Choice()) is None
            place = await made.found(tmp_path, "Elm Street", "Alice")
            await made.do("post", _post("Bread"))
            assert await asyncio.to_thread(_noted, place) is None
            due = await made.remind(Choice(quiet=(0, 0)))
            assert due is not None
            assert due.notices == ()
        return place

    assert _noted(asyncio.run(scene())) is not None


def _noted(place: Place) -> bytes | None:
    opened = reading.open_(place)
    try:
        return opened.meta.get(noticing.TOLD)
    finally:
        opened.close()


def test_a_second_start_brings_the_window_forward(tmp_path: Path) -> None:
    async def main() -> None:
        async with engine() as (made, heard):
            place = await made.found(tmp_path, "Elm Street", "Ada")
            assert await asyncio.to_thread(errands.come_forward, place)
            assert heard.called == 1
        assert not await asyncio.to_thread(errands.come_forward, place)

    asyncio.run(main())


def test_what_is_under_way_is_broken_off_at_the_end(tmp_path: Path) -> None:
    async def main() -> None:
        never = asyncio.Event()
        async with engine() as (made, _):
            await made.found(tmp_path, "Elm Street", "Ada")
            waiting = asyncio.create_task(made.within(never.wait()))
            await asyncio.sleep(0)
        assert waiting.cancelled()

    asyncio.run(main())


def test_a_copy_is_written_and_read_beside_everything_else(tmp_path: Path) -> None:
    stick = tmp_path / "stick"

    async def scene() -> None:
        async with engine() as (made, heard):
            place = await made.found(tmp_path, "Elm Street", "Rosa")
            await made.do("post", {"kind": "need", "typed": {"title": "a ladder"}})
            stop = threading.Event()
            written = await made.carry(lambda look, _: carrying.write(look, stick, Surroundings()), None, stop)
            assert written.changes == written.new
            kept = heard.kept
            report = await made.carry(lambda look, do: carrying.read(look, do, stick), None, stop)
            assert (report.known, report.new) == (written.changes, 0)
            assert heard.kept == kept
            assert not stop.is_set()
            assert await asyncio.to_thread(_titles, place) == ["a ladder"]

    asyncio.run(scene())


def test_an_end_in_the_middle_stops_whoever_carries(tmp_path: Path) -> None:
    begun, stop, seen = threading.Event(), threading.Event(), []

    def carried(_: Reading, do: Do) -> None:
        begun.set()
        seen.append(stop.wait(PATIENCE_SECONDS))

    async def scene() -> None:
        async with engine() as (made, _):
            await made.found(tmp_path, "Elm Street", "Rosa")
            work = asyncio.create_task(made.within(made.carry(carried, None, stop)))
            await asyncio.to_thread(begun.wait)
            made.end()
            with pytest.raises(asyncio.CancelledError):
                await work

    asyncio.run(scene())
    assert seen == [True]


def test_without_a_network_nothing_is_carried() -> None:
    async def scene() -> None:
        async with engine() as (made, _):
            with pytest.raises(Fault) as refused:
                await made.carry(lambda *_: None, None, threading.Event())
            assert refused.value.code is Code.NETWORK_NONE

    asyncio.run(scene())
