"""Checking what comes in batches: at once where it is little, in worker threads where it is more, all beside the rest.

libsodium lets go of Python's lock while it checks a signature, so that the threads really run at the same time. Where
very much comes, a process of its own does better, see `doorkeeper`; until that has begun to listen, and where there can
be none, threads check that too.
"""

import asyncio
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial

from mutualnode.app.doorkeeper import Doorkeeper, Gone
from mutualnode.domain.ids import NetworkId
from mutualnode.replica import door
from mutualnode.replica.door import Batch
from mutualnode.wire.messages import Changes, Credentials

CHECKED_AT_ONCE = 16  # changes in a batch small enough to be checked without a round to the workers
AT_ONCE_BYTES = 16 * 1024  # of such a batch: whatever stands in them is read through in 5 ms
UNPACKED_AT_ONCE = 8 * 1024  # bytes of a batch that is unpacked likewise
WAITS_BYTES = 128 * 1024  # of a batch that rather waits until the process listens: threads would take as long for it
MANY = 2_000  # changes for which a process is begun: fewer are checked before it listens
CHECKERS = 2  # worker threads: as many as the smallest machine has cores


def is_large(message: Changes) -> bool:
    """Tell whether a batch is checked by the workers."""
    return len(message.packed) > UNPACKED_AT_ONCE


def _parts(items: Sequence[bytes]) -> list[Sequence[bytes]]:
    step = max(CHECKED_AT_ONCE, -(-len(items) // CHECKERS))
    return [items[start : start + step] for start in range(0, len(items), step)]


def _joined(parts: Iterable[Batch]) -> Batch:
    found = list(parts)
    return [change for changes, _ in found for change in changes], [code for _, codes in found for code in codes]


class Checking:
    """The door of one network, with its workers."""

    def __init__(self, network: NetworkId) -> None:
        self._workers = ThreadPoolExecutor(CHECKERS, thread_name_prefix="checker")
        self._examine = partial(door.examine_all, network=network, refusals=door.Refusals())
        self._beside = Doorkeeper(network)

    def expect(self, changes: int) -> None:
        """Hear how many changes are to come; for many a process is begun, which costs what it costs to check some."""
        if changes >= MANY:
            self._beside.wake()

    async def examined(self, message: Changes | Credentials) -> Batch:
        """Return what the door makes of the changes in a message; raises PeerFault where there are none to be had."""
        loop = asyncio.get_running_loop()
        if isinstance(message, Credentials):
            items = message.items
        elif is_large(message):
            if self._beside.is_ready or (self._beside.is_waking and len(message.packed) > WAITS_BYTES):
                with suppress(Gone):
                    return await loop.run_in_executor(self._workers, self._beside.examine, message.packed)
            items = await loop.run_in_executor(self._workers, message.items)
        else:
            items = message.items()
        if len(items) <= CHECKED_AT_ONCE and sum(map(len, items)) <= AT_ONCE_BYTES:
            return self._examine(items)
        checks = (loop.run_in_executor(self._workers, self._examine, part) for part in _parts(items))
        return _joined(await asyncio.gather(*checks))

    def examine_all(self, items: Sequence[bytes]) -> Batch:
        """Return what the door makes of changes that were carried here, for whoever may wait for that.

        Raises PeerFault for what nobody can examine.
        """
        self.expect(len(items))
        if self._beside.is_ready or self._beside.is_waking:
            with suppress(Gone):
                return self._beside.examine(b"", items)
        return _joined(self._workers.map(self._examine, _parts(items)))

    def shutdown(self) -> None:
        """Let the workers go."""
        self._workers.shutdown()
        self._beside.close()
