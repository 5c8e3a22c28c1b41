"""What becomes of a link is heard once, and waited for as long as something goes forward."""

import asyncio

import pytest

from mutualnode.app import outcomes
from mutualnode.app.outcomes import Outcomes


class _Line:
    """A link, as far as this is concerned."""


def test_it_is_settled_once_and_everybody_hears_the_same() -> None:
    async def scene() -> None:
        known, line, other = Outcomes[_Line, str](), _Line(), _Line()
        assert known.settle(line, "in step")
        assert not known.settle(line, "gone")
        assert await known.of(line) == "in step"
        assert not known.of(other).done()

    asyncio.run(scene())


def test_one_waits_while_something_goes_forward_and_gives_up_when_nothing_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outcomes, "STALLED_SECONDS", 0.001)
    far = iter((1, 2, 3, 3))

    async def scene() -> None:
        known, line = Outcomes[_Line, str](), _Line()
        assert await known.patiently(line, lambda: next(far), lambda: known.settle(line, "stuck")) == "stuck"

    asyncio.run(scene())
    assert list(far) == []
