"""Filtering in a thread of its own, stopped by the next key."""

from collections.abc import Sequence
from dataclasses import dataclass
from threading import Lock

from tracker import clock
from tracker.bootstrap import Register
from tracker.domain.filters import parse_filter
from tracker.errors import Message, TrackerError
from tracker.services.queries.list_items import item_numbers
from tracker.storage.read.reader import Reader


@dataclass(frozen=True, slots=True)
class Found:
    """The numbers that match, in order; or what is wrong with the filter."""

    numbers: Sequence[int]
    problem: Message | None = None
    hint: Message | None = None


class Search:
    """One search at a time; each has a turn, and one whose turn has passed is worth nothing."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._running: Reader | None = None
        self._lock = Lock()
        self._turn = 0

    def now(self, reader: Reader, words: str, sort: str) -> Found:
        """Search with a reader of the caller's own."""
        try:
            return Found(item_numbers(reader, parse_filter(words, clock.today()), sort=sort))
        except TrackerError as error:
            return Found((), error.message, error.hint)

    def begin(self) -> int:
        """Stop what runs and open a new turn."""
        with self._lock:
            self._turn += 1
            if self._running is not None:
                self._running.interrupt()
            return self._turn

    def away(self, words: str, sort: str, turn: int) -> Found | None:
        """Search in the calling thread with a reader of its own; None where the turn has passed."""
        try:
            with self._register.reader() as reader:
                found = self._with(reader, words, sort, turn)
        except TrackerError as error:
            found = Found((), error.message, error.hint)
        with self._lock:
            return found if turn == self._turn else None

    def _with(self, reader: Reader, words: str, sort: str, turn: int) -> Found | None:
        """Search with a reader that the next key may interrupt, as long as it is at it."""
        with self._lock:
            if turn != self._turn:
                return None
            self._running = reader
        try:
            return self.now(reader, words, sort)
        finally:
            with self._lock:
                if self._running is reader:
                    self._running = None
