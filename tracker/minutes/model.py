"""What reading a file of minutes yields: one stored text, and where in it everything stands.

Every ``Span`` counts code points of ``Minutes.text`` (the stored text: UTF-8, LF line ends).
"""

import datetime as dt
import re
from dataclasses import dataclass, field
from datetime import date, time
from enum import Enum

from tracker.domain.span import Span
from tracker.domain.words import DocumentKind, DocumentStage
from tracker.errors import Message


class Hint(Enum):
    """What a file's format says of a line, where its words don't."""

    SPEAKER = "speaker"  # the first cell of a row of a table of speeches
    HEADING = "heading"
    NOTE = "note"  # a footnote: no part of the sentence that it interrupts


class PartKind(Enum):
    """What a stretch of the stored text is."""

    FRONT = "front"
    ATTENDANCE = "attendance"
    AGENDA = "agenda"
    HEADING = "heading"
    REMARK = "remark"
    STAGE = "stage"  # a stage direction, a rule, markup: no speech
    NOTE = "note"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One line as the file has it, without its line end.

    ``number`` counts from 1 (in a PDF on each ``page``, in a .docx it counts paragraphs); ``hint``
    is what the format itself says of the line.
    """

    text: str
    number: int
    page: int | None = None
    hint: Hint | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """Something damaged or ambiguous in the minutes: a code, the file's own line, a sentence."""

    code: str
    line: int | None
    message: Message
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """The lines of one file, and how they were read.

    ``left_out`` are its page numbers, running headers and line numbers; ``pages`` counts pages
    where the format has them; ``part`` numbers the meetings of a file that holds several.
    """

    name: str
    sha256: str
    reader: str
    encoding: str
    lines: tuple[SourceLine, ...]
    findings: tuple[Finding, ...] = ()
    left_out: tuple[SourceLine, ...] = ()
    pages: int | None = None
    part: int | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """From ``offset`` of the stored text on, the words stand on this line (and page) of the file."""

    offset: int
    line: int
    page: int | None = None


@dataclass(frozen=True, slots=True)
class BodyRound:
    """A body that sat, and which of its rounds this was (第30回), where said."""

    name: str
    round: int | None


@dataclass(frozen=True, slots=True)
class Attendee:
    """One name of the attendance list, as written there.

    ``note`` is e.g. 代理出席; ``short`` the abbreviation by which the minutes call this person.
    """

    name: str
    role: str | None
    group: str
    note: str | None = None
    short: str | None = None

    @property
    def absent(self) -> bool:
        """Whether the list says that this one stayed away."""
        return bool(
            re.search(r"欠席|regrets|absent", f"{self.group} {self.note or ''}", re.IGNORECASE)
        )


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """A section of the discussion; ``title`` as its heading in the discussion writes it.

    ``level`` 2 stands inside the last one of level 1 before it, and so on.
    """

    title: str
    span: Span
    level: int = 1


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the stored text; all together they cover it, each code point once.

    ``remark`` is the number of the remark whose mark or words stand there.
    """

    kind: PartKind
    span: Span
    remark: int | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A bullet or paragraph of a remark, and its sentences in order (bullet marks are outside)."""

    span: Span
    sentences: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Remark:
    """What stands under one speaker mark.

    ``number`` counts from 1 in the document; ``speaker`` is the mark's text (成原構成員) or None;
    ``name`` and ``role`` are its parts where they can be told; ``agenda_item`` is an index into
    ``Minutes.agenda``.  ``span`` covers the words (without the mark), ``mark`` the mark itself;
    ``attendee`` is an index into ``Minutes.attendance`` where the mark means one of them clearly.
    """

    number: int
    speaker: str | None
    name: str | None
    role: str | None
    agenda_item: int | None
    span: Span
    paragraphs: tuple[Paragraph, ...]
    mark: Span | None = None
    attendee: int | None = None

    @property
    def sentences(self) -> tuple[Span, ...]:
        """Every sentence of the remark, in order."""
        return tuple(s for paragraph in self.paragraphs for s in paragraph.sentences)


@dataclass(frozen=True, slots=True)
class Minutes:
    """One document, read; ``last_day`` where the sitting went on for days, ``language`` ja or en."""

    source: Source
    text: str
    places: tuple[Place, ...]
    dialect: str
    title: str
    kind: DocumentKind
    stage: DocumentStage | None
    date: date | None
    starts: time | None
    ends: time | None
    venue: str | None
    bodies: tuple[BodyRound, ...]
    attendance: tuple[Attendee, ...]
    agenda: tuple[AgendaItem, ...]
    remarks: tuple[Remark, ...]
    findings: tuple[Finding, ...]
    sample: bool = False
    materials: tuple[str, ...] = field(default=())
    parts: tuple[Part, ...] = field(default=())
    language: str = "ja"
    last_day: dt.date | None = None

    def line_of(self, offset: int) -> int | None:
        """The file's own line (from 1) on which the code point at ``offset`` stands."""
        place = self.place_of(offset)
        return place.line if place else None

    def place_of(self, offset: int) -> Place | None:
        """The file's own place of the code point at ``offset``."""
        low, high = 0, len(self.places)
        while low < high:
            middle = (low + high) // 2
            if self.places[middle].offset <= offset:
                low = middle + 1
            else:
                high = middle
        return self.places[low - 1] if low else None
