"""The shape of the source tree, as rules over text: who may import whom, which library lives where, what stays pure.

Reads text and runs none of it, so it knows nothing of what the modules do.
"""

import ast
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROJECT = "mutualnode"

MAX_MODULE_LINES = 400  # beyond this nobody keeps a module in mind
MAX_FUNCTION_LINES = 50  # beyond this a function does more than one thing

# From the ground up: a part imports what stands in a lower row, nothing beside it and nothing above.
ROWS = (
    ("errors",),
    ("keys", "domain"),
    ("wire", "replica", "store", "snapshot"),
    ("network",),
    ("app",),
    ("ui", "cli"),
)

# Where less than all lower rows is allowed. `__main__` only chooses who answers.
NARROWER: dict[str, frozenset[str]] = {
    "__init__": frozenset(),
    "__main__": frozenset({"errors", "cli", "ui"}),
    "network": frozenset({"errors", "domain", "keys", "wire"}),
    "cli": frozenset({"errors", "domain", "app"}),
    "ui": frozenset({"errors", "domain", "app"}),
}

# The one place, a module or a package, in which each foreign library may be imported.
HOMES = {
    "automerge": "mutualnode.replica.document",
    "nacl": "mutualnode.keys",
    "mnemonic": "mutualnode.keys",
    "sqlcipher3": "mutualnode.store",
    "filelock": "mutualnode.store",
    "zeroconf": "mutualnode.network.discovery",
    "ifaddr": "mutualnode.network.interfaces",
    "msgspec": "mutualnode.domain",  # its codec in `encoding`, its records for what comes by the thousand
    "rapidfuzz": "mutualnode.domain.search",
    "snowballstemmer": "mutualnode.domain.search",
    "platformdirs": "mutualnode.app",
    "segno": "mutualnode.app",
    "icalendar": "mutualnode.app",
    "recurring_ical_events": "mutualnode.app",
    "keyring": "mutualnode.app",
    "PySide6": "mutualnode.ui",
    "qtawesome": "mutualnode.ui",
    "zxingcpp": "mutualnode.ui",
    "fontpkg": "mutualnode.ui",
}

# Those at home in a package that only one of its modules may import, whichever it is.
ONE_MODULE_EACH = ("platformdirs", "segno", "icalendar", "recurring_ical_events", "keyring")

# The middle opens nothing and knows neither the hour nor chance: both are handed in.
PURE = ("mutualnode.domain", "mutualnode.keys", "mutualnode.replica", "mutualnode.wire", "mutualnode.snapshot.bundle")
IMPURE_MODULES = frozenset(
    """asyncio concurrent dbm fcntl fileinput ftplib getpass glob http imaplib importlib logging mmap multiprocessing os
    pathlib pickle poplib queue random sched secrets select selectors shelve shutil signal smtplib socket socketserver
    sqlite3 ssl subprocess tempfile threading time urllib webbrowser""".split()
)
IMPURE_NAMES = frozenset(
    """datetime.datetime.now datetime.datetime.utcnow datetime.datetime.today datetime.date.today
    io.open io.open_code io.FileIO nacl.utils.random uuid.uuid1 uuid.uuid4 sys.stdin sys.stdout sys.stderr""".split()
)
IMPURE_BUILTINS = frozenset({"open", "input", "print", "breakpoint"})

NAMELESS = frozenset({"util", "utils", "helper", "helpers", "common", "manager", "managers", "base", "core", "misc"})


@dataclass(frozen=True, slots=True)
class Import:
    """One import: what it names in full, the local name it makes, what that stands for, whether loading does it."""

    target: str
    alias: str
    stands_for: str
    line: int
    on_load: bool


@dataclass(frozen=True, slots=True)
class Module:
    """A module's dotted name, its text, the text parsed, and every import in it."""

    name: str
    source: str
    tree: ast.Module
    imports: tuple[Import, ...]

    @property
    def part(self) -> str:
        """Which of the project's parts it belongs to."""
        return part_of(self.name)

    def at(self, line: int, message: str) -> str:
        """A breach, with where it is."""
        return f"{self.name}:{line}: {message}"


def parsed(name: str, source: str) -> Module:
    """The module of that name with that text."""
    tree = ast.parse(source)
    return Module(name, source, tree, tuple(_imports(tree, on_load=True)))


def _imports(node: ast.AST, *, on_load: bool) -> Iterator[Import]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import):
            for name in child.names:
                root = name.name.split(".")[0]
                yield Import(name.name, name.asname or root, name.name if name.asname else root, child.lineno, on_load)
        elif isinstance(child, ast.ImportFrom):
            origin = "." * child.level + (child.module or "")
            for name in child.names:
                full = f"{origin}.{name.name}"
                yield Import(full, name.asname or name.name, full, child.lineno, on_load)
        else:
            inside = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
            yield from _imports(child, on_load=on_load and not inside)


def part_of(dotted: str) -> str:
    pieces = dotted.split(".")
    return pieces[1] if len(pieces) > 1 else "__init__"


def _within(name: str, home: str) -> bool:
    return name == home or name.startswith(home + ".")


def _allowed_parts(part: str) -> frozenset[str]:
    if part in NARROWER:
        return NARROWER[part]
    below: set[str] = set()
    for row in ROWS:
        if part in row:
            return frozenset(below)
        below.update(row)
    return frozenset()


def reaches_sideways_or_up(module: Module) -> list[str]:
    """A part imports only what stands below it, and itself."""
    known = {part for row in ROWS for part in row} | set(NARROWER)
    if module.part not in known:
        return [module.at(1, f"'{module.part}' stands in no row")]
    allowed = _allowed_parts(module.part) | {module.part}
    return [
        module.at(found.line, f"{module.part} may not import {part_of(found.target)}")
        for found in module.imports
        if found.target.split(".")[0] == PROJECT and part_of(found.target) in known - allowed
    ]


def hides_an_import(module: Module) -> list[str]:
    """Imports are absolute and written out; none is relative, computed, or only there for types."""
    breaches = [module.at(found.line, "relative import") for found in module.imports if found.target.startswith(".")]
    for node in ast.walk(module.tree):
        name = node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
        if name in {"__import__", "import_module", "TYPE_CHECKING"}:
            breaches.append(module.at(getattr(node, "lineno", 1), f"{name} hides who knows whom"))
    return breaches


def takes_a_library_from_its_home(module: Module) -> list[str]:
    """A foreign library is imported in its one home."""
    breaches = []
    for found in module.imports:
        library = found.target.split(".")[0]
        if library in {"", PROJECT} or library in sys.stdlib_module_names:
            continue
        home = HOMES.get(library)
        if home is None:
            breaches.append(module.at(found.line, f"{library} has no home"))
        elif not _within(module.name, home):
            breaches.append(module.at(found.line, f"{library} is at home in {home}"))
    return breaches


def _dotted(node: ast.expr) -> str | None:
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        inner = _dotted(node.value)
        return f"{inner}.{node.attr}" if inner else None
    return None


def _origin(dotted: str, module: Module) -> str:
    first, _, rest = dotted.partition(".")
    for found in module.imports:
        if found.alias == first:
            return f"{found.stands_for}.{rest}" if rest else found.stands_for
    return dotted


def is_impure(module: Module) -> list[str]:
    """The middle opens no file or socket and reads no clock and no dice."""
    if not any(_within(module.name, home) for home in PURE):
        return []
    breaches = [
        module.at(found.line, f"{found.target} has no place in the pure middle")
        for found in module.imports
        if found.target.split(".")[0] in IMPURE_MODULES or found.target in IMPURE_NAMES
    ]
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Attribute):
            origin = _origin(_dotted(node) or "", module)
            if origin in IMPURE_NAMES:
                breaches.append(module.at(node.lineno, f"{origin} has no place in the pure middle"))
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in IMPURE_BUILTINS:
            breaches.append(module.at(node.lineno, f"{node.func.id}() has no place in the pure middle"))
    return breaches


def is_too_long(module: Module) -> list[str]:
    """Modules and functions stay short enough to be read."""
    lines = len(module.source.splitlines())
    breaches = [module.at(1, f"{lines} lines")] if lines > MAX_MODULE_LINES else []
    for node in ast.walk(module.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > MAX_FUNCTION_LINES:
                breaches.append(module.at(node.lineno, f"{node.name} has {length} lines"))
    return breaches


def has_no_name_yet(module: Module) -> list[str]:
    """A module is called by what it is about."""
    words = {word for piece in module.name.split(".") for word in piece.split("_")}
    return [module.at(1, f"'{word}' is no name") for word in sorted(words & NAMELESS)]


RULES: tuple[Callable[[Module], list[str]], ...] = (
    reaches_sideways_or_up,
    hides_an_import,
    takes_a_library_from_its_home,
    is_impure,
    is_too_long,
    has_no_name_yet,
)


def shared_homes(modules: Mapping[str, Module]) -> list[str]:
    """A library that belongs to one module, whichever, is imported by no second one."""
    breaches = []
    for library in ONE_MODULE_EACH:
        users = sorted(
            name for name, module in modules.items() if any(_within(found.target, library) for found in module.imports)
        )
        if len(users) > 1:
            breaches.append(f"{library} is imported by {', '.join(users)}")
    return breaches


def _loads(module: Module, modules: Mapping[str, Module]) -> set[str]:
    loaded = set()
    for found in module.imports:
        target = found.target
        while target and target not in modules:
            target = target.rpartition(".")[0]
        if found.on_load and target and target not in {module.name, PROJECT}:
            loaded.add(target)
    return loaded


def circles(modules: Mapping[str, Module]) -> list[str]:
    """Modules that need themselves to be loaded, over however many others."""
    edges = {name: _loads(module, modules) for name, module in modules.items()}
    breaches = []
    for start in sorted(edges):
        reached: set[str] = set()
        ahead = list(edges[start])
        while ahead:
            name = ahead.pop()
            if name not in reached:
                reached.add(name)
                ahead.extend(edges[name])
        if start in reached:
            breaches.append(f"{start} is loaded by what it loads")
    return breaches


def mirror_of(name: str) -> str:
    """Where a module's own tests are."""
    *packages, last = name.split(".")[1:]
    return "/".join(["tests", *packages, f"test_{last}.py"])


def is_only_data(module: Module) -> bool:
    """Whether a module holds tables and shapes and does nothing that could be tested."""
    doing = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
    return not any(isinstance(node, doing) for node in ast.walk(module.tree))


def missing_mirrors(modules: Mapping[str, Module], files: frozenset[str], excused: Mapping[str, str]) -> list[str]:
    """Modules that do something and have no test file where one would look for it."""
    return [
        f"{name} has no {mirror_of(name)}"
        for name, module in sorted(modules.items())
        if name.rpartition(".")[2] != "__main__"
        and name not in excused
        and not is_only_data(module)
        and mirror_of(name) not in files
    ]


def read_tree() -> dict[str, Module]:
    """Every module of the project, by name."""
    modules = {}
    for path in sorted((ROOT / "src" / PROJECT).rglob("*.py")):
        pieces = path.relative_to(ROOT / "src").with_suffix("").parts
        name = ".".join(pieces[:-1] if pieces[-1] == "__init__" else pieces)
        modules[name] = parsed(name, path.read_text(encoding="utf-8"))
    return modules


def without_packages(modules: Mapping[str, Module]) -> dict[str, Module]:
    """Those modules that are files of their own name."""
    return {name: module for name, module in modules.items() if not (ROOT / "src" / name.replace(".", "/")).is_dir()}
