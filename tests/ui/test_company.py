"""Words for other computers: where each one is, how far behind, on which day last in step, what to do."""

from dataclasses import replace

import pytest

from mutualnode.app import encounters
from mutualnode.app.company import Company, Computer, Stand
from mutualnode.app.meeting import Progress
from mutualnode.errors import Code
from mutualnode.ui import company
from mutualnode.ui.look.pieces.peer_dot import Nearness
from tests.neighbours import NOON

TODAY = encounters.day(NOON)


def _computer(
    stand: Stand,
    *,
    day: int | None = None,
    behind: int = 0,
    trouble: Code | None = None,
    progress: Progress | None = None,
) -> Computer:
    return Computer(b"d" * 32, b"m" * 32, "Rosa", "192.168.1.20:4711", stand, day, behind, trouble, progress)


@pytest.mark.parametrize(
    ("computer", "dot", "word"),
    [
        (_computer(Stand.IN_STEP), Nearness.HERE, "Up to date"),
        (_computer(Stand.SWAPPING), Nearness.SWAPPING, "Swapping"),
        (_computer(Stand.SWAPPING, progress=Progress(14, 1_200, 3, 4)), Nearness.SWAPPING, "17 of 1,204 changes"),
        (_computer(Stand.AWAY), Nearness.AWAY, "Away"),
        (_computer(Stand.AWAY, day=TODAY), Nearness.AWAY, "Away. Last swapped today"),
        (_computer(Stand.AWAY, day=TODAY - 1), Nearness.AWAY, "Away. Last swapped yesterday"),
        (_computer(Stand.AWAY, day=TODAY - 3), Nearness.AWAY, "Away. Last swapped on Tuesday"),
        (_computer(Stand.STOPPED, day=TODAY, trouble=Code.PEER_UNKNOWN), Nearness.UNKNOWN, "Not recognised"),
    ],
)
def test_where_a_computer_is_has_a_dot_and_a_word(computer: Computer, dot: Nearness, word: str) -> None:
    assert (company.nearness(computer), company.word(computer, NOON)) == (dot, word)


@pytest.mark.parametrize(
    ("computer", "line"),
    [
        (_computer(Stand.IN_STEP), "At 192.168.1.20"),
        (_computer(Stand.AWAY), "It has everything that is here."),
        (_computer(Stand.AWAY, behind=1), "1 change came here since then and waits for it."),
        (_computer(Stand.AWAY, behind=6_000), "6,000 changes came here since then and wait for it."),
        (_computer(Stand.SWAPPING), "Comparing what each of them has"),
        (_computer(Stand.SWAPPING, progress=Progress(1, 10, 0, 0)), "Receiving 9 more"),
        (_computer(Stand.SWAPPING, progress=Progress(0, 0, 0, 3)), "Sending 3 more"),
        (_computer(Stand.SWAPPING, progress=Progress(1, 10, 0, 3)), "Receiving 9 more, sending 3 more"),
    ],
)
def test_what_is_under_way_or_waits_is_said(computer: Computer, line: str) -> None:
    assert company.line(computer) == line


@pytest.mark.parametrize("code", [each for each in Code if each is not Code.PEER_GONE])
def test_whatever_went_wrong_is_said_with_what_happens_next(code: Code) -> None:
    said = company.line(_computer(Stand.STOPPED, trouble=code))
    assert any(each in said for each in ("again", "Update", "look at"))
    assert code.value not in said


def test_the_hour_is_never_said() -> None:
    for day in range(TODAY - 20, TODAY + 1):
        said = company.spoken(_computer(Stand.AWAY, day=day), "Rosa", NOON)
        assert not any(each in said for each in ("pm", "am,", "ago", "noon", ":"))


@pytest.mark.parametrize(("reached", "said"), [(0, "alone"), (1, "1 other computer"), (3, "at least 3 other")])
def test_how_far_what_was_written_has_come_is_one_sentence(reached: int, said: str) -> None:
    assert said in company.reached(Company((), reached))


def test_a_computer_is_read_out_as_whole_sentences() -> None:
    computer = _computer(Stand.AWAY, day=TODAY - 1, behind=1)
    said = "Rosa. Away. Last swapped yesterday. 1 change came here since then and waits for it."
    assert company.spoken(computer, "Rosa", NOON) == said


def test_photos_that_are_still_to_come_are_said_below_the_name() -> None:
    coming = replace(_computer(Stand.IN_STEP), photos=7)
    assert company.line(coming) == "7 photos still to come"
    assert company.spoken(coming, "Rosa", NOON) == "Rosa. Up to date. 7 photos still to come."
