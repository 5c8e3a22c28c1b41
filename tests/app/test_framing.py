"""Photos become picture files beside a file that is taken along: all of them, or none."""

from pathlib import Path

import pytest

from mutualnode.app import exchanging
from mutualnode.app.framing import BEGINNING, Frames
from mutualnode.app.showing import Print
from mutualnode.domain.kinds import Kind
from mutualnode.errors import Code, Fault
from tests.neighbours import Neighbour, Street

PRINT = Print(BEGINNING + b"small", BEGINNING + b"large")


def _need(person: Neighbour) -> None:
    for title in ("A ladder", "The same"):
        exchanging.post(person.commons, Kind.NEED, {"title": title}, [PRINT.plain()])


def test_a_photo_that_two_entries_name_is_one_file(street: Street, tmp_path: Path) -> None:
    (alice,) = street.neighbours("alice")
    _need(alice)
    with alice.looking() as look, Frames(tmp_path / "all.json", look) as frames:
        named = [frames.frame(look.get(each)) for each in alice.entries(Kind.NEED)]
        assert frames.count == 1
    assert named[0] == named[1]
    assert (tmp_path / named[0][0]).read_bytes() == PRINT.full
    assert (tmp_path / named[0][0]).stat().st_mode & 0o077 == 0


def test_where_it_cannot_be_written_it_is_told_and_nothing_stays(street: Street, tmp_path: Path) -> None:
    (alice,) = street.neighbours("alice")
    _need(alice)
    out = tmp_path / "out"
    out.mkdir()
    out.joinpath("all photos").write_text("a file of that name")
    with pytest.raises(Fault) as refused, alice.looking() as look, Frames(out / "all.json", look) as frames:
        frames.frame(look.get(alice.entries(Kind.NEED)[0]))
    assert refused.value.code is Code.FILE_UNWRITABLE
    assert [each.name for each in out.iterdir()] == ["all photos"]
