"""Programs that are killed at any moment lose nothing of what they said they had kept."""

import random
import re
import signal
import subprocess
from contextlib import suppress
from pathlib import Path

from tests.cli.terminal import Terminal, heard, hub, started

ROWS = 2_000
HUB_TURNS = 3
AT_ONCE = 200  # rows that are kept together, all of them or none
LONGEST_START = 0.8  # seconds until a command of ours is well under way
KEPT = re.compile(r"^(\d+) of \d+ kept$", re.MULTILINE)


def _killed(process: "subprocess.Popen[str]", after: float) -> str:
    """Kill a program some seconds from now, unless it is done by then, and return what it said to people."""
    with suppress(subprocess.TimeoutExpired):
        process.wait(after)
    process.send_signal(signal.SIGKILL)
    return process.communicate()[1]


def _is_well(terminal: Terminal) -> None:
    assert terminal.json("check").one["ok"] is True


def test_an_import_that_is_killed_has_kept_what_it_said(ada: Terminal, tmp_path: Path) -> None:
    chance = random.Random(11)
    said_to_be_kept = 0
    for turn in range(6):
        file = tmp_path / f"{turn}.csv"
        lines = (f"Turn {turn} thing {n},{'x' * chance.randrange(300)}\n" for n in range(ROWS))
        file.write_text("title,note\n" + "".join(lines), encoding="utf-8")
        with started(ada.data, "import", str(file)) as process:
            assert process.stderr is not None
            seen = "".join(process.stderr.readline() for _ in range(turn))
            told = seen + _killed(process, chance.uniform(0, 0.2))
        kept = max(map(int, KEPT.findall(told)), default=0)
        said_to_be_kept += kept
        here = {each for each in ada.titles() if each.startswith(f"Turn {turn} ")}
        assert {f"Turn {turn} thing {n}" for n in range(kept)} <= here
        assert len(here) % AT_ONCE == 0
        _is_well(ada)
    assert said_to_be_kept > 0
    assert ada.json("check", "--rebuild").one["ok"] is True
    assert ada.post("After all that") in {each["id"] for each in ada.json("list").lines}


def test_a_founding_that_is_killed_leaves_a_whole_network_or_none(bob: Terminal) -> None:
    chance = random.Random(12)
    before = 0
    for turn in range(8):
        with started(bob.data, "network", "found", f"Street {turn}", "--member", "Ada") as process:
            _killed(process, chance.uniform(0.1, LONGEST_START))
        networks = bob.json("network", "list").lines
        assert before <= len(networks) <= before + 1
        before = len(networks)
        for each in networks:
            assert bob.json("check", "--network", each["network"]).one["ok"] is True


def test_a_hub_that_is_killed_while_it_receives_has_kept_what_it_said(
    ada: Terminal, bob: Terminal, tmp_path: Path
) -> None:
    chance = random.Random(13)
    code = ada.json("invite").one["invite"]
    with hub(ada.data) as (process, address):
        bob.json("join", code, "--member", "Bob", "--peer", address)
        for turn in range(HUB_TURNS):
            file = tmp_path / f"{turn}.csv"
            file.write_text("title\n" + "".join(f"Turn {turn} thing {n}\n" for n in range(ROWS)), encoding="utf-8")
            assert ada.json("import", str(file)).one["new"] == ROWS
            held = bob.json("status").one["held"]
            with hub(bob.data, "--peer", address) as (receiving, _):
                said = [heard(receiving, lambda event: "received" in event)["received"]["changes"]]
                with suppress(subprocess.TimeoutExpired):
                    receiving.wait(chance.uniform(0, 0.1))
                receiving.send_signal(signal.SIGKILL)
                assert receiving.wait() == -signal.SIGKILL
            assert bob.json("status").one["held"] >= held + sum(said)
            _is_well(bob)
        assert bob.json("sync", "--peer", address).status == 0
        process.send_signal(signal.SIGKILL)
        process.wait()
    _is_well(ada)
    here, there = ada.json("status").one, bob.json("status").one
    assert (here["changes"], here["commons"]) == (there["changes"], there["commons"])
    assert here["held"] > HUB_TURNS * ROWS
