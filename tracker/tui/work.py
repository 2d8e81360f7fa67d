"""Long work in a thread of its own: it says where it is, and can be stopped until it is kept."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from tracker.going_on import listened_to

if TYPE_CHECKING:
    from tracker.storage.unit import UnitOfWork

P = ParamSpec("P")
ResultT = TypeVar("ResultT")


class StoppedError(Exception):
    """The user stopped the work; what it has written is taken back."""


class Work:
    """One piece of long work; ``doing`` is the step that it is at, in the user's words."""

    def __init__(self, doing: str) -> None:
        self.doing = doing
        self._begun = monotonic()
        self._stop = Event()
        self._interrupt: Callable[[], None] | None = None
        self._done, self._of = 0, 0

    @property
    def percent(self) -> int | None:
        """How much of the step is done, where that is known."""
        return 100 * self._done // self._of if self._of else None

    @property
    def seconds(self) -> int:
        """How long it has gone on."""
        return int(monotonic() - self._begun)

    @property
    def stopping(self) -> bool:
        """Whether it was told to stop."""
        return self._stop.is_set()

    def stop(self) -> None:
        """Stop at the next step, and at once what can be interrupted."""
        self._stop.set()
        interrupt = self._interrupt
        if interrupt is not None:
            interrupt()

    @contextmanager
    def interruptible(self, interrupt: Callable[[], None]) -> Iterator[None]:
        """What goes on inside is ended by ``interrupt``, from another thread, where the work is stopped."""
        self._interrupt = interrupt
        try:
            self.step()
            yield
        finally:
            self._interrupt = None

    @contextmanager
    def heard(self) -> Iterator[None]:
        """What goes on inside is asked to end at its next word, where the work is stopped."""
        with listened_to(self._hear):
            yield

    def _hear(self, done: int, of: int) -> None:
        self.step()
        if of:
            self._done, self._of = done, of

    def step(self, doing: str | None = None) -> None:
        """Go on to the next step.  Raises StoppedError where the work was told to stop."""
        if self._stop.is_set():
            raise StoppedError
        if doing:
            self.doing, self._done, self._of = doing, 0, 0

    def unless_stopped(
        self, command: "Callable[Concatenate[UnitOfWork, P], ResultT]"
    ) -> "Callable[Concatenate[UnitOfWork, P], ResultT]":
        """The same use case; stopped before its batch is kept, it keeps nothing."""

        @wraps(command)  # the batch is named by the use case's module
        def stoppable(unit: "UnitOfWork", /, *args: P.args, **kwargs: P.kwargs) -> ResultT:
            result = command(unit, *args, **kwargs)
            self.step()
            return result

        return stoppable
