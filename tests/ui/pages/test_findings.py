"""What came of reading a copy: a line for each thing there is to say, and nothing about what did not happen."""

from dataclasses import replace

import pytest

from mutualnode.app.carrying import Report
from mutualnode.ui.look.palette import Tone
from mutualnode.ui.pages.findings import findings

NOTHING = Report(0, 0, 0, 0, 0, is_cut=False, is_newer=False, stopped=False)


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (replace(NOTHING, new=38), "new"),
        (replace(NOTHING, known=38), "already here"),
        (replace(NOTHING, waiting=38), "waiting"),
        (replace(NOTHING, refused=38), "set aside"),
        (replace(NOTHING, damaged=38), "damaged"),
    ],
)
def test_each_thing_has_its_line_and_its_number(told: Report, said: str) -> None:
    (line,) = findings(told)
    assert line.count == 38
    assert said in line.said


def test_a_signature_that_does_not_match_alone_is_alarming() -> None:
    told = replace(NOTHING, new=1, known=1, waiting=1, refused=1, damaged=1, is_cut=True, is_newer=True)
    assert [each.said for each in findings(told) if each.tone is Tone.ALARM] == ["set aside, signature not valid"]
    assert len(findings(told)) == 7


def test_what_would_be_new_is_told_elsewhere_beforehand() -> None:
    assert findings(replace(NOTHING, new=5), foreseen=True) == []


def test_an_empty_copy_is_said_to_be_empty() -> None:
    assert [each.said for each in findings(NOTHING)] == ["Nothing is in it."]
