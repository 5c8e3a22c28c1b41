"""Whether there is a screen to show a window on. Asks without Qt, which ends the whole program where there is none."""

from collections.abc import Mapping

WITH_SCREEN = ("darwin", "win32")  # systems that have their own way to a screen
NAMED_BY = ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY")


def is_there(environment: Mapping[str, str], platform: str) -> bool:
    """Tell whether a window can be shown, going by what the environment names."""
    return platform in WITH_SCREEN or any(environment.get(name) for name in NAMED_BY)
