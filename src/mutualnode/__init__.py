"""MutualNode: neighbours share what they have and do, ask for what they need, and decide together, with no server."""

__version__ = "0.1.0"
