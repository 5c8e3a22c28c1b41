"""Every sentence that people read is there in every language, whole, with the same places for names and numbers."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from shutil import copy
from typing import TypeGuard
from xml.etree import ElementTree as ET

import pytest

from mutualnode.ui import languages, plurals
from tests.translations import gather

OTHERS = [each for each in languages.NAMES if each != languages.ENGLISH]
PLACES = re.compile(r"\{\w*\}|%\d|<[^>]*>|--[a-z][a-z-]+|\(\*[^)]*\)")
NUMBER = "%n"

Message = tuple[str, str, list[str]]  # where it stands, the sentence, its forms


def _messages(file: Path) -> Iterator[Message]:
    for context in ET.parse(file).iter("context"):  # noqa: S314 - our own files
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [each.text or "" for each in translation.iter("numerusform")] or [translation.text or ""]
            yield context.findtext("name", ""), message.findtext("source", ""), forms


def _many(messages: list[Message]) -> list[Message]:
    return [each for each in messages if NUMBER in each[1]]


@pytest.fixture(scope="module")
def gathered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files of all languages, brought up to date from the code as it is now."""
    folder = tmp_path_factory.mktemp("gathered")
    for language in languages.NAMES:
        copy(languages.file(language), folder)
    gather.gather(folder)
    return folder


@pytest.mark.parametrize("language", languages.NAMES)
def test_nothing_is_missing_and_nothing_is_left_over(gathered: Path, language: str) -> None:
    ours, now = (
        {each[:2] for each in _messages(file)} for file in (languages.file(language), gathered / f"{language}.ts")
    )
    advice = "type `make words`, then translate what is new"
    assert (sorted(now - ours), sorted(ours - now)) == ([], []), advice
    assert gather.unfinished(gathered / f"{language}.ts") == 0, advice


@pytest.mark.parametrize("language", OTHERS)
def test_names_and_what_is_typed_stand_in_the_translation_as_in_the_sentence(language: str) -> None:
    wrong = [
        (source, form)
        for _, source, forms in _messages(languages.file(language))
        for form in forms
        if sorted(PLACES.findall(form)) != sorted(PLACES.findall(source))
    ]
    assert wrong == []


@pytest.mark.parametrize("language", languages.NAMES)
def test_every_sentence_with_a_number_has_all_its_forms(language: str) -> None:
    messages = _many(list(_messages(languages.file(language))))
    assert [each for each in messages if len(each[2]) != plurals.forms(language)] == []
    assert [each for each in messages if NUMBER not in each[2][-1]] == []  # the last is the form of large numbers
    assert [each for each in messages if "" in each[2]] == []


@pytest.mark.parametrize("language", languages.NAMES)
def test_a_sentence_without_a_number_stays_without(language: str) -> None:
    messages = [each for each in _messages(languages.file(language)) if NUMBER not in each[1]]
    assert [each for each in messages if any(NUMBER in form for form in each[2])] == []
    assert [each for each in messages if plurals.MARK in "".join(each[2])] == []


SHOWN = frozenset(  # whatever these are given is read by people
    "Text Button Chip Tag Segment Field LineField EmptyState Banner Notice Seal Tick Choice Switch PeerDot say "
    "setText setWindowTitle setToolTip setPlaceholderText setAccessibleName setAccessibleDescription addItem".split()
)
LETTERS = re.compile(r"[A-Za-z]{2,}")
TAG = re.compile(r"<[^>]*>")
UNTRANSLATED = frozenset({"MutualNode", " – MutualNode"})  # what is the same in every language


def _spoken_plainly(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call):
            continue
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        first = call.args[0] if call.args else None
        if name in SHOWN and isinstance(first, ast.Constant | ast.JoinedStr):
            parts = [first] if isinstance(first, ast.Constant) else first.values
            words = "".join(str(each.value) for each in parts if isinstance(each, ast.Constant))
            if LETTERS.search(TAG.sub("", words)) and words not in UNTRANSLATED:
                yield call.lineno, words


def _asks(node: ast.AST) -> TypeGuard[ast.Call]:
    """Whether this asks for a translation."""
    return isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) == "tr"


def _missed(tree: ast.Module) -> Iterator[int]:
    """Yield where no tool finds a sentence that is to be translated: it does not stand there, or is within an f-string.

    What stands within an f-string is one text to Qt's tool.
    """
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield from (each.lineno for each in ast.walk(node) if _asks(each))
        elif _asks(node):
            first = node.args[0] if node.args else None
            if not (isinstance(first, ast.Constant) and isinstance(first.value, str)):
                yield node.lineno


@pytest.mark.parametrize("path", sorted(gather.CODE.rglob("*.py")), ids=lambda path: path.stem)
def test_every_sentence_stands_where_it_is_translated(path: Path) -> None:
    assert list(_missed(ast.parse(path.read_text(encoding="utf-8")))) == []


@pytest.mark.parametrize(
    "written",
    ["tr(words)", "self.tr(f'{name} asks')", "f'{tr(\"Open\")}: {name}'", "f'{name:{len(self.tr(\"Open\"))}}'"],
)
def test_a_sentence_that_no_tool_finds_is_told(written: str) -> None:
    assert set(_missed(ast.parse(f"x = 1\n{written}"))) == {2}


@pytest.mark.parametrize(
    "written", ["tr('Open')", "self.tr('{name} asks').format(name=name)", "f'{said}' + tr('Open')"]
)
def test_a_sentence_that_every_tool_finds_is_not(written: str) -> None:
    assert list(_missed(ast.parse(written))) == []


@pytest.mark.parametrize("path", sorted(gather.CODE.rglob("*.py")), ids=lambda path: path.stem)
def test_nothing_that_people_read_is_said_past_the_translators(path: Path) -> None:
    assert list(_spoken_plainly(ast.parse(path.read_text(encoding="utf-8")))) == []
