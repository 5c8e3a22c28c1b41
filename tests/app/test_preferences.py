"""How one likes to be reached: for all to read, or sealed for one's own computers."""

from collections.abc import Callable

import pytest

from mutualnode.app import exchanging, preferences
from mutualnode.app.preferences import Preference
from mutualnode.domain.contacts import CONTACT, LIMITS, REACH, WHERE
from mutualnode.errors import Code, Fault
from tests.neighbours import Neighbour, carry_all

Make = Callable[..., list[Neighbour]]
BELL = "ring the second bell"


def writes(person: Neighbour, **typed: str) -> None:
    """Write something on one's own page."""
    with person.looking() as look:
        page = look.page_of(look.member)
    assert page is not None
    exchanging.edit(person.commons, page.id, typed)


def mine(person: Neighbour) -> Preference:
    """What one's own computer knows."""
    with person.looking() as look:
        return preferences.mine(look)


def test_who_has_said_nothing_is_offered_nothing(neighbours: Make) -> None:
    assert mine(neighbours("alice")[0]) == Preference("")


def test_what_is_open_is_read_by_all(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    writes(alice, reach=BELL)
    carry_all(alice, bob)
    assert mine(alice) == Preference(BELL, is_open=True)
    with bob.looking() as look:
        assert list(preferences.of_all(look).values()) == [BELL]


def test_what_is_sealed_is_opened_by_its_own_member_alone(neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    writes(alice, contact=BELL)
    carry_all(alice, bob)
    assert mine(alice) == Preference(BELL)
    with bob.looking() as look:
        assert preferences.of_all(look) == {}
        page = next(each for each in look.pages() if each.author == bytes(alice.commons.member or b""))
        assert BELL not in str(page.fields)


def test_it_can_be_closed_opened_and_taken_back(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    writes(alice, reach=BELL, contact="")
    writes(alice, reach="", contact=BELL)
    assert mine(alice) == Preference(BELL)
    writes(alice, contact="")
    assert mine(alice) == Preference("")


def test_the_name_stays_when_something_else_is_written(neighbours: Make) -> None:
    (alice,) = neighbours("alice")
    writes(alice, reach=BELL)
    with alice.looking() as look:
        assert look.name_of(look.member) == "alice"


@pytest.mark.parametrize(
    ("field", "written", "code"),
    [
        (REACH, "x" * (LIMITS[REACH] + 1), Code.TEXT_TOO_LONG),
        (CONTACT, "x" * (LIMITS[CONTACT] + 1), Code.TEXT_TOO_LONG),
        (WHERE, "12 Alder Row", Code.FIELD_UNKNOWN),
    ],
)
def test_what_does_not_belong_on_a_page_is_refused(neighbours: Make, field: str, written: str, code: Code) -> None:
    with pytest.raises(Fault) as refused:
        writes(neighbours("alice")[0], **{field: written})
    assert refused.value.code is code
