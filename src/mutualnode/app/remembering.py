"""Where members' computers were reached last. Known to this computer alone; it never travels."""

from mutualnode.app.commons import Commons
from mutualnode.domain import encoding
from mutualnode.errors import Code, Fault
from mutualnode.network import address as addresses
from mutualnode.network.address import Address

REACHED = "reached"  # the name under which they are kept
REMEMBERED_LIMIT = 32  # computers: those met last; in a larger network any of them leads to the others


def remembered(commons: Commons) -> list[Address]:
    """Return where computers of the network were reached, the latest first."""
    return [addresses.parse(each) for each in reversed(_kept(commons).values())]


def remember(commons: Commons, device: bytes, address: Address) -> None:
    """Note where a device was reached; of each the latest place counts."""
    kept = _kept(commons)
    place = str(Address(address.host.partition("%")[0], address.port))  # wires are numbered anew at every start
    if kept.get(device.hex()) == place:
        return
    kept.pop(device.hex(), None)
    kept[device.hex()] = place
    # A list, as it comes back in the same order.
    latest = list(kept.items())[-REMEMBERED_LIMIT:]
    with commons.keeper.database.transaction():
        commons.keeper.meta.set(REACHED, encoding.pack(latest))


def _kept(commons: Commons) -> dict[str, str]:
    data = commons.value(REACHED)
    try:
        return dict(encoding.unpack(data, list[tuple[str, str]])) if data is not None else {}
    except Fault as fault:
        if fault.code is not Code.PEER_BROKE_PROTOCOL:
            raise
        return {}  # written by another version: it is found out again
