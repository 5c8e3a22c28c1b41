"""Computers that die at any moment, named or not: what was said to be kept is kept, and nobody misses what follows."""

import random
from pathlib import Path

import pytest

from tests.scene.deaths import KILLED, Diary, Pair
from tests.scene.doom import MOMENTS, Death, Doom, hub

TURNS = 40  # of one who writes: some thirty deaths
SWAPS = 3  # of two who swap, each with up to four deaths


@pytest.mark.parametrize("seed", [1])
def test_whoever_writes_finds_all_that_was_said_to_be_kept_behind_every_death(tmp_path: Path, seed: int) -> None:
    with Doom(tmp_path / "said") as doom:
        diary = Diary(doom, tmp_path / "ada", random.Random(seed))
        doom.run(diary.data, "network", "found", "Elm Street", "--member", "Ada")
        for _ in range(TURNS):
            diary.turn()
        assert diary.deaths > TURNS // 3
        assert doom.run(diary.data, "check", "--rebuild").one["ok"] is True


@pytest.mark.parametrize("seed", [2])
def test_two_who_swap_end_alike_and_neither_knows_what_its_author_does_not(tmp_path: Path, seed: int) -> None:
    with Doom(tmp_path / "hubs") as hubs, Doom(tmp_path / "said") as doom:
        pair = Pair(tmp_path / "ada", tmp_path / "bob", hubs, doom, random.Random(seed)).begin()
        for _ in range(SWAPS):
            pair.turn()
        assert pair.deaths >= SWAPS


@pytest.mark.parametrize(("moment", "after"), [("commit", True), ("send", False)])
def test_a_join_that_dies_goes_on_as_the_same_join(tmp_path: Path, moment: str, after: bool) -> None:
    ada, bob = tmp_path / "ada", tmp_path / "bob"
    with Doom(tmp_path / "hubs") as hubs, Doom(tmp_path / "said") as doom:
        doom.run(ada, "network", "found", "Elm Street", "--member", "Ada")
        code = doom.run(ada, "invite", "--uses", "1").one["invite"]
        with hub(hubs, ada) as (_, address):
            joining = ("join", code, "--member", "Bob", "--peer", address)
            for number in (1, 3, 5):
                assert doom.run(bob, *joining, at=Death(moment, number, after=after)).status == KILLED
                if moment == "commit" and number > 3:
                    break
            doom.run(bob, *joining)
            doom.run(bob, "sync", "--peer", address)
        told = [doom.run(data, "status").one for data in (ada, bob)]
        assert [each["members"] for each in told] == [2, 2]
        assert told[0]["changes"] == told[1]["changes"]
        assert all(doom.run(data, "check").one["ok"] for data in (ada, bob))


def test_every_named_moment_is_one_at_which_a_command_can_die(tmp_path: Path) -> None:
    data = tmp_path / "ada"
    with Doom(tmp_path / "said") as doom:
        doom.run(data, "network", "found", "Elm Street", "--member", "Ada")
        need = doom.run(data, "need", "a ladder").one["id"]
        for moment in MOMENTS.keys() - {"send", "file"}:
            said = doom.run(data, "forget", need, at=Death(moment))
            assert said.status == KILLED, moment
            need = doom.run(data, "need", f"a ladder after {moment}").one["id"]
        assert doom.run(tmp_path / "new", "network", "found", "Oak", "--member", "B", at=Death("file")).status == KILLED
