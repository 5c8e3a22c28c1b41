"""Every code has a sentence, and every sentence is whole with its facts and without."""

import re

import pytest

from mutualnode.app.happenings import Swapping
from mutualnode.app.wording import SENTENCES, progress, sentence
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
        (Swapping(b"d", 14, 23, 5, 4), "14 of 23 changes have come, 5 of 9 have gone."),
        (Swapping(b"d", 0, 0, 0, 900), "0 of 900 have gone."),
    ],
)
def test_how_far_an_exchange_is_is_said_in_words(told: Swapping, said: str) -> None:
    assert progress(told) == said
