"""Messages of any size, cut into sealed frames and joined again, however the bytes of a connection arrive.

It opens no socket, and knows nothing of what a message means.
"""

# On the cable, each Noise message, of the handshake too, comes after its length in two bytes, highest first. After the
# handshake a Noise message is one frame, and in it:
#
#   1 byte    0: the last piece of a message, 1: more pieces follow
#   2 bytes   length of the piece, highest byte first
#   ...       the piece
#   ...       zeros, up to 256 bytes in all, so that a short message does not betray by its length what it is
#
# There is one way only to cut a message: a piece that others follow is a full one, and there are zeros where the frame
# would be shorter than 256 bytes and nowhere else. So no frame can carry something beside its message, nor can endless
# empty pieces keep us busy.

from collections.abc import Iterator

from mutualnode.errors import Code, Fault, PeerFault
from mutualnode.keys.agreement import TAG_BYTES
from mutualnode.wire.noise import NOISE_MESSAGE_LIMIT, NOISE_PLAINTEXT_LIMIT, Transport

MESSAGE_LIMIT = 1 << 20
"""Bytes in one message. A change has at most some 60 KiB, so that a good batch fits; and 32 computers that each send
the start of a message and never its end hold no more than 32 MiB of memory."""

PADDED_TO = 256
"""Bytes of a short frame before sealing: greetings, acknowledgements and single small changes all look alike."""

UNREAD_LIMIT = 256 * 1024
"""Bytes that may wait unread when more arrive: a few reads of a socket. Only a peer that talks on, out of turn, while a
handshake is being computed comes near."""

_LENGTH_BYTES = 2
_HEAD_BYTES = 3
_PIECE_LIMIT = NOISE_PLAINTEXT_LIMIT - _HEAD_BYTES
_LAST = 0
_MORE = 1


def announce(noise_message: bytes) -> bytes:
    """Return a Noise message as it goes on the cable, with its length before it."""
    if not TAG_BYTES <= len(noise_message) <= NOISE_MESSAGE_LIMIT:
        raise Fault(Code.INTERNAL)
    return len(noise_message).to_bytes(_LENGTH_BYTES, "big") + noise_message


class FrameReader:
    """Finds the Noise messages in a stream of bytes; serves the handshake, and then the framer that takes it over."""

    __slots__ = ("_unread",)

    def __init__(self) -> None:
        self._unread = bytearray()

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Take bytes at once; return the Noise messages complete by now, leaving unread what is not asked for."""
        if len(self._unread) > UNREAD_LIMIT:
            raise PeerFault(Code.PEER_BROKE_PROTOCOL)
        self._unread += data
        return self._complete()

    def _complete(self) -> Iterator[bytes]:
        """Yield and forget one whole Noise message after the other."""
        while len(self._unread) >= _LENGTH_BYTES:
            size = int.from_bytes(self._unread[:_LENGTH_BYTES], "big")
            if size < TAG_BYTES:  # nothing sealed is that short; endless empty ones would cost us and not them
                raise PeerFault(Code.PEER_BROKE_PROTOCOL)
            end = _LENGTH_BYTES + size
            if len(self._unread) < end:
                return
            message = bytes(self._unread[_LENGTH_BYTES:end])
            del self._unread[:end]
            yield message


class Framer:
    """One end of a finished handshake: messages in, bytes out, and back; it reads nothing after the first fault."""

    __slots__ = ("_broken", "_pieces", "_reader", "_size", "_transport")

    def __init__(self, transport: Transport, reader: FrameReader) -> None:
        self._transport = transport
        self._reader = reader
        self._pieces: list[bytes] = []
        self._size = 0
        self._broken = False

    @property
    def transport(self) -> Transport:
        """The ciphers in use: whom they were made with, and in which handshake."""
        return self._transport

    def pack(self, message: bytes) -> bytes:
        """Return a message as the bytes to send, to be sent in the order of packing."""
        if len(message) > MESSAGE_LIMIT:
            raise Fault(Code.INTERNAL)
        cuts = range(0, max(len(message), 1), _PIECE_LIMIT)
        return b"".join(announce(self._transport.encrypt(_frame(message, start))) for start in cuts)

    def receive(self, data: bytes) -> Iterator[bytes]:
        """Take bytes at once; return the messages complete by now, and after those raise PeerFault at a fault."""
        frames = self._reader.feed(data)
        return (message for frame in frames if (message := self._join(frame)) is not None)

    def _join(self, sealed: bytes) -> bytes | None:
        """Take one frame; return the message that it completes, or None."""
        if self._broken:
            raise PeerFault(Code.PEER_BROKE_PROTOCOL)
        self._broken = True  # until this frame has proved right
        piece, more = _piece(self._transport.decrypt(sealed))
        self._size += len(piece)
        if self._size > MESSAGE_LIMIT:
            raise PeerFault(Code.PEER_BROKE_PROTOCOL)
        self._pieces.append(piece)
        self._broken = False
        return None if more else self._take()

    def _take(self) -> bytes:
        message = b"".join(self._pieces)
        self._pieces.clear()
        self._size = 0
        return message


def _frame(message: bytes, start: int) -> bytes:
    """Return the frame that holds the piece of a message from there on."""
    piece = message[start : start + _PIECE_LIMIT]
    more = _MORE if start + len(piece) < len(message) else _LAST
    return (bytes([more]) + len(piece).to_bytes(_LENGTH_BYTES, "big") + piece).ljust(PADDED_TO, b"\0")


def _piece(frame: bytes) -> tuple[bytes, bool]:
    """Return the piece in a frame and whether more follow, or raise PeerFault if it is not the only way to write it."""
    size = int.from_bytes(frame[1:_HEAD_BYTES], "big")
    end = _HEAD_BYTES + size
    right_length = len(frame) == max(end, PADDED_TO)
    right_mark = frame[:1] == bytes([_LAST]) or (frame[:1] == bytes([_MORE]) and size == _PIECE_LIMIT)
    if not (right_length and right_mark) or any(frame[end:]):
        raise PeerFault(Code.PEER_BROKE_PROTOCOL)
    return frame[_HEAD_BYTES:end], frame[0] == _MORE
