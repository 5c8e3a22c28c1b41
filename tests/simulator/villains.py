"""Those who mean harm: prowlers with nothing but a cable, intruders with a key that leaked, crooks among the members.

None of them is real in the sense that they follow any protocol further than it serves them.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from mutualnode.domain.packing import pack
from mutualnode.errors import Fault
from mutualnode.keys.signing import SigningKey
from mutualnode.wire.messages import Ack, Changes, Matter
from mutualnode.wire.session import Event, Identity, Opened, Received, Session
from tests.simulator.clock import Dice, Place
from tests.simulator.computer import Broken, Computer
from tests.simulator.foul import Forge
from tests.simulator.line import End, Line, Party
from tests.simulator.speech import Speech, spread

HONEST_SHARE = 0.93  # of what a crook says as it should be said: to get further into a conversation
FLOOD = 150  # changes at once that wait for what never comes
RECORDED_LIMIT = 20  # first messages that a prowler remembers


class Villain(Protocol):
    """Somebody who means harm."""

    name: str

    def act(self) -> str:
        """Do some harm; returns what."""


class Reach(Protocol):
    """How a villain reaches others."""

    dice: Dice

    def line(self, caller: Party, called: Party) -> Line:
        """Return a new line without sessions."""

    def on(self) -> list[Computer]:
        """Everybody who is on."""

    def dial(self, caller: Computer, called: Computer) -> Line | None:
        """Have one computer dial another; None where it cannot."""

    def press(self, line: Line) -> None:
        """Have a line go on before anything else happens."""


def _victim(reach: Reach, *, but: object = None) -> Computer | None:
    found = [each for each in reach.on() if each.is_honest and each is not but]
    return reach.dice.choice(found) if found else None


def _knock(reach: Reach, villain: Party, session: Session | None, victim: Computer) -> End:
    line = reach.line(villain, victim)
    line.dialling.session, line.answering.session = session, victim.answering()
    victim.ends[line.answering] = None
    line.dialling.send()
    return line.dialling


class Prowler:
    """Somebody in the same network of cables, who has no key at all. They must hear nothing."""

    def __init__(self, reach: Reach) -> None:
        self.name = "prowler"
        self._reach = reach
        self._ends: list[End] = []
        self._recorded: list[bytes] = []

    def act(self) -> str:
        """Send noise, or what somebody else said first on another line, to whichever computer."""
        victim = _victim(self._reach)
        if victim is None:
            return "finds nobody"
        again = self._recorded and self._reach.dice.happens(0.6)
        said = self._reach.dice.choice(self._recorded) if again else self._noise()
        end = _knock(self._reach, self, None, victim)
        end.send_bytes(said)
        self._ends.append(end)
        return f"sends {len(said)} bytes to {victim.name}"

    def records(self, line: Line) -> None:
        """Listen to a line between others."""
        called, session = line.answering.party, line.answering.session
        was_heard = session is not None and bool(session.gate)
        if was_heard and isinstance(called, Computer) and len(self._recorded) < RECORDED_LIMIT:
            self._recorded.append(bytes(line.first))

    def _noise(self) -> bytes:
        dice = self._reach.dice
        data = dice.randbytes(dice.choice((1, 2, 50, 300)))
        return (len(data).to_bytes(2, "big") if dice.happens(0.7) else b"") + data

    def check(self) -> None:
        """Whoever has no key hears nothing."""
        if any(end.coming or end.heard_bytes for end in self._ends):
            raise Broken("a stranger was answered")
        self._ends = [end for end in self._ends if not end.is_over]

    def happened(self, end: End, event: Event) -> None:
        """Nothing ever happens to one without a session."""


class Intruder:
    """A computer that is on no roll, with the network's key or an invite's: says whatever comes to mind."""

    def __init__(self, reach: Reach, place: Place, speech: Speech) -> None:
        self.name = "intruder"
        self._reach = reach
        self._place = place
        self._speech = speech
        self._identity = Identity(SigningKey.from_seed(place.entropy(32)), place.entropy(32))
        self._ends: list[End] = []

    def act(self) -> str:
        """Dial somebody, or say something on a line that is open."""
        dice = self._reach.dice
        self._ends = [end for end in self._ends if not end.is_over]
        if self._ends and dice.happens(0.8):
            end = dice.choice(self._ends)
            return f"says {self._says(end)} on line {end.line.number}"
        victim = _victim(self._reach)
        gates = victim.opens if victim is not None else []
        if victim is None or not gates:
            return "finds nobody"
        gate = dice.choice((gates[0], dice.choice(gates)))
        session = Session.dial(self._identity, gate, victim.where, self._place.entropy(32), self._place.seconds())
        self._ends.append(_knock(self._reach, self, session, victim))
        return f"dials {victim.name}, line {self._ends[-1].line.number}"

    def happened(self, end: End, event: Event) -> None:
        """Answer with anything."""
        if isinstance(event, Received):
            self._speech.remembers(event.message)
        if isinstance(event, Opened | Received) and self._reach.dice.happens(0.5):
            self._says(end)

    def _says(self, end: End) -> str:
        message = self._speech.anything()
        if message is None:
            return "nothing"
        end.say(message, self._place.seconds())
        return type(message).__name__


class Crook(Computer):
    """A member's computer with a real store, whose program lies, leaves out, says again, and invents."""

    def __init__(self, name: str, home: Path, place: Place, reach: Reach) -> None:
        super().__init__(name, home, place)
        self.is_honest = False
        self._reach = reach
        self._dice = reach.dice
        self._speech = Speech(reach.dice)
        self._forge: Forge | None = None
        self._number = 0
        self._silent = reach.dice.happens(0.3)  # never acknowledges

    def say(self, end: End, message: Matter) -> None:
        """Say something, mostly what was meant."""
        if self._silent and isinstance(message, Ack):
            return
        if self._dice.happens(HONEST_SHARE):
            super().say(end, message)
            return
        for each in self._dice.choice(([], [message, message], [self._speech.anything()], [self._twisted(message)])):
            if each is not None:
                super().say(end, each)

    def _twisted(self, message: Matter) -> Matter | None:
        """Return a batch with its changes in another order, some missing, some invented; else anything."""
        if not isinstance(message, Changes):
            return self._speech.anything()
        items = spread([*message.items(), *self._speech.raws[-4:]], self._dice)
        return Changes(message.number, pack(items), message.more, message.live, message.place) if items else None

    def happened(self, end: End, event: Event) -> None:
        """Go on whatever happens: what it has told itself may make no sense to it."""
        if isinstance(event, Received):
            self._speech.remembers(event.message)
        try:
            super().happened(end, event)
        except (Broken, Fault, ValueError):
            self.hangs_up(end)

    def act(self) -> str:
        """Do some harm."""
        if not self.is_on:
            self.starts()
            return "starts"
        if self._forge is None:
            self._forge = Forge(self._dice, self)
            self._speech.ids = [each.id for each in self.open.keeper.changes.after(0, 20)]
            self._speech.raws = [each.raw for each in self.open.keeper.changes.after(0, 20)]
        made = self._forge.make()
        self._speech.raws += made
        ends = [end for end in self.ends if end.is_open]
        if not ends or self._dice.happens(0.1):
            victim = _victim(self._reach, but=self)
            line = self._reach.dial(self, victim) if victim is not None else None
            if line is None:
                return "reaches nobody"
            self._reach.press(line)
            return f"dials, line {line.number}"
        end = self._dice.choice(ends)
        acts: Sequence[Callable[[End, list[bytes]], str]] = (self._pushes, self._pushes, self._babbles, self._floods)
        return f"{self._dice.choice(acts)(end, made)} on line {end.line.number}"

    def _pushes(self, end: End, made: list[bytes]) -> str:
        for each in range(0, len(made), 10):
            self._number += 1
            if made[each : each + 10]:
                end.say(Changes(self._number, pack(made[each : each + 10]), False, True, 0), self.place.seconds())
        return f"pushes {len(made)} foul changes"

    def _babbles(self, end: End, _: list[bytes]) -> str:
        message = self._speech.anything()
        if message is not None:
            end.say(message, self.place.seconds())
        return f"says {type(message).__name__}"

    def _floods(self, end: End, _: list[bytes]) -> str:
        assert self._forge is not None
        made = self._forge.endless(FLOOD)
        for start in range(0, len(made), 50):
            end.say(Changes(0, pack(made[start : start + 50]), False, True, 0), self.place.seconds())
        return "floods"
