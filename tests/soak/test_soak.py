"""What `make soak` runs for hours runs here for a moment, so that it does not rot."""

import pytest

from tests.fuzz.targets import TARGETS
from tests.soak import fuzz, kills


def test_a_few_inputs_go_through_every_door(capsys: pytest.CaptureFixture[str]) -> None:
    assert fuzz.main(["--inputs", "700", "--seed", "1"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0] == "seed 1"
    assert [line.split("  ")[0].strip() for line in told[1:]] == [each.name for each in TARGETS]


def test_every_door_has_its_share() -> None:
    shares = fuzz.shares(1_000_000)
    assert set(shares) == {each.name for each in TARGETS}
    assert min(shares.values()) >= 1_000
    assert abs(sum(shares.values()) - 1_000_000) < len(shares)


def test_a_few_deaths_are_played_and_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert kills.main(["--turns", "2", "--seed", "3"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0] == "seed 3"
    assert told[1].startswith("2 turns, ")
