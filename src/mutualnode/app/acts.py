"""What can be done to a commons: each act by its name, plain values in and out, here or in a running node."""

import base64
from collections.abc import Callable, Mapping
from typing import Any

from mutualnode.app import answering, drafts, exchanging, following, inviting, matches, promising
from mutualnode.app.checking import Checking
from mutualnode.app.commons import Commons
from mutualnode.domain import encoding, ids, kinds, moments
from mutualnode.domain.ids import EntryId
from mutualnode.errors import Code, Fault, PeerFault

Plain = Mapping[str, Any]
Act = Callable[[Commons, Plain], dict[str, Any]]
Do = Callable[[str, Plain], dict[str, Any]]
"""How something is done wherever the store is open."""

TAKE = "take"
_EXAMINED = "examined"


def _post(commons: Commons, given: Plain) -> dict[str, Any]:
    return {
        "id": ids.text(exchanging.post(commons, kinds.named(given["kind"]), given["typed"], given.get("photos", ())))
    }


def _keep(commons: Commons, given: Plain) -> dict[str, Any]:
    changes = commons.write_all([(kinds.named(each["kind"]), each["fields"]) for each in given["rows"]])
    return {"ids": [ids.text(each.entry) for each in changes]}


def _edit(commons: Commons, given: Plain) -> dict[str, Any]:
    exchanging.edit(commons, _id(given), given["typed"], given.get("photos"))
    return {"id": given["id"]}


def _close(commons: Commons, given: Plain) -> dict[str, Any]:
    exchanging.close(commons, _id(given), given["state"])
    return {"id": given["id"], "state": given["state"]}


def _reopen(commons: Commons, given: Plain) -> dict[str, Any]:
    exchanging.reopen(commons, _id(given))
    return {"id": given["id"]}


def _invite(commons: Commons, given: Plain) -> dict[str, Any]:
    made = inviting.invite(commons, given["uses"], given["days"], tuple(given["addresses"]))
    return {"invite": made.invite.code, "words": made.invite.words, "expires": moments.iso(made.expires)}


def _pledge(commons: Commons, given: Plain) -> dict[str, Any]:
    return {"id": ids.text(promising.pledge(commons, _id(given), given["typed"]))}


def _accept(commons: Commons, given: Plain) -> dict[str, Any]:
    promising.accept(commons, _id(given))
    return {"id": given["id"]}


def _done(commons: Commons, given: Plain) -> dict[str, Any]:
    promising.done(commons, _id(given))
    return {"id": given["id"]}


def _cannot(commons: Commons, given: Plain) -> dict[str, Any]:
    promising.withdraw(commons, _id(given))
    return {"id": given["id"]}


def _comment(commons: Commons, given: Plain) -> dict[str, Any]:
    return {"id": ids.text(answering.comment(commons, _id(given), given["text"]))}


def _thank(commons: Commons, given: Plain) -> dict[str, Any]:
    return {"id": ids.text(answering.thank(commons, _id(given), given["text"]))}


def _echo(commons: Commons, given: Plain) -> dict[str, Any]:
    (answering.unecho if given.get("undo") else answering.echo)(commons, _id(given))
    return {"id": given["id"]}


def _follow(commons: Commons, given: Plain) -> dict[str, Any]:
    following.follow(commons, _id(given), on=bool(given["on"]))
    return {"id": given["id"]}


def _claim(commons: Commons, given: Plain) -> dict[str, Any]:
    return {"id": ids.text(answering.claim(commons, _id(given)))}


def _confirm(commons: Commons, given: Plain) -> dict[str, Any]:
    exchanging.confirm(commons, _id(given))
    return {"id": given["id"]}


def _forget(commons: Commons, given: Plain) -> dict[str, Any]:
    exchanging.take_down(commons, _id(given))
    return {"id": given["id"]}


def _renew(commons: Commons, _: Plain) -> dict[str, Any]:
    commons.renew()
    return {"device": ids.text(commons.device.key), "member": ids.text(commons.member or b"")}


def _put_up(commons: Commons, given: Plain) -> dict[str, Any]:
    commons.doubles.put_up_with(shared=given.get("shared", True))
    return {"device": ids.text(commons.device.key), "member": ids.text(commons.member or b"")}


def _wave_away(commons: Commons, given: Plain) -> dict[str, Any]:
    matches.wave_away(commons, _id(given), EntryId(ids.parse(given["other"])))
    return {"id": given["id"]}


def _id(given: Plain) -> EntryId:
    return EntryId(ids.parse(given["id"]))


def _rebuild(commons: Commons, _: Plain) -> dict[str, Any]:
    commons.keeper.rebuild()
    return {}


def _take(commons: Commons, given: Plain) -> dict[str, Any]:
    """Take changes that somebody carried here, as from a peer; those whose past is missing wait, or are let go."""
    changes, refused = given[_EXAMINED]
    commons.keeper.take(changes, commons.room)
    inviting.settle(commons)
    named = {each.id for each in changes}
    missing = named - commons.keeper.changes.known(list(named))
    return {"waiting": [ids.text(each) for each in sorted(missing)], "refused": [each.value for each in refused]}


_unpacked = encoding.unpacker(list[bytes])


def _bring(commons: Commons, given: Plain) -> dict[str, Any]:
    """Keep photos that somebody carried here, as from a peer; what is not lacking is let go."""
    return {"kept": commons.pictures.bring(_strings(given["photos"]), is_thumbnail=bool(given["small"]))}


def _strings(written: str) -> list[bytes]:
    try:
        return _unpacked(base64.b64decode(written))
    except (ValueError, PeerFault):
        raise TypeError from None


def _draft(commons: Commons, given: Plain) -> dict[str, Any]:
    drafts.keep(commons, given.get("slot", drafts.NEW), given)
    return {}


ACTS: dict[str, Act] = {
    "draft": _draft,
    "post": _post,
    "keep": _keep,
    "edit": _edit,
    "close": _close,
    "reopen": _reopen,
    "invite": _invite,
    "rebuild": _rebuild,
    "pledge": _pledge,
    "accept": _accept,
    "done": _done,
    "cannot": _cannot,
    "comment": _comment,
    "thank": _thank,
    "metoo": _echo,
    "follow": _follow,
    "claim": _claim,
    "confirm": _confirm,
    TAKE: _take,
    "bring": _bring,
    "forget": _forget,
    "renew": _renew,
    "wave_away": _wave_away,
    "put_up": _put_up,
}


def do(commons: Commons, name: str, given: Plain) -> dict[str, Any]:
    """Do one act; raises what stands in its way. Threads may do several: each has its turn at the commons."""
    return done(commons, name, prepared(name, given, commons.checking))


def prepared(name: str, given: Plain, checking: Checking) -> Plain:
    """Return what is given for an act, with all done beforehand that needs no commons: what comes is examined."""
    if name != TAKE:
        return given
    try:
        return {_EXAMINED: checking.examine_all(_strings(given["changes"]))}
    except (AttributeError, KeyError, TypeError):
        raise _unclear() from None


def done(commons: Commons, name: str, ready: Plain) -> dict[str, Any]:
    """Do one act for which all is prepared."""
    try:
        with commons.turn:
            return ACTS[name](commons, ready)
    except (AttributeError, KeyError, TypeError):  # values of another shape than the command line of this version gives
        raise _unclear() from None


def _unclear() -> Fault:
    return Fault(Code.USAGE, reason="That cannot be done here.")
