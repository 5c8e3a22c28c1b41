"""A window that is made is looked through no more, and threads take turns quickly."""

import gc
import sys

from mutualnode.ui import pace


def test_what_is_there_is_left_alone_and_turns_are_short_for_as_long_as_the_window_is_open() -> None:
    before = sys.getswitchinterval(), gc.get_freeze_count()
    with pace.settled():
        assert gc.get_freeze_count() > before[1]
        assert sys.getswitchinterval() < before[0]
    assert (sys.getswitchinterval(), gc.get_freeze_count()) == before
