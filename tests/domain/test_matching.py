"""An offer fits a need by what both say, whichever one begins with; to be of one sort in one place is not enough."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutualnode.app import sample
from mutualnode.domain import matching
from mutualnode.domain.matching import Common

MONDAY = 0
IN_MILL_END = Common(MONDAY, "", "Mill End")
LIFT = {"title": "A lift to the eye clinic", "category": "lifts", "area": "Mill End", "due": "2031-01-06T08:15:00Z"}

WORDS = ("lift", "Lifts", "town", "soup", "Soups", "mattress", "matress", "mattresses", "Mondays", "the", "Café", "بيت")
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
FIELDS = st.fixed_dictionaries(
    {
        "title": TEXTS,
        "note": st.one_of(st.just(""), TEXTS),
        "category": st.sampled_from(["", "lifts", "food"]),
        "area": st.sampled_from(["", "Mill End", "mill end", "Quayside"]),
        "starts": st.sampled_from(["", "2031-01-06"]),
        "due": st.sampled_from(["", "2031-01-06", "2031-01-07T10:00:00Z", "one day"]),
    }
)

# From the made-up neighbourhood: the titles of a need and of an offer, and what both have in common.
FITTING = [
    ("A lift to the eye clinic and back", "Lifts into town, 3 seats", "lift"),
    ("Read two letters from the council with me", "Polish and English, spoken and written", "English"),
    ("Somebody to read the post aloud on Mondays", "Reading aloud, any book, any age", "aloud"),
    ("Cot mattress, clean, any wear", "Baby things from the loft", "mattress"),
]
NOT_FITTING = [
    ("A frame for a very long picture of the harbour", "Ramp for a step, wood, folds"),  # things in Quayside, both
    ("Practise English with me, slowly", "Maths, up to the exam that everybody fears"),  # learning in Hillfoot
    ("Somebody to look at a dripping tap", "Clocks and watches looked at"),  # repairs in Mill End; "look" says nothing
    ("Shopping carried up three floors on Fridays", "Bread, the day after it was fresh"),  # food, from the shop
    ("A spade and a morning for the shared beds", "Seedlings: tomatoes, beans, mint"),  # growing in Mill End
    ("Winter coats, sizes for six and nine", "Wool, needles, and somebody to unpick it with"),  # clothes
]


def _fits(one: dict[str, str], other: dict[str, str]) -> Common | None:
    return matching.fits(matching.side(one), matching.side(other))


def _told(title: str) -> dict[str, str]:
    """Return the fields of what the made-up neighbourhood holds under a title that begins like this."""
    found = [(said, given) for _, _, _, said, given, *_ in sample.story()["story"] if said.startswith(title)]
    assert len(found) == 1, title
    return {"title": found[0][0], **{name: value for name, value in found[0][1].items() if name != "due"}}


@pytest.mark.parametrize(("need", "offer", "word"), FITTING)
def test_these_of_the_neighbourhood_fit_each_other(need: str, offer: str, word: str) -> None:
    there, back = _fits(_told(need), _told(offer)), _fits(_told(offer), _told(need))
    assert there == back
    assert there is not None
    assert there.word == word


@pytest.mark.parametrize(("need", "offer"), NOT_FITTING)
def test_these_of_one_sort_do_not(need: str, offer: str) -> None:
    assert _fits(_told(need), _told(offer)) is None


@pytest.mark.parametrize(
    ("other", "common"),
    [
        ({"title": "Lifts into town", "category": "lifts"}, Common(None, "lift")),
        ({"title": "Into town and back", "category": "lifts", "area": "Mill End"}, None),
        ({"title": "Into town", "category": "lifts", "note": "Mondays, leaving 8 am"}, None),
        ({"title": "Into town", "category": "lifts", "area": "mill end", "note": "Los lunes"}, IN_MILL_END),
        ({"title": "Into town", "category": "lifts", "area": "Mill End", "due": "2031-01-06"}, IN_MILL_END),
        ({"title": "Into town", "category": "lifts", "area": "Mill End", "due": "2031-01-13"}, None),
        ({"title": "Going to the clinics by eye"}, Common(None, "clinic")),
        ({"title": "A clinic"}, None),
        ({"title": "A clinic", "area": "Mill End"}, Common(None, "clinic", "Mill End")),
        ({"title": "A clinic", "note": "On Mondays"}, Common(MONDAY, "clinic")),
        ({"title": "An eye for lifts", "category": "repairs"}, Common(None, "lift")),
        ({"title": "A lift for cars", "category": "repairs", "area": "Mill End", "note": "Mondays"}, None),
        ({"title": "Soup", "area": "Mill End", "due": "2031-01-06"}, None),
    ],
)
def test_what_may_fit_a_need_is_told_with_what_both_have_in_common(
    other: dict[str, str], common: Common | None
) -> None:
    assert _fits(LIFT, other) == common


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ("cot", "Cots", True),
        ("coat", "coats", True),
        ("Ausflug", "Ausflüge", True),
        ("inscripción", "inscripciones", True),
        ("wheelchair", "weelchair", True),
        ("mattress", "matress", True),
        ("care", "cars", False),
        ("paint", "point", False),
        ("walking", "talking", False),
    ],
)
def test_a_word_is_known_in_its_other_forms_and_mistyped(one: str, other: str, is_one: bool) -> None:
    fields = ({"title": each, "category": "things"} for each in (one, other))
    assert (_fits(*fields) is not None) is is_one


def test_what_one_only_mentions_must_be_the_very_word() -> None:
    loft = {"title": "From the loft", "category": "things", "note": "Two cots, a bath, what the shop left."}
    assert _fits({"title": "A cot", "category": "things"}, loft) == Common(None, "cot")
    assert _fits({"title": "Shopping", "category": "things"}, loft) is None
    assert _fits({"title": "A table", "category": "things", "note": "Or a bath"}, loft) is None


def test_a_day_that_only_one_of_them_names_is_not_in_common() -> None:
    one = {"title": "Ein Bett", "category": "things", "area": "Quayside", "due": "2031-01-06", "note": "On Monday"}
    assert _fits(one, {"title": "Kettle", "category": "things", "area": "Quayside"}) is None


@given(FIELDS, FIELDS)
def test_it_does_not_matter_with_which_of_the_two_one_begins(one: dict[str, str], other: dict[str, str]) -> None:
    assert _fits(one, other) == _fits(other, one)


@given(FIELDS, FIELDS)
def test_whatever_fits_has_a_word_or_a_day_in_common(one: dict[str, str], other: dict[str, str]) -> None:
    common = _fits(one, other)
    assert common is None or common.word or common.weekday is not None


@given(FIELDS, st.sampled_from(["lifts", "food"]), st.sampled_from(["Mill End", "Quayside"]))
def test_sort_and_place_alone_never_suffice(one: dict[str, str], category: str, area: str) -> None:
    here = {"category": category, "area": area}
    assert _fits(one | here, {"title": "Wardrobe", **here}) is None


@given(FIELDS)
def test_what_says_nothing_fits_nothing(one: dict[str, str]) -> None:
    assert _fits(one, {"title": "?"}) is None


@given(st.text(max_size=40), st.text(max_size=40))
def test_whatever_is_written_is_compared(one: str, other: str) -> None:
    sides = [{"title": one, "note": other, "due": other}, {"title": other, "category": one, "starts": one}]
    assert _fits(*sides) == _fits(*reversed(sides))


def test_words_that_join_others_or_tell_when_say_nothing() -> None:
    assert list(matching.telling("Somebody with a “Ladder”, please, on Tuesdays in the morning")) == ["ladder"]
    assert matching.telling("Łóżko, 2") == {"lozko": "Łóżko"}
