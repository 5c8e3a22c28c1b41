"""The bench itself: that it measures everything that it promises, on sizes that say nothing about speed."""

import json
from pathlib import Path

import pytest

from tests.bench import table
from tests.bench.main import PARTS, measured
from tests.bench.measuring import median, tail
from tests.bench.sizes import Sizes
from tests.bench.table import Row, Unit

TINY = Sizes(
    singles=2,
    batches=1,
    batch=5,
    loads=5,
    loaded_from=6,
    opens=1,
    starts=1,
    small=2,
    large=6,
    passed=2,
    fresh=(40,),
    copies=1,
)


@pytest.mark.parametrize("part", PARTS)
def test_every_part_tells_what_it_measured(part: str, tmp_path: Path) -> None:
    told: list[str] = []
    rows = measured(TINY, tmp_path, [part], told.append)
    assert told == [part]
    assert rows
    assert all(min(row.ours, row.beside, row.ratio, row.runs) > 0 for row in rows)
    shown = table.text(rows)
    assert [row.name for row in rows if row.name not in shown] == []
    assert json.loads(json.dumps(table.plain(rows, table.machine())))["rows"][0]["name"] == rows[0].name


def test_a_ratio_is_the_middle_one_of_the_rounds_and_not_of_their_medians() -> None:
    row = median("a", "b", [(1.0, 1.0), (2.0, 8.0), (9.0, 3.0)])
    assert (row.ours, row.beside, row.ratio, row.runs) == (2.0, 3.0, 1.0, 3)


def test_a_share_of_a_round_is_told_for_each_thing_in_it() -> None:
    row = median("a", "b", [(20.0, 10.0)], share=10)
    assert (row.ours, row.beside, row.ratio) == (2.0, 1.0, 2.0)


def test_the_tail_leaves_out_one_round_in_a_hundred() -> None:
    row = tail("a", "b", [(float(n), 2.0 * n) for n in range(1, 201)])
    assert (row.ours, row.beside, row.ratio) == (199.0, 398.0, 0.5)


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        (0.000_012_34, Unit.SECONDS, "12.3 µs"),
        (0.002, Unit.SECONDS, "2 ms"),
        (250.0, Unit.SECONDS, "250 s"),
        (1_234_567, Unit.BYTES, "1.23 MB"),
        (280, Unit.BYTES, "280 B"),
        (4_321.4, Unit.RATE, "4,321/s"),
    ],
)
def test_numbers_are_told_with_three_figures_and_a_unit(value: float, unit: Unit, expected: str) -> None:
    assert table.written(value, unit) == expected


def test_columns_stand_under_their_heads() -> None:
    lines = table.text([Row("a long name", 1.0, 2.0, 0.5, 3, "that")]).splitlines()
    assert [line.index("|") for line in (lines[0], lines[2])] == [12, 12]
