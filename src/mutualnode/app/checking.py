"""What the door makes of the changes in a message: small batches at once, large ones in worker threads.

libsodium lets them run beside everything else. Belongs to the loop.
"""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from mutualnode.app.conversation import Batch
from mutualnode.domain.change import Change
from mutualnode.domain.ids import NetworkId
from mutualnode.replica import door
from mutualnode.wire.messages import Changes, Credentials, Matter

CHECKED_AT_THE_TABLE = 16  # changes in a batch small enough to be checked at once, without a round to the workers
TABLE_BYTES = 16 * 1024  # of such a batch: whatever stands in them is read through in 5 ms
UNPACKED_AT_THE_TABLE = 8 * 1024  # bytes of a batch that is unpacked at once likewise
CHECKERS = 2  # worker threads: as many as the smallest machine has cores


def is_large(message: Matter) -> bool:
    """Tell whether to check what a message holds takes so long that other work should go on beside it."""
    return isinstance(message, Changes) and len(message.packed) > UNPACKED_AT_THE_TABLE


class Checkers:
    """The workers at the door of one network."""

    def __init__(self, network: NetworkId) -> None:
        self._workers = ThreadPoolExecutor(CHECKERS, thread_name_prefix="checker")
        self._examine = partial(door.examine_all, network=network, refusals=door.Refusals())

    async def checked(self, message: Matter) -> Batch:
        """Return the changes in a message that the door lets in, and why it refused others."""
        if not isinstance(message, Changes | Credentials):
            return (), ()
        loop = asyncio.get_running_loop()
        if isinstance(message, Credentials):
            items = message.items
        elif is_large(message):
            items = await loop.run_in_executor(self._workers, message.items)
        else:
            items = message.items()
        if len(items) <= CHECKED_AT_THE_TABLE and sum(map(len, items)) <= TABLE_BYTES:
            return self._examine(items)
        step = -(-len(items) // CHECKERS)
        parts = [items[start : start + step] for start in range(0, len(items), step)]
        found = await asyncio.gather(*(loop.run_in_executor(self._workers, self._examine, part) for part in parts))
        changes: list[Change] = [change for each, _ in found for change in each]
        return changes, [code for _, codes in found for code in codes]

    def close(self) -> None:
        """Let the workers go."""
        self._workers.shutdown()
