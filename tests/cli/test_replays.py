"""A stranger who recorded how a call began plays it again to real programs: none of them says one byte."""

import asyncio
import signal

from tests.cli.terminal import Terminal, hub, run
from tests.scene.forwarding import answer_to, forwarder


def test_a_recorded_beginning_of_a_call_gets_silence_also_from_others_and_after_a_kill(
    ada: Terminal, bob: Terminal, cleo: Terminal
) -> None:
    codes = [ada.json("invite").one["invite"] for _ in range(2)]

    async def scene() -> None:
        async with forwarder() as router:
            known = ("--known-as", router.address)
            with hub(ada.data, *known) as (process, where):
                router.leads_to = where
                for each, code in zip((bob, cleo), codes, strict=True):
                    words = ("join", code, "--member", "Somebody", "--peer", router.address)
                    joined = await asyncio.to_thread(run, each.data, *words)
                    assert joined.status == 0, joined.err
                recorded = router.first_words
                with hub(cleo.data) as (_, elsewhere):
                    assert {await answer_to(each, elsewhere) for each in recorded} == {b""}
                process.send_signal(signal.SIGKILL)
                process.wait()
            with hub(ada.data, "--listen", where, *known):
                assert {await answer_to(each, where) for each in recorded} == {b""}
                again = await asyncio.to_thread(run, bob.data, "sync", "--peer", router.address)
                assert again.status == 0, again.err
            with hub(ada.data, "--listen", where):
                refused = await asyncio.to_thread(run, bob.data, "--json", "sync", "--peer", router.address)
                assert refused.refusal == (1, "peer.no_answer")

    asyncio.run(scene())
