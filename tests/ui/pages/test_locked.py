"""A network that does not open: the sentence, and one more try."""

import pytest
from pytestqt.qtbot import QtBot

from mutualnode.app import founding
from mutualnode.app.surroundings import Surroundings
from mutualnode.errors import Code, Fault
from mutualnode.ui.pages.locked import Locked
from tests.ui.scene import Screen


def test_a_passphrase_is_asked_for_until_it_opens(newcomer: Screen) -> None:
    founding.found(newcomer.desk.data, "Mill Lane", "Ada", "", Surroundings(), "open sesame").close()
    newcomer.window.start()
    locked = newcomer.window.locked
    newcomer.until(lambda: newcomer.window.stack.currentWidget() is locked)
    locked.passphrase.write("open barley")
    newcomer.clicks(locked.again)
    newcomer.until(lambda: "did not open" in locked.sentence.text())
    locked.passphrase.write("open sesame")
    newcomer.clicks(locked.again)
    newcomer.is_open()


@pytest.mark.parametrize(("code", "asks"), [(Code.PASSPHRASE_NEEDED, True), (Code.STORE_BUSY, False)])
def test_a_passphrase_is_asked_for_only_where_it_helps(qtbot: QtBot, code: Code, asks: bool) -> None:
    locked = Locked()
    qtbot.addWidget(locked)
    locked.show()
    locked.tell(Fault(code))
    assert locked.passphrase.isVisible() == asks
    assert locked.again.text() == ("Open" if asks else "Try again")
