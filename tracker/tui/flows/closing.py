"""A meeting's triage ends: at once where it is complete, else with a reason."""

from tracker.domain.records import MeetingRecord
from tracker.services import commands
from tracker.services.queries.coverage import without_touched
from tracker.tui.dialogs.reason import Reason, ReasonDialog
from tracker.tui.flows.host import Host


def close(host: Host, meeting: MeetingRecord) -> None:
    """End it, asking for a reason where something is left; the use case refuses what is over."""
    desk, tr = host.desk, host.desk.tr
    notices = [tr.message(words) for words in without_touched(desk.reader, meeting.id)]

    def write(reason: str | None) -> None:
        desk.write(commands.close_meeting, meeting.id, reason=reason)
        ended = tr("The triage of the meeting of {day} has ended.", day=meeting.held_on)
        host.done("  ".join([ended, *notices]))

    if meeting.closed_at is not None or not meeting.to_do:
        host.attempt(lambda: write(None))
        return
    left = tr("{count} still to do: say why the triage ends all the same.", count=meeting.to_do)
    about = "\n".join([f"{tr.paper_date(meeting.held_on)}  {meeting.title}", left, *notices])

    def reasoned(reason: Reason) -> None:
        write(reason.text)

    dialog = ReasonDialog(tr, tr("End the triage"), about=about, usual=())
    host.ask(dialog.draft(desk.drafts, f"close-{meeting.id}"), reasoned)
