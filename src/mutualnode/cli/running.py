"""The commands that run for a while: joining, syncing, the hub, the demo, and the first run of all."""

import asyncio
import signal
import sys
import tempfile
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from pathlib import Path
from typing import Any, assert_never

from mutualnode.app import commons, errands, folder, founding, inviting, joining, passing, reading, wording
from mutualnode.app import demo as demonstration
from mutualnode.app.apart import apart
from mutualnode.app.errands import TOKEN_BYTES, Counter
from mutualnode.app.happenings import (
    Alone,
    Doubled,
    Found,
    Happening,
    InStep,
    Listening,
    Lost,
    PeerGone,
    PeerHere,
    Photos,
    Received,
    Refused,
    Swapping,
    Trouble,
)
from mutualnode.app.nearby import Lookout
from mutualnode.app.node import Node
from mutualnode.app.questions import Question
from mutualnode.cli.commands import ID_SHOWN, Context
from mutualnode.cli.parser import DEFAULT_LISTEN, DEMO_SECONDS
from mutualnode.cli.printing import DONE, cell
from mutualnode.domain import ids, kinds, moments, text
from mutualnode.errors import Code, Fault

FIRST_NETWORK, FIRST_MEMBER = "Our neighbourhood", "Me"
FIRST_INVITE_USES = 20  # people: those who come to the first evening
FIRST_INVITE_DAYS = 7


def join(context: Context) -> int:
    """Join a network with an invite."""
    typed = context.typed
    handed = passing.invite_text(typed.invite)
    where = typed.peer or Lookout(context.world)
    context.printer.note("Looking for a member's computer …")
    passphrase, heard = context.passphrase.chosen(), _progress(context)
    newcomer = joining.Newcomer(context.data, handed, typed.member, context.world, passphrase, heard)
    joined = asyncio.run(joining.join(newcomer, where, typed.wait))
    told = {
        "network": ids.text(joined.network),
        "member": ids.text(joined.member or b""),
        "device": ids.text(joined.device.key),
    }
    place = joined.place
    joined.close()
    with_name = reading.open_(place, context.passphrase.of(place))
    name = text.shown(with_name.network_name)
    with_name.close()
    context.printer.result(told, f"You have joined {name}. See what is there: mutualnode list")
    return DONE


def sync(context: Context) -> int:
    """Swap changes with one computer, once."""
    place, peer = context.place(), context.typed.peer
    if commons.is_open_elsewhere(place):  # a node runs here: it does this for us
        told = errands.open_(place, context.world, lambda: context.passphrase.of(place)).do("sync", {"peer": peer})
    else:
        opened = commons.open_(place, context.world, context.passphrase.of(place))
        told = asyncio.run(_swap(context, opened, peer))
    lines = [f"In step: {told['sent']} sent, {told['received']} received."]
    if told["photos"] or told["photos_left"]:
        lines.append(f"{told['photos']} photos have come, {told['photos_left']} are not to be had there.")
    context.printer.result(told, *lines)
    return DONE


async def _swap(context: Context, opened: commons.Commons, peer: str) -> dict[str, Any]:
    node = Node(opened, context.world, _progress(context))
    try:
        await node.start()
        return dict((await node.sync(peer, photos=True)).plain())
    finally:
        await node.stop()


def _progress(context: Context) -> Callable[[Happening], None]:
    """Return what shows a person how far a long exchange is, and nothing else that happens."""

    def heard(happening: Happening) -> None:
        if isinstance(happening, Swapping):
            context.printer.passing(wording.progress(happening))
        elif isinstance(happening, Photos):
            context.printer.passing(wording.photos(happening))

    return heard


def hub(context: Context) -> int:
    """Keep running and keep others in step, until interrupted."""
    typed = context.typed
    place = context.place()
    opened = commons.open_(place, context.world, context.passphrase.of(place))
    reach = _Reach(typed.listen, tuple(typed.peer), tuple(typed.known_as), not typed.no_discovery)
    return asyncio.run(_hub(context, opened, reach, typed.seconds))


@dataclass(frozen=True, slots=True)
class _Reach:
    """Where a hub is to be reached, and whom it reaches."""

    listen: str = DEFAULT_LISTEN
    peers: tuple[str, ...] = ()
    known_as: tuple[str, ...] = ()
    discover: bool = True


async def _hub(
    context: Context, opened: commons.Commons, reach: _Reach, seconds: float | None = None, *, welcome: bool = False
) -> int:
    ended = _on_interrupt()
    events = _Events(context)
    node = Node(opened, context.world, events.heard)
    counter = Counter(node, opened.place, context.world.entropy(TOKEN_BYTES))
    try:
        await node.start(reach.listen, reach.peers, reach.known_as, discover=reach.discover)
        await counter.open()
        events.begin()
        if welcome:
            await _tell_how_to_join(context, node)
        await asyncio.wait_for(ended.wait(), seconds)
    except TimeoutError:
        pass
    finally:
        await counter.close()
        await node.stop()
    return DONE


def _on_interrupt() -> asyncio.Event:
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    for each in (signal.SIGINT, signal.SIGTERM):
        try:
            loop.add_signal_handler(each, ended.set)
        except NotImplementedError:  # Windows: Ctrl+C arrives as KeyboardInterrupt there
            signal.signal(each, lambda *_: loop.call_soon_threadsafe(ended.set))
    return ended


class _Events:
    """Prints what happens, from when commands reach this node too: whoever reads of it may type one at once."""

    def __init__(self, context: Context) -> None:
        self._printer = context.printer
        self._early: list[Happening] | None = []

    def heard(self, happening: Happening) -> None:
        """Print what has happened, or keep it until it can be told."""
        if self._early is not None:
            self._early.append(happening)
        else:
            name, facts, line = _told(happening)
            if isinstance(happening, Swapping) and not self._printer.as_json:
                self._printer.passing(line)
            else:
                self._printer.event({name: facts}, line)

    def begin(self) -> None:
        """Tell what has happened so far, and from now on at once."""
        early, self._early = self._early or [], None
        for each in early:
            self.heard(each)


def _told(happening: Happening) -> tuple[str, dict[str, Any], str]:  # noqa: PLR0911 - a return for each happening
    """Return an event as programs read it, by name and facts, and as people do."""
    match happening:
        case Listening(host, port, near):
            facts = {"host": host, "port": port, "reachable": list(near)}
            return "listening", facts, f"Listening at {' and '.join(near) or f'{host}:{port}'}."
        case PeerHere(device, member, name):
            facts = {"device": ids.text(device), "member": ids.text(member), "name": name}
            return "peer_here", facts, f"{text.shown(name) or 'A computer'} is here ({_short(device)})."
        case PeerGone(device, code, clean):
            facts = {"device": ids.text(device), "code": code, "clean": clean}
            return "peer_gone", facts, f"Computer {_short(device)} is away."
        case Received() | Refused() | InStep() | Swapping() | Photos():
            return _told_of_exchange(happening)
        case Doubled(older, shared):
            said = " ".join(wording.of_doubles(older=older, shared=shared))
            return (
                "doubled",
                {"older": older, "shared": shared},
                said or "This computer's data is whole again, and its own.",
            )
        case Found() | Lost() | Alone():
            return _told_of_nearby(happening)
        case Trouble(fault):
            return "trouble", {"error": fault.code.value}, wording.sentence(fault)
        case _:
            assert_never(happening)


def _told_of_exchange(happening: Received | Refused | InStep | Swapping | Photos) -> tuple[str, dict[str, Any], str]:
    match happening:
        case Received(device, count):
            return "received", {"device": ids.text(device), "changes": count}, f"{count} new from {_short(device)}."
        case Refused(device, codes):
            facts = {"device": ids.text(device), "codes": [each.value for each in codes]}
            return "refused", facts, f"{len(codes)} from {_short(device)} set aside."
        case InStep(device):
            return "in_step", {"device": ids.text(device)}, f"In step with {_short(device)}."
        case Swapping(device, received, expected, sent, to_send):
            far: dict[str, Any] = {"received": received, "expected": expected, "sent": sent, "to_send": to_send}
            return "progress", {"device": ids.text(device)} | far, wording.progress(happening)
        case Photos(device, done, left):
            here: dict[str, Any] = {"device": ids.text(device), "done": done, "left": left}
            return "photos", here, f"{_short(device)}: {wording.photos(happening)}"
        case _:
            assert_never(happening)


def _told_of_nearby(happening: Found | Lost | Alone) -> tuple[str, dict[str, Any], str]:
    match happening:
        case Found(host, port, fits):
            whose = "of this network" if fits else "perhaps of another network"
            return "found", {"host": host, "port": port, "fits": fits}, f"Seen nearby: {host}:{port}, {whose}."
        case Lost(host, port):
            return "lost", {"host": host, "port": port}, f"Not to be seen any more: {host}:{port}."
        case Alone(seconds):
            return "alone", {"seconds": seconds}, wording.ALONE
        case _:
            assert_never(happening)


def _short(device: bytes) -> str:
    return ids.text(device)[:ID_SHOWN]


def demo(context: Context) -> int:
    """Run four households and a hub until all agree, and print the shared board."""
    with tempfile.TemporaryDirectory(prefix="mutualnode-demo-") as aside, apart() as is_apart:

        def told(agreed: demonstration.Agreed) -> None:
            _print_board(context, agreed)

        said, seconds = context.printer.note, context.typed.seconds
        running = demonstration.run(Path(aside), context.world, said, told, seconds, is_apart=is_apart)
        return asyncio.run(_until_interrupted(running, DEMO_SECONDS + (context.typed.seconds or 0)))


async def _until_interrupted(work: Coroutine[Any, Any, object], seconds: float) -> int:
    """Return 0 once the work is done or interrupted; raises our own fault if it takes too long."""
    ended = _on_interrupt()
    tasks = {asyncio.ensure_future(work), asyncio.ensure_future(ended.wait())}
    done, pending = await asyncio.wait(tasks, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
    for task in pending:
        task.cancel()
    await asyncio.gather(*pending, return_exceptions=True)
    for task in done:
        task.result()
    if not done:
        raise Fault(Code.INTERNAL)
    return DONE


BOARD_ROWS = 24  # of the demo's board, the newest: as many as a small terminal shows at once


def _print_board(context: Context, agreed: demonstration.Agreed) -> None:
    opened = reading.open_(folder.choose(agreed.data, None))
    rows = [
        [
            "",
            kinds.word(each.kind),
            cell(each.title, 48),
            cell(each.fields.get("quantity", ""), 10),
            cell(each.author_name, 20),
        ]
        for each in opened.ask(Question(limit=BOARD_ROWS))
    ]
    told = opened.status()
    opened.close()
    context.printer.result(
        told, "", f"The board of {text.shown(told['name'])}, the same on all five computers, the newest first:", ""
    )
    if not context.printer.as_json:
        context.printer.table(rows)
    context.printer.note(f"\nchanges {told['changes']}\ncommons {told['commons']}")


def first_run(context: Context) -> int:
    """Start what a newcomer should see: until there is a window, a hub that says how to join it."""
    if folder.places(context.data):
        place = context.place()
        opened = commons.open_(place, context.world, context.passphrase.of(place))
        context.printer.note(f"To let somebody in, type in a second terminal: {program()} invite")
        return asyncio.run(_hub(context, opened, _Reach()))
    context.printer.note("Welcome. There is no network here yet, so let us start one.")
    name, member = _asked("Its name", FIRST_NETWORK), _asked("Your name, as others will see it", FIRST_MEMBER)
    made = founding.found(context.data, name, member, "", context.world, context.passphrase.chosen())
    return asyncio.run(_hub(context, made, _Reach(), welcome=True))


async def _tell_how_to_join(context: Context, node: Node) -> None:
    near = tuple(node.reachable())
    made = await node.do(lambda each: inviting.invite(each, FIRST_INVITE_USES, FIRST_INVITE_DAYS, near))
    context.printer.note(
        f"Until {moments.iso(made.expires)}, up to {FIRST_INVITE_USES} people can join from their own computer with:"
    )
    context.printer.note(f"\n  {program()} join {made.invite.code} --member NAME\n")
    context.printer.note("Keep this running while they do. Stop with Ctrl+C.")


def program() -> str:
    """Return what was typed to start this program, so that hints can be typed as they stand."""
    return sys.argv[0] if Path(sys.argv[0]).stem == "mutualnode" else "mutualnode"


def _asked(question: str, usual: str) -> str:
    if not sys.stdin.isatty():
        return usual
    try:
        return input(f"{question} [{usual}]: ").strip() or usual
    except EOFError:
        return usual


LONG = {"join": join, "sync": sync, "hub": hub, "demo": demo}
