"""What a calendar is given: what has a date, when, where, and whether it is done."""

from datetime import UTC, datetime

from icalendar import Calendar

from mutualnode.app import calendars
from mutualnode.app.reading import Shown
from mutualnode.domain.ids import EntryId
from mutualnode.domain.kinds import Kind
from tests.neighbours import NOON


def shown(state: str = "open", **fields: str) -> Shown:
    return Shown(EntryId(b"e" * 32), Kind.NEED, b"a" * 32, "alice", state, "Żółta drabina", NOON, NOON, b"", fields)


def read(*entries: Shown) -> list[dict[str, object]]:
    head, foot = calendars.frame()
    written = head + "".join(calendars.todo(each, NOON) for each in entries) + foot
    return [dict(each) for each in Calendar.from_ical(written).walk("VTODO")]


def test_a_calendar_with_nothing_in_it_can_be_read() -> None:
    assert read() == []


def test_what_has_no_date_or_an_odd_one_is_left_out() -> None:
    assert calendars.todo(shown(), NOON) == calendars.todo(shown(due="soon"), NOON) == ""


def test_a_date_without_a_zone_is_taken_as_the_world_s() -> None:
    (todo,) = read(shown(due="2030-05-01T10:00:00"))
    assert todo["DUE"].dt == datetime(2030, 5, 1, 10, tzinfo=UTC)  # type: ignore[attr-defined]


def test_what_is_said_about_it_comes_along() -> None:
    (todo,) = read(shown(due="2030-05-01", note="two\nlines; and, more", area="Alder Row", category="things"))
    assert str(todo["SUMMARY"]) == "Need: Żółta drabina"
    assert (str(todo["DESCRIPTION"]), str(todo["LOCATION"])) == ("two\nlines; and, more", "Alder Row")
    assert str(todo["STATUS"]) == "NEEDS-ACTION"


def test_what_is_closed_is_done_in_the_calendar_too() -> None:
    (todo,) = read(shown("met", due="2030-05-01"))
    assert str(todo["STATUS"]) == "COMPLETED"
