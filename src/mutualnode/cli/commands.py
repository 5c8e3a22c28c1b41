"""The commands that finish at once: founding, inviting, posting, listing, editing, importing, checking."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mutualnode.app import errands, exporting, folder, founding, importing, inspecting, passing, reading, wording
from mutualnode.app.errands import Errands
from mutualnode.app.folder import Place
from mutualnode.app.questions import Order, Question
from mutualnode.app.reading import Reading, Shown
from mutualnode.app.surroundings import Surroundings
from mutualnode.cli.printing import DAMAGED, DONE, Printer, cell
from mutualnode.domain import contacts, exchange, ids, kinds, text
from mutualnode.domain.ids import EntryId
from mutualnode.errors import Code, Fault

ID_SHOWN = 8  # characters of an id in tables: as many as need to be typed


@dataclass(frozen=True, slots=True)
class Context:
    """What a command is given: its arguments, where to print, the world, and how to get a passphrase."""

    typed: argparse.Namespace
    printer: Printer
    world: Surroundings
    passphrase: "Passphrase"

    @property
    def data(self) -> Path:
        """The data folder."""
        named = getattr(self.typed, "data", None)
        return Path(named) if named else folder.default()

    def place(self) -> Place:
        """Where the chosen network lives."""
        return folder.choose(self.data, getattr(self.typed, "network", None))

    @contextmanager
    def writing(self) -> Iterator[Errands]:
        """Find a way to write in the chosen network: in a node that runs here, else by opening the store."""
        place = self.place()
        opened = errands.open_(place, self.world, lambda: self.passphrase.of(place))
        try:
            stands = errands.standing(opened)
            for line in _of_doubles(older=stands.older, shared=stands.shared):
                self.printer.note(line)
            yield opened
        finally:
            opened.close()

    @contextmanager
    def reading(self) -> Iterator[Reading]:
        """Open the chosen network for reading."""
        place = self.place()
        opened = reading.open_(place, self.passphrase.of(place))
        try:
            yield opened
        finally:
            opened.close()


class Passphrase:
    """Where a passphrase comes from: the file that was named, or whoever asks at a prompt."""

    def __init__(self, file: str | None) -> None:
        self._file = file
        self._known: dict[Place, str | None] = {}

    def of(self, place: Place) -> str | None:
        """Return the passphrase for a store, None where it has none; nobody is asked twice."""
        if place not in self._known:
            self._known[place] = passing.known(place, self.chosen())
        return self._known[place]

    def chosen(self) -> str | None:
        """Return the passphrase that was given in a file, None where none was."""
        return passing.from_file(Path(self._file)) if self._file is not None else None


def _of_doubles(*, older: bool, shared: bool) -> list[str]:
    """Return what is to be said of a store that went back, or has a double, and what can be typed then."""
    hint = ["Where you want it: mutualnode device new"] if shared else []
    return wording.of_doubles(older=older, shared=shared) + hint


def network(context: Context) -> int:
    """Found a network, or tell of those here."""
    if context.typed.act == "found":
        return _found(context)
    if context.typed.act == "list":
        for place in folder.places(context.data):
            opened = reading.open_(place, context.passphrase.of(place))
            told = opened.status()
            opened.close()
            context.printer.result(
                {"network": told["network"], "name": told["name"]},
                f"{told['network'][:ID_SHOWN]}  {text.shown(told['name'])}",
            )
        return DONE
    return status(context)


def _found(context: Context) -> int:
    typed = context.typed
    made = founding.found(
        context.data, typed.name, typed.member, typed.purpose, context.world, context.passphrase.chosen()
    )
    told = {
        "network": ids.text(made.network),
        "member": ids.text(made.member or b""),
        "device": ids.text(made.device.key),
    }
    made.close()
    lines = ("You are the first patch. Invite one person you know: mutualnode invite",)
    context.printer.result(told, f"Founded {text.shown(typed.name)} ({told['network'][:ID_SHOWN]}).", *lines)
    return DONE


def invite(context: Context) -> int:
    """Make an invite, and print it or write it."""
    typed = context.typed
    if typed.qr:
        passing.picture(Path(typed.qr))  # else somebody would be invited with a code that nobody has seen
    with context.writing() as opened:
        told = opened.do("invite", {"uses": typed.uses, "days": typed.days, "addresses": typed.address})
    code, words = told["invite"], told["words"]
    if typed.file:
        passing.write_text(Path(typed.file), f"{code}\n")
    if typed.qr:
        passing.write_square(Path(typed.qr), code)
    if typed.words:
        context.printer.result(told, words)
    else:
        context.printer.result(told, code, "", f"Or say these words: {words}", f"It works until {told['expires']}.")
    return DONE


def post(context: Context) -> int:
    """Post a need or an offer."""
    typed = vars(context.typed)
    with context.writing() as opened:
        names = (*exchange.TYPED, *contacts.CONFIDED)
        given = {each: typed[each] for each in names if typed[each]} | {"title": typed["title"]}
        told = opened.do("post", {"kind": typed["command"], "typed": given})
    context.printer.result(told, f"Posted ({told['id'][:ID_SHOWN]}).")
    return DONE


def edit(context: Context) -> int:
    """Change fields of an entry."""
    fields = {}
    for each in context.typed.fields:
        name, found, value = each.partition("=")
        if not found:
            raise Fault(Code.USAGE, reason="Write each field as FIELD=VALUE")
        fields[name] = value
    name = _find(context)
    with context.writing() as opened:
        opened.do("edit", {"id": ids.text(name), "typed": fields})
    context.printer.result({"id": ids.text(name)}, "Changed.")
    return DONE


def close(context: Context) -> int:
    """Close a need or an offer."""
    name = _find(context)
    with context.writing() as opened:
        opened.do("close", {"id": ids.text(name), "state": context.typed.state})
    context.printer.result({"id": ids.text(name), "state": context.typed.state}, f"Closed as {context.typed.state}.")
    return DONE


def _find(context: Context) -> EntryId:
    with context.reading() as opened:
        return opened.find(context.typed.id)


def pledge(context: Context) -> int:
    """Promise something to a need, or ask for what is offered."""
    typed = vars(context.typed)
    name = _find(context)
    names = (exchange.QUANTITY, exchange.WHEN, exchange.NOTE, *contacts.CONFIDED)
    given = {"id": ids.text(name), "typed": {each: typed[each] for each in names}}
    with context.writing() as opened:
        told = opened.do("pledge", given)
    context.printer.result(told, f"Promised ({told['id'][:ID_SHOWN]}).")
    return DONE


def settle(context: Context) -> int:
    """Do what takes no more than the id of an entry, or a word about it besides."""
    said = {
        "accept": "Accepted.",
        "done": "Done.",
        "cannot": "Taken back. It is open again for others.",
        "claim": "Said. Whoever posted it is asked to confirm it.",
        "confirm": "Confirmed. They answer promises to it from now on.",
        "comment": "Said.",
        "thank": "Said.",
        "metoo": "Taken back." if getattr(context.typed, "undo", False) else "Said, and counted without your name.",
        "forget": "Forgotten here, and wherever it travels from now on.",
    }
    given = {each: value for each, value in vars(context.typed).items() if each in ("text", "undo")}
    name = _find(context)
    with context.writing() as opened:
        told = opened.do(context.typed.command, given | {"id": ids.text(name)})
    context.printer.result(told, said[context.typed.command])
    return DONE


def export(context: Context) -> int:
    """Write the commons to a file."""
    with context.reading() as opened:
        path = Path(context.typed.file)
        made = exporting.write(path, exporting.form_of(path), opened, context.world.now())
    lines = [
        f"{made.entries} entries written.",
        *([f"{made.photos} photos in “{made.folder}”."] if made.photos else []),
    ]
    context.printer.result({"entries": made.entries, "photos": made.photos, "file": context.typed.file}, *lines)
    return DONE


def list_(context: Context) -> int:
    """List entries in the order asked for, newest first unless told otherwise."""
    typed = vars(context.typed)
    kind = kinds.named(typed["kind"]) if typed["kind"] else None
    question = Question(
        kind,
        typed["state"],
        typed["search"],
        limit=typed["limit"],
        category=typed["category"],
        area=typed["area"],
        order=Order(typed["sort"]),
    )
    with context.reading() as opened:
        found = opened.ask(question)
        if context.printer.as_json:
            for each in found:
                context.printer.result(each.plain())
            return DONE
        rows = [_cells(each) for each in found]
    if rows:
        context.printer.table(rows)
    elif question == Question():
        context.printer.note(
            "No needs open just now, and no offers yet. You could go first: mutualnode need “A ladder for Saturday”"
        )
    else:
        context.printer.note("Nothing here fits that.")
    return DONE


def _cells(shown: Shown) -> list[str]:
    name = ids.text(shown.id)[:ID_SHOWN]
    return [name, kinds.word(shown.kind), cell(shown.state, 10), cell(shown.title, 48), cell(shown.author_name, 20)]


def show(context: Context) -> int:
    """Show one entry in full."""
    with context.reading() as opened:
        name = opened.find(context.typed.id)
        told = inspecting.shown(opened, name)
    title = f"{told['kind'].capitalize()}: {text.shown(told['title'])}"
    lines = [title, f"by {text.shown(told['author_name'])}, {told['at']}, {told['state']}"]
    lines += [
        f"{field}: {text.shown_story(str(value))}"
        for field, value in told["fields"].items()
        if field not in ("title", "state")
    ]
    lines += [f"{field}: {text.shown_story(told[field])}" for field in contacts.CONFIDED if field in told]
    lines += ["", *(_history_line(each) for each in told["changes"])]
    context.printer.result(told, *lines)
    return DONE


def _history_line(change: dict[str, Any]) -> str:
    counts = "checked" if change["counts"] else f"does not count ({change['why']})"
    return f"  {change['at']}  computer {change['device'][:ID_SHOWN]}  {counts}"


def import_(context: Context) -> int:
    """Post needs and offers from a file; what is bad is listed, what is probably there already is said."""
    path = Path(context.typed.file)
    with context.reading() as opened:
        sheet = importing.read(path, opened, context.world.now())
    posted: list[str] = []
    if not context.typed.dry_run and sheet.good:
        with context.writing() as writable:
            posted = importing.keep(
                writable, sheet.good, lambda done, whole: context.printer.note(f"{done} of {whole} kept")
            )
    bad = [
        {"line": each.line, "error": each.fault.code.value, "message": wording.sentence(each.fault)}
        for each in sheet.bad
    ]
    likely = [
        {"line": each.line, "title": each.title, "like": each.like, "entry": ids.text(each.entry) if each.entry else ""}
        for each in sheet.likely
    ]
    told = {"new": len(sheet.good), "bad": bad, "likely_duplicates": likely, "ids": posted}
    lines = [
        f"{len(sheet.good)} {'would be posted' if context.typed.dry_run else 'posted'}, {len(bad)} could not be read."
    ]
    lines += [f"  line {each['line']}: {each['message']}" for each in bad]
    lines += [
        f"  line {each['line']}: “{cell(str(each['title']), 40)}” looks like “{cell(str(each['like']), 40)}”"
        for each in likely
    ]
    context.printer.result(told, *lines)
    return DONE


def status(context: Context) -> int:
    """Tell how this computer stands."""
    with context.reading() as opened:
        told = opened.status() | {"peers": errands.peers(context.place())}
    lines = [
        f"{text.shown(told['name'])} ({told['network'][:ID_SHOWN]})",
        f"{told['members']} members, {told['entries']} entries, {told['held']} changes",
    ]
    lines += [f"changes {told['changes']}", f"commons {told['commons']}"]
    context.printer.result(told, *lines, *_of_doubles(older=told["older"], shared=told["shared"]))
    return DONE


def device(context: Context) -> int:
    """Tell of this computer and its member's others, or give it a key of its own."""
    if context.typed.act != "show":
        name, said = {
            "new": ("renew", "This computer has a key of its own now ({}). What you wrote with the other one stays."),
            "keep": ("put_up", "This computer goes on with the key that it has ({})."),
        }[context.typed.act]
        with context.writing() as opened:
            told = opened.do(name, {})
        context.printer.result(told, said.format(told["device"][:ID_SHOWN]))
        return DONE
    with context.reading() as readable:
        mine, stands = readable.member, readable.standing
        own, all_ = ids.text(readable.device), [ids.text(each) for each in readable.devices_of(mine)]
    told = {"device": own, "member": ids.text(mine), "devices": all_, "older": stands.older, "shared": stands.shared}
    lines = [f"This computer: {own[:ID_SHOWN]}", *(f"Also yours: {each[:ID_SHOWN]}" for each in all_ if each != own)]
    context.printer.result(told, *lines, *_of_doubles(older=stands.older, shared=stands.shared))
    return DONE


def check(context: Context) -> int:
    """Check every signature and every row."""
    if context.typed.rebuild:
        with context.writing() as opened:
            opened.do("rebuild", {})
    with context.reading() as readable:
        found = inspecting.check(readable, lambda done, whole: context.printer.note(f"{done} of {whole} checked"))
    lines = [
        f"{found.held} changes, all as they were signed." if found.ok else f"{found.bad} of {found.held} are damaged."
    ]
    context.printer.result({"ok": found.ok, "held": found.held, "bad": found.bad}, *lines)
    return DONE if found.ok else DAMAGED


QUICK = {
    "network": network,
    "invite": invite,
    "need": post,
    "offer": post,
    "edit": edit,
    "close": close,
    "pledge": pledge,
    "accept": settle,
    "done": settle,
    "cannot": settle,
    "claim": settle,
    "confirm": settle,
    "comment": settle,
    "thank": settle,
    "metoo": settle,
    "forget": settle,
    "export": export,
    "list": list_,
    "show": show,
    "import": import_,
    "status": status,
    "device": device,
    "check": check,
}
