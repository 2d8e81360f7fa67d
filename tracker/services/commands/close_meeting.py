"""Ending a meeting's triage: only when every remark is accounted for, or with a reason."""

from tracker.errors import Message, NotAllowedError, NotFoundError
from tracker.services.done import Done
from tracker.storage import tables
from tracker.storage.triage import still_to_do
from tracker.storage.unit import UnitOfWork


def close_meeting(unit: UnitOfWork, meeting_id: int, *, reason: str | None = None) -> Done:
    """Close a meeting for triage.

    Raises NotAllowedError while something is still to do and no reason is given.
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
    left = still_to_do(unit, meeting_id)
    if left and why is None:
        raise NotAllowedError(
            Message(
                "Meeting {meeting} isn't complete: {count} still to do.",
                meeting=meeting_id,
                count=left,
            ),
            hint=Message(
                "See them with: tracker coverage {meeting}. Or close it with --reason.",
                meeting=meeting_id,
            ),
        )
    meeting.closed_at = unit.now
    meeting.closed_reason = why
    return Done(None, ())
