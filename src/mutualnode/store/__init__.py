"""Bytes on this computer: one encrypted SQLite database for each network. Knows bytes, not meaning."""
