"""The log says what happened, and never what people wrote, where they are, or any key."""

import asyncio
import logging
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from mutualnode.app import log
from mutualnode.app.commons import ARCHIVE, DEVICE_SEED, GATE, TRANSPORT_SECRET
from mutualnode.app.happenings import Refused
from mutualnode.domain import ids
from mutualnode.errors import Code
from tests.neighbours import Neighbour
from tests.scene.houses import house

Make = Callable[..., list[Neighbour]]


@pytest.fixture
def data(tmp_path: Path) -> Iterator[Path]:
    """A data folder that is logged into."""
    log.begin(tmp_path)
    yield tmp_path
    log.end()


def logged(data: Path) -> str:
    for each in logging.getLogger("mutualnode").handlers:
        each.flush()
    return "".join(path.read_text(encoding="utf-8") for path in sorted((data / "log").iterdir()))


def test_a_line_holds_a_name_a_short_id_a_code_and_counts(data: Path) -> None:
    log.event("refused", b"\xab" * 32, Code.CHANGE_BAD_SIGNATURE, count=3)
    line = logged(data)
    assert line.endswith(" refused abababab change.bad_signature count=3\n")
    assert "ab" * 5 not in line


def test_a_mistake_is_logged_without_its_text(data: Path) -> None:
    try:
        raise ValueError("a ladder for Alice")
    except ValueError as error:
        log.internal(error)
    line = logged(data)
    assert "internal ValueError at test_log.py:" in line
    assert "ladder" not in line


def test_a_whole_scene_leaves_nothing_that_people_wrote_in_the_log(data: Path, neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    need = alice.needs("a particular ladder", note="by the green gate", area="Elmhurst")
    secrets = [
        each.commons.value(name) or b""
        for each in (alice, bob)
        for name in (GATE, ARCHIVE, DEVICE_SEED, TRANSPORT_SECRET)
    ]
    words = ["particular", "ladder", "green gate", "Elmhurst", "alice", "bob", "Elm Street", "127.0.0.1"]

    async def scene() -> None:
        async with house(alice) as a, house(bob) as b:
            await b.syncs(a)
            with pytest.raises(ValueError, match="ladder"):
                await a.does(fails)
            words.extend(address.rpartition(":")[2] for address in (a.address, b.address))

    def fails(person: Neighbour) -> None:
        raise ValueError(person.shows(need)["title"])

    asyncio.run(scene())
    try:
        fails(alice)
    except ValueError as error:
        log.internal(error)
    told = logged(data)
    assert "peer here" in told
    assert "internal ValueError" in told
    assert [each for each in words if each in told.replace("test_log.py", "")] == []
    assert [each for each in secrets if each.hex()[:8] in told or repr(each)[2:12] in told] == []
    assert ids.text(need)[:8] not in told


def test_a_mistake_in_an_answer_to_a_peer_is_logged_without_its_text(data: Path, neighbours: Make) -> None:
    alice, bob = neighbours("alice", "bob")
    alice.needs("a ladder")

    async def scene() -> None:
        async with house(alice) as a, house(bob) as b:
            await b.does(lambda person: person.commons.keeper.database.run("DROP TABLE search"))
            with pytest.raises(Exception, match=r"internal|gone"):
                await b.syncs(a)
            assert b.of(Refused) == []

    asyncio.run(scene())
    told = logged(data)
    assert "ladder" not in told
    assert "INSERT" not in told


def test_only_its_owner_reads_the_log(data: Path) -> None:
    path = data / "log" / "mutualnode.log"
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_a_log_that_is_full_goes_on_in_another_file_and_the_oldest_goes(data: Path) -> None:
    line = 200 * "x"
    for _ in range(log.FILE_BYTES * (log.FILES_KEPT + 2) // len(line)):
        log.event(line)
    sizes = [each.stat().st_size for each in (data / "log").iterdir()]
    assert len(sizes) == log.FILES_KEPT + 1
    assert max(sizes) <= log.FILE_BYTES


def test_a_folder_that_is_not_there_is_not_made_for_a_log(tmp_path: Path) -> None:
    log.begin(tmp_path / "none")
    log.event("nothing")
    log.end()
    assert not (tmp_path / "none").exists()


def test_a_log_that_cannot_be_written_disturbs_nobody(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("a file in its place", encoding="utf-8")
    log.begin(tmp_path)
    log.event("nothing")
    log.end()


def test_a_log_is_begun_once(data: Path) -> None:
    log.begin(data)
    log.event("once")
    assert logged(data).count("once") == 1
