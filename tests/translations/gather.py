"""Gathers every sentence that people read, for those who translate.

Qt's own tool reads the window's code; the sentences about errors, which know nothing of Qt, are handed to it in a form
that it reads. Start it with `make words`: what is new is added to each language's file, unfinished, and what is gone
goes. English gets a plural by itself where it takes an s.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree as ET

from mutualnode.app import wording
from mutualnode.ui import languages, plurals
from mutualnode.ui.sentences import CONTEXT

CODE = Path(languages.__file__).parent
TOOL = Path(sys.executable).parent / "pyside6-lupdate"


def gather(into: Path) -> list[str]:
    """Bring every file of a folder up to date; returns a line for each language about what is still to be done."""
    with TemporaryDirectory() as aside:
        errors = Path(aside) / "wording.py"
        lines = [f"QCoreApplication.translate({json.dumps(CONTEXT)}, {json.dumps(each)})" for each in _of_errors()]
        errors.write_text("\n".join(lines) + "\n", encoding="utf-8")
        sources = [*sorted(map(str, CODE.rglob("*.py"))), str(errors)]
        for language in languages.NAMES:
            _update(sources, language, into / f"{language}.ts")
    _fill_english(into / f"{languages.ENGLISH}.ts")
    return [f"{language}: {unfinished(into / f'{language}.ts')} to translate" for language in languages.NAMES]


def _of_errors() -> list[str]:
    return list(dict.fromkeys([*wording.SENTENCES.values(), *wording.IN_WINDOW.values()]))


def _update(sources: list[str], language: str, file: Path) -> None:
    only = ["-pluralonly"] if language == languages.ENGLISH else []
    told = ["-source-language", languages.ENGLISH, "-target-language", language]
    manner = ["-silent", "-no-obsolete", "-sort-messages", "-locations", "none", *only]
    subprocess.run([str(TOOL), *sources, *manner, *told, "-ts", str(file)], check=True, timeout=60)


def _fill_english(file: Path) -> None:
    """Write the plurals that are only a matter of an s."""
    tree = _parsed(file)
    for message in tree.iter("message"):
        source, translation = message.findtext("source", ""), message.find("translation")
        if translation is None or translation.get("type") is None or plurals.MARK not in source:
            continue
        del translation.attrib["type"]
        for form, said in zip(translation.iter("numerusform"), plurals.marked(source), strict=True):
            form.text = said
    save(tree, file)


def _parsed(file: Path) -> "ET.ElementTree[ET.Element]":
    return ET.parse(file)  # noqa: S314 - our own files


def save(tree: "ET.ElementTree[ET.Element]", file: Path) -> None:
    """Write a file as Qt's own tools do."""
    body = ET.tostring(tree.getroot(), encoding="unicode", short_empty_elements=False)
    file.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def unfinished(file: Path) -> int:
    """Return how many sentences of a language are not translated yet."""
    return sum(each.get("type") is not None for each in _parsed(file).iter("translation"))


def main() -> int:
    """Update the files that are part of the program, and say what is still to be done."""
    if not TOOL.exists() and shutil.which(str(TOOL)) is None:
        print(f"{TOOL.name} is missing; make venv brings it.")
        return 1
    print("\n".join(gather(languages.file(languages.ENGLISH).parent)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
