"""Whatever bytes come in, by any door: they are taken or turned away, and nothing else happens."""

import json
from pathlib import Path

import pytest

from mutualnode.errors import Refusal
from mutualnode.replica import document, door
from tests.fuzz.mutating import LONGEST, mutated
from tests.fuzz.targets import CHANGES, STREET, TARGETS, Target

SAVED = Path(__file__).resolve().parent.parent / "vectors" / "fuzz.json"
SEED = 20_261  # of the inputs of every day; `python -m tests.soak.fuzz` has others
INPUTS = 10_000  # of the cheapest kind, for each door

TARGETED = pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)


@TARGETED
def test_what_is_valid_does_no_harm(target: Target) -> None:
    for raw in target.inputs:
        target.eat(raw)
    assert target.inputs


@TARGETED
def test_what_is_nearly_valid_does_no_harm(target: Target) -> None:
    seen = set()
    for number in range(INPUTS // target.cost):
        raw = mutated(target.inputs, SEED, number)
        target.eat(raw)
        seen.add(raw)
    assert len(seen) > INPUTS // target.cost // 3


@TARGETED
def test_what_once_did_harm_or_was_made_to_do_it_no_longer_does(target: Target) -> None:
    saved = json.loads(SAVED.read_text(encoding="utf-8"))
    raws = [bytes.fromhex(each["hex"]) for each in saved if target.name in each["doors"]]
    assert raws
    for raw in raws:
        target.eat(raw)


def test_every_saved_input_belongs_to_a_door_and_says_why_it_is_kept() -> None:
    saved = json.loads(SAVED.read_text(encoding="utf-8"))
    doors = {target.name for target in TARGETS}
    assert all(set(each["doors"]) <= doors and each["why"] for each in saved)


def test_the_same_two_numbers_make_the_same_input() -> None:
    inputs = TARGETS[0].inputs
    made = [mutated(inputs, 7, number) for number in range(200)]
    assert made == [mutated(inputs, 7, number) for number in range(200)]
    assert made != [mutated(inputs, 8, number) for number in range(200)]
    assert max(map(len, made)) <= LONGEST


def test_all_valid_changes_are_let_in_and_read() -> None:
    for change in CHANGES:
        assert door.examine(change.raw, STREET.network) == change
    with pytest.raises(Refusal):  # it needs what it stands on
        document.read([CHANGES[0].crdt[:-1]])
