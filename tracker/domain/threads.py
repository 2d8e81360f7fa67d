"""A matter over several meetings: the items linked with each other, and what speakers refer back to."""

from dataclasses import dataclass
from datetime import date

from tracker.domain.words import Status


@dataclass(frozen=True, slots=True)
class ThreadEntry:
    """One item of a thread, with the words that raised it; ``earlier`` is what it raises again."""

    number: int
    title: str
    status: Status | str
    meeting: date | None
    earlier: int | None
    speaker: str | None
    quote: str | None


@dataclass(frozen=True, slots=True)
class Reference:
    """Words by which a speaker refers back (前々回申し上げた), and what they lead to.

    ``back`` counts the meetings back, where the words say so, ``round`` is that meeting's round,
    where it can be counted; ``meeting`` and ``held_on`` are set where the register has it with
    minutes.  ``resolved`` is true once an earlier item is linked.
    """

    words: str
    back: int | None
    round: int | None
    meeting: int | None
    held_on: date | None
    resolved: bool
