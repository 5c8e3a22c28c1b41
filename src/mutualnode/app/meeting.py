"""The ladder on which two members' computers come in step: each rung does more, and the first one is mostly the last.

A round begins with a greeting each way. Both know both greetings, so that both see alike which rung comes:

* the digests are equal: in step, after one round trip;
* the first time that they differ: each sends what arrived at it since the place up to which the other says it knows
  its store, or everything to one who holds next to nothing;
* where neither has met the other's store, or where that was not enough: the sets are compared range by range, the one
  that dialled asking, and each sends what the other turns out to lack.

Then the next round tells whether that was all. After some rounds that were not enough, the rest is left for later: a
change may be held that the other cannot take. In between and afterwards, what is new on either side is sent at once;
whoever cannot hold that, because something before it was missed, greets again.

A batch is acknowledged when it is on disk, and with it what that says of how far the other's store is known: a line
that is cut costs no more than the batches in flight.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from enum import Enum, auto

from mutualnode.app import cursors, inviting
from mutualnode.app.commons import Commons
from mutualnode.app.cursors import Cursor
from mutualnode.app.outbox import Outbox
from mutualnode.domain.ids import ID_BYTES
from mutualnode.domain.packing import pack
from mutualnode.errors import Code, Fault, PeerFault
from mutualnode.replica.door import Batch
from mutualnode.replica.waiting import WaitingRoom
from mutualnode.store.changes import CHANGES_SPACE
from mutualnode.wire.messages import (
    RECONCILE_LIMIT,
    STORE_BYTES,
    WANT_LIMIT,
    Ack,
    Changes,
    Greeting,
    Matter,
    Reconcile,
    Want,
)
from mutualnode.wire.reconciliation import Reconciler, key

BATCHES_AHEAD = 6  # sent and not acknowledged, at most: the receiver keeps half of them at once, and checks the rest
BATCHES_EARLY = 2  # before any is: they may first have to ask who we are, and hold what comes until they know
ROUNDS_LIMIT = 4  # that may end unequal before the rest is left for later: one by order, and three comparisons
FRESH_SHARE = 10  # who holds less than one in so many of our changes is sent all of them, known ones included


class Rung(Enum):
    """How far a round has come."""

    GREETING = auto()  # ours is out, theirs is not weighed yet
    ORDER = auto()  # what arrived since the last meeting is on its way
    RANGES = auto()  # the sets are compared, then what is lacking is on its way
    SETTLED = auto()  # in step, or all has been tried


@dataclass(frozen=True, slots=True)
class Progress:
    """Changes in this round: come in and foreseen to, gone out and foreseen to; what is foreseen is not exact."""

    received: int = 0
    expected: int = 0
    sent: int = 0
    to_send: int = 0


@dataclass(slots=True)
class Reply:
    """What follows from one message: what to say, what was refused, and whether to end."""

    messages: list[Matter] = field(default_factory=list)
    refused: list[Code] = field(default_factory=list)
    close: Code | None = None
    failed: Code | None = None  # why joining was not possible


class Meeting:
    """One end of it. Belongs to the thread of its commons."""

    def __init__(
        self, commons: Commons, device: bytes, room: WaitingRoom, port: int, came: Callable[[int], None], *, leads: bool
    ) -> None:
        """Meet a device; `port` is where this computer listens, 0 for nowhere; one of the two `leads`.

        `came` is told how many changes of theirs came to be held, as soon as whoever looks finds them.
        """
        self.sent = self.received = self.rounds = 0
        self.theirs: Greeting | None = None
        self.progress = Progress()
        self.is_idle = False  # nothing is on its way from here, or known to have to be
        self.agrees = False  # both held the same at the last greeting
        self._commons = commons
        self._changes = commons.keeper.changes
        self._device = device
        self._room = room
        self._port = port
        self._came = came
        self._leads = leads
        self._trusted = False
        self._rung = Rung.GREETING
        self._mine: Greeting | None = None
        self._heard_them = False  # their greeting of this round is there
        self._outbox = Outbox(self._changes, commons.keeper.why_bare)
        self._started = False  # whether it is known from where on they lack anything
        self._known = self._kept = cursors.recall(commons, device)
        self._unequal = 0
        self._heard_all = self._told_all = False
        self._finale_due = False
        self._number = self._ahead = self._finale = 0
        self._ahead_limit = min(BATCHES_EARLY, BATCHES_AHEAD)
        self._comparing: Reconciler | None = None
        self._compared = False  # both know what the other lacks
        self._early: Reconcile | None = None
        self._needed: set[bytes] = set()
        self._asked_for = 0

    @property
    def is_trusting(self) -> bool:
        """Whether they are known for a member."""
        return self._trusted

    @property
    def is_settled(self) -> bool:
        """Whether all that could be swapped has been."""
        return self._rung is Rung.SETTLED

    # Greetings.

    def greet(self) -> Greeting:
        """Return the greeting with which a round begins."""
        self._commons.keeper.freshen()
        store = self._commons.store_id[:STORE_BYTES]
        count, digest = self._changes.count(CHANGES_SPACE), self._changes.digest(CHANGES_SPACE)
        place, known = self._changes.last(), self._known
        self._mine = Greeting(count, digest, self._port, store, place, known.store, known.place)
        self._rung = Rung.GREETING
        self._heard_them = False
        self._heard_all = self._told_all = False
        self._comparing = self._early = None
        return self._mine

    def greet_again(self) -> Reply:
        """Begin another round, unless one is under way: something may have been missed."""
        return Reply([self.greet()]) if self.is_settled else Reply()

    def greeted(self, message: Greeting) -> Reply:
        """Hear their greeting."""
        reply = self.greet_again()
        if self._rung is not Rung.GREETING or self._heard_them or self._mine is None:
            raise _out_of_turn()
        self.theirs = message
        self._heard_them = True
        self.rounds += 1
        return self._weigh(reply)

    def trust(self) -> Reply:
        """They are known for a member from now on, and may be told what we hold."""
        if self._trusted:
            return Reply()
        self._trusted = True
        reply = self._weigh(Reply())
        if self._early is not None and self._rung is Rung.RANGES:
            reply.messages += self.compared(self._early).messages
        return reply

    def _weigh(self, reply: Reply) -> Reply:
        """See which rung comes, once both greetings are there and they may be told."""
        mine, theirs = self._mine, self.theirs
        if self._rung is not Rung.GREETING or not self._heard_them or not self._trusted:
            return reply
        if mine is None or theirs is None:
            raise Fault(Code.INTERNAL)
        self.agrees = mine.digest == theirs.digest
        if self.agrees:
            self._outbox.skip(mine.place, sure=True)
            self._known = Cursor(theirs.store, theirs.place)
        if self.agrees or self._unequal >= ROUNDS_LIMIT:
            self._rung = Rung.SETTLED
            self._unequal = 0
            self._keep_cursor()
        else:
            self._climb(mine, theirs, reply)
        self._started = True
        return self.go_on(reply)

    def _climb(self, mine: Greeting, theirs: Greeting, reply: Reply) -> None:
        there, here = _start(mine, theirs), _start(theirs, mine)
        first, self._unequal = not self._unequal, self._unequal + 1
        if first and (there is not None or here is not None):
            self._rung = Rung.ORDER
            if there is None:
                self._outbox.skip(mine.place, sure=False)
            else:
                self._outbox.start(there, sure=True)
            to_send = mine.place - there if there is not None else 0
            self.progress = Progress(expected=theirs.place - here if here is not None else 0, to_send=to_send)
            self._finale_due = True
            return
        self._rung = Rung.RANGES
        self._outbox.skip(mine.place, sure=False)
        self._finale_due = self._compared = False
        self._needed, self._asked_for = set(), 0
        self.progress = Progress()
        if self._leads:
            reply.messages.append(Reconcile(self._compare().initiate()))

    # Comparing range by range.

    def _compare(self) -> Reconciler:
        if self._comparing is None:
            keys = [key(at, name) for at, name in self._changes.moments()]
            self._comparing = Reconciler(keys, RECONCILE_LIMIT)
        return self._comparing

    def compared(self, message: Reconcile) -> Reply:
        """Hear a step of comparing: answer it, or go on with what it told."""
        if not self._trusted and not self._leads and self._early is None:
            self._early = message
            return Reply()
        if self._rung is not Rung.RANGES or self._compared:
            raise _out_of_turn()
        if not self._leads:
            return Reply([Reconcile(self._compare().answer(message.data))])
        self.rounds += 1
        step = self._compare().hear(message.data)
        self._needed.update(step.need)
        self._outbox.ask(step.have)
        if step.reply is not None:
            return Reply([Reconcile(step.reply)])
        names = sorted(self._needed)
        self._end_comparing(expected=len(names))
        wants: list[Matter] = []
        for start in range(0, max(len(names), 1), WANT_LIMIT):
            page = names[start : start + WANT_LIMIT]
            wants.append(Want(b"".join(page), more=start + WANT_LIMIT < len(names)))
        return self.go_on(Reply(wants))

    def wanted(self, message: Want) -> Reply:
        """Hear what they lack."""
        if self._rung is not Rung.RANGES or self._leads or self._compared:
            raise _out_of_turn()
        names = [message.ids[start : start + ID_BYTES] for start in range(0, len(message.ids), ID_BYTES)]
        self._asked_for += len(names)
        if self._asked_for > self._changes.last():  # nobody lacks more of ours than there is
            raise PeerFault(Code.PEER_BROKE_PROTOCOL, at="ids")
        self._outbox.ask(names)
        if message.more:
            return Reply()
        self._end_comparing(to_send=self._asked_for)
        return self.go_on(Reply())

    def _end_comparing(self, expected: int = 0, to_send: int = 0) -> None:
        self.progress = Progress(self.progress.received, expected, self.progress.sent, to_send)
        self._needed = set()
        self._comparing = None
        self._compared = self._finale_due = True

    # Changes.

    def go_on(self, reply: Reply) -> Reply:
        """Send the next batches, as far as they may run ahead. The last of what they lacked says so, even if empty."""
        left = True
        while self._started and self._trusted and self._ahead < self._ahead_limit and left:
            live = not self._finale_due
            items = self._outbox.batch(early=self._ahead_limit == BATCHES_EARLY)
            is_finale = not live and self._mine is not None and self._outbox.is_through(self._mine.place)
            left = bool(items) and not self._outbox.is_spent
            if not items and not is_finale:
                break
            self._number += 1
            self._ahead += 1
            if is_finale:
                self._finale_due, self._finale = False, self._number
                self._outbox.is_sure = self._outbox.is_sure or self._rung is Rung.RANGES
            more = not live and not is_finale
            place = self._outbox.place
            reply.messages.append(Changes(self._number, pack(items), more=more, live=live, place=place))
            self._count(sent=len(items))
        self.is_idle = not self._ahead and not left
        return reply

    def took(self, batches: Sequence[tuple[Changes, Batch]]) -> Reply:
        """Hold what came in some batches, all of it in one transaction, and acknowledge each."""
        for message, (came, refused) in batches:
            if self.theirs is None or (message.more and not came and not refused):  # nobody needs to promise that
                raise _out_of_turn()
            if message.place and not refused:
                self._known = Cursor(self.theirs.store, message.place)
        changes = [each for _, (came, _) in batches for each in came]
        also = cursors.noted(self._device, self._known) if self._trusted and self._known != self._kept else {}
        taken = self._commons.keeper.take(changes, self._room, also)
        self._count(received=len(taken.new))
        if taken.new:
            self._came(len(taken.new))
        self._kept = self._known if also else self._kept
        before = self._changes.last() - len(taken.new)  # asked for only now, when what came has been told of
        self._outbox.came({each.id for each in changes}, before, [each.id for each in taken.new])
        inviting.settle(self._commons)
        for message, _ in batches:
            if not message.live:
                self.rounds += 1
                self._heard_all = self._heard_all or not message.more
        reply = self.go_on(Reply(refused=[code for _, (_, refused) in batches for code in refused]))
        # Behind what this brought up here: whoever hears that all is there may greet at once, and knows of that too.
        held = taken.known | {each.id for each in taken.new}
        for message, (came, refused) in batches:
            kept, waiting = (sum(each.id in ids for each in came) for ids in (held, self._room))
            reply.messages.append(Ack(message.number, kept, waiting, len(refused), self._outbox.place))
        reply = self._round_off(reply)
        if any(each.id not in held for each in changes):  # outside of a round nobody else would send what it waits for
            reply.messages += self.greet_again().messages
        return reply

    def acknowledged(self, message: Ack) -> Reply:
        """A batch of ours is on disk there."""
        if not self._ahead or message.number != self._number - self._ahead + 1 or self.theirs is None:
            raise _out_of_turn()
        self._ahead -= 1
        self._ahead_limit = min(self._ahead_limit + 1, BATCHES_AHEAD)  # not at once: to pack them all takes a while
        self._told_all = self._told_all or message.number == self._finale
        if message.place:
            self._known = Cursor(self.theirs.store, message.place)
        return self._round_off(self.go_on(Reply()))

    def _round_off(self, reply: Reply) -> Reply:
        """Greet once more when both have sent what the other lacked."""
        if self._rung in (Rung.ORDER, Rung.RANGES) and self._heard_all and self._told_all:
            reply.messages.append(self.greet())
        return reply

    def _count(self, sent: int = 0, received: int = 0) -> None:
        self.sent += sent
        self.received += received
        now = self.progress
        self.progress = Progress(now.received + received, now.expected, now.sent + sent, now.to_send)

    # How far their store is known.

    def _keep_cursor(self) -> None:
        if self._trusted and self._known != self._kept:
            self._commons.keeper.take((), self._room, cursors.noted(self._device, self._known))
            self._kept = self._known

    def closed(self) -> None:
        """Keep what is known of their store; where the disk is full, some of it is sent again another time."""
        with suppress(Fault):
            self._keep_cursor()


def _start(mine: Greeting, theirs: Greeting) -> int | None:
    """From which place of the order of `mine` its owner sends to the other; None where that cannot be told."""
    if theirs.known == mine.store and 0 < theirs.cursor <= mine.place:
        return theirs.cursor
    return 0 if theirs.count * FRESH_SHARE <= mine.count else None


def _out_of_turn() -> PeerFault:
    return PeerFault(Code.PEER_BROKE_PROTOCOL, at="turn")
