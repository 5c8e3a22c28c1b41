"""The languages of the window: which one it speaks, and where its sentences are.

English stands in the code. `translations` beside this module holds a file for each language, in the form that Qt's
tools for translators read and write; English needs one for its plurals alone. They are read as they are, so that
nothing has to be made of them when the program is installed. `make words` brings in what is new in the code.
"""

from collections.abc import Sequence
from importlib import resources
from pathlib import Path
from xml.etree import ElementTree as ET

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from mutualnode.ui import plurals

ENGLISH = "en"
NAMES = {ENGLISH: "English", "es": "Español", "ar": "العربية"}  # each in its own words, for whoever looks for it
FOLDER = "translations"
OURS = "language"  # the name of who translates, to be found when another language is to be spoken
ANYWHERE = ""  # the context of sentences that stand in no class
NUMBER, NUMBER_AS_WRITTEN_HERE = "%n", "%Ln"  # the second has the digits and the grouping of the place

Key = tuple[str, str, str]  # context, sentence, what tells it from another that reads the same


def tr(sentence: str, about: str = "", n: int = -1) -> str:
    """Return a sentence that stands in no class in the language of the window, for so many if it has a number."""
    return QCoreApplication.translate(ANYWHERE, sentence, about or None, n)


class Sentences(QTranslator):
    """All sentences of one language; what is not translated yet is left to whoever is asked next."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._forms = read(language)

    def isEmpty(self) -> bool:
        """Tell that there is something to ask here."""
        return False

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803 - Qt's name
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str | None:
        """Return a sentence in this language, in the form that goes with a number; None where there is none."""
        about = disambiguation or ""
        found = self._forms.get((context, sourceText, about)) or self._forms.get((ANYWHERE, sourceText, about))
        if not found and self._language == ENGLISH and n >= 0:
            found = plurals.marked(sourceText)
        if not found:
            return None
        chosen = found[plurals.form(self._language, n)] if n >= 0 and len(found) > 1 else found[0]
        return chosen.replace(NUMBER, NUMBER_AS_WRITTEN_HERE)


def read(language: str) -> dict[Key, tuple[str, ...]]:
    """Return what is translated into a language: each sentence in its one form, or in all that go with numbers."""
    written = resources.files("mutualnode.ui").joinpath(FOLDER, f"{language}.ts").read_text(encoding="utf-8")
    found = {}
    for context in ET.fromstring(written).iter("context"):  # noqa: S314 - our own files
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") is not None:
                continue
            forms = [each.text or "" for each in translation.iter("numerusform")] or [translation.text or ""]
            key = (context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", ""))
            found[key] = tuple(forms)
    return found


def spoken(wanted: str, system: Sequence[str]) -> str:
    """Return the language that was chosen, or else the first of the system's that we have; English if none."""
    if wanted in NAMES:
        return wanted
    here = (each.replace("_", "-").split("-")[0] for each in system)
    return next((each for each in here if each in NAMES), ENGLISH)


def speak(application: QApplication, wanted: str = "") -> str:
    """Have the window speak a language, write its numbers and days, and run in its direction; return which it is."""
    system = QLocale.system()
    language = spoken(wanted, system.uiLanguages())
    said = QLocale(language)
    locale = system if system.language() == said.language() else said  # a country's own way where it is ours
    QLocale.setDefault(locale)
    for each in application.findChildren(QTranslator, OURS):
        application.removeTranslator(each)
        each.setParent(None)
    for each in _translators(language, application):
        each.setObjectName(OURS)
        application.installTranslator(each)
    application.setLayoutDirection(locale.textDirection())
    return language


def _translators(language: str, application: QApplication) -> list[QTranslator]:
    """Return who is to be asked for a sentence, the last one first."""
    qt = QTranslator(application)  # what Qt itself says, in menus of fields and the like
    is_there = qt.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    ours = [Sentences(each, application) for each in dict.fromkeys((ENGLISH, language))]
    return [qt, *ours] if is_there else list(ours)


def is_mirrored() -> bool:
    """Whether the window runs from right to left."""
    return QApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft


def now() -> str:
    """Return the language that is spoken."""
    return spoken("", [QLocale().name()])


def file(language: str) -> Path:
    """Return where a language's sentences are in the source of this program."""
    return Path(__file__).parent / FOLDER / f"{language}.ts"
