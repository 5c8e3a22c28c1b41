"""Which changes count: the same ones in every order, closed under what they depend on, whatever harm was meant."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from mutualnode.domain.change import Chunk
from mutualnode.domain.counting import MEMBER_OPERATIONS_LIMIT, Link, Why, judge
from mutualnode.domain.ids import ChangeId, MemberId
from mutualnode.domain.kinds import Kind

ANNE, BEN, CLEO = (MemberId(name * 32) for name in (b"a", b"b", b"c"))
MEMBERS = (ANNE, BEN, CLEO)
HARMS = ("skips", "repeats", "jumps", "falls", "strays", "stranger", "orphan")


def named(label: str) -> bytes:
    return hashlib.sha256(label.encode()).digest()


def link(label: str, member: MemberId | None, deps: Sequence[Link] = (), seq: int = 1, kind: int = Kind.PAGE) -> Link:
    """A change by a member's only device, which begins where it should."""
    start = 1 + max((each.chunk.start + each.operations - 1 for each in deps), default=0)
    chunk = Chunk(named(f"chunk {label}"), tuple(each.chunk.hash for each in deps), member or b"?", seq, start, 0)
    return Link(ChangeId(named(label)), kind, member, chunk, 2)


@dataclass(frozen=True)
class Choice:
    """How one more change joins an entry: by which member's which device, on top of which changes, with what harm."""

    member: int
    device: int
    on: tuple[int, ...]
    harm: str


@dataclass(frozen=True)
class Told:
    """A link, and for each actor the highest sequence in its past and itself."""

    link: Link
    seen: dict[bytes, int]


def grown(choices: Sequence[Choice], kind: int) -> list[Link]:
    """Follow the choices: honest ones obey every rule, the others break the one that they name."""
    founding = link("founding", ANNE, kind=kind)
    told = [Told(founding, {b"00": 1})]
    told[0] = Told(replace(founding, chunk=structs.replace(founding.chunk, actor=b"00")), {b"00": 1})
    for step, choice in enumerate(choices):
        told.append(_next(told, choice, f"change {step}", kind))
    return [each.link for each in told]


def _next(told: Sequence[Told], choice: Choice, label: str, kind: int) -> Told:
    past = [told[each % len(told)] for each in choice.on]
    actor = f"{choice.member}{choice.device}".encode()
    seen: dict[bytes, int] = {}
    for each in past:
        seen = {name: max(seen.get(name, 0), each.seen.get(name, 0)) for name in seen.keys() | each.seen.keys()}
    seen[actor] = 1 + seen.get(actor, 0)
    made = link(label, MEMBERS[choice.member], [each.link for each in past], seen[actor], kind)
    made = replace(made, chunk=structs.replace(made.chunk, actor=actor))
    return Told(_harmed(made, choice.harm), seen)


def _harmed(made: Link, harm: str) -> Link:
    chunk = made.chunk
    harmed = {
        "skips": replace(made, chunk=structs.replace(chunk, seq=chunk.seq + 1)),
        "repeats": replace(made, chunk=structs.replace(chunk, seq=chunk.seq - 1)),
        "jumps": replace(made, chunk=structs.replace(chunk, start=2**53)),
        "falls": replace(made, chunk=structs.replace(chunk, start=chunk.start - 1)),
        "strays": replace(made, kind=Kind.MINUTES if made.kind == Kind.PAGE else Kind.OFFER),
        "stranger": replace(made, member=None),
        "orphan": replace(made, chunk=structs.replace(chunk, deps=(*chunk.deps, named("nowhere")))),
    }
    return harmed.get(harm, made)


CHOICES = st.builds(
    Choice,
    member=st.integers(0, 2),
    device=st.integers(0, 1),
    on=st.lists(st.integers(0, 12), min_size=1, max_size=3).map(tuple),
    harm=st.sampled_from(("",) * 12 + HARMS),
)


@st.composite
def histories(draw: st.DrawFn) -> list[Link]:
    """The links of one entry, own or shared, some of them signed twice."""
    links = grown(draw(st.lists(CHOICES, max_size=12)), draw(st.sampled_from([Kind.PAGE, Kind.NEED])))
    again = draw(st.lists(st.integers(1, 12), max_size=2, unique=True))
    return links + [replace(links[each], id=ChangeId(named(f"again {each}"))) for each in again if each < len(links)]


def counting(links: Sequence[Link]) -> list[Link]:
    verdicts = judge(links[0].id, links)
    return [each for each in links if verdicts[each.id] is None]


@settings(max_examples=150)
@given(histories(), st.data())
def test_the_order_in_which_changes_came_does_not_matter(links: list[Link], data: st.DataObject) -> None:
    turned = data.draw(st.permutations(links))
    assert judge(links[0].id, turned) == judge(links[0].id, links)


@settings(max_examples=150)
@given(histories())
def test_what_counts_depends_only_on_what_counts(links: list[Link]) -> None:
    hashes = {each.chunk.hash for each in counting(links)}
    assert all(hashes.issuperset(each.chunk.deps) for each in counting(links))


@settings(max_examples=150)
@given(histories())
def test_at_most_one_change_counts_of_each_actor_and_number(links: list[Link]) -> None:
    places = [(each.chunk.actor, each.chunk.seq) for each in counting(links)]
    assert len(places) == len(set(places))
    hashes = [each.chunk.hash for each in counting(links)]
    assert len(hashes) == len(set(hashes))


@settings(max_examples=150)
@given(histories())
def test_the_changes_of_an_actor_that_count_are_numbered_without_a_gap(links: list[Link]) -> None:
    by_actor: dict[bytes, list[int]] = {}
    for each in counting(links):
        by_actor.setdefault(each.chunk.actor, []).append(each.chunk.seq)
    assert all(sorted(numbers) == list(range(1, len(numbers) + 1)) for numbers in by_actor.values())


@settings(max_examples=150)
@given(histories())
def test_operations_begin_right_after_those_that_they_build_on(links: list[Link]) -> None:
    counted = {each.chunk.hash: each for each in counting(links)}
    for each in counted.values():
        before = [counted[dep].chunk.start + counted[dep].operations - 1 for dep in each.chunk.deps]
        assert each.chunk.start == 1 + max(before, default=0)


@settings(max_examples=150)
@given(histories())
def test_every_change_gets_a_verdict(links: list[Link]) -> None:
    verdicts = judge(links[0].id, links)
    assert set(verdicts) == {each.id for each in links}
    assert verdicts[links[0].id] is None


@settings(max_examples=150)
@given(histories(), CHOICES, st.sampled_from(HARMS))
def test_a_harmful_change_alters_nothing_for_the_others(links: list[Link], choice: Choice, harm: str) -> None:
    on = [links[each % len(links)] for each in choice.on]
    # It stands well on what it builds on, and breaks one rule.
    seq = 1 + max((each.chunk.seq for each in on), default=0)
    honest = link("new", MEMBERS[choice.member], on, seq, links[0].kind)
    fresh = _harmed(replace(honest, chunk=structs.replace(honest.chunk, actor=b"new", seq=1)), harm)
    before, after = judge(links[0].id, links), judge(links[0].id, [*links, fresh])
    assert after.pop(fresh.id) is not None
    assert after == before


@settings(max_examples=150)
@given(histories(), st.data())
def test_without_a_change_on_which_nothing_was_built_the_rest_stands(links: list[Link], data: st.DataObject) -> None:
    verdicts = judge(links[0].id, links)
    idle = [each for each in links if verdicts[each.id] not in (None, Why.TWIN, Why.DEPENDS)]
    if not idle:
        return
    gone = data.draw(st.sampled_from(idle))
    rest = judge(links[0].id, [each for each in links if each.id != gone.id])
    assert {each: why is None for each, why in rest.items()} == {
        each: why is None for each, why in verdicts.items() if each != gone.id
    }


@settings(max_examples=100)
@given(histories(), st.data())
def test_what_the_library_cannot_read_does_not_count_nor_what_hangs_on_it(
    links: list[Link], data: st.DataObject
) -> None:
    unreadable = frozenset(data.draw(st.sets(st.sampled_from([each.id for each in links]), max_size=3)))
    verdicts = judge(links[0].id, links, unreadable)
    counted = {each.chunk.hash for each in links if verdicts[each.id] is None}
    assert all(counted.issuperset(each.chunk.deps) for each in links if verdicts[each.id] is None)
    assert unreadable.isdisjoint(each for each, why in verdicts.items() if why is None)


def whys(*links: Link) -> list[Why | None]:
    verdicts = judge(links[0].id, links)
    return [verdicts[each.id] for each in links]


def test_without_its_founding_change_nothing_of_an_entry_counts() -> None:
    founding = link("founding", ANNE)
    after = link("after", ANNE, [founding], 2)
    assert judge(founding.id, [after]) == {after.id: Why.DEPENDS}
    assert judge(founding.id, []) == {}


def test_an_entry_founded_by_a_stranger_does_not_count() -> None:
    founding = link("founding", None)
    assert whys(founding, link("after", ANNE, [founding])) == [Why.NOT_A_MEMBER, Why.DEPENDS]


def test_a_strangers_change_does_not_count() -> None:
    founding = link("founding", ANNE)
    assert whys(founding, link("after", None, [founding])) == [None, Why.NOT_A_MEMBER]


def test_in_an_entry_of_ones_own_nobody_else_writes() -> None:
    need = link("need", ANNE, kind=Kind.NEED)
    assert whys(need, link("after", BEN, [need], kind=Kind.NEED)) == [None, Why.NOT_THE_AUTHOR]


def test_on_a_page_everybody_writes() -> None:
    page = link("page", ANNE)
    assert whys(page, link("after", BEN, [page])) == [None, None]


def test_a_page_does_not_turn_into_minutes() -> None:
    page = link("page", ANNE)
    assert whys(page, link("after", BEN, [page], kind=Kind.MINUTES)) == [None, Why.OTHER_KIND]


@pytest.mark.parametrize("seq", [0, 1, 3])
def test_a_number_out_of_sequence_does_not_count(seq: int) -> None:
    page = link("page", ANNE)
    assert whys(page, link("after", ANNE, [page], seq)) == [None, Why.BAD_SEQUENCE]


@pytest.mark.parametrize("start", [0, 2, 4, 2**53])
def test_operations_that_begin_elsewhere_do_not_count(start: int) -> None:
    page = link("page", ANNE)
    after = link("after", ANNE, [page], 2)
    assert whys(page, replace(after, chunk=structs.replace(after.chunk, start=start))) == [None, Why.BAD_START]


def test_what_hangs_on_a_change_that_does_not_count_does_not_count() -> None:
    page = link("page", ANNE)
    stray = link("stray", BEN, [page], 7)
    assert whys(page, stray, link("after", CLEO, [page, stray])) == [None, Why.BAD_SEQUENCE, Why.DEPENDS]


def test_a_change_waits_for_one_that_is_not_held() -> None:
    page = link("page", ANNE)
    away = link("away", BEN, [page])
    assert whys(page, link("after", CLEO, [away])) == [None, Why.DEPENDS]


def twins(page: Link) -> tuple[Link, Link]:
    """Two changes by Ben with the same number, the one with the lower id first."""
    low, high = sorted((link("one", BEN, [page]), link("other", BEN, [page])), key=lambda each: each.id)
    return low, high


def test_of_two_with_the_same_number_the_lower_id_counts() -> None:
    page = link("page", ANNE)
    low, high = twins(page)
    assert whys(page, high, low) == [None, Why.TWIN, None]


def test_of_two_with_the_same_number_the_one_built_on_by_others_counts() -> None:
    page = link("page", ANNE)
    low, high = twins(page)
    assert whys(page, high, low, link("answer", CLEO, [high])) == [None, None, Why.TWIN, None]


def test_building_on_ones_own_change_gives_it_no_weight() -> None:
    page = link("page", ANNE)
    low, high = twins(page)
    more = [link("more", BEN, [high], 2)]
    more.append(link("still more", BEN, more, 3))
    assert whys(page, high, low, *more) == [None, Why.TWIN, None, Why.DEPENDS, Why.DEPENDS]


def test_members_are_weighed_and_not_their_changes() -> None:
    page = link("page", ANNE)
    low, high = twins(page)
    first = link("first", CLEO, [high])
    second = link("second", CLEO, [first], 2)
    answer = link("answer", ANNE, [low])
    answer = replace(answer, chunk=structs.replace(answer.chunk, actor=b"other device"))
    assert whys(page, high, low, first, second, answer) == [None, Why.TWIN, None, Why.DEPENDS, Why.DEPENDS, None]


def test_a_change_on_top_of_both_twins_falls_with_the_lesser() -> None:
    page = link("page", ANNE)
    low, high = twins(page)
    assert whys(page, low, high, link("answer", CLEO, [low, high]))[3] is Why.DEPENDS


def test_one_document_change_signed_twice_counts_once_by_the_lower_id() -> None:
    page = link("page", ANNE)
    once = link("once", BEN, [page])
    again = replace(once, id=ChangeId(named("again")))
    low, high = sorted((once, again), key=lambda each: each.id)
    assert whys(page, high, low, link("answer", CLEO, [once])) == [None, Why.TWIN, None, None]


def test_many_twins_in_a_row_leave_one_line() -> None:
    page = link("page", ANNE)
    links, last = [page], page
    for step in range(2, 40):
        last, other = link(f"one {step}", ANNE, [last], step), link(f"other {step}", ANNE, [last], step)
        links += [last, other]
    counted = counting(links)
    assert all(
        one.chunk.hash in other.chunk.deps for one, other in pairwise(sorted(counted, key=lambda each: each.chunk.seq))
    )


def test_a_thousand_twins_are_judged_in_one_go() -> None:
    page = link("page", ANNE)
    links = [page, *(link(f"twin {step}", BEN, [page]) for step in range(1_000))]
    assert len(counting(links)) == 2


MUCH = MEMBER_OPERATIONS_LIMIT // 4


def swollen(links: Sequence[Link]) -> list[Link]:
    """The same history, in which every change holds a quarter of what one member may write in one entry."""
    return [
        replace(each, operations=MUCH, chunk=structs.replace(each.chunk, start=1 + (each.chunk.start - 1) * MUCH // 2))
        for each in links
    ]


@settings(max_examples=150)
@given(histories(), st.data())
def test_however_much_is_written_the_order_does_not_matter_and_nobody_goes_beyond_the_limit(
    links: list[Link], data: st.DataObject
) -> None:
    links = swollen(links)
    assert judge(links[0].id, data.draw(st.permutations(links))) == judge(links[0].id, links)
    counted = counting(links)
    assert {each.chunk.hash for each in counted}.issuperset(dep for each in counted for dep in each.chunk.deps)
    for member in MEMBERS:
        assert sum(each.operations for each in counted if each.member == member) <= MEMBER_OPERATIONS_LIMIT


def flood(founding: Link, member: MemberId, number: int, label: str = "flood") -> list[Link]:
    """Changes side by side, each by an actor of its own: much to read, and no chain that grows."""
    made = [link(f"{label} {each}", member, [founding]) for each in range(number)]
    return [
        replace(each, operations=MUCH, chunk=structs.replace(each.chunk, actor=each.id), id=each.id) for each in made
    ]


def test_whoever_floods_a_page_drowns_nobodys_words_but_their_own() -> None:
    founding = link("founding", ANNE)
    words = link("words", CLEO, [founding])
    late = replace(link("late", CLEO, [words]), chunk=structs.replace(link("late", CLEO, [words]).chunk, seq=2))
    whole = [founding, words, late, *flood(founding, BEN, 9)]
    verdicts = judge(founding.id, whole)
    assert [verdicts[each.id] for each in (founding, words, late)] == [None, None, None]
    assert sorted(str(verdicts[each.id]) for each in whole[3:]) == ["None"] * 4 + ["too_much"] * 5


def test_a_later_flood_does_not_wash_away_what_others_have_built_on() -> None:
    founding = link("founding", ANNE)
    first = flood(founding, BEN, 1, "first")[0]
    answer = replace(link("answer", CLEO, [first]), operations=1)
    verdicts = judge(founding.id, [founding, first, answer, *flood(founding, BEN, 20)])
    assert (verdicts[first.id], verdicts[answer.id]) == (None, None)
    assert [*verdicts.values()].count(Why.TOO_MUCH) == 17


def test_a_change_that_does_nothing_counts_as_something() -> None:
    founding = link("founding", ANNE)
    empty = [replace(each, operations=0) for each in flood(founding, BEN, MEMBER_OPERATIONS_LIMIT + 5)]
    assert [*judge(founding.id, [founding, *empty]).values()].count(Why.TOO_MUCH) == 5
