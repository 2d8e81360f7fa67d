"""What collecting a file did, or would do, row by row."""

from dataclasses import dataclass
from enum import Enum

from tracker.reports.inquiry.model import BadCell, ReplyRow
from tracker.services.done import Batched


class Fate(Enum):
    """What becomes of a row of a file that came back."""

    APPLIED = "applied"
    UNCHANGED = "unchanged"
    CONFLICT = "conflict"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class RowFate:
    """A row and what becomes of it; ``here`` is the answer that the register holds.

    ``why`` is the id of a message, filled by ``params``, where a row is refused.
    """

    row: ReplyRow
    title: str
    fate: Fate
    here: str | None = None
    why: str | None = None
    params: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True, slots=True)
class Collected(Batched):
    """What became of one file; ``batch`` is None where nothing was changed."""

    file_name: str
    known: bool
    rows: tuple[RowFate, ...]
    empty: tuple[int, ...]
    bad: tuple[BadCell, ...]

    def of(self, fate: Fate) -> tuple[RowFate, ...]:
        """The rows that came to this."""
        return tuple(row for row in self.rows if row.fate is fate)
