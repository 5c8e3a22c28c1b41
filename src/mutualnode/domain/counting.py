"""Which of an entry's changes count: a pure function of those that are held, the same in whatever order they came.

A change counts if its kind is the entry's, its author may write there, everything that it depends on counts, its
sequence follows one of the same actor among its ancestors, and its operations begin right after the highest of its
dependencies. Of two with the same actor and sequence, the one on which more members other than its author have built
counts; then the one with the lower id. What does not count stays held, and leaves no trace in what people see.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from mutualnode.domain.change import Chunk
from mutualnode.domain.ids import ChangeId, MemberId
from mutualnode.domain.kinds import is_shared


class Why(StrEnum):
    """Why a change does not count."""

    NOT_A_MEMBER = "not_a_member"
    NOT_THE_AUTHOR = "not_the_author"
    OTHER_KIND = "other_kind"
    BAD_SEQUENCE = "bad_sequence"
    BAD_START = "bad_start"
    TWIN = "twin"
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
    while True:
        rooted = _rooted(founding, standing, verdicts)
        loser = _lesser_twin(rooted)
        if loser is None:
            break
        verdicts[loser.id] = Why.TWIN
        del standing[loser.id]
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


def _rooted(founding: Link, standing: Mapping[ChangeId, Link], verdicts: Verdicts) -> dict[ChangeId, Link]:
    """Those that hang together from the founding change on and obey the rules of sequence and start, parents first."""
    by_hash = {link.chunk.hash: link for link in standing.values()}
    children: defaultdict[bytes, list[Link]] = defaultdict(list)
    missing: dict[ChangeId, int] = {}
    for link in standing.values():
        verdicts[link.id] = Why.DEPENDS
        missing[link.id] = len(set(link.chunk.deps))
        for dep in set(link.chunk.deps):
            children[dep].append(link)
    rooted: dict[ChangeId, Link] = {}
    highest: dict[bytes, int] = {}
    sequences: dict[bytes, dict[bytes, int]] = {}
    ready = [founding] if founding.id in standing else []
    while ready:
        link = ready.pop()
        seen = _ancestors_sequences(link, by_hash, sequences)
        why = _in_its_place(link, seen, highest)
        if why is not None:
            verdicts[link.id] = why
            continue
        rooted[link.id] = link
        highest[link.chunk.hash] = link.chunk.start + link.operations - 1
        sequences[link.chunk.hash] = seen | {link.chunk.actor: link.chunk.seq}
        for child in children[link.chunk.hash]:
            missing[child.id] -= 1
            if missing[child.id] == 0:
                ready.append(child)
    return rooted


def _ancestors_sequences(
    link: Link, by_hash: Mapping[bytes, Link], sequences: Mapping[bytes, Mapping[bytes, int]]
) -> dict[bytes, int]:
    """The highest sequence of each actor among the ancestors of a link."""
    merged: dict[bytes, int] = {}
    for dep in link.chunk.deps:
        if dep in by_hash:
            for actor, seq in sequences.get(dep, {}).items():
                merged[actor] = max(seq, merged.get(actor, 0))
    return merged


def _in_its_place(link: Link, ancestors: Mapping[bytes, int], highest: Mapping[bytes, int]) -> Why | None:
    if link.chunk.seq != 1 + ancestors.get(link.chunk.actor, 0):
        return Why.BAD_SEQUENCE
    if link.chunk.start != 1 + max((highest[dep] for dep in link.chunk.deps), default=0):
        return Why.BAD_START
    return None


def _lesser_twin(rooted: Mapping[ChangeId, Link]) -> Link | None:
    """The first change, by (sequence, actor), that has to give way to another of the same actor and sequence."""
    places: defaultdict[tuple[int, bytes], list[Link]] = defaultdict(list)
    for link in rooted.values():
        places[link.chunk.seq, link.chunk.actor].append(link)
    crowded = sorted(place for place, links in places.items() if len(links) > 1)
    if not crowded:
        return None
    rivals = places[crowded[0]]
    return max(rivals, key=lambda link: (-len(_built_on_by(link, rooted)), link.id))


def _built_on_by(link: Link, rooted: Mapping[ChangeId, Link]) -> set[MemberId]:
    """The members other than its author who have built on a change."""
    below = {link.chunk.hash}
    members: set[MemberId] = set()
    for other in rooted.values():  # parents come before their children
        if below.intersection(other.chunk.deps):
            below.add(other.chunk.hash)
            if other.member is not None and other.member != link.member:
                members.add(other.member)
    return members
