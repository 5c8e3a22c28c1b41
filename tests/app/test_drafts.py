"""A draft is kept on this computer until nothing is left of it."""

import pytest

from mutualnode.app import acts, drafts, settling
from mutualnode.app.drafts import NEW, Draft, Of
from mutualnode.app.showing import Print
from mutualnode.domain.ids import EntryId
from mutualnode.domain.photos import Photo
from mutualnode.errors import Code, Fault
from tests.neighbours import Neighbour, Street

PRINT = Print(b"small", b"large", "A ladder")


def _draft(person: Neighbour, slot: str = NEW) -> Draft:
    with person.looking() as look:
        return drafts.read(look, slot)


def _kept(person: Neighbour) -> list[str]:
    return person.commons.keeper.meta.names("draft ")


def test_a_draft_comes_back_as_it_was_and_goes_when_it_is_empty(street: Street) -> None:
    (alice,) = street.neighbours("alice")
    assert _draft(alice) == Draft()
    typed = {"kind": "need", "title": "half a thou"}
    acts.do(alice.commons, "draft", {"typed": typed, "photos": [PRINT.plain()]})
    acts.do(alice.commons, "draft", {"typed": typed | {"title": "half a thought"}})
    assert _draft(alice) == Draft(typed | {"title": "half a thought"}, (PRINT,))
    acts.do(alice.commons, "draft", {"typed": {}, "photos": None})
    assert _draft(alice) == Draft()
    assert _kept(alice) == []


def test_a_draft_that_cannot_be_read_is_none(street: Street) -> None:
    (alice,) = street.neighbours("alice")
    alice.commons.keeper.meta.set("draft ", b"\xc1")
    assert _draft(alice) == Draft()
    alice.commons.keeper.meta.set("draft photos ", b"\x91\x80")
    alice.commons.keeper.meta.drop("draft ")
    assert _draft(alice) == Draft()


def test_each_entry_has_drafts_of_its_own_with_words_that_were_taken_out_and_photos_that_stay(street: Street) -> None:
    (alice,) = street.neighbours("alice")
    entry, other = alice.needs("A ladder"), alice.needs("A pram")
    change, word = drafts.slot(Of.CHANGE, entry), drafts.slot(Of.WORD, entry)
    shown = (Photo(b"s" * 32, b"l" * 32, "as it stands"), PRINT)
    photos = drafts.plain(Draft(shown=shown))
    acts.do(alice.commons, "draft", {"slot": change, "typed": {"note": ""}, "photos": photos})
    acts.do(alice.commons, "draft", {"slot": word, "typed": {"word": "still?"}})
    assert _draft(alice, change) == Draft({"note": ""}, shown)
    assert _draft(alice, word) == Draft({"word": "still?"})
    acts.do(alice.commons, "draft", {"slot": change, "typed": {}, "photos": []})
    assert _draft(alice, change) == Draft({}, ())  # all photos are to go
    assert _draft(alice) == _draft(alice, drafts.slot(Of.CHANGE, other)) == Draft()


def test_a_draft_goes_with_its_entry(street: Street) -> None:
    (alice,) = street.neighbours("alice")
    entry, other = alice.needs("A ladder"), alice.needs("A pram")
    photos = [PRINT.plain()]
    for each in (entry, other):
        for of in Of:
            given = {"slot": drafts.slot(of, each), "typed": {"note": "x"}, "photos": photos}
            acts.do(alice.commons, "draft", given)
    acts.do(alice.commons, "draft", {"typed": {"title": "new"}, "photos": photos})
    alice.commons.forget(entry)
    settling.settle_regularly(alice.commons)
    assert all(_draft(alice, drafts.slot(of, entry)) == Draft() for of in Of)
    assert all(_draft(alice, drafts.slot(of, other)).shown == (PRINT,) for of in Of)
    assert _draft(alice) == Draft({"title": "new"}, (PRINT,))
    assert len(_kept(alice)) == 2 * len(Of) + 1  # and the photos of what is new


@pytest.mark.parametrize(
    "slot", ["change", "change 07", "gate", "secret " + "0" * 52, drafts.slot(Of.WORD, EntryId(b"n" * 32))]
)
def test_nothing_is_kept_about_what_is_not_here(street: Street, slot: str) -> None:
    (alice,) = street.neighbours("alice")
    with pytest.raises(Fault) as refused:
        acts.do(alice.commons, "draft", {"slot": slot, "typed": {"note": "x"}})
    assert refused.value.code is Code.ID_UNKNOWN
    assert _kept(alice) == []


def test_a_draft_never_travels(street: Street) -> None:
    (alice,) = street.neighbours("alice")
    held = alice.counts()
    acts.do(alice.commons, "draft", {"typed": {"title": "a secret"}})
    assert alice.counts() == held
    assert not alice.sees("secret")
