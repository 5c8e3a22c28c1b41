"""Needs and offers with a date, in the form that calendars read. Apart, since what writes it takes a while to load."""

from datetime import UTC, datetime

from icalendar import Calendar, Todo

from mutualnode import __version__
from mutualnode.app.reading import Shown
from mutualnode.domain import exchange, ids, kinds


def frame() -> tuple[str, str]:
    """Return what stands before and behind all that is in a calendar."""
    calendar = Calendar()
    calendar.add("prodid", f"-//MutualNode//MutualNode {__version__}//EN")
    calendar.add("version", "2.0")
    head, end, rest = calendar.to_ical().decode().partition("END:VCALENDAR")
    return head, end + rest


def todo(each: Shown, now: int) -> str:
    """Return an entry as something to be done by its date; nothing where it has none."""
    due = _due(each)
    if due is None:
        return ""
    made = Todo()
    made.add("uid", f"{ids.text(each.id)}@mutualnode")
    made.add("dtstamp", datetime.fromtimestamp(now / 1000, UTC))
    made.add("summary", f"{kinds.word(each.kind).capitalize()}: {each.title}")
    made.add("due", due)
    made.add("status", "NEEDS-ACTION" if each.state == exchange.OPEN else "COMPLETED")
    for name, field in (("description", exchange.NOTE), ("location", exchange.AREA), ("categories", exchange.CATEGORY)):
        if value := each.fields.get(field):
            made.add(name, [value] if name == "categories" else value)
    written: bytes = made.to_ical()
    return written.decode()


def _due(each: Shown) -> datetime | None:
    try:
        due = datetime.fromisoformat(str(each.fields.get(exchange.DUE, "")))
    except ValueError:
        return None
    return due if due.tzinfo else due.replace(tzinfo=UTC)
