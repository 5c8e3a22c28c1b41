"""Words for what the app keeps as short codes: categories, states, urgency, amounts; and a card read out loud."""

import unicodedata
from collections.abc import Sequence
from functools import reduce
from html import escape

from PySide6.QtCore import QLocale

from mutualnode.app.board import Card, Cover
from mutualnode.app.matches import Match
from mutualnode.app.questions import Order
from mutualnode.app.reading import Shown
from mutualnode.domain import text
from mutualnode.domain.exchange import AREA, CATEGORY, OPEN, URGENCY
from mutualnode.domain.kinds import Kind
from mutualnode.domain.matching import Common
from mutualnode.domain.promises import Promise
from mutualnode.ui.languages import is_mirrored, tr
from mutualnode.ui.look.writing import RIGHT_TO_LEFT

# The network's usual categories, in the order of their chips, each with its icon.
CATEGORIES = {
    "food": "ph.cooking-pot",
    "lifts": "ph.car-simple",
    "repairs": "ph.wrench",
    "company": "ph.coffee",
    "children": "ph.baby",
    "things": "ph.package",
    "space": "ph.armchair",
    "paperwork": "ph.file-text",
    "skills": "ph.lightbulb",
    "learning": "ph.book-open",
    "growing": "ph.flower",
    "clothes": "ph.t-shirt",
    "animals": "ph.paw-print",
    "health": "ph.first-aid-kit",
}
OTHER_CATEGORY_ICON = "ph.circles-three-plus"

COUNTED_FROM = 5  # others who need the same: fewer are told without a number, for they could be recognised
DIGITS = 6  # of an amount that is no whole number: finer than anybody measures flour

BRIEF = 60  # characters: two thirds of a line, enough to know which is meant
EMBEDDING = ("LRE", "RLE")  # marks after which a direction holds for what is behind them too, as Unicode names them
ISOLATE, LEFT_TO_RIGHT, END_ISOLATE = "\u2068", "\u2066", "\u2069"


def shown(written: str) -> str:
    """Return anybody's words as one line that is safe to show, and no longer than a title may be."""
    return _cut(text.shown(written), text.TITLE_LIMIT)


def tip(written: str) -> str:
    """Return anybody's words for where Qt guesses whether they are markup: they are, and say what was written."""
    return f"<p>{escape(shown(written))}</p>"


def brief(written: str) -> str:
    """Return anybody's words as they are named in a sentence that is gone soon."""
    return _cut(text.shown(written), BRIEF)


def _cut(line: str, most: int) -> str:
    """Return a line that is no longer than so much; one that was cut is made whole again, and says so."""
    return line if len(line) <= most else f"{text.shown(line[: most - 1])}…"


def named(author: str) -> str:
    """Return a member's name, or words for somebody whose page has not come yet."""
    return shown(author) or tr("Somebody new")


def isolated(written: str) -> str:
    """Return words so that their direction stays their own within a sentence of ours."""
    found = {unicodedata.bidirectional(each) for each in written}
    others = {"L", *EMBEDDING} if is_mirrored() else {*RIGHT_TO_LEFT, *EMBEDDING}
    if found & others:
        return f"{ISOLATE}{written}{END_ISOLATE}"
    if is_mirrored() and "EN" in found and found.isdisjoint(RIGHT_TO_LEFT):  # a phone number, in groups
        return f"{LEFT_TO_RIGHT}{written}{END_ISOLATE}"
    return written


def lines(*written: str) -> str:
    """Return words of somebody's, a line each, without those that say nothing; each runs in its own direction."""
    return "\n".join(isolated(each) for each in written if each)


def number(count: int) -> str:
    """Return a number as it is written here: 1,284."""
    return _locale().toString(count)


def _locale() -> QLocale:
    """Return the language that is spoken here; C is what a computer speaks that was never asked."""
    locale = QLocale()
    return QLocale(QLocale.Language.English) if locale.language() == QLocale.Language.C else locale


def category(key: str) -> str:
    """Return the name of a category; one that a person made up is shown as it was written."""
    names = {
        "food": tr("Food"),
        "lifts": tr("Lifts"),
        "repairs": tr("Repairs"),
        "company": tr("Company"),
        "children": tr("Children"),
        "things": tr("Things"),
        "space": tr("Space"),
        "paperwork": tr("Paperwork"),
        "skills": tr("Skills"),
        "learning": tr("Learning"),
        "growing": tr("Growing"),
        "clothes": tr("Clothes"),
        "animals": tr("Animals"),
        "health": tr("Health"),
    }
    return names.get(key) or shown(key)


def urgency(key: str) -> str:
    """Return how soon something is needed, in words; empty where nothing was said."""
    names = {"now": tr("Urgent"), "days": tr("Within days"), "week": tr("This week"), "any": tr("Any time")}
    return names.get(key, "")


def state(key: str) -> str:
    """Return the state of a need or an offer in words."""
    names = {
        OPEN: tr("Open"),
        "met": tr("Met"),
        "elsewhere": tr("Met elsewhere"),
        "unmet": tr("Not met"),
        "withdrawn": tr("Withdrawn"),
    }
    return names.get(key) or shown(key)


def order(order: Order) -> str:
    """Return the order of a list in words."""
    names = {
        Order.LONGEST: tr("Waiting longest"),
        Order.SOONEST: tr("Soonest first"),
        Order.NEWEST: tr("Newest first"),
    }
    return names[order]


def promise(key: str, asker: str) -> str:
    """Return how a promise stands, in words; without an asker, it is whoever looks."""
    waiting = tr("Waiting for {name}").format(name=isolated(asker)) if asker else tr("Waiting for your word")
    names = {
        Promise.OFFERED.value: waiting,
        Promise.ACCEPTED.value: tr("Agreed"),
        Promise.DONE.value: tr("Done"),
        Promise.WITHDRAWN.value: tr("Taken back"),
    }
    return names.get(key) or shown(key)


def agreed(promise: Shown, *, confided: bool) -> str:
    """Return what saying yes to a promise brought about, as a sentence."""
    name = isolated(named(promise.author_name))
    if confided:
        return tr("Agreed. {name} can read where to find you once your computers have met.").format(name=name)
    return tr("Agreed. {name} knows once your computers have met.").format(name=name)


def kind(number: int) -> str:
    """Return the word for a kind of entry."""
    names = {Kind.NEED: tr("Need"), Kind.OFFER: tr("Offer"), Kind.PLEDGE: tr("Promise")}
    return names.get(Kind(number), "") if number in set(Kind) else ""


def amounts(cover: Cover) -> str:
    """Return how much of a need is covered, as one sentence; empty where nothing is to be said."""
    if not cover.wanted:
        return tr("Somebody has promised to help.") if cover.helping else ""
    agreed, promised = _number(cover.agreed), _number(cover.promised) - _number(cover.agreed)
    parts = [tr("{agreed} of {wanted} agreed").format(agreed=amount(agreed), wanted=amount(_number(cover.wanted)))]
    if promised > 0:
        parts.append(tr("{count} promised").format(count=amount(promised)))
    still = _number(cover.wanted) - _number(cover.promised)
    if still > 0:
        parts.append(tr("{count} open").format(count=amount(still)))
    return listed(parts) + "."


def listed(parts: Sequence[str]) -> str:
    """Return several things as they are written one after the other."""
    return reduce(lambda first, second: tr("{first}, {second}").format(first=first, second=second), parts)


def numbers(cover: Cover) -> tuple[float, float, float]:
    """Return how much of a need is wanted, how much of that is agreed, and how much promised besides."""
    agreed = _number(cover.agreed)
    return _number(cover.wanted), agreed, _number(cover.promised) - agreed


def still_open(cover: Cover) -> str:
    """Return how much is still open, in two words."""
    still = _number(cover.wanted) - _number(cover.promised)
    return tr("{count} open").format(count=amount(still)) if still > 0 else tr("all promised")


def echoes(others: int, *, mine: bool) -> str:
    """Return that others need this too: how many only where they are so many that none of them can be guessed."""
    if others >= COUNTED_FROM:
        return tr("%n others need this too.", "", others)
    if others:
        return tr("You and others need this too.") if mine else tr("Others need this too.")
    return tr("You need this too.") if mine else ""


def unlike(names: Sequence[str]) -> str:
    """Return what an edit altered, by the names of the fields, in words; empty for what has none."""
    told = {
        "title": tr("the title"),
        "note": tr("the story"),
        "category": tr("what it is about"),
        "quantity": tr("how much"),
        "area": tr("where"),
        "starts": tr("when"),
        "due": tr("when"),
        "urgency": tr("how soon"),
        "behalf": tr("for whom it is"),
        "sealed": tr("the contact or exact place"),
        "photos": tr("the pictures"),
        "state": tr("how it stands"),
        "asker": tr("whose it is"),
    }
    found = list(dict.fromkeys(told[name] for name in names if name in told))
    return QLocale().createSeparatedList(found) if found else ""


def part(quantity: str, cover: Cover) -> str:
    """Return how much was promised; a number alone as that many of what is wanted."""
    if cover.unit and quantity.strip().isdecimal():
        wanted = f"{cover.wanted} {shown(cover.unit)}"
        return tr("{count} of {wanted}").format(count=quantity.strip(), wanted=wanted)
    return shown(quantity)


def left(cover: Cover) -> str:
    """Return how much of how much is still open, as a sentence; empty where no amount is asked for."""
    if not cover.wanted:
        return ""
    still = _number(cover.wanted) - _number(cover.promised)
    if still <= 0:
        return tr("All of it is promised")
    wanted = isolated(f"{cover.wanted} {shown(cover.unit)}".strip())
    return tr("{count} of {wanted} still open").format(count=amount(still), wanted=wanted)


def _number(written: str) -> float:
    return float(written) if written else 0.0


def amount(number: float) -> str:
    """Return how much, as it is written here: 2.5."""
    return QLocale().toString(int(number)) if number.is_integer() else QLocale().toString(number, "g", DIGITS)


def spoken(card: Card) -> str:
    """Return a card as a screen reader says it."""
    who = ", ".join(filter(None, (named(card.entry.author_name), shown(card.text(AREA)))))
    parts = (
        kind(card.entry.kind),
        shown(card.entry.title).rstrip("."),
        who,
        category(card.text(CATEGORY)),
        urgency(card.text(URGENCY)) if card.text(URGENCY) == "now" else "",
        amounts(card.cover).rstrip("."),
        state(card.entry.state) if card.entry.state != OPEN else "",
    )
    return ". ".join(filter(None, parts)) + "."


def match(found: Match) -> str:
    """Return in one sentence what may fit, and why; for lists and for introducing two people to each other."""
    offers = found.entry.kind == Kind.OFFER
    told = (
        tr("May fit, {why}: {name} offers “{title}”.") if offers else tr("May fit, {why}: {name} asks for “{title}”.")
    )
    name, title = isolated(named(found.entry.author_name)), isolated(shown(found.entry.title))
    return told.format(why=in_common(found.common), name=name, title=title)


def in_common(common: Common) -> str:
    """Return what a need and an offer have in common, as a part of a sentence."""
    area, word = isolated(shown(common.area)), isolated(shown(common.word))
    if common.weekday is None:
        return tr("both say “{word}”").format(word=word)
    day = _locale().dayName(common.weekday + 1)
    return (tr("both in {area} on {day}") if area else tr("both on {day}")).format(area=area, day=day)


def headline(entry: Shown) -> str:
    """Return what somebody did, as a sentence for a list of news."""
    who, what = isolated(named(entry.author_name)), isolated(shown(entry.title))
    if entry.kind == Kind.NEED:
        return tr("{name} asks: {title}").format(name=who, title=what)
    if entry.kind == Kind.OFFER:
        return tr("{name} offers: {title}").format(name=who, title=what)
    quantity = shown(str(entry.fields.get("quantity", "")))
    return tr("{name} promised {what}").format(name=who, what=isolated(quantity) or tr("to help"))
