"""The door in front of a node: what comes in messages is unpacked and examined, large batches in worker threads.

libsodium lets checks of signatures run beside everything else. What was refused once is remembered.
"""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from mutualnode.app.conversation import Batch
from mutualnode.domain.change import Change
from mutualnode.domain.ids import NetworkId
from mutualnode.replica import door
from mutualnode.wire.messages import Changes, Credentials

CHECKED_AT_THE_TABLE = 16  # changes in a batch small enough to be checked at once, without a round to the workers
TABLE_BYTES = 16 * 1024  # of such a batch: whatever stands in them is read through in 5 ms
UNPACKED_AT_THE_TABLE = 8 * 1024  # bytes of a batch that is unpacked at once likewise
CHECKERS = 2  # worker threads for signatures: as many as the smallest machine has cores


def is_large(message: Changes) -> bool:
    """Tell whether a batch is worth a round to the workers."""
    return len(message.packed) > UNPACKED_AT_THE_TABLE


class Checkers:
    """The workers, and what they have refused."""

    def __init__(self, network: NetworkId) -> None:
        """Let in what belongs to a network."""
        self._network = network
        self._refusals = door.Refusals()
        self._threads = ThreadPoolExecutor(CHECKERS, thread_name_prefix="checker")

    async def examine(self, message: Changes | Credentials) -> Batch:
        """Return the changes in a message that may come in, and why others may not."""
        examine = partial(door.examine_all, network=self._network, refusals=self._refusals)
        loop = asyncio.get_running_loop()
        if isinstance(message, Credentials):
            items = message.items
        elif is_large(message):
            items = await loop.run_in_executor(self._threads, message.items)
        else:
            items = message.items()
        if len(items) <= CHECKED_AT_THE_TABLE and sum(map(len, items)) <= TABLE_BYTES:
            return examine(items)
        step = -(-len(items) // CHECKERS)
        parts = [items[start : start + step] for start in range(0, len(items), step)]
        found = await asyncio.gather(*(loop.run_in_executor(self._threads, examine, part) for part in parts))
        changes: list[Change] = [change for each, _ in found for change in each]
        return changes, [code for _, codes in found for code in codes]

    def close(self) -> None:
        """Let the workers go."""
        self._threads.shutdown()
