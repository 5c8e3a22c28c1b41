"""What the window remembers on this computer: text size, theme, its own size. Never shared, nothing about people."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QTimer

from mutualnode.domain.reminding import QUIET, About, Choice

FILE = "window.ini"  # in the data folder, so that a copied folder looks as it did
SCALES = (100, 125, 150, 200)  # percent of text size
THEMES = ("system", "light", "dark", "strong")

ON, OFF = "on", "off"
TELL, TELL_WHOLE = "tell", "tell_whole"
TELL_ABOUT = {About.ANSWERS: "tell_answers", About.PROMISES: "tell_promises", About.CLOSING: "tell_closing"}
SWITCHES = {  # each as it is until somebody turns it
    "quiet": False,
    "still": False,
    "slash": True,
    TELL: True,
    TELL_WHOLE: True,
    **dict.fromkeys(TELL_ABOUT.values(), True),
}
DIGITS = 18  # of the largest place in the order of arrival that is believed
HOURS = 24
# A place stays as it is for so long until it is written: Qt waits for the disk with that, in the window's thread, and
# while a whole commons comes in, the place alters with each part and the disk has much else to do.
CALM_MS = 10_000


class Settings:
    """Reads and writes the window's own file; anything odd in it counts as not said."""

    def __init__(self, data: Path) -> None:
        self._file = QSettings(str(data / FILE), QSettings.Format.IniFormat)
        self._places: dict[str, int] = {}  # that are not written yet, by the network
        self._calm = QTimer()
        self._calm.setSingleShot(True)
        self._calm.setInterval(CALM_MS)
        self._calm.timeout.connect(self._write_places)

    @property
    def scale(self) -> int:
        """The text size in percent."""
        written = str(self._file.value("scale", SCALES[0]))
        return int(written) if written.isascii() and written.isdecimal() and int(written) in SCALES else SCALES[0]

    @scale.setter
    def scale(self, percent: int) -> None:
        self._file.setValue("scale", percent)

    @property
    def theme(self) -> str:
        """The theme: as the system has it, light, dark, or strong lines."""
        written = str(self._file.value("theme", THEMES[0]))
        return written if written in THEMES else THEMES[0]

    @theme.setter
    def theme(self, name: str) -> None:
        self._file.setValue("theme", name)

    @property
    def language(self) -> str:
        """The language of the window; empty where it is the system's."""
        return str(self._file.value("language", ""))

    @language.setter
    def language(self, name: str) -> None:
        self._file.setValue("language", name)

    def is_on(self, name: str) -> bool:
        """Return whether one of the switches is on."""
        return str(self._file.value(name, "")) == ON if self._file.contains(name) else SWITCHES[name]

    def turn(self, name: str, *, on: bool) -> None:
        """Turn one of the switches."""
        self._file.setValue(name, ON if on else OFF)

    def looked(self, network: str) -> int:
        """Return how far the order of arrival had come when a network was last looked at; 0 for never."""
        return self._places.get(network) or self._number(f"looked/{network}", 0, 10**DIGITS)

    def look(self, network: str, place: int) -> None:
        """Note how far the order of arrival has come; on disk once it comes no further for a while, or with `keep`."""
        if place != self.looked(network):
            self._places[network] = place
            self._calm.start()

    def _write_places(self) -> None:
        for network, place in self._places.items():
            self._file.setValue(f"looked/{network}", place)
        self._places.clear()

    @property
    def quiet_hours(self) -> tuple[int, int]:
        """From when to when no notice is given, o'clock."""
        return self._number("quiet_from", QUIET[0], HOURS), self._number("quiet_to", QUIET[1], HOURS)

    @quiet_hours.setter
    def quiet_hours(self, hours: tuple[int, int]) -> None:
        for name, hour in zip(("quiet_from", "quiet_to"), hours, strict=True):
            self._file.setValue(name, hour)

    @property
    def silent_day(self) -> int:
        """The day on which no notice is given, counted from the year 1; 0 for none."""
        return self._number("silent_day", 0, 10**DIGITS)

    @silent_day.setter
    def silent_day(self, day: int) -> None:
        self._file.setValue("silent_day", day)

    @property
    def notices(self) -> Choice:
        """What somebody wants to be told, and when not."""
        about = frozenset(about for about, name in TELL_ABOUT.items() if self.is_on(TELL) and self.is_on(name))
        return Choice(about, self.quiet_hours, self.silent_day)

    def _number(self, name: str, usual: int, below: int) -> int:
        written = str(self._file.value(name, ""))
        is_number = written.isascii() and written.isdecimal() and len(written) <= DIGITS
        return int(written) if is_number and int(written) < below else usual

    @property
    def network(self) -> str:
        """The network that was open last, by the beginning of its id; empty where none was chosen."""
        return str(self._file.value("network", ""))

    @network.setter
    def network(self, name: str) -> None:
        self._file.setValue("network", name)

    @property
    def geometry(self) -> QByteArray:
        """Where the window was and how large; empty where it has never been."""
        kept = self._file.value("geometry")
        return kept if isinstance(kept, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, kept: QByteArray) -> None:
        self._file.setValue("geometry", kept)

    def keep(self) -> None:
        """Have everything on disk."""
        self._calm.stop()
        self._write_places()
        self._file.sync()
