"""Two streams, two forms: nothing reaches a terminal that could drive it, nothing reaches a script that is not JSON."""

import io
import json
import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutualnode.cli.printing import DAMAGED, REFUSED, USAGE, Printer, cell, status_of
from mutualnode.errors import Code, Damage, Fault, PeerFault, Refusal

ANYTHING = st.text(st.characters(), max_size=40)
HOSTILE = "\x1b[2Jgone\x9b31m\x07\u202e\ud800"


def _streams(encoding: str = "utf-8") -> tuple[io.TextIOWrapper, io.TextIOWrapper]:
    return io.TextIOWrapper(io.BytesIO(), encoding=encoding), io.TextIOWrapper(io.BytesIO(), encoding=encoding)


def _read(stream: io.TextIOWrapper) -> str:
    stream.seek(0)
    return stream.read()


def _controls(shown: str) -> set[str]:
    return {each for each in shown if unicodedata.category(each) == "Cc" and each != "\n"}


def test_people_read_lines_and_programs_read_an_object() -> None:
    for as_json, expected in ((False, "one\ntwo\n"), (True, '{"a":1}\n')):
        out, err = _streams()
        Printer(as_json=as_json, out=out, err=err).result({"a": 1}, "one", "two")
        assert (_read(out), _read(err)) == (expected, "")


def test_notes_are_for_people_and_keep_out_of_results() -> None:
    for as_json, expected in ((False, "wait\n"), (True, "")):
        out, err = _streams()
        Printer(as_json=as_json, out=out, err=err).note("wait")
        assert (_read(out), _read(err)) == ("", expected)


@pytest.mark.parametrize(
    ("fault", "status"),
    [
        (Fault(Code.ID_UNKNOWN), REFUSED),
        (Fault(Code.USAGE, reason="So"), USAGE),
        (Damage(Code.STORE_DAMAGED, what="key"), DAMAGED),
        (Fault(Code.STORE_NEWER, version=2), REFUSED),
        (Refusal(Code.CHANGE_BAD_SIGNATURE), REFUSED),
        (PeerFault(Code.PEER_BROKE_PROTOCOL), REFUSED),
    ],
)
def test_each_fault_has_its_status(fault: Fault, status: int) -> None:
    out, err = _streams()
    assert Printer(as_json=True, out=out, err=err).fault(fault) == status_of(fault) == status
    assert json.loads(_read(err))["error"] == fault.code.value


@given(ANYTHING)
def test_no_line_can_drive_a_terminal(written: str) -> None:
    out, err = _streams()
    printer = Printer(as_json=False, out=out, err=err)
    printer.result({}, written)
    printer.note(written)
    printer.table([[written, "x"]])
    printer.fault(Fault(Code.USAGE, reason=written))
    assert _controls(_read(out)) | _controls(_read(err)) == set()


@pytest.mark.parametrize("as_json", [True, False])
def test_a_refusal_may_quote_anything_at_all(*, as_json: bool) -> None:
    out, err = _streams("ascii")
    Printer(as_json=as_json, out=out, err=err).fault(Fault(Code.CHOICE_UNKNOWN, what="kind", given=HOSTILE, choices=""))
    assert _controls(_read(err)) == set()


@given(st.dictionaries(st.text(max_size=5), st.text(max_size=20), max_size=3), st.sampled_from(["ascii", "cp1252"]))
def test_a_script_reads_every_letter_whatever_the_stream_can_hold(told: dict[str, Any], encoding: str) -> None:
    out, err = _streams(encoding)
    Printer(as_json=True, out=out, err=err).result(told)
    assert json.loads(_read(out)) == told


def test_a_reader_that_goes_away_from_the_notes_stops_nothing() -> None:
    class Gone(io.TextIOWrapper):
        def flush(self) -> None:
            raise BrokenPipeError

    out, _ = _streams()
    printer = Printer(as_json=False, out=out, err=Gone(io.BytesIO(), encoding="utf-8"))
    printer.note("200 of 1000 kept")
    assert printer.fault(Fault(Code.ID_UNKNOWN)) == REFUSED


def test_columns_are_as_wide_as_their_widest_cell() -> None:
    out, err = _streams()
    Printer(as_json=False, out=out, err=err).table([["a", "need", "x"], ["bcd", "offer", ""]])
    assert _read(out) == "a    need   x\nbcd  offer\n"


@pytest.mark.parametrize(("words", "shown"), [("Soup", "Soup"), ("Soup  for\nall", "Soup for…"), ("\x1b[1mx", "[1mx")])
def test_a_cell_is_one_line_of_its_width(words: str, shown: str) -> None:
    assert cell(words, 9) == shown


class _Screen(io.StringIO):
    """Standard error of somebody at a terminal."""

    def isatty(self) -> bool:
        """Say that there is a person."""
        return True


def test_how_far_something_is_takes_the_place_of_what_was_said_before_and_leaves_no_trace() -> None:
    out, err = io.StringIO(), _Screen()
    printer = Printer(as_json=False, out=out, err=err)
    printer.passing("10 of 20")
    printer.passing("9 of 9")
    printer.result({}, "done")
    printer.note("and more")
    assert out.getvalue() == "done\n"
    assert err.getvalue() == "\r10 of 20\r9 of 9  \r      \rand more\n"


def test_how_far_something_is_is_for_people_at_a_terminal_alone() -> None:
    for as_json, err in ((True, _Screen()), (False, io.StringIO())):
        Printer(as_json=as_json, out=io.StringIO(), err=err).passing("10 of 20")
        assert err.getvalue() == ""
