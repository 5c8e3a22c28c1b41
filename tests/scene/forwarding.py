"""A router that passes on what arrives at a port of its own, as some do for a hub; it writes down first words."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from mutualnode.network import address as addresses

HOST = "127.0.0.1"
READ_BYTES = 64 * 1024
LENGTH_BYTES = 2  # before each message of a handshake: how long it is


class Forwarder:
    """Passes on from its port to wherever it is told."""

    def __init__(self) -> None:
        self.leads_to = ""
        self.address = ""
        self.first_words: list[bytes] = []  # what was said first on each line, by whoever dialled

    async def through(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Pass on one line, both ways, until both ends are done."""
        there = addresses.parse(self.leads_to)
        back, forth = await asyncio.open_connection(there.host, there.port)
        length = await reader.readexactly(LENGTH_BYTES)
        first = length + await reader.readexactly(int.from_bytes(length))
        self.first_words.append(first)
        forth.write(first)
        await asyncio.gather(_pour(reader, forth), _pour(back, writer))


async def _pour(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while data := await reader.read(READ_BYTES):
            writer.write(data)
            await writer.drain()
    writer.close()


@asynccontextmanager
async def forwarder() -> AsyncIterator[Forwarder]:
    """Have a router for the length of a block; it is told later where to pass things on to."""
    made = Forwarder()
    server = await asyncio.start_server(made.through, HOST, 0)
    made.address = f"{HOST}:{server.sockets[0].getsockname()[1]}"
    async with server:
        yield made


async def answer_to(words: bytes, address: str) -> bytes:
    """Return all that comes back from an address when these words are said to it, for as long as anybody listens."""
    there = addresses.parse(address)
    reader, writer = await asyncio.open_connection(there.host, there.port)
    writer.write(words)
    writer.write_eof()
    try:
        return await reader.read()
    except ConnectionResetError:
        return b""
    finally:
        writer.transport.abort()
