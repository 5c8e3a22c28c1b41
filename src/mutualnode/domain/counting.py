"""Which of an entry's changes count: a pure function of those that are held, the same in whatever order they came.

A change counts if its kind is the entry's, its author may write there, everything that it depends on counts, its
sequence follows one of the same actor among its ancestors, and its operations begin right after the highest of its
dependencies. Of two with the same actor and sequence, the one on which more members other than its author have built
counts; then the one with the lower id. Of one member's operations in one entry only so many count, in the same order
and then the earliest first, because reading an entry takes the square of what one key was set to. What does not count
stays held, and leaves no trace in what people see.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from mutualnode.domain.change import Chunk
from mutualnode.domain.ids import ChangeId, MemberId
from mutualnode.domain.kinds import is_shared

MEMBER_OPERATIONS_LIMIT = 8_192
"""Operations of one member in one entry: four pages of text, letter by letter, or a need edited every hour for a year;
at worst they take 0.2 s to read. A change without any stands for one."""


class Why(StrEnum):
    """Why a change does not count."""

    NOT_A_MEMBER = "not_a_member"
    NOT_THE_AUTHOR = "not_the_author"
    OTHER_KIND = "other_kind"
    BAD_SEQUENCE = "bad_sequence"
    BAD_START = "bad_start"
    TWIN = "twin"
    TOO_MUCH = "too_much"
    DEPENDS = "depends_on_what_does_not_count"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Link:
    """One held change of an entry, as far as counting is concerned."""

    id: ChangeId
    kind: int
    member: MemberId | None
    chunk: Chunk
    operations: int


Verdicts = dict[ChangeId, Why | None]


def judge(entry: bytes, links: Iterable[Link], unreadable: frozenset[ChangeId] = frozenset()) -> Verdicts:
    """Return for each link why it does not count, or None where it does.

    `unreadable` names those on which the document library failed.
    """
    held = sorted(links, key=lambda link: link.id)
    verdicts: Verdicts = {link.id: Why.DEPENDS for link in held}
    founding = next((link for link in held if link.id == entry), None)
    if founding is None:
        return verdicts
    for link in held:
        why = _by_itself(link, founding)
        if link.id in unreadable:
            why = Why.UNREADABLE
        if why is not None:
            verdicts[link.id] = why
    standing = {link.id: link for link in held if verdicts[link.id] is Why.DEPENDS}
    for link in _twins_of_one_hash(standing.values()):
        verdicts[link.id] = Why.TWIN
        del standing[link.id]
    for link in _beyond_limit(founding, standing):
        verdicts[link.id] = Why.TOO_MUCH
        del standing[link.id]
    rooted = _rooted(founding, standing, verdicts)
    losers = _lesser_twins(rooted)
    if losers:
        for link in losers:
            verdicts[link.id] = Why.TWIN
            del standing[link.id]
        rooted = _rooted(founding, standing, verdicts)
    for link_id in rooted:
        verdicts[link_id] = None
    return verdicts


def _by_itself(link: Link, founding: Link) -> Why | None:
    if link.member is None:
        return Why.NOT_A_MEMBER
    if link.kind != founding.kind:
        return Why.OTHER_KIND
    if not is_shared(link.kind) and link.member != founding.member:
        return Why.NOT_THE_AUTHOR
    return None


def _twins_of_one_hash(links: Iterable[Link]) -> list[Link]:
    """The same Automerge change, signed twice: all but the lowest id (links come in the order of their ids)."""
    seen: set[bytes] = set()
    again = []
    for link in links:
        if link.chunk.hash in seen:
            again.append(link)
        seen.add(link.chunk.hash)
    return again


def _beyond_limit(founding: Link, standing: Mapping[ChangeId, Link]) -> list[Link]:
    """The changes with which a member goes beyond the limit; before anything that takes more than their number."""
    by_member: defaultdict[MemberId | None, list[Link]] = defaultdict(list)
    for link in standing.values():
        by_member[link.member].append(link)
    excessive = [links for links in by_member.values() if sum(map(weight, links)) > MEMBER_OPERATIONS_LIMIT]
    if not excessive:
        return []
    built = _weights(_parents_first(founding, standing))
    beyond = []
    for links in excessive:
        total = 0
        for link in sorted(links, key=lambda each: (-built.get(each.id, 0), each.chunk.start, each.id)):
            total += weight(link)
            if total > MEMBER_OPERATIONS_LIMIT:
                beyond.append(link)
    return beyond


def weight(link: Link) -> int:
    """Return how much of its member's limit a change takes."""
    return max(1, link.operations)


def _parents_first(founding: Link, standing: Mapping[ChangeId, Link]) -> dict[ChangeId, Link]:
    """Those that hang together from the founding change on, parents first, whatever rule they break."""
    children = _children(standing.values())
    missing = {link.id: len(set(link.chunk.deps)) for link in standing.values()}
    ready = [founding] if founding.id in standing and not founding.chunk.deps else []
    found: dict[ChangeId, Link] = {}
    while ready:
        link = ready.pop()
        found[link.id] = link
        for child in children[link.chunk.hash]:
            missing[child.id] -= 1
            if missing[child.id] == 0:
                ready.append(child)
    return found


def _rooted(founding: Link, standing: Mapping[ChangeId, Link], verdicts: Verdicts) -> dict[ChangeId, Link]:
    """Those that hang together from the founding change on and obey the rules of sequence and start, parents first."""
    children = _children(standing.values())
    missing = {link.id: len(set(link.chunk.deps)) for link in standing.values()}
    verdicts.update(dict.fromkeys(standing, Why.DEPENDS))
    rooted: dict[ChangeId, Link] = {}
    highest: dict[bytes, int] = {}
    pasts: dict[
        bytes, int
    ] = {}  # a change and all before it, as bits: one dictionary each would grow with their square
    placed: defaultdict[tuple[bytes, int], int] = defaultdict(int)
    ready = [founding] if founding.id in standing and not founding.chunk.deps else []
    while ready:
        link = ready.pop()
        chunk = link.chunk
        past = 0
        for dep in chunk.deps:
            past |= pasts[dep]
        why = _in_its_place(chunk, past, placed, highest)
        if why is not None:
            verdicts[link.id] = why
            continue
        bit = 1 << len(rooted)
        rooted[link.id] = link
        highest[chunk.hash] = chunk.start + link.operations - 1
        pasts[chunk.hash] = past | bit
        placed[chunk.actor, chunk.seq] |= bit
        for child in children[chunk.hash]:
            missing[child.id] -= 1
            if missing[child.id] == 0:
                ready.append(child)
    return rooted


def _in_its_place(
    chunk: Chunk, past: int, placed: Mapping[tuple[bytes, int], int], highest: Mapping[bytes, int]
) -> Why | None:
    """Why a change cannot stand where it claims to; each one of its actor before it has followed another by one."""
    follows = chunk.seq == 1 or past & placed.get((chunk.actor, chunk.seq - 1), 0)
    if chunk.seq < 1 or not follows or past & placed.get((chunk.actor, chunk.seq), 0):
        return Why.BAD_SEQUENCE
    if chunk.start != 1 + max((highest[dep] for dep in chunk.deps), default=0):
        return Why.BAD_START
    return None


def _lesser_twins(rooted: dict[ChangeId, Link]) -> list[Link]:
    """The changes that give way to another of the same actor and sequence, judged by (sequence, actor).

    One that falls takes with it all that was built on it, which is then no rival to anything.
    """
    places: defaultdict[tuple[int, bytes], list[Link]] = defaultdict(list)
    for link in rooted.values():
        places[link.chunk.seq, link.chunk.actor].append(link)
    crowded = sorted(place for place, links in places.items() if len(links) > 1)
    if not crowded:
        return []
    weights = _weights(rooted)
    children = _children(rooted.values())
    fallen: set[ChangeId] = set()
    losers = []
    for place in crowded:
        rivals = sorted(
            (link for link in places[place] if link.id not in fallen), key=lambda link: (-weights[link.id], link.id)
        )
        losers += rivals[1:]
        falling = rivals[1:]
        while falling:
            link = falling.pop()
            if link.id not in fallen:
                fallen.add(link.id)
                falling += children[link.chunk.hash]
    return losers


def _weights(rooted: Mapping[ChangeId, Link]) -> dict[ChangeId, int]:
    """For each change: how many members other than its author have built on it."""
    bits: dict[MemberId | None, int] = {}
    built: defaultdict[bytes, int] = defaultdict(int)
    weights: dict[ChangeId, int] = {}
    for link in reversed([*rooted.values()]):  # parents come before their children
        own = bits.setdefault(link.member, 1 << len(bits))
        weights[link.id] = (built[link.chunk.hash] & ~own).bit_count()
        for dep in link.chunk.deps:
            built[dep] |= built[link.chunk.hash] | own
    return weights


def _children(links: Iterable[Link]) -> defaultdict[bytes, list[Link]]:
    """For each hash: the changes that depend on it."""
    children: defaultdict[bytes, list[Link]] = defaultdict(list)
    for link in links:
        for dep in set(link.chunk.deps):
            children[dep].append(link)
    return children
