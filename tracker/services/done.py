"""What a writing use case hands back."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Batched:
    """A result that says which batch was written: None until it is, and where nothing changed."""

    batch: int | None


@dataclass(frozen=True, slots=True)
class Done(Batched):
    """The batch that was written (None where nothing changed) and the items it touched."""

    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Reverted(Done):
    """An undo or redo: ``action`` is the batch that was taken back or done again, ``verb`` its verb."""

    action: int
    verb: str


@dataclass(frozen=True, slots=True)
class Reworded:
    """A quote of an item that an edition changed: its words and speaker before and after.

    ``after`` is None where the edition has these words no more.
    """

    item: int
    before: str
    after: str | None
    speaker_before: str | None
    speaker_after: str | None


@dataclass(frozen=True, slots=True)
class Pair:
    """An item noted by hand, and the candidate that may be the same."""

    item: int
    candidate: int


@dataclass(frozen=True, slots=True)
class OtherDeputy:
    """What minutes say otherwise of who came for ``principal``; None is somebody without a name.

    ``before`` is who was recorded, ``after`` whom the minutes name; they name nobody where ``gone``.
    ``kept`` tells that people recorded it, so that it stays.
    """

    principal: str
    before: str | None
    after: str | None
    gone: bool
    kept: bool


@dataclass(frozen=True, slots=True)
class Imported(Batched):
    """What an import did with one document.

    ``recognised`` is true where the same text had been imported before: then nothing changed, and
    ``same_text_as`` names that document's file where the bytes are others, ``superseded`` says
    whether a later edition took its place.  ``edition`` counts the meeting's editions, ``reworded`` are the quotes that this one changed,
    ``pairs`` the items noted before that candidates may be the same as.
    ``sample_beside`` is true where the sample of the same day stands beside it, ``reopened`` where
    the meeting's triage had ended and there is more to do again; ``also_from`` are the others who
    sent the same written opinion, ``opinion_of`` is whose this one is; ``deputies`` are those of whom the minutes say otherwise than was
    recorded, ``held_on`` is the meeting's day and ``day_said`` the one that its minutes give, both
    None where nothing was taken from minutes; ``batch`` as in Done.
    """

    meeting_id: int
    minutes_id: int
    recognised: bool
    remarks: int
    numbers: tuple[int, ...]
    sample_beside: bool
    edition: int = 1
    reworded: tuple[Reworded, ...] = ()
    pairs: tuple[Pair, ...] = ()
    reopened: bool = False
    same_text_as: str | None = None
    superseded: bool = False
    also_from: tuple[str, ...] = ()
    deputies: tuple[OtherDeputy, ...] = ()
    held_on: dt.date | None = None
    day_said: dt.date | None = None
    opinion_of: str | None = None

    @property
    def is_another_day(self) -> bool:
        """Whether the minutes give another day than the meeting's."""
        return self.day_said is not None and self.day_said != self.held_on
