"""Four households and a hub on this computer, with real stores and real sockets, sharing a sample commons."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

from mutualnode.app import exchanging, founding, inviting, joining
from mutualnode.app.commons import Commons
from mutualnode.app.happenings import Happening, InStep, Received
from mutualnode.app.node import Node
from mutualnode.app.surroundings import Surroundings
from mutualnode.domain import encoding, kinds

LISTEN = "127.0.0.1:0"
SAMPLE = "sample.json"
DAYS = 1  # how long the demo's invite works


@dataclass(frozen=True, slots=True)
class Agreed:
    """The digests that all nodes print in the end, and where the hub's data is."""

    changes: bytes
    commons: bytes
    data: Path


def sample() -> dict[str, Any]:
    """Return the sample commons: a network, its hub, and households with what they need and offer."""
    told = encoding.from_json(resources.files("mutualnode.app").joinpath(SAMPLE).read_bytes())
    if not isinstance(told, dict):
        raise TypeError(SAMPLE)
    return told


class _Watch:
    """Wakes whoever waits whenever anything happens on any node."""

    def __init__(self) -> None:
        self._stirred = asyncio.Event()

    def heard(self, happening: Happening) -> None:
        """Note that something happened."""
        if isinstance(happening, InStep | Received):
            self._stirred.set()

    async def stir(self) -> None:
        """Wait until something happens."""
        await self._stirred.wait()
        self._stirred.clear()


async def run(
    folder: Path, world: Surroundings, said: Callable[[str], None], until: Callable[[Agreed], None], stay: float | None
) -> Agreed:
    """Run the demo in an empty folder; returns once all agree, after staying on for so many seconds where asked."""
    told = await asyncio.to_thread(sample)
    watch = _Watch()
    nodes: list[Node] = []
    try:
        hub, code = await _hub(folder, told, world, watch)
        nodes.append(hub)
        said(f"{told['hub']} listens at {hub.address}.")
        for each in told["households"]:
            nodes.append(await _household(folder, each, code, str(hub.address), world, watch))
            said(f"{each['member']} has joined.")
        agreed = await _agreed(nodes, watch, folder / "hub")
        until(agreed)
        if stay:
            await asyncio.sleep(stay)
        return agreed
    finally:
        await asyncio.gather(*(node.stop() for node in nodes))


async def _hub(folder: Path, told: dict[str, Any], world: Surroundings, watch: _Watch) -> tuple[Node, str]:
    commons = await asyncio.to_thread(
        founding.found, folder / "hub", told["network"], told["hub"], told["purpose"], world
    )
    node = Node(commons, world, watch.heard)
    await node.start(LISTEN)
    households = len(told["households"])
    made = await node.do(lambda each: inviting.invite(each, households, DAYS))
    await node.do(lambda each: _post(each, told["entries"]))
    return node, made.invite.code


async def _household(
    folder: Path, told: dict[str, Any], code: str, hub: str, world: Surroundings, watch: _Watch
) -> Node:
    name = str(told["member"])
    commons = await joining.join(folder / name.lower(), code, name, [hub], joining.PAUSE_SECONDS, world, None)
    node = Node(commons, world, watch.heard)
    await node.start(LISTEN, [hub])
    await node.do(lambda each: _post(each, told["entries"]))
    return node


def _post(commons: Commons, entries: Sequence[dict[str, str]]) -> None:
    for each in entries:
        typed = {name: value for name, value in each.items() if name != "kind"}
        exchanging.post(commons, kinds.named(each["kind"]), typed)


async def _agreed(nodes: Sequence[Node], watch: _Watch, data: Path) -> Agreed:
    """Wait until all nodes hold, and see, the same."""
    while True:
        found = {await node.do(lambda each: each.keeper.digests()) for node in nodes}
        if len(found) == 1:
            changes, commons = found.pop()
            return Agreed(changes, commons, data)
        await watch.stir()
