"""A network of one's own: nobody else is in it, threads and programs started there are too, and one comes back."""

import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from mutualnode.app.apart import apart
from mutualnode.network import interfaces

HERE = Path("/proc/thread-self/ns/net")


def where() -> str:
    return str(HERE.readlink())


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has networks of one's own")
def test_apart_there_is_nobody_else_and_this_computer_is_reached() -> None:
    before = where()
    with apart() as is_apart:
        if not is_apart:
            pytest.skip("only whoever may administer this computer can be apart")
        assert where() != before
        assert interfaces.reachable("") == []
        with socket.create_server(("127.0.0.1", 0)) as door, socket.create_connection(door.getsockname()):
            pass
    assert where() == before


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has networks of one's own")
def test_what_is_started_apart_is_apart_too() -> None:
    found: list[str] = []
    with apart():
        here = where()
        thread = threading.Thread(target=lambda: found.append(where()))
        thread.start()
        thread.join()
        told = subprocess.run(
            [sys.executable, "-c", f"import os; print(os.readlink({str(HERE)!r}))"],
            capture_output=True,
            check=True,
            text=True,
        )
    assert [*found, told.stdout.strip()] == [here, here]


def test_a_mistake_apart_comes_back_too() -> None:
    before = where() if HERE.exists() else ""
    with pytest.raises(ZeroDivisionError), apart():
        raise ZeroDivisionError
    assert before == (where() if HERE.exists() else "")
