"""What this computer may say by itself, how much of it, and when not. All of it stays here."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout

from mutualnode.domain.reminding import About
from mutualnode.ui import times
from mutualnode.ui.desk import Desk
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.palette import Tone
from mutualnode.ui.look.pieces.card import Card
from mutualnode.ui.look.pieces.picker import Picker
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.look.pieces.ticks import Choice, Switch, Tick
from mutualnode.ui.settings import HOURS, TELL, TELL_ABOUT, TELL_WHOLE, Settings

BESIDE = 10  # pixels


class NoticesCard(Card):
    """A switch, what it is about, what others may see of it, and the hours of silence."""

    changed = Signal()

    def __init__(self, desk: Desk, settings: Settings) -> None:
        super().__init__()
        self._desk, self._settings = desk, settings
        self.on = Switch(self.tr("Tell me when something concerns me"))
        self.about = {
            About.ANSWERS: Tick(self.tr("Answers to what I asked or offered")),
            About.PROMISES: Tick(self.tr("What I promised")),
            About.CLOSING: Tick(self.tr("What of mine closes soon")),
        }
        self.whole = Choice(self.tr("Say who and what, and nothing that is sealed"))
        self.covered = Choice(self.tr("Say only that there is something new"))
        self.begins, self.ends = Picker(self.tr("Quiet from")), Picker(self.tr("Quiet until"))
        self.silent = Switch(self.tr("Silence for today"))
        self._lay_out()
        self._show()
        self._connect()

    def _lay_out(self) -> None:
        self.column.addWidget(Text(self.tr("Notices"), Size.H3))
        self.column.addWidget(self.on)
        for each in self.about.values():
            self.column.addWidget(each)
        self.column.addWidget(Text(self.tr("While the window is not in front"), Size.LABEL, bold=True))
        self.column.addWidget(self.whole)
        self.column.addWidget(self.covered)
        self.column.addWidget(Text(self.tr("Quiet hours"), Size.LABEL, bold=True))
        hours = QHBoxLayout()
        hours.setSpacing(BESIDE)
        for picker in (self.begins, self.ends):
            picker.addItems([times.hour_on_the_clock(hour) for hour in range(HOURS)])
        hours.addWidget(self.begins)
        hours.addWidget(Text(self.tr("to", "between two times of the day"), wrap=False))
        hours.addWidget(self.ends)
        hours.addStretch()
        self.column.addLayout(hours)
        self.column.addWidget(self.silent)
        kept = self.tr("What comes in a quiet time is told after it. Nobody else learns what you were told.")
        self.column.addWidget(Text(kept, Size.CAPTION, Tone.SOFT))

    def _show(self) -> None:
        """Show what was chosen, also elsewhere meanwhile."""
        settings = self._settings
        self.on.setChecked(settings.is_on(TELL))
        for about, tick in self.about.items():
            tick.setChecked(settings.is_on(TELL_ABOUT[about]))
            tick.setEnabled(settings.is_on(TELL))
        (self.whole if settings.is_on(TELL_WHOLE) else self.covered).setChecked(True)
        for picker, hour in zip((self.begins, self.ends), settings.quiet_hours, strict=True):
            picker.setCurrentIndex(hour)
        self.silent.setChecked(settings.silent_day == times.ordinal(self._desk.now()))

    def _connect(self) -> None:
        self.on.toggled.connect(lambda on: self._turn(TELL, on=on))
        for about, tick in self.about.items():
            tick.toggled.connect(lambda on, name=TELL_ABOUT[about]: self._turn(name, on=on))
        self.whole.toggled.connect(lambda on: self._turn(TELL_WHOLE, on=on))
        for picker in (self.begins, self.ends):
            picker.activated.connect(self._hours_chosen)
        self.silent.toggled.connect(self._silence)

    def _turn(self, name: str, *, on: bool) -> None:
        if self._settings.is_on(name) is not on:
            self._settings.turn(name, on=on)
            self._show()
            self.changed.emit()

    def _hours_chosen(self) -> None:
        self._settings.quiet_hours = self.begins.currentIndex(), self.ends.currentIndex()
        self.changed.emit()

    def _silence(self, on: bool) -> None:
        today = times.ordinal(self._desk.now())
        if on is not (self._settings.silent_day == today):
            self._settings.silent_day = today if on else 0
            self.changed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what was chosen meanwhile beside the clock."""
        super().showEvent(event)
        self._show()
