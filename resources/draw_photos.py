#!/usr/bin/env python3
"""Draws the photos of the sample: pictures of made-up things, so that nobody's home is in them.

Each is a few shapes, kept as the window keeps photos: one small, one large.
"""

import os
import random
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QLinearGradient, QPainter, QPen, QPolygonF

FOLDER = Path(__file__).resolve().parents[1] / "src" / "mutualnode" / "app"
WIDTH, HEIGHT = 1200, 900  # pixels
SMALL = 256  # pixels, the longer side of the small one
QUALITY = 72  # of a JPEG: a drawing has few details to lose
EARTH, LEAF, POT, WOOD, WALL, DOOR = "#6B4A2F", "#4A7A32", "#B8643A", "#A9824F", "#D9CDB8", "#0B5F69"


def _ground(painter: QPainter, top: str, bottom: str, horizon: int) -> None:
    sky = QLinearGradient(0, 0, 0, horizon)
    sky.setColorAt(0, QColor(top))
    sky.setColorAt(1, QColor("#F4EFE4"))
    painter.fillRect(QRectF(0, 0, WIDTH, horizon), sky)
    painter.fillRect(QRectF(0, horizon, WIDTH, HEIGHT - horizon), QColor(bottom))


def seedlings(painter: QPainter) -> None:
    """Pots on a sill, each with a seedling that leans its own way."""
    chance = random.Random(7)  # noqa: S311 - the same picture every time
    _ground(painter, "#CFE3EA", "#C9B79A", 620)
    painter.setPen(Qt.PenStyle.NoPen)
    for row, count in enumerate((6, 5)):
        for each in range(count):
            x, y = 110 + each * 190 + row * 95, 560 + row * 170
            painter.setPen(QPen(QColor(LEAF), 9))
            lean = chance.uniform(-26, 26)
            painter.drawLine(QPointF(x, y - 40), QPointF(x + lean, y - 170))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(LEAF).lighter(chance.randint(95, 135)))
            for side in (-1, 1):
                painter.drawEllipse(QPointF(x + lean + side * 34, y - 160 - chance.uniform(0, 30)), 38, 20)
            painter.setBrush(QColor(EARTH))
            painter.drawEllipse(QPointF(x, y - 44), 62, 16)
            painter.setBrush(QColor(POT).darker(chance.randint(95, 115)))
            corners = ((-66, -44), (66, -44), (46, 70), (-46, 70))
            painter.drawPolygon(QPolygonF([QPointF(x + dx, y + dy) for dx, dy in corners]))


def ladder(painter: QPainter) -> None:
    """A ladder that leans on a wall beside a door."""
    _ground(painter, WALL, "#9A8F7F", 700)
    painter.fillRect(QRectF(0, 0, WIDTH, 700), QColor(WALL))
    painter.fillRect(QRectF(770, 250, 260, 450), QColor(DOOR))
    painter.fillRect(QRectF(960, 470, 22, 22), QColor("#EFC253"))
    left, right = (QPointF(250, 820), QPointF(430, 70)), (QPointF(420, 820), QPointF(560, 70))
    painter.setPen(QPen(QColor(WOOD).darker(120), 26))
    painter.drawLine(*left)
    painter.drawLine(*right)
    painter.setPen(QPen(QColor(WOOD), 20))
    for step in range(1, 10):
        share = step / 10
        ends = [low + (high - low) * share for low, high in (left, right)]
        painter.drawLine(ends[0], ends[1])


def draw(name: str, scene: Callable[[QPainter], None]) -> None:
    """Write one picture, large and small."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    scene(painter)
    painter.end()
    image.save(str(FOLDER / f"sample-{name}.jpg"), "JPG", QUALITY)
    small = image.scaledToWidth(SMALL, Qt.TransformationMode.SmoothTransformation)
    small.save(str(FOLDER / f"sample-{name}-small.jpg"), "JPG", QUALITY)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication(sys.argv[:1])
    for each in (seedlings, ladder):
        draw(each.__name__, each)
