"""What goes wrong, and what goes on meanwhile: each a step with a weight, and each run has weights of its own."""

from collections.abc import Callable
from pathlib import Path

from mutualnode.app import founding
from tests.simulator.clock import DAY, MINUTE, SECOND, SKEW_LIMIT
from tests.simulator.computer import Computer
from tests.simulator.line import Line
from tests.simulator.people import People, invite_id
from tests.simulator.speech import Speech
from tests.simulator.villains import Crook, Intruder, Prowler
from tests.simulator.world import World

Step = Callable[[], str | None]

PAUSES = (SECOND, 10 * SECOND, 20 * SECOND, MINUTE, 10 * MINUTE, DAY)
CLONES_LIMIT = 2
NEWCOMERS_LIMIT = 3
TRAFFIC = 60.0  # against which all weights are


class Weather:
    """The steps that are possible in a run, with their weights."""

    def __init__(self, world: World, people: People) -> None:
        self._world = world
        self._dice = world.dice
        self._people = people
        self._copies: list[tuple[Computer, Path, set[bytes]]] = []
        self._recorded: list[Line] = []
        self._clones = self._newcomers = self._copied = 0
        self._steps: dict[str, tuple[float, Step]] = {
            "act": (8, self._act),
            "dial": (7, self._dial),
            "hang up": (1, self._hang_up),
            "cut": (2, self._cut),
            "stall": (1, self._stall),
            "resume": (2, self._resume),
            "part": (0.5, self._part),
            "heal": (1, self._heal),
            "wait": (2, self._wait),
            "die": (1, self._die),
            "die soon": (2, self._die_soon),
            "power": (1.5, self._lose_power),
            "stop": (1, self._stop),
            "start": (6, self._start),
            "copy": (1, self._copy),
            "restore": (1, self._restore),
            "clone": (0.3, self._clone),
            "fill": (1, self._fill),
            "empty": (2, self._empty),
            "clock": (0.5, self._set_clock),
            "invite": (0.7, self._invite),
            "newcomer": (0.7, self._arrive),
            "greet": (2, self._greet),
            "villain": (14, self._villain),
        }
        always = ("act", "dial", "start")
        self.chosen = {
            name: (weight * self._dice.choice((0.3, 1, 1, 3)), step)
            for name, (weight, step) in self._steps.items()
            if name in always or self._dice.happens(0.6 if name != "villain" else 0.85)
        }

    def without(self, names: list[str]) -> None:
        """Leave some steps out."""
        for each in names:
            self.chosen.pop(each, None)

    def blow(self) -> None:
        """Have one step happen."""
        ready = [end for end in self._world.ends() if self._world.is_ready(end)]
        total = sum(weight for weight, _ in self.chosen.values())
        if ready and self._dice.random() * (TRAFFIC + total) < TRAFFIC:
            self._world.step(self._dice.choice(ready))
            return
        names = list(self.chosen)
        name = self._dice.choices(names, [self.chosen[each][0] for each in names])[0]
        told = self.chosen[name][1]()
        if told is not None:
            self._world.tell(f"{name}: {told}")
        self._world.sweep()

    def villains_come(self, crook: Crook | None) -> None:
        """Let those in who mean harm, some of them in this run."""
        world = self._world
        if crook is not None:
            world.villains.append(crook)
        if self._dice.happens(0.4):
            world.prowler = Prowler(world)
            world.villains.append(world.prowler)
        if self._dice.happens(0.4):
            speech = Speech(self._dice)
            some = world.computers[0].open.keeper.changes.after(0, 20)
            speech.raws, speech.ids = [each.raw for each in some], [each.id for each in some]
            world.villains.append(Intruder(world, world.place("intruder"), speech))

    def clears(self) -> None:
        """End all that is wrong: disks have room, nobody is apart, no line is held up, everybody is on."""
        world = self._world
        world.apart.clear()
        crooks = [each for each in world.computers if not each.is_honest]
        for each in crooks:
            if each.is_on:
                each.dies()
        world.computers = [each for each in world.computers if each.is_honest]
        for line in world.lines:
            if not all(isinstance(end.party, Computer) and end.party.is_honest for end in line.ends):
                line.cut()
        for line in world.lines:
            line.stalled = False
        for each in world.computers:
            if each.is_on:
                each.disk.empties()
                each.disk.lives()
            else:
                each.starts()

    # Steps.

    def _someone(self, *, on: bool = True) -> Computer | None:
        found = [each for each in self._world.computers if each.is_on is on]
        return self._dice.choice(found) if found else None

    def _some_line(self) -> Line | None:
        return self._dice.choice(self._world.lines) if self._world.lines else None

    def _act(self) -> str | None:
        who = self._someone()
        return None if who is None else f"{who.name} {self._world.run(who, lambda: self._people.act(who))}"

    def _invite(self) -> str | None:
        who = self._someone()
        return None if who is None else f"{who.name} {self._world.run(who, lambda: self._people.invite(who))}"

    def _arrive(self) -> str | None:
        """Somebody with an invite comes; they know whom to ask, and may have to ask others."""
        invited = [each for each in self._people.invited if each[0].is_on]
        if not invited or self._newcomers >= NEWCOMERS_LIMIT:
            return None
        inviter, made = self._dice.choice(invited)
        if not inviter.is_honest:
            return None
        with inviter.disk.looked_at():
            founding_change = inviter.open.held(inviter.open.network)
            which = invite_id(inviter.open, made.invite)
        if founding_change is None or not any(which):
            return None
        self._newcomers += 1
        name = f"newcomer {self._newcomers}"
        home = self._world.aside / name
        place = self._world.place(name)
        began = founding.begin(home / "life 0", (founding_change, which), made.invite, name, place.surroundings)
        began.close()
        computer = Computer(name, home, place)
        self._world.computers.append(computer)
        computer.starts()
        return f"{name}, invited by {inviter.name}"

    def _dial(self) -> str | None:
        caller, called = self._someone(), self._someone()
        if caller is None or called is None or caller is called:
            return None
        line = self._world.dial(caller, called)
        if line is not None and self._world.prowler is not None:
            self._recorded.append(line)
        return None if line is None else f"{caller.name} dials {called.name}, line {line.number}"

    def _hang_up(self) -> str | None:
        line = self._some_line()
        end = self._dice.choice(line.ends) if line else None
        if end is None or end.is_over or not isinstance(end.party, Computer):
            return None
        end.party.hangs_up(end)
        return f"{end.party.name} hangs up line {end.line.number}"

    def _cut(self) -> str | None:
        line = self._some_line()
        if line is None:
            return None
        line.cut(self._dice.choice((None, 0, self._dice.randrange(2_000))))
        return f"line {line.number}"

    def _stall(self) -> str | None:
        line = self._some_line()
        if line is None or line.is_cut:
            return None
        line.stalled = True
        return f"line {line.number}"

    def _resume(self) -> str | None:
        stalled = [each for each in self._world.lines if each.stalled and self._world.can_meet(*_parties(each))]
        if not stalled:
            return None
        line = self._dice.choice(stalled)
        line.stalled = False
        return f"line {line.number}"

    def _part(self) -> str:
        world = self._world
        world.apart = {each: self._dice.randrange(2) for each in world.computers}
        for line in world.lines:
            if not world.can_meet(*_parties(line)):
                line.stalled = True
        return ", ".join(f"{each.name} {side}" for each, side in world.apart.items())

    def _heal(self) -> str | None:
        if not self._world.apart:
            return None
        self._world.apart = {}
        return "all"

    def _wait(self) -> str:
        pause = self._dice.choice(PAUSES)
        self._world.clock.at += pause
        return f"{pause} ms"

    def _die(self) -> str | None:
        who = self._someone()
        if who is not None:
            who.dies()
        return None if who is None else who.name

    def _die_soon(self) -> str | None:
        who = self._someone()
        if who is None:
            return None
        which = self._dice.choice(("before a commit", "after a commit", "somewhere"))
        if which == "somewhere":
            who.disk.dies_in(self._dice.randint(1, 80))
        else:
            who.disk.dies_at_commit(done=which == "after a commit")
        who.disk.fails = self._dice.happens(0.5)
        return f"{who.name} {which}{', of the power' if who.disk.fails else ''}"

    def _lose_power(self) -> str | None:
        who = self._someone()
        if who is not None:
            who.dies(unplugged=True)
        return None if who is None else who.name

    def _stop(self) -> str | None:
        who = self._someone()
        if who is None:
            return None
        who.disk.lives()
        who.disk.empties()
        who.stops()
        return who.name

    def _start(self) -> str | None:
        who = self._someone(on=False)
        if who is not None:
            who.starts()
        return None if who is None else who.name

    def _copy(self) -> str | None:
        who = self._someone()
        if who is None or who.disk.dead:
            return None
        self._copied += 1
        target = self._world.aside / "copies" / f"{self._copied}"
        who.copies(target)
        self._copies.append((who, target, set(who.promised)))
        return f"{who.name} keeps a copy"

    def _restore(self) -> str | None:
        if not self._copies:
            return None
        who, copy, promised = self._dice.choice(self._copies)
        if who.is_on:
            who.dies()
        who.becomes(copy)
        who.promised = set(promised)
        return f"{who.name} goes back to an older copy"

    def _clone(self) -> str | None:
        who = self._someone()
        if who is None or not who.is_honest or self._clones >= CLONES_LIMIT:
            return None
        self._clones += 1
        name = f"{who.name} again {self._clones}"
        home = self._world.aside / name
        who.copies(home / "life 0")
        clone = Computer(name, home, self._world.place(name, who.place.skew))
        clone.promised = set(who.promised)
        self._world.computers.append(clone)
        clone.starts()
        return name

    def _fill(self) -> str | None:
        who = self._someone()
        if who is not None:
            who.disk.fills(self._dice.choice((0, 0, 1, 3)))
        return None if who is None else who.name

    def _empty(self) -> str | None:
        full = [each for each in self._world.on() if each.disk.full]
        who = self._dice.choice(full) if full else None
        if who is not None:
            who.disk.empties()
        return None if who is None else who.name

    def _set_clock(self) -> str | None:
        who = self._someone()
        if who is not None:
            who.place.skew = self._dice.randint(-SKEW_LIMIT, SKEW_LIMIT)
        return None if who is None else f"{who.name} {who.place.skew}"

    def _greet(self) -> str | None:
        found = [end for end in self._world.ends() if isinstance(end.party, Computer) and end.talk is not None]
        if not found:
            return None
        end = self._dice.choice(found)
        assert isinstance(end.party, Computer)
        party = end.party
        return f"{party.name} on line {end.line.number}: {self._world.run(party, lambda: party.greets_again(end))}"

    def _villain(self) -> str | None:
        if not self._world.villains:
            return None
        who = self._dice.choice(self._world.villains)
        if isinstance(who, Prowler):
            for line in self._recorded:
                who.records(line)
            self._recorded.clear()
        return f"{who.name} {self._world.run(who, who.act) if isinstance(who, Crook) else who.act()}"


def _parties(line: Line) -> tuple[Computer, Computer]:
    return line.dialling.party, line.answering.party  # type: ignore[return-value]  # villains count as anywhere
