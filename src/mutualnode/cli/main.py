"""Where the program begins: reads the arguments, does what they say, and ends with a status for scripts."""

import sys
from collections.abc import Callable, Sequence

from mutualnode.app import folder, log
from mutualnode.app.surroundings import Surroundings
from mutualnode.cli import running, snapshots
from mutualnode.cli.commands import QUICK, Context, Passphrase
from mutualnode.cli.parser import build
from mutualnode.cli.printing import DONE, Printer
from mutualnode.errors import Code, Fault

COMMANDS = QUICK | running.LONG | {"snapshot": snapshots.snapshot}
UNTIL_INTERRUPTED = ("hub", "demo")
INTERRUPTED = 130  # as shells count a program ended by SIGINT


def main(
    arguments: Sequence[str],
    world: Surroundings | None = None,
    alone: Callable[[Context], int] = running.first_run,
) -> int:
    """Carry out one command line, and return its exit status: 0 done, 1 refused, 2 usage, 3 damaged data.

    `alone` is what the program does where no command is named.
    """
    printer, command = Printer(as_json="--json" in arguments), None
    try:
        typed = build().parse_args(arguments)
        printer, command = Printer(as_json=getattr(typed, "json", False)), typed.command
        world = world or Surroundings(state=folder.state())
        context = Context(typed, printer, world, Passphrase(getattr(typed, "passphrase_file", None)))
        log.begin(context.data)
        if typed.command is None:
            return alone(context)
        return COMMANDS[typed.command](context)
    except Fault as fault:
        return printer.fault(fault)
    except KeyboardInterrupt:
        return DONE if command in UNTIL_INTERRUPTED else INTERRUPTED
    except BrokenPipeError:  # whoever read our output has seen enough
        return DONE
    except Exception as error:  # noqa: BLE001 - the edge of the program: a sentence for people, the kind of error for us
        log.internal(error)
        return printer.fault(Fault(Code.INTERNAL))
    finally:
        log.end()


def run() -> None:
    """Run the program: the entry point of the package."""
    sys.exit(main(sys.argv[1:]))
