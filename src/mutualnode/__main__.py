"""Where everything starts: a command where one is named, else the window, and without a display a hub that says so.

`python -m mutualnode` is the same as `mutualnode`. Qt is not loaded before there is a window to show.
"""

import os
import sys

from mutualnode.ui import display, loading

with loading.undisturbed():
    from mutualnode.cli import running
    from mutualnode.cli.commands import Context
    from mutualnode.cli.main import main

NO_WINDOW = (
    "{why}, so there is no window. To see MutualNode at work: make demo. "
    "From here on this computer is a hub, as with: {program} hub"
)


def alone(context: Context) -> int:
    """Show the window; where there can be none, say so and run a hub."""
    if not display.is_there(os.environ, sys.platform):
        return _without_window(context, "There is no display here")
    try:
        with loading.undisturbed():
            loading.qt()
            from mutualnode.ui.main import show  # noqa: PLC0415 - a hub runs without Qt, and never loads it
    except ImportError:
        return _without_window(context, "What the window needs is not installed here")
    return show(context.data, getattr(context.typed, "network", None), context.passphrase.chosen(), context.world)


def _without_window(context: Context, why: str) -> int:
    context.printer.note(NO_WINDOW.format(why=why, program=running.program()))
    return running.first_run(context)


def run() -> None:
    """Run the program: the entry point of the package."""
    sys.exit(main(sys.argv[1:], alone=alone))


if __name__ == "__main__":
    run()
