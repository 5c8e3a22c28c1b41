"""Draws every screen in light and dark, at 100 and 150 %, into build/shots, and all of them on one contact sheet.

Start it with `make shots`; words after it choose the screens that have one of them in their name. With `--in es` they
speak another language, in one look.
"""

import argparse
import os
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from mutualnode.ui import languages
from mutualnode.ui.look import fonts
from mutualnode.ui.look.dress import apply
from mutualnode.ui.look.palette import Theme
from tests.shots.screens import Screen, screens

FOLDER = Path(__file__).resolve().parents[2] / "build" / "shots"
THEMES = (Theme.LIGHT, Theme.DARK, Theme.STRONG)
THUMB = QSize(560, 420)  # pixels, a picture on the contact sheet
MARGIN = 16  # pixels around each
CAPTION = 24  # pixels under each
ACROSS = 4  # one row a screen: light, dark, strong lines, larger text
ROUNDS = 5  # of pending work, after which nothing moves any more


def settle(application: QApplication) -> None:
    """Let layouts and what was put off be done."""
    for _ in range(ROUNDS):
        application.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        application.processEvents()


def draw(application: QApplication, screen: Screen, theme: Theme, scale: float) -> QImage:
    """One screen in one look."""
    apply(application, theme, scale, less_motion=True)
    widget: QWidget = screen.make()
    if screen.size is not None:
        wide, high = screen.size
        widget.resize(wide, max(high, widget.heightForWidth(wide)) if screen.tall else high)
    widget.show()
    settle(application)
    picture = widget.grab().toImage()
    widget.close()
    widget.deleteLater()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    if screen.finish is not None:
        screen.finish()
    return picture


def contact_sheet(pictures: list[tuple[str, QImage]]) -> QImage:
    """All pictures, made small, with their names."""
    rows = -(-len(pictures) // ACROSS)
    cell = QSize(THUMB.width() + 2 * MARGIN, THUMB.height() + 2 * MARGIN + CAPTION)
    made = QImage(cell.width() * ACROSS, max(1, cell.height() * rows), QImage.Format.Format_RGB32)
    made.fill(Qt.GlobalColor.darkGray)
    painter = QPainter(made)
    painter.setFont(fonts.font(fonts.Size.LABEL))
    painter.setPen(Qt.GlobalColor.white)
    for i, (name, picture) in enumerate(pictures):
        corner = QPoint(i % ACROSS * cell.width() + MARGIN, i // ACROSS * cell.height() + MARGIN)
        small = picture.scaled(THUMB, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        painter.drawImage(corner, small)
        place = QRect(corner.x(), corner.y() + THUMB.height(), THUMB.width(), CAPTION)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, name)
    painter.end()
    return made


def _wanted(words: list[str]) -> list[Screen]:
    return [screen for screen in screens() if not words or any(word in screen.name for word in words)]


def _looks(language: str) -> list[tuple[str, Theme, float]]:
    """Each look with what it adds to a picture's name."""
    if language != languages.ENGLISH:
        return [(f"-{language}", Theme.LIGHT, 1.0)]
    return [*((f"-{theme}", theme, 1.0) for theme in THEMES), (f"-{Theme.LIGHT}-150", Theme.LIGHT, 1.5)]


def main(words: list[str], language: str) -> int:
    """Draw, and say where."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    application = QApplication.instance() or QApplication(["shots"])
    assert isinstance(application, QApplication)
    languages.speak(application, language)
    pictures = []
    for screen in _wanted(words):
        for ending, theme, scale in _looks(language):
            name = screen.name + ending
            picture = draw(application, screen, theme, scale)
            picture.save(str(FOLDER / f"{name}.png"))
            pictures.append((name, picture))
    index = "index" if language == languages.ENGLISH else f"index-{language}"
    contact_sheet(pictures).save(str(FOLDER / f"{index}.png"))
    print(f"{len(pictures)} pictures in {FOLDER}")
    return 0 if pictures else 1


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    parser = argparse.ArgumentParser()
    parser.add_argument("words", nargs="*")
    parser.add_argument("--in", dest="language", choices=languages.NAMES, default=languages.ENGLISH)
    given = parser.parse_args()
    sys.exit(main(given.words, given.language))
