"""One connection to one peer: a session with a socket, a clock and a handler around it.

Knows nothing of what is said: what arrives goes to the handler, one message after the other, and no more is read until
it has dealt with each. What the session decides is done here; nothing is decided here but when to give up on a socket.
"""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import Protocol

from mutualnode.errors import Code, Fault
from mutualnode.network.address import Address
from mutualnode.wire.messages import Matter
from mutualnode.wire.session import Closed, Event, Opened, Received, Session

READ_BYTES = 64 * 1024
"""Bytes taken from a socket at once: one full frame."""

UNSENT_LIMIT = 4 * 1024 * 1024
"""Bytes that wait for a slow reader before `flush` does too: room for some batches, so that the line is never idle."""

BACKLOG_LIMIT = 4 * UNSENT_LIMIT
"""Bytes unsent at which a link is given up, because more is said than its peer ever reads; it can catch up later."""

STALLED_SECONDS = 60.0
"""How long `flush` waits for a peer that reads too little, before the link is given up."""

FAREWELL_SECONDS = 2.0
"""How long a goodbye may take to be sent and answered, before the socket is closed without."""

_NOBODY_THERE = (Code.PEER_GONE, Code.PEER_NO_ANSWER)

_log = logging.getLogger(__name__)


Streams = tuple[asyncio.StreamReader, asyncio.StreamWriter]
"""A connection as asyncio gives it."""


class Handler(Protocol):
    """What happens on the links of a network, told in order for each link, never two things of one link at once."""

    async def opened(self, link: "Link") -> None:
        """A peer is there."""

    async def received(self, link: "Link", message: Matter) -> None:
        """A peer has said something. A Fault raised here closes the link with its code."""

    async def closed(self, link: "Link", code: str | None) -> None:
        """A peer that was there is gone, with the reason, or None after a plain goodbye."""


class Link:
    """A connection, from its first byte to its last. `run` is its whole life."""

    def __init__(
        self,
        streams: Streams,
        session: Session,
        address: Address,
        admit: Callable[["Link"], bool],
        handler: Handler,
        clock: Callable[[], float],
        *,
        dialled: bool,
    ) -> None:
        self._reader, self._writer = streams
        self._session = session
        self._admit = admit
        self._handler = handler
        self._clock = clock
        self._timer: asyncio.TimerHandle | None = None
        self._task: asyncio.Task[None] | None = None
        self._busy = False
        self._told = False
        self._settled = asyncio.Event()
        self._over = asyncio.Event()
        self.address = address
        self.dialled = dialled
        self.listens = address if dialled else None  # where the other end is to be dialled, once that is known
        self.outcome: Closed | None = None
        self._writer.transport.set_write_buffer_limits(high=UNSENT_LIMIT)

    @property
    def device(self) -> bytes:
        """The device at the other end; empty until it has proved itself."""
        return self._session.device

    @property
    def end(self) -> bytes:
        """What tells the computer at the other end from all others: its key, and which run of it this is."""
        return self._session.device + self._session.run

    @property
    def transport(self) -> bytes:
        """The transport key of the other end."""
        return self._session.transport

    @property
    def gate(self) -> bytes:
        """The label of the gate through which the link goes."""
        return self._session.gate

    @property
    def bytes_in(self) -> int:
        """Bytes of messages heard since it opened, before sealing and padding."""
        return self._session.bytes_in

    @property
    def bytes_out(self) -> int:
        """Bytes of messages said since it opened, before sealing and padding."""
        return self._session.bytes_out

    @property
    def is_open(self) -> bool:
        """Whether messages can be sent."""
        return self._session.is_open

    async def settled(self) -> None:
        """Return once the link has opened or failed to."""
        await self._settled.wait()

    async def ended(self) -> None:
        """Return once everything about the link is over."""
        await self._over.wait()

    def say(self, *messages: Matter) -> None:
        """Send messages in this order, without waiting; what is said to a link that is over is not said."""
        for message in messages:
            if self._session.is_open:
                self._session.send(message, self._clock())
                self._write()

    async def flush(self) -> None:
        """Wait while too much is unsent, but not for ever, and not at all if the link's own handler asks."""
        self._write()
        if asyncio.current_task() is self._task:
            return  # two ends that wait for one another to read would wait for ever
        try:
            async with asyncio.timeout(STALLED_SECONDS):
                await self._writer.drain()
        except OSError:  # a timeout is one of these: nobody reads at the other end
            self._give_up()

    async def send(self, *messages: Matter) -> None:
        """Send messages, waiting while too much is unsent; raises `PEER_GONE` if the link is over by then."""
        self.say(*messages)
        await self.flush()
        if not self._session.is_open:
            raise Fault(Code.PEER_GONE)

    def doubt(self) -> None:
        """Ask for a sign of life, and give the link up if none comes soon: its peer has dialled once more."""
        self._session.doubt(self._clock())
        self._write()
        if self._session.is_open:
            self._set_timer()

    def hang_up(self, code: Code | None = None) -> None:
        """Say goodbye, and let the link end by itself."""
        for event in self._session.close(code):
            self._note(event)

    def drop(self) -> None:
        """Cut the line without a word: there is no room for one who has not said who it is."""
        self._writer.transport.abort()

    async def close(self, code: Code | None = None) -> None:
        """Say goodbye; return once the link is over, or at once if its own handler asks."""
        self.hang_up(code)
        if asyncio.current_task() is not self._task:
            await self._over.wait()

    async def guard(self, step: Coroutine[None, None, None]) -> None:
        """Take a step of the link, or beside its reading; whatever goes wrong in it ends this link and no other."""
        try:
            await step
        except Fault as fault:
            if fault.code is Code.INTERNAL:
                _log.error("a link ended by a mistake of ours")
            self.hang_up(fault.code)
        except Exception as error:  # noqa: BLE001 - the edge of a link: a mistake of ours must not take others along
            _log.error("a link ended by %s", type(error).__name__)
            self.hang_up(Code.INTERNAL)

    async def run(self) -> None:
        """Live: read until the end, and leave nothing behind."""
        self._task = asyncio.current_task()
        try:
            await self.guard(self._converse())
        finally:
            self.hang_up(Code.PEER_GONE)  # only if cancelled: otherwise it is over by now
            self._settled.set()
            if self._told:
                await self.guard(self._handler.closed(self, self.outcome.code if self.outcome else None))
            await self._put_down()
            self._over.set()

    async def _converse(self) -> None:
        self._write()
        self._set_timer()
        while data := await self._read():
            await self._deliver(self._session.receive(data, self._clock()))
            self._write()
        for event in self._session.ended():
            self._note(event)

    async def _read(self) -> bytes:
        """Return some bytes, or none at the end; a cut line is an end too."""
        try:
            return await self._reader.read(READ_BYTES)
        except OSError:
            return b""

    async def _deliver(self, events: list[Event]) -> None:
        """Tell the handler what happened; no more is read meanwhile, so their silence is none."""
        self._busy = True
        try:
            for event in events:
                await self._happened(event)
        finally:
            self._busy = False
            self._session.excuse(self._clock())
            for event in events:
                self._note(event)

    async def _happened(self, event: Event) -> None:
        if isinstance(event, Opened):
            self._told = self._admit(self)
            self._settled.set()
            if self._told:
                self._write()
                await self._handler.opened(self)
        elif isinstance(event, Received) and self._told and self.outcome is None:
            await self._handler.received(self, event.message)

    def _note(self, event: Event) -> None:
        """Remember how it ended, and begin to put the connection down."""
        if not isinstance(event, Closed) or self.outcome is not None:
            return
        self.outcome = event
        self._write()
        self._set_timer()
        if event.by_peer or event.code in _NOBODY_THERE or not self._session.introduced:
            self._writer.close()
        elif self._writer.can_write_eof() and not self._writer.is_closing():
            # Bytes of theirs that come too late would turn a full close into a reset, and our goodbye be lost: so they
            # are read until they close too, or the timer runs out.
            self._writer.write_eof()

    def _write(self) -> None:
        data = self._session.outgoing()
        if data and not self._writer.is_closing():
            self._writer.write(data)
            if self._writer.transport.get_write_buffer_size() > BACKLOG_LIMIT:
                self._give_up()

    def _give_up(self) -> None:
        """Cut the line to a peer that does not read."""
        for event in self._session.ended():
            self._note(event)
        self._writer.transport.abort()

    def _set_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
        deadline = self._session.deadline
        loop = asyncio.get_running_loop()
        if deadline is None:
            self._timer = loop.call_later(FAREWELL_SECONDS, self._writer.transport.abort)
        else:
            self._timer = loop.call_later(max(0.0, deadline - self._clock()), self._on_time)

    def _on_time(self) -> None:
        now = self._clock()
        if self._busy:
            self._session.excuse(now)
        for event in self._session.tick(now):
            self._note(event)
        self._write()
        if not self._session.finished:  # every deadline is later than the one before it, so this alone sets the next
            self._set_timer()

    async def _put_down(self) -> None:
        """Close the socket, giving a goodbye its time and no more."""
        self._writer.close()
        try:
            async with asyncio.timeout(FAREWELL_SECONDS):
                await self._writer.wait_closed()
        except OSError:
            self._writer.transport.abort()
        finally:
            if self._timer is not None:
                self._timer.cancel()
