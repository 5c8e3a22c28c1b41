"""From a need to thanks, between two windows with real engines: once by mouse, once by keyboard alone."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from mutualnode.app.company import Stand
from mutualnode.app.details import Detail
from mutualnode.domain.kinds import Kind
from mutualnode.ui.look.pieces.button import Button
from mutualnode.ui.look.pieces.text import Text
from tests.neighbours import Neighbour
from tests.ui.scene import Screen

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]

PLACE = "12 Alder Row, the green door"
TAB = Qt.Key.Key_Tab
MOST_TABS = 80  # presses: more than any window has places for the focus


def _two(neighbours: Make, at_home: SitDown) -> tuple[Screen, Screen]:
    """Return two windows that are in step, the second of which looks at a need of the first one's."""
    rosa_, grace_ = neighbours("Rosa", "Grace")
    rosa_.needs("Hot meals", quantity="12 meals", where=PLACE)
    rosa, grace = at_home(rosa_), at_home(grace_)
    rosa.until(lambda: bool(rosa.desk.reachable))
    grace.desk.bridge.ask(lambda engine: engine.reach(rosa.desk.reachable[0]))
    grace.until(lambda: [each.stand for each in grace.desk.here] == [Stand.IN_STEP])
    grace.waits_for("Hot meals")
    return rosa, grace


def _detail(screen: Screen) -> Detail:
    assert screen.home.detail.detail is not None
    return screen.home.detail.detail


def _states(screen: Screen) -> list[str]:
    return [each.state for each in _detail(screen).pledges] if screen.home.detail.detail is not None else []


def _said(screen: Screen) -> str:
    screen.looks_up()
    return "\n".join(each.text() for each in screen.home.detail.findChildren(Text) if each.isVisible())


def _button(screen: Screen, label: str) -> Button:
    found: list[Button] = []

    def is_there() -> bool:
        buttons = screen.home.detail.findChildren(Button)
        found[:] = [each for each in buttons if each.text() == label and each.isVisible()]
        return len(found) == 1

    screen.until(is_there)
    screen.looks_up()
    return found[0]


def _hears(screen: Screen, words: str) -> None:
    screen.until(lambda: words in _said(screen))


def _goes_to(screen: Screen, wanted: Callable[[QWidget], bool]) -> None:
    """Press Tab until the focus is where one wants to be."""
    screen.turns_here()
    for _ in range(MOST_TABS):
        screen.looks_up()
        now = QApplication.focusWidget()
        if now is not None and wanted(now):
            return
        screen.presses(TAB)
    raise AssertionError


def _presses_button(screen: Screen, label: str) -> None:
    _button(screen, label)
    _goes_to(screen, lambda each: isinstance(each, Button) and each.text() == label)
    screen.presses(Qt.Key.Key_Space)


def _types_into(screen: Screen, label: str, words: str) -> None:
    _goes_to(screen, lambda each: isinstance(each, QLineEdit | QPlainTextEdit) and each.accessibleName() == label)
    screen.types(words)


def test_the_whole_flow_by_mouse(neighbours: Make, at_home: SitDown) -> None:
    rosa, grace = _two(neighbours, at_home)
    rosa.waits_for("Hot meals")
    rosa.opens("Hot meals")
    grace.opens("Hot meals")
    form = grace.home.detail.form
    assert PLACE not in _said(grace)
    grace.clicks(form.amount._more)
    form.when.write("Friday")
    grace.clicks(form.telling)
    form.contact.write("07700 900123")
    grace.clicks(form.promise)
    rosa.until(lambda: _states(rosa) == ["offered"])
    _hears(rosa, "07700 900123")
    rosa.clicks(_button(rosa, "Say yes"))
    grace.until(lambda: _states(grace) == ["accepted"])
    _hears(grace, PLACE)
    grace.clicks(_button(grace, "I can't come after all"))
    rosa.until(lambda: _states(rosa) == ["withdrawn"])
    assert _detail(rosa).card.cover.promised == "0"
    grace.until(grace.home.toast.isVisible)
    grace.home.toast.undo()
    rosa.until(lambda: _states(rosa) == ["accepted"])
    grace.clicks(_button(grace, "It is done"))
    rosa.until(lambda: _states(rosa) == ["done"])
    rosa.clicks(_button(rosa, "Say thanks"))
    rosa.home.detail.talk.field.write("It was lovely")
    rosa.clicks(rosa.home.detail.talk.send_button)
    _hears(grace, "Rosa says: It was lovely")
    ways = rosa.home.detail.mine.closing.menu().actions()
    ways[0].trigger()
    grace.until(lambda: _detail(grace).card.entry.state == "met")
    grace.until(lambda: not form.isVisible())


def test_the_whole_flow_by_keyboard_alone(neighbours: Make, at_home: SitDown) -> None:
    rosa, grace = _two(neighbours, at_home)
    grace.turns_here()
    _goes_to(grace, lambda each: each is grace.column(Kind.NEED).list)
    grace.presses(Qt.Key.Key_Home)
    grace.presses(Qt.Key.Key_Return)
    grace.until(lambda: grace.home.detail.detail is not None)
    grace.looks_up()
    _goes_to(grace, lambda each: each is grace.home.detail.form.amount.field)
    grace.presses(Qt.Key.Key_Up)
    _types_into(grace, "When", "Friday")
    grace.presses(Qt.Key.Key_Return)
    grace.until(lambda: _states(grace) == ["offered"])
    rosa.turns_here()
    _goes_to(rosa, lambda each: each is rosa.column(Kind.NEED).list)
    rosa.presses(Qt.Key.Key_Home)
    rosa.presses(Qt.Key.Key_Return)
    rosa.until(lambda: _states(rosa) == ["offered"])
    _presses_button(rosa, "Say yes")
    rosa.until(lambda: _states(rosa) == ["accepted"])
    grace.until(lambda: _states(grace) == ["accepted"])
    _hears(grace, PLACE)
    (promise,) = _detail(grace).pledges
    assert (promise.fields["quantity"], promise.fields["when"]) == ("2 meals", "Friday")
    grace.turns_here()
    _presses_button(grace, "It is done")
    rosa.until(lambda: _states(rosa) == ["done"])
    rosa.turns_here()
    _presses_button(rosa, "Say thanks")
    rosa.types("It was lovely")
    rosa.presses(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    _hears(grace, "Rosa says: It was lovely")
    grace.turns_here()
    _types_into(grace, "A word of yours", "Thank you for the tea")
    grace.presses(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    rosa.until(lambda: {each.words for each in _detail(rosa).said} == {"It was lovely", "Thank you for the tea"})
