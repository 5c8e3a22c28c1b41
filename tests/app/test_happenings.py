"""What a node tells is made of values: they never change, and hold no secret."""

from dataclasses import FrozenInstanceError, fields

import pytest

from mutualnode.app import happenings
from mutualnode.app.happenings import (
    Alone,
    Doubled,
    Found,
    Happening,
    InStep,
    Listening,
    Lost,
    PeerGone,
    PeerHere,
    Photos,
    Received,
    Refused,
    Swapping,
    Trouble,
)
from mutualnode.errors import Code, Fault

ALL: list[Happening] = [
    Listening("127.0.0.1", 1, ()),
    PeerHere(b"d", b"m", "alice"),
    PeerGone(b"d", "", clean=True),
    Received(b"d", 1),
    Refused(b"d", (Code.CHANGE_TOO_SHORT,)),
    InStep(b"d"),
    Swapping(b"d", 1, 4, 2, 3),
    Found("192.0.2.7", 1, fits=True),
    Lost("192.0.2.7", 1),
    Photos(b"d", 1, 2),
    Alone(15.0),
    Doubled(older=True, shared=False),
    Trouble(Fault(Code.STORE_FULL)),
]


def test_every_kind_of_happening_is_here() -> None:
    kinds = {
        each for each in vars(happenings).values() if isinstance(each, type) and each.__module__ == happenings.__name__
    }
    assert kinds == {type(each) for each in ALL}


@pytest.mark.parametrize("told", ALL, ids=lambda each: type(each).__name__)
def test_what_has_happened_does_not_change(told: Happening) -> None:
    with pytest.raises(FrozenInstanceError):
        setattr(told, fields(told)[0].name, None)


@pytest.mark.parametrize("told", ALL, ids=lambda each: type(each).__name__)
def test_nothing_that_is_told_is_named_a_key_or_a_title(told: Happening) -> None:
    assert {each.name for each in fields(told)}.isdisjoint({"key", "secret", "title", "gate", "passphrase"})
