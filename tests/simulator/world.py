"""The world of one run: its clock, dice, computers and lines, and the only hand that moves any of them.

Everything that happens is one step, chosen here by the dice and written down; the same seed gives the same steps.
"""

import hashlib
from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.simulator.clock import Clock, Dice, Place
from tests.simulator.computer import Broken, Computer
from tests.simulator.disk import Died
from tests.simulator.line import End, Line, Party
from tests.simulator.villains import Prowler, Villain

TOLD_LAST = 60  # steps that are told when something breaks
STEPS_TO_REST = 400_000  # after which those who only talk to each other are said never to come to rest
PRESSED = 30  # steps: a handshake, two greetings, and what follows
MOMENT = 20  # ms that a step takes at most
USUAL_LINES = 100  # with more a moment is shorter: else more falls due meanwhile than is done, and they never rest


class World:
    """All that exists in a run."""

    def __init__(self, seed: str, aside: Path) -> None:
        self.seed = seed
        self.aside = aside
        self.clock = Clock()
        self.dice = Dice(seed)
        self.computers: list[Computer] = []
        self.villains: list[Villain] = []
        self.prowler: Prowler | None = None
        self.lines: list[Line] = []
        self.apart: dict[Party, int] = {}  # which side of a partition somebody is on
        self.steps = 0
        self.told: deque[str] = deque(maxlen=TOLD_LAST)
        self._trace = hashlib.blake2b(digest_size=8)
        self._lines_ever = 0

    @property
    def trace(self) -> str:
        """A digest of every step so far."""
        return self._trace.hexdigest()

    def tell(self, what: str) -> None:
        """Write down one step."""
        self.steps += 1
        line = f"{self.steps:6} {self.clock.at} {what}"
        self.told.append(line)
        self._trace.update(line.encode())

    def place(self, name: str, skew: int = 0) -> Place:
        """Return surroundings for a computer of this name, with randomness of its own."""
        return Place(f"{self.seed} {name}", self.clock, self.aside / f"{name}'s notes", skew)

    # Who is there.

    def members(self) -> list[Computer]:
        """Everybody who is on and has been let in, and keeps to the rules."""
        return [each for each in self.computers if each.is_honest and each.is_on and each.open.member is not None]

    def on(self) -> list[Computer]:
        """Everybody who is on."""
        return [each for each in self.computers if each.is_on]

    def ends(self) -> list[End]:
        """Every end that is not over."""
        return [end for line in self.lines for end in line.ends if not end.is_over]

    def can_meet(self, one: Party, other: Party) -> bool:
        """Tell whether they are on the same side."""
        return self.apart.get(one, 0) == self.apart.get(other, 0)

    # Lines.

    def dial(self, caller: Computer, called: Computer) -> Line | None:
        """Have one computer dial another; None where it has no key for that, or nobody can answer."""
        if not (caller.is_on and called.is_on and self.can_meet(caller, called)):
            return None
        session = caller.dialling(called)
        if session is None:
            return None
        line = self.line(caller, called)
        line.dialling.session, line.answering.session = session, called.answering()
        caller.ends[line.dialling] = called.ends[line.answering] = None
        line.dialling.send()
        return line

    def line(self, caller: Party, called: Party) -> Line:
        """Return a new line without sessions."""
        self._lines_ever += 1
        line = Line(self._lines_ever)
        line.dialling = End(line, caller, None, dialled=True)
        line.answering = End(line, called, None, dialled=False)
        self.lines.append(line)
        return line

    def sweep(self) -> None:
        """Forget lines that are over."""
        self.lines = [each for each in self.lines if not each.is_over]

    # Steps.

    def run(self, computer: Computer, work: Callable[[], object]) -> object:
        """Do something at a computer, which may die of it."""
        try:
            return work()
        except Died:
            computer.dies()
            return "dies"

    def is_ready(self, end: End) -> bool:
        """Tell whether anything can happen at an end now."""
        return not end.is_over and (end.can_act() or end.can_hear() or end.is_due(self.clock.seconds))

    def step(self, end: End, *, whole: bool = False) -> None:
        """Have the next thing happen at an end."""
        now = self.clock.seconds
        self.clock.at += self.dice.randrange(MOMENT) * USUAL_LINES // max(USUAL_LINES, len(self.lines))
        where = f"line {end.line.number} {end.party.name}"
        if end.is_due(now) and (not (end.can_act() or end.can_hear()) or self.dice.happens(0.3)):
            self.tell(f"{where} notes the time")
            self._at(end, lambda: end.tick(now))
        elif end.can_act():
            self.tell(f"{where} deals with {_what(end)}")
            self._at(end, end.act)
        else:
            size = len(end.coming) if whole or self.dice.happens(0.7) else self.dice.randint(1, len(end.coming) or 1)
            self.tell(f"{where} hears {size} bytes")
            self._at(end, lambda: end.hear(size, now))

    def press(self, line: Line) -> None:
        """Have a line go on before anything else happens, as where one end is in a hurry."""
        for _ in range(PRESSED):
            ready = [end for end in line.ends if self.is_ready(end)]
            if ready:
                self.step(self.dice.choice(ready))

    def _at(self, end: End, work: Callable[[], None]) -> None:
        if isinstance(end.party, Computer):
            self.run(end.party, work)
        else:
            work()

    def rest(self) -> None:
        """Have everything happen that can, in any order, until nothing can any more."""
        for _ in range(STEPS_TO_REST):
            ready = [end for end in self.ends() if self.is_ready(end)]
            if not ready:
                self.sweep()
                return
            self.dice.shuffle(ready)
            for end in ready if len(ready) > 1 else ready * 8:  # with many ends, looking for them takes longest
                if self.is_ready(end):
                    self.step(end, whole=True)
        raise Broken("they never come to rest")


def _what(end: End) -> str:
    event = end.events[0]
    message = getattr(event, "message", None)
    return type(event if message is None else message).__name__


def pairs(people: Sequence[Computer], dice: Dice) -> list[tuple[Computer, Computer]]:
    """Return who dials whom so that all are connected, drawn at random: each one dials one of those before."""
    waiting = list(people)
    dice.shuffle(waiting)
    return [(each, dice.choice(waiting[:place])) for place, each in enumerate(waiting) if place]
