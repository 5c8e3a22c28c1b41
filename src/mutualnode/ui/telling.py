"""Notices in words: who did what about which entry, when something is; and one word for many of them."""

from collections.abc import Sequence

from mutualnode.domain.reminding import Notice, Sort
from mutualnode.ui import times, words
from mutualnode.ui.languages import tr

LINES_MOST = 3  # sentences in one notice: what a desktop shows of it

_ANGLES = str.maketrans("<>", "\u2039\u203a")  # quotation marks that look alike, and mark nothing
_ICONS = {
    Sort.SAID: "ph.chat-circle-text",
    Sort.THANKED: "ph.chat-circle-text",
    Sort.CLAIMED: "ph.hand-waving",
    Sort.CLOSED: "ph.check-circle",
    Sort.CLOSES: "ph.clock",
}


def sentence(notice: Notice, now: int) -> str:
    """Return what a notice says."""
    topic = notice.topic
    what = words.isolated(words.brief(topic.quantity))
    told = {
        Sort.PROMISED: tr("{name} promised {what} for “{title}”.") if what else tr("{name} can help with “{title}”."),
        Sort.WANTED: tr("{name} could use “{title}”."),
        Sort.TAKEN_BACK: tr("{name} can’t come after all. “{title}” is open again."),
        Sort.SAID: tr("{name} said something about “{title}”."),
        Sort.THANKED: tr("{name} says thanks for “{title}”."),
        Sort.CLAIMED: tr("{name} says that “{title}” is theirs. You can say yes."),
        Sort.ACCEPTED: tr("{name} said yes to you about “{title}”."),
        Sort.CLOSED: tr("{name} closed “{title}”, which you promised to help with."),
        Sort.NEAR: tr("You said: {what} for {name}, “{title}”, {when}.")
        if what
        else tr("You said you can help {name} with “{title}”, {when}."),
        Sort.CLOSES: tr("“{title}” of yours closes {when}."),
    }[notice.sort]
    name, title = (words.isolated(words.brief(each)) for each in (words.named(topic.name), topic.title))
    return told.format(name=name, title=title, what=what, when=times.by(topic.due, now))


def gathered(sentences: Sequence[str]) -> str:
    """Return one text for all that is told at once: each on its line, or one word for many."""
    return "\n".join(sentences) if len(sentences) <= LINES_MOST else tr("Several things are new for you.")


def covered(network: str) -> str:
    """Return what a notice says where only that much is to be seen."""
    return tr("Something new in {network}").format(network=words.isolated(words.brief(network)))


def unmarked(told: str) -> str:
    """Return what is told outside the window so that no desktop finds markup in it, and pictures behind that."""
    return told.translate(_ANGLES)


def icon(sort: Sort) -> str:
    """Return the icon that goes with a notice."""
    return _ICONS.get(sort, "ph.handshake")
