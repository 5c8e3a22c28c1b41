"""The handshake and the sealing of every connection: Noise_XXpsk0+psk3_25519_ChaChaPoly_BLAKE2s, revision 34.

It answers a stranger with nothing at all: the first message already proves a key that only the network has. It opens no
socket and draws no randomness, and does not know which networks, members or devices there are.
"""

# How the two ends come to trust one another. Each token of a message feeds one running hash (what was said) and one
# chaining key (what only the two know), and from the second token on everything is sealed under the latter:
#
#   initiator -> psk, e          I know the network's first key; here is a key for today
#   responder <- e, ee, s, es    so do I: my key for today, and, sealed, my lasting one
#   initiator -> s, se, psk      my lasting key, sealed, and the network's second key
#
# The table PATTERN is all there is to that; the code below it only obeys. Between the two ends nothing differs but who
# speaks first. Because the pattern starts with a shared key, no payload is ever written in clear, and the branch of the
# specification for a cipher that has no key yet is left out: sealing without one fails loudly.

import hmac
from collections.abc import Sequence
from copy import copy
from enum import Enum, auto
from hashlib import blake2s

from mutualnode.errors import Code, Fault, PeerFault
from mutualnode.keys.agreement import KEY_BYTES, TAG_BYTES, key_pair, seal, shared_secret, unseal

PROTOCOL_NAME = b"Noise_XXpsk0+psk3_25519_ChaChaPoly_BLAKE2s"

NOISE_MESSAGE_LIMIT = 65_535
"""Bytes in one Noise message: the specification's own limit, and what two bytes of length can announce."""

NOISE_PLAINTEXT_LIMIT = NOISE_MESSAGE_LIMIT - TAG_BYTES
"""Bytes that one sealed message can carry."""

MAX_NONCE = 2**64 - 1
"""The last counter; the specification keeps it for changing keys and never seals a message with it."""

REKEY_AFTER = 1_024
"""Messages in one direction under one key: a key found in a computer's memory opens at most 64 MiB of what was said
before, and making the next costs as much as sealing one small frame. Both ends count alike, so nothing is announced."""

_NO_KEY = b""
_NOT_SEEN = b""
_OVER = -1


class Token(Enum):
    """One step of a handshake message, as the specification names them; the two psk are told apart."""

    PSK0 = auto()
    PSK3 = auto()
    E = auto()
    S = auto()
    EE = auto()
    ES = auto()
    SE = auto()


PATTERN = (
    (Token.PSK0, Token.E),
    (Token.E, Token.EE, Token.S, Token.ES),
    (Token.S, Token.SE, Token.PSK3),
)


class CipherState:
    """One direction's key and counter; a counter is never used twice."""

    __slots__ = ("_key", "_nonce")

    def __init__(self, key: bytes, nonce: int = 0) -> None:
        self._key = key
        self._nonce = nonce

    @property
    def nonce(self) -> int:
        """How many messages went under all keys of this direction."""
        return self._nonce

    def encrypt(self, associated: bytes, plaintext: bytes) -> bytes:
        """Seal the next message of this direction."""
        if self._nonce >= MAX_NONCE:
            raise Fault(Code.INTERNAL)
        sealed = seal(self._key, _nonce_bytes(self._nonce), associated, plaintext)
        self._nonce += 1
        return sealed

    def decrypt(self, associated: bytes, sealed: bytes) -> bytes:
        """Open the next message of this direction, or raise PeerFault and count nothing."""
        if self._nonce >= MAX_NONCE:
            raise PeerFault(Code.PEER_BROKE_PROTOCOL)
        plaintext = unseal(self._key, _nonce_bytes(self._nonce), associated, sealed)
        self._nonce += 1
        return plaintext

    def rekey(self) -> None:
        """Replace the key by one from which it cannot be computed; the counter runs on."""
        self._key = seal(self._key, _nonce_bytes(MAX_NONCE), b"", bytes(KEY_BYTES))[:KEY_BYTES]


class SymmetricState:
    """What both ends have said and know so far: a hash, a chaining key, and the cipher that follows from them."""

    __slots__ = ("_chaining_key", "_cipher", "_hash")

    def __init__(self, prologue: bytes) -> None:
        self._hash = blake2s(PROTOCOL_NAME).digest()  # hashed, because the name is longer than a hash
        self._chaining_key = self._hash
        self._cipher = CipherState(_NO_KEY)
        self.mix_hash(prologue)

    @property
    def handshake_hash(self) -> bytes:
        """The hash of everything said so far."""
        return self._hash

    def mix_hash(self, data: bytes) -> None:
        """Take something said into the hash."""
        self._hash = blake2s(self._hash + data).digest()

    def mix_key(self, material: bytes) -> None:
        """Take something known into the chaining key, and start a cipher with it."""
        self._chaining_key, key = _derive(self._chaining_key, material, 2)
        self._cipher = CipherState(key)

    def mix_key_and_hash(self, psk: bytes) -> None:
        """Take a key shared beforehand into everything."""
        self._chaining_key, said, key = _derive(self._chaining_key, psk, 3)
        self.mix_hash(said)
        self._cipher = CipherState(key)

    def encrypt_and_hash(self, plaintext: bytes) -> bytes:
        """Seal bytes, bound to all that was said before, and take them into the hash."""
        sealed = self._cipher.encrypt(self._hash, plaintext)
        self.mix_hash(sealed)
        return sealed

    def decrypt_and_hash(self, sealed: bytes) -> bytes:
        """Open what `encrypt_and_hash` sealed, or raise PeerFault."""
        plaintext = self._cipher.decrypt(self._hash, sealed)
        self.mix_hash(sealed)
        return plaintext

    def split(self) -> tuple[CipherState, CipherState]:
        """Return the initiator's sending cipher and the responder's."""
        first, second = _derive(self._chaining_key, b"", 2)
        return CipherState(first), CipherState(second)


class Transport:
    """The two ciphers of a finished handshake, rekeyed as they are used, and whom it was made with."""

    __slots__ = ("_receive", "_send", "handshake_hash", "remote_static")

    def __init__(self, send: CipherState, receive: CipherState, handshake_hash: bytes, remote_static: bytes) -> None:
        self._send = send
        self._receive = receive
        self.handshake_hash = handshake_hash
        self.remote_static = remote_static

    def encrypt(self, plaintext: bytes) -> bytes:
        """Seal at most 65,519 bytes as the next message to the other end."""
        if len(plaintext) > NOISE_PLAINTEXT_LIMIT:
            raise Fault(Code.INTERNAL)
        sealed = self._send.encrypt(b"", plaintext)
        _rekey_when_due(self._send)
        return sealed

    def decrypt(self, sealed: bytes) -> bytes:
        """Open the next message from the other end, or raise PeerFault."""
        if len(sealed) > NOISE_MESSAGE_LIMIT:
            raise PeerFault(Code.PEER_BROKE_PROTOCOL)
        plaintext = self._receive.decrypt(b"", sealed)
        _rekey_when_due(self._receive)
        return plaintext


class _Handshake:
    """One end of a handshake: obeys PATTERN, takes each turn once, and is over after the first thing that is wrong."""

    def __init__(self, initiates: bool, static_secret: bytes, ephemeral_secret: bytes, prologue: bytes) -> None:
        self._initiates = initiates
        self._static = key_pair(static_secret)
        self._ephemeral = key_pair(ephemeral_secret)
        self._symmetric = SymmetricState(prologue)
        self._psk0 = _NO_KEY
        self._psk3 = _NO_KEY
        self._turn = 0
        self._remote_static = _NOT_SEEN
        self._remote_ephemeral = _NOT_SEEN

    @property
    def remote_static(self) -> bytes:
        """The other end's lasting key; believed only once the handshake is finished."""
        return _seen(self._remote_static)

    @property
    def remote_ephemeral(self) -> bytes:
        """The key that the other end made for this handshake; the same one twice is a replay."""
        return _seen(self._remote_ephemeral)

    @property
    def handshake_hash(self) -> bytes:
        """The hash of all that was said; once finished, the same at both ends of this connection and at no other."""
        return self._symmetric.handshake_hash

    def finish(self) -> Transport:
        """Return the ciphers for what follows, once: a second pair would use their counters again."""
        self._begin(len(PATTERN))
        from_initiator, from_responder = self._symmetric.split()
        send, receive = (from_initiator, from_responder) if self._initiates else (from_responder, from_initiator)
        return Transport(send, receive, self.handshake_hash, self._remote_static)

    def _begin(self, turn: int) -> None:
        """Claim a turn; until it is done there is no next one, so that a failure ends the handshake."""
        if self._turn != turn:
            raise Fault(Code.INTERNAL)
        self._turn = _OVER

    def _write(self, turn: int, payload: bytes) -> bytes:
        self._begin(turn)
        message = b"".join(self._say(token) for token in PATTERN[turn]) + self._symmetric.encrypt_and_hash(payload)
        if len(message) > NOISE_MESSAGE_LIMIT:
            raise Fault(Code.INTERNAL)
        self._turn = turn + 1
        return message

    def _read(self, turn: int, message: bytes) -> bytes:
        self._begin(turn)
        if len(message) > NOISE_MESSAGE_LIMIT:
            raise PeerFault(Code.PEER_BROKE_PROTOCOL)
        rest = message
        for token in PATTERN[turn]:
            rest = self._hear(token, rest)
        payload = self._symmetric.decrypt_and_hash(rest)
        self._turn = turn + 1
        return payload

    def _say(self, token: Token) -> bytes:
        """Return what a token adds to a message of ours."""
        if token is Token.E:
            self._mix_ephemeral(self._ephemeral.public)
            return self._ephemeral.public
        if token is Token.S:
            return self._symmetric.encrypt_and_hash(self._static.public)
        self._mix_known(token)
        return b""

    def _hear(self, token: Token, message: bytes) -> bytes:
        """Take what a token added to a message of theirs, and return the rest."""
        if token is Token.E:
            self._remote_ephemeral, rest = _cut(message, KEY_BYTES)
            self._mix_ephemeral(self._remote_ephemeral)
            return rest
        if token is Token.S:
            sealed, rest = _cut(message, KEY_BYTES + TAG_BYTES)
            self._remote_static = self._symmetric.decrypt_and_hash(sealed)
            return rest
        self._mix_known(token)
        return message

    def _mix_ephemeral(self, public: bytes) -> None:
        """Take in a key for today: said, and, since keys are shared beforehand, mixed into the cipher too."""
        self._symmetric.mix_hash(public)
        self._symmetric.mix_key(public)

    def _mix_known(self, token: Token) -> None:
        """Take in what both ends know without saying it."""
        if token is Token.PSK0:
            self._symmetric.mix_key_and_hash(self._psk0)
        elif token is Token.PSK3:
            self._symmetric.mix_key_and_hash(self._psk3)
        else:
            self._symmetric.mix_key(self._agree(token))

    def _agree(self, token: Token) -> bytes:
        """Compute the shared secret of a token; its first letter is the initiator's key, its second the responder's."""
        if token is Token.EE:
            return shared_secret(self._ephemeral.secret, self._remote_ephemeral)
        if (token is Token.ES) is self._initiates:
            return shared_secret(self._ephemeral.secret, self._remote_static)
        return shared_secret(self._static.secret, self._remote_ephemeral)


class Initiator(_Handshake):
    """The end that connects: it writes, reads, writes. The ephemeral secret must be new for every handshake."""

    def __init__(
        self, static_secret: bytes, ephemeral_secret: bytes, psk0: bytes, psk3: bytes, prologue: bytes = b""
    ) -> None:
        super().__init__(True, static_secret, ephemeral_secret, prologue)
        self._psk0 = _key(psk0)
        self._psk3 = _key(psk3)

    def write_first(self, payload: bytes = b"") -> bytes:
        """Return the first message; its payload is readable by all who have psk0, for ever, and can be replayed."""
        return self._write(0, payload)

    def read_second(self, message: bytes) -> bytes:
        """Return the payload of the answer, or raise PeerFault."""
        return self._read(1, message)

    def write_third(self, payload: bytes = b"") -> bytes:
        """Return the last message."""
        return self._write(2, payload)


class Responder(_Handshake):
    """The end that is connected to: it reads, writes, reads. The ephemeral secret must be new for every handshake."""

    def __init__(self, static_secret: bytes, ephemeral_secret: bytes, prologue: bytes = b"") -> None:
        super().__init__(False, static_secret, ephemeral_secret, prologue)
        self._first_payload = b""

    @property
    def first_payload(self) -> bytes:
        """What came with the first message, as little to be trusted as psk0 is secret."""
        return self._first_payload

    def read_first(self, message: bytes, psk_pairs: Sequence[tuple[bytes, bytes]]) -> int | None:
        """Return which pair (psk0, psk3) the caller has, or None for a stranger, to whom nothing is said."""
        self._begin(0)
        start = self._symmetric
        for index, (psk0, psk3) in enumerate(psk_pairs):
            self._symmetric = copy(start)  # a shallow copy will do: its cipher is replaced, never used
            self._turn = 0
            self._psk0 = _key(psk0)
            self._psk3 = _key(psk3)
            try:
                self._first_payload = self._read(0, message)
            except PeerFault:
                continue
            return index
        return None

    def write_second(self, payload: bytes = b"") -> bytes:
        """Return the answer, or raise PeerFault if the first message held a key that nobody can have made."""
        return self._write(1, payload)

    def read_third(self, message: bytes) -> bytes:
        """Return the payload of the last message, or raise PeerFault."""
        return self._read(2, message)


def _derive(chaining_key: bytes, material: bytes, count: int) -> list[bytes]:
    """Return the first keys that HKDF makes of a chaining key and new material."""
    extracted = hmac.digest(chaining_key, material, blake2s)
    keys = [b""]
    for number in range(1, count + 1):
        keys.append(hmac.digest(extracted, keys[-1] + bytes([number]), blake2s))
    return keys[1:]


def _nonce_bytes(nonce: int) -> bytes:
    """Write a counter as ChaCha20-Poly1305 takes it: four zero bytes, then eight, lowest first."""
    return bytes(4) + nonce.to_bytes(8, "little")


def _rekey_when_due(cipher: CipherState) -> None:
    if cipher.nonce % REKEY_AFTER == 0:
        cipher.rekey()


def _cut(message: bytes, size: int) -> tuple[bytes, bytes]:
    if len(message) < size:
        raise PeerFault(Code.PEER_BROKE_PROTOCOL)
    return message[:size], message[size:]


def _key(key: bytes) -> bytes:
    if len(key) != KEY_BYTES:
        raise Fault(Code.INTERNAL)
    return key


def _seen(key: bytes) -> bytes:
    if key == _NOT_SEEN:
        raise Fault(Code.INTERNAL)
    return key
