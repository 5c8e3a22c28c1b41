"""One or many, in the language in which this program is written: `%n member(s)` becomes a member or members.

Other languages bring files of their own; this one needs no more than a rule.
"""

from PySide6.QtCore import QTranslator

MARK = "(s)"


class Plurals(QTranslator):
    """Takes the mark of a plural out of a sentence, or puts the letter in."""

    def isEmpty(self) -> bool:
        """Tell that there is something to ask here."""
        return False

    def translate(
        self,
        _context: str,
        sourceText: str,  # noqa: N803 - Qt's name
        _disambiguation: str | None = None,
        n: int = -1,
    ) -> str | None:
        """Return a sentence for so many; None where no number is in it."""
        if n < 0 or MARK not in sourceText:
            return None
        return sourceText.replace(MARK, "" if n == 1 else "s")
