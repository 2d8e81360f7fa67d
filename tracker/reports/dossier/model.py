"""What an item's dossier says, before any language or format."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from tracker.domain.records import BatchRecord, ItemRecord, MeetingRecord
from tracker.reports.attribution import attributed
from tracker.reports.facts import awaits_clearance, printable


@dataclass(frozen=True, slots=True)
class Deed:
    """One action on the item: who did what when, and whether it still stands."""

    batch: int
    made_at: datetime
    actor: str
    verb: str
    undone: bool


@dataclass(frozen=True, slots=True)
class Dossier:
    """One item on one day; ``meetings`` are those whose words it rests on, ``merged`` what it took in.

    ``uncleared`` says that its latest text isn't cleared; it is printed where ``drafts`` says so.
    """

    day: date
    item: ItemRecord
    meetings: tuple[MeetingRecord, ...]
    merged: tuple[ItemRecord, ...]
    deeds: tuple[Deed, ...]
    uncleared: bool
    drafts: bool = False
    marks: tuple[str, ...] = ()


def build_dossier(
    day: date,
    item: ItemRecord,
    meetings: Sequence[MeetingRecord],
    merged: Sequence[ItemRecord],
    history: Sequence[BatchRecord],
    *,
    attribution: str = "name",
    drafts: bool = False,
    internal: bool = False,
    marks: tuple[str, ...] = (),
) -> Dossier:
    """The dossier; uncleared texts and internal notes only where ``drafts`` and ``internal`` say so.

    Of the history it tells who did what when, not the words: those may be neither cleared nor open.
    """
    quoted = {evidence.minutes_id for evidence in item.evidence}
    return Dossier(
        day=day,
        item=attributed(printable(item, drafts=drafts, internal=internal), attribution),
        meetings=tuple(
            m
            for m in meetings
            if m.id == item.row.meeting_id or quoted & {document.id for document in m.documents}
        ),
        merged=tuple(
            attributed(printable(other, drafts=drafts, internal=internal), attribution)
            for other in merged
        ),
        deeds=tuple(Deed(b.id, b.made_at, b.actor, b.verb, b.undone) for b in history),
        uncleared=awaits_clearance(item),
        drafts=drafts,
        marks=marks,
    )
