"""How long a writer waits for another one; a screen, which must go on answering, waits less."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

LONGEST_WAIT: Final = 30.0  # seconds
_patience: ContextVar[float] = ContextVar("patience", default=LONGEST_WAIT)


def patience() -> float:
    """Seconds to wait, here and now."""
    return _patience.get()


@contextmanager
def waiting_at_most(seconds: float) -> Iterator[None]:
    """Within it, no writer of this thread waits longer."""
    before = _patience.set(seconds)
    try:
        yield
    finally:
        _patience.reset(before)
