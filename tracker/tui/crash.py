"""Keeping what went wrong in a file, so that the screen can stay calm."""

import platform
import traceback
from pathlib import Path
from tempfile import gettempdir
from typing import Final

from platformdirs import user_state_path

from tracker import clock

KEPT_FRAMES: Final = 40


def save_report(error: BaseException) -> Path | None:
    """Write the traceback to the user's state folder; its place, or None where nothing can be written."""
    lines = traceback.format_exception(error, limit=-KEPT_FRAMES)
    text = f"{clock.iso(clock.now())}  Python {platform.python_version()}\n{''.join(lines)}"
    name = f"error-{clock.now():%Y%m%d-%H%M%S}.txt"
    for folder in (user_state_path("tracker", appauthor=False), Path(gettempdir())):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            path = folder / name
            path.write_text(text, encoding="utf-8")
        except OSError:
            continue
        return path
    return None
