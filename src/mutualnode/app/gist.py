"""What every page knows of a network without asking: whose it is, who I am, and how this store stands.

Read in one go whenever something has changed; immutable, so that it can be handed to another thread.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mutualnode.app.doubles import Standing
from mutualnode.app.reading import Reading
from mutualnode.domain.ids import NetworkId


@dataclass(frozen=True, slots=True)
class Gist:
    """A network in a few words."""

    network: NetworkId
    network_name: str
    member_count: int
    me: bytes  # whose computer this is; empty until the network has admitted them
    standing: Standing
    names: Mapping[bytes, str]  # of me, and of the members who were asked for


def gist(reading: Reading, members: Iterable[bytes] = ()) -> Gist:
    """Return what a network is in a few words, with the names of some of its members."""
    me = reading.member
    return Gist(
        reading.network,
        reading.network_name,
        reading.member_count,
        me,
        reading.standing,
        {each: reading.name_of(each) for each in {me, *members}},
    )
