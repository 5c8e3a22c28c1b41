"""Fields that people type into: a line or a story under its label, and below it what is not right yet, if so."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from mutualnode.errors import Fault
from mutualnode.ui import sentences
from mutualnode.ui.look.pieces.field import Field
from mutualnode.ui.look.worn import current

STORY_HEIGHT = 104  # pixels: four lines


class _Typed(Field):
    """Something to be typed into; what is said to be wrong is so until one types on."""

    changed = Signal()

    def __init__(self, label: str, edit: QLineEdit | QPlainTextEdit, example: str, hint: str) -> None:
        super().__init__(label, edit, hint)
        edit.setPlaceholderText(example)
        edit.textChanged.connect(self._alter)
        self.setFocusProxy(edit)

    def _alter(self) -> None:
        self.right()
        self.changed.emit()

    def wrong(self, fault: Fault) -> None:
        """Say what is not right, and put the cursor there."""
        self.set_wrong(sentences.of_fault(fault))
        self.setFocus()

    def right(self) -> None:
        """Say nothing any more."""
        self.set_wrong("")


class LineField(_Typed):
    """One line to be typed."""

    entered = Signal()

    def __init__(self, label: str, example: str = "", hint: str = "") -> None:
        self.edit = QLineEdit()
        super().__init__(label, self.edit, example, hint)
        self.edit.returnPressed.connect(self.entered)

    def text(self) -> str:
        """Return what was typed."""
        return self.edit.text()

    def write(self, text: str) -> None:
        """Put a text in."""
        self.edit.setText(text)

    def clear(self) -> None:
        """Empty it."""
        self.edit.clear()


class StoryField(_Typed):
    """Some lines to be typed; Tab leads on to the next field."""

    def __init__(self, label: str, example: str = "", hint: str = "") -> None:
        self.edit = QPlainTextEdit()
        super().__init__(label, self.edit, example, hint)
        self.edit.setTabChangesFocus(True)
        self.edit.setFixedHeight(current().px(STORY_HEIGHT))

    def text(self) -> str:
        """Return what was typed."""
        return self.edit.toPlainText()

    def write(self, text: str) -> None:
        """Put a text in."""
        self.edit.setPlainText(text)
