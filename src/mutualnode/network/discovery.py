"""Finding computers nearby by mDNS, and being found by those of the same network, as a stranger to everybody else.

The only module that knows zeroconf. It knows nothing of links: addresses found and lost are told to an ear, which says
in turn at which port this computer is to be reached. Time, chance and the computer's addresses are handed in.

What others see is an instance of `_mutualnode._tcp.local.` whose name and host are drawn by chance, with the text
`v=1` and `t=` a tag (see `keys.tags`) in hexadecimal. All of it is drawn anew at every start, after every window of
time, and whenever this computer is elsewhere than before.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from zeroconf import (
    DNSQuestionType,
    NonUniqueNameException,
    ServiceStateChange,
    Zeroconf,
)
from zeroconf.asyncio import AsyncServiceBrowser, AsyncServiceInfo, AsyncZeroconf

from mutualnode.keys import tags
from mutualnode.network import interfaces
from mutualnode.network.address import Address
from mutualnode.network.instances import Instance, Instances, Turn
from mutualnode.network.pause import Pause
from mutualnode.network.watch import Watch

SERVICE = "_mutualnode._tcp.local."
VERSION = b"1"

WINDOW_SECONDS = 30 * 60.0
"""How long one name is used: a stranger who listens all day learns no more than one who listens for half an hour."""

WATCH_SECONDS = 2.0
"""Between two looks at this computer's own addresses and clocks: whoever opens a laptop waits no longer for that."""

LOOK_SECONDS, LONGEST_LOOK_SECONDS = 5.0, 120.0
"""Before asking who is there once more, at first and in the end: answers get lost, and a radio at rest hears nothing;
but everybody on the street hears the question."""

SWEEP_SECONDS = 10.0
"""After beginning anew, what was known before must be seen again: answers come within two seconds, lost ones later."""

AGAIN_SECONDS = 5.0
"""Before beginning anew after trouble: a computer that just started may have no network yet."""

ALONE_SECONDS = 15.0
"""Without one of ours in sight, before that is told: by then everybody who is there has answered three questions."""

DETAILS_SECONDS = (3, 6, 12)
"""For an instance to tell where it is, if that did not come with its name; three lost questions are bad luck."""

DETAILS_AT_ONCE = 16
"""Instances asked for that at a time; others have their turn when they are heard of again."""

HUSH_SECONDS = 1.2
"""Between the last answer under a name and its goodbye: answers may be kept back for a second, to go out together."""

NAMES_TRIED = 5
"""Names drawn before giving up for a while: one that is taken already is a prank, not chance."""

HOST_SECONDS, OTHER_SECONDS = 120, 1_200
"""How long others believe our address, and that we exist: without a goodbye, a name of this window dies with it."""

NAME_BYTES = 8  # in a name: two computers of one street draw the same within a lifetime only by a miracle
NAMES_KEPT = 4  # of our own, so that we do not find ourselves: answers about the last ones may still be on their way


class Ear(Protocol):
    """Who is told what happens nearby, in the loop of the discovery."""

    async def port(self) -> int:
        """Return where this computer is to be reached until the next name is drawn; 0 if it is not."""

    def found(self, address: Address, *, fits: bool) -> None:
        """An address is to be tried: with a tag of ours, or of a stranger who may be one of us with a wrong clock."""

    def lost(self, address: Address) -> None:
        """An address is not to be seen any more."""

    def stirred(self) -> None:
        """What was open is dead: this computer was asleep, or is elsewhere."""

    def alone(self) -> None:
        """None of ours has been in sight for a while."""

    def troubled(self) -> None:
        """Looking does not work just now; it goes on by itself when it can."""


@dataclass(frozen=True, slots=True)
class Senses:
    """The wall clock in ms, a monotonic clock in seconds, chance, how to wait, and this computer's addresses."""

    now: Callable[[], int]
    monotonic: Callable[[], float]
    entropy: Callable[[int], bytes]
    wait: Callable[[float], Awaitable[None]] = asyncio.sleep
    addresses: Callable[[], Sequence[str]] = interfaces.shown


@dataclass(frozen=True, slots=True)
class Pace:
    """How long things take, in seconds, each as the constant of its name tells."""

    window: float = WINDOW_SECONDS
    watch: float = WATCH_SECONDS
    sweep: float = SWEEP_SECONDS
    alone: float = ALONE_SECONDS


USUAL = Pace()


class Discovery:
    """Looks for others nearby and shows itself, from `start` to `stop`, whatever happens in between."""

    def __init__(
        self,
        tag_keys: Callable[[], Sequence[bytes]],
        ear: Ear,
        senses: Senses,
        among: Sequence[str] | None = None,
        pace: Pace = USUAL,
    ) -> None:
        """Take the keys of tags, newest first, and `among` which addresses of this computer to look; None for all."""
        self._tag_keys = tag_keys
        self._ear = ear
        self._senses = senses
        self._among = None if among is None else list(among)
        self._pace = pace
        self._instances = Instances()
        self._names: list[str] = []
        self._shown: AsyncServiceInfo | None = None
        self._asking: dict[str, asyncio.Task[None]] = {}
        self._pause = Pause(senses.wait)
        self._renew = self._look = False
        self._told = self._complained = False
        self._alone_at: float | None = None
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin, and go on whether it works or not."""
        self._task = asyncio.get_running_loop().create_task(self._live())

    async def stop(self) -> None:
        """Say goodbye; return once nothing is left."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait([self._task])

    def renew(self) -> None:
        """Draw a new name now, and look at everybody with other eyes: the keys are others than before."""
        self._renew = True
        self.look()

    def look(self) -> None:
        """Ask now who is there: somebody was lost."""
        self._look = True
        self._pause.cut()

    async def _live(self) -> None:
        overheard = _Overheard(self._complain)
        overheard.begin()
        try:
            self._alone_at = self._senses.monotonic() + self._pace.alone
            watch: Watch | None = None
            while True:
                try:
                    watch = watch or Watch(await self._addresses(), self._senses.now(), self._senses.monotonic())
                    await self._once(watch)
                except Exception:  # noqa: BLE001 - whatever zeroconf or a network does must not end the looking
                    self._trouble()
                    await self._pause.rest(AGAIN_SECONDS)
                self._instances.doubt()
        finally:
            overheard.end()

    async def _once(self, watch: Watch) -> None:
        """Look and be seen until this computer is elsewhere."""
        line = _line(await self._addresses())
        # Its start must not be interrupted: sockets that are half made would stay open.
        started = asyncio.ensure_future(line.zeroconf.async_wait_for_start())
        try:
            await asyncio.shield(started)
            await self._dwell(line, watch)
        finally:
            self._shown = None
            for task in self._asking.values():
                task.cancel()
            await asyncio.gather(started, *self._asking.values(), return_exceptions=True)
            await line.async_close()

    async def _dwell(self, line: AsyncZeroconf, watch: Watch) -> None:
        clock = self._senses.monotonic
        began = looked = clock()
        pause = LOOK_SECONDS
        browser = self._browse(line)
        renewed = await self._announce(line)
        while True:
            await self._pause.rest(self._pace.watch)
            glance = watch.look(await self._addresses(), self._senses.now(), clock(), self._pace.watch)
            if glance.lost or glance.slept:
                self._ear.stirred()
            if glance.elsewhere:
                self._alone_at, self._complained = clock() + self._pace.alone, False
                return
            if self._look or clock() >= looked + pause:
                pause = LOOK_SECONDS if self._look else min(2 * pause, LONGEST_LOOK_SECONDS)
                looked, self._look = clock(), False
                await browser.async_cancel()
                browser = self._browse(line)
            if self._renew or clock() >= renewed + self._pace.window:
                self._renew = False
                renewed = await self._announce(line)
            if clock() >= began + self._pace.sweep:
                self._tell(self._instances.sweep())
                self._tell_if_alone()

    async def _addresses(self) -> Sequence[str]:
        return self._among if self._among is not None else await asyncio.to_thread(self._senses.addresses)

    # Looking.

    def _browse(self, line: AsyncZeroconf) -> AsyncServiceBrowser:
        # Answers are asked for to all: one sent to this computer alone might reach another program on the same port.
        return AsyncServiceBrowser(line.zeroconf, SERVICE, handlers=[self._heard], question_type=DNSQuestionType.QM)

    def _heard(self, zeroconf: Zeroconf, service_type: str, name: str, state_change: ServiceStateChange) -> None:
        """An instance came, changed, or went; zeroconf calls this by these names."""
        del service_type
        if name.lower() in self._names:
            return
        if state_change is ServiceStateChange.Removed:
            self._tell(self._instances.remove(name))
            return
        try:
            info = AsyncServiceInfo(SERVICE, name)
            if info.load_from_cache(zeroconf):
                self._take(info)
            elif name not in self._asking and len(self._asking) < DETAILS_AT_ONCE:
                task = asyncio.get_running_loop().create_task(self._ask(zeroconf, info))
                self._asking[name] = task
                task.add_done_callback(lambda _: self._asking.pop(name, None))
        except Exception:  # noqa: BLE001 - a stranger's odd name or text is their own trouble
            return

    async def _ask(self, zeroconf: Zeroconf, info: AsyncServiceInfo) -> None:
        """Ask an instance where it is."""
        try:
            for seconds in DETAILS_SECONDS:
                if await info.async_request(zeroconf, seconds * 1000, DNSQuestionType.QM):
                    self._take(info)
                    return
        except Exception:  # noqa: BLE001 - as in `_heard`
            return

    def _take(self, info: AsyncServiceInfo) -> None:
        """Note an instance of which all is known."""
        name = info.name.lower()
        shown = _hexadecimal(info.properties.get(b"t"))
        today = tags.day(self._senses.now())
        fits = tags.fits(shown, self._tag_keys(), today, name.removesuffix(f".{SERVICE}"))
        port = info.port or 0
        hosts = interfaces.nearest(info.parsed_scoped_addresses(), self._among)
        if port and hosts:
            self._tell(self._instances.put(info.name, Instance(tuple(Address(each, port) for each in hosts), fits)))

    def _tell(self, turn: Turn) -> None:
        for address in turn.lost:
            self._ear.lost(address)
        for address, fits in turn.found:
            self._ear.found(address, fits=fits)

    def _tell_if_alone(self) -> None:
        if self._instances.any_fits:
            self._alone_at = None
        elif self._alone_at is not None and self._senses.monotonic() >= self._alone_at:
            self._alone_at = None
            if self._complained:
                self._trouble()
            else:
                self._ear.alone()

    def _trouble(self) -> None:
        """Tell of trouble once, until a name could be announced again."""
        if not self._told:
            self._told = True
            self._ear.troubled()

    def _complain(self) -> None:
        """Note that something did not work; one dead interface of several is no trouble while others are found."""
        self._complained = True

    # Being seen.

    async def _announce(self, line: AsyncZeroconf) -> float:
        """Let the old name go, then show ourselves under a new one; return when.

        For a second we are not to be seen. If both stood for us at once, one answer would hold both; and an answer that
        was on its way when we said goodbye would bring the old name back, into our own questions too.
        """
        old, self._shown = self._shown, None
        if old is not None:
            line.zeroconf.registry.async_remove(old)
            await self._senses.wait(HUSH_SECONDS)
            await (await line.async_unregister_service(old))
        port, addresses, keys = await self._ear.port(), await self._addresses(), self._tag_keys()
        if port and addresses and keys:
            self._shown = await self._registered(line, port, addresses, keys[0])
            self._told = False
        return self._senses.monotonic()

    async def _registered(
        self, line: AsyncZeroconf, port: int, addresses: Sequence[str], key: bytes
    ) -> AsyncServiceInfo:
        """Return what is shown of us from now on, under the first drawn name that nobody has."""
        tries = 1
        while True:
            info = self._drawn(port, addresses, key)
            try:
                await (await line.async_register_service(info))
                return info
            except NonUniqueNameException:
                self._names.remove(info.name)
                self._look = True  # whoever has that name is somebody else
                if tries == NAMES_TRIED:
                    raise
                tries += 1

    def _drawn(self, port: int, addresses: Sequence[str], key: bytes) -> AsyncServiceInfo:
        label, host = (self._senses.entropy(NAME_BYTES).hex() for _ in range(2))
        shown = tags.tag(key, tags.day(self._senses.now()), label)
        name = f"{label}.{SERVICE}"
        self._names = [*self._names, name][-NAMES_KEPT:]
        return AsyncServiceInfo(
            SERVICE,
            name,
            port=port,
            properties={b"v": VERSION, b"t": shown.hex().encode()},
            server=f"{host}.local.",
            host_ttl=HOST_SECONDS,
            other_ttl=OTHER_SECONDS,
            parsed_addresses=[each.partition("%")[0] for each in addresses],
        )


def _line(hosts: Sequence[str]) -> AsyncZeroconf:
    """Return what speaks mDNS through these addresses; in version 4 alone where the system has no way to hear both."""
    try:
        return AsyncZeroconf(interfaces=list(hosts))
    except OSError:
        hosts_4 = [each for each in hosts if ":" not in each]
        if len(hosts_4) in (0, len(hosts)):
            raise
        return AsyncZeroconf(interfaces=hosts_4)


class _Overheard(logging.Handler):
    """Hears what zeroconf only logs, such as a question that the system would not send, and keeps it off the screen."""

    def __init__(self, heard: Callable[[], None]) -> None:
        super().__init__(logging.WARNING)
        self._heard = heard
        self._source = logging.getLogger("zeroconf")

    def begin(self) -> None:
        self._source.propagate = False
        self._source.addHandler(self)

    def end(self) -> None:
        self._source.removeHandler(self)

    def emit(self, _: logging.LogRecord) -> None:
        self._heard()


def _hexadecimal(written: bytes | None) -> bytes:
    try:
        return bytes.fromhex((written or b"").decode())
    except ValueError:
        return b""
