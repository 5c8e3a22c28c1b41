"""What a node tells whoever runs it: values of what has happened, never with a key or with what people wrote."""

from dataclasses import dataclass

from mutualnode.errors import Code, Fault


@dataclass(frozen=True, slots=True)
class Listening:
    """The node now listens at this address, and others can dial it as told in `reachable`."""

    host: str
    port: int
    reachable: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PeerHere:
    """A device is connected; `member` is empty where it is not on the roll yet."""

    device: bytes
    member: bytes
    name: str


@dataclass(frozen=True, slots=True)
class PeerGone:
    """A device is connected no more; `clean` after a goodbye."""

    device: bytes
    code: str
    clean: bool


@dataclass(frozen=True, slots=True)
class Received:
    """So many new changes came from a device and are on disk."""

    device: bytes
    count: int


@dataclass(frozen=True, slots=True)
class Refused:
    """Changes from a device were turned away at the door."""

    device: bytes
    codes: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class InStep:
    """Both this computer and a device hold the same."""

    device: bytes


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something stood in the way of keeping what a peer sent; nothing acknowledged is lost, and it is sent again."""

    fault: Fault


Happening = Listening | PeerHere | PeerGone | Received | Refused | InStep | Trouble
