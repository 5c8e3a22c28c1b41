"""What a program says that keeps to no rules: any message with anything in it, made of what it knows and of noise."""

from collections.abc import Callable, Sequence
from typing import get_args, get_type_hints

from mutualnode.domain.packing import pack
from mutualnode.errors import Fault
from mutualnode.wire.messages import Changes, Matter
from tests.simulator.clock import Dice

KINDS: tuple[type[Matter], ...] = tuple(
    each for union in get_args(Matter) for each in (get_args(union) or (union,)) if isinstance(each, type)
)
NUMBERS = (0, 1, 2, 3, 7, 100, 2**31, 2**63 - 1)
SIZES = (0, 1, 8, 31, 32, 33, 64, 200, 5_000)
CODES = ("", "peer.gone", "invite.used", "never heard of", "x" * 64)
TRIES = 20  # to make a message that keeps its own limits: others cannot even be encoded
MANY = 12  # changes in a batch


class Speech:
    """Says anything. What it has seen makes it more credible."""

    def __init__(self, dice: Dice) -> None:
        self._dice = dice
        self.raws: list[bytes] = []  # changes, true or not
        self.ids: list[bytes] = []
        self.heard: list[Matter] = []

    def anything(self) -> Matter | None:
        """Return some message; None where nothing came to mind."""
        if self.heard and self._dice.happens(0.2):
            return self._dice.choice(self.heard)
        for _ in range(TRIES):
            kind = self._dice.choice(KINDS)
            try:
                return self._batch() if kind is Changes else self._made(kind)
            except (ValueError, Fault):
                continue
        return None

    def remembers(self, message: Matter) -> None:
        """Remember a message, to say it again."""
        if len(self.heard) < 100:
            self.heard.append(message)

    def _made(self, kind: Callable[..., Matter]) -> Matter:
        hints = get_type_hints(kind)
        return kind(**{name: self._value(hint) for name, hint in hints.items()})

    def _value(self, kind: object) -> object:
        if kind is int:
            return self._dice.choice((*NUMBERS, self._dice.randrange(60)))
        if kind is bool:
            return self._dice.happens(0.5)
        if kind is str:
            return self._dice.choice(CODES)
        return self._bytes() if kind is bytes else self._changes()

    def _bytes(self) -> bytes:
        if self.ids and self._dice.happens(0.5):
            return b"".join(self._dice.choices(self.ids, k=self._dice.choice((1, 1, 1, 2, 9))))
        if self.raws and self._dice.happens(0.2):
            return self._dice.choice(self.raws)
        return self._dice.randbytes(self._dice.choice(SIZES))

    def _batch(self) -> Changes:
        items = self._changes()
        packed = pack(items) if self._dice.happens(0.9) else self.spoilt(pack(items) or b"x")
        numbers = [self._dice.choice((*NUMBERS, self._dice.randrange(9))) for _ in range(2)]
        return Changes(numbers[0], packed, self._dice.happens(0.3), self._dice.happens(0.5), numbers[1])

    def _changes(self) -> list[bytes]:
        if not self.raws:
            return []
        items = self._dice.choices(self.raws, k=self._dice.randint(1, MANY))
        return [self.spoilt(each) if self._dice.happens(0.1) else each for each in items]

    def spoilt(self, data: bytes) -> bytes:
        """Return bytes with something wrong about them: a bit, an end, or more than there was."""
        how = self._dice.randrange(4)
        place = self._dice.randrange(len(data))
        if how == 0:
            return data[:place] + bytes([data[place] ^ 1 << self._dice.randrange(8)]) + data[place + 1 :]
        if how == 1:
            return data[:place] or b"x"
        if how == 2:
            return data + self._dice.randbytes(self._dice.randint(1, 40))
        return data[:place] + self._dice.randbytes(1) + data[place:]


def spread(items: Sequence[bytes], dice: Dice) -> list[bytes]:
    """Return items in another order, some twice, some not."""
    chosen = [each for each in items if not dice.happens(0.2)] + [each for each in items if dice.happens(0.2)]
    dice.shuffle(chosen)
    return chosen
