"""The first moment of a network, or of a newcomer, here: made whole in a folder aside, then moved in place."""

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from mutualnode.app import folder
from mutualnode.app.commons import (
    ARCHIVE,
    DEVICE_SEED,
    GATE,
    JOIN,
    MEMBER_NAME,
    NETWORK,
    TRANSPORT_SECRET,
    Commons,
    open_,
)
from mutualnode.app.doubles import LAST
from mutualnode.app.folder import Place
from mutualnode.app.inviting import settle
from mutualnode.app.keeping import Keeper
from mutualnode.app.surroundings import Surroundings
from mutualnode.domain import text
from mutualnode.domain.change import ACTOR_SESSION_BYTES, SALT_BYTES, Change
from mutualnode.domain.ids import ZERO, NetworkId
from mutualnode.domain.kinds import Kind
from mutualnode.domain.members import ABOUT, KEY, NAME, PROOF, PURPOSE, TRANSPORT, Value
from mutualnode.errors import Code, Fault
from mutualnode.keys import agreement, invites, sealing
from mutualnode.keys.invites import Invite
from mutualnode.keys.signing import SEED_BYTES, SigningKey
from mutualnode.replica import document, writing
from mutualnode.store.database import Database, told

KEY_FILE_RANDOM = sealing.KEY_BYTES + sealing.RANDOM_BYTES
NETWORK_KEY_BYTES = 32


def found(
    data: Path, name: str, member: str, purpose: str, world: Surroundings, passphrase: str | None = None
) -> Commons:
    """Found a network with its first member, and return its commons; raises what is wrong with a name."""
    fields: dict[str, Value] = {NAME: text.line(name, text.NAME_LIMIT)}
    if purpose.strip():
        fields[PURPOSE] = text.story(purpose)
    values = _own_values(member, world)
    values[GATE] = world.entropy(NETWORK_KEY_BYTES)
    values[ARCHIVE] = world.entropy(NETWORK_KEY_BYTES)
    fields[TRANSPORT] = agreement.key_pair(values[TRANSPORT_SECRET]).public
    founding = _first(Kind.NETWORK, fields, None, values[DEVICE_SEED], world)
    values |= {NETWORK: founding.network, LAST: founding.id}
    commons = _make(data, founding.network, values, [founding], world, passphrase)
    settle(commons)
    return commons


def begin(
    data: Path,
    shown: tuple[Change, bytes],
    handed: Invite,
    member: str,
    world: Surroundings,
    passphrase: str | None = None,
) -> Commons:
    """Make a newcomer's store, with a signed join that waits for its admission.

    `shown` is what a member's computer told of the network: its founding change, and the id of the invite.
    """
    founding, invite_id = shown
    network = founding.network
    if folder.place(data, network).folder.exists():
        raise Fault(Code.JOIN_ALREADY)
    values = _own_values(member, world)
    signed = join(invite_id, handed.key(), network, (values[DEVICE_SEED], values[TRANSPORT_SECRET]), world)
    values |= {NETWORK: network, JOIN: signed.raw, LAST: signed.id}
    return _make(data, network, values, [founding], world, passphrase)


def join(
    invite_id: bytes, key: SigningKey, network: NetworkId, secrets: tuple[bytes, bytes], world: Surroundings
) -> Change:
    """Return what a newcomer signs: that their device, with these secrets, was handed the invite with this key."""
    seed, transport_secret = secrets
    fields: dict[str, Value] = {
        ABOUT: invite_id,
        KEY: key.public,
        PROOF: invites.prove(key, network, SigningKey.from_seed(seed).public),
        TRANSPORT: agreement.key_pair(transport_secret).public,
    }
    return _first(Kind.JOIN, fields, network, seed, world)


def abandon(place: Place) -> None:
    """Remove the store of a newcomer whom the network has not let in: nothing in it is anybody's but its own keys."""
    gone = place.folder.with_name(f".old-{place.folder.name}")
    with told():
        shutil.rmtree(gone, ignore_errors=True)
        place.folder.rename(gone)
        shutil.rmtree(gone, ignore_errors=True)


def _own_values(member: str, world: Surroundings) -> dict[str, bytes]:
    return {
        DEVICE_SEED: world.entropy(SEED_BYTES),
        TRANSPORT_SECRET: world.entropy(agreement.KEY_BYTES),
        MEMBER_NAME: text.line(member, text.NAME_LIMIT).encode(),
    }


def _first(
    kind: Kind, fields: Mapping[str, Value], network: NetworkId | None, seed: bytes, world: Surroundings
) -> Change:
    """Return the first change of a new device."""
    pen = writing.pen(SigningKey.from_seed(seed), network, world.entropy(ACTOR_SESSION_BYTES))
    crdt = document.create(pen.actor, fields)
    return writing.signed(pen, writing.Place(kind, world.now(), ZERO), crdt, world.entropy(SALT_BYTES))


def _make(
    data: Path,
    network: NetworkId,
    values: Mapping[str, bytes],
    first: Sequence[Change],
    world: Surroundings,
    passphrase: str | None,
) -> Commons:
    """Make a store aside, whole, and move it in place: a kill leaves either nothing or all of it."""
    place = folder.place(data, network)
    aside = Place(place.folder.with_name(f".new-{world.entropy(8).hex()}"))
    try:
        key = folder.new_key(aside, passphrase, world.entropy(KEY_FILE_RANDOM))
        database = Database(aside.store, key, writes=True)
        try:
            keeper = Keeper(database, network, world)
            keeper.take(first, keeper.room(), values, ours=True)
        finally:
            database.close()
        with told():
            aside.folder.rename(place.folder)
    except BaseException:
        shutil.rmtree(aside.folder, ignore_errors=True)
        raise
    return open_(place, world, passphrase)
