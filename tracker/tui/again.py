"""Trying again by itself, a while, where the register is out of reach only for the moment."""

from collections.abc import Callable
from typing import Final

from textual.message_pump import MessagePump
from textual.timer import Timer

from tracker.errors import Message, OutOfReachError, TrackerError

EVERY: Final = 1.0  # seconds
MOST: Final = 30


class Again:
    """One write: ``work`` is done, or done again, until it is no longer out of reach.

    ``told`` gets the trouble with how often it has been tried, ``ended`` the error that ended it
    (None: it is done).
    """

    def __init__(
        self,
        pump: MessagePump,
        work: Callable[[], None],
        told: Callable[[Message], None],
        ended: Callable[[TrackerError | None], None],
    ) -> None:
        self._pump = pump
        self._work = work
        self._told = told
        self._ended = ended
        self._tries = 0
        self._timer: Timer | None = None

    def go(self) -> None:
        """Try it now."""
        self._timer = None
        try:
            self._work()
        except OutOfReachError as error:
            self._tries += 1
            if self._tries > MOST:
                self._ended(error)
                return
            self._timer = self._pump.set_timer(EVERY, self.go)
            self._told(
                Message(
                    "{trouble} Trying again by itself ({nth} of {most}) …",
                    trouble=error.message, nth=self._tries, most=MOST,
                )
            )  # fmt: skip
        except TrackerError as error:
            self._ended(error)
        else:
            self._ended(None)

    def stop(self) -> None:
        """Try no more."""
        if self._timer is not None:
            self._timer.stop()
