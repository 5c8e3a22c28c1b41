"""People are known by initials in any script, and by corners that follow from their key and never change."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutualnode.ui.look.avatar import Presence, avatar_plan, initials, paint_avatar
from mutualnode.ui.look.palette import Hue
from mutualnode.ui.look.worn import current
from tests.ui.look.seeing import count, has, picture

PINNED = [
    (bytes(32), Hue.OFFER, "2m 0m 0m 1m"),
    (bytes(range(32)), Hue.GATHERING, "1s 0m 0s 2s"),
    (b"\xff" * 32, Hue.NEED, "2m 3m 2m 0m"),
]


@pytest.mark.parametrize(("key", "hue", "corners"), PINNED)
def test_the_plan_of_a_key_never_changes(key: bytes, hue: Hue, corners: str) -> None:
    plan = avatar_plan(key)
    assert plan.hue is hue
    assert " ".join(f"{corner.value}{'s' if solid else 'm'}" for corner, solid in plan.corners) == corners


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Rosa Okafor", "RO"),
        ("mei", "M"),
        ("Ana Maria da Silva", "AS"),
        ("Łukasz Żak", "ŁŻ"),
        ("مريم حداد", "مح"),
        ("สมชาย ใจดี", "สใ"),
        ("O’Neill", "O"),
        ("  ", ""),
        ("(Tomasz) Zieliński", "TZ"),
        ("🙂 Dev", "D"),
    ],
)
def test_initials_are_the_first_letters_of_first_and_last_word(name: str, letters: str) -> None:
    assert initials(name) == letters


@given(st.text(max_size=60))
def test_any_name_at_all_has_initials_and_a_picture(name: str) -> None:
    assert len(initials(name)) <= 8
    picture(lambda painter, box: paint_avatar(painter, box, name, bytes(32)), 40, 40)


def test_a_small_picture_has_initials_only() -> None:
    tones = current().palette.of(avatar_plan(bytes(32)).hue)
    small = picture(lambda painter, box: paint_avatar(painter, box, "Rosa", bytes(32)), 28, 28)
    large = picture(lambda painter, box: paint_avatar(painter, box, "Rosa", bytes(32)), 52, 52)
    assert count(small, tones.mid) + count(small, tones.solid) == 0
    assert count(large, tones.mid) + count(large, tones.solid) > 0


def test_whoever_is_away_is_stitched_and_not_filled() -> None:
    palette = current().palette
    image = picture(lambda painter, box: paint_avatar(painter, box, "Tomasz", bytes(32), Presence.AWAY), 40, 40)
    assert has(image, palette.line_strong)
    assert not has(image, palette.of(avatar_plan(bytes(32)).hue).tint)


def test_oneself_is_outlined() -> None:
    tones = current().palette.of(avatar_plan(bytes(32)).hue)
    image = picture(lambda painter, box: paint_avatar(painter, box, "Iman", bytes(32), Presence.YOU), 40, 40)
    assert image.pixelColor(20, 1).name().upper() == tones.solid
