"""A hostile member who answers for photos, on a real line: held off, with nothing kept, and the others served."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from mutualnode.app.enclosing import Enclosed
from mutualnode.app.happenings import InStep, Photos
from mutualnode.domain.photos import PHOTO_BYTES
from mutualnode.errors import Code
from mutualnode.snapshot.bundle import Holds
from mutualnode.snapshot.file import Stretch
from mutualnode.wire.messages import BlobHere, BlobPart, WantBlob, encode
from tests.app.test_carrying import pen_of, reads
from tests.hostile.mallory import mallory
from tests.neighbours import Neighbour, carry_all
from tests.scene.album import blobs, has, shows
from tests.scene.houses import house
from tests.soak.fuzz import memory

Make = Callable[..., list[Neighbour]]
GROWTH_LIMIT = 20 * 1024  # KiB


@pytest.mark.parametrize(
    "message",
    [BlobPart(bytes(32), 0, 4, b"spam"), BlobPart(bytes(32), 0, 4_000_000, b"x" * 65_536)],
    ids=["unasked", "of a vast one"],
)
def test_whoever_sends_photos_that_nobody_asked_for_is_hung_up_on(neighbours: Make, message: BlobPart) -> None:
    alice, bob, crook = neighbours("alice", "bob", "mallory")
    _, kept = shows(alice, "A ladder", 200_000)

    async def scene() -> None:
        async with house(alice) as a, house(bob, peers=[a.address]) as b, mallory(crook, a) as line:
            line.says(encode(message))
            assert await line.hears_the_end() == Code.PEER_BROKE_PROTOCOL
            await b.until(lambda: Photos(alice.commons.device.key, 2, 0) in b.told)
            assert await b.node.do(lambda _: has(bob, kept))

    asyncio.run(scene())


def test_whoever_wants_without_end_and_never_listens_costs_little_and_holds_nobody_up(neighbours: Make) -> None:
    alice, bob, crook = neighbours("alice", "bob", "mallory")
    _, kept = shows(alice, "A ladder", 300_000)

    async def scene() -> None:
        async with house(alice) as a, mallory(crook, a) as line:
            before = memory()
            wants = [encode(WantBlob(bytes([number % 251]) * 32, number)) for number in range(1_000)]
            line.says(*wants, *[encode(BlobHere(bytes(32)))] * 1_000)
            async with house(bob, peers=[a.address]) as b:
                await b.until(lambda: bool(b.of(InStep)))
                await b.until(lambda: bool(b.of(Photos)) and b.of(Photos)[-1].left == 0)
            assert memory() - before < GROWTH_LIMIT

    asyncio.run(scene())
    assert has(bob, kept)


def test_a_copy_by_hand_full_of_photos_that_nobody_named_costs_little_and_brings_nothing(
    neighbours: Make, tmp_path: Path
) -> None:
    alice, bob, crook = neighbours("alice", "bob", "mallory")
    _, kept = shows(alice, "A ladder", 200_000)
    carry_all(alice, bob)
    with Stretch(tmp_path / "copy", pen_of(crook), 0, 0, 0) as stretch:
        for number in range(40):
            assert stretch.enclose(Holds.PHOTOS, [number.to_bytes(2, "big") + bytes(PHOTO_BYTES - 2)])
            assert stretch.enclose(Holds.THUMBNAILS, [number.to_bytes(2, "big") * size for size in range(1, 257)])
        assert stretch.enclose(Holds.PHOTOS, kept[1:])
        stretch.finish()
    before = memory()
    report = reads(bob, tmp_path / "copy")
    assert memory() - before < GROWTH_LIMIT
    assert (report.photos, report.damaged) == (Enclosed(0, 1), 0)  # the true one among them
    assert blobs(bob).size() == len(kept[1])
