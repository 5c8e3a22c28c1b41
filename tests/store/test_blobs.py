"""Photos in a store: named and not here, here and not named, and how the one becomes the other."""

from pathlib import Path

from mutualnode.domain.photos import Photo, digest
from mutualnode.store import schema
from mutualnode.store.blobs import Blobs, Lacking
from mutualnode.store.database import Database
from tests.store.making import opened

SMALL, LARGE = b"small", b"large" * 1_000
PHOTO = Photo(digest(SMALL), digest(LARGE))
HEX = (PHOTO.thumbnail + PHOTO.full).hex()


def test_what_is_named_is_lacking_until_it_is_here_small_ones_first(database: Database) -> None:
    blobs = Blobs(database)
    blobs.name([(7, [PHOTO])])
    assert blobs.lacking(9) == [Lacking(PHOTO.thumbnail, is_thumbnail=True), Lacking(PHOTO.full, is_thumbnail=False)]
    blobs.put(PHOTO.thumbnail, SMALL)
    assert blobs.lacking(9) == [Lacking(PHOTO.full, is_thumbnail=False)]
    assert blobs.is_lacking(PHOTO.full, is_thumbnail=False)
    assert not blobs.is_lacking(PHOTO.thumbnail, is_thumbnail=True)
    assert (blobs.count_lacking(), blobs.size()) == (1, len(SMALL))


def test_of_many_those_of_the_newest_entries_come_first(database: Database) -> None:
    blobs = Blobs(database)
    blobs.name([(n, [Photo(bytes([n]) * 32, bytes([n, 1]) * 16)]) for n in range(1, 6)])
    assert [each.hash[0] for each in blobs.lacking(3)] == [5, 4, 3]


def test_what_is_here_before_it_is_named_is_not_lacking(database: Database) -> None:
    blobs = Blobs(database)
    for data in (SMALL, LARGE):
        blobs.put(digest(data), data)
    blobs.name([(7, [PHOTO])])
    assert blobs.lacking(9) == []
    assert list(blobs.walk()) == [(PHOTO.thumbnail, SMALL), (PHOTO.full, LARGE)]


def test_a_part_is_read_only_of_what_is_named(database: Database) -> None:
    blobs = Blobs(database)
    blobs.put(PHOTO.full, LARGE)
    assert blobs.part(PHOTO.full, 0, 9) == (0, b"")
    blobs.name([(7, [PHOTO])])
    assert blobs.part(PHOTO.full, 3, 4) == (len(LARGE), LARGE[3:7])
    assert blobs.part(PHOTO.full, len(LARGE), 4) == (len(LARGE), b"")


def test_what_nothing_names_goes_with_the_second_sweep_and_what_is_dropped_at_once(database: Database) -> None:
    blobs = Blobs(database)
    for data in (SMALL, LARGE):
        blobs.put(digest(data), data)
    blobs.name([(7, [PHOTO])])
    blobs.drop([PHOTO.full])
    assert blobs.get(PHOTO.full) == LARGE
    assert set(blobs.unname([7])) == {PHOTO.thumbnail, PHOTO.full}
    blobs.drop([PHOTO.full])
    assert blobs.get(PHOTO.full) is None
    assert blobs.sweep() == 0
    assert blobs.get(PHOTO.thumbnail) == SMALL
    assert blobs.sweep() == 1
    assert blobs.get(PHOTO.thumbnail) is None


def test_photos_named_before_this_version_knew_of_them_are_asked_for(tmp_path: Path) -> None:
    older = opened(tmp_path, steps={n: schema.STEPS[n] for n in (1, 2, 3)})
    values = "x'01', 49, x'02', 'open', 't', x'', '', '', '', 0, 0"
    for n, fields in enumerate((f'{{"photos":"{HEX}{"00" * 5}"}}', "{}", '{"photos":7}', '{"photos":"xy"}'), 1):
        row = f"{n}, {values.replace('01', f'0{n}', 1)}, '{fields}', x'', '', '', 0"
        older.run(f"INSERT INTO entry VALUES ({row})")
    older.close()
    database = opened(tmp_path)
    rows = database.rows("SELECT n, place, large, hash, lacking FROM photo ORDER BY place")
    assert rows == [(1, 0, 0, PHOTO.thumbnail, 1), (1, 1, 1, PHOTO.full, 1)]
    database.close()
