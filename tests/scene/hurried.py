"""The program itself with discovery at another pace: `python -m tests.scene.hurried PACE ARGUMENTS…`, PACE in JSON."""

import json
import sys
from typing import Any

from mutualnode.app import engine
from mutualnode.app.node import Node
from mutualnode.cli import running
from mutualnode.cli.main import main
from mutualnode.network.discovery import Pace


def hurry(pace: Pace) -> None:
    """Have every node of this process look for others at this pace."""

    class Hurried(Node):
        async def start(self, *arguments: Any, **named: Any) -> None:  # noqa: ANN401 - handed on as they are
            await super().start(*arguments, **{"pace": pace, **named})

    for each in (running, engine):
        each.__dict__["Node"] = Hurried


if __name__ == "__main__":
    hurry(Pace(**json.loads(sys.argv[1])))
    sys.exit(main(sys.argv[2:]))
