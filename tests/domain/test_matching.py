"""An offer fits a need by what both say, whichever one begins with; one thing shared is not enough."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutualnode.domain import matching
from mutualnode.domain.matching import Reason

MONDAY = 0
LIFT = {"title": "A lift to the eye clinic", "category": "lifts", "area": "Mill End", "due": "2031-01-06T08:15:00Z"}

FIELDS = st.fixed_dictionaries(
    {
        "title": st.sampled_from(["A lift to town", "Lifts into town", "Soup", "Children's coats", "Mondays"]),
        "category": st.sampled_from(["", "lifts", "food"]),
        "area": st.sampled_from(["", "Mill End", "mill end", "Quayside"]),
        "due": st.sampled_from(["", "2031-01-06", "2031-01-07T10:00:00Z"]),
    }
)


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        ({"title": "Lifts into town", "category": "lifts"}, Reason.WORDS),
        ({"title": "Into town and back", "category": "lifts", "note": "Mondays, leaving 8 am"}, Reason.DAY),
        ({"title": "Into town and back", "category": "lifts", "area": "mill end"}, Reason.PLACE),
        ({"title": "Into town and back", "category": "lifts", "area": "Quayside"}, None),
        ({"title": "Clinical lifting", "category": "health"}, None),
        ({"title": "Going to the clinics by eye"}, None),
        ({"title": "Soup", "area": "Mill End", "due": "2031-01-06"}, None),
    ],
)
def test_what_may_fit_a_need_is_told_with_one_reason(other: dict[str, str], reason: Reason | None) -> None:
    assert matching.fits(matching.side(LIFT), matching.side(other), MONDAY) is reason


@given(FIELDS, FIELDS)
def test_it_does_not_matter_with_which_of_the_two_one_begins(one: dict[str, str], other: dict[str, str]) -> None:
    sides = matching.side(one), matching.side(other)
    there, back = matching.fits(*sides, None), matching.fits(sides[1], sides[0], None)
    assert (there is None) is (back is None)


@given(FIELDS)
def test_what_says_nothing_fits_nothing(one: dict[str, str]) -> None:
    assert matching.fits(matching.side(one), matching.side({"title": "?"}), MONDAY) is None


def test_words_that_join_others_say_nothing() -> None:
    assert matching.telling("Somebody with a ladder, please") == ("ladder",)
