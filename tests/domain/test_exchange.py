"""Needs, offers and pledges: what may be typed, and how much of a need is covered."""
# ruff: noqa: RUF001 - digits of other scripts are digits too

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutualnode.domain import exchange
from mutualnode.domain.exchange import Coverage
from mutualnode.errors import Code, Fault

NOW = 1_700_000_000_000


def refused(**typed: str) -> Code:
    with pytest.raises(Fault) as fault:
        exchange.checked({"title": "Soup", **typed}, now=NOW)
    return fault.value.code


@pytest.mark.parametrize(
    ("written", "amount", "unit"),
    [
        ("5 boxes", "5", "boxes"),
        ("5boxes", "5", "boxes"),
        ("1/2 dozen", "0.5", "dozen"),
        ("3 / 4 l", "0.75", "l"),
        ("2,5 kg", "2.5", "kg"),
        ("2.5 kg", "2.5", "kg"),
        ("0.125 l", "0.125", "l"),
        ("7", "7", ""),
        ("٥ صناديق", "5", "صناديق"),
        ("\u200f٥ صناديق", "5", "صناديق"),
        ("١٫٥ كغم", "1.5", "كغم"),
        ("١/٢ دزينة", "0.5", "دزينة"),
        ("۳/۴ بسته\u200cها", "0.75", "بسته\u200cها"),
        ("1000000 grains", "1000000", "grains"),
        ("2 × 3 m planks", "2", "× 3 m planks"),
        ("3 eggs", "3", "eggs"),
        ("4 € vouchers", "4", "€ vouchers"),
        (" 5\tboxes\n", "5", "boxes"),
    ],
)
def test_a_quantity_is_an_amount_of_something(written: str, amount: str, unit: str) -> None:
    assert exchange.quantity(written) == exchange.Quantity(Decimal(amount), unit)


@pytest.mark.parametrize(
    "written",
    [
        "boxes",
        "some",
        "−3",
        "-3 boxes",
        "0",
        "0 boxes",
        "1/0 dozen",
        "0/0",
        "10^9",
        "1e9",
        "1e+9",
        "5E3 boxes",
        "1000001",
        "99999999999999999999999999999",
        "NaN",
        "Infinity",
        "½ dozen",
        "1½ dozen",
        "1 1/2 dozen",
        "1,000 boxes",
        "1.500 kg",
        "1,000,000",
        "5 000 kg",
        "3-4 boxes",
        "3 – 4 boxes",
        "1/2/3",
        "1..2",
        "−٣ صناديق",
        "\u061c-٣",
        "١٠^٩",
        "١٬٠٠٠ كغم",
        "5,",
    ],
)
def test_an_amount_that_could_be_read_in_two_ways_is_unclear(written: str) -> None:
    with pytest.raises(Fault) as fault:
        exchange.quantity(written)
    assert fault.value.code is Code.QUANTITY_UNCLEAR


@given(st.text(max_size=20) | st.text("0123456789.,/ -−e^½box", max_size=12))
def test_whatever_is_typed_as_a_quantity_is_understood_or_refused(written: str) -> None:
    try:
        quantity = exchange.quantity(written)
    except Fault:
        return
    assert 0 < quantity.amount <= exchange.LARGEST_AMOUNT


def test_a_title_is_all_that_is_required() -> None:
    assert exchange.checked({"title": " Soup "}, now=NOW) == {"title": "Soup"}


@pytest.mark.parametrize("typed", [{}, {"note": "warm"}, {"title": ""}, {"title": " \n"}])
def test_without_a_title_nothing_is_kept(typed: dict[str, str]) -> None:
    with pytest.raises(Fault) as fault:
        exchange.checked(typed, now=NOW)
    assert fault.value.code is Code.TEXT_EMPTY


def test_every_field_is_kept_cleaned() -> None:
    typed = {
        "title": "Soup",
        "note": "warm\r\nplease\n",
        "category": " food ",
        "quantity": "5 bowls",
        "area": "Elm\nStreet",
        "due": "in 1 hour",
        "urgency": "days",
    }
    assert exchange.checked(typed, now=NOW) == {
        "title": "Soup",
        "note": "warm\nplease",
        "category": "food",
        "quantity": "5 bowls",
        "area": "Elm Street",
        "due": "2023-11-14T23:13:20Z",
        "urgency": "days",
    }


@pytest.mark.parametrize("name", ["note", "category", "quantity", "area", "due", "urgency"])
def test_an_empty_field_is_left_out(name: str) -> None:
    assert exchange.checked({"title": "Soup", name: " "}, now=NOW) == {"title": "Soup"}


def test_each_field_says_what_is_wrong_with_it() -> None:
    assert refused(quantity="some") is Code.QUANTITY_UNCLEAR
    assert refused(due="soon") is Code.TIME_UNCLEAR
    assert refused(urgency="yesterday") is Code.CHOICE_UNKNOWN
    assert refused(category="x" * 61) is Code.TEXT_TOO_LONG
    assert refused(note="x" * 8_001) is Code.TEXT_TOO_LONG
    assert refused(title="x" * 201) is Code.TEXT_TOO_LONG


@pytest.mark.parametrize("name", ["income", "reason", "state", "about", "id", ""])
def test_there_is_no_field_for_anything_else(name: str) -> None:
    assert refused(**{name: "x"}) is Code.FIELD_UNKNOWN


def test_an_entry_is_open_until_it_is_closed() -> None:
    assert exchange.state_of({}) == "open"
    assert exchange.state_of({"state": "met"}) == "met"


def test_a_state_of_a_newer_version_is_passed_on() -> None:
    assert exchange.state_of({"state": "paused"}) == "paused"


@pytest.mark.parametrize("state", ["", 3, True, b"met"])
def test_a_state_that_is_no_word_is_open(state: str | int | bytes) -> None:
    assert exchange.state_of({"state": state}) == "open"


def test_a_need_without_a_quantity_is_covered_by_any_pledge() -> None:
    assert exchange.coverage({}, []) == Coverage("", "", whole=False)
    assert exchange.coverage({}, [{}]) == Coverage("", "", whole=True)
    assert exchange.coverage({"quantity": "unclear"}, [{"quantity": "2"}]) == Coverage("", "", whole=True)


def test_a_need_is_covered_by_the_sum_of_its_pledges() -> None:
    need = {"quantity": "5 boxes"}
    assert exchange.coverage(need, [{"quantity": "2 boxes"}]) == Coverage("5", "2", whole=False)
    assert exchange.coverage(need, [{"quantity": "2 boxes"}, {"quantity": "3"}]) == Coverage("5", "5", whole=True)
    assert exchange.coverage(need, [{"quantity": "4"}, {"quantity": "4"}]) == Coverage("5", "8", whole=True)


def test_a_pledge_without_a_quantity_covers_what_is_still_open() -> None:
    assert exchange.coverage({"quantity": "5"}, [{"quantity": "2"}, {}]) == Coverage("5", "5", whole=True)


def test_a_withdrawn_pledge_covers_nothing() -> None:
    assert exchange.coverage({"quantity": "5"}, [{"state": "withdrawn"}]) == Coverage("5", "0", whole=False)
    assert exchange.coverage({}, [{"state": "withdrawn"}]) == Coverage("", "", whole=False)


def test_three_thirds_are_a_whole() -> None:
    assert exchange.coverage({"quantity": "1"}, [{"quantity": "1/3"}] * 3) == Coverage("1", "1", whole=True)
    assert exchange.coverage({"quantity": "1"}, [{"quantity": "1/3"}]) == Coverage("1", "0.3333", whole=False)


def test_amounts_are_printed_as_people_write_them() -> None:
    assert exchange.coverage({"quantity": "1000000"}, [{"quantity": "0,50"}]) == Coverage("1000000", "0.5", whole=False)
