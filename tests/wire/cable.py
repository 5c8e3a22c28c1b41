"""Two ends of a conversation joined without a network: what one puts out is what the other takes in."""

from collections.abc import Iterator

from mutualnode.keys.derive import psks
from mutualnode.keys.signing import SigningKey
from mutualnode.wire.replays import Replays
from mutualnode.wire.session import Event, Gate, Identity, Session

GATE = Gate(b"gate", *psks(b"\x31" * 32))
OTHER_GATE = Gate(b"other", *psks(b"\x32" * 32))

HERE, ELSEWHERE = b"\x0a" * 18, b"\x0b" * 18  # places
START = 1_000.0  # seconds: where the clock of these tests begins


def identity(number: int) -> Identity:
    return Identity(SigningKey.from_seed(bytes([number]) * 32), bytes([number + 100]) * 32)


ANA, BEN = identity(1), identity(2)


def secrets() -> Iterator[bytes]:
    """Secrets for handshakes that are never the same twice."""
    return (number.to_bytes(32, "little") for number in range(1, 2**16))


SECRETS = secrets()


def calling(gate: Gate = GATE, who: Identity = ANA, place: bytes = HERE) -> Session:
    return Session.dial(who, gate, place, next(SECRETS), START)


def answering(*gates: Gate, who: Identity = BEN, seen: Replays | None = None) -> Session:
    heard = seen or Replays()

    def answers(place: bytes, ephemeral: bytes) -> bool:
        return place == HERE and heard.is_new(ephemeral)

    return Session.answer(who, gates or [GATE], next(SECRETS), answers, START)


def carry(ana: Session, ben: Session, now: float = START) -> tuple[list[Event], list[Event]]:
    """Carry bytes until neither end has more to say; return what Ana heard, and what Ben heard."""
    at_ana: list[Event] = []
    at_ben: list[Event] = []
    while True:
        to_ben, to_ana = ana.outgoing(), ben.outgoing()
        if not to_ben and not to_ana:
            return at_ana, at_ben
        at_ben += ben.receive(to_ben, now) if to_ben else []
        at_ana += ana.receive(to_ana, now) if to_ana else []


def met() -> tuple[Session, Session]:
    """Ana, who dialled, and Ben, who answered, with an open conversation."""
    ana, ben = calling(), answering()
    carry(ana, ben)
    return ana, ben
