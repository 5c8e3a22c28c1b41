"""The signed change: how one is made, examined at the door, kept waiting, and read into an entry."""
