"""What the register holds, as plain values: read by screens, commands and reports alike.

Words come as members of their enumeration; a stored code that nobody knows comes as text.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from tracker.domain.deputies import Deputy, said_with_deputy
from tracker.domain.item_row import ItemRow
from tracker.domain.words import (
    Basis,
    DayAnswer,
    Disposition,
    DocumentKind,
    DocumentStage,
    EvidenceRole,
    Outcome,
    Priority,
    Stage,
)
from tracker.errors import Message


@dataclass(frozen=True, slots=True)
class RuleRecord:
    """A cue that found a piece of evidence: its id and the words it matched, with their place."""

    id: str
    start: int
    end: int
    matched: str


@dataclass(frozen=True, slots=True)
class EvidenceRecord:
    """One quoted sentence; ``start`` and ``end`` in the document's text.

    ``line`` (and ``page``, where the format has pages) is where the file has it; ``earlier`` the
    wording of the edition before, where the present one changed it.
    """

    id: int
    role: EvidenceRole | str
    speaker: str | None
    quote: str
    minutes_id: int | None
    remark_id: int | None
    remark_number: int | None
    start: int | None
    end: int | None
    line: int | None
    rules: tuple[RuleRecord, ...]
    page: int | None = None
    earlier: str | None = None


@dataclass(frozen=True, slots=True)
class OwnerRecord:
    """An owner of an item: an office or a person, lead or not, and who chose it."""

    name: str
    office: bool
    lead: bool
    chosen_by: str


@dataclass(frozen=True, slots=True)
class ResolutionRecord:
    """The owner's answer, one round of it; ``cleared_by`` said that its text may go out.

    ``reference`` is where it was reflected, with the wording before and after where it is known.
    """

    id: int
    round: int
    disposition: Disposition | str
    text: str
    reason: str | None
    reference: str | None
    stage: Stage | str
    actor: str
    written_at: datetime
    cleared_by: str | None = None
    cleared_at: datetime | None = None
    old_wording: str | None = None
    new_wording: str | None = None


@dataclass(frozen=True, slots=True)
class AssessmentRecord:
    """What the body said; ``meeting`` is the day of the meeting that said it."""

    id: int
    outcome: Outcome | str
    basis: Basis | str
    meeting_id: int | None
    meeting: date | None
    text: str | None
    actor: str
    assessed_at: datetime


@dataclass(frozen=True, slots=True)
class NoteRecord:
    """A line on the way."""

    id: int
    text: str
    internal: bool
    actor: str
    written_at: datetime


@dataclass(frozen=True, slots=True)
class ItemRecord:
    """Everything held on one item.

    ``day_answer`` is how far the day's answer answered, as ``day_answer_by`` marked it.  Papers for
    members leave out what isn't ``printed``; ``print_place`` is the order in which they print the rest.
    ``due_meeting`` is the meeting that the due date follows.  ``earlier`` is the item that it raises again, ``refers_back`` the words that say it does.
    ``deputies`` stood in at its meeting, ``acting`` stand in for an owner today.
    """

    row: ItemRow
    summary: str | None
    status_reason: str | None
    priority: Priority | str
    theme: str | None
    next_step: str | None
    raisers: tuple[str, ...]
    owners: tuple[OwnerRecord, ...]
    answer_firmness: str | None
    firmness: str | None
    owner_as_said: str | None
    due_chosen_by: str | None
    deferred_until: date | None
    merged_into: int | None
    merged_from: tuple[int, ...]
    minutes_id: int | None
    rule_set: str | None
    created_by: str
    created_at: datetime
    evidence: tuple[EvidenceRecord, ...]
    resolutions: tuple[ResolutionRecord, ...]
    assessments: tuple[AssessmentRecord, ...]
    notes: tuple[NoteRecord, ...]
    day_answer: DayAnswer | str | None = None
    day_answer_by: str | None = None
    printed: bool = True
    print_order: int | None = None
    refers_back: str | None = None
    earlier: int | None = None
    due_meeting: int | None = None
    deputies: tuple[Deputy, ...] = ()
    acting: tuple[Deputy, ...] = ()

    def said(self, name: str) -> Message | str:
        """A speaker's name with who stood in for them at the meeting, or whose deputy they were."""
        return said_with_deputy(name, self.deputies)

    def owner_said(self, name: str) -> Message | str:
        """An owner's name with who stands in for them today."""
        return said_with_deputy(name, self.acting)

    @property
    def print_place(self) -> tuple[bool, int, int]:
        """What papers sort by: those that somebody arranged first, then by number."""
        return self.print_order is None, self.print_order or 0, self.row.number

    def quotes(self, role: EvidenceRole) -> tuple[EvidenceRecord, ...]:
        """The evidence that plays this role."""
        return tuple([e for e in self.evidence if e.role == role])


@dataclass(frozen=True, slots=True)
class ResponseRow:
    """How far an open item's answer has come; None where there is none yet."""

    number: int
    stage: Stage | str | None
    disposition: Disposition | str | None


@dataclass(frozen=True, slots=True)
class DocumentRecord:
    """One imported document, without its text."""

    id: int
    meeting_id: int
    file_name: str
    sha256: str
    title: str
    kind: DocumentKind | str
    stage: DocumentStage | str | None
    edition: int
    sample: bool
    imported_at: datetime


@dataclass(frozen=True, slots=True)
class MeetingRecord:
    """A meeting with its bodies and rounds, and how far its triage has come."""

    id: int
    held_on: date
    title: str
    venue: str | None
    starts: str | None
    ends: str | None
    bodies: tuple[tuple[str, int | None], ...]
    sample: bool
    closed_at: datetime | None
    closed_reason: str | None
    documents: tuple[DocumentRecord, ...]
    items: int
    candidates: int
    remarks: int
    remarks_to_do: int
    loose: int = 0

    @property
    def to_do(self) -> int:
        """What is still to do in triage: remarks, each once, and ``loose`` candidates on none of them."""
        return self.remarks_to_do + self.loose


@dataclass(frozen=True, slots=True)
class TouchedRecord:
    """A sentence that a cue touched and no candidate was made of; ``items`` rest on it by now."""

    start: int
    end: int
    words: str
    items: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RemarkRecord:
    """A remark and how it is accounted for: by ``items``, by a clearance, or still to do.

    ``dismissed`` are items that were set aside, ``roles`` what its words do for each item,
    ``touched`` the sentences that a cue touched; ``accounted_for`` is whether nothing of it is left.
    """

    id: int
    number: int
    meeting_id: int
    meeting: date
    minutes_id: int
    speaker: str | None
    agenda_item: str | None
    start: int
    end: int
    items: tuple[int, ...]
    candidates: tuple[int, ...]
    cleared_reason: str | None
    cleared_by: str | None
    accounted_for: bool
    dismissed: tuple[int, ...] = ()
    roles: tuple[tuple[int, EvidenceRole | str], ...] = ()
    touched: tuple[TouchedRecord, ...] = ()

    @property
    def left(self) -> tuple[TouchedRecord, ...]:
        """The touched sentences that nothing accounts for."""
        if self.cleared_reason is not None:
            return ()
        return tuple(sentence for sentence in self.touched if not sentence.items)


@dataclass(frozen=True, slots=True)
class PassageRecord:
    """A document's text with its remarks: what a source pane shows."""

    document: DocumentRecord
    text: str
    remarks: tuple[RemarkRecord, ...]


@dataclass(frozen=True, slots=True)
class ChangeRecord:
    """One row changed: the table, the key, the operation, and the columns before and after."""

    table: str
    key: int
    operation: str
    before: Mapping[str, object]
    after: Mapping[str, object]
    item: int | None


@dataclass(frozen=True, slots=True)
class BatchRecord:
    """One user action; ``numbers`` are the items it touched, ``undone`` whether it stands.

    An undo or redo reverses another batch; ``origin`` is the action (its id and verb) that it took
    back or did again in the end.
    """

    id: int
    verb: str
    actor: str
    machine: str
    made_at: datetime
    reverses: int | None
    undone: bool
    numbers: tuple[int, ...]
    changes: tuple[ChangeRecord, ...]
    origin: tuple[int, str] | None = None


@dataclass(frozen=True, slots=True)
class OwnerEntry:
    """An office or person of the directory, with its other names and how much it has open.

    ``until`` is the last day on which it acts, ``succeeded_by`` who follows, ``contact`` how it is
    reached, ``deputies`` who stood or stand in.
    """

    id: int
    office: bool
    name: str
    aliases: tuple[str, ...]
    open_items: int
    until: date | None = None
    succeeded_by: str | None = None
    contact: str | None = None
    deputies: tuple[Deputy, ...] = ()


@dataclass(frozen=True, slots=True)
class Counts:
    """How many items stand where; days are counted on ``day``."""

    day: date
    by_status: Mapping[str, int]
    by_kind: Mapping[str, int]
    late: int
    unowned: int
    undated: int
    total: int
