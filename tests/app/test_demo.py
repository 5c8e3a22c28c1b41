"""The demo: five real computers' worth of stores and sockets come to agree, and leave nothing."""

import asyncio
from pathlib import Path

import pytest

from mutualnode.app import demo, folder, reading, sample
from mutualnode.app.demo import Agreed
from mutualnode.app.questions import Question
from mutualnode.app.surroundings import Surroundings


@pytest.mark.looks_nearby
def test_four_households_and_a_hub_come_to_hold_and_see_the_same(tmp_path: Path) -> None:
    said: list[str] = []
    shown: list[Agreed] = []
    agreed = asyncio.run(demo.run(tmp_path, Surroundings(), said.append, shown.append, None))
    told = sample.story()
    assert shown == [agreed]
    assert len(said) == 3 + len(told["households"])
    assert "No address was typed" in said[-1]
    everybody = {each.name for each in tmp_path.iterdir()}
    assert len(everybody) == 1 + len(told["households"])
    titles = set()
    for each in tmp_path.iterdir():
        look = reading.open_(folder.choose(each, None))
        status = look.status()
        titles.add(tuple(entry.title for entry in look.ask(Question())))
        look.close()
        assert (status["changes"], status["commons"]) == (agreed.changes.hex(), agreed.commons.hex())
        assert status["members"] == len(told["members"]) + len(told["households"])
    assert len(titles) == 1
