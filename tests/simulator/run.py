"""Runs one seed from its weather to the calm after it, and judges what is left."""

import shutil
import tempfile
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.simulator import homes, invariants, limits
from tests.simulator.clock import SKEW_LIMIT, Dice
from tests.simulator.computer import Broken, Computer
from tests.simulator.disk import Died
from tests.simulator.homes import Street
from tests.simulator.people import People
from tests.simulator.villains import Crook
from tests.simulator.weather import Weather
from tests.simulator.world import World, pairs

SMALLEST = 3  # honest computers, at least
DIALLED_AT_ONCE = 20  # lines: every step takes a moment, and a handshake may not take more than so many of them
ROUNDS = 6  # of meeting in the calm, by then all must hold the same
UNLUCKY_SHARE = 0.3  # of those who meet in the end
UNLUCKY_AMONG = 40  # computers: more of them meeting all with all once more take minutes, and show no more
SHARED_MEMORY = Path("/dev/shm")  # noqa: S108 - only where files cost nothing; the folder in it is a new one


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a run."""

    seed: int
    steps: int
    trace: str
    rounds: int
    broke: str = ""
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """How a run is to be: drawn from its seed where nothing is said."""

    nodes: int | None = None
    steps: int | None = None
    without: tuple[str, ...] = ()


class Simulator:
    """Runs seeds, with folders to copy from that it makes once."""

    def __init__(self, aside: Path) -> None:
        self._aside = aside
        self._street = cache(self._build)

    def _build(self, people: int) -> Street:
        return homes.build(self._aside / "homes" / str(people), people)

    def run(self, seed: int, choice: Choice) -> Outcome:
        """Run one seed."""
        aside = self._aside / f"run {seed}"
        world = World(f"{seed}", aside)
        broke, rounds = "", 0
        try:
            with limits.quick_words(), limits.drawn(world.dice):
                rounds = self._live(world, choice)
        except Broken as broken:
            broke = str(broken)
        except (Exception, Died) as error:  # noqa: BLE001 - whatever it is, the seed that shows it is what counts
            broke = "".join(traceback.format_exception(error))
        finally:
            for each in world.computers:
                if each.is_on:
                    each.dies()
            shutil.rmtree(aside, ignore_errors=True)
        return Outcome(seed, world.steps, world.trace, rounds, broke, tuple(world.told) if broke else ())

    def _live(self, world: World, choice: Choice) -> int:
        dice = world.dice
        nodes = choice.nodes or dice.choice((3, 3, 3, 4, 4, 5, 6, 8))
        self._move_in(world, nodes)
        people = People(dice)
        weather = Weather(world, people)
        weather.villains_come(next((each for each in world.computers if isinstance(each, Crook)), None))
        weather.without(list(choice.without))
        world.tell(f"{nodes} nodes, {', '.join(weather.chosen)}")
        for _ in range(choice.steps if choice.steps is not None else dice.choice((100, 250, 500))):
            weather.blow()
            invariants.watch(world)
        weather.clears()
        return calm(world)

    def _move_in(self, world: World, nodes: int) -> None:
        street = self._street(nodes)
        wrong = world.dice.happens(0.5)
        crooked = homes.name_of(nodes - 1) if nodes > SMALLEST and world.dice.happens(0.7) else ""
        for name, folder in street.folders.items():
            home = world.aside / name
            shutil.copytree(folder, home / "life 0")
            skew = world.dice.randint(-SKEW_LIMIT, SKEW_LIMIT) if wrong else 0
            place = world.place(name, skew)
            kind = Crook(name, home, place, world) if name == crooked else Computer(name, home, place)
            world.computers.append(kind)
            kind.starts()


def calm(world: World) -> int:
    """Have all meet, and hold and see the same; returns in how many rounds the last newcomer was let in."""
    world.tell("calm")
    for each in world.computers:
        for end in list(each.ends):
            each.hangs_up(end)
    world.rest()
    rounds = 0
    while rounds < ROUNDS and any(each.open.member is None for each in world.on()):
        rounds += 1
        meet(world, world.on())
    meet_in_the_dark(world, [each for each in world.on() if each.open.member is not None])
    if not invariants.agree(world):
        raise Broken(f"they differ: {invariants.difference(world)}")
    invariants.check(world)
    return rounds


def meet_in_the_dark(world: World, people: list[Computer]) -> None:
    """Connect all with all while the power of some fails, each right behind its first word that something is kept.

    While so much is swapped, hardly a seed passes that would not show a word that was given too early.
    """
    dice = Dice(f"{world.seed} in the dark")  # its own, so that nothing else of a seed depends on it
    for each in people:
        if dice.happens(UNLUCKY_SHARE) and len(people) <= UNLUCKY_AMONG:
            each.disk.fails_once_told()
    meet(world, people)
    fallen = [each for each in people if not each.is_on]
    for each in people:
        each.disk.lives()
    for each in fallen:
        world.tell(f"{each.name} has power again")
        each.starts()
    if fallen:
        meet(world, people)


def meet(world: World, people: list[Computer]) -> None:
    """Connect all with all, by way of others, until nobody has anything more to say."""
    calls = pairs(people, world.dice)
    for number, call in enumerate(calls, 1):
        _dial(world, *call)
        if number % DIALLED_AT_ONCE == 0:
            world.rest()
    world.rest()
    if world.dice.happens(0.5):
        _part(world)


def _dial(world: World, caller: Computer, called: Computer) -> None:
    line = world.dial(caller, called)
    if line is not None:
        world.tell(f"{caller.name} dials {called.name}, line {line.number}")


def _part(world: World) -> None:
    for line in world.lines:
        line.cut()
    world.rest()


@contextmanager
def aside() -> Iterator[Path]:
    """Make a folder for runs that is gone after the block, in memory where there is room for files."""
    where = SHARED_MEMORY if SHARED_MEMORY.is_dir() else None
    with tempfile.TemporaryDirectory(prefix="mutualnode-", dir=where) as made:
        yield Path(made)
