"""The data folder: where it is, which networks it holds, and who can read it."""

from pathlib import Path

import pytest

from mutualnode.app import folder
from mutualnode.app.folder import FOLDER_VARIABLE, Place
from mutualnode.domain import ids
from mutualnode.domain.ids import NetworkId
from mutualnode.errors import Code, Damage, Fault
from mutualnode.keys import sealing

ONE, OTHER = NetworkId(b"\x01" * 32), NetworkId(b"\x02" * 32)
RANDOM = bytes(range(sealing.KEY_BYTES + sealing.RANDOM_BYTES))


def made(data: Path, network: NetworkId, passphrase: str | None = None) -> bytes:
    key = folder.new_key(folder.place(data, network), passphrase, RANDOM)
    folder.place(data, network).store.write_bytes(b"some pages")
    return key


def refusal(data: Path, wanted: str | None) -> Code:
    with pytest.raises(Fault) as refused:
        folder.choose(data, wanted)
    return refused.value.code


def test_the_environment_names_the_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path))
    assert folder.default() == tmp_path


@pytest.mark.parametrize("named", [None, ""])
def test_otherwise_it_is_the_usual_one(monkeypatch: pytest.MonkeyPatch, named: str | None) -> None:
    monkeypatch.delenv(FOLDER_VARIABLE, raising=False)
    if named is not None:
        monkeypatch.setenv(FOLDER_VARIABLE, named)
    assert folder.default().name == "mutualnode"


def test_the_environment_names_the_folder_for_notes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(folder.STATE_VARIABLE, str(tmp_path))
    assert folder.state() == tmp_path


def test_otherwise_notes_are_kept_apart_from_all_data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for variable in (folder.STATE_VARIABLE, FOLDER_VARIABLE):
        monkeypatch.delenv(variable, raising=False)
    for state in (tmp_path / "state", tmp_path / "data"):  # some systems name one folder for both
        monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
        monkeypatch.setenv("XDG_STATE_HOME", str(state))
        assert not folder.state().is_relative_to(folder.default())


def test_an_empty_or_missing_folder_holds_no_network(tmp_path: Path) -> None:
    assert folder.places(tmp_path) == folder.places(tmp_path / "none") == []
    assert refusal(tmp_path, None) is Code.NETWORK_NONE


def test_the_only_network_needs_no_name(tmp_path: Path) -> None:
    made(tmp_path, ONE)
    assert folder.choose(tmp_path, None) == folder.place(tmp_path, ONE)


def test_of_several_networks_one_is_named_by_its_beginning(tmp_path: Path) -> None:
    made(tmp_path, ONE)
    made(tmp_path, OTHER)
    assert refusal(tmp_path, None) is Code.NETWORK_AMBIGUOUS
    for written in ("02020202", ids.text(OTHER), ids.text(OTHER)[:40].upper()):
        assert folder.choose(tmp_path, written) == folder.place(tmp_path, OTHER)
    for written in ("03030303", "0202", "no id", ""):
        assert refusal(tmp_path, written) is Code.NETWORK_UNKNOWN


def test_what_is_half_made_or_half_gone_is_no_network(tmp_path: Path) -> None:
    for name in (".new-1", ".old-1", "empty"):
        (tmp_path / "networks" / name).mkdir(parents=True)
    (tmp_path / "networks" / ".new-1" / "key").write_bytes(b"x")
    assert folder.places(tmp_path) == []


def test_a_key_is_read_as_it_was_written(tmp_path: Path) -> None:
    key = made(tmp_path, ONE)
    assert folder.read_key(folder.place(tmp_path, ONE), None) == key == RANDOM[: sealing.KEY_BYTES]


def test_a_sealed_key_wants_its_passphrase(tmp_path: Path) -> None:
    key = made(tmp_path, ONE, "marmalade")
    place = folder.place(tmp_path, ONE)
    assert folder.read_key(place, "marmalade") == key
    assert key not in place.key.read_bytes()
    for written, code in ((None, Code.PASSPHRASE_NEEDED), ("jam", Code.PASSPHRASE_WRONG)):
        with pytest.raises(Fault) as refused:
            folder.read_key(place, written)
        assert refused.value.code is code


def test_a_passphrase_is_set_changed_and_given_up_and_the_key_stays(tmp_path: Path) -> None:
    key, place = made(tmp_path, ONE), folder.place(tmp_path, ONE)
    before = None
    for wanted in ("marmalade", "jam", None):
        folder.relock(place, before, wanted, RANDOM[: sealing.RANDOM_BYTES])
        assert folder.is_locked(place) is (wanted is not None)
        assert folder.read_key(place, wanted) == key
        before = wanted


def test_who_does_not_know_the_passphrase_alters_nothing(tmp_path: Path) -> None:
    made(tmp_path, ONE, "marmalade")
    place = folder.place(tmp_path, ONE)
    before = place.key.read_bytes()
    for written in ("jam", None):
        with pytest.raises(Fault):
            folder.relock(place, written, None, RANDOM[: sealing.RANDOM_BYTES])
    assert place.key.read_bytes() == before


def test_without_a_key_there_is_no_network(tmp_path: Path) -> None:
    with pytest.raises(Fault) as refused:
        folder.read_key(folder.place(tmp_path, ONE), None)
    assert refused.value.code is Code.NETWORK_NONE


@pytest.mark.parametrize("emptied", [True, False])
def test_a_store_that_is_gone_is_damage_and_not_made_again(tmp_path: Path, *, emptied: bool) -> None:
    made(tmp_path, ONE)
    place = folder.place(tmp_path, ONE)
    place.store.write_bytes(b"")
    if not emptied:
        place.store.unlink()
    with pytest.raises(Damage) as refused:
        folder.read_key(place, None)
    assert refused.value.code is Code.STORE_DAMAGED


def test_only_its_owner_reads_a_network(tmp_path: Path) -> None:
    made(tmp_path, ONE)
    place = folder.place(tmp_path, ONE)
    assert place.folder.stat().st_mode & 0o777 == 0o700
    assert place.key.stat().st_mode & 0o777 == 0o600


def test_a_small_file_is_written_whole_and_over_an_older_one(tmp_path: Path) -> None:
    path = tmp_path / "note"
    path.write_bytes(b"long before")
    folder.write_owner_only(path, b"now")
    assert path.read_bytes() == b"now"
    assert [each.name for each in tmp_path.iterdir()] == ["note"]


def test_a_file_where_the_folder_should_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "networks").write_bytes(b"")
    with pytest.raises(Fault) as refused:
        made(tmp_path, ONE)
    assert refused.value.code is Code.STORE_UNREACHABLE


def test_the_files_of_a_network_stand_side_by_side(tmp_path: Path) -> None:
    place = Place(tmp_path)
    assert {each.parent for each in (place.store, place.key, place.lock, place.door)} == {tmp_path}
    assert len({place.store, place.key, place.lock, place.door}) == 4


def test_nobody_else_sees_which_networks_there_are(tmp_path: Path) -> None:
    data = tmp_path / "one" / "two"
    place = folder.place(data, NetworkId(bytes(32)))
    folder.new_key(place, None, bytes(72))
    for made in (tmp_path / "one", data, data / "networks", place.folder):
        assert made.stat().st_mode & 0o077 == 0


def test_it_can_be_told_whether_a_passphrase_will_be_asked_for(tmp_path: Path) -> None:
    made(tmp_path, ONE)
    made(tmp_path, OTHER, "marmalade")
    assert not folder.is_locked(folder.place(tmp_path, ONE))
    assert folder.is_locked(folder.place(tmp_path, OTHER))
