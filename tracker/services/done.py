"""What a writing use case hands back."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Done:
    """The batch that was written (None where nothing changed) and the items it touched."""

    batch: int | None
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did with one document.

    ``recognised`` is true where the same file had been imported before: then nothing changed.
    ``sample_beside`` is true where the sample of the same day stands beside it; ``batch`` as in
    Done.
    """

    batch: int | None
    meeting_id: int
    minutes_id: int
    recognised: bool
    remarks: int
    numbers: tuple[int, ...]
    sample_beside: bool
