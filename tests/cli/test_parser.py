"""What may be typed, and what becomes of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutualnode.cli.parser import WAIT_SECONDS, build
from mutualnode.domain import exchange
from mutualnode.errors import Code, Fault

WORDS = ["list", "need", "--json", "--data", "--network", "network", "found", "--limit", "--", "-h"[:1], "x", "1", "="]


def test_what_is_not_typed_has_its_usual_value() -> None:
    invite = build().parse_args(["invite"])
    assert (invite.uses, invite.days, invite.address, invite.words) == (1, 7, [], False)
    join = build().parse_args(["join", "mn1-x", "--member", "Bob"])
    assert (join.wait, join.peer) == (WAIT_SECONDS, [])
    hub = build().parse_args(["hub"])
    assert (hub.listen, hub.no_discovery, hub.peer, hub.seconds) == ("0.0.0.0:0", False, [], None)


def test_a_hub_keeps_as_many_computers_as_are_named() -> None:
    typed = build().parse_args(["hub", "--peer", "a:1", "--peer", "b:2", "--for", "1.5"])
    assert (typed.peer, typed.seconds) == (["a:1", "b:2"], 1.5)


@pytest.mark.parametrize("kind", ["need", "offer"])
def test_every_field_but_the_title_has_an_option(kind: str) -> None:
    options = [part for name in exchange.TYPED[1:] for part in (f"--{name}", "x")]
    typed = vars(build().parse_args([kind, "A ladder", *options]))
    assert {name: typed[name] for name in exchange.TYPED[1:]} == dict.fromkeys(exchange.TYPED[1:], "x")


def test_an_option_is_never_guessed_from_its_beginning() -> None:
    with pytest.raises(Fault) as raised:
        build().parse_args(["list", "--lim", "1"])
    assert raised.value.code is Code.USAGE


def test_a_usage_fault_names_the_command_to_look_at() -> None:
    with pytest.raises(Fault) as raised:
        build().parse_args(["network", "found"])
    assert "mutualnode network found --help" in str(raised.value.facts["reason"])


@given(st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=8)), max_size=6))
def test_whatever_is_typed_is_understood_or_refused_as_usage(typed: list[str]) -> None:
    try:
        build().parse_args(typed)
    except Fault as fault:
        assert fault.code is Code.USAGE  # noqa: PT017 - being understood is as good
    except SystemExit as done:  # the help was asked for
        assert done.code == 0  # noqa: PT017 - being understood is as good
