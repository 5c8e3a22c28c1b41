"""A need, an offer, or the whole board on paper for the wall."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPageLayout, QPdfWriter, QTextCharFormat, QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mutualnode.app import board, details
from mutualnode.app.questions import Question
from mutualnode.domain.kinds import Kind
from mutualnode.ui import languages, paper
from mutualnode.ui.sidebar import Where
from tests.neighbours import Neighbour
from tests.ui.scene import Screen

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]
CONTROL = Qt.KeyboardModifier.ControlModifier
SMALLEST = 11.0  # points that can be read from an arm's length


def rosas_need(rosa: Neighbour) -> QTextDocument:
    """A need with all that can be in it, on paper."""
    need = rosa.needs(
        "<b>Meals</b>",
        quantity="12 meals",
        note="no nuts",
        area="Alder Row",
        urgency="now",
        where="12 Alder Row, second bell",
        contact="0141 555 0101",
    )
    with rosa.looking() as look:
        return paper.sheet(details.detail(look, need), rosa.clock.at)


def on_the_wall(person: Neighbour) -> QTextDocument:
    """The board on paper."""
    with person.looking() as look:
        found = {
            kind: [card for page in board.cards(look, Question(kind, "open")) for card in page]
            for kind in (Kind.NEED, Kind.OFFER)
        }
        return paper.wall(look.network_name, found[Kind.NEED], found[Kind.OFFER], person.clock.at)


def formats(sheet: QTextDocument) -> list[QTextCharFormat]:
    """Return how everything is written on it."""
    block, found = sheet.begin(), list[QTextCharFormat]()
    while block.isValid():
        found += [QTextCharFormat(each.format) for each in block.textFormats()]  # a copy: they go with the block
        block = block.next()
    return found


def test_a_sheet_holds_what_is_asked_and_nothing_that_is_sealed(neighbours: Make, qtbot: QtBot) -> None:
    sheet = rosas_need(neighbours("rosa")[0])
    written = sheet.toPlainText()
    assert {"<b>Meals</b>", "12 meals", "no nuts", "Alder Row"} <= set(written.split("\n"))
    assert "second bell" not in written
    assert "555" not in written


def test_it_is_black_on_white_and_large(neighbours: Make, qtbot: QtBot) -> None:
    sheet = rosas_need(neighbours("rosa")[0])
    written = formats(sheet)
    assert {each.foreground().color().name() for each in written} == {"#000000"}
    sizes = [each.font().pointSizeF() for each in written]
    assert min(sizes) >= SMALLEST
    assert max(sizes) >= 2 * SMALLEST


def test_a_sheet_becomes_one_page_of_a_printer_s_file(neighbours: Make, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "sheet.pdf"
    printer = QPdfWriter(str(file))
    printer.setPageLayout(paper.layout())
    sheet = rosas_need(neighbours("rosa")[0])
    sheet.print_(printer)
    assert file.read_bytes().startswith(b"%PDF")
    assert file.read_bytes().count(b"/Type /Page\n") == 1
    assert paper.layout().orientation() is QPageLayout.Orientation.Portrait


def test_the_board_goes_on_paper_with_needs_and_offers_and_without_what_is_sealed(
    neighbours: Make, qtbot: QtBot
) -> None:
    (rosa,) = neighbours("rosa")
    rosa.needs("A ladder", where="12 Alder Row, second bell", contact="0141 555 0101")
    rosa.offers("Bread", note="every Friday")
    written = on_the_wall(rosa).toPlainText()
    assert written.index("A ladder") < written.index("Offers") < written.index("Bread")
    assert "every Friday" in written
    assert "second bell" not in written
    assert "555" not in written


def test_an_empty_board_says_so(neighbours: Make, qtbot: QtBot) -> None:
    assert on_the_wall(neighbours("rosa")[0]).toPlainText().count("None just now.") == 2


def test_ctrl_p_prints_what_is_shown_after_a_look_at_it(neighbours: Make, at_home: SitDown) -> None:
    from PySide6.QtPrintSupport import QPrintPreviewDialog  # noqa: PLC0415 - looks for printers as it loads

    (rosa,) = neighbours("rosa")
    rosa.needs("A ladder")
    screen = at_home(rosa)
    screen.waits_for("A ladder")
    for title in ("", "A ladder"):
        if title:
            screen.opens(title)
        screen.turns_here()
        screen.presses(Qt.Key.Key_P, CONTROL)
        looks = [each for each in screen.window.findChildren(QPrintPreviewDialog) if each.isVisible()]
        assert len(looks) == 1
        looks[0].reject()
    screen.home.go(Where.HELP)
    screen.turns_here()
    screen.presses(Qt.Key.Key_P, CONTROL)
    screen.until(screen.home.toast.isVisible)


def test_all_of_a_list_for_the_wall_is_in_the_language_that_is_spoken(neighbours: Make, qapp: QApplication) -> None:
    languages.speak(qapp, "es")
    try:
        written = on_the_wall(neighbours("rosa")[0]).toPlainText()
    finally:
        languages.speak(qapp, languages.ENGLISH)
    assert "En el tablón" in written
    assert "Ahora mismo no hay nada." in written
