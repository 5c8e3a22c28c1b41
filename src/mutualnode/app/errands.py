"""Writing from a command: with the store opened here, or, beside a running node, as an errand that the node does.

A node that runs listens on this computer alone, and leaves its port and a random token in a file that only its owner
can read. An errand is one line of JSON there, and one line back.
"""

import asyncio
import hmac
import socket
from collections.abc import Callable, Mapping
from typing import Any, Protocol

from mutualnode.app import acts, commons, log
from mutualnode.app.acts import Plain
from mutualnode.app.checking import Checking
from mutualnode.app.commons import Commons
from mutualnode.app.doubles import Standing
from mutualnode.app.folder import Place, write_owner_only
from mutualnode.app.node import Node
from mutualnode.app.surroundings import Surroundings
from mutualnode.domain import encoding
from mutualnode.errors import Code, Fault

LOCAL = "127.0.0.1"
TOKEN_BYTES = 32
LINE_LIMIT = 8 * 1024 * 1024  # bytes of an errand: two hundred rows of the longest notes in any script
ANSWER_SECONDS = 60.0  # an errand writes at most a few hundred rows; beyond a minute the node is stuck
PATIENCE_SECONDS = 2.0  # for another command to finish writing: it holds the store for some milliseconds
ASKING_SECONDS = 5.0  # for a command on this computer to say what it wants


# What asking a node that is not there, or is no node of ours, may raise.
NOBODY = (OSError, ValueError, TypeError, KeyError)


class Errands(Protocol):
    """How a command writes, wherever the store is open."""

    def do(self, name: str, given: Plain) -> dict[str, Any]:
        """Do one act, and return what came of it once that is on disk; raises what stands in its way."""

    def close(self) -> None:
        """Let go."""


def open_(place: Place, world: Surroundings, passphrase: Callable[[], str | None]) -> Errands:
    """Return a way to write: by opening the store, or, where a node has it open, through that node.

    The lock alone tells whether a node runs: a file that a killed one left behind may name a stranger's port by now.
    """
    if commons.is_open_elsewhere(place):
        try:
            return _There(place)
        except NOBODY:  # no node, but another command, which will soon be done
            pass
    return _Here(commons.open_(place, world, passphrase(), PATIENCE_SECONDS))


class _Here:
    """The store is open in this process."""

    def __init__(self, opened: Commons) -> None:
        self._commons = opened

    def do(self, name: str, given: Plain) -> dict[str, Any]:
        return acts.do(self._commons, name, given)

    @property
    def standing(self) -> Standing:
        """How the store stands."""
        return self._commons.doubles.standing

    def close(self) -> None:
        self._commons.close()


def standing(opened: Errands) -> Standing:
    """Return what people are to know of a store; nothing where a node has it open, which says so itself."""
    return opened.standing if isinstance(opened, _Here) else Standing()


class _There:
    """The store is open in a node on this computer."""

    def __init__(self, place: Place) -> None:
        """Find the node; raises one of `NOBODY` where none runs."""
        told = encoding.from_json(place.door.read_bytes())
        if (
            not isinstance(told, dict)
            or not isinstance(told.get("port"), int)
            or not isinstance(told.get("token"), str)
        ):
            raise TypeError
        self._port, self._token = told["port"], told["token"]
        self.peers: list[dict[str, Any]] = self._ask({"act": "here"})["done"]["peers"]

    def do(self, name: str, given: Plain) -> dict[str, Any]:
        try:
            answer = self._ask({"act": name, "given": given})
        except NOBODY:  # whether it was done is not known; nothing acknowledged is lost
            raise Fault(Code.STORE_BUSY) from None
        if "error" in answer:
            facts = {name: value for name, value in answer.get("facts", {}).items() if isinstance(value, str | int)}
            raise Fault(Code(answer["error"]), **facts)
        return dict(answer["done"])

    def _ask(self, errand: Mapping[str, Any]) -> dict[str, Any]:
        with socket.create_connection((LOCAL, self._port), ANSWER_SECONDS) as line:
            if errand["act"] == "sync":  # goes on for as long as photos come, and gives up by itself
                line.settimeout(None)
            line.sendall(encoding.to_json({"token": self._token, **errand}).encode() + b"\n")
            with line.makefile("rb") as answers:
                told = encoding.from_json(answers.readline(LINE_LIMIT))
        if not isinstance(told, dict):
            raise TypeError
        return told

    def close(self) -> None:
        """Nothing is held open between errands."""


class Counter:
    """Where a running node takes errands."""

    def __init__(
        self, node: Node, place: Place, token: bytes, come_forward: Callable[[], bool] = lambda: False
    ) -> None:
        """Serve a node; `come_forward` shows the window around it, and tells whether there is one."""
        self._node = node
        self._place = place
        self._come_forward = come_forward
        self._token = token.hex()
        self._server: asyncio.Server | None = None
        self._checking: Checking | None = None
        self._examining = asyncio.Lock()  # in turn, so that what is taken comes in its order

    async def open(self) -> None:
        """Begin to take errands."""
        self._server = await asyncio.start_server(self._serve, LOCAL, 0, limit=LINE_LIMIT)
        port = self._server.sockets[0].getsockname()[1]
        told = encoding.to_json({"port": port, "token": self._token}).encode()
        await asyncio.to_thread(write_owner_only, self._place.door, told)

    async def close(self) -> None:
        """Take no more errands."""
        if self._server is not None:
            await asyncio.to_thread(self._place.door.unlink, missing_ok=True)
            self._server.close()
            await self._server.wait_closed()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            async with asyncio.timeout(ASKING_SECONDS):
                errand = encoding.from_json(await reader.readline())
            if isinstance(errand, dict) and hmac.compare_digest(
                str(errand.get("token")).encode(), self._token.encode()
            ):
                answer = await self._answer(str(errand.get("act")), errand.get("given") or {})
                writer.write(encoding.to_json(answer).encode() + b"\n")
                await writer.drain()
        except (OSError, ValueError):  # a timeout is an OSError, a line too long a ValueError: whoever it was is let go
            pass
        finally:
            writer.close()

    async def do(self, name: str, given: Plain) -> dict[str, Any]:
        """Do one act in the node, and return what came of it; raises what stands in its way."""
        if name == "invite" and not given.get("addresses"):
            given = {**given, "addresses": self._node.reachable()}
        if name == "sync":
            return dict((await self._node.sync(str(given.get("peer")), photos=True)).plain())
        if name == acts.TAKE:  # so that nobody who writes waits for it, and while what came before is kept
            async with self._examining:
                given = await asyncio.to_thread(acts.prepared, name, given, await self._workers())
        return await self._node.do(lambda commons: acts.done(commons, name, given))

    async def _workers(self) -> Checking:
        if self._checking is None:
            self._checking = await self._node.do(lambda commons: commons.checking)
        return self._checking

    async def _answer(self, name: str, given: Plain) -> dict[str, Any]:
        if name == "here":
            return {"done": {"peers": self._node.peers()}}
        if name == "forward":
            return {"done": {"forward": self._come_forward()}}
        try:
            return {"done": await self.do(name, given)}
        except Fault as fault:
            return {"error": fault.code.value, "facts": fault.facts}
        except Exception as error:  # noqa: BLE001 - the edge of the node: one errand's mistake must not end it
            log.internal(error)
            return {"error": Code.INTERNAL.value, "facts": {}}


def peers(place: Place) -> list[dict[str, Any]]:
    """Return whom the node that runs here is connected with; nobody where none runs."""
    try:
        return list(_There(place).peers) if place.door.exists() and commons.is_open_elsewhere(place) else []
    except NOBODY:
        return []


def come_forward(place: Place) -> bool:
    """Ask the window that has this store open to come forward; tells whether there is one and it did."""
    try:
        return bool(_There(place).do("forward", {})["forward"])
    except (*NOBODY, Fault):
        return False
