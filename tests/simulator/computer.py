"""One member's computer: a real store, and around it what a node does, one step at a time.

What a node leaves to threads and sockets is left to the scheduler here; the order within a step is the node's.
"""

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from mutualnode.app import commons, folder, inviting
from mutualnode.app.commons import GATE, JOIN, Commons
from mutualnode.app.conversation import Conversation, Peer
from mutualnode.app.entrance import INVITED
from mutualnode.app.meeting import Reply
from mutualnode.app.node import RUN_BYTES
from mutualnode.domain.ids import ChangeId
from mutualnode.domain.members import KEY
from mutualnode.errors import Code, Fault
from mutualnode.keys import derive
from mutualnode.network.links import Links
from mutualnode.replica import door
from mutualnode.replica.door import Batch
from mutualnode.wire.messages import Ack, Changes, Credentials, Matter
from mutualnode.wire.replays import RING_BYTES, Replays
from mutualnode.wire.session import PLACE_BYTES, Closed, Event, Gate, Identity, Opened, Received, Session
from tests.simulator.clock import Place
from tests.simulator.disk import Died, Disk
from tests.simulator.limits import refusals
from tests.simulator.line import End

T = TypeVar("T")
PORT = 7_000  # where everybody says they listen


class Broken(AssertionError):
    """Something that must never happen has happened."""


class Computer:
    """A member's computer, or a newcomer's."""

    def __init__(self, name: str, home: Path, place: Place) -> None:
        """Live in a folder that has a data folder in it; the computer is off to begin with."""
        self.name = name
        self.home = home
        self.place = place
        self.is_honest = True
        self.promised: set[bytes] = set()  # what somebody was told is held here
        self.lives = 0
        self.data = home / "life 0"
        self.ends: dict[End, None] = {}
        self.commons: Commons | None = None
        self.disk: Disk
        self._fresh: list[ChangeId] = []
        self.opens: list[Gate] = []
        self._dials: Gate | None = None
        self.refusals = refusals()
        self._answered = bytearray(RING_BYTES)  # as its disk has it
        self._seen = Replays()
        self._links: Links[End] = Links(b"")

    def __repr__(self) -> str:
        return self.name

    @property
    def is_on(self) -> bool:
        """Whether its store is open."""
        return self.commons is not None

    @property
    def open(self) -> Commons:
        """Its commons, while it is on."""
        if self.commons is None:
            raise Broken(f"{self.name} is off")
        return self.commons

    # On and off.

    def starts(self) -> None:
        """Open the store; what was promised must be there."""
        opened = commons.open_(folder.choose(self.data, None), self.place.surroundings)
        self.lives += 1
        self.disk = Disk(opened.keeper.database, self.data, self.home / f"life {self.lives}")
        self.commons = opened
        opened.keeper.defers = True  # as in a node
        self.identity = Identity(opened.device.signing, opened.device.transport_secret, self.place.entropy(RUN_BYTES))
        self._links = Links(opened.device.key + self.identity.run)
        self.refusals = refusals()
        self._seen = Replays(bytes(self._answered), self._notes)
        lost = self.promised - opened.keeper.changes.known(sorted(self.promised))
        if lost:
            raise Broken(f"{self.name} lost {len(lost)} changes that it had promised to hold")
        self._set_keys()
        self.does(inviting.settle)

    def stops(self) -> None:
        """Say goodbye to everybody, and close the store."""
        for end in self.ends:
            if end.session is not None and not end.is_over:
                end.session.close()
                end.send()
            self._let_go(end)
        self.ends.clear()
        self.open.close()
        self.commons = None

    def dies(self, *, unplugged: bool = False) -> None:
        """Be killed, or unplugged: lines end without a word, and what is not on the disk never was."""
        opened = self.open
        self.disk.fails = self.disk.fails or unplugged
        self.disk.dies()
        for end in self.ends:
            end.is_over = True
            end.finishes()
        self.ends.clear()
        self.commons = None
        self.disk.close()
        opened.doubles.close()
        opened._lock.release()
        shutil.rmtree(self.data)
        self.data = self.home / f"life {self.lives}"

    def copies(self, target: Path) -> None:
        """Copy the data folder as it is now."""
        shutil.copytree(self.data, target)

    def becomes(self, copy: Path) -> None:
        """Have an older copy of the data folder put in its place, while the computer is off."""
        shutil.rmtree(self.data)
        shutil.copytree(copy, self.data)

    # What people do.

    def does(self, work: Callable[[Commons], T]) -> T:
        """Do something with the commons; what is new goes out to everybody, and was promised once this returns."""
        done = self._within(lambda: work(self.open), None)
        self._promise()
        return done

    def _within(self, work: Callable[[], T], source: End | None) -> T:
        try:
            return work()
        finally:
            if not self.disk.dead:
                self._spread(source)

    def _spread(self, source: End | None) -> None:
        self._fresh = self.open.keeper.drain()
        if self.open.keeper.has_turned():
            self._set_keys()
        for end in self.ends if self._fresh else ():
            if end is not source and end.talk is not None and not end.is_over:
                for reply in end.talk.news():
                    self._say(end, reply)

    def _promise(self) -> None:
        self.promised.update(self._fresh)

    def _set_keys(self) -> None:
        self.opens = [Gate(label, *pair) for label, pair in inviting.gates(self.open)]
        join, gate = self.open.value(JOIN), self.open.value(GATE)
        if gate is not None or join is None:
            self._dials = self.opens[0] if self.opens else None
            return
        key = (door.examine(join, self.open.network).fields or {}).get(KEY)
        self._dials = Gate(INVITED, *derive.psks(key)) if isinstance(key, bytes) else None

    # Lines.

    @property
    def where(self) -> bytes:
        """The place at which it is dialled."""
        return hashlib.blake2b(self.name.encode(), digest_size=PLACE_BYTES).digest()

    def dialling(self, called: "Computer") -> Session | None:
        """Return the session of a line that this computer dials; None where it has no key to dial with."""
        if self._dials is None:
            return None
        secret = self.place.entropy(derive.KEY_BYTES)
        return Session.dial(self.identity, self._dials, called.where, secret, self.place.seconds())

    def answering(self) -> Session:
        """Return the session of a line on which somebody knocks."""
        secret = self.place.entropy(derive.KEY_BYTES)
        return Session.answer(self.identity, self.opens, secret, self._answers, self.place.seconds())

    def _answers(self, place: bytes, ephemeral: bytes) -> bool:
        return place == self.where and self._seen.is_new(ephemeral)

    def _notes(self, place: int, data: bytes) -> None:
        self._answered[place : place + len(data)] = data

    def happened(self, end: End, event: Event) -> None:
        """Deal with what a session made of the bytes; a Fault ends the line, and a death ends everything."""
        try:
            if isinstance(event, Opened):
                self._opened(end, event)
            elif isinstance(event, Received):
                self._received(end, event.message)
            else:
                self._closed(end, event)
        except Fault as fault:
            if fault.code is Code.INTERNAL:
                raise Broken(f"{self.name} made a mistake of ours") from fault
            self._hang_up(end, fault.code)

    def _opened(self, end: End, event: Opened) -> None:
        superfluous = self._links.add(end)
        for each in superfluous:
            self._hang_up(each)
        if end in superfluous:
            return
        peer = Peer(event.device, event.transport, event.gate, end.dialled)

        def begin() -> Reply:
            end.talk = Conversation(self.open, peer, PORT)
            return end.talk.opened()

        reply = self._within(begin, end)
        self._say(end, reply)

    def _received(self, end: End, message: Matter) -> None:
        if end.talk is None or not end.is_open:
            return
        talk = end.talk
        batch = self._examined(message)

        def answer() -> Reply:
            reply = talk.answer(message, batch)
            self.open.keeper.flush()
            before = len(self.promised)
            for each in reply.messages:
                self._check_ack(message, batch, each)
            self._say(end, reply)
            if len(self.promised) > before:
                self.disk.told()
            return reply

        self._within(answer, end)
        self._promise()

    def _examined(self, message: Matter) -> Batch:
        if not isinstance(message, Changes | Credentials):
            return (), ()
        items = message.items if isinstance(message, Credentials) else message.items()
        return door.examine_all(items, self.open.network, self.refusals)

    def _check_ack(self, heard: Matter, batch: Batch, said: Matter) -> None:
        """What is acknowledged as kept is held, and from now on it is promised."""
        if not isinstance(heard, Changes) or not isinstance(said, Ack):
            return
        ids = {each.id for each in batch[0]}
        held = self.open.keeper.changes.known(sorted(ids))
        if len(ids) - len(held) > said.waiting and said.kept >= len(ids):
            raise Broken(f"{self.name} acknowledged changes that it does not hold")
        self.promised |= held

    def _say(self, end: End, reply: Reply) -> None:
        if self.disk.dead:
            return
        for each in reply.messages:
            self.say(end, each)
        if reply.close is not None:
            self._hang_up(end, reply.close)

    def say(self, end: End, message: Matter) -> None:
        """Send one message."""
        end.say(message, self.place.seconds())

    def _hang_up(self, end: End, code: Code | None = None) -> None:
        if end.session is not None and not end.session.finished:
            end.events.extend(end.session.close(code))
            end.send()

    def _closed(self, end: End, _: Closed) -> None:
        self._let_go(end)
        self.ends.pop(end, None)

    def _let_go(self, end: End) -> None:
        end.is_over = True
        end.finishes()
        self._links.remove(end)
        if end.talk is not None:
            talk, end.talk = end.talk, None
            self._within(talk.closed, end)

    def greets_again(self, end: End) -> str:
        """Compare with whoever is at the other end once more, where the conversation is ready for that."""
        talk = end.talk
        if talk is None or talk.joining or not end.is_open:
            return "nothing"
        self._say(end, self._within(talk.greet_again, end))
        return "greets again"

    def hangs_up(self, end: End) -> None:
        """End a line with a goodbye."""
        self._hang_up(end)


__all__ = ["Broken", "Computer", "Died"]
