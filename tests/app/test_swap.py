"""What an exchange came to, as a program reads it."""

from mutualnode.app.swap import Swap


def test_an_exchange_is_told_in_the_fields_that_programs_rely_on() -> None:
    told = Swap(1, 2, 300, 400, 1, 0.12345, 5, 6).plain()
    exchanged = {"sent": 1, "received": 2, "bytes_out": 300, "bytes_in": 400, "rounds": 1}
    assert told == exchanged | {"photos": 5, "photos_left": 6, "seconds": 0.123}
