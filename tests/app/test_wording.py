"""Every code has a sentence, and every sentence is whole with its facts and without."""

import re
from dataclasses import replace

import pytest

from mutualnode.app import wording
from mutualnode.app.carrying import Checked, Report, Written
from mutualnode.app.enclosing import Enclosed
from mutualnode.app.happenings import Swapping
from mutualnode.app.wording import SENTENCES, of_check, of_report, of_written, progress, sentence
from mutualnode.errors import Code, Fault

FACTS: dict[str, str | int] = {
    "what": "state",
    "given": "paid",
    "choices": "met, unmet",
    "field": "colour",
    "length": 300,
    "limit": 200,
    "wanted": "need, offer",
    "count": 2,
    "reason": "no such thing",
    "safe": 925,
    "whole": 1284,
    "host": "192.0.2.7",
    "port": 4711,
}


@pytest.mark.parametrize("code", Code)
def test_every_code_has_a_sentence(code: Code) -> None:
    assert code in SENTENCES


@pytest.mark.parametrize("code", Code)
@pytest.mark.parametrize("facts", [FACTS, {}], ids=["facts", "none"])
def test_a_sentence_is_whole_with_its_facts_and_without(code: Code, facts: dict[str, str | int]) -> None:
    told = sentence(Fault(code, **facts))
    assert told
    assert not re.search(r"[{}]", told)
    assert code is Code.USAGE or told[-1] in ".?!"


@pytest.mark.parametrize("code", Code)
def test_the_facts_of_a_sentence_are_among_those_that_faults_carry(code: Code) -> None:
    assert set(re.findall(r"{(\w+)}", SENTENCES[code])) <= set(FACTS)


@pytest.mark.parametrize("given", ["{0}", "{given}", "{}", "%s", "{x!r:>9}"])
def test_what_people_typed_is_no_placeholder(given: str) -> None:
    assert given in sentence(Fault(Code.USAGE, reason=given))


@pytest.mark.parametrize("code", Code)
def test_no_sentence_names_a_code_or_a_tool(code: Code) -> None:
    told = SENTENCES[code].lower()
    assert code.value not in told
    assert not re.search(r"\b(?:sqlite|exception|errno|traceback|socket|database|server|admin|users?)\b", told)


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (Swapping(b"d", 14, 2_300, 0, 0), "14 of 2,300 changes have come."),
        (Swapping(b"d", 14, 23, 5, 9), "14 of 23 changes have come, 5 of 9 changes have gone."),
        (Swapping(b"d", 3, 0, 901, 900), "901 of 901 changes have gone."),
    ],
)
def test_how_far_an_exchange_is_is_said_in_words(told: Swapping, said: str) -> None:
    assert progress(told) == said


def report(**told: int | bool) -> Report:
    plain = dict.fromkeys(("new", "known", "waiting", "damaged", "refused"), 0)
    return Report(**(plain | dict.fromkeys(("is_cut", "is_newer", "stopped"), False) | told))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (report(new=2, known=3), ["2 new here, 3 known before."]),
        (report(), [SENTENCES[Code.SNAPSHOT_DAMAGED]]),
        (report(stopped=True), ["0 new here, 0 known before."]),
        (report(new=1, waiting=2), ["1 new here", "2 wait for others"]),
        (report(new=1, refused=2), ["1 new here", "2 do not match their signature"]),
        (report(new=1, damaged=1, is_cut=True), ["1 new here", "damaged in 1 place;", "Its end is missing."]),
        (report(new=1, damaged=2), ["1 new here", "damaged in 2 places;"]),
        (report(known=1, is_newer=True), ["0 new here", "newer version"]),
    ],
)
def test_it_is_said_what_came_of_reading_a_copy_and_what_did_not(told: Report, said: list[str]) -> None:
    lines = of_report(told)
    assert len(lines) == len(said)
    assert all(part in line for part, line in zip(said, lines, strict=True))


def test_what_is_foreseen_is_said_as_what_would_be() -> None:
    assert of_report(report(new=2), foreseen=True) == ["2 would be new here, 0 known before."]


def test_it_is_said_what_came_of_writing_and_checking() -> None:
    assert of_written(Written(5, 2, 9, stopped=False)) == ["2 entries written and read back. 5 are in this copy."]
    assert of_written(Written(5, 0, 9, stopped=False)) == ["This copy has all 5 entries already."]
    assert of_written(Written(5, 0, 9, stopped=True)) == ["Stopped. The copy is as it was."]
    whole = Checked(5, 0, is_cut=False, is_newer=False, stopped=False)
    assert of_check(whole) == ["5 entries, all as they were written."]
    assert of_check(Checked(5, 1, is_cut=True, is_newer=False, stopped=False))[0] == "5 entries can be read."


def test_photos_in_a_copy_are_said_in_one_line() -> None:
    photos = Enclosed(12, 3, left_out=9)
    assert of_report(replace(report(new=1), photos=photos))[1] == "12 small and 3 large photos came."
    assert of_report(replace(report(new=1), photos=photos), foreseen=True)[1].endswith("would come.")
    written = of_written(Written(5, 2, 9, stopped=False, photos=photos))
    assert written[1:] == ["12 small and 3 large photos written.", "For 9 photos there was no room."]
    whole = Checked(5, 0, is_cut=False, is_newer=False, stopped=False, photos=photos)
    assert of_check(whole)[1:] == ["12 small and 3 large photos are in it."]


def test_of_a_store_without_a_double_nothing_is_said() -> None:
    assert wording.of_doubles(older=False, shared=False) == []
    assert wording.of_doubles(older=True, shared=True) == [wording.OLDER, wording.SHARED]
