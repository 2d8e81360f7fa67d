"""A word on stderr while something takes long; only where somebody sits at a terminal."""

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from tracker.cli.run import Run

_AFTER_SECONDS, _EVERY_SECONDS = 1.0, 1.0
_CLEAR_LINE = "\r\x1b[K"


@contextmanager
def telling(run: Run, what: str) -> Iterator[None]:
    """Say ``what`` with the seconds gone, from the first second on; the line is taken away again."""
    if not sys.stderr.isatty():
        yield
        return
    done = threading.Event()
    teller = threading.Thread(target=_tell, args=(run, what, done), daemon=True)
    teller.start()
    try:
        yield
    finally:
        done.set()
        teller.join()


def _tell(run: Run, what: str, done: threading.Event) -> None:
    begun = time.monotonic()
    wait, told = _AFTER_SECONDS, False
    while not done.wait(wait):
        gone = round(time.monotonic() - begun)
        said = run.tr("{what} … {seconds} s", what=what, seconds=gone)
        sys.stderr.write(f"{_CLEAR_LINE}{said}")
        sys.stderr.flush()
        wait, told = _EVERY_SECONDS, True
    if told:
        sys.stderr.write(_CLEAR_LINE)
        sys.stderr.flush()
