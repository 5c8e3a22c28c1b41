"""Neighbours in all weathers: whatever goes wrong, they end with the same commons; and a seed can be seen again."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from mutualnode.app.keeping import Keeper
from tests.simulator.main import HASHES, again, main
from tests.simulator.run import Choice, Outcome, Simulator, aside

ROOT = Path(__file__).resolve().parents[2]
SEEDS = 200  # in every run of the suite; `make soak` runs as many as wanted
CAUGHT_WITHIN = 20  # seeds: every second one shows it
PARTS = 4  # so that each stays far below the time that a test may take


def soak(*options: str, hashes: str = "0") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.simulator.main", *options]
    paths = os.pathsep.join(map(str, (ROOT / "src", ROOT)))
    environment = {**os.environ, HASHES: hashes, "PYTHONPATH": paths}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("part", range(PARTS))
def test_in_all_weathers_all_end_with_the_same_commons_and_nothing_lost(part: int) -> None:
    number = SEEDS // PARTS
    done = soak("--first", str(part * number), "--seeds", str(number), "--workers", "1")  # other tests run beside it
    assert done.returncode == 0, done.stdout + done.stderr


def test_computers_that_promise_before_they_have_written_are_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Keeper, "flush", lambda _: None)
    with aside() as where:
        simulator = Simulator(where)
        broken = (simulator.run(seed, Choice(nodes=3)).broke for seed in range(CAUGHT_WITHIN))
        assert any("promised" in each for each in broken)


def test_two_hundred_computers_end_with_the_same_commons() -> None:
    done = soak("--seed", "200", "--nodes", "200", "--steps", "300")
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_seed_that_is_run_again_takes_the_same_steps() -> None:
    first, second = (soak("--seed", "7") for _ in range(2))
    assert first.stdout == second.stdout
    assert "trace" in first.stdout


def test_a_seed_that_breaks_something_is_told_with_the_line_that_runs_it_again(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = Outcome(5, 9, "", 0, "bob lost a change", ("the last step",))
    monkeypatch.setattr(Simulator, "run", lambda *_: broken)
    assert main(["--seeds", "1", "--nodes", "4", "--workers", "1"]) == 1
    told = capsys.readouterr().out
    assert "the last step" in told
    assert "bob lost a change" in told
    assert 'make soak ARGS="--seed 5 --nodes 4"' in told


def test_what_was_chosen_is_chosen_again() -> None:
    assert again(3, Choice(5, 40, ("clone", "die"))) == (
        'make soak ARGS="--seed 3 --nodes 5 --steps 40 --without clone die"'
    )


def test_nothing_is_left_of_a_run() -> None:
    with aside() as where:
        Simulator(where).run(1, Choice(nodes=3, steps=20))
        assert [each.name for each in where.iterdir()] == ["homes"]
    assert not where.exists()
