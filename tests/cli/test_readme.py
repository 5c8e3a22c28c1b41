"""What the README tells people to type works as it stands there."""

import re
import shlex
import signal
import socket
from pathlib import Path

from mutualnode.cli.main import COMMANDS
from tests.cli.terminal import ROOT, ended, run, started

HEADING = "## Try it with two folders"
BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"\bmn1-[a-z2-7]+")
PORT = "4711"


def _terminals() -> dict[str, list[list[str]]]:
    """Return what is to be typed in each terminal, as lists of words, without the program's name."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert HEADING in text
    part = re.split(r"^## ", text.partition(HEADING)[2], maxsplit=1, flags=re.MULTILINE)[0]
    found = {}
    for block in BLOCK.findall(part):
        title, *lines = block.strip().splitlines()
        typed = [shlex.split(line) for line in lines]
        assert all(words[0].endswith("mutualnode") for words in typed)
        found[title.lstrip("# ")] = [words[1:] for words in typed]
    return found


def _free_port() -> str:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return str(server.getsockname()[1])


def test_the_two_terminals_of_the_readme_carry_a_need_and_agree(tmp_path: Path) -> None:
    terminals, port, code = _terminals(), _free_port(), "INVITE"

    def here(words: list[str]) -> list[str]:
        placed = [each.replace("build/try", str(tmp_path)).replace(PORT, port) for each in words]
        return [code if each == "INVITE" else each for each in placed]

    (*first, last), second = terminals["terminal 1"], terminals["terminal 2"]
    assert "hub" in last
    for words in first:
        said = run(tmp_path / "unused", *here(words))
        assert (said.status, said.err) == (0, "")
        code = next(iter(CODE.findall(said.out)), code)
    with started(tmp_path / "unused", *here(last)) as hub:
        assert hub.stdout is not None
        assert "Listening" in hub.stdout.readline()
        answers = []
        for words in second:
            answers.append(run(tmp_path / "unused", *here(words)))
            assert answers[-1].status == 0
        assert ended(hub, signal.SIGINT).status == 0
    assert any("A ladder for Saturday" in each.out for each in answers)
    digests = [re.findall(r"^(?:changes|commons) [0-9a-f]{64}$", each.out, re.MULTILINE) for each in answers[-2:]]
    assert len(digests[0]) == 2
    assert digests[0] == digests[1]


def test_every_command_that_the_readme_shows_exists() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    lines = [line for block in BLOCK.findall(text) for line in block.splitlines() if "bin/mutualnode" in line]
    names = {next(word for word in shlex.split(line)[1:] if word.isalpha()) for line in lines}
    assert names
    assert names <= set(COMMANDS)
