"""What this computer alone knows: small named values that never travel."""

from mutualnode.store.database import Database


class Meta:
    """Named values of a store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, name: str) -> bytes | None:
        """Return a value, None where it was never set."""
        row = self._database.one("SELECT value FROM meta WHERE name = ?", (name,))
        return row[0] if row and isinstance(row[0], bytes) else None

    def names(self, beginning: str) -> list[str]:
        """Return the names that begin like this and go on."""
        statement = "SELECT name FROM meta WHERE name > ? AND substr(name, 1, ?) = ?"
        return [str(row[0]) for row in self._database.rows(statement, (beginning, len(beginning), beginning))]

    def set(self, name: str, value: bytes) -> None:
        """Set a value."""
        self._database.run("INSERT OR REPLACE INTO meta VALUES (?, ?)", (name, value))

    def drop(self, name: str) -> None:
        """Forget a value."""
        self._database.run("DELETE FROM meta WHERE name = ?", (name,))
