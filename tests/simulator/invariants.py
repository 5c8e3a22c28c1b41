"""What must hold after every run, and at every step of one."""

from mutualnode.domain.change import HEADER_BYTES, SEALED_BYTES, decode_header
from mutualnode.domain.ids import ZERO
from mutualnode.domain.kinds import Kind
from mutualnode.keys.signing import Context, is_signed
from mutualnode.replica import door, waiting
from mutualnode.store.changes import CHANGES_SPACE
from tests.simulator import limits
from tests.simulator.computer import Broken, Computer
from tests.simulator.foul import FOUL
from tests.simulator.line import End
from tests.simulator.world import World

TALK_BYTES = (
    64 * 1024
)  # of a conversation, beside what it keeps for each change held; batches that came early are small
HELD_BYTES = 300  # for each change held: an id asked for, an id that came from there

WEIGHED_EVERY = 10  # steps: to weigh takes longer than a step


def watch(world: World) -> None:
    """Raise Broken where something does not hold that must hold at every moment."""
    if world.prowler is not None:
        world.prowler.check()
    if world.villains and world.steps % WEIGHED_EVERY == 0:
        for end in world.ends():
            if isinstance(end.party, Computer) and end.party.is_on and end.party.is_honest:
                with end.party.disk.looked_at():
                    _weigh(end, end.party)


def _weigh(end: End, computer: Computer) -> None:
    """What one peer makes us keep is bounded, whatever it says."""
    if sum(each.weight for each in computer.open.keeper._rooms) > waiting.ROOMS_BYTES:
        raise Broken(f"the waiting rooms of {computer.name} have no end together")
    for room in computer.open.keeper._rooms:
        if room._bytes > waiting.WAITING_BYTES:
            raise Broken(f"a waiting room of {computer.name} has no end")
    if len(computer.refusals._codes) > door.REFUSED_KEPT:
        raise Broken(f"{computer.name} remembers refusals without end")
    if end.talk is None:
        return
    keeper = computer.open.keeper
    shared = (computer.open, keeper, keeper.changes, keeper.entries, keeper.database, *keeper._rooms)
    weight = limits.weight(end.talk, *shared)
    allowed = TALK_BYTES + HELD_BYTES * keeper.changes.count(CHANGES_SPACE)
    if weight > allowed:
        raise Broken(f"{computer.name} keeps {weight} bytes for one peer, and {allowed} are allowed")


def _check_each(computer: Computer) -> None:
    """Every change that is held is signed by its device, and follows one of that device which is held."""
    keeper = computer.open.keeper
    rows = keeper.database.rows("SELECT id, device, header FROM change")
    by_device = {(bytes(device), bytes(name)) for name, device, _ in rows}  # type: ignore[call-overload]
    for _, device, sealed in rows:
        key, raw = bytes(device), bytes(sealed)  # type: ignore[call-overload]
        header, _ = decode_header(raw)
        if not is_signed(Context.CHANGE, raw[:HEADER_BYTES], raw[HEADER_BYTES:SEALED_BYTES], key):
            raise Broken(f"{computer.name} holds a change that nobody has signed")
        follows = (key, bytes(header.previous)) in by_device or header.previous == ZERO
        if not follows and header.kind != Kind.FORGET:
            raise Broken(f"{computer.name} holds a change that follows nothing")
    bare = [each for each in keeper.changes.after(0, len(rows)) if each.payload is None]
    if not all(keeper.why_bare(each) for each in bare):
        raise Broken(f"{computer.name} holds a change without what is in it, though nobody has forgotten it")


def agree(world: World) -> bool:
    """Tell whether all members hold the same, and see the same."""
    return len({each.open.keeper.digests() for each in world.members()}) <= 1


def difference(world: World) -> str:
    """Tell in what they differ."""
    told = []
    for each in world.members():
        held, seen = each.open.keeper.digests()
        told.append(f"{each.name} holds {each.open.keeper.changes.count(0)} ({held.hex()[:6]}, {seen.hex()[:6]})")
    return "; ".join(told)


def check(world: World) -> None:
    """Raise Broken where something does not hold."""
    promised = set().union(*(each.promised for each in world.computers if each.is_honest))
    for each in world.members():
        keeper = each.open.keeper
        lost = promised - keeper.changes.known(sorted(promised))
        if lost:
            raise Broken(f"{each.name} lacks {len(lost)} changes that somebody had promised to hold")
        shown = keeper.database.one("SELECT count(*) FROM entry WHERE title LIKE ?", (f"{FOUL}%",))[0]
        if shown:
            raise Broken(f"{each.name} shows {shown} entries that must not count")
    one = world.dice.choice(world.members())
    _check_each(one)
    if not one.open.keeper.changes.are_counted_rightly():
        raise Broken(f"{one.name} counts wrongly")
    before = one.open.keeper.digests()
    one.open.keeper.rebuild()
    if one.open.keeper.digests() != before:
        raise Broken(f"{one.name} shows something else after making its index again")
