"""Help: reached by F1, with every key and an answer to every question."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from mutualnode.ui import shortcuts
from mutualnode.ui.look.pieces.text import Text
from tests.neighbours import Neighbour
from tests.ui.scene import Screen


def test_f1_leads_to_all_keys_and_answers(
    neighbours: Callable[..., list[Neighbour]], at_home: Callable[[Neighbour], Screen]
) -> None:
    alice = at_home(neighbours("alice")[0])
    alice.presses(Qt.Key.Key_F1)
    assert alice.home.is_at(alice.home.help)
    said = {each.text() for each in alice.home.help.findChildren(Text)}
    assert {part for line in shortcuts.table() for part in line} <= said
    assert {part for answer in alice.home.help.answers() for part in answer} <= said
