"""Words for other computers: where each one is, how far behind, on which day last in step, what went wrong."""

from mutualnode.app import encounters
from mutualnode.app.company import Company, Computer, Stand
from mutualnode.errors import Code
from mutualnode.ui import times, words
from mutualnode.ui.languages import tr
from mutualnode.ui.look.pieces.peer_dot import Nearness

NEWER = (Code.PEER_NEWER, Code.CHANGE_NEWER_FORMAT)
SENT_WRONG = "change."  # how codes begin that speak of what a computer sent


def nearness(computer: Computer) -> Nearness:
    """Return which dot a computer has."""
    if computer.trouble is Code.PEER_UNKNOWN:
        return Nearness.UNKNOWN
    here = {Stand.IN_STEP: Nearness.HERE, Stand.SWAPPING: Nearness.SWAPPING}
    return here.get(computer.stand, Nearness.AWAY)


def word(computer: Computer, now: int) -> str:
    """Return the word beside the dot."""
    if computer.trouble is Code.PEER_UNKNOWN:
        return tr("Not recognised")
    if computer.stand is Stand.IN_STEP:
        return tr("Up to date")
    if computer.stand is Stand.SWAPPING:
        done, whole = share(computer)
        return (
            tr("{done} of {whole} changes").format(done=words.number(done), whole=words.number(whole))
            if whole
            else tr("Swapping")
        )
    if computer.day is None:
        return tr("Away")
    return tr("Away. Last swapped {day}").format(day=_on(computer.day, now))


def share(computer: Computer) -> tuple[int, int]:
    """Return how many changes of an exchange have come and gone, and of how many."""
    told = computer.progress
    if told is None:
        return 0, 0
    if not told.expected and not told.to_send:  # not known yet, or news as they come
        return 0, 0
    return told.received + told.sent, max(told.expected, told.received) + max(told.to_send, told.sent)


def line(computer: Computer) -> str:
    """Return what is to be said below a computer's name: what went wrong and what to do, or what is under way."""
    if computer.trouble is not None:
        return trouble(computer.trouble, words.isolated(words.named(computer.name)))
    if computer.stand is Stand.IN_STEP and computer.photos:
        return tr("%n photo(s) still to come", "", computer.photos)
    if computer.stand is Stand.IN_STEP:
        return tr("At {place}").format(place=_host(computer.address)) if computer.address else ""
    if computer.stand is Stand.SWAPPING:
        return _under_way(computer)
    if not computer.behind:
        return tr("It has everything that is here.")
    return tr("%n changes came here since then and wait for it.", "", computer.behind)


def _under_way(computer: Computer) -> str:
    told = computer.progress
    coming = max(0, told.expected - told.received) if told is not None else 0
    going = max(0, told.to_send - told.sent) if told is not None else 0
    if coming and going:
        both = tr("Receiving {coming} more, sending {going} more")
        return both.format(coming=words.number(coming), going=words.number(going))
    if coming:
        return tr("Receiving %n more", "", coming)
    if going:
        return tr("Sending %n more", "", going)
    return tr("Comparing what each of them has")


def trouble(code: Code, name: str) -> str:
    """Return what went wrong with a computer, and what to do."""
    if code in NEWER:
        return tr("{name}'s computer speaks a newer version. Nothing is lost. Update when you can.").format(name=name)
    if code is Code.PEER_UNKNOWN:
        return tr(
            "It is no member's computer as far as this one knows. Swap with somebody else's first, then try again."
        )
    if code.startswith(SENT_WRONG):
        return tr(
            "What it sent does not match its signature. That was set aside and changes nothing. "
            "It is tried again by itself; if this comes back, have somebody look at that computer."
        )
    if code is Code.PEER_BROKE_PROTOCOL:
        return tr(
            "It said something that makes no sense, so we hung up. Nothing is lost; it is tried again in a minute."
        )
    return tr("The exchange was broken off. Nothing is lost; it is tried again by itself.")


def reached(company: Company) -> str:
    """Return how far what was written here has come."""
    if not company.reached:
        return tr("What you wrote last is on this computer alone. It travels when someone comes by.")
    return tr("Everything you wrote has reached at least %n other computers.", "", company.reached)


def spoken(computer: Computer, name: str, now: int) -> str:
    """Return a computer as a screen reader says it."""
    parts = (name, word(computer, now), line(computer))
    return ". ".join(each.rstrip(".") for each in parts if each) + "."


def _on(day: int, now: int) -> str:
    """Return a day as it stands in a sentence: on Tuesday, but yesterday."""
    said = times.day(day, now)
    return said if encounters.day(now) - day <= 1 else tr("on {day}").format(day=said)


def _host(address: str) -> str:
    return address.rpartition(":")[0].strip("[]")
