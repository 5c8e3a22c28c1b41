"""A photo is shown as large as there is room, and no larger than it is."""

from collections.abc import Callable

import pytest

from mutualnode.app import exchanging, showing
from mutualnode.domain.kinds import Kind
from mutualnode.ui import darkroom
from tests.neighbours import Neighbour
from tests.ui.scene import Screen
from tests.ui.test_darkroom import picture


@pytest.mark.parametrize("size", [(60, 40), (1_600, 1_200), (1_600, 10)])
def test_it_fits_the_window_and_keeps_its_shape(
    neighbours: Callable[..., list[Neighbour]], at_home: Callable[[Neighbour], Screen], size: tuple[int, int]
) -> None:
    (alice,) = neighbours("alice")
    made = darkroom.develop(picture(*size))
    entry = exchanging.post(alice.commons, Kind.NEED, {"title": "A ladder"}, [made.plain()])
    screen = at_home(alice)
    assert screen.desk.reading is not None
    viewer = screen.home.detail.gallery.viewer
    viewer.show_photos(showing.of(screen.desk.reading.get(entry)), 0)
    screen.looks_up()
    place = viewer.sight.place()
    assert viewer.sight.rect().contains(place)
    assert place.width() <= size[0]
    assert abs(place.width() * size[1] - place.height() * size[0]) <= 2 * max(size)
    assert not viewer.before.isVisible()
    viewer.go(1)
    viewer.reject()
