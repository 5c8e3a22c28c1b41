"""What is said about an entry, and what is half typed."""

from collections.abc import Callable

from mutualnode.domain.kinds import Kind
from tests.neighbours import Neighbour, carry_all
from tests.ui.scene import Screen

Make = Callable[..., list[Neighbour]]
SitDown = Callable[[Neighbour], Screen]


def _opens(screen: Screen, title: str = "Meals", kind: Kind = Kind.NEED) -> None:
    screen.waits_for(title, kind=kind)
    screen.opens(title, kind)


def test_a_word_half_typed_stays_while_others_write_and_while_one_looks_elsewhere(
    neighbours: Make, at_home: SitDown
) -> None:
    rosa_, grace_ = neighbours("rosa", "grace")
    need = rosa_.needs("Meals")
    tea = rosa_.offers("Tea")
    carry_all(rosa_, grace_)
    grace = at_home(grace_)
    _opens(grace)
    page = grace.home.detail
    page.talk.field.write("I have a big")
    page.form.when.write("Friday")
    grace.desk.act("comment", {"id": need.hex(), "text": "Anything else?"})
    grace.until(lambda: page.detail is not None and len(page.detail.said) == 1)
    grace.home.open(bytes(tea))
    assert (page.talk.field.text(), page.form.when.text()) == ("", "")
    grace.home.open(bytes(need))
    assert (page.talk.field.text(), page.form.when.text()) == ("I have a big", "Friday")
    page.talk.field.write("I have a big pot")
    grace.clicks(page.talk.send_button)
    grace.until(lambda: page.detail is not None and len(page.detail.said) == 2)
    assert page.talk.field.text() == ""
    assert page.form.when.text() == "Friday"
