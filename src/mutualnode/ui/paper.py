"""A need or an offer on paper: what it is, how much, until when, and nothing that is sealed. Black on white."""

from html import escape

from PySide6.QtGui import QPageSize, QTextDocument
from PySide6.QtWidgets import QWidget

from mutualnode.app.details import Detail
from mutualnode.domain import text
from mutualnode.domain.exchange import AREA, DUE, NOTE, QUANTITY
from mutualnode.ui import times, words
from mutualnode.ui.languages import tr

LETTERS = 12  # points


def sheet(detail: Detail, now: int) -> QTextDocument:
    """Return a plain sheet; what others wrote stays what they wrote."""
    card = detail.card
    due = times.due(card.text(DUE), now) if card.text(DUE) else ""
    until = tr("until {when}").format(when=due) if due else ""
    facts = (words.shown(card.text(QUANTITY)), words.shown(card.text(AREA)), until, words.amounts(card.cover))
    name = words.named(card.entry.author_name)
    parts = [f"<h1>{escape(words.shown(card.entry.title))}</h1>"]
    parts.append(f"<p>{escape(name)}, {escape(times.moment(card.entry.at, now))}</p>")
    parts += [f"<p><b>{escape(fact)}</b></p>" for fact in facts if fact]
    story = "<br>".join(map(escape, text.shown_story(card.text(NOTE)).split("\n")))
    parts.append(f'<p style="line-height:150%">{story}</p>')
    paper = QTextDocument()
    letters = paper.defaultFont()
    letters.setPointSize(LETTERS)
    paper.setDefaultFont(letters)
    paper.setHtml("".join(parts))
    return paper


def hand_over(paper: QTextDocument, parent: QWidget) -> None:
    """Ask for a printer, and print; nothing is printed unasked."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 - looks for printers as it loads

    printer = QPrinter()
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    dialog = QPrintDialog(printer, parent)
    dialog.accepted.connect(lambda: paper.print_(printer))
    dialog.setModal(True)
    dialog.show()
