"""Holds the house in order: the files people look for, locks that name no place, nothing true of one machine only."""

import os
import re
import tomllib
from pathlib import Path

import pytest

from mutualnode import __version__

ROOT = Path(__file__).resolve().parent.parent

EXPECTED = (
    ".ci/run",
    ".gitignore",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "Makefile",
    "README.md",
    "SECURITY.md",
    "packaging/requirements/dev.txt",
    "packaging/requirements/gui.txt",
    "packaging/requirements/run.txt",
    "packaging/setup.sh",
    "pyproject.toml",
    "src/mutualnode/__init__.py",
    "tests/layers.py",
)
STARTED_DIRECTLY = (".ci/run", "packaging/setup.sh")
LOCKS = ("run", "gui", "dev")

# Made by tools or by people's own computers; none of it is the project.
NOT_OURS = frozenset(
    {".git", ".venv", "__pycache__", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis", "build", "dist"}
)
TEXT_ENDINGS = frozenset(
    {
        "",
        ".py",
        ".md",
        ".toml",
        ".txt",
        ".sh",
        ".json",
        ".csv",
        ".cfg",
        ".ini",
        ".yml",
        ".yaml",
        ".qss",
        ".svg",
        ".spec",
    }
)

# Folders of the machine where something was written, put together so that this file does not name them itself.
MACHINE_FOLDERS = re.compile(r"(?<![\w.~-])/" + r"(?:work|root|tmp/bash_jobs)" + r"/")
HOME_FOLDERS = re.compile(r"(?<![\w.~-])/(?:home|Users)" + r"/[a-z]\w*/")
NEIGHBOUR_FOLDER = "../" + "shared"
# Tests may look for more vectors in the neighbour folder, and do without when it is not there.
MAY_NAME_THE_NEIGHBOUR = re.compile(r"^tests/")


def _is_ours(path: Path) -> bool:
    inside = path.relative_to(ROOT)
    return not any(part in NOT_OURS or part.endswith(".egg-info") for part in inside.parts)


def _texts() -> list[tuple[str, str]]:
    found = []
    for folder, folders, files in os.walk(ROOT):
        folders[:] = [name for name in folders if _is_ours(Path(folder) / name)]
        for name in files:
            path = Path(folder) / name
            if path.suffix in TEXT_ENDINGS and not path.is_symlink():
                found.append((path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8", errors="replace")))
    return found


def _names_a_machine(text: str) -> bool:
    return bool(MACHINE_FOLDERS.search(text) or HOME_FOLDERS.search(text))


def _names_a_place_to_fetch_from(lock: str) -> bool:
    return bool(re.search(r"://|--(?:index|extra-index|find-links|trusted-host)|\bfile:|^\s*-i\b", lock, re.MULTILINE))


def _without_reason(config: str) -> list[str]:
    """Codes in ruff's lists of exceptions that carry no comment of their own beside them."""
    lists = re.findall(r"^(?:ignore|\"[^\"]+\") = \[\n(.*?)^\]", config, re.MULTILINE | re.DOTALL)
    lines = [line for block in lists for line in block.splitlines()]
    codes = [line for line in lines if re.match(r"\s*\"[A-Z]+\d*\"", line)]
    return [line.strip() for line in codes if not re.search(r"\",\s*# \S.{9,}$", line)]


@pytest.mark.parametrize("name", EXPECTED)
def test_what_people_look_for_is_there(name: str) -> None:
    assert (ROOT / name).is_file()


@pytest.mark.parametrize("name", STARTED_DIRECTLY)
def test_what_is_started_directly_can_be(name: str) -> None:
    assert os.access(ROOT / name, os.X_OK)


def test_the_licence_is_the_whole_text() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "GNU GENERAL PUBLIC LICENSE" in text
    assert "Version 3, 29 June 2007" in text
    assert "END OF TERMS AND CONDITIONS" in text


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_place_to_fetch_from(name: str) -> None:
    assert not _names_a_place_to_fetch_from((ROOT / f"packaging/requirements/{name}.txt").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_pins_every_package_by_hash(name: str) -> None:
    lock = (ROOT / f"packaging/requirements/{name}.txt").read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in lock.splitlines() if line.strip() and not line.startswith("#")]
    assert lines
    assert [line for line in lines if not re.match(r"\S+==\S+ .*--hash=sha256:[0-9a-f]{64}", line)] == []


def _versions(name: str) -> dict[str, str]:
    lock = (ROOT / f"packaging/requirements/{name}.txt").read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9.-]+)==(\S+)", lock, re.MULTILINE))


@pytest.mark.parametrize("name", ["gui", "dev"])
def test_the_locks_agree_so_that_one_environment_serves_all(name: str) -> None:
    run, wider = _versions("run"), _versions(name)
    assert {package: wider.get(package) for package in run} == run


def test_every_library_asked_for_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [re.split(r"[<>=!~; \[]", line)[0].lower() for line in project["dependencies"]]
    assert set(asked) - set(_versions("run")) == set()


def test_no_text_names_a_folder_of_one_machine() -> None:
    assert [name for name, text in _texts() if _names_a_machine(text)] == []


def test_no_text_leans_on_a_folder_outside_the_project() -> None:
    leaning = [name for name, text in _texts() if NEIGHBOUR_FOLDER in text]
    assert [name for name in leaning if not MAY_NAME_THE_NEIGHBOUR.match(name)] == []


def test_the_changes_of_this_version_are_told() -> None:
    assert f"\n## {__version__}\n" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_every_exception_from_the_style_has_its_reason() -> None:
    assert _without_reason((ROOT / "pyproject.toml").read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "text", ["see /" + "work/main", "in `/" + "root/.cache`", "cd /" + "home/dev/x", '"/' + 'work/"']
)
def test_a_folder_of_one_machine_is_seen(text: str) -> None:
    assert _names_a_machine(text)


@pytest.mark.parametrize("text", ["packaging/work/x", "$HOME/root/x", "the /network/root", "~/work/x", "http/root/"])
def test_other_words_with_a_slash_are_let_be(text: str) -> None:
    assert not _names_a_machine(text)


@pytest.mark.parametrize("line", ["--index-url x", "a @ https://b.c/d.whl", "-i x", "a==1 # file:b"])
def test_a_place_in_a_lock_is_seen(line: str) -> None:
    assert _names_a_place_to_fetch_from(f"a==1 \\\n    --hash=sha256:00\n{line}\n")


def test_an_exception_without_a_reason_is_seen() -> None:
    config = 'ignore = [\n    "AB12", # because it is so\n    "CD34",\n]\n"tests/**" = [\n    "EF56", # why\n]\n'
    assert _without_reason(config) == ['"CD34",', '"EF56", # why']
