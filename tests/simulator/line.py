"""A line between two computers, as TCP makes one: bytes in order, in pieces of any size, cut or stalled at any byte.

Each end is a real session. Nothing moves by itself: the scheduler has bytes arrive, what they mean dealt with, time
noted, and the end of the line seen, each as a step of its own.
"""

from collections import deque
from typing import Protocol

from mutualnode.app.conversation import Conversation
from mutualnode.network.link import BACKLOG_LIMIT
from mutualnode.wire.messages import Matter
from mutualnode.wire.session import Closed, Event, Session

RECORDED = 64  # bytes of the beginning of what a dialling end says: enough to know a first message again


class Party(Protocol):
    """Whoever is at an end of a line."""

    name: str

    def happened(self, end: "End", event: Event) -> None:
        """Deal with what a session made of the bytes."""


class End:
    """One end: a session, what has come for it, and what it made of that and is not dealt with yet."""

    def __init__(self, line: "Line", party: Party, session: Session | None, *, dialled: bool) -> None:
        self.line = line
        self.party = party
        self.session = session
        self.dialled = dialled
        self.talk: Conversation | None = None
        self.coming = bytearray()
        self.heard_bytes = 0
        self.is_last = False  # nothing will come behind what is coming
        self.events: deque[Event] = deque()
        self.is_over = False
        self.deaf = False  # does not read: a program that hangs, or means harm

    @property
    def device(self) -> bytes:
        """Who is at the other end, as it has proved."""
        return self.session.device if self.session is not None else b""

    @property
    def end(self) -> bytes:
        """What tells the computer at the other end from all others: its key, and which run of it this is."""
        return self.session.device + self.session.run if self.session is not None else b""

    @property
    def is_open(self) -> bool:
        """Whether messages can be sent."""
        return self.session is not None and self.session.is_open and not self.is_over

    @property
    def facing(self) -> "End":
        """The other end."""
        return self.line.answering if self is self.line.dialling else self.line.dialling

    def can_hear(self) -> bool:
        """Whether bytes, or the end of them, can arrive: no more is read while there is something to deal with."""
        arrived = bool(self.coming) or self.is_last
        return arrived and not (self.is_over or self.deaf or self.events or self.line.stalled)

    def can_act(self) -> bool:
        """Whether there is something to deal with."""
        return bool(self.events) and not self.is_over

    def hear(self, size: int, now: float) -> None:
        """Have so many bytes arrive, or the end."""
        data = bytes(self.coming[:size])
        del self.coming[:size]
        self.heard_bytes += len(data)
        if self.session is None:
            self.is_over = self.is_over or self.is_last
        elif data:
            self.events.extend(self.session.receive(data, now))
        else:
            self.events.extend(self.session.ended())
        self.send()

    def act(self) -> None:
        """Deal with what comes first."""
        event = self.events.popleft()
        if isinstance(event, Closed):
            self.is_over = True
        self.party.happened(self, event)
        self.send()

    def tick(self, now: float) -> None:
        """Note the time."""
        if self.session is not None and not self.is_over:
            if self.events:
                self.session.excuse(now)
            self.events.extend(self.session.tick(now))
            self.send()

    def is_due(self, now: float) -> bool:
        """Whether the session wants to know the time."""
        deadline = None if self.session is None or self.is_over else self.session.deadline
        return deadline is not None and deadline <= now

    def say(self, message: Matter, now: float) -> None:
        """Send a message; what is said to a line that is over is not said."""
        if self.session is not None and self.is_open:
            self.session.send(message, now)
            self.send()

    def send(self) -> None:
        """Put what the session has to say on its way."""
        if self.session is not None:
            self.send_bytes(self.session.outgoing())

    def send_bytes(self, data: bytes) -> None:
        """Put bytes on their way; a peer that does not read is given up."""
        if self.line.is_cut or self.facing.is_last or not data:
            return
        if self.dialled and len(self.line.first) < RECORDED:
            self.line.first += data
        self.facing.coming += data
        if len(self.facing.coming) > BACKLOG_LIMIT:
            self.line.cut()

    def finishes(self) -> None:
        """Say nothing more."""
        self.facing.is_last = True


class Line:
    """Two ends. A cut line loses what is on its way; a stalled one holds it up."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.is_cut = False
        self.stalled = False
        self.first = bytearray()
        self.dialling: End
        self.answering: End

    @property
    def ends(self) -> tuple[End, End]:
        """Both ends, the one that dialled first."""
        return self.dialling, self.answering

    @property
    def is_over(self) -> bool:
        """Whether both ends are done with it."""
        return self.dialling.is_over and self.answering.is_over

    def cut(self, lost: int | None = None) -> None:
        """Cut the line. Of what is on its way so many bytes each way are lost, all of them if not told."""
        self.is_cut = True
        self.stalled = False
        for end in self.ends:
            keep = 0 if lost is None else max(0, len(end.coming) - lost)
            del end.coming[keep:]
            end.is_last = True
