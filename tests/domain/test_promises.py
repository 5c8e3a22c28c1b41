"""A promise stands as who made it and who asked say it does."""

import pytest

from mutualnode.domain.promises import combined


@pytest.mark.parametrize(
    ("pledge", "answer", "stands"),
    [
        ("offered", None, "offered"),
        ("offered", "accepted", "accepted"),
        ("offered", "done", "done"),
        ("done", None, "done"),
        ("done", "accepted", "done"),
        ("withdrawn", None, "withdrawn"),
        ("withdrawn", "accepted", "withdrawn"),
        ("withdrawn", "done", "withdrawn"),
        ("open", None, "offered"),
        ("from-a-newer-version", None, "from-a-newer-version"),
    ],
)
def test_a_promise_stands_as_both_sides_say(pledge: str, answer: str | None, stands: str) -> None:
    assert combined(pledge, answer) == stands
