"""What people do at computers that may die at any moment, and what must be true behind each death.

Every turn is drawn from a seed, so that a turn which went wrong can be played again.
"""

import random
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from mutualnode.app import folder, reading
from mutualnode.app.reading import Reading
from mutualnode.domain.change import decode_header
from mutualnode.domain.ids import ZERO
from tests.cli.terminal import Said
from tests.scene.doom import Death, Doom, hub

KILLED = -signal.SIGKILL
WRITES = 30  # calls of a kind that a command which writes makes, about: statements
EXCHANGES = 60  # the same while two computers swap what is new
# Moments after which what was being written is on disk, whether anybody was told or not.
BEHIND_THE_COMMIT = {("commit", True), ("say", False), ("say", True)}


def death(chance: random.Random, *moments: str, most: int = WRITES) -> Death:
    """Draw a moment to die at; rare ones come soon, or not at all."""
    moment = chance.choice(moments)
    number = chance.randint(1, most) if moment == "statement" else chance.randint(1, 6) if moment == "send" else 1
    return Death(moment, number, after=chance.random() < 0.5)


@contextmanager
def looking(data: Path) -> Iterator[Reading]:
    """Look into a store that nobody runs, past the command line."""
    opened = reading.open_(folder.choose(data, None))
    try:
        yield opened
    finally:
        opened.close()


def chain(data: Path, device: bytes) -> list[bytes]:
    """Return the changes of one device that a computer holds, each behind the one before, from the first one on.

    Each must name the one before it, and no two the same one: else somebody who knew a change could miss what follows.
    """
    with looking(data) as look:
        held = [each for each in look.changes.after(0, 1_000_000) if decode_header(each.sealed)[0].device == device]
    following = {decode_header(each.sealed)[0].previous: each.id for each in held}
    assert len(following) == len(held), "two changes stand behind the same one"
    found: list[bytes] = []
    behind: bytes = ZERO
    while behind in following:
        behind = following[behind]
        found.append(behind)
    assert len(found) == len(held), "a change stands behind one that is not held"
    return found


def device(data: Path) -> bytes:
    """Return the key of a computer."""
    with looking(data) as look:
        return look.device


@dataclass
class Diary:
    """One person who writes, and remembers what the computer said it had kept."""

    doom: Doom
    data: Path
    chance: random.Random
    titles: dict[str, set[str]] = field(default_factory=dict)  # of each entry: those that it may have by now
    gone: set[str] = field(default_factory=set)  # entries that have been forgotten
    deaths: int = 0
    turns: int = 0

    def turn(self) -> Death:
        """Do something, die at it or not, and look whether all is there that should be."""
        self.turns += 1
        at = death(self.chance, "begin", "statement", "commit", "checkpoint", "say")
        standing = sorted(self.titles.keys() - self.gone)
        verb = self.chance.choice(["need", "edit", "forget"]) if len(standing) > 2 else "need"
        title = f"thing {self.turns}"
        if verb == "need":
            self._posted(self.doom.run(self.data, "need", title, at=at), at, title)
        elif verb == "edit":
            self._edited(self.chance.choice(standing), title, at)
        else:
            self._forgot(self.chance.choice(standing), at)
        assert self.doom.run(self.data, "check").one["ok"] is True, at
        chain(self.data, device(self.data))
        return at

    def _is_done(self, said: Said, at: Death) -> bool | None:
        """Whether what was asked for is kept: for sure, for sure not as nothing was carried out, or perhaps."""
        if said.status == 0:
            return True
        assert (said.status, said.err) == (KILLED, ""), said
        self.deaths += 1
        if (at.moment, at.after) in BEHIND_THE_COMMIT:
            return True
        return False if at.moment in ("begin", "commit") else None

    def _shown(self) -> dict[str, str]:
        return {each["id"]: each["title"] for each in self.doom.run(self.data, "list", "--limit", "100000").lines}

    def _posted(self, said: Said, at: Death, title: str) -> None:
        done = self._is_done(said, at)
        shown = self._shown()
        named = [name for name, each in shown.items() if each == title]
        assert len(named) <= 1
        assert done is None or bool(named) is done, at
        for line in said.lines:
            assert line["id"] in named, "what was said to be kept is not there"
        self.titles.update((name, {title}) for name in named)
        self._agrees(shown)

    def _edited(self, name: str, title: str, at: Death) -> None:
        done = self._is_done(self.doom.run(self.data, "edit", name, f"title={title}", at=at), at)
        shown = self._shown()
        before = self.titles[name]
        self.titles[name] = {title} if done else before if done is False else before | {title}
        self._agrees(shown)
        self.titles[name] = {shown[name]}

    def _forgot(self, name: str, at: Death) -> None:
        done = self._is_done(self.doom.run(self.data, "forget", name, at=at), at)
        shown = self._shown()
        assert done is None or (name not in shown) is done, at
        self.gone |= {name} - shown.keys()
        self._agrees(shown)

    def _agrees(self, shown: dict[str, str]) -> None:
        assert shown.keys() == self.titles.keys() - self.gone
        assert all(title in self.titles[name] for name, title in shown.items())


@dataclass
class Pair:
    """Ada, whose hub may die, and Bob, who swaps with her, and may die at it too."""

    ada: Path
    bob: Path
    hubs: Doom  # carries out what runs on
    doom: Doom
    chance: random.Random
    kept: set[str] = field(default_factory=set)  # entries of which either was told that they are kept
    deaths: int = 0
    turns: int = 0

    def begin(self) -> "Pair":
        """Found Ada's network, and let Bob in."""
        self.doom.run(self.ada, "network", "found", "Elm Street", "--member", "Ada")
        code = self.doom.run(self.ada, "invite").one["invite"]
        with hub(self.hubs, self.ada) as (_, address):
            assert self.doom.run(self.bob, "join", code, "--member", "Bob", "--peer", address).status == 0
        return self

    def turn(self) -> None:
        """Write at both ends and swap, while either dies at some moment or none; then swap in peace."""
        self.turns += 1
        held = self._held(self.bob)
        hub_dies = death(self.chance, "statement", "commit", "send", "begin", most=EXCHANGES)
        bob_dies = death(self.chance, "statement", "commit", "send", "begin", most=EXCHANGES)
        whose = self.chance.choice(("hub", "bob", "both"))
        with hub(self.hubs, self.ada, at=hub_dies if whose != "bob" else None) as (running, address):
            for number in range(3):
                self._writes(self.ada, f"Ada's {self.turns} {number}")
                self._writes(self.bob, f"Bob's {self.turns} {number}")
                said = self.doom.run(self.bob, "sync", "--peer", address, at=bob_dies if whose != "hub" else None)
                self.deaths += said.status == KILLED
            self.deaths += running.end(signal.SIGKILL).status == KILLED
        self._is_well(held)
        with hub(self.hubs, self.ada) as (_, address):
            assert self.doom.run(self.bob, "sync", "--peer", address).status == 0
            assert self._digests(self.ada) == self._digests(self.bob)
        assert self.kept <= self._held(self.bob) & self._held(self.ada)

    def _writes(self, data: Path, title: str) -> None:
        said = self.doom.run(data, "need", title)
        self.kept |= {each["id"] for each in said.lines if said.status == 0}

    def _is_well(self, held: set[str]) -> None:
        for data in (self.ada, self.bob):
            assert self.doom.run(data, "check").one["ok"] is True
        assert held <= self._held(self.bob)
        for writer, reader in ((self.ada, self.bob), (self.bob, self.ada)):
            here, there = chain(writer, device(writer)), chain(reader, device(writer))
            assert there == here[: len(there)], "somebody knows what its own author does not"

    def _held(self, data: Path) -> set[str]:
        with looking(data) as look:
            return {each.id.hex() for each in look.changes.after(0, 1_000_000)}

    def _digests(self, data: Path) -> tuple[str, str]:
        told = self.doom.run(data, "status").one
        return told["changes"], told["commons"]
