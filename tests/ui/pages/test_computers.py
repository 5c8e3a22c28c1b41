"""The list of computers: who is here first, then by name; rows stay while only what they say alters."""

from collections.abc import Callable
from dataclasses import replace

from mutualnode.app.company import Company, Computer, Stand
from mutualnode.app.meeting import Progress
from mutualnode.ui.pages.computers import ComputerList
from mutualnode.ui.sidebar import Where
from tests.neighbours import Neighbour
from tests.ui.scene import Screen

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]


def _list(screen: Screen) -> ComputerList:
    screen.home.go(Where.SYNC)
    return screen.home.sync.computers


def _named(name: str, stand: Stand = Stand.AWAY, member: bytes = b"") -> Computer:
    return Computer(name.encode().ljust(32), member or name.encode(), name, stand=stand)


def _names(shown: ComputerList) -> list[str]:
    return [row._name for row in shown.rows]


def test_who_is_here_comes_first_and_all_stand_by_the_alphabet(neighbours: Make, at_home: SitDown) -> None:
    shown = _list(at_home(neighbours("alice")[0]))
    company = [_named("zoe", Stand.IN_STEP), _named("Ada"), _named("Łucja", Stand.SWAPPING), _named("bea")]
    shown.show_company(Company(tuple(company)))
    assert _names(shown) == ["Łucja", "zoe", "Ada", "bea"]


def test_progress_moves_in_the_row_that_is_there(neighbours: Make, at_home: SitDown) -> None:
    alice = at_home(neighbours("alice")[0])
    shown, computer = _list(alice), _named("Rosa", Stand.SWAPPING)
    shown.show_company(Company((computer,)))
    (row,) = shown.rows
    assert row.stitches.isHidden()
    shown.show_company(Company((replace(computer, progress=Progress(14, 23, 0, 0)),)))
    assert shown.rows == [row]
    assert not row.stitches.isHidden()
    assert (row.stitches.progress.share, row.dot.word) == (14 / 23, "14 of 23 changes")
    assert row.accessibleName() == "Rosa. 14 of 23 changes. Receiving 9 more."


def test_two_computers_of_one_person_are_told_apart_and_one_s_own_is_named_so(
    neighbours: Make, at_home: SitDown
) -> None:
    alice = at_home(neighbours("alice")[0])
    shown = _list(alice)
    twins = (_named("Rosa", member=b"r"), replace(_named("Rosa", member=b"r"), device=b"other".ljust(32)))
    mine = _named("alice", member=alice.desk.me)
    told = [shown._named(each, [*twins, mine]) for each in (*twins, mine)]
    assert [name for name, _ in told] == ["Rosa", "Rosa", "alice"]
    assert told[0][1] != told[1][1]
    assert told[2][1] == "your other computer"
