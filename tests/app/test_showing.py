"""Photos that somebody adds are kept and named; too many, or too large ones, are not."""

import pytest

from mutualnode.app import acts, showing
from mutualnode.app.showing import Print
from mutualnode.domain import ids
from mutualnode.domain.ids import EntryId
from mutualnode.domain.photos import PHOTO_BYTES, PHOTOS_LIMIT, THUMBNAIL_BYTES
from mutualnode.errors import Code, Fault
from tests.neighbours import Neighbour, Street
from tests.scene.album import blobs

PRINT = Print(b"small", b"large", "A ladder\nagainst a wall")
OTHER = Print(b"smaller", b"larger")


def _posts(person: Neighbour, *prints: Print) -> EntryId:
    given = {"kind": "need", "typed": {"title": "A ladder"}, "photos": [each.plain() for each in prints]}
    return EntryId(ids.parse(acts.do(person.commons, "post", given)["id"]))


def test_what_was_added_is_here_and_named_with_what_can_be_seen(street: Street) -> None:
    (alice,) = street.neighbours("alice")
    entry = _posts(alice, PRINT, OTHER)
    with alice.looking() as look:
        first, second = showing.of(look.get(entry))
        assert [showing.read(look, each) for each in (first.thumbnail, first.full)] == [b"small", b"large"]
        assert (first.words, second.words) == ("A ladder against a wall", "")
        assert showing.has_room(look)
    assert blobs(alice).count_lacking() == 0


def test_an_edit_can_keep_one_photo_and_take_out_another(street: Street) -> None:
    (alice,) = street.neighbours("alice")
    entry = _posts(alice, PRINT, OTHER)
    with alice.looking() as look:
        _, second = showing.of(look.get(entry))
    acts.do(alice.commons, "edit", {"id": ids.text(entry), "typed": {}, "photos": [showing.plain(second)]})
    with alice.looking() as look:
        assert showing.of(look.get(entry)) == (second,)
    acts.do(alice.commons, "edit", {"id": ids.text(entry), "typed": {"title": "Two"}, "photos": []})
    assert alice.shows(entry) == {"title": "Two"}


@pytest.mark.parametrize(
    "wrong",
    [
        [Print(b"s" * (THUMBNAIL_BYTES + 1), b"large")],
        [Print(b"small", b"l" * (PHOTO_BYTES + 1))],
        [Print(b"small", b"")],
        [PRINT] * (PHOTOS_LIMIT + 1),
    ],
)
def test_too_many_or_too_large_ones_are_refused_and_nothing_is_posted(street: Street, wrong: list[Print]) -> None:
    (alice,) = street.neighbours("alice")
    with pytest.raises(Fault) as refused:
        _posts(alice, *wrong)
    assert refused.value.code in (Code.PHOTO_TOO_LARGE, Code.PHOTOS_TOO_MANY)
    assert alice.titles() == []
    assert blobs(alice).size() == 0


def test_an_entry_with_anything_else_there_shows_none(street: Street) -> None:
    (alice,) = street.neighbours("alice")
    entry = alice.needs("A ladder")
    alice.rewrites(entry, photos="not hexadecimal")
    with alice.looking() as look:
        assert showing.of(look.get(entry)) == ()
