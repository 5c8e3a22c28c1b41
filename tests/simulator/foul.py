"""Changes that must not count, whoever holds them: by a member's program that keeps to no rules, or by strangers.

Every title begins with the same word, so that it is easy to see whether any of them ever shows.
"""

from collections.abc import Sequence

from mutualnode.app.keeping import reopened
from mutualnode.domain.change import SALT_BYTES, Change, actor_of
from mutualnode.domain.ids import ZERO, DeviceKey
from mutualnode.domain.kinds import Kind, is_shared, is_single
from mutualnode.domain.members import ABOUT, KEY, PROOF, TRANSPORT
from mutualnode.errors import Fault
from mutualnode.keys.signing import SigningKey
from mutualnode.replica import document, writing
from mutualnode.replica.writing import Pen
from tests.simulator.clock import DAY, Dice
from tests.simulator.computer import Computer

FOUL = "foul"
LEAST = 178 + 64
DEVICE_AT = 4 + 32 + 32  # where the device stands in a header


class Forge:
    """Makes changes that must not count, out of what one computer holds."""

    def __init__(self, dice: Dice, computer: Computer) -> None:
        self._dice = dice
        self._computer = computer
        self._made = 0
        device = computer.open.device
        self._own = writing.pen(device.signing, computer.open.network, dice.randbytes(8))
        self._strange = writing.pen(SigningKey.from_seed(dice.randbytes(32)), computer.open.network, dice.randbytes(8))

    def make(self) -> list[bytes]:
        """Return some changes that must not count."""
        held = [reopened(each) for each in self._computer.open.keeper.changes.after(0, 100_000)]
        whole = [each for each in held if not each.is_bare]
        made = self._dice.choice(
            (
                self._strangers,
                self._orphans,
                self._meddling,
                self._twins,
                self._spoilt,
                self._bare,
                self._squatted,
                self._rivals,
                self._forged,
                self._borrowed,
            )
        )(whole)
        made += self._dice.choice((self._statements, self._forgets, lambda _: []))(whole)
        return made

    def _title(self) -> dict[str, str | int | bool | bytes]:
        self._made += 1
        return {"title": f"{FOUL} {self._made}"}

    def _signed(self, pen: Pen, kind: int, crdt: bytes, previous: bytes, entry: bytes = ZERO) -> bytes:
        at = self._computer.open.now() + self._dice.choice((0, 0, -DAY, 1_000 * DAY))
        place = writing.Place(kind, at, previous, entry)
        return writing.signed(pen, place, crdt, self._dice.randbytes(SALT_BYTES)).raw

    def _past(self, whole: Sequence[Change], pen: Pen | None = None) -> bytes:
        """Return some change that is held, as what came before: one of the same device, if it is to be held too."""
        found = [each for each in whole if pen is None or each.header.device == pen.device]
        return bytes(self._dice.choice(found).id)

    def _strangers(self, whole: Sequence[Change]) -> list[bytes]:
        """Entries under a key that is on no roll, hanging behind what is held so that they need not wait."""
        kind = self._dice.choice((Kind.NEED, Kind.PAGE, Kind.PLEDGE, 47, 100, 255))
        crdt = document.create(self._strange.actor, self._title())
        made = [self._signed(self._strange, kind, crdt, self._past(whole)) for _ in range(self._dice.randint(1, 4))]
        invites = [each for each in whole if each.header.kind == Kind.INVITE]
        if invites:
            fields = {
                ABOUT: bytes(self._dice.choice(invites).id),
                KEY: bytes(32),
                PROOF: bytes(64),
                TRANSPORT: bytes(32),
            }
            made.append(self._signed(self._strange, Kind.JOIN, document.create(self._strange.actor, fields), ZERO))
        return made

    def endless(self, number: int) -> list[bytes]:
        """Return changes whose past nobody has ever seen."""
        crdt = document.create(self._own.actor, self._title())
        return [self._signed(self._own, Kind.NEED, crdt, self._dice.randbytes(32)) for _ in range(number)]

    def _orphans(self, _: Sequence[Change]) -> list[bytes]:
        return self.endless(self._dice.randint(1, 20))

    def _rivals(self, whole: Sequence[Change]) -> list[bytes]:
        """Two edits with one actor and number in an entry of their own: one of them counts, everywhere the same."""
        changes = self._entry(whole, own=True)
        titles = [{"title": "one"}, {"title": "other"}]
        try:
            made = [document.edit([each.crdt for each in changes], self._own.actor, each) for each in titles if changes]
        except Fault:  # they have done so here before
            return []
        return [
            self._signed(self._own, changes[0].header.kind, each, self._past(whole, self._own), changes[0].entry)
            for each in made
            if each is not None
        ]

    def _entry(self, whole: Sequence[Change], *, own: bool) -> list[Change]:
        """Return the changes of an entry that is a member's own, theirs or another's."""
        member = self._computer.open.device.key
        found = [
            each
            for each in whole
            if each.header.founds_entry
            and not is_single(each.header.kind)
            and not is_shared(each.header.kind)
            and (each.header.device == member) is own
        ]
        if not found:
            return []
        name = self._dice.choice(found).entry
        return [each for each in whole if each.entry == name]

    def _meddling(self, whole: Sequence[Change]) -> list[bytes]:
        """An edit of somebody else's entry."""
        changes = self._entry(whole, own=False)
        return self._edits(self._own, changes, 1, self._past(whole, self._own)) if changes else []

    def _twins(self, whole: Sequence[Change]) -> list[bytes]:
        """Two edits with one actor and number, in an entry of somebody else's, so that neither may count."""
        changes = self._entry(whole, own=False)
        return self._edits(self._own, changes, 2, self._past(whole, self._own)) if changes else []

    def _edits(self, pen: Pen, changes: Sequence[Change], number: int, previous: bytes) -> list[bytes]:
        made = []
        for _ in range(number):
            try:
                crdt = document.edit([each.crdt for each in changes], pen.actor, self._title())
            except Fault:
                return []
            if crdt is not None:
                made.append(self._signed(pen, changes[0].header.kind, crdt, previous, changes[0].entry))
        return made

    def _forged(self, whole: Sequence[Change]) -> list[bytes]:
        """An entry under another member's key, which only that member can sign for."""
        other = self._dice.choice([each for each in whole if each.header.device != self._own.device] or list(whole))
        device = DeviceKey(other.header.device)
        pen = Pen(self._own.key, self._own.network, actor_of(device) + self._dice.randbytes(8))
        crdt = document.create(pen.actor, self._title())
        raw = self._signed(pen, Kind.NEED, crdt, bytes(other.id))
        return [raw[:DEVICE_AT] + device + raw[DEVICE_AT + len(device) :]]

    def _borrowed(self, whole: Sequence[Change]) -> list[bytes]:
        """An entry that hangs behind what another device wrote, and so has no past of its own."""
        others = [each for each in whole if each.header.device != self._own.device]
        crdt = document.create(self._own.actor, self._title())
        return [self._signed(self._own, Kind.NEED, crdt, bytes(self._dice.choice(others).id))] if others else []

    def _spoilt(self, whole: Sequence[Change]) -> list[bytes]:
        """A true header under a spoilt signature, and a true change with something else in it."""
        raw = bytearray(self._dice.choice(whole).raw)
        raw[self._dice.randrange(178, 242)] ^= 1
        other = bytearray(self._dice.choice(whole).raw)
        other[self._dice.randrange(LEAST, len(other))] ^= 1
        return [bytes(raw), bytes(other)]

    def _bare(self, whole: Sequence[Change]) -> list[bytes]:
        """True headers without what is in them, though nobody has forgotten it; one of them nobody has seen before."""
        crdt = document.create(self._own.actor, self._title())
        new = self._signed(self._own, Kind.NEED, crdt, self._past(whole, self._own))
        return [*(each.sealed for each in self._dice.choices(whole, k=3)), new[:LEAST]]

    def _squatted(self, whole: Sequence[Change]) -> list[bytes]:
        """A change under another device's actor."""
        others = [each for each in whole if each.header.device != self._own.device]
        other = DeviceKey(self._dice.choice(others).header.device)
        pen = Pen(self._own.key, self._own.network, actor_of(other) + self._dice.randbytes(8))
        return [self._signed(pen, Kind.NEED, document.create(pen.actor, self._title()), self._past(whole, pen))]

    def _statements(self, whole: Sequence[Change]) -> list[bytes]:
        """An admission by a stranger, of whoever waits to be admitted."""
        joins = [each for each in whole if each.header.kind == Kind.JOIN]
        about = bytes(self._dice.choice(joins).id) if joins else self._dice.randbytes(32)
        crdt = document.create(self._strange.actor, {ABOUT: about})
        return [self._signed(self._strange, Kind.ADMISSION, crdt, self._past(whole))]

    def _forgets(self, whole: Sequence[Change]) -> list[bytes]:
        """A statement that something of somebody else's is forgotten."""
        changes = self._entry(whole, own=False)
        if not changes:
            return []
        pen = self._dice.choice((self._own, self._strange))
        crdt = document.create(pen.actor, {ABOUT: bytes(changes[0].entry)})
        past = self._past(whole, self._own if pen is self._own else None)
        return [self._signed(pen, Kind.FORGET, crdt, past) for _ in range(self._dice.choice((1, 1, 30)))]
