"""What may be typed: commands and their options, which stand before or after the command."""

import argparse
import re
from collections.abc import Callable
from typing import NoReturn

from mutualnode import __version__
from mutualnode.app.questions import Order
from mutualnode.domain import contacts, exchange
from mutualnode.errors import Code, Fault

DEFAULT_LISTEN = "0.0.0.0:0"
DEMO_SECONDS = 60
WAIT_SECONDS = 30.0

_WHOLE = re.compile(r"[0-9]{1,9}")  # no count of ours comes near a billion
_DECIMAL = re.compile(r"[0-9]{1,9}(\.[0-9]{1,9})?")


class Parser(argparse.ArgumentParser):
    """A parser that raises our usage fault instead of ending the program."""

    def error(self, message: str) -> NoReturn:
        """Raise what is wrong with the arguments."""
        raise Fault(Code.USAGE, reason=f"{message[:1].upper()}{message[1:]}. See {self.prog} --help.")


def _everywhere() -> Parser:
    """The options that every command takes; suppressed defaults let them stand on either side of it."""
    shared = Parser(add_help=False, argument_default=argparse.SUPPRESS)
    shared.add_argument("--json", action="store_true", help="print JSON and nothing else")
    shared.add_argument("--data", type=_folder, metavar="DIR", help="the data folder (or MUTUALNODE_DATA)")
    shared.add_argument("--network", metavar="ID", help="which network, where there are several here")
    shared.add_argument(
        "--passphrase-file", metavar="FILE", help="a file whose first line is the passphrase of the data"
    )
    return shared


def build() -> Parser:
    """Return the parser of the whole command line."""
    shared = _everywhere()
    parser = Parser(
        prog="mutualnode",
        description="Neighbours share, ask and decide together, with no server.",
        parents=[shared],
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"mutualnode {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=Parser)

    def command(name: str, help_: str) -> Parser:
        return commands.add_parser(name, help=help_, description=help_, parents=[shared], allow_abbrev=False)

    _network(command("network", "found a network, or tell of those here"), shared)
    _joining(command("invite", "make an invite"), command("join", "join a network with an invite"))
    for name in ("need", "offer"):
        _post(command(name, f"post {'a need' if name == 'need' else 'an offer'}"))
    _reading(command("list", "list entries"), command("show", "show one entry in full"))
    _changing(
        command("edit", "change fields of an entry of yours"), command("close", "close a need or an offer of yours")
    )
    _promising(command("pledge", "promise something to a need, or ask for what is offered"))
    _answering(command)
    exporting = command("export", "write the commons to a file: everything, a table, or a calendar")
    exporting.add_argument("file", metavar="FILE.json|.csv|.ics")
    importing = command("import", "post needs and offers from a table or from JSON lines")
    importing.add_argument("file", metavar="FILE.csv|.jsonl")
    importing.add_argument("--dry-run", action="store_true", help="only say what would be posted")
    _snapshot(command("snapshot", "carry the commons by hand: write it to a file, read it from one, check one"), shared)
    _running(
        command("hub", "keep running and keep others in step"), command("sync", "swap changes with one computer, once")
    )
    command("status", "tell how this computer stands")
    _device(command("device", "tell of this computer's key, or give it one of its own"), shared)
    checking = command("check", "check every signature and every row")
    checking.add_argument("--rebuild", action="store_true", help="make the index again from the signed changes alone")
    demo = command("demo", "four households and a hub on this computer, sharing a sample commons")
    demo.add_argument("--for", dest="seconds", type=_seconds, default=None, metavar="SECONDS", help="go on for so long")
    return parser


def _answering(command: Callable[[str, str], Parser]) -> None:
    for name, help_ in (
        ("accept", "accept a promise to a need of yours"),
        ("done", "say that a promise is done"),
        ("cannot", "take back a promise of yours"),
        ("claim", "say that what was posted for you is yours"),
        ("confirm", "say that what you posted for a neighbour is theirs who claimed it"),
        ("forget", "have an entry of yours forgotten, here and wherever it travelled"),
    ):
        command(name, help_).add_argument("id", metavar="ID")
    for name, help_ in (
        ("comment", "say something about a need or an offer"),
        ("thank", "say thanks for a promise, or for all that came of a need"),
    ):
        saying = command(name, help_)
        saying.add_argument("id", metavar="ID")
        saying.add_argument("text", metavar="TEXT")
    joining_in = command("metoo", "say that you need this too")
    joining_in.add_argument("id", metavar="NEED")
    joining_in.add_argument("--undo", action="store_true", help="take that back")


def _network(parser: Parser, shared: Parser) -> None:
    acts = parser.add_subparsers(dest="act", metavar="found|list|show", required=True, parser_class=Parser)
    founding = acts.add_parser("found", help="found a network", parents=[shared], allow_abbrev=False)
    founding.add_argument("name", metavar="NAME")
    founding.add_argument("--member", required=True, metavar="NAME", help="your name, as others will see it")
    founding.add_argument("--purpose", default="", metavar="TEXT")
    acts.add_parser("list", help="list the networks here", parents=[shared], allow_abbrev=False)
    acts.add_parser("show", help="tell of one network", parents=[shared], allow_abbrev=False)


def _snapshot(parser: Parser, shared: Parser) -> None:
    acts = parser.add_subparsers(dest="act", metavar="write|read|check", required=True, parser_class=Parser)
    for name, help_ in (
        ("write", "write to a file whatever is not on it yet"),
        ("read", "take from a file whatever is new here"),
        ("check", "check that all of a file is as it was written"),
    ):
        act = acts.add_parser(name, help=help_, parents=[shared], allow_abbrev=False)
        act.add_argument("file", metavar="FILE")
        if name == "write":
            act.add_argument("--without-photos", action="store_true", help="only the words, for a small stick")
        if name == "read":
            act.add_argument("--dry-run", action="store_true", help="only say what would change, and by whom")


def _device(parser: Parser, shared: Parser) -> None:
    acts = parser.add_subparsers(dest="act", metavar="show|new|keep", required=True, parser_class=Parser)
    for name, help_ in (
        ("show", "tell of this computer and of your others"),
        ("new", "take a key of its own, where a copy of this data is in use in a second place"),
        ("keep", "go on with this key, and say no more of older or second copies"),
    ):
        acts.add_parser(name, help=help_, description=help_, parents=[shared], allow_abbrev=False)


def _joining(invite: Parser, join: Parser) -> None:
    invite.add_argument("--uses", type=_count, default=1, metavar="N", help="how many may join with it (1)")
    invite.add_argument("--days", type=_count, default=7, metavar="D", help="how long it works (7)")
    invite.add_argument(
        "--address",
        action="append",
        default=[],
        metavar="HOST:PORT",
        help="where your computer will listen, to be put inside",
    )
    form = invite.add_mutually_exclusive_group()
    form.add_argument("--words", action="store_true", help="print the six words alone")
    form.add_argument("--qr", metavar="FILE", help="write it as a square code (.svg or .png)")
    form.add_argument("--file", metavar="FILE", help="write it to a file")
    join.add_argument("invite", metavar="INVITE", help="the code, the six words in quotes, or a file with either")
    join.add_argument("--member", required=True, metavar="NAME", help="your name, as others will see it")
    join.add_argument(
        "--peer", action="append", default=[], metavar="HOST:PORT", help="where a member's computer listens"
    )
    join.add_argument("--wait", type=_seconds, default=WAIT_SECONDS, metavar="SECONDS", help="how long to try (30)")


def _post(parser: Parser) -> None:
    parser.add_argument("title", metavar="TITLE")
    for name in exchange.TYPED[1:]:
        values = "|".join(exchange.URGENCIES) if name == exchange.URGENCY else None
        parser.add_argument(f"--{name}", default="", metavar=values or name.upper())
    _confiding(parser, "and the people you say yes to")


def _confiding(parser: Parser, others: str) -> None:
    for name, what in ((contacts.CONTACT, "how to reach you"), (contacts.WHERE, "the exact place")):
        parser.add_argument(f"--{name}", default="", metavar="TEXT", help=f"{what}: sealed for you {others}")


def _reading(listing: Parser, show: Parser) -> None:
    listing.add_argument("--kind", metavar="K")
    listing.add_argument("--state", metavar="S")
    listing.add_argument("--search", metavar="TEXT")
    listing.add_argument("--category", metavar="C")
    listing.add_argument("--area", metavar="A")
    listing.add_argument("--sort", choices=[each.value for each in Order], default=Order.NEWEST.value)
    listing.add_argument("--limit", type=_count, metavar="N")
    show.add_argument("id", metavar="ID")


def _changing(edit: Parser, close: Parser) -> None:
    edit.add_argument("id", metavar="ID")
    edit.add_argument("fields", nargs="+", metavar="FIELD=VALUE")
    close.add_argument("id", metavar="ID")
    close.add_argument("--as", dest="state", required=True, choices=exchange.CLOSED_AS)


def _promising(pledge: Parser) -> None:
    pledge.add_argument("id", metavar="NEED|OFFER")
    pledge.add_argument("--quantity", default="", metavar="QUANTITY")
    pledge.add_argument("--when", default="", metavar="TEXT", help='as people say it: "Friday, about six"')
    pledge.add_argument("--note", default="", metavar="NOTE")
    _confiding(pledge, "and whoever asked")


def _running(hub: Parser, sync: Parser) -> None:
    hub.add_argument(
        "--listen", default=DEFAULT_LISTEN, metavar="HOST:PORT", help="where to listen (everywhere, on a free port)"
    )
    hub.add_argument("--no-discovery", action="store_true", help="do not look for other computers by oneself")
    hub.add_argument("--peer", action="append", default=[], metavar="HOST:PORT", help="a computer to stay in step with")
    hub.add_argument(
        "--known-as",
        action="append",
        default=[],
        metavar="HOST:PORT",
        help="where others dial this computer, if a router or the like passes them on from there",
    )
    hub.add_argument(
        "--for", dest="seconds", type=_seconds, default=None, metavar="SECONDS", help="end by itself after so long"
    )
    sync.add_argument("--peer", required=True, metavar="HOST:PORT")


def _folder(written: str) -> str:
    if not written:  # a variable that was never set must not lead to the usual folder
        raise argparse.ArgumentTypeError("must name a folder")
    return written


def _count(written: str) -> int:
    value = int(written) if _WHOLE.fullmatch(written) else 0
    if value < 1:
        raise argparse.ArgumentTypeError("must be a whole number, 1 or more")
    return value


def _seconds(written: str) -> float:
    if not _DECIMAL.fullmatch(written):
        raise argparse.ArgumentTypeError("must be a number of seconds, as in 30 or 0.5")
    return float(written)
