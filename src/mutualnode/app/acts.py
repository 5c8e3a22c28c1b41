"""What can be done to a commons: each act by its name, plain values in and out, here or in a running node."""

from collections.abc import Callable, Mapping
from typing import Any

from mutualnode.app import exchanging, inviting, promising
from mutualnode.app.commons import Commons
from mutualnode.domain import ids, kinds, moments
from mutualnode.domain.ids import EntryId
from mutualnode.errors import Code, Fault

Plain = Mapping[str, Any]
Act = Callable[[Commons, Plain], dict[str, Any]]


def _post(commons: Commons, given: Plain) -> dict[str, Any]:
    return {"id": ids.text(exchanging.post(commons, kinds.named(given["kind"]), given["typed"]))}


def _keep(commons: Commons, given: Plain) -> dict[str, Any]:
    changes = commons.write_all([(kinds.named(each["kind"]), each["fields"]) for each in given["rows"]])
    return {"ids": [ids.text(each.entry) for each in changes]}


def _edit(commons: Commons, given: Plain) -> dict[str, Any]:
    exchanging.edit(commons, _id(given), given["typed"])
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


def _forget(commons: Commons, given: Plain) -> dict[str, Any]:
    commons.forget(_id(given))
    return {"id": given["id"]}


def _renew(commons: Commons, _: Plain) -> dict[str, Any]:
    commons.renew()
    return {"device": ids.text(commons.device.key), "member": ids.text(commons.member or b"")}


def _put_up(commons: Commons, given: Plain) -> dict[str, Any]:
    commons.doubles.put_up_with(shared=given.get("shared", True))
    return {"device": ids.text(commons.device.key), "member": ids.text(commons.member or b"")}


def _id(given: Plain) -> EntryId:
    return EntryId(ids.parse(given["id"]))


def _rebuild(commons: Commons, _: Plain) -> dict[str, Any]:
    commons.keeper.rebuild()
    return {}


ACTS: dict[str, Act] = {
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
    "forget": _forget,
    "renew": _renew,
    "put_up": _put_up,
}


def do(commons: Commons, name: str, given: Plain) -> dict[str, Any]:
    """Do one act; raises what stands in its way."""
    try:
        return ACTS[name](commons, given)
    except (AttributeError, KeyError, TypeError):  # values of another shape than the command line of this version gives
        raise Fault(Code.USAGE, reason="That cannot be done here.") from None
