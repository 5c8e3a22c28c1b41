"""One entry in full, as seen by the member whose computer this is: who helps, what was said, what they may read of it.

Hands out immutable values only. "Me too" is told as a number of others without names, and never of one person.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from mutualnode.app import board, confiding, following, judging
from mutualnode.app.board import Card
from mutualnode.app.keeping import reopened
from mutualnode.app.reading import Reading, Shown
from mutualnode.domain import encoding, exchange
from mutualnode.domain.contacts import Contact
from mutualnode.domain.exchange import ASKER, LISTED, NOTE, SEALED, STATE
from mutualnode.domain.ids import EntryId
from mutualnode.domain.kinds import Kind
from mutualnode.domain.promises import Promise
from mutualnode.errors import Refusal
from mutualnode.replica import document
from mutualnode.store.changes import in_parts, marks

SAID_LIMIT = 200  # words and thanks that are shown, the newest: more than anybody reads beside something else
LAID_OPEN = 30  # steps of a history of which is told what they altered: each is read with all before it

_ANSWERS = (Kind.ACCEPTANCE, Kind.COMMENT, Kind.THANKS, Kind.ECHO, Kind.CLAIM)


@dataclass(frozen=True, slots=True)
class Altered:
    """What a step did to one field; both are empty where it is sealed or no text."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Line:
    """One signed step in the history of an entry: who, on which device, when, what it did, why it does not count."""

    change: str
    member: str
    device: str
    at: int
    why: str
    mine: bool
    altered: tuple[Altered, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """Words or thanks of somebody, about an entry or a promise to it."""

    id: EntryId
    kind: int
    author: bytes
    name: str
    words: str
    at: int
    about: bytes


@dataclass(frozen=True, slots=True)
class Claim:
    """Somebody says that what was posted on behalf is theirs."""

    id: EntryId
    author: bytes
    name: str


@dataclass(frozen=True, slots=True)
class Detail:
    """One entry in full."""

    card: Card
    pledges: tuple[Shown, ...]
    history: tuple[Line, ...]
    me: bytes
    mine: bool  # whether it is for them to edit and close it
    asks: bool  # whether it is for them to answer promises: also of whoever claimed it, once that was confirmed
    said: tuple[Said, ...] = ()
    others: int = 0  # who need this too, without the author and whoever looks
    echoed: bool = False
    claims: tuple[Claim, ...] = ()
    asker: Claim | None = None  # whoever claimed it, as its author confirmed
    sealed: bool = False
    contact: Contact | None = None  # what they may read of its contact and place
    confided: Mapping[bytes, Contact] = field(default_factory=dict)  # by promise: how whoever made it is reached
    followed: bool = False

    @property
    def waiting(self) -> tuple[Shown, ...]:
        """The promises of others that wait for the word of whoever looks."""
        if not self.asks:
            return ()
        return tuple(each for each in self.pledges if each.author != self.me and each.state == Promise.OFFERED)

    def thanks(self, about: bytes) -> list[Said]:
        """Return the thanks for one promise, or for the entry."""
        return [each for each in self.said if each.kind == Kind.THANKS and each.about == about]


def detail(reading: Reading, name: EntryId) -> Detail:
    """Return one entry in full; raises `ID_UNKNOWN`."""
    entry, me = reading.get(name), reading.member
    pledges = tuple(reading.pledges([name])) if entry.kind in LISTED else ()
    answers = list(_answers(reading, [name, *(each.id for each in pledges)]))
    claims = tuple(Claim(each.id, each.author, each.name) for each in answers if each.kind == Kind.CLAIM)
    asker = next((each for each in claims if entry.fields.get(ASKER) == each.author.hex()), None)
    echoes = {each.author for each in answers if each.kind == Kind.ECHO and each.words == exchange.OPEN}
    mine = bool(me) and entry.author == me
    confided = {bytes(each.id): confiding.read(reading, each) for each in pledges}
    return Detail(
        Card(entry, board.cover(entry, pledges)),
        pledges,
        _history(reading, name, me),
        me,
        mine,
        mine or (asker is not None and asker.author == me),
        tuple(each for each in answers if each.kind in (Kind.COMMENT, Kind.THANKS))[-SAID_LIMIT:],
        len(echoes - {me, entry.author}),
        me in echoes,
        claims,
        asker,
        SEALED in entry.fields,
        confiding.read(reading, entry) or _opened_to(reading, pledges, answers, me),
        {promise: contact for promise, contact in confided.items() if contact},
        name in following.followed(reading.meta),
    )


def _answers(reading: Reading, about: Sequence[EntryId]) -> Iterator[Said]:
    """Yield what was answered to any of these, oldest first; of a "me too", its state stands for words."""
    found = []
    for group in in_parts(about):
        where = f"about <> x'' AND about IN ({marks(group)}) AND +kind IN ({marks(_ANSWERS)})"
        statement = f"SELECT at, id, kind, author, about, state, fields FROM entry WHERE {where}"
        found += reading.select(statement, (*group, *map(int, _ANSWERS)))
    names: dict[bytes, str] = {}
    for at, id_, kind, author, to, state, fields in sorted(found, key=lambda row: row[:2]):
        by = _bytes(author)
        if by not in names:
            names[by] = reading.name_of(by)
        told = encoding.from_json(str(fields)).get(NOTE, "")
        words = str(state) if kind == Kind.ECHO else told if isinstance(told, str) else ""
        yield Said(EntryId(_bytes(id_)), _whole(kind), by, names[by], words, _whole(at), _bytes(to))


def _opened_to(reading: Reading, pledges: Sequence[Shown], answers: Sequence[Said], me: bytes) -> Contact | None:
    """Return what an answer to a promise of one's own lets one read, while that promise stands."""
    own = {bytes(each.id) for each in pledges if each.author == me and each.state != Promise.WITHDRAWN}
    for each in answers:
        if each.kind == Kind.ACCEPTANCE and each.about in own:
            contact = confiding.read(reading, reading.get(each.id))
            if contact:
                return contact
    return None


def _history(reading: Reading, name: EntryId, me: bytes) -> tuple[Line, ...]:
    changes = [reopened(each) for each in reading.changes.of_entries([name]) if each.payload is not None]
    devices = reading.entries.devices({each.header.device for each in changes})
    verdicts = judging.judged(changes, devices)[1] if changes else {}
    lines, before = [], dict[str, object]()
    counting: list[bytes] = []
    for place, each in enumerate(changes):
        member, why = devices.get(each.header.device, b""), verdicts[each.id]
        altered: tuple[Altered, ...] = ()
        if why is None and place < LAID_OPEN:
            counting.append(each.crdt)
            after = _read(counting, before)
            altered = tuple(_altered(before, after)) if before else ()
            before = after
        device, at = each.header.device.hex(), each.header.at
        told = why.value if why is not None else ""
        mine = bool(member) and member == me
        lines.append(Line(each.id.hex(), reading.name_of(member), device, at, told, mine, altered))
    return tuple(lines)


def _read(counting: Sequence[bytes], before: dict[str, object]) -> dict[str, object]:
    """Return the fields that these changes make; where some have not come in their order, those from before."""
    try:
        return dict(document.read(counting))
    except Refusal:
        return before


def _altered(before: Mapping[str, object], after: Mapping[str, object]) -> Iterator[Altered]:
    for name in sorted(before.keys() | after.keys()):
        old, new = before.get(name, ""), after.get(name, "")
        if name == STATE:
            old = old or exchange.OPEN
        if old != new:
            yield Altered(name, old if isinstance(old, str) else "", new if isinstance(new, str) else "")


def _bytes(value: object) -> bytes:
    return value if isinstance(value, bytes) else b""


def _whole(value: object) -> int:
    return value if isinstance(value, int) else 0
