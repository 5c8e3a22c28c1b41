"""A network of its own for this program, where the system has such and lets it: nothing of it leaves the computer."""

import ctypes
import os
import socket
import struct
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform == "linux":
    import fcntl

_NEW_NETWORK = 0x40000000  # CLONE_NEWNET
_READ_FLAGS, _SET_FLAGS = 0x8913, 0x8914  # SIOCGIFFLAGS, SIOCSIFFLAGS
_UP = 0x1  # IFF_UP
_REQUEST = "16sH14x"  # the name of an interface and its flags, as in struct ifreq
_HERE = Path("/proc/thread-self/ns/net")


@contextmanager
def apart() -> Iterator[bool]:
    """Put this thread, and those that it starts, into a network with nobody else; yields whether that was possible.

    On the way out it is back where it was.
    """
    if sys.platform != "linux":
        yield False
        return
    try:
        before = os.open(_HERE, os.O_RDONLY)
    except OSError:
        yield False
        return
    try:
        moved = _move()
        try:
            yield moved
        finally:
            if moved:
                _system("setns", before, _NEW_NETWORK)
    finally:
        os.close(before)


def _move() -> bool:
    """Go into a new network, with nothing in it but the computer itself."""
    try:
        _system("unshare", _NEW_NETWORK)
    except OSError:  # only whoever may administer the computer can
        return False
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
        told = fcntl.ioctl(line, _READ_FLAGS, struct.pack(_REQUEST, b"lo", 0))
        flags = struct.unpack(_REQUEST, told)[1]
        fcntl.ioctl(line, _SET_FLAGS, struct.pack(_REQUEST, b"lo", flags | _UP))
    return True


def _system(name: str, *arguments: int) -> None:
    """Call the system by a name that Python 3.11 has no word for; raises OSError."""
    library = ctypes.CDLL(None, use_errno=True)
    if library[name](*arguments) != 0:
        raise OSError(ctypes.get_errno(), name)
