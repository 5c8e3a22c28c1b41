"""Invites: a one-time key pair whose secret half travels as text, as six words, or in a file.

The text is `mn1-` and base32 of: version 1, the network's id, the 9 bytes of the six words, the addresses where a
member's computer was listening (a count, then length and bytes each), and 4 bytes of BLAKE2b against mistyping.
"""

import base64
import hashlib
from dataclasses import dataclass

from mutualnode.errors import Code, Fault
from mutualnode.keys import words
from mutualnode.keys.signing import Context, SigningKey, is_signed

PREFIX = "mn1-"
VERSION = 1
NETWORK_BYTES = 32
CHECK_BYTES = 4
ADDRESSES_AT_MOST = 4  # a computer has few addresses that others can reach, and the text must stay short enough to send
ADDRESS_LIMIT = 64  # bytes of one `host:port`
TEXT_LIMIT = 1_000  # characters: more than the longest code


@dataclass(frozen=True, slots=True, repr=False)
class Invite:
    """What a newcomer is handed: secret, and from a text or file also the network and where to find it."""

    secret: bytes
    network: bytes | None = None
    addresses: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """The six words."""
        return words.spoken(self.secret)

    @property
    def code(self) -> str:
        """The whole invite as text; only for one that knows its network."""
        if self.network is None:
            raise Fault(Code.INVITE_MALFORMED)
        places = [each.encode() for each in self.addresses[:ADDRESSES_AT_MOST]]
        body = (
            bytes([VERSION])
            + self.network
            + self.secret
            + bytes([len(places)])
            + b"".join(bytes([len(each)]) + each for each in places)
        )
        return PREFIX + base64.b32encode(body + _check(body)).decode().rstrip("=").lower()

    def key(self) -> SigningKey:
        """Return the one-time key pair. Slow on purpose."""
        return SigningKey.from_seed(words.stretched(self.secret))


def new(random: bytes, network: bytes, addresses: tuple[str, ...] = ()) -> Invite:
    """Return an invite made of 9 random bytes."""
    return Invite(
        words.trimmed(random), network, tuple(each for each in addresses if len(each.encode()) <= ADDRESS_LIMIT)
    )


def read(written: str) -> Invite:
    """Return the invite in a code or in six words; raises `INVITE_MALFORMED`."""
    code = "".join(written.split()).lower()
    if not code.startswith(PREFIX):
        return Invite(words.heard(written[:TEXT_LIMIT]))
    try:
        invite = _parsed(base64.b32decode(_padded(code[len(PREFIX) : TEXT_LIMIT].upper())))
    except (IndexError, ValueError):
        raise Fault(Code.INVITE_MALFORMED) from None
    if invite.code != code:  # the bits that base32 has to spare at its end were other than we write them
        raise Fault(Code.INVITE_MALFORMED)
    return invite


def _padded(code: str) -> str:
    return code + "=" * (-len(code) % 8)


def _check(body: bytes) -> bytes:
    return hashlib.blake2b(body, digest_size=CHECK_BYTES, person=b"MN1 invite check").digest()


def _parsed(body: bytes) -> Invite:
    body, check = body[:-CHECK_BYTES], body[-CHECK_BYTES:]
    if not body or _check(body) != check or body[0] != VERSION:
        raise ValueError
    network, rest = body[1 : 1 + NETWORK_BYTES], body[1 + NETWORK_BYTES :]
    secret, rest = rest[: words.SECRET_BYTES], rest[words.SECRET_BYTES :]
    addresses = []
    place = 1
    for _ in range(min(rest[0], ADDRESSES_AT_MOST)):
        length = rest[place]
        addresses.append(rest[place + 1 : place + 1 + length].decode())
        place += 1 + length
    return Invite(secret, network, tuple(addresses))


def prove(key: SigningKey, network: bytes, device: bytes) -> bytes:
    """Return the proof that a device was handed an invite's secret."""
    return key.sign(Context.INVITE, network + device)


def is_proved(proof: bytes, key: bytes, network: bytes, device: bytes) -> bool:
    """Tell whether a proof was made with the secret half of this key, for this device in this network."""
    return is_signed(Context.INVITE, network + device, proof, key)
