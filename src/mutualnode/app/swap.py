"""What one exchange with one computer came to."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Swap:
    """Changes, with bytes, round trips and seconds until in step; photos that came after, and how many are not here."""

    sent: int
    received: int
    bytes_out: int
    bytes_in: int
    rounds: int
    seconds: float
    photos: int = 0
    photos_left: int = 0

    def plain(self) -> dict[str, int | float]:
        """Return it as the JSON of the command line."""
        told: dict[str, int | float] = {"sent": self.sent, "received": self.received}
        told |= {"bytes_out": self.bytes_out, "bytes_in": self.bytes_in, "rounds": self.rounds}
        told |= {"photos": self.photos, "photos_left": self.photos_left}
        return told | {"seconds": round(self.seconds, 3)}
