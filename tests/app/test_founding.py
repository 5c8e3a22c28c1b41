"""A network is founded whole or not at all, wherever the power fails."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from mutualnode.app import commons, folder, founding
from mutualnode.domain.ids import EntryId
from mutualnode.domain.kinds import Kind
from mutualnode.errors import Code, Fault
from tests.neighbours import Street, a_street

KILLED = """
import os, sys
from pathlib import Path
from mutualnode.app import founding
from mutualnode.app.surroundings import Surroundings

left = int(sys.argv[2])

def watch(event, arguments):
    global left
    if event in ("open", "os.rename", "os.mkdir", "os.chmod", "os.remove") and sys.argv[1] in str(arguments[0]):
        left -= 1
        if left < 0:
            os._exit(9)

sys.addaudithook(watch)
founding.found(Path(sys.argv[1]), "Elm Street", "alice", "", Surroundings()).close()
"""


def test_a_founder_is_the_first_member_and_has_a_name(street: Street) -> None:
    alice = street.founds("alice", "  Elm\nStreet ")
    assert alice.members() == 1
    assert alice.commons.member == bytes(alice.commons.network)
    with alice.looking() as look:
        assert look.network_name == "Elm Street"
    assert [alice.shows(each)["name"] for each in alice.entries(Kind.PROFILE)] == ["alice"]


def test_a_purpose_is_kept_where_there_is_one(street: Street, tmp_path: Path) -> None:
    world = street.world("alice").surroundings
    made = founding.found(tmp_path / "a", "Elm", "alice", "to share\nladders", world)
    found = made.held(made.network)
    made.close()
    assert found is not None
    assert found.fields is not None
    assert found.fields["purpose"] == "to share\nladders"


@pytest.mark.parametrize(
    ("name", "member", "code"),
    [("", "alice", Code.TEXT_EMPTY), ("Elm", " ", Code.TEXT_EMPTY), ("x" * 81, "alice", Code.TEXT_TOO_LONG)],
)
def test_a_name_that_cannot_be_leaves_nothing(
    street: Street, tmp_path: Path, name: str, member: str, code: Code
) -> None:
    with pytest.raises(Fault) as refused:
        founding.found(tmp_path / "a", name, member, "", street.world("alice").surroundings)
    assert refused.value.code is code
    assert not (tmp_path / "a").exists()


def test_what_is_on_disk_tells_nothing_in_plain(street: Street) -> None:
    alice = street.founds("alice", "Elm Street of secrets")
    alice.needs("a very particular ladder")
    alice.closes_up()
    street.people.clear()
    place = folder.choose(alice.data, None)
    for path in (place.folder, *place.folder.rglob("*")):
        content = path.read_bytes() if path.is_file() else b""
        assert b"particular" not in content
        assert b"Elm Street" not in content
        assert not path.stat().st_mode & 0o077


@pytest.mark.parametrize("moment", range(16))
def test_a_kill_while_founding_leaves_nothing_or_all(tmp_path: Path, moment: int) -> None:
    data = tmp_path / "data"
    ended = subprocess.run(
        [sys.executable, "-c", KILLED, str(data), str(moment)], check=False, env=os.environ | {"PYTHONPATH": "src"}
    )
    assert ended.returncode in (0, 9)
    found = folder.places(data)
    if found:
        with a_street() as street:
            made = commons.open_(found[0], street.world("alice").surroundings)
            assert made.member is not None
            assert made.keeper.entries.devices([made.device.key])
            made.close()
    with a_street() as street:
        founding.found(data, "Oak Street", "alice", "", street.world("other").surroundings).close()
    assert len(folder.places(data)) == len(found) + 1


def test_trouble_while_founding_leaves_no_half_made_folder(street: Street, tmp_path: Path) -> None:
    (tmp_path / "networks").mkdir()
    (tmp_path / "networks").chmod(0o500)
    blocked = tmp_path / "file"
    blocked.write_text("no folder", encoding="utf-8")
    with pytest.raises(Fault) as refused:
        founding.found(blocked, "Elm", "alice", "", street.world("alice").surroundings)
    assert refused.value.code is Code.STORE_UNREACHABLE
    (tmp_path / "networks").chmod(0o700)
    assert list((tmp_path / "networks").iterdir()) == []


def test_a_newcomer_holds_the_founding_change_and_nothing_else(street: Street) -> None:
    alice = street.founds("alice")
    carol = street.newcomer("carol", alice.invites(), alice)
    assert carol.holds() == {alice.commons.network}
    assert carol.commons.member is None
    assert carol.commons.store_id != alice.commons.store_id


def test_a_network_that_is_here_is_not_begun_again(street: Street) -> None:
    alice = street.founds("alice")
    invited = alice.invites(uses=2)
    street.newcomer("carol", invited, alice)
    with pytest.raises(Fault) as refused:
        street.newcomer("carol", invited, alice)
    assert refused.value.code is Code.JOIN_ALREADY


def test_a_join_that_led_to_nothing_is_removed_whole(street: Street) -> None:
    alice = street.founds("alice")
    carol = street.newcomer("carol", alice.invites(), alice)
    place = carol.commons.place
    carol.closes_up()
    street.people.remove(carol)
    founding.abandon(place)
    assert folder.places(carol.data) == []
    assert list((carol.data / "networks").iterdir()) == []


def test_one_computer_can_hold_several_networks(street: Street) -> None:
    alice = street.founds("alice")
    other = founding.found(alice.data, "Oak Street", "alice", "", alice.world.surroundings)
    assert other.network != alice.commons.network
    assert other.device.key != alice.commons.device.key
    assert EntryId(other.network) not in alice.holds()
    other.close()
    assert len(folder.places(alice.data)) == 2
