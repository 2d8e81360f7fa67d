"""A meeting goes to another day; what is due at it goes along."""

from datetime import date

from tracker.domain.records import MeetingRecord
from tracker.services import commands
from tracker.tui.dialogs.day import DayDialog
from tracker.tui.flows.host import Host
from tracker.tui.words import numbers


def move_meeting(host: Host, meeting: MeetingRecord) -> None:
    """Ask for the day, and say whose due dates moved."""
    desk, tr = host.desk, host.desk.tr

    def write(day: date) -> None:
        done = desk.write(commands.move_meeting, meeting.id, day)
        said = tr("The meeting of {day} is on {held_on} now.", day=meeting.held_on, held_on=day)
        if done.numbers:
            said += tr(" Due then: {numbers}", numbers=numbers(tr, done.numbers))
        host.done(said)

    about = f"{tr.paper_date(meeting.held_on)}  {meeting.title}"
    host.ask(DayDialog(tr, tr("Move the meeting"), about=about, today=desk.today), write)
