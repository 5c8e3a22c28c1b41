"""Folders of members of one network, who hold the same: made once for each number of them, then copied.

Their stores differ in what each computer alone knows, and so one store is written and the others are made from it.
"""

import shutil
from dataclasses import dataclass
from pathlib import Path

from mutualnode.app import commons, folder, founding, inviting
from mutualnode.app.commons import Commons
from mutualnode.app.doubles import LAST
from mutualnode.domain.change import Change
from mutualnode.domain.ids import NetworkId
from mutualnode.domain.kinds import Kind
from mutualnode.domain.members import ABOUT
from mutualnode.replica import door
from mutualnode.store.database import Database
from mutualnode.store.meta import Meta
from tests.simulator.clock import Clock, Place

USES = 1_000  # of the invite with which a street begins: nobody runs out of it
NAMES = "alice bob carol dave eve frank grace heidi ivan judy".split()


def name_of(number: int) -> str:
    """Return what the person of a number is called."""
    return NAMES[number] if number < len(NAMES) else f"person {number}"


@dataclass(frozen=True, slots=True)
class Street:
    """Data folders by name, all of one network."""

    network: NetworkId
    folders: dict[str, Path]


def build(aside: Path, people: int) -> Street:
    """Make the folders of so many members."""
    clock = Clock()
    founder = founding.found(
        aside / name_of(0), "Elm Street", name_of(0), "", Place("founder", clock, aside / "notes").surroundings
    )
    handed = inviting.invite(founder, USES, 365)
    invite = founder.keeper.entries.invites(1)[0].id
    shown = founder.held(founder.network), bytes(invite)
    assert shown[0] is not None
    own: dict[str, dict[str, bytes]] = {}
    for number in range(1, people):
        name = name_of(number)
        newcomer = founding.begin(
            aside / "door" / name,
            (shown[0], shown[1]),
            handed.invite,
            name,
            Place(name, clock, aside / "notes").surroundings,
        )
        own[name] = _values(newcomer)
        _admit(founder, newcomer)
        newcomer.close()
    profiles: list[Change] = []
    for name, values in own.items():
        profiles += _settled(
            founder, aside / "settling" / name, values, Place(f"{name} settling", clock, aside / "notes")
        )
        own[name][LAST] = profiles[-1].id
        del own[name][commons.MEMBER_NAME]
    founder.keeper.take(profiles, founder.room)
    for name, values in own.items():
        _copy(founder, aside / name, values)
    network = founder.network
    founder.close()
    shutil.rmtree(aside / "door", ignore_errors=True)
    shutil.rmtree(aside / "settling", ignore_errors=True)
    return Street(network, {name_of(number): aside / name_of(number) for number in range(people)})


def _values(newcomer: Commons) -> dict[str, bytes]:
    rows = newcomer.keeper.database.rows("SELECT name, value FROM meta")
    return {str(name): value for name, value in rows if isinstance(value, bytes)}


def _admit(founder: Commons, newcomer: Commons) -> None:
    join = newcomer.value(commons.JOIN) or b""
    change = door.examine(join, founder.network)
    founder.keeper.take([change], founder.room)
    founder.write(Kind.ADMISSION, {ABOUT: change.id})


def _settled(founder: Commons, aside: Path, values: dict[str, bytes], place: Place) -> list[Change]:
    """Return what a member writes when the roll has them: their page."""
    _copy(founder, aside, values)
    opened = commons.open_(folder.choose(aside, None), place.surroundings)
    written = inviting.settle(opened)
    opened.close()
    shutil.rmtree(aside)
    return written


def _copy(founder: Commons, data: Path, values: dict[str, bytes]) -> None:
    """Copy the founder's store, and make it another member's."""
    gate, archive = founder.value(commons.GATE) or b"", founder.value(commons.ARCHIVE) or b""
    place = folder.place(data, founder.network)
    place.folder.mkdir(parents=True)
    founder.keeper.database.sweep()
    shutil.copyfile(founder.place.store, place.store)
    shutil.copyfile(founder.place.key, place.key)
    database = Database(place.store, folder.read_key(place, None), writes=True)
    try:
        with database.transaction():
            database.run("DELETE FROM meta")
            for name, value in {**values, commons.GATE: gate, commons.ARCHIVE: archive}.items():
                Meta(database).set(name, value)
    finally:
        database.close()
