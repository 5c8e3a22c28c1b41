"""The conversation between two computers as pure machines: bytes in, events out. Knows no socket."""
