"""Answers questions to a store, one after the other, in a thread of its own: whoever asks need not wait for the disk.

Knows no window. What a question returns is handed from thread to thread, so it must be immutable.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from mutualnode.app import reading
from mutualnode.app.folder import Place
from mutualnode.app.reading import Reading
from mutualnode.errors import Code, Fault

T = TypeVar("T")

Asked = Callable[[Reading], T]


class Clerk:
    """Reads along in one store at a time, through a connection that no other thread touches."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(1, "clerk")
        self._reading: Reading | None = None

    def turn_to(self, place: Place, key: bytes) -> "Future[None]":
        """Answer from this store from now on."""
        return self._thread.submit(self._turn_to, place, key)

    def ask(self, question: Asked[T]) -> "Future[T]":
        """Have a question answered, in the order of asking; `NETWORK_NONE` where no store is open."""
        return self._thread.submit(self._answer, question)

    def put_away(self) -> None:
        """Let go of the store; once this returns, nothing of it is open here."""
        self._thread.submit(self._put_away).result()

    def end(self) -> None:
        """Answer no more: what has not begun is dropped, and the thread is gone once this returns."""
        self._thread.shutdown(cancel_futures=True)
        self._put_away()

    # In the clerk's thread.

    def _turn_to(self, place: Place, key: bytes) -> None:
        self._put_away()
        self._reading = reading.with_key(place, key)

    def _answer(self, question: Asked[T]) -> T:
        if self._reading is None:
            raise Fault(Code.NETWORK_NONE)
        return question(self._reading)

    def _put_away(self) -> None:
        if self._reading is not None:
            self._reading.close()
            self._reading = None
