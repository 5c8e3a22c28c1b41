"""How long a frame takes while one scrolls a board, in a large town and in a small street; and how many rows are kept.

A frame is one turn of the wheel, one Page Down or one drag, with all the drawing and reading that follows from it.
"""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import chain
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mutualnode.app import reading
from mutualnode.app.questions import Order, Question
from mutualnode.app.reading import Reading
from mutualnode.domain.exchange import OPEN
from mutualnode.domain.kinds import Kind
from mutualnode.ui.main import application_here
from mutualnode.ui.pages.column import Column
from tests.bench import street
from tests.bench.measuring import tail
from tests.bench.sizes import Sizes
from tests.bench.table import Row

WHEEL, PAGES, DRAGS = 100, 40, 20  # frames of each
TURN = 360  # of a wheel: three notches
COLUMN = (480, 700)  # pixels


def scrolled(folder: Path, sizes: Sizes) -> list[Row]:
    """Measure the frames of scrolling by wheel, by Page Down and by dragging, on either side in turn."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application_here()
    large, small = (reading.open_(street.town(folder / str(count), count)) for count in (sizes.large, sizes.small))
    with closing(large), closing(small):
        pairs = list(zip(_frames(large), _frames(small), strict=True))
    name, against = f"a frame of scrolling, {sizes.large:,} entries", f"the same with {sizes.small:,} entries"
    ours, beside = (max(pair[side] for pair in pairs) for side in (0, 1))
    return [tail(name, against, pairs), Row(f"{name}, longest", ours, beside, ours / beside, len(pairs), against)]


def _frames(look: Reading) -> Iterator[float]:
    """Yield how long each frame took, in processor time: what else the machine does is not the board's affair."""
    here: list[Reading | None] = [look]
    column, question = Column(Kind.NEED, lambda: here[0]), Question(Kind.NEED, OPEN, order=Order.LONGEST)
    column.resize(*COLUMN)
    column.model.show(look, question)
    column.show()
    QApplication.processEvents()
    column.list.setFocus()
    column.list.setCurrentIndex(column.model.index(0))
    wheel, page, drag = (lambda: _turn(column)), (lambda: _page_down(column)), (lambda: _drag(column))
    try:
        for act in chain([wheel] * WHEEL, [page] * PAGES, [drag] * DRAGS):
            yield _timed(act)
    finally:
        here[0] = None
        column.model.show(None, question)
        column.deleteLater()


def _timed(act: Callable[[], object]) -> float:
    began = time.process_time()
    act()
    QApplication.processEvents()
    return time.process_time() - began


def _turn(column: Column) -> None:
    view, at = column.list.viewport(), QPointF(200, 200)
    how = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    turned = QPoint(0, -TURN)
    QApplication.sendEvent(view, QWheelEvent(at, view.mapToGlobal(at), QPoint(), turned, *how, False))


def _page_down(column: Column) -> None:
    QTest.keyClick(column.list, Qt.Key.Key_PageDown)


def _drag(column: Column) -> None:
    """Drag to the middle, or on to the end from there: more is read then."""
    bar = column.list.verticalScrollBar()
    middle = bar.maximum() // 2
    bar.setValue(bar.maximum() if bar.value() == middle else middle)
