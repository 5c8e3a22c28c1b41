"""Where a peer can be reached, as people write it. Looks nothing up."""

import re
from dataclasses import dataclass

from mutualnode.errors import Code, Fault

PORT_LIMIT = 65_535
HOST_LIMIT = 253  # characters: the longest name there can be in the domain name system

_NAME = re.compile(r"[\w.-]+")
_VERSION_6 = re.compile(r"[0-9A-Fa-f:.]+(%[\w.-]+)?")
_PORT = re.compile(r"[0-9]{1,5}")


@dataclass(frozen=True, slots=True)
class Address:
    """A host, by name or number, and a port."""

    host: str
    port: int

    def __str__(self) -> str:
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


def parse(written: str) -> Address:
    """Return the address written as `host:port` or `[host]:port`; raises `ADDRESS_MALFORMED` for anything else."""
    host, colon, port = written.strip().rpartition(":")
    bracketed = host.startswith("[") and host.endswith("]")
    host = host[1:-1] if bracketed else host
    right_host = (_VERSION_6 if bracketed else _NAME).fullmatch(host) is not None and len(host) <= HOST_LIMIT
    if not (colon and right_host and _PORT.fullmatch(port)) or int(port) > PORT_LIMIT:
        raise Fault(Code.ADDRESS_MALFORMED)
    return Address(host, int(port))
