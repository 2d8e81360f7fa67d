"""What goes out to a speaker, and what comes back, before any language or format."""

from dataclasses import dataclass
from datetime import date

from tracker.domain.confirmations import Said, said_of
from tracker.domain.deadlines import Deadline
from tracker.domain.records import DocumentRecord, ItemRecord, MeetingRecord
from tracker.domain.words import SpeakerReply
from tracker.reports.forms.table import BadCell, Written


@dataclass(frozen=True, slots=True)
class OwnRemark:
    """A remark as the draft has it, and the items in which it was understood."""

    remark_id: int
    meeting_id: int
    number: int
    agenda_item: str | None
    words: str
    items: tuple[ItemRecord, ...]


@dataclass(frozen=True, slots=True)
class Confirmation:
    """One speaker's sheet: the remarks of one document, in their order."""

    speaker: str
    meeting: MeetingRecord
    document: DocumentRecord
    day: date
    deadline: Deadline | None
    sender: str
    remarks: tuple[OwnRemark, ...]


@dataclass(frozen=True, slots=True)
class RemarkReply:
    """What a speaker says of one remark: its words as they should be, and of what was understood.

    ``reply`` is None where a comment stands alone, or nothing is said.  ``draft`` are the words that the sheet showed, empty where that column is gone.
    """

    meeting_id: int
    number: int
    reply: SpeakerReply | None
    words: str
    comment: str
    cell: str
    draft: str = ""

    @property
    def said(self) -> Said:
        """The answer, or that there is a comment alone."""
        return said_of(self.reply, self.comment)


@dataclass(frozen=True, slots=True)
class SpeakerSheet:
    """A speaker's sheet that came back.

    ``beside`` is what was written where nothing was asked, ``blank`` are the rows left empty, with the
    words of the remark as they stand there.
    """

    file_name: str
    sha256: str
    rows: tuple[RemarkReply, ...]
    bad: tuple[BadCell, ...]
    beside: tuple[Written, ...] = ()
    blank: tuple[RemarkReply, ...] = ()
