"""A story in somebody's own words: lines well apart, to be selected and copied, and never read as markup."""

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent, QTextDocument, QTextOption
from PySide6.QtWidgets import QLabel

from mutualnode.ui.look.fonts import Size, font, line
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.look.worn import current

LEAST_WIDTH = 192  # pixels: in less, no story can be read
ANYWHERE = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere


class Story(Text):
    """Shows a story; whoever asks for its text gets the plain one.

    A word that is wider than the column is broken by the layout, and nothing is put into it: an address that somebody
    copies from here leads where it led.
    """

    def __init__(self, story: str = "", size: Size = Size.LEAD) -> None:
        super().__init__("", size)
        self._plain, self._size = "", size
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.say(story)

    def say(self, text: str, tone: object = None) -> None:
        """Show another story."""
        del tone
        self._plain = text
        lines = "<br>".join(map(escape, text.split("\n")))
        apart = round(100 * line(self._size) / QFontMetricsF(font(self._size)).lineSpacing())
        self.setText(f'<p style="line-height:{apart}%; margin:0; white-space:pre-wrap">{lines}</p>')
        self.setAccessibleName(text)

    def text(self) -> str:
        """Return the story as it was written."""
        return self._plain

    def _break_words(self) -> None:
        """Let long words be broken: a label lays its document out without, whenever something has changed."""
        super().heightForWidth(self.width())  # has that done first
        for document in self.findChildren(QTextDocument):  # its one
            option = document.defaultTextOption()
            if option.wrapMode() is not ANYWHERE:
                option.setWrapMode(ANYWHERE)
                document.setDefaultTextOption(option)

    def heightForWidth(self, width: int) -> int:
        """How high the story is in a column of a width."""
        self._break_words()
        return super().heightForWidth(width)

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for every column, however long its words are."""
        least = super().minimumSizeHint()
        return QSize(min(least.width(), current().px(LEAST_WIDTH)), least.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write it."""
        self._break_words()
        QLabel.paintEvent(self, event)  # a document knows no space before a line, and shows what is selected
