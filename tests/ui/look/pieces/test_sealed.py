"""What is sealed shows hatching and for whom; once opened, the text."""

from pytestqt.qtbot import QtBot

from mutualnode.ui.look.pieces.sealed import Hatch, SealedBlock
from mutualnode.ui.look.pieces.text import Text

SEALED, OPENED = "Sealed for Rosa.", "Only Rosa and you can read this."


def _read(block: SealedBlock) -> list[str]:
    return [text.text() for text in block.findChildren(Text) if not text.isHidden()]


def test_a_sealed_block_can_be_opened_and_sealed_again(qtbot: QtBot) -> None:
    block = SealedBlock("Where exactly", SEALED)
    qtbot.addWidget(block)
    assert _read(block) == ["Where exactly", SEALED]
    block.open("14 Alder Row", OPENED)
    assert block.is_open
    assert block.findChildren(Hatch)[0].isHidden()
    assert _read(block) == ["Where exactly", "14 Alder Row", OPENED]
    block.seal(SEALED)
    assert _read(block) == ["Where exactly", SEALED]
