"""Ending a meeting's triage: only when every remark is accounted for, or with a reason."""

from sqlmodel import col, select

from tracker.domain.words import Status
from tracker.errors import Message, NotAllowedError, NotFoundError
from tracker.services.commands._meetings import documents_of
from tracker.services.done import Done
from tracker.storage import tables
from tracker.storage.unit import UnitOfWork


def close_meeting(unit: UnitOfWork, meeting_id: int, *, reason: str | None = None) -> Done:
    """Close a meeting for triage.

    Raises NotAllowedError while candidates or remarks are undecided and no reason is given.
    """
    meeting = unit.get(tables.Meeting, meeting_id)
    if meeting is None:
        raise NotFoundError(
            Message("There is no meeting {meeting}.", meeting=meeting_id),
            hint=Message("See the meetings with: tracker meeting list"),
        )
    if meeting.closed_at is not None:
        raise NotAllowedError(Message("Meeting {meeting} is closed already.", meeting=meeting_id))
    why = (reason or "").strip() or None
    remarks, candidates = _undecided(unit, meeting_id)
    if (remarks or candidates) and why is None:
        raise NotAllowedError(
            Message(
                "Meeting {meeting} isn't complete: {candidates} candidates and {remarks} remarks"
                " are undecided.",
                meeting=meeting_id,
                candidates=candidates,
                remarks=remarks,
            ),
            hint=Message(
                "See them with: tracker coverage {meeting}. Or close it with --reason.",
                meeting=meeting_id,
            ),
        )
    meeting.closed_at = unit.now
    meeting.closed_reason = why
    return Done(None, ())


def _undecided(unit: UnitOfWork, meeting_id: int) -> tuple[int, int]:
    """How many remarks and how many candidates of a meeting nobody has decided on."""
    candidates = unit.all(
        select(col(tables.Item.number)).where(
            col(tables.Item.meeting_id) == meeting_id,
            col(tables.Item.status) == Status.CANDIDATE,
        )
    )
    documents = [document.id for document in documents_of(unit, meeting_id)]
    settled = select(col(tables.Evidence.remark_id)).where(
        col(tables.Evidence.remark_id).is_not(None)
    )
    cleared = select(col(tables.Clearance.remark_id))
    remarks = unit.all(
        select(col(tables.Remark.id)).where(
            col(tables.Remark.minutes_id).in_(documents),
            col(tables.Remark.id).not_in(settled),
            col(tables.Remark.id).not_in(cleared),
        )
    )
    return len(remarks), len(candidates)
