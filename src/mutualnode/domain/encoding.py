"""The one codec that wire, snapshot and store share: MessagePack for machines, JSON where people may look.

Both are deterministic: the same value gives the same bytes everywhere.
"""

from collections.abc import Callable
from typing import Any, TypeVar

import msgspec

from mutualnode.errors import Code, PeerFault

T = TypeVar("T")

_packer = msgspec.msgpack.Encoder(order="deterministic")
_jsoner = msgspec.json.Encoder(order="deterministic")


def pack(value: object) -> bytes:
    """Return a value as MessagePack."""
    return _packer.encode(value)


def unpacker(kind: type[T]) -> Callable[[bytes], T]:
    """Return what reads values of this type from MessagePack bytes of a peer; that raises PeerFault for anything else.

    Made once for each type: finding out how a type is built takes longer than reading a value of it.
    """
    decoder = msgspec.msgpack.Decoder(kind)

    def read(data: bytes) -> T:
        try:
            return decoder.decode(data)
        except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
            raise PeerFault(Code.PEER_BROKE_PROTOCOL, at="decode") from error

    return read


def unpack(data: bytes, kind: type[T]) -> T:
    """Return the value of this type in MessagePack bytes; raises PeerFault for anything else."""
    return unpacker(kind)(data)


def to_json(value: object) -> str:
    """Return a value as one line of JSON."""
    return _jsoner.encode(value).decode()


def from_json(data: str | bytes) -> Any:  # noqa: ANN401 - JSON holds any plain value; callers narrow it at once
    """Return the plain value in JSON text; raises ValueError for anything else."""
    try:
        return msgspec.json.decode(data)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise ValueError from error
