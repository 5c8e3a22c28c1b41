"""From changes held to entries as people see them: each entry is rebuilt from just those of its changes that count."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from mutualnode.domain.change import Change
from mutualnode.domain.counting import Link, Verdicts, judge
from mutualnode.domain.entry import Entry
from mutualnode.domain.ids import ChangeId, DeviceKey, EntryId, MemberId
from mutualnode.domain.members import Fields
from mutualnode.errors import Refusal
from mutualnode.replica import document

Devices = Mapping[DeviceKey, MemberId]


def entry(changes: Sequence[Change], devices: Devices) -> Entry | None:
    """Return the entry that all its held changes make, None where its founding change does not count."""
    if len(changes) == 1:
        return _founded(changes[0], devices)
    return judged(changes, devices)[0]


def judged(changes: Sequence[Change], devices: Devices) -> tuple[Entry | None, Verdicts]:
    """Return the entry, and for each change why it does not count (None where it does)."""
    name = changes[0].entry
    links = [
        Link(each.id, each.header.kind, devices.get(each.header.device), each.chunk, each.operations)
        for each in changes
    ]
    failing: frozenset[ChangeId] = frozenset()
    while True:
        verdicts = judge(name, links, failing)
        counting = [each for each in changes if verdicts[each.id] is None]
        if not counting:
            return None, verdicts
        try:
            fields = document.read([each.crdt for each in counting])
        except Refusal:
            ordered = _by_depth(counting)
            failing |= {ordered[place].id for place in document.unreadable([each.crdt for each in ordered])}
            if failing.isdisjoint(each.id for each in counting):  # together they fail, one by one they do not
                failing |= {ordered[-1].id}
            continue
        return _entry(name, counting, devices, fields), verdicts


def _founded(change: Change, devices: Devices) -> Entry | None:
    """The usual case: one change, which founds its entry; the door has checked its sequence and start."""
    if not change.header.founds_entry or change.header.device not in devices:
        return None
    try:
        fields = change.fields if change.fields is not None else document.read([change.crdt])
    except Refusal:
        return None
    return _entry(change.entry, [change], devices, fields)


def _entry(name: EntryId, counting: Sequence[Change], devices: Devices, fields: Fields) -> Entry:
    founding = next(each for each in counting if each.header.founds_entry)
    updated = max(each.header.at for each in counting)
    return Entry(name, founding.header.kind, devices[founding.header.device], founding.header.at, updated, fields)


def _by_depth(changes: Sequence[Change]) -> list[Change]:
    """Sort changes by how deep in the graph of dependencies they stand, then by id."""
    by_hash = {each.chunk.hash: each for each in changes}
    children: defaultdict[bytes, list[bytes]] = defaultdict(list)
    missing: dict[bytes, int] = {}
    for name, each in by_hash.items():
        deps = {dep for dep in each.chunk.deps if dep in by_hash}
        missing[name] = len(deps)
        for dep in deps:
            children[dep].append(name)
    depths = {name: 1 for name, count in missing.items() if not count}
    ready = list(depths)
    for name in ready:  # it grows while it is gone through
        for child in children[name]:
            depths[child] = max(depths.get(child, 0), 1 + depths[name])
            missing[child] -= 1
            if not missing[child]:
                ready.append(child)
    return sorted(changes, key=lambda each: (depths[each.chunk.hash], each.id))
