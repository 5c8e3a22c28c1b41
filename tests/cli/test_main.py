"""What every command line has in common: exit status, where results and refusals go, and no mistake shown raw."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from mutualnode import __version__
from mutualnode.cli.main import COMMANDS, main
from tests.cli.terminal import PATIENCE, PROGRAM, Terminal, environment, run, started

WRONG = [
    ["frobnicate"],
    ["lsit"],
    [""],
    ["--frobnicate"],
    ["--js"],
    ["list", "--limit", "0"],
    ["list", "--limit", "ten"],
    ["list", "--limit", "9" * 5_000],
    ["list", "too", "much"],
    ["list", "--kin", "need"],
    ["need"],
    ["offer"],
    ["network"],
    ["network", "found"],
    ["network", "found", "Elm Row"],
    ["network", "lose"],
    ["join"],
    ["join", "mn1-x"],
    ["show"],
    ["edit", "0" * 64],
    ["edit", "0" * 64, "note"],
    ["close", "0" * 64],
    ["close", "0" * 64, "--as", "lost"],
    ["import"],
    ["sync"],
    ["hub", "--for", "soon"],
    ["hub", "--for", "nan"],
    ["hub", "--for", "inf"],
    ["hub", "--for", "-1"],
    ["demo", "--for", ""],
    ["invite", "--uses", "0"],
    ["invite", "--days", "-1"],
    ["invite", "--words", "--qr", "x.svg"],
    ["--data"],
    ["list", "--data", ""],
    ["--network"],
]


@pytest.mark.parametrize("typed", WRONG, ids=lambda typed: " ".join(typed)[:40] or "nothing")
def test_what_cannot_be_understood_is_said_in_a_sentence(ada: Terminal, typed: list[str]) -> None:
    said = ada.type(*typed)
    assert (said.status, said.out) == (2, "")
    assert said.err.count("\n") == 1
    assert "_count" not in said.err
    assert "_seconds" not in said.err
    assert ada.json(*typed).refusal == (2, "usage")


@pytest.mark.parametrize("place", [0, 1, 2])
def test_options_stand_before_or_after_the_command(ada: Terminal, place: int) -> None:
    ada.post("A ladder")
    network = ada.json("status").one["network"]
    typed = ["network", "show"]
    typed[place:place] = ["--json", "--network", network]
    assert ada.type(*typed).one["network"] == network


def test_a_title_may_look_like_an_option(ada: Terminal) -> None:
    said = ada.type("need", "--", "--json")
    assert said.status == 0
    assert said.out.startswith("Posted")
    assert ada.titles() == {"--json"}


def test_the_data_folder_comes_from_the_environment_unless_it_is_typed(
    ada: Terminal, bob: Terminal, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MUTUALNODE_DATA", str(ada.data))
    capsys.readouterr()
    assert main(["status", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["name"] == "Maple Street"
    assert bob.json("status").refusal == (1, "network.none")


def test_each_command_of_the_list_is_there() -> None:
    expected = "network invite join need offer list show edit close import hub sync status check demo".split()
    assert set(expected) <= set(COMMANDS)


@pytest.mark.parametrize("name", ["", *COMMANDS])
@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_each_command_says_how_it_is_used(
    name: str, encoding: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(SystemExit) as done:
        main([*([name] if name else []), "--help"])
    assert done.value.code == 0
    capsys.readouterr().out.encode(encoding)


def test_it_says_its_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as done:
        main(["--version"])
    assert done.value.code == 0
    assert capsys.readouterr().out == f"mutualnode {__version__}\n"


def test_the_exit_status_reaches_whoever_started_the_program(ada: Terminal, tmp_path: Path) -> None:
    assert run(ada.data, "list").status == 0
    assert run(ada.data, "show", "0" * 64, "--json").refusal == (1, "id.unknown")
    assert run(ada.data, "--json", "lsit").refusal == (2, "usage")
    ada.place.key.write_bytes(b"no key at all")
    assert run(ada.data, "--json", "list").refusal == (3, "store.damaged")


def test_a_mistake_of_ours_is_one_sentence_and_its_text_stays_out_of_the_log(
    ada: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def mistaken(_: object) -> int:
        raise KeyError("Ada needs a ladder")

    monkeypatch.setitem(COMMANDS, "status", mistaken)
    assert ada.json("status").refusal == (1, "internal")
    log = (ada.data / "log" / "mutualnode.log").read_text(encoding="utf-8")
    assert "KeyError" in log
    assert "ladder" not in log


def test_a_log_that_cannot_be_written_is_done_without(ada: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    def mistaken(_: object) -> int:
        raise KeyError

    log = ada.data / "log" / "mutualnode.log"
    log.parent.mkdir()
    log.symlink_to("/dev/full")
    monkeypatch.setitem(COMMANDS, "status", mistaken)
    assert ada.json("status").refusal == (1, "internal")
    log.unlink()
    log.mkdir()
    assert ada.json("status").refusal == (1, "internal")


def test_output_that_nobody_reads_on_ends_quietly(ada: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "many.csv"
    file.write_text("title\n" + "".join(f"Thing {n} {'x' * 150}\n" for n in range(1_500)), encoding="utf-8")
    assert ada.json("import", str(file)).one["new"] == 1_500
    for typed in (["list"], ["list", "--json"]):
        with started(ada.data, *typed) as process:
            assert process.stdout is not None
            assert process.stdout.readline()
            process.stdout.close()
            assert process.stderr is not None
            assert process.stderr.read() == ""
            assert process.wait(timeout=PATIENCE) == 0


def test_an_import_whose_progress_nobody_reads_is_carried_out_all_the_same(ada: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "many.csv"
    file.write_text("title\n" + "".join(f"Thing {n}\n" for n in range(500)), encoding="utf-8")
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            [*PROGRAM, "--data", str(ada.data), "import", str(file)],
            stdout=subprocess.PIPE,
            stderr=writing,
            env=environment(),
            timeout=PATIENCE,
            check=False,
        )
    finally:
        os.close(writing)
    assert done.returncode == 0
    assert b"500 posted" in done.stdout
    assert len(ada.titles()) == 500


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_without_anywhere_to_print_a_command_is_carried_out_all_the_same(ada: Terminal, closed: str) -> None:
    typed = [*PROGRAM, "--data", str(ada.data), "need", "A ladder"]
    done = subprocess.run(
        ["/bin/sh", "-c", f'"$@" {closed}', "sh", *typed],
        capture_output=True,
        env=environment(),
        timeout=PATIENCE,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert ada.titles() == {"A ladder"}


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_a_terminal_with_few_letters_still_shows_what_it_can(ada: Terminal, encoding: str) -> None:
    ada.post("Łucja’s شاي 🪜")
    plain = run(ada.data, "list", PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert plain.status == 0
    assert plain.err == ""
    exact = run(ada.data, "list", "--json", PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert exact.one["title"] == "Łucja’s شاي 🪜"


@pytest.mark.parametrize("typed", ["list", "check", "need"])
def test_ctrl_c_ends_a_command_with_the_status_that_shells_expect(
    ada: Terminal, typed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setitem(COMMANDS, typed, interrupted)
    said = ada.type(typed, *(["A ladder"] if typed == "need" else []))
    assert (said.status, said.out, said.err) == (130, "", "")


@pytest.mark.parametrize("typed", ["hub", "demo"])
def test_ctrl_c_right_at_the_start_of_what_runs_until_then_is_no_failure(
    ada: Terminal, typed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setitem(COMMANDS, typed, interrupted)
    assert ada.type(typed).status == 0
