"""A need or an offer, or the whole board, on paper for the wall: big, black on white, and nothing that is sealed.

Knows only what everybody in the network can read; what is private never gets as far as here.
"""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QMarginsF, Qt
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QTextDocument, QTextOption
from PySide6.QtWidgets import QWidget

from mutualnode.app.board import Card
from mutualnode.app.details import Detail
from mutualnode.domain import text
from mutualnode.domain.exchange import AREA, BEHALF, DUE, NOTE, OPEN, QUANTITY, STARTS, URGENCY
from mutualnode.domain.kinds import Kind
from mutualnode.ui import languages, times, words
from mutualnode.ui.languages import tr
from mutualnode.ui.look import fonts

ON_WALL, ON_LIST = 20, 14  # points: read from two steps away; from one, with many to a page
MARGIN = 18  # millimetres: most printers leave less than that white by themselves
LISTED_MOST = 200  # of needs, and of offers, on a sheet for the wall: some ten pages
STORY_LISTED = 240  # characters of a story in a list


def sheet(detail: Detail, now: int) -> QTextDocument:
    """Return one need or offer for the wall; what others wrote stays what they wrote."""
    card = detail.card
    need = card.entry.kind == Kind.NEED
    by = _by(card)
    asked = tr("{name} asks:") if need else tr("{name} offers:")
    parts = [
        f"<p>{escape(asked.format(name=by))}</p>",
        f"<h1>{escape(words.isolated(words.shown(card.entry.title)))}</h1>",
    ]
    if card.entry.state != OPEN:
        parts.append(f"<p><b>{escape(words.state(card.entry.state))}</b></p>")
    parts += [f"<p><b>{escape(words.isolated(fact))}</b></p>" for fact in _facts(card, now)]
    story = "<br>".join(map(escape, text.shown_story(card.text(NOTE)).split("\n")))
    parts.append(f'<p style="line-height:150%">{story}</p>' if story else "")
    call = tr("Can you help? Speak to {name}, or to anybody who has MutualNode.")
    use = tr("Could you use this? Speak to {name}, or to anybody who has MutualNode.")
    parts.append(f"<hr><p>{escape((call if need else use).format(name=by))}</p>")
    parts.append(_small(tr("Printed on {day}.").format(day=times.written_day(now))))
    return _paper(parts, ON_WALL)


def wall(network: str, needs: Sequence[Card], offers: Sequence[Card], now: int) -> QTextDocument:
    """Return what is open on the board as a list for the wall, needs first."""
    day = times.written_day(now)
    above, none = tr("On the board, {day}").format(day=day), tr("None just now.")  # gathered from outside of f-strings
    more = tr("There is more on the board.")
    parts = [f"<h1>{escape(words.shown(network))}</h1>", f"<p>{escape(above)}</p>"]
    for title, cards in ((tr("Needs"), needs), (tr("Offers"), offers)):
        parts.append(f"<h2>{escape(title)}</h2>")
        parts += [_listed(card, now) for card in cards[:LISTED_MOST]]
        if not cards:
            parts.append(f"<p>{escape(none)}</p>")
        if len(cards) > LISTED_MOST:
            parts.append(f"<p>{escape(more)}</p>")
    parts.append(_small(tr("Speak to anybody named here, or to anybody who has MutualNode.")))
    return _paper(parts, ON_LIST)


def _listed(card: Card, now: int) -> str:
    facts = " · ".join(escape(words.isolated(each.removesuffix("."))) for each in (*_facts(card, now), _by(card)))
    story = text.shown(card.text(NOTE))
    if len(story) > STORY_LISTED:
        story = f"{story[:STORY_LISTED].rsplit(' ', 1)[0]} …"
    lines = [f"<b>{escape(words.isolated(words.shown(card.entry.title)))}</b>", facts, escape(story)]
    return f"<p>{'<br>'.join(filter(None, lines))}</p>"


def _by(card: Card) -> str:
    """Return whose it is, and for whom it was written down if it was."""
    name, behalf = words.isolated(words.named(card.entry.author_name)), words.shown(card.text(BEHALF))
    return tr("{name}, for {other}").format(name=name, other=words.isolated(behalf)) if behalf else name


def _facts(card: Card, now: int) -> list[str]:
    """Return how soon, how much, where roughly, and when."""
    starts, due = (times.due(card.text(name), now, by_date=True) if card.text(name) else "" for name in (STARTS, DUE))
    facts = (
        words.urgency(card.text(URGENCY)) if card.text(URGENCY) else "",
        words.shown(card.text(QUANTITY)),
        words.amounts(card.cover),
        words.shown(card.text(AREA)),
        tr("from {when}").format(when=starts) if starts else "",
        tr("until {when}").format(when=due) if due else "",
    )
    return [fact for fact in facts if fact]


def _small(sentence: str) -> str:
    return f'<p><span style="font-size:{ON_LIST - 2}pt">{escape(sentence)}</span></p>'


def _paper(parts: Sequence[str], points: int) -> QTextDocument:
    paper = QTextDocument()
    letters = QFont(fonts.font())
    letters.setPointSize(points)
    paper.setDefaultFont(letters)
    option = paper.defaultTextOption()
    mirrored = languages.is_mirrored()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    paper.setDefaultTextOption(option)
    paper.setHtml(f'<body style="color:#000000;background-color:#FFFFFF">{"".join(parts)}</body>')
    return paper


def layout() -> QPageLayout:
    """Return an upright page with room for tape at its edges."""
    margins = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)
    page = QPageSize(QPageSize.PageSizeId.A4)
    return QPageLayout(page, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)


def hand_over(paper: QTextDocument, parent: QWidget) -> None:
    """Show how it will look, and print it on the printer that is chosen there; nothing is printed unasked."""
    from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog  # noqa: PLC0415 - looks for printers as it loads

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(layout())
    dialog = QPrintPreviewDialog(printer, parent)
    dialog.setWindowTitle(tr("Print"))
    dialog.paintRequested.connect(paper.print_)
    dialog.setModal(True)
    dialog.show()
