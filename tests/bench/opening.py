"""The program itself, as it is started without a command; it says when Today is filled, and ends then.

`python -m tests.bench.opening --data FOLDER`. Loads nothing before the program does.
"""

import sys
import time

from mutualnode.__main__ import alone
from mutualnode.cli.commands import Context
from mutualnode.cli.main import main
from mutualnode.ui import loading
from tests.bench.children import peak_bytes, say

LOOKED_MS = 5  # between two looks whether it is filled


def watched(context: Context) -> int:
    """Show the window until the first page is filled."""
    with loading.undisturbed():
        loading.qt()
        from PySide6.QtCore import QTimer  # noqa: PLC0415 - when the program loads it, and not before

        from mutualnode.ui.main import application_here  # noqa: PLC0415
        from mutualnode.ui.window import Window  # noqa: PLC0415

    application, looking = application_here(), QTimer()

    def look() -> None:
        for each in application.topLevelWidgets():
            if isinstance(each, Window) and each.home.today.hands.isVisible():
                looking.stop()
                application.processEvents()  # it is drawn as well
                say({"processor": time.process_time(), "peak": peak_bytes()})
                each.close()

    looking.timeout.connect(look)
    looking.start(LOOKED_MS)
    return alone(context)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], alone=watched))
