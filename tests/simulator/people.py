"""What people do, at random: they post, edit, promise, accept, close, forget, invite, and try what they may not."""

from collections.abc import Callable

from mutualnode.app import exchanging, inviting, promising
from mutualnode.app.commons import Commons
from mutualnode.app.inviting import Invited
from mutualnode.domain.ids import ZERO, EntryId
from mutualnode.domain.kinds import Kind
from mutualnode.domain.members import KEY
from mutualnode.errors import Code, Fault
from mutualnode.keys.invites import Invite
from tests.simulator.clock import Dice
from tests.simulator.computer import Computer

WORDS = ("ladder", "soup", "a lift to town", "Übersetzung", "خبز", "łóżko", "boxes, five", "0")

# What a person may hear when they try something at random.
TOLD = frozenset(
    {
        Code.ENTRY_NOT_YOURS,
        Code.ENTRY_CLOSED,
        Code.ENTRY_NOT_FORGETTABLE,
        Code.ENTRY_WRONG_KIND,
        Code.ID_UNKNOWN,
        Code.JOIN_PENDING,
        Code.STORE_FULL,
    }
)


class People:
    """Everybody's habits, and what they have said and not taken back."""

    def __init__(self, dice: Dice) -> None:
        self._dice = dice
        self.invited: list[tuple[Computer, Invited]] = []
        self._said = 0
        self._acts: list[tuple[int, str, Callable[[Commons], object]]] = [
            (6, "posts", self._post),
            (4, "edits", self._edit),
            (2, "closes", self._close),
            (3, "pledges", self._pledge),
            (2, "accepts", self._accept),
            (2, "is done", self._done),
            (2, "forgets", self._forget),
            (2, "writes a page", self._page),
            (3, "rewrites a page", self._rewrite),
            (1, "says who they are", self._rename),
            (1, "writes many", self._many),
        ]

    def act(self, computer: Computer) -> str:
        """Have the person at a computer do something; returns what."""
        _, name, work = self._dice.choices(self._acts, [weight for weight, _, _ in self._acts])[0]
        return self.do(computer, name, work)

    def do(self, computer: Computer, name: str, work: Callable[[Commons], object]) -> str:
        """Have a person do one thing, or hear why not."""
        try:
            computer.does(work)
        except Fault as fault:
            if fault.code not in TOLD:
                raise
            return f"{name}: {fault.code.value}"
        return name

    def invite(self, computer: Computer) -> str:
        """Have a person invite somebody."""

        def work(commons: Commons) -> None:
            made = inviting.invite(commons, self._dice.choice((1, 1, 2, 5)), self._dice.choice((1, 7, 90)))
            self.invited.append((computer, made))

        return self.do(computer, "invites", work)

    def _words(self) -> str:
        self._said += 1
        return f"{self._dice.choice(WORDS)} {self._said}"

    def _chosen(self, commons: Commons, *kinds: Kind) -> EntryId | None:
        """Return some entry that is shown here."""
        marks = ", ".join("?" * len(kinds))
        found = commons.keeper.database.rows(f"SELECT id FROM entry WHERE kind IN ({marks}) ORDER BY id", kinds)
        return EntryId(bytes(self._dice.choice(found)[0])) if found else None  # type: ignore[call-overload]

    def _own(self, commons: Commons, *kinds: Kind) -> EntryId | None:
        """Return some entry of theirs, or now and then of somebody else's."""
        marks = ", ".join("?" * len(kinds))
        found = commons.keeper.database.rows(
            f"SELECT id FROM entry WHERE kind IN ({marks}) AND author = ? ORDER BY id", (*kinds, commons.member)
        )
        if not found or self._dice.happens(0.1):
            return self._chosen(commons, *kinds)
        return EntryId(bytes(self._dice.choice(found)[0]))  # type: ignore[call-overload]

    def _post(self, commons: Commons) -> None:
        kind = self._dice.choice((Kind.NEED, Kind.OFFER))
        exchanging.post(commons, kind, {"title": self._words(), "note": "n" * self._dice.choice((0, 0, 10, 900))})

    def _many(self, commons: Commons) -> None:
        commons.write_all([(Kind.NEED, {"title": self._words()}) for _ in range(self._dice.randint(2, 15))])

    def _edit(self, commons: Commons) -> None:
        entry = self._own(commons, Kind.NEED, Kind.OFFER)
        if entry is not None:
            exchanging.edit(commons, entry, {"title": self._words(), "note": self._dice.choice(("", "with care"))})

    def _close(self, commons: Commons) -> None:
        entry = self._own(commons, Kind.NEED, Kind.OFFER, Kind.PLEDGE)
        if entry is not None:
            exchanging.close(commons, entry, self._dice.choice(("met", "withdrawn", "unmet")))

    def _pledge(self, commons: Commons) -> None:
        need = self._chosen(commons, Kind.NEED)
        if need is not None:
            promising.pledge(commons, need, {"note": self._words()})

    def _accept(self, commons: Commons) -> None:
        pledge = self._chosen(commons, Kind.PLEDGE)
        if pledge is not None:
            promising.accept(commons, pledge)

    def _done(self, commons: Commons) -> None:
        pledge = self._chosen(commons, Kind.PLEDGE)
        if pledge is not None:
            promising.done(commons, pledge)

    def _forget(self, commons: Commons) -> None:
        entry = self._own(commons, Kind.NEED, Kind.OFFER, Kind.PLEDGE, Kind.PROFILE)
        if entry is not None:
            commons.forget(entry)

    def _page(self, commons: Commons) -> None:
        commons.write(Kind.PAGE, {"title": self._words(), "text": "to begin with"})

    def _rewrite(self, commons: Commons) -> None:
        entry = self._chosen(commons, Kind.PAGE)
        if entry is not None:
            text = self._dice.choice((self._words(), None))
            commons.edit(entry, {"text": text, "title": self._words()})

    def _rename(self, commons: Commons) -> None:
        entry = self._own(commons, Kind.PROFILE)
        if entry is not None:
            exchanging.edit(commons, entry, {"name": self._words()})


def invite_id(commons: Commons, handed: Invite) -> bytes:
    """Return the id of an invite as a member knows it, zeros where they have not heard of it."""
    key = handed.key().public
    return next((bytes(each.id) for each in commons.keeper.entries.invites(1_000) if each.fields.get(KEY) == key), ZERO)
