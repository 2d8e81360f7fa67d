"""What collecting a file did, or would do, row by row."""

from dataclasses import dataclass
from enum import Enum

from tracker.reports.confirmation.model import RemarkReply
from tracker.reports.forms.table import BadCell
from tracker.reports.inquiry.model import ReplyRow
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


@dataclass(frozen=True, slots=True)
class RemarkFate:
    """What a speaker said of a remark, the items it was understood in, and what becomes of it.

    ``why`` as in ``RowFate``.
    """

    row: RemarkReply
    speaker: str | None
    numbers: tuple[int, ...]
    fate: Fate
    why: str | None = None
    params: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True, slots=True)
class CollectedConfirmation(Batched):
    """What became of one speaker's file; ``empty`` are meetings and numbers of rows left empty."""

    file_name: str
    known: bool
    rows: tuple[RemarkFate, ...]
    empty: tuple[tuple[int, int], ...]
    bad: tuple[BadCell, ...]

    def of(self, fate: Fate) -> tuple[RemarkFate, ...]:
        """The rows that came to this."""
        return tuple(row for row in self.rows if row.fate is fate)
