"""A draft is kept on this computer until nothing is left of it."""

from mutualnode.app import acts, drafts
from mutualnode.app.drafts import SHOWN, TYPED, Draft
from mutualnode.app.showing import Print
from tests.neighbours import Neighbour, Street

PRINT = Print(b"small", b"large", "A ladder")


def _draft(person: Neighbour) -> Draft:
    with person.looking() as look:
        return drafts.read(look)


def test_a_draft_comes_back_as_it_was_and_goes_when_it_is_empty(street: Street) -> None:
    (alice,) = street.neighbours("alice")
    assert _draft(alice) == Draft()
    typed = {"kind": "need", "title": "half a thou"}
    acts.do(alice.commons, "draft", {"typed": typed, "photos": [PRINT.plain()]})
    acts.do(alice.commons, "draft", {"typed": typed | {"title": "half a thought"}})
    assert _draft(alice) == Draft(typed | {"title": "half a thought"}, (PRINT,))
    acts.do(alice.commons, "draft", {"typed": {}, "photos": []})
    assert _draft(alice) == Draft()
    assert alice.commons.value(TYPED) is alice.commons.value(SHOWN) is None


def test_a_draft_that_cannot_be_read_is_none(street: Street) -> None:
    (alice,) = street.neighbours("alice")
    alice.commons.keeper.meta.set(TYPED, b"\xc1")
    assert _draft(alice) == Draft()
    alice.commons.keeper.meta.set(SHOWN, b"\x91\x80")
    alice.commons.keeper.meta.drop(TYPED)
    assert _draft(alice) == Draft()


def test_a_draft_never_travels(street: Street) -> None:
    (alice,) = street.neighbours("alice")
    held = alice.counts()
    acts.do(alice.commons, "draft", {"typed": {"title": "a secret"}})
    assert alice.counts() == held
    assert not alice.sees("secret")
