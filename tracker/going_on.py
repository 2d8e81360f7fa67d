"""Long work says now and then that it goes on: whoever waits is told how far it is, and can end it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar

ItemT = TypeVar("ItemT")
# Gets how many are done of how many, and raises whatever ends the work.
Listener = Callable[[int, int], None]
_listener: ContextVar[Listener | None] = ContextVar("listener", default=None)


@contextmanager
def listened_to(listener: Listener) -> Iterator[None]:
    """What goes on inside, in this thread, is told to ``listener``."""
    before = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(before)


def going_on(done: int = 0, of: int = 0) -> None:
    """Say that the work goes on, and how far it is where that is known; raises what the listener raises."""
    listener = _listener.get()
    if listener is not None:
        listener(done, of)


def each(things: Sequence[ItemT] | Iterable[ItemT], of: int = 0) -> Iterator[ItemT]:
    """The things one by one, saying before each that the work goes on."""
    for done, thing in enumerate(things):
        going_on(done, of)
        yield thing
