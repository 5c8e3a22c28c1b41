"""Checking what comes in batches: at once where it is little, else in worker threads, beside everything else.

libsodium lets go of Python's lock while it checks a signature, so that the threads really run at the same time.
"""

import asyncio
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from mutualnode.app.meeting import Batch
from mutualnode.domain.ids import NetworkId
from mutualnode.replica import door
from mutualnode.wire.messages import Changes, Credentials

CHECKED_AT_ONCE = 16  # changes in a batch small enough to be checked without a round to the workers
AT_ONCE_BYTES = 16 * 1024  # of such a batch: whatever stands in them is read through in 5 ms
UNPACKED_AT_ONCE = 8 * 1024  # bytes of a batch that is unpacked likewise
CHECKERS = 2  # worker threads: as many as the smallest machine has cores


def is_large(message: Changes) -> bool:
    """Tell whether a batch is checked by the workers."""
    return len(message.packed) > UNPACKED_AT_ONCE


def examine_all(items: Sequence[bytes], network: NetworkId) -> Batch:
    """Return what the door makes of changes, having all cores check them; for where nothing else is to be done."""
    step = max(CHECKED_AT_ONCE, -(-len(items) // CHECKERS))
    parts = [items[start : start + step] for start in range(0, len(items), step)]
    with ThreadPoolExecutor(CHECKERS, thread_name_prefix="checker") as workers:
        return _joined(workers.map(partial(door.examine_all, network=network, refusals=door.Refusals()), parts))


def _joined(parts: Iterable[Batch]) -> Batch:
    found = list(parts)
    return [change for changes, _ in found for change in changes], [code for _, codes in found for code in codes]


class Checking:
    """The door of one network, with its workers."""

    def __init__(self, network: NetworkId) -> None:
        self._workers = ThreadPoolExecutor(CHECKERS, thread_name_prefix="checker")
        self._examine = partial(door.examine_all, network=network, refusals=door.Refusals())

    async def examined(self, message: Changes | Credentials) -> Batch:
        """Return what the door makes of the changes in a message; raises PeerFault where there are none to be had."""
        loop = asyncio.get_running_loop()
        if isinstance(message, Credentials):
            items = message.items
        elif is_large(message):
            items = await loop.run_in_executor(self._workers, message.items)
        else:
            items = message.items()
        if len(items) <= CHECKED_AT_ONCE and sum(map(len, items)) <= AT_ONCE_BYTES:
            return self._examine(items)
        step = -(-len(items) // CHECKERS)
        parts = [items[start : start + step] for start in range(0, len(items), step)]
        return _joined(
            await asyncio.gather(*(loop.run_in_executor(self._workers, self._examine, part) for part in parts))
        )

    def shutdown(self) -> None:
        """Let the workers go."""
        self._workers.shutdown()
