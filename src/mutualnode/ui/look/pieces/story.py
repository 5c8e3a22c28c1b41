"""A story in somebody's own words: lines well apart, to be selected and copied, and never read as markup."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF

from mutualnode.ui.look.fonts import Size, font, line
from mutualnode.ui.look.pieces.text import Text


class Story(Text):
    """Shows a story; whoever asks for its text gets the plain one."""

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
