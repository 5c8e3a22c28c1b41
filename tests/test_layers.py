"""Holds the source tree to its shape, and shows of each rule that it can be broken."""

from collections.abc import Callable

import pytest

from tests.layers import (
    HOMES,
    MAX_FUNCTION_LINES,
    MAX_MODULE_LINES,
    PURE,
    ROOT,
    ROWS,
    RULES,
    Module,
    circles,
    has_no_name_yet,
    hides_an_import,
    is_impure,
    is_too_long,
    missing_mirrors,
    parsed,
    part_of,
    reaches_sideways_or_up,
    read_tree,
    shared_homes,
    takes_a_library_from_its_home,
    without_packages,
)

# Modules without a test file of their own, each with its reason.
TESTED_ELSEWHERE = {
    "mutualnode.errors": "it only names what can go wrong; every test of a refusal holds it",
}

TREE = read_tree()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_no_module_breaks_a_rule(rule: Callable[[Module], list[str]]) -> None:
    assert [breach for module in TREE.values() for breach in rule(module)] == []


def test_a_library_of_one_module_stays_in_one_module() -> None:
    assert shared_homes(TREE) == []


def test_no_module_is_loaded_by_what_it_loads() -> None:
    assert circles(TREE) == []


def test_every_module_has_its_own_tests_where_one_looks_for_them() -> None:
    files = frozenset(path.relative_to(ROOT).as_posix() for path in (ROOT / "tests").rglob("test_*.py"))
    assert missing_mirrors(without_packages(TREE), files, TESTED_ELSEWHERE) == []


def test_nothing_is_excused_that_is_not_there() -> None:
    assert set(TESTED_ELSEWHERE) - set(TREE) == set()


def test_every_home_stands_in_a_row() -> None:
    parts = {part for row in ROWS for part in row}
    assert {part_of(home) for home in [*HOMES.values(), *PURE]} - parts == set()


LONG_FUNCTION = "def talk() -> None:\n" + "    pass\n" * MAX_FUNCTION_LINES

BREACHES = [
    (reaches_sideways_or_up, "mutualnode.errors", "import mutualnode.domain.ids"),
    (reaches_sideways_or_up, "mutualnode.keys.signing", "from mutualnode.domain import ids"),
    (reaches_sideways_or_up, "mutualnode.domain.ids", "from mutualnode.keys.signing import sign"),
    (reaches_sideways_or_up, "mutualnode.wire.noise", "from mutualnode import store"),
    (reaches_sideways_or_up, "mutualnode.store.rows", "def f():\n    import mutualnode.replica.door"),
    (reaches_sideways_or_up, "mutualnode.network.links", "from mutualnode.store import rows"),
    (reaches_sideways_or_up, "mutualnode.network.links", "from mutualnode.replica import door"),
    (reaches_sideways_or_up, "mutualnode.app.node", "class A:\n    from mutualnode.cli import main"),
    (reaches_sideways_or_up, "mutualnode.cli.main", "from mutualnode.ui import window"),
    (reaches_sideways_or_up, "mutualnode.ui.window", "from mutualnode.cli import main"),
    (reaches_sideways_or_up, "mutualnode.ui.window", "from mutualnode.keys import signing"),
    (reaches_sideways_or_up, "mutualnode.cli.main", "from mutualnode.network import links"),
    (reaches_sideways_or_up, "mutualnode", "from mutualnode.app.node import Node"),
    (reaches_sideways_or_up, "mutualnode.__main__", "from mutualnode.store import rows"),
    (reaches_sideways_or_up, "mutualnode.stuff", ""),
    (reaches_sideways_or_up, "mutualnode.wire.noise", "import mutualnode"),
    (hides_an_import, "mutualnode.wire.noise", "from . import frames"),
    (hides_an_import, "mutualnode.wire.noise", "from ..domain import ids"),
    (hides_an_import, "mutualnode.app.node", "import importlib\nimportlib.import_module('mutualnode.ui')"),
    (hides_an_import, "mutualnode.app.node", "__import__('mutualnode.ui')"),
    (hides_an_import, "mutualnode.app.node", "import typing\nif typing.TYPE_CHECKING:\n    import json"),
    (takes_a_library_from_its_home, "mutualnode.replica.chunk", "import automerge"),
    (takes_a_library_from_its_home, "mutualnode.wire.noise", "from nacl.bindings import crypto_scalarmult"),
    (takes_a_library_from_its_home, "mutualnode.keysmith.signing", "import nacl"),
    (takes_a_library_from_its_home, "mutualnode.app.node", "def f():\n    from PySide6.QtCore import QObject"),
    (takes_a_library_from_its_home, "mutualnode.app.node", "import leftpad"),
    (is_impure, "mutualnode.domain.members", "import time"),
    (is_impure, "mutualnode.domain.members", "from os import path"),
    (is_impure, "mutualnode.keys.signing", "def f():\n    import secrets"),
    (is_impure, "mutualnode.wire.noise", "import asyncio.streams"),
    (is_impure, "mutualnode.replica.chunk", "text = open('x').read()"),
    (is_impure, "mutualnode.snapshot.bundle", "from pathlib import Path"),
    (is_impure, "mutualnode.domain.moments", "import datetime\nnow = datetime.datetime.now()"),
    (is_impure, "mutualnode.domain.moments", "from datetime import datetime\nnow = datetime.utcnow()"),
    (is_impure, "mutualnode.domain.moments", "from datetime import datetime as day\nclock = day.now"),
    (is_impure, "mutualnode.domain.moments", "import datetime as d\ntoday = d.date.today()"),
    (is_impure, "mutualnode.keys.signing", "from nacl.utils import random"),
    (is_impure, "mutualnode.keys.signing", "import nacl.utils\nseed = nacl.utils.random(32)"),
    (is_impure, "mutualnode.domain.text", "import io\nio.open('x')"),
    (is_too_long, "mutualnode.app.node", "x = 1\n" * (MAX_MODULE_LINES + 1)),
    (is_too_long, "mutualnode.app.node", LONG_FUNCTION),
    (is_too_long, "mutualnode.app.node", "async " + LONG_FUNCTION),
    (has_no_name_yet, "mutualnode.app.utils", ""),
    (has_no_name_yet, "mutualnode.store.connection_manager", ""),
    (has_no_name_yet, "mutualnode.common.rows", ""),
]

KEPT = [
    (
        reaches_sideways_or_up,
        "mutualnode.wire.noise",
        "from mutualnode.wire import frames\nimport mutualnode.keys.derive",
    ),
    (
        reaches_sideways_or_up,
        "mutualnode.app.node",
        "from mutualnode.network import links\nfrom mutualnode.store import rows",
    ),
    (reaches_sideways_or_up, "mutualnode.cli.main", "from mutualnode import __version__, errors"),
    (reaches_sideways_or_up, "mutualnode.__main__", "from mutualnode.cli.main import run"),
    (hides_an_import, "mutualnode.app.node", "from mutualnode.store import rows"),
    (takes_a_library_from_its_home, "mutualnode.keys.signing", "import hashlib\nfrom nacl.signing import VerifyKey"),
    (takes_a_library_from_its_home, "mutualnode.replica.document", "from automerge import core"),
    (is_impure, "mutualnode.snapshot.stick", "from pathlib import Path"),
    (is_impure, "mutualnode.domain.moments", "import datetime\nat = datetime.datetime.fromtimestamp(0, datetime.UTC)"),
    (is_impure, "mutualnode.wire.noise", "def read(box):\n    return box.open(b'')"),
    (is_too_long, "mutualnode.app.node", "x = 1\n" * MAX_MODULE_LINES),
    (is_too_long, "mutualnode.app.node", LONG_FUNCTION.rpartition("    pass\n")[0]),
    (has_no_name_yet, "mutualnode.domain.commons", ""),
]


@pytest.mark.parametrize(("rule", "name", "source"), BREACHES)
def test_a_breach_is_seen(rule: Callable[[Module], list[str]], name: str, source: str) -> None:
    assert rule(parsed(name, source)) != []


@pytest.mark.parametrize(("rule", "name", "source"), KEPT)
def test_what_keeps_to_the_rule_is_let_be(rule: Callable[[Module], list[str]], name: str, source: str) -> None:
    assert rule(parsed(name, source)) == []


def _tree_of(**sources: str) -> dict[str, Module]:
    return {name: parsed(name, text) for name, text in ((f"mutualnode.app.{key}", sources[key]) for key in sources)}


def test_a_library_in_two_modules_of_its_package_is_seen() -> None:
    one = _tree_of(codes="import segno", folders="import json")
    two = _tree_of(codes="import segno", folders="def f():\n    from segno import make")
    assert (shared_homes(one), len(shared_homes(two))) == ([], 1)


def test_a_circle_over_three_modules_is_seen() -> None:
    ring = _tree_of(
        a="from mutualnode.app.b import x", b="import mutualnode.app.c as c", c="from mutualnode.app import a"
    )
    assert len(circles(ring)) == len(ring)


def test_a_chain_is_no_circle() -> None:
    assert circles(_tree_of(a="from mutualnode.app import b", b="from mutualnode.app import c", c="")) == []


def test_a_module_without_its_test_file_is_seen() -> None:
    doing = _tree_of(node="def f():\n    pass")
    assert missing_mirrors(doing, frozenset(), {}) == ["mutualnode.app.node has no tests/app/test_node.py"]


def test_a_module_that_is_tested_or_excused_or_only_data_needs_no_more() -> None:
    doing = _tree_of(node="def f():\n    pass")
    assert missing_mirrors(doing, frozenset({"tests/app/test_node.py"}), {}) == []
    assert missing_mirrors(doing, frozenset(), {"mutualnode.app.node": "shown elsewhere"}) == []
    assert missing_mirrors(_tree_of(words="NAMES = ('a', 'b')"), frozenset(), {}) == []
