"""What is wrong is found in every field at once; a day that is over is wrong only in something new."""

from mutualnode.domain.moments import DAY
from mutualnode.errors import Code
from mutualnode.ui.dialogs import faults
from tests.neighbours import NOON

PAST, TODAY, AHEAD = "2020-01-01", "2027-01-15", "2030-01-01"


def _codes(*, is_new: bool = True, **typed: str) -> dict[str, Code]:
    return {name: fault.code for name, fault in faults.found(typed, NOON, is_new=is_new).items()}


def test_a_title_alone_is_well() -> None:
    assert _codes(title="Bread", note="", quantity="", due=" ", where="") == {}


def test_every_field_that_is_wrong_is_found() -> None:
    found = _codes(title=" ", quantity="−3", due="soon", contact="x" * 900)
    assert set(found) == {"title", "quantity", "due", "contact"}


def test_a_day_that_is_over_is_said_of_something_new_and_let_be_in_an_edit() -> None:
    assert _codes(title="Bread", due=PAST) == {"due": Code.TIME_OVER}
    assert _codes(is_new=False, title="Bread", due=PAST) == {}
    assert _codes(title="Bread", due=TODAY) == {}
    assert NOON % DAY


def test_it_may_have_begun_but_not_end_before_it_begins() -> None:
    assert _codes(title="Bread", starts=PAST, due=AHEAD) == {}
    assert _codes(title="Bread", starts=AHEAD, due="2029-01-01") == {"due": Code.TIME_BEFORE}
