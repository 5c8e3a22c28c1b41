"""Draws every screen in all its looks into build/shots, and all of them on one contact sheet.

The window's screens are drawn in light and dark, at 100 and 150 %, at the size with which the window opens and at its
smallest; then with strong lines, at 200 %, and from right to left. Start it with `make shots`; words after it choose
the screens that have one of them in their name. With `--in es` they speak another language, in two sizes alone.
"""

import argparse
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from mutualnode.ui import languages
from mutualnode.ui.look import fonts
from mutualnode.ui.look.dress import apply
from mutualnode.ui.look.palette import Theme
from mutualnode.ui.look.pieces.roll import Roll
from tests.shots.screens import FULL, SMALL, Screen, screens

FOLDER = Path(__file__).resolve().parents[2] / "build" / "shots"
MIRRORED = "ar"  # the language of the samples from right to left
THUMB = QSize(320, 240)  # pixels, a picture on the contact sheet
MARGIN = 8  # pixels around each
CAPTION = 22  # pixels under each
ROUNDS = 5  # of pending work, after which nothing moves any more

Size = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Dress:
    """One look of a screen, and at which size; none is the size that a sheet asks for by itself."""

    theme: Theme = Theme.LIGHT
    percent: int = 100
    size: Size | None = FULL
    quiet: bool = False

    def ending(self, usual: Size | None) -> str:
        """What the look adds to a picture's name; the usual size goes without saying."""
        size = "small" if self.size == SMALL != usual else ""
        percent = "" if self.percent == 100 else str(self.percent)
        return "".join(f"-{each}" for each in (size, str(self.theme), percent, "quiet" if self.quiet else "") if each)


def looks(size: Size | None, *, whole: bool = False) -> list[Dress]:
    """Return the looks in which a screen of that size is drawn in the first language; or really all of them."""
    sizes = (FULL, SMALL) if size == FULL else (size,)
    plain = [
        Dress(theme, percent, each) for each in sizes for percent in (100, 150) for theme in (Theme.LIGHT, Theme.DARK)
    ]
    more = [Dress(Theme.STRONG, 150, size)] + [Dress(percent=each, size=size, quiet=True) for each in (100, 150)]
    return [*plain, Dress(Theme.STRONG, 100, size), Dress(Theme.LIGHT, 200, size), *(more if whole else ())]


def abroad(size: Size | None) -> list[Dress]:
    """Return the looks in another language."""
    return [Dress(size=each) for each in ((FULL, SMALL) if size == FULL else (size,))]


def settle(application: QApplication) -> None:
    """Let layouts and what was put off be done."""
    for _ in range(ROUNDS):
        application.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        application.processEvents()


def _wear(application: QApplication, dress: Dress) -> None:
    apply(application, dress.theme, dress.percent / 100, quiet_patterns=dress.quiet, less_motion=True)


def performance(application: QApplication, screen: Screen, dresses: list[Dress]) -> Iterator[QImage]:
    """Draw one screen in some looks, one after the other."""
    _wear(application, dresses[0])
    widget: QWidget = screen.make()
    for dress in dresses:
        _wear(application, dress)
        settle(application)
        _resize(widget, screen, dress.size)
        widget.show()
        settle(application)
        if screen.adjust is not None:
            screen.adjust()
            settle(application)
        yield widget.grab().toImage()
    widget.close()
    widget.deleteLater()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    if screen.finish is not None:
        screen.finish()


def _resize(widget: QWidget, screen: Screen, size: Size | None) -> None:
    if size is None:
        widget.adjustSize()
        for each in widget.findChildren(Roll):
            each.give_room()
        return
    wide, high = size
    widget.resize(wide, max(high, widget.heightForWidth(wide)) if screen.tall else high)


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture that lies in the folder, small."""

    name: str
    thumb: QImage


def contact_sheet(rows: list[list[Shot]]) -> QImage:
    """Return all pictures, made small, with their names: a row for each screen."""
    cell = QSize(THUMB.width() + 2 * MARGIN, THUMB.height() + 2 * MARGIN + CAPTION)
    across = max((len(row) for row in rows), default=1)
    made = QImage(cell.width() * across, max(1, cell.height() * len(rows)), QImage.Format.Format_RGB32)
    made.fill(Qt.GlobalColor.darkGray)
    painter = QPainter(made)
    painter.setFont(fonts.font(fonts.Size.CAPTION))
    painter.setPen(Qt.GlobalColor.white)
    for down, row in enumerate(rows):
        for at, shot in enumerate(row):
            left, top = at * cell.width() + MARGIN, down * cell.height() + MARGIN
            painter.drawImage(left, top, shot.thumb)
            place = QRect(left, top + THUMB.height(), THUMB.width(), CAPTION)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, shot.name)
    painter.end()
    return made


def page(rows: list[list[Shot]]) -> str:
    """Return the same as a page on which each picture leads to its file."""
    shown = "".join(
        "<div>"
        + "".join(
            f'<a href="{escape(shot.name)}.png"><img loading="lazy" src="{escape(shot.name)}.png" alt="">'
            f"{escape(shot.name)}</a>"
            for shot in row
        )
        + "</div>"
        for row in rows
    )
    style = "body{background:#555;font:14px sans-serif}div{display:flex}"
    style += "a{color:#fff;margin:8px}img{width:320px;display:block}"
    return f'<!doctype html><meta charset="utf-8"><title>MutualNode</title><style>{style}</style>{shown}'


def _wanted(words: list[str]) -> list[Screen]:
    return [screen for screen in screens() if not words or any(word in screen.name for word in words)]


def _drawn(application: QApplication, screen: Screen, language: str, dresses: list[Dress]) -> list[Shot]:
    languages.speak(application, language)
    shots = []
    for dress, picture in zip(dresses, performance(application, screen, dresses), strict=True):
        ending = dress.ending(screen.size)
        name = screen.name + (ending if language == languages.ENGLISH else f"{ending}-{language}".replace("-light", ""))
        picture.save(str(FOLDER / f"{name}.png"))
        small = picture.scaled(THUMB, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        shots.append(Shot(name, small))
    return shots


def main(words: list[str], language: str) -> int:
    """Draw, and say where."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    application = QApplication.instance() or QApplication(["shots"])
    assert isinstance(application, QApplication)
    rows = []
    for screen in _wanted(words):
        if language != languages.ENGLISH:
            rows.append(_drawn(application, screen, language, abroad(screen.size)))
            continue
        row = _drawn(application, screen, language, looks(screen.size, whole=screen.tall))
        rows.append(row + _drawn(application, screen, MIRRORED, [Dress(size=screen.size)]))
    index = "index" if language == languages.ENGLISH else f"index-{language}"
    contact_sheet(rows).save(str(FOLDER / f"{index}.png"))
    (FOLDER / f"{index}.html").write_text(page(rows), encoding="utf-8")
    print(f"{sum(map(len, rows))} pictures in {FOLDER}")
    return 0 if rows else 1


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    parser = argparse.ArgumentParser()
    parser.add_argument("words", nargs="*")
    parser.add_argument("--in", dest="language", choices=languages.NAMES, default=languages.ENGLISH)
    given = parser.parse_args()
    sys.exit(main(given.words, given.language))
