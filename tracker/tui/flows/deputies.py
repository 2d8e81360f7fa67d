"""Recording who stood, or stands, in for whom, and taking it away."""

from tracker.domain.records import MeetingRecord
from tracker.services import commands
from tracker.tui.dialogs.deputy import DeputyDialog, StandsIn
from tracker.tui.flows.host import Host
from tracker.tui.flows.naming import about


def deputy(host: Host) -> None:
    """A deputy of whoever raised the item; another person can be typed."""
    row = host.current() or next(iter(host.items()))
    meeting = next((m for m in host.desk.meetings if m.id == row.meeting_id), None)
    record(host, meeting, principal=row.raised_by or "", what=about(host.desk.tr, (row,)))


def record(
    host: Host, meeting: MeetingRecord | None, *, principal: str, what: str, name: str = ""
) -> None:
    """Ask who, for whom and when."""
    desk, tr = host.desk, host.desk.tr

    def write(entered: StandsIn) -> None:
        who = entered.name or tr("somebody")
        if entered.gone:
            desk.write(
                commands.remove_deputy,
                entered.name,
                entered.principal,
                meeting_id=entered.meeting_id,
                since=entered.since,
            )
            said = "{deputy} is no longer recorded as deputy of {principal}."
            host.done(tr(said, deputy=who, principal=entered.principal))
            return
        desk.write(
            commands.set_deputy,
            entered.name,
            entered.principal,
            meeting_id=entered.meeting_id,
            since=entered.since,
            until=entered.until,
            endless=entered.endless,
        )
        host.done(
            tr("{deputy} stands in for {principal}.", deputy=who, principal=entered.principal)
        )

    dialog = DeputyDialog(
        tr, about=what, principal=principal, meeting=meeting, today=desk.today, name=name
    )
    host.ask(dialog, write)
