"""What one exchange with one computer came to."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Swap:
    """Changes, bytes, round trips and seconds."""

    sent: int
    received: int
    bytes_out: int
    bytes_in: int
    rounds: int
    seconds: float

    def plain(self) -> dict[str, int | float]:
        """Return it as the JSON of the command line."""
        told: dict[str, int | float] = {"sent": self.sent, "received": self.received}
        told |= {"bytes_out": self.bytes_out, "bytes_in": self.bytes_in, "rounds": self.rounds}
        return told | {"seconds": round(self.seconds, 3)}
