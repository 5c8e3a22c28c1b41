"""The only place where the window's thread and others meet: the engine's, and that of the clerk who reads the store.

The rule: into the engine go coroutines, by `run_coroutine_threadsafe`; out of it come immutable values, put into a
queue that is emptied in the window's thread by a queued signal. Neither side ever touches an object of the other's.
"""

import asyncio
import threading
import time
from collections import deque
from collections.abc import Callable, Coroutine
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass
from itertools import count
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from mutualnode.app import log
from mutualnode.app.acts import Do
from mutualnode.app.clerk import Asked, Clerk
from mutualnode.app.engine import EVERYWHERE, Engine
from mutualnode.app.folder import Place
from mutualnode.app.happenings import Happening
from mutualnode.app.reading import Reading
from mutualnode.app.surroundings import Surroundings
from mutualnode.errors import Code, Fault

T = TypeVar("T")

MOVED_SECONDS = 0.1  # between two tellings of how far a work is: stitches are sewn no faster than one can look

Work = Callable[[Engine], Coroutine[Any, Any, T]]
Then = Callable[[T], None]
Failed = Callable[[Fault], None]
Moved = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Hands:
    """How somebody who carries tells how much of how much is done, and hears that it is to stop."""

    moved: Moved
    is_stopped: Callable[[], bool]


Carrying = Callable[[Reading, Do, Hands], T]


@dataclass(frozen=True, slots=True)
class _Answer:
    """What came of one piece of work: a value, or what stood in its way."""

    ticket: int
    value: Any
    fault: Fault | None


@dataclass(frozen=True, slots=True)
class _Kept:
    """More is held than before."""


@dataclass(frozen=True, slots=True)
class _Forward:
    """A second start asks this window to come forward."""


@dataclass(frozen=True, slots=True)
class _Said:
    """A sentence about how far a long work has come."""

    sentence: str


@dataclass(frozen=True, slots=True)
class _Moved:
    """So much of a long work is done, of so much; `tell` is called in the window's thread."""

    tell: Moved
    done: int
    whole: int


_Item = Happening | _Answer | _Kept | _Forward | _Said | _Moved


class Bridge(QObject):
    """Starts an engine in a thread of its own, asks it to do things, and tells here what came of it."""

    happened = Signal(object)
    kept = Signal()
    called_forward = Signal()
    said = Signal(str)
    trouble = Signal(object)
    _woken = Signal()

    def __init__(self, world: Surroundings, listen: str = EVERYWHERE, parent: QObject | None = None) -> None:
        """Start the engine; `stop` ends it."""
        super().__init__(parent)
        self._inbox: deque[_Item] = deque()
        self._waiting: dict[int, tuple[Then[Any] | None, Failed | None]] = {}
        self._resting: list[Callable[[], None]] = []  # who waits until nothing is awaited any more
        self._tickets = count()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._engine = Engine(world, self._post, self._post_kept, self._post_forward, listen)
        self._clerk = Clerk()
        self._woken.connect(self._empty, Qt.ConnectionType.QueuedConnection)
        ready = threading.Event()

        def live() -> None:
            asyncio.run(self._engine.live(lambda loop: self._ready(loop, ready)))

        self._thread = threading.Thread(target=live, name="engine")
        self._thread.start()
        ready.wait()

    def _ready(self, loop: asyncio.AbstractEventLoop, ready: threading.Event) -> None:
        self._loop = loop
        ready.set()

    # In the window's thread.

    def ask(self, work: Work[T], then: Then[T] | None = None, failed: Failed | None = None) -> None:
        """Have work done in the engine. Later, here, `then` gets what it returned, or `failed` what stood in its way.

        Without `failed`, `trouble` is emitted. Nothing is called any more once the bridge has been stopped.
        """
        if self._loop is None:
            return
        self._await(asyncio.run_coroutine_threadsafe(self._engine.within(work(self._engine)), self._loop), then, failed)

    def read(self, place: Place, key: bytes, then: Then[None], failed: Failed) -> None:
        """Have questions answered from this store from now on."""
        if self._loop is not None:
            self._await(self._clerk.turn_to(place, key), then, failed)

    def find(self, question: Asked[T], then: Then[T], failed: Failed | None = None) -> None:
        """Have a question to the store answered, as with `ask`, by a thread that does nothing else."""
        if self._loop is not None:
            self._await(self._clerk.ask(question), then, failed)

    def read_no_more(self) -> None:
        """Close the store for reading; once this returns, its folder can be removed."""
        if self._loop is not None:
            self._clerk.put_away()

    def _await(self, future: "Future[T]", then: Then[T] | None, failed: Failed | None) -> None:
        ticket = next(self._tickets)
        self._waiting[ticket] = (then, failed)
        future.add_done_callback(lambda done: self._answer(ticket, done))

    def carry(
        self, work: Carrying[T], passphrase: str | None, moved: Moved, then: Then[T], failed: Failed
    ) -> Callable[[], None]:
        """Have a commons carried by hand, beside all else; returns what stops it.

        Here, `moved` hears a few times a second how much of how much is done, and then one of the others what came.
        """
        stop, told_at = threading.Event(), 0.0

        def far(done: int, whole: int) -> None:
            nonlocal told_at
            now = time.monotonic()
            if done >= whole or now - told_at >= MOVED_SECONDS:
                told_at = now
                self._post(_Moved(moved, done, whole))

        hands = Hands(far, stop.is_set)
        self.ask(
            lambda engine: engine.carry(lambda reading, do: work(reading, do, hands), passphrase, stop), then, failed
        )
        return stop.set

    def rest(self, then: Callable[[], None]) -> None:
        """Call `then` here, from the loop itself, as soon as no answer is awaited."""
        self._resting.append(then)
        self._woken.emit()

    def stop(self) -> None:
        """End engine and clerk, breaking off what they are doing; returns once their threads are gone."""
        if self._loop is not None:
            loop, self._loop = self._loop, None
            self._waiting.clear()
            self._resting.clear()
            loop.call_soon_threadsafe(self._engine.end)
            self._clerk.end()
            self._thread.join()

    @Slot()
    def _empty(self) -> None:
        kept = False
        for _ in range(len(self._inbox)):
            match self._inbox.popleft():
                case _Answer(ticket, value, fault):
                    self._deliver(ticket, value, fault)
                case _Kept():
                    kept = True
                case _Forward():
                    self.called_forward.emit()
                case _Said(sentence):
                    self.said.emit(sentence)
                case _Moved(tell, done, whole):
                    tell(done, whole)
                case happening:
                    self.happened.emit(happening)
        if kept:
            self.kept.emit()
        if self._resting and not self._waiting:
            resting, self._resting = self._resting, []
            for then in resting:
                then()

    def _deliver(self, ticket: int, value: Any, fault: Fault | None) -> None:  # noqa: ANN401 - of any one work
        then, failed = self._waiting.pop(ticket, (None, None))
        if fault is None:
            if then is not None:
                then(value)
        elif failed is not None:
            failed(fault)
        else:
            self.trouble.emit(fault)

    # In the other threads.

    def say(self, sentence: str) -> None:
        """Tell how far a long work has come; may be called by that work."""
        self._post(_Said(sentence))

    def _post(self, item: _Item) -> None:
        self._inbox.append(item)
        self._woken.emit()

    def _post_kept(self) -> None:
        self._post(_Kept())

    def _post_forward(self) -> bool:
        self._post(_Forward())
        return True

    def _answer(self, ticket: int, done: "Future[Any]") -> None:
        try:
            self._post(_Answer(ticket, done.result(), None))
        except CancelledError:
            self._post(_Answer(ticket, None, Fault(Code.PEER_GONE)))
        except Fault as fault:
            self._post(_Answer(ticket, None, fault))
        except Exception as error:  # noqa: BLE001 - the edge of a thread: a mistake of ours becomes a sentence
            log.internal(error)
            self._post(_Answer(ticket, None, Fault(Code.INTERNAL)))
