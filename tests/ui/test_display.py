"""Whether there is a screen, by what the environment says."""

import pytest

from mutualnode.ui import display


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_a_screen_is_there_when_the_environment_names_one(name: str) -> None:
    assert display.is_there({name: ":0"}, "linux")
    assert not display.is_there({name: ""}, "linux")


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_some_systems_always_have_a_screen(platform: str) -> None:
    assert display.is_there({}, platform)
    assert not display.is_there({}, "linux")
