"""Areas that were named before are suggested, each once."""

from mutualnode.app import places
from tests.neighbours import Street


def test_each_area_is_suggested_once_by_the_alphabet(street: Street) -> None:
    (alice,) = street.neighbours("alice")
    for area in ("Quayside", "Łąka", "Hillfoot", "Quayside", ""):
        alice.needs("A ladder", area=area)
    alice.offers("Tea", area="Mill End")
    with alice.looking() as look:
        assert places.areas(look) == ["Hillfoot", "Łąka", "Mill End", "Quayside"]
