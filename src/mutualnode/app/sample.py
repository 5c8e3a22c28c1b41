"""A made-up neighbourhood: members with keys of their own, and a month of what they ask, offer, promise and finish.

All of it is written with the acts that everybody has, signed, each person by their own hand, into the one store of
whoever looks around: so it costs no more than a moment, and the same clock and chance always make the same commons.
`sample.json` tells the story; its lines are when, who, what they do, to what or with which words, and what else.
"""

import re
from importlib import resources
from pathlib import Path
from typing import Any

from mutualnode.app import acts, founding, inviting
from mutualnode.app.commons import DEVICE_SEED, TRANSPORT_SECRET, Commons
from mutualnode.app.doubles import LAST
from mutualnode.app.showing import Print
from mutualnode.app.surroundings import Surroundings
from mutualnode.domain import encoding, moments
from mutualnode.domain.exchange import DUE, TITLE
from mutualnode.domain.kinds import Kind
from mutualnode.domain.members import NAME
from mutualnode.keys.agreement import KEY_BYTES
from mutualnode.keys.signing import SEED_BYTES

STORY = "sample.json"
PHOTO, SEEN = "photo", "seen"  # in the story: the name of a picture, and what can be seen on it
VISITED, HUB = "Iman", "Hall"  # at whose computer one looks around, and which one stays on
MINUTE = 60_000  # ms
DAY = 24 * 60 * MINUTE  # ms
BEGAN = 31 * DAY  # before now: a little longer ago than the first thing that anybody says
INVITED_DAYS = 365  # for which the invite works that everybody came with
_AGO = re.compile(r"-(?:(\d+) )?(\d\d):(\d\d)")  # so many days ago at that time, or so many hours and minutes ago
_AHEAD = re.compile(r"([+-]\d+)( \d\d:\d\d)?")  # in so many days, at that time if one is named


class _Clock:
    """The time at which the story is, never past the real one, and never standing still."""

    def __init__(self, now: int) -> None:
        self.now = now
        self.at = now - BEGAN

    def moves_to(self, when: str) -> None:
        found = _AGO.fullmatch(when)
        if found is None:
            raise ValueError(when)
        time = (int(found[2]) * 60 + int(found[3])) * MINUTE
        wanted = self.now - time if found[1] is None else self.midnight(-int(found[1])) + time
        self.at = min(self.now, max(self.at + 1, wanted))

    def midnight(self, days: int) -> int:
        return (self.now // DAY + days) * DAY

    def dated(self, written: str) -> str:
        """Return a day or a moment as it is typed."""
        found = _AHEAD.fullmatch(written)
        if found is None:
            raise ValueError(written)
        day = moments.iso(self.midnight(int(found[1])))[:10]
        return f"{day}T{found[2].strip()}" if found[2] else day


class _Neighbourhood:
    """One store in which many write."""

    def __init__(self, data: Path, told: dict[str, Any], world: Surroundings, whose: str) -> None:
        self._clock = _Clock(world.now())
        self._world = Surroundings(lambda: self._clock.at, world.monotonic, world.entropy)
        names = [str(each) for each in told["members"]]
        self.commons = founding.found(data, told["network"], names[0], told["purpose"], self._world)
        self._ids: dict[str, str] = {}
        self._writing = names[0].split()[0]
        self._hands: dict[str, dict[str, bytes]] = {}  # of whoever is not writing
        try:
            self._let_in(names[1:])
            for each in told["story"]:
                self._happens(*each)
            self._turn_to(whose)
        except BaseException:
            self.commons.close()
            raise

    def _let_in(self, names: list[str]) -> None:
        invited = inviting.invite(self.commons, len(names), INVITED_DAYS)
        key, host = invited.invite.key(), self._writing
        invite = self.commons.keeper.entries.invites(1)[0].id
        for name in names:
            self._clock.at += MINUTE
            seed, secret = self._world.entropy(SEED_BYTES), self._world.entropy(KEY_BYTES)
            join = founding.join(invite, key, self.commons.network, (seed, secret), self._world)
            self._turn_to(host)
            inviting.admit(self.commons, join)
            self._hands[name.split()[0]] = {DEVICE_SEED: seed, TRANSPORT_SECRET: secret, LAST: join.id}
            self._turn_to(name.split()[0])
            self.commons.write(Kind.PROFILE, {NAME: name})

    def _turn_to(self, person: str) -> None:
        """Have somebody write from now on."""
        if person != self._writing:
            hand = (DEVICE_SEED, TRANSPORT_SECRET, LAST)
            self._hands[self._writing] = {name: self.commons.value(name) or b"" for name in hand}
            self.commons.write_as(self._hands.pop(person))
            self._writing = person

    def _happens(self, when: str, person: str, act: str, what: str, given: dict[str, Any], name: str = "") -> None:
        """Have one thing happen; what came of it is known by a name to what happens after it."""
        self._clock.moves_to(when)
        self._turn_to(person)
        told = self._ids.get(what, "")
        if act in (Kind.NEED.word, Kind.OFFER.word):
            dated = {DUE: self._clock.dated(given[DUE])} if DUE in given else {}
            photos = [_photo(given.pop(PHOTO), given.pop(SEEN))] if PHOTO in given else []
            typed = {TITLE: what, **given, **dated}
            made = acts.do(self.commons, "post", {"kind": act, "typed": typed, "photos": photos})
        elif act == Kind.PLEDGE.word:
            made = acts.do(self.commons, act, {"id": told, "typed": given})
        else:
            made = acts.do(self.commons, act, {"id": told, **given})
        if name:
            self._ids[name] = str(made["id"])


def _photo(name: str, seen: str) -> dict[str, Any]:
    """Return a photo of the sample, as an act takes it; they are drawn, and nobody's home is in them."""
    files = resources.files("mutualnode.app")
    thumbnail, full = (files.joinpath(f"sample-{name}{end}.jpg").read_bytes() for end in ("-small", ""))
    return Print(thumbnail, full, seen).plain()


def story() -> dict[str, Any]:
    """Return the network, its members and what happens there."""
    told = encoding.from_json(resources.files("mutualnode.app").joinpath(STORY).read_bytes())
    if not isinstance(told, dict):
        raise TypeError(STORY)
    return told


def make(data: Path, world: Surroundings, whose: str = "") -> Commons:
    """Make the sample commons in an empty folder, up to now, and return it as one of its members holds it."""
    return _Neighbourhood(data, story(), world, whose or VISITED).commons
