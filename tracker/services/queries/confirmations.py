"""What speakers are to confirm, and what became of the sheets that went to them."""

from collections.abc import Collection, Sequence
from datetime import date

from tracker.domain.confirmations import SentConfirmation
from tracker.domain.deadlines import Deadline
from tracker.domain.records import DocumentRecord, ItemRecord, MeetingRecord, RemarkRecord
from tracker.domain.words import DocumentKind
from tracker.domain.workflow import KEPT
from tracker.errors import BadInputError, Message, NotFoundError
from tracker.reports.confirmation.model import Confirmation, OwnRemark
from tracker.reports.facts import by_number
from tracker.services.queries.meetings import find_meeting, list_meetings
from tracker.services.queries.paper_records import paper_records, places_of
from tracker.services.queries.passages import passage
from tracker.storage.read import confirmations
from tracker.storage.read.reader import Reader

_LAST = 1 << 30


def sent_confirmations(reader: Reader) -> Sequence[SentConfirmation]:
    """The sheets that went to speakers, oldest first."""
    return confirmations.sent_confirmations(reader)


def meeting_to_confirm(reader: Reader, word: str | None) -> MeetingRecord:
    """The meeting that ``word`` names; without one the last that has minutes.

    Raises NotFoundError, BadInputError where it has none.
    """
    if word is not None:
        meeting = find_meeting(reader, word)
        _minutes_of(meeting)
        return meeting
    with_minutes = [m for m in list_meetings(reader) if _spoken(m)]
    if not with_minutes:
        raise NotFoundError(
            Message("No meeting has minutes yet."),
            hint=Message("Bring them in: tracker import FILE"),
        )
    return with_minutes[-1]


def confirmations_for(
    reader: Reader,
    meeting: MeetingRecord,
    day: date,
    *,
    speakers: Collection[str] = (),
    deadline: Deadline | None,
    sender: str,
) -> tuple[list[Confirmation], list[int]]:
    """One confirmation per speaker of the meeting's minutes, and the remarks that have none.

    ``speakers`` names those to be asked, without it everybody; they come in the order of the list
    of names, who isn't on it in that of the minutes.  Raises NotFoundError for who said nothing.
    """
    document = _minutes_of(meeting)
    shown = passage(reader, document.id)
    items = by_number(paper_records(reader, sorted({n for r in shown.remarks for n in r.items})))
    spoken: dict[str, list[OwnRemark]] = {}
    for remark in shown.remarks:
        if remark.speaker:
            spoken.setdefault(remark.speaker, []).append(_own(remark, shown.text, items))
    unknown = [name for name in speakers if name not in spoken]
    if unknown:
        raise NotFoundError(
            Message("{name} has no remark in these minutes.", name=unknown[0]),
            hint=Message("Who spoke: {names}.", names=tuple(spoken)),
        )
    places = places_of(reader)
    asked = sorted(speakers or spoken, key=lambda name: places.get(name, _LAST))
    made = [
        Confirmation(name, meeting, document, day, deadline, sender, tuple(spoken[name]))
        for name in dict.fromkeys(asked)
    ]
    return made, [r.number for r in shown.remarks if not r.speaker]


def _spoken(meeting: MeetingRecord) -> list[DocumentRecord]:
    return [d for d in meeting.documents if d.kind != DocumentKind.WRITTEN_OPINION]


def _minutes_of(meeting: MeetingRecord) -> DocumentRecord:
    """The newest edition of the meeting's minutes."""
    found = _spoken(meeting)
    if not found:
        raise BadInputError(
            Message("The meeting of {day} has no minutes yet.", day=meeting.held_on),
            hint=Message("Bring them in: tracker import FILE"),
        )
    return max(found, key=lambda document: (document.edition, document.id))


def _own(remark: RemarkRecord, text: str, items: dict[int, ItemRecord]) -> OwnRemark:
    kept = [items[n] for n in remark.items if n in items and items[n].row.status in KEPT]
    return OwnRemark(
        remark.id,
        remark.meeting_id,
        remark.number,
        remark.agenda_item,
        text[remark.start : remark.end].strip(),
        tuple(kept),
    )
