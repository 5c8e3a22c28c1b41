"""Language, size of text and theme in one line, for the first page: chosen there, before there are any settings."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from mutualnode.ui import languages, words
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.pieces.flow import Flow
from mutualnode.ui.look.pieces.picker import Picker
from mutualnode.ui.look.pieces.segments import Segment, Segments
from mutualnode.ui.pages.settings import SettingsPage, theme_names
from mutualnode.ui.settings import SCALES

BETWEEN = 10  # pixels
LETTER = "A"  # in the size that it stands for; readers are told the percentage
LETTER_SIZES = (Size.LABEL, Size.H3, Size.H2, Size.H1)  # one for each of the scales


class LookBar(QWidget):
    """Three choices that show at once; Settings has the same ones, and whatever is chosen in one is so in both."""

    spoke = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.language = Picker(self.tr("Language"), "ph.translate", bold=False)
        for code, name in languages.NAMES.items():
            self.language.addItem(name, code)
        self.language.setCurrentIndex(list(languages.NAMES).index(languages.now()))
        sizes = [
            Segment(LETTER, size=size, name=f"{words.number(percent)} %")
            for percent, size in zip(SCALES, LETTER_SIZES, strict=True)
        ]
        self.scale = Segments(self.tr("Size of text"), sizes)
        self.theme = Picker(self.tr("Theme"), "ph.moon", bold=False)
        self.theme.addItems(theme_names())
        self._flow = Flow(self, BETWEEN)
        for each in (self.language, self.scale, self.theme):
            self._flow.addWidget(each)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.language.activated.connect(self._spoke)

    def follow(self, page: SettingsPage) -> None:
        """Choose what the settings have, and have them changed by what is chosen here."""
        self.scale.choose(page.scale.at)
        self.theme.setCurrentIndex(page.theme.at)
        self.scale.chosen.connect(page.scale.choose)
        page.scale.chosen.connect(self.scale.choose)
        self.theme.activated.connect(page.theme.choose)
        page.theme.chosen.connect(self.theme.setCurrentIndex)
        self.spoke.connect(page.language.chosen)

    def _spoke(self, place: int) -> None:
        code = str(self.language.itemData(place))
        if code != languages.now():
            self.spoke.emit(code)

    def whole(self) -> int:
        """Return how wide it is with all choices side by side."""
        pieces = (self.language, self.scale, self.theme)
        return sum(each.sizeHint().width() for each in pieces) + BETWEEN * (len(pieces) - 1)
