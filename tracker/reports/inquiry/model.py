"""What goes out to an owner, and what comes back, before any language or format."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from tracker.domain.deadlines import Deadline
from tracker.domain.records import ItemRecord, MeetingRecord
from tracker.domain.words import Disposition, Reply
from tracker.reports.forms.table import BadCell, Written


@dataclass(frozen=True, slots=True)
class Inquiry:
    """One owner's sheet: the items asked about, in their order, and by when they are asked for.

    ``register`` is the mark by which the sheet is known to be this register's, ``meetings`` are those
    at which the items were raised, ``contact`` is how the sender is reached.
    """

    owner: str
    office: bool
    day: date
    deadline: Deadline | None
    sender: str
    items: tuple[ItemRecord, ...]
    register: str = ""
    meetings: tuple[MeetingRecord, ...] = ()
    contact: str = ""


@dataclass(frozen=True, slots=True)
class ReplyRow:
    """One answered row; ``version`` is the item's version that the sheet was made from.

    Reason, reference and wordings are None where the sheet had no column for them.
    """

    number: int
    version: int
    answer: Disposition | Reply
    text: str
    reason: str | None
    reference: str | None
    proposed_owner: str
    cell: str
    old_wording: str | None = None
    new_wording: str | None = None

    @property
    def texts(self) -> tuple[str, ...]:
        """All that was typed, as far as the sheet asked for it."""
        texts = (self.text, self.reason, self.reference, self.old_wording, self.new_wording)
        return tuple(text for text in texts if text is not None)


@dataclass(frozen=True, slots=True)
class Shown:
    """What a locked cell of an item's row holds as it comes back; ``lang`` is its header's language."""

    number: int
    version: int
    column: str
    lang: str
    cell: str
    text: str


@dataclass(frozen=True, slots=True)
class ReplySheet:
    """What a file that came back says: the answered rows, those left empty, and what is wrong.

    ``beside`` is what was written where nothing was asked, ``shown`` what its locked cells hold now;
    ``register`` is the mark of the register that sent it, empty where it isn't there any more;
    ``erased`` are the items whose answer stood there when it was sent, ``others_words`` the cells by item
    whose words are another's: the number was mistyped.
    """

    file_name: str
    sha256: str
    rows: tuple[ReplyRow, ...]
    empty: tuple[int, ...]
    bad: tuple[BadCell, ...]
    beside: tuple[Written, ...] = ()
    shown: tuple[Shown, ...] = ()
    register: str = ""
    erased: tuple[int, ...] = ()
    others_words: Mapping[int, str] = field(default_factory=dict)
