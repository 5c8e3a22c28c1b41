"""The digest of a set: the same in any order, another for any other set."""

from hypothesis import given
from hypothesis import strategies as st

from mutualnode.domain import digest

IDS = st.binary(min_size=32, max_size=32)


@given(st.lists(IDS, max_size=20), st.randoms(use_true_random=False))
def test_order_and_repetition_do_not_matter(items: list[bytes], chance: object) -> None:
    turned = items + items[: len(items) // 2]
    assert hasattr(chance, "shuffle")
    chance.shuffle(turned)
    assert digest.of(turned) == digest.of(items)


@given(st.sets(IDS, max_size=20), IDS)
def test_one_more_item_makes_another_digest(items: set[bytes], more: bytes) -> None:
    assert (digest.of(items | {more}) == digest.of(items - {more})) is False


@given(st.sets(IDS, min_size=1, max_size=20))
def test_an_item_touches_only_the_part_of_its_first_byte(items: set[bytes]) -> None:
    parts = [digest.part(sorted(item for item in items if item[0] == first)) for first in range(256)]
    assert digest.whole(parts) == digest.of(items)
    assert {first for first, each in enumerate(parts) if each != digest.EMPTY_PART} == {item[0] for item in items}


def test_a_part_without_items_is_zeros() -> None:
    assert digest.part([]) == bytes(32)


def test_the_digests_are_what_they_always_were() -> None:
    assert digest.of([]).hex() == "3c322a3730b9ad62100c416619aed37b3fd2376744a2c4bf86ad476399fe0221"
    assert (
        digest.of([bytes([each]) * 32 for each in range(256)]).hex()
        == "5db148b28c19c2c3a8b22f68e8beaa654b0377c3ee83c4b554d95ac23e9d98e2"
    )
