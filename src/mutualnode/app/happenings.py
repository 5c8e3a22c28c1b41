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
class Swapping:
    """A long exchange with a device goes on: how many changes have come of how many, and have gone of how many.

    Told a few times a second at most; the end of it is being in step.
    """

    device: bytes
    received: int
    expected: int
    sent: int
    to_send: int


@dataclass(frozen=True, slots=True)
class Photos:
    """So many photos have come from a device since it is here, and so many that entries name are not here yet.

    Told like a long exchange; and when none is left.
    """

    device: bytes
    done: int
    left: int


@dataclass(frozen=True, slots=True)
class Found:
    """A computer that runs this program is to be seen nearby; `fits` if it shows that it is of this network."""

    host: str
    port: int
    fits: bool


@dataclass(frozen=True, slots=True)
class Lost:
    """Nobody is to be seen at that address any more; a link to it may last all the same."""

    host: str
    port: int


@dataclass(frozen=True, slots=True)
class Alone:
    """For so many seconds no computer of this network has been to be seen nearby."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Doubled:
    """Whether this store went back to an older copy, and whether its key is in use in a second place."""

    older: bool
    shared: bool


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something stood in the way of hearing from others or of keeping it; nothing is lost, and it is tried again."""

    fault: Fault


Happening = (
    Listening
    | PeerHere
    | PeerGone
    | Received
    | Refused
    | InStep
    | Swapping
    | Photos
    | Found
    | Lost
    | Alone
    | Doubled
    | Trouble
)


def reason(written: str | None) -> Code:
    """Return the code with which a peer went away: gone if it says nothing, senseless if what it says is unknown."""
    try:
        return Code(written or Code.PEER_GONE.value)
    except ValueError:
        return Code.PEER_BROKE_PROTOCOL
