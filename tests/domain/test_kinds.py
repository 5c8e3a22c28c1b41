"""The kinds and their numbers, which are never reused."""

import json
from pathlib import Path

import pytest

from mutualnode.domain import kinds
from mutualnode.domain.kinds import Kind
from mutualnode.errors import Code, Fault

PINNED = json.loads((Path(__file__).parent.parent / "vectors" / "kinds.json").read_text(encoding="utf-8"))["kinds"]
COUNTED_ALIKE = "network join invite admission device vouch leave recovery gate decision stance count".split()
WRITTEN_TOGETHER = ["page", "agreement", "project", "minutes"]


def test_a_number_that_was_given_once_stays_given() -> None:
    assert {kind.word: kind.value for kind in Kind} == PINNED


@pytest.mark.parametrize("word", COUNTED_ALIKE)
def test_what_feeds_the_roll_or_a_decision_holds_exactly_one_change(word: str) -> None:
    assert kinds.is_single(kinds.named(word))


@pytest.mark.parametrize("kind", Kind)
def test_only_what_people_write_together_is_shared(kind: Kind) -> None:
    assert kinds.is_shared(kind) is (kind.word in WRITTEN_TOGETHER)


@pytest.mark.parametrize("number", range(1, 256))
def test_no_kind_is_both_shared_and_single(number: int) -> None:
    assert not (kinds.is_single(number) and kinds.is_shared(number))


@pytest.mark.parametrize(
    ("number", "single", "shared"), [(47, True, False), (48, False, False), (159, False, False), (160, False, True)]
)
def test_a_kind_of_a_newer_version_is_judged_by_its_range(number: int, single: bool, shared: bool) -> None:
    assert (kinds.is_single(number), kinds.is_shared(number)) == (single, shared)


def test_the_roll_is_fed_by_its_nine_kinds() -> None:
    assert {kind.word for kind in kinds.ROLL} == set(COUNTED_ALIKE) - {"decision", "stance", "count"}


def test_a_devices_first_change_says_whose_it_is() -> None:
    assert {Kind.NETWORK, Kind.JOIN, Kind.DEVICE} == kinds.FIRST


@pytest.mark.parametrize("kind", Kind)
def test_a_kind_is_found_by_its_word(kind: Kind) -> None:
    assert kinds.named(kind.word) is kind
    assert kinds.word(kind.value) == kind.word


def test_a_kind_of_a_newer_version_has_a_word_too() -> None:
    assert kinds.word(200) == "kind-200"


@pytest.mark.parametrize("word", ["", "needs", "kind-49", "49", "__members__"])
def test_a_word_for_no_kind_is_an_unknown_choice(word: str) -> None:
    with pytest.raises(Fault) as fault:
        kinds.named(word)
    assert fault.value.code is Code.CHOICE_UNKNOWN
