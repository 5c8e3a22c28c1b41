"""A window that is made is looked through no more, and threads take turns quickly."""

import gc
import sys

from mutualnode.ui import pace


def test_what_is_there_is_left_alone_and_turns_are_short() -> None:
    before = sys.getswitchinterval()
    try:
        pace.settle()
        assert gc.get_freeze_count() > 0
        assert sys.getswitchinterval() < before
    finally:
        sys.setswitchinterval(before)
        gc.unfreeze()
