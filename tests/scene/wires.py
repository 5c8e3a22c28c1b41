"""Wires that a test holds in its own hands: a cable that loses what it carries, a tunnel to nowhere, an open ear.

All of it within network namespaces, by what Linux itself has; each needs the right to administer the computer.
"""

import asyncio
import contextlib
import ctypes
import fcntl
import os
import random
import socket
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

_HERE = Path("/proc/thread-self/ns/net")
_THERE = Path("/run/netns")
_DEVICES = Path("/dev/net/tun")
_NETWORK = 0x40000000  # CLONE_NEWNET
_MAKE = 0x400454CA  # TUNSETIFF
_TUN, _TAP, _PLAIN = 0x1, 0x2, 0x1000  # IFF_TUN, IFF_TAP, IFF_NO_PI: packets, frames, and nothing before them
_EVERYTHING = 3  # ETH_P_ALL
_FRAME_BYTES = 64 * 1024


@contextmanager
def within(namespace: str) -> Iterator[None]:
    """Have this thread in a network namespace for the length of a block: what is opened there stays there."""
    library = ctypes.CDLL(None, use_errno=True)
    before, there = os.open(_HERE, os.O_RDONLY), os.open(_THERE / namespace, os.O_RDONLY)
    try:
        assert library.setns(there, _NETWORK) == 0
        try:
            yield
        finally:
            assert library.setns(before, _NETWORK) == 0
    finally:
        os.close(there)
        os.close(before)


def device(namespace: str, name: str, *, carries_frames: bool) -> int:
    """Make a network device of which this process is the other end, and return that; closed, the device is gone."""
    kind = _TAP if carries_frames else _TUN
    with within(namespace):
        try:
            end = os.open(_DEVICES, os.O_RDWR | os.O_NONBLOCK)
        except OSError:
            pytest.skip("here no network device can be made whose other end is a program")
        fcntl.ioctl(end, _MAKE, struct.pack("16sH22x", name.encode(), kind | _PLAIN))
    return end


class LossyCable:
    """A cable that loses a share of what it carries, in both directions, always the same for the same seed."""

    def __init__(self, ends: tuple[tuple[str, str], tuple[str, str]], percent: int, seed: int) -> None:
        """Lay it between two ends, each a namespace and the name of a device there; in a running loop."""
        self._chance = random.Random(seed)
        self._percent = percent
        self._ends = [device(*each, carries_frames=True) for each in ends]
        self.lost = self.carried = 0
        loop = asyncio.get_running_loop()
        for here, there in (self._ends, self._ends[::-1]):
            loop.add_reader(here, self._carry, here, there)

    def _carry(self, here: int, there: int) -> None:
        with contextlib.suppress(OSError):  # a device that is down takes nothing
            frame = os.read(here, _FRAME_BYTES)
            if self._chance.randrange(100) < self._percent:
                self.lost += 1
            else:
                os.write(there, frame)
                self.carried += 1

    def cut(self) -> None:
        """Take the cable away, and the devices at its ends with it."""
        for each in self._ends:
            asyncio.get_running_loop().remove_reader(each)
            os.close(each)
        self._ends = []


class OpenEar:
    """Hears every frame on a device, as a stranger on the same wire may."""

    def __init__(self, namespace: str, name: str) -> None:
        """Listen from now on, in a running loop."""
        self.frames: list[bytes] = []
        self._news = asyncio.Event()
        with within(namespace):
            self._line = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(_EVERYTHING))
            self._line.bind((name, 0))
        self._line.setblocking(False)
        asyncio.get_running_loop().add_reader(self._line, self._hear)

    def _hear(self) -> None:
        with contextlib.suppress(OSError):  # a device that is gone says so once
            self.frames.append(self._line.recv(_FRAME_BYTES))
        self._news.set()

    async def more(self) -> None:
        """Wait for another frame."""
        await self._news.wait()
        self._news.clear()

    def close(self) -> None:
        """Listen no more."""
        asyncio.get_running_loop().remove_reader(self._line)
        self._line.close()
