"""What collecting a file did, or would do, row by row."""

from dataclasses import dataclass
from enum import Enum

from tracker.domain.words import Disposition
from tracker.reports.confirmation.model import RemarkReply
from tracker.reports.forms.table import BadCell, Written
from tracker.reports.inquiry.model import ReplyRow
from tracker.services.done import Batched


class Fate(Enum):
    """What becomes of a row of a file that came back."""

    APPLIED = "applied"
    UNCHANGED = "unchanged"
    CONFLICT = "conflict"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Held:
    """The answer that the register holds; one of an unknown kind as it is stored."""

    answer: Disposition | str
    text: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A field of an answer (as ``ReplyRow`` names it), held and in the sheet; empty is nothing."""

    field: str
    here: str
    sheet: str


@dataclass(frozen=True, slots=True)
class RowFate:
    """A row and what becomes of it; ``held`` is the answer that the register holds.

    ``why`` is the id of a message, filled by ``params``, where a row is refused or leads to another
    item.  ``into`` is the item that the row's own was merged into, and that is answered for it;
    ``differs`` is what the sheet says otherwise than the register, ``proposal_known`` whether the directory
    has the owner that the answer 所管外 proposes.
    """

    row: ReplyRow
    title: str
    fate: Fate
    held: Held | None = None
    why: str | None = None
    params: tuple[tuple[str, object], ...] = ()
    into: int | None = None
    differs: tuple[Difference, ...] = ()
    proposal_known: bool | None = None

    @property
    def number(self) -> int:
        """The item that is answered."""
        return self.row.number if self.into is None else self.into

    @property
    def here(self) -> str | None:
        """The answer that is held, as data has it."""
        return None if self.held is None else f"[{self.held.answer}] {self.held.text}"


@dataclass(frozen=True, slots=True)
class Collected(Batched):
    """What became of one file; ``batch`` is None where nothing was changed.

    ``beside`` is what was written where nothing was asked: of an item it is kept as a note.
    ``erased`` are items whose answer stood on the sheet and was taken out; it stays as held.
    """

    file_name: str
    known: bool
    rows: tuple[RowFate, ...]
    empty: tuple[int, ...]
    bad: tuple[BadCell, ...]
    beside: tuple[Written, ...] = ()
    erased: tuple[int, ...] = ()

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
    beside: tuple[Written, ...] = ()

    def of(self, fate: Fate) -> tuple[RemarkFate, ...]:
        """The rows that came to this."""
        return tuple(row for row in self.rows if row.fate is fate)
