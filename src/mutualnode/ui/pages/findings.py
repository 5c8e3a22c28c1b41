"""What a copy holds beside what is here, or came to when it was read: a line for each thing there is to say."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from mutualnode.app.carrying import Report
from mutualnode.app.enclosing import Enclosed
from mutualnode.ui import words
from mutualnode.ui.languages import tr
from mutualnode.ui.look.fonts import Size
from mutualnode.ui.look.palette import Tone
from mutualnode.ui.look.pieces.sign import Sign
from mutualnode.ui.look.pieces.text import Text
from mutualnode.ui.look.worn import current

ICON = 20  # pixels
BETWEEN = 8  # pixels
PHOTO = "ph.image"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to say, how many it is about if that can be counted, and how grave it is."""

    icon_id: str
    tone: Tone
    said: str
    count: int = 0


def findings(told: Report, *, foreseen: bool = False) -> list[Finding]:
    """Return what came of reading a copy; or, `foreseen`, what there is to know besides what would be new."""
    counted = (
        Finding("ph.plus-circle", Tone.GOOD, tr("new, checked and kept"), 0 if foreseen else told.new),
        Finding("ph.equals", Tone.SOFT, tr("already here"), told.known),
        Finding("ph.hourglass-medium", Tone.WAIT, tr("waiting for others that have not come yet"), told.waiting),
        Finding("ph.circle-wavy-warning-fill", Tone.ALARM, tr("set aside, signature not valid"), told.refused),
        Finding("ph.warning-circle", Tone.WAIT, tr("damaged on the stick, and not read"), told.damaged),
    )
    found = [each for each in counted if each.count] + of_photos(told.photos)
    if told.is_cut:
        found.append(Finding("ph.warning-circle", Tone.WAIT, tr("Its end is missing. What stands before it is whole.")))
    if told.is_newer:
        said = tr("Parts of it were written by a newer version. Nothing is lost. Update when you can.")
        found.append(Finding("ph.info", Tone.SOFT, said))
    return found if found or foreseen else [Finding("ph.equals", Tone.SOFT, tr("Nothing is in it."))]


def of_photos(photos: Enclosed) -> list[Finding]:
    """Return what there is to say of the photos in a copy."""
    found = []
    if photos.small:
        found.append(Finding(PHOTO, Tone.SOFT, tr("%n small photo(s)", "", photos.small)))
    if photos.large:
        found.append(Finding(PHOTO, Tone.SOFT, tr("%n large photo(s)", "", photos.large)))
    if photos.left_out:
        said = tr("There was no room for %n photo(s).", "", photos.left_out)
        found.append(Finding("ph.warning-circle", Tone.WAIT, said))
    return found


def spoken(finding: Finding) -> str:
    """Return a finding as a screen reader says it."""
    said = finding.said.rstrip(".") + "."
    return f"{words.number(finding.count)} {said}" if finding.count else said


def line(finding: Finding) -> QHBoxLayout:
    """Return a finding as it is shown."""
    tone, ink = finding.tone, Tone.ALARM if finding.tone is Tone.ALARM else Tone.INK
    row = QHBoxLayout()
    row.setSpacing(BETWEEN)
    sign = Sign(finding.icon_id, ICON, lambda: current().palette.text(tone))
    row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    if finding.count:
        number = Text(words.number(finding.count), Size.LABEL, ink, bold=True, wrap=False)
        row.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Text(finding.said, Size.LABEL, ink), 1, Qt.AlignmentFlag.AlignTop)
    return row
