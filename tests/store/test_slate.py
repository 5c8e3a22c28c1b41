"""A slate keeps what was put on it, where it was put, whatever state it was found in."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutualnode.errors import Code, Fault
from mutualnode.store.slate import Slate

SIZE = 64


def test_a_new_slate_is_empty_and_only_its_owner_can_read_it(tmp_path: Path) -> None:
    assert Slate(tmp_path / "slate", SIZE).read() == bytes(SIZE)
    assert (tmp_path / "slate").stat().st_mode & 0o077 == 0


@given(st.lists(st.tuples(st.integers(0, 2 * SIZE), st.binary(max_size=SIZE))))
def test_what_was_put_there_is_there_for_whoever_opens_it_next(
    tmp_path_factory: pytest.TempPathFactory, puts: list[tuple[int, bytes]]
) -> None:
    path = tmp_path_factory.mktemp("slate") / "slate"
    slate, wanted = Slate(path, SIZE), bytearray(SIZE)
    for place, data in puts:
        slate.put(place, data)
        wanted[place : place + len(data)] = data
        del wanted[SIZE:]
    assert Slate(path, SIZE).read() == wanted


@pytest.mark.parametrize("found", [b"", b"short", b"x" * (SIZE + 9)])
def test_one_of_another_size_is_made_to_fit(tmp_path: Path, found: bytes) -> None:
    path = tmp_path / "slate"
    path.write_bytes(found)
    assert Slate(path, SIZE).read() == found[:SIZE].ljust(SIZE, b"\x00")


def test_where_none_can_be_made_it_is_told(tmp_path: Path) -> None:
    with pytest.raises(Fault) as caught:
        Slate(tmp_path / "nowhere" / "slate", SIZE)
    assert caught.value.code is Code.STORE_UNREACHABLE
