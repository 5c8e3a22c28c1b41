"""There is one application, and it is found from anywhere."""

from PySide6.QtWidgets import QApplication

from mutualnode.ui.look.application import application


def test_it_is_the_one_of_this_process(qapp: QApplication) -> None:
    assert application() is qapp
