"""Promises: one member's entry about another's need, the asker's answer to it, and the state that both make.

Two promises made apart are both kept. Who promised may withdraw at any time, and who asked owes no answer.
"""

from enum import StrEnum


class Promise(StrEnum):
    """How a promise stands."""

    OFFERED = "offered"
    ACCEPTED = "accepted"
    DONE = "done"
    WITHDRAWN = "withdrawn"


def combined(pledge: str, answer: str | None) -> str:
    """Return the state of a promise from the pledge's own state and that of the asker's answer, if there is one.

    Withdrawing is the word of who promised; that it is done, either can say.
    """
    if pledge == Promise.WITHDRAWN:
        return Promise.WITHDRAWN
    if Promise.DONE in (pledge, answer):
        return Promise.DONE
    if answer == Promise.ACCEPTED:
        return Promise.ACCEPTED
    return pledge if pledge not in ("", "open") else Promise.OFFERED
