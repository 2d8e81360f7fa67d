"""Which actions stand, and which of them an undo or a redo takes: one rule for doing and for offering."""

from collections.abc import Iterable, Mapping
from typing import Final, Protocol, TypeVar

from tracker.domain.verbs import Verb

REVERSALS: Final = (Verb.UNDO, Verb.REDO)


class Acted(Protocol):
    """A batch as far as the rule looks at it."""

    @property
    def id(self) -> int | None:
        """Its number, which grows with time."""

    @property
    def verb(self) -> str:
        """What it did."""


ActedT = TypeVar("ActedT", bound=Acted)


def taken_back(reversals: Mapping[int, int]) -> set[int]:
    """The batches that a standing reversal took back; ``reversals`` leads from each to what it reverses."""
    gone: set[int] = set()
    for batch in sorted(reversals, reverse=True):
        if batch not in gone:
            gone.add(reversals[batch])
    return gone


def to_undo(own: Iterable[ActedT], gone: set[int]) -> ActedT | None:
    """Of an actor's batches, newest first, the latest action that still stands."""
    return next((b for b in own if b.verb not in REVERSALS and b.id not in gone), None)


def to_redo(own: Iterable[ActedT], gone: set[int]) -> ActedT | None:
    """Of an actor's batches, newest first, the latest undo that still stands; none behind a new action."""
    for batch in own:
        if batch.verb == Verb.REDO or (batch.verb == Verb.UNDO and batch.id in gone):
            continue
        return batch if batch.verb == Verb.UNDO else None
    return None
