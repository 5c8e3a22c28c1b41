"""What changes wait for, looked up in what is held: the same for keeping them and for foreseeing what will be kept."""

from collections.abc import Collection, Iterable

from mutualnode.replica import waiting
from mutualnode.replica.waiting import Token
from mutualnode.store.changes import Changes
from mutualnode.store.entries import Entries

BY_IDS = frozenset({"change", "step", "admission", "device"})
"""The sorts of token that can be told from the ids held, without opening any change."""


def met(wanted: Iterable[Token], fresh: Collection[bytes], changes: Changes, entries: Entries) -> set[Token]:
    """Return which of these tokens of `BY_IDS` are met by what is held; `fresh` are ids known not to be."""
    named = [token for token in wanted if token[1] not in fresh or token[0] not in ("change", "step")]
    found = {waiting.held(name) for name in changes.known(_of("change", named))}
    found |= {waiting.step(device, name) for name, device in changes.authors(_of("step", named)).items()}
    found |= {waiting.admitted(join) for join in entries.admitted(_of("admission", named))}
    found |= {waiting.begun(device) for device in entries.begun(_of("device", named))}
    return found


def _of(sort: str, tokens: Iterable[Token]) -> list[bytes]:
    return [name for kind, name, _ in tokens if kind == sort]
