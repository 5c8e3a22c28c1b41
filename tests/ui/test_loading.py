"""What is there to stay is not looked through while it is loaded; Qt leaves the way in which Python imports alone."""

import gc
import subprocess
import sys

from mutualnode.ui import loading
from tests.cli.terminal import PATIENCE, environment

IMPORTS = """
import builtins
plain = builtins.__import__
from mutualnode.ui import loading
loading.qt()
from PySide6.QtCore import QPoint
from PySide6.QtSvg import QSvgRenderer
import mutualnode.ui.main
assert builtins.__import__ is plain, builtins.__import__
assert QPoint(3, 4).manhattanLength() == 7
"""


def test_rings_are_looked_for_again_once_all_is_loaded_but_not_in_what_was() -> None:
    before = gc.get_freeze_count()
    gc.enable()
    with loading.undisturbed():
        assert not gc.isenabled()
    try:
        assert gc.isenabled()
        assert gc.get_freeze_count() > before
    finally:
        gc.unfreeze()
        gc.disable()


def test_where_rings_were_not_looked_for_they_are_not_afterwards_either() -> None:
    with loading.undisturbed():
        pass
    gc.unfreeze()
    assert not gc.isenabled()  # no test of the window has it on


def test_modules_are_imported_as_python_does_it_though_qt_is_loaded() -> None:
    subprocess.run([sys.executable, "-c", IMPORTS], env=environment(), timeout=PATIENCE, check=True)
