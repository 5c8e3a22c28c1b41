"""Sentences about what went wrong, in the language of the window. `app/wording` has them, and knows nothing of Qt."""

from PySide6.QtCore import QCoreApplication

from mutualnode.app import wording
from mutualnode.errors import Fault

CONTEXT = "wording"


def of_fault(fault: Fault) -> str:
    """Return the sentence for what went wrong."""
    return wording.sentence(fault, lambda english: QCoreApplication.translate(CONTEXT, english), in_window=True)
