"""The application of this process, for those who make what is shown in it."""

from PySide6.QtWidgets import QApplication


def application() -> QApplication:
    """Return it; there is one for as long as anything can be shown."""
    found = QApplication.instance()
    if not isinstance(found, QApplication):
        raise TypeError
    return found
