"""Four households and a hub on this computer, with real stores and real sockets, sharing the sample commons.

They find each other by mDNS, in a network of their own or else on the loopback interface: nobody outside hears of it.
"""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from mutualnode.app import exchanging, inviting, joining, sample
from mutualnode.app.commons import Commons
from mutualnode.app.happenings import Found, Happening, InStep, Received
from mutualnode.app.nearby import Lookout
from mutualnode.app.node import Node
from mutualnode.app.surroundings import Surroundings
from mutualnode.domain import kinds

LOOPBACK = "127.0.0.1"
LISTEN = f"{LOOPBACK}:0"
JOIN_SECONDS = 20.0  # for one household to find another by mDNS, ten times what it takes
DAYS = 1  # how long the demo's invite works


@dataclass(frozen=True, slots=True)
class Agreed:
    """The digests that all nodes print in the end, and where the hub's data is."""

    changes: bytes
    commons: bytes
    data: Path


class _Watch:
    """Notes who finds whom, and wakes whoever waits whenever anything happens on any node."""

    def __init__(self) -> None:
        self._stirred = asyncio.Event()
        self._found: list[set[tuple[str, int]]] = []

    def ear(self) -> Callable[[Happening], None]:
        """Return what is to hear all happenings of one node."""
        found: set[tuple[str, int]] = set()
        self._found.append(found)

        def heard(happening: Happening) -> None:
            if isinstance(happening, Found) and happening.fits:
                found.add((happening.host, happening.port))
            if isinstance(happening, InStep | Received | Found):
                self._stirred.set()

        return heard

    @property
    def all_found(self) -> bool:
        """Whether each node has found all others."""
        return all(len(found) >= len(self._found) - 1 for found in self._found)

    async def stir(self) -> None:
        """Wait until something happens."""
        await self._stirred.wait()
        self._stirred.clear()


async def run(
    folder: Path,
    world: Surroundings,
    said: Callable[[str], None],
    until: Callable[[Agreed], None],
    stay: float | None,
    *,
    is_apart: bool = False,
) -> Agreed:
    """Run the demo in an empty folder; returns once all agree, after staying on for so many seconds where asked.

    `is_apart` tells whether this program has a network of its own, which is only said.
    """
    where = "in a network of their own" if is_apart else "on the loopback interface"
    households = await asyncio.to_thread(lambda: sample.story()["households"])
    world = replace(world, state=None)  # nobody ever restores one of these, and nothing of them is left behind
    watch = _Watch()
    nodes: list[Node] = []
    try:
        hub, code = await _hub(folder, len(households), world, watch)
        nodes.append(hub)
        said(f"The hall's computer listens at {hub.address}, and tells nobody so.")
        said(f"All others look for it by mDNS, {where}: nobody outside this computer hears of it.")
        for each in households:
            began = world.monotonic()
            nodes.append(await _household(folder, each, code, world, watch))
            said(f"{each['member']} looked around and joined in {world.monotonic() - began:.1f} s.")
        agreed = await _agreed(nodes, watch, folder / "hub")
        said(f"Each of the {len(nodes)} has found the other {len(nodes) - 1} by mDNS. No address was typed.")
        await asyncio.to_thread(until, agreed)  # it may look into the store
        if stay:
            await asyncio.sleep(stay)
        return agreed
    finally:
        await asyncio.gather(*(node.stop() for node in nodes))


async def _hub(folder: Path, households: int, world: Surroundings, watch: _Watch) -> tuple[Node, str]:
    commons = await asyncio.to_thread(sample.make, folder / "hub", world, sample.HUB)
    node = Node(commons, world, watch.ear())
    await node.start(LISTEN, discover=True)
    made = await node.do(lambda each: inviting.invite(each, households, DAYS))
    return node, made.invite.code


async def _household(folder: Path, told: dict[str, Any], code: str, world: Surroundings, watch: _Watch) -> Node:
    name = str(told["member"])
    where = Lookout(world, [LOOPBACK])
    commons = await joining.join(joining.Newcomer(folder / name.lower(), code, name, world), where, JOIN_SECONDS)
    node = Node(commons, world, watch.ear())
    await node.start(LISTEN, discover=True)
    await node.do(lambda each: _post(each, told["entries"]))
    return node


def _post(commons: Commons, entries: Sequence[dict[str, str]]) -> None:
    for each in entries:
        typed = {name: value for name, value in each.items() if name != "kind"}
        exchanging.post(commons, kinds.named(each["kind"]), typed)


async def _agreed(nodes: Sequence[Node], watch: _Watch, data: Path) -> Agreed:
    """Wait until all nodes hold, and see, the same, and have found each other."""
    while True:
        found = {await node.do(lambda each: each.keeper.digests()) for node in nodes}
        if len(found) == 1 and watch.all_found:
            changes, commons = found.pop()
            return Agreed(changes, commons, data)
        await watch.stir()
