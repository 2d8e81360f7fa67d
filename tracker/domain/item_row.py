"""An item as lists show it: apart from the other records, so that ``tracker list`` starts fast."""

from dataclasses import dataclass
from datetime import date, datetime

from tracker.domain.words import Kind, Status


@dataclass(frozen=True, slots=True)
class ItemRow:
    """An item as a list shows it; ``owner`` is the lead's name, ``meeting`` its day."""

    number: int
    title: str
    kind: Kind | str
    status: Status | str
    owner: str | None
    due: date | None
    due_as_said: str | None
    raised_by: str | None
    answered_by: str | None
    meeting_id: int | None
    meeting: date | None
    agenda_item: str | None
    version: int
    updated_at: datetime
