"""Each act by its name: plain values in and out, and one plain refusal for whatever has another shape."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from mutualnode.app import acts
from mutualnode.domain import encoding, ids
from mutualnode.domain.ids import EntryId
from mutualnode.errors import Code, Fault
from mutualnode.keys import invites
from tests.neighbours import Neighbour

Make = Callable[..., list[Neighbour]]

LADDER = {"kind": "need", "typed": {"title": "a ladder"}}


@pytest.fixture
def alice(neighbours: Make) -> Neighbour:
    return neighbours("alice")[0]


def test_an_entry_is_posted_edited_and_closed_by_its_id(alice: Neighbour) -> None:
    name = acts.do(alice.commons, "post", LADDER)["id"]
    acts.do(alice.commons, "edit", {"id": name, "typed": {"note": "of wood"}})
    acts.do(alice.commons, "close", {"id": name, "state": "met"})
    shown = alice.shows(EntryId(ids.parse(name)))
    assert shown == {"title": "a ladder", "note": "of wood", "state": "met"}


def test_several_are_kept_at_once(alice: Neighbour) -> None:
    rows = [{"kind": "need", "fields": {"title": each}} for each in ("one", "two")]
    kept = acts.do(alice.commons, "keep", {"rows": rows})["ids"]
    assert len(kept) == 2
    assert alice.titles() == ["one", "two"]


def test_an_invite_is_told_in_all_its_forms(alice: Neighbour) -> None:
    told = acts.do(alice.commons, "invite", {"uses": 1, "days": 1, "addresses": ["192.0.2.7:4711"]})
    handed = invites.read(told["invite"])
    assert handed.words == told["words"]
    assert handed.addresses == ("192.0.2.7:4711",)
    assert told["expires"].endswith("Z")


def test_an_index_is_made_again(alice: Neighbour) -> None:
    acts.do(alice.commons, "post", LADDER)
    before = alice.digests()
    assert acts.do(alice.commons, "rebuild", {}) == {}
    assert alice.digests() == before


def test_of_acts_that_several_threads_do_each_has_its_turn(alice: Neighbour) -> None:
    titles = [f"ladder {each:02}" for each in range(40)]
    with ThreadPoolExecutor(4) as hands:
        needs = [{"kind": "need", "typed": {"title": each}} for each in titles]
        told = list(hands.map(lambda need: acts.do(alice.commons, "post", need), needs))
    assert len({each["id"] for each in told}) == len(titles)
    assert alice.titles() == titles


@pytest.mark.parametrize("name", acts.ACTS)
def test_what_is_told_travels_as_json(alice: Neighbour, name: str) -> None:
    posted = acts.do(alice.commons, "post", LADDER)["id"]
    given: dict[str, dict[str, Any]] = {
        "post": LADDER,
        "keep": {"rows": []},
        "edit": {"id": posted, "typed": {"note": "x"}},
        "close": {"id": posted, "state": "met"},
        "invite": {"uses": 1, "days": 1, "addresses": []},
    }
    given["wave_away"] = {"id": posted, "other": posted}
    promise = acts.do(alice.commons, "pledge", {"id": posted, "typed": {}})["id"]
    given |= {"pledge": {"id": posted, "typed": {"note": "x"}}, "forget": {"id": posted}}
    given |= {"draft": {"typed": {"title": "x"}}}
    given |= {"reopen": {"id": posted}, "take": {"changes": "kA=="}, "bring": {"photos": "kA==", "small": True}}
    given |= {"accept": {"id": promise}, "done": {"id": promise}, "cannot": {"id": promise}}
    given |= {"comment": {"id": posted, "text": "x"}, "thank": {"id": promise, "text": "x"}, "metoo": {"id": posted}}
    given |= {"follow": {"id": posted, "on": True}}
    behalf = acts.do(alice.commons, "post", {"kind": "need", "typed": {"title": "x", "behalf": "Ann"}})["id"]
    given |= {"claim": {"id": behalf}, "confirm": acts.do(alice.commons, "claim", {"id": behalf})}
    told = acts.do(alice.commons, name, given.get(name, {}))
    assert encoding.from_json(encoding.to_json(told)) == told


ODD = [
    {},
    {"kind": "need"},
    {"kind": "need", "typed": 5},
    {"id": 5, "typed": {}},
    {"rows": 5},
    {"rows": [{}]},
    {"uses": "x"},
]


@pytest.mark.parametrize(
    "name",
    [
        "post",
        "keep",
        "edit",
        "close",
        "invite",
        "pledge",
        "accept",
        "done",
        "forget",
        "take",
        "comment",
        "metoo",
        "unheard of",
    ],
)
@pytest.mark.parametrize("given", ODD, ids=str)
def test_values_of_another_shape_are_refused_and_nothing_is_kept(
    alice: Neighbour, name: str, given: dict[str, Any]
) -> None:
    held = alice.holds()
    with pytest.raises(Fault) as refused:
        acts.do(alice.commons, name, given)
    assert refused.value.code in (Code.USAGE, Code.ID_UNKNOWN)
    assert alice.holds() == held
