"""Whatever a member puts into an entry, everybody can keep it, list it, look at it, search it and carry it away."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mutualnode.app import board, details, exporting, inspecting
from mutualnode.app.questions import Question
from mutualnode.cli.main import main
from mutualnode.domain import exchange
from mutualnode.domain.change import LAST_MOMENT
from mutualnode.domain.kinds import FIRST, Kind, is_single
from mutualnode.domain.members import ABOUT, EXPIRES, KEY, NAME, PURPOSE, TRANSPORT, USES, Value
from mutualnode.errors import Fault
from tests.neighbours import NOON, Neighbour, carry_all

Make = Callable[..., list[Neighbour]]

NAMES = st.sampled_from(
    [
        *exchange.TYPED,
        exchange.STATE,
        ABOUT,
        NAME,
        PURPOSE,
        "text",
        KEY,
        USES,
        EXPIRES,
        TRANSPORT,
        "\0",
        "\n",
        "é" * 300,
    ]
)
ODD_TEXTS = st.sampled_from(
    [
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59-14:00",
        "2027-02-30",
        "99999999999999999999 boxes",
        "1/0 boxes",
        "1e999999",
        "٣ boxes",
        "=cmd|'/c calc'!A1",
        "\x1b[2J\x07\x9b31m",
        "\u202etxt.exe\u202c",
        "\0",
        "a\u0300" * 2_000,
        "<img src=x onerror=alert(1)>",
        '" OR 1=1 --',
        "withdrawn",
        "met",
        " ",
        "\ufeff",
        "\U0010ffff",
    ]
)
VALUES = st.one_of(
    ODD_TEXTS,
    st.text(max_size=40),
    st.integers(-(2**63), 2**63 - 1),
    st.binary(max_size=40),
    st.booleans(),
)
KINDS = st.sampled_from([kind for kind in Kind if not is_single(kind)])
CLOCKS = st.sampled_from([0, NOON, LAST_MOMENT - 1_000_000])


def looks_at_everything(person: Neighbour, aside: Path) -> None:
    """Read all there is to see, in every way in which a person can."""
    with person.looking() as look:
        for kind in Kind:
            for each in look.ask(Question(kind)):
                json.dumps(each.plain())
                inspecting.shown(look, each.id)
                details.detail(look, each.id)
        for page in board.cards(look, Question()):
            assert all(isinstance(card.text(exchange.NOTE), str) for card in page)
        look.members()
        look.arrivals(b"", 100)
        for form in exporting.Form:
            exporting.write(aside / f"all{form}", form, look, NOON)
        found = inspecting.check(look, lambda _, __: None)
        assert found.ok


def test_whatever_stands_in_an_entry_can_be_kept_and_looked_at(
    neighbours: Make, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mallory, bob = neighbours("mallory", "bob")
    need = bob.needs("a ladder", quantity="3 metres")
    carry_all(bob, mallory)
    clock = bob.clock

    @settings(max_examples=120)
    @given(KINDS, st.dictionaries(NAMES, VALUES, min_size=1, max_size=6), st.booleans(), CLOCKS)
    def written(kind: Kind, fields: dict[str, Value], answers: bool, at: int) -> None:
        clock.at = at
        mallory.commons.write(kind, fields | ({ABOUT: bytes(need)} if answers else {}))
        carry_all(mallory, bob)

    written()
    clock.at = NOON
    looks_at_everything(bob, tmp_path)
    assert mallory.digests() == bob.digests()
    for command in (
        ["list"],
        ["--json", "list"],
        ["show", need.hex()],
        ["list", "--search", "a"],
        ["check"],
        ["status"],
    ):
        assert main(["--data", str(bob.data), *command]) == 0
        assert "\x1b" not in capsys.readouterr().out


def test_a_statement_full_of_nonsense_is_held_and_changes_nothing(neighbours: Make, tmp_path: Path) -> None:
    mallory, bob = neighbours("mallory", "bob")
    members = bob.members()
    singles = st.sampled_from([kind for kind in Kind if is_single(kind) and kind not in FIRST])

    @settings(max_examples=100)
    @given(singles, st.dictionaries(NAMES, VALUES, min_size=1, max_size=4))
    def stated(kind: Kind, fields: dict[str, Value]) -> None:
        try:
            mallory.commons.write(kind, fields)
        except Fault:
            return
        carry_all(mallory, bob)

    stated()
    looks_at_everything(bob, tmp_path)
    assert bob.members() == members
    assert mallory.digests() == bob.digests()
