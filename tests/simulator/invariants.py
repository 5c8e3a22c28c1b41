"""What must hold after every run, and at every step of one."""

from tests.simulator.computer import Broken
from tests.simulator.world import World


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
        if not keeper.changes.are_counted_rightly():
            raise Broken(f"{each.name} counts wrongly")
    one = world.dice.choice(world.members())
    before = one.open.keeper.digests()
    one.open.keeper.rebuild()
    if one.open.keeper.digests() != before:
        raise Broken(f"{one.name} shows something else after making its index again")
