"""A backup that is put back, and a copy of somebody's data on a second computer, as people at terminals meet them."""

import shutil
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from mutualnode.app import folder
from tests.cli.terminal import Terminal, ended, heard, hub

Sit = Callable[[str], Terminal]


@contextmanager
def elsewhere(name: str, tmp_path: Path) -> Iterator[None]:
    """Sit at another computer, which has noted nothing of what was written at the first one."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(folder.STATE_VARIABLE, str(tmp_path / f"notes at {name}"))
        yield


def copied(terminal: Terminal, to: Terminal) -> None:
    """Copy a data folder while nothing is running."""
    shutil.rmtree(to.data, ignore_errors=True)
    shutil.copytree(terminal.data, to.data)


def agree(*terminals: Terminal) -> None:
    """See that all hold the same and see the same."""
    told = [each.json("status").one for each in terminals]
    assert len({(each["changes"], each["commons"]) for each in told}) == 1
    assert all(each.json("check").one["ok"] for each in terminals)


def joins(terminal: Terminal, member: Terminal, address: str, name: str) -> None:
    """Let somebody in."""
    code = member.json("invite").one["invite"]
    assert terminal.json("join", code, "--member", name, "--peer", address).status == 0


def test_a_backup_that_is_put_back_gets_everything_again(ada: Terminal, bob: Terminal, sit_down: Sit) -> None:
    backup = sit_down("backup")
    with hub(bob_with(ada, bob)) as (process, address):
        ada.json("sync", "--peer", address)
        copied(ada, backup)
        ada.post("A ladder")
        ada.json("sync", "--peer", address)
        copied(backup, ada)
        assert ada.json("status").one["older"] is False  # whoever only reads looks at no witness
        said = ada.type("need", "A saw")
        assert "older copy" in said.err
        assert ada.json("status").one["older"] is True
        assert ada.titles() == {"A saw"}
        assert ada.json("sync", "--peer", address).status == 0
        assert ada.json("status").one["older"] is False
        assert ada.type("need", "A drill").err == ""
        ada.json("sync", "--peer", address)
        assert ada.titles() == {"A ladder", "A saw", "A drill"}
        assert ended(process, signal.SIGINT).status == 0
    agree(ada, bob)


def bob_with(ada: Terminal, bob: Terminal) -> Path:
    """Let Bob in at Ada's, and return his data folder."""
    with hub(ada.data) as (process, address):
        joins(bob, ada, address, "Bob")
        assert ended(process, signal.SIGINT).status == 0
    return bob.data


def test_two_computers_with_one_key_swap_all_and_one_takes_a_key_of_its_own(
    ada: Terminal, bob: Terminal, sit_down: Sit, tmp_path: Path
) -> None:
    bob_with(ada, bob)
    copy = sit_down("copy")
    copied(ada, copy)
    ada.post("A ladder")
    with elsewhere("the second computer", tmp_path):
        copy.post("A saw")
    with hub(ada.data) as (process, address):
        with elsewhere("the second computer", tmp_path):
            assert copy.json("sync", "--peer", address).status == 0
            assert copy.titles() == {"A ladder", "A saw"}
            told = copy.json("status").one
            assert (told["older"], told["shared"]) == (False, True)
            assert "mutualnode device new" in copy.type("status").out
            assert "second place" in copy.type("need", "A drill").err
        facts = heard(process, lambda event: "doubled" in event)["doubled"]
        assert facts == {"older": False, "shared": True}
        with elsewhere("the second computer", tmp_path):
            first = ada.json("device", "show").one
            made = copy.json("device", "new").one
            assert (made["member"], made["device"] != first["device"]) == (first["member"], True)
            assert copy.json("status").one["shared"] is False
            assert copy.json("sync", "--peer", address).status == 0
            assert copy.type("need", "A brush").err == ""
            copy.json("sync", "--peer", address)
        facts = heard(process, lambda event: "doubled" in event)["doubled"]
        assert facts == {"older": False, "shared": False}
        bob.json("sync", "--peer", address)
        shown = ada.json("device", "show").one
        assert set(shown["devices"]) == {first["device"], made["device"]}
        assert (shown["device"], shown["shared"]) == (first["device"], False)
        assert ended(process, signal.SIGINT).status == 0
    agree(ada, bob, copy)
    assert bob.titles() == {"A ladder", "A saw", "A drill", "A brush"}


def test_a_hub_takes_a_key_of_its_own_while_it_runs(ada: Terminal, bob: Terminal) -> None:
    bob_with(ada, bob)
    before = ada.json("device", "show").one["device"]
    with hub(ada.data) as (process, address):
        bob.json("sync", "--peer", address)
        made = ada.json("device", "new").one
        assert made["device"] != before
        ada.post("A ladder")
        assert bob.json("sync", "--peer", address).status == 0
        (entry,) = bob.json("list").lines
        assert bob.json("show", entry["id"]).one["changes"][0]["device"] == made["device"]
        assert ended(process, signal.SIGINT).status == 0
    agree(ada, bob)


def test_a_copy_beside_its_original_is_known_and_can_be_put_up_with(ada: Terminal, sit_down: Sit) -> None:
    copy = sit_down("copy")
    copied(ada, copy)
    assert "second place" in copy.type("need", "A saw").err
    assert copy.json("device", "show").one["shared"] is True
    assert copy.json("device", "keep").status == 0
    assert copy.json("device", "show").one["shared"] is False
    assert copy.type("need", "A drill").err == ""
    assert ada.type("need", "A ladder").err == ""


def test_what_a_device_can_be_told_is_listed(ada: Terminal) -> None:
    assert ada.json("device", "borrow").refusal == (2, "usage")
    assert ada.type("device", "show").out.startswith("This computer: ")
