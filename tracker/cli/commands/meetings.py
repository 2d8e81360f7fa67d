"""The meetings."""

from tracker.cli import forms
from tracker.cli.commands.meeting_shown import show_command
from tracker.cli.run import Run
from tracker.cli.tables import Column, print_table
from tracker.cli.translated import argument, command, group, option
from tracker.cli.types import WholeNumber
from tracker.cli.words import day
from tracker.domain.records import MeetingRecord
from tracker.i18n.mark import N_
from tracker.services import commands
from tracker.services.queries.coverage import without_touched
from tracker.services.queries.meetings import find_meeting, list_meetings

meeting_command = group("meeting", N_("Meetings: add, list, show, move, close."))


@command("add", N_("Note a meeting before its minutes come."))
@argument("date", metavar=N_("DATE"))
@option("--body", required=True, metavar=N_("NAME"), help=N_("The body that sits."))
@option("--round", "round_", type=WholeNumber(1), metavar=N_("N"), help=N_("Which of its rounds."))
def add_command(run: Run, date: str, body: str, round_: int | None) -> None:
    """Add one meeting."""
    held_on = day(date)
    run.ensure()
    done = run.do(commands.add_meeting, held_on, body, round=round_)
    run.done(done, run.tr("The meeting of {day} is noted.", day=held_on))


@command("list", N_("List the meetings."))
def list_command(run: Run) -> None:
    """Every meeting, by day."""
    with run.reading() as reader:
        meetings = list_meetings(reader)
    if run.settings.json:
        run.output.json([forms.meeting(meeting) for meeting in meetings])
        return
    tr = run.tr
    if not meetings:
        run.output.say(tr("No meetings."))
        return
    columns = (
        Column(tr("Id")),
        Column(tr("Day of the meeting")),
        Column(tr("Meeting"), least=24, first=True),
        Column(tr("Items")),
        Column(tr("Candidates"), optional=True),
        Column(tr("Remarks to do"), optional=True),
        Column(tr("Triage")),
    )
    print_table(run.output, columns, [_cells(run, meeting) for meeting in meetings])


def _cells(run: Run, meeting: MeetingRecord) -> tuple[str, ...]:
    tr = run.tr
    title = meeting.title + (tr(" (sample)") if meeting.sample else "")
    return (
        str(meeting.id),
        tr.date(meeting.held_on),
        title,
        str(meeting.items),
        str(meeting.candidates),
        f"{meeting.remarks_to_do}/{meeting.remarks}",
        tr("ended") if meeting.closed_at else tr("under way"),
    )


@command("move", N_("Move a meeting to another day; what is due at it moves along."))
@argument("meeting", metavar=N_("M"))
@argument("date", metavar=N_("DATE"))
def move_command(run: Run, meeting: str, date: str) -> None:
    """Move one meeting."""
    with run.reading() as reader:
        found = find_meeting(reader, meeting)
    held_on = day(date)
    done = run.do(commands.move_meeting, found.id, held_on)
    said = run.tr("The meeting of {day} is on {held_on} now.", day=found.held_on, held_on=held_on)
    if done.numbers:
        said += run.tr(" Due then: {numbers}", numbers=done.numbers)
    run.done(done, said)


@command("close", N_("End a meeting's triage, once every remark is accounted for."))
@argument("meeting", metavar=N_("M"))
@option("--reason", help=N_("Why it ends although something is undecided."))
def close_command(run: Run, meeting: str, reason: str | None) -> None:
    """Close one meeting."""
    with run.reading() as reader:
        found = find_meeting(reader, meeting)
        notices = without_touched(reader, found.id)
    done = run.do(commands.close_meeting, found.id, reason=reason)
    run.done(done, run.tr("The triage of the meeting of {day} has ended.", day=found.held_on))
    for words in notices:
        run.output.say(run.tr.message(words))


for entry in (add_command, list_command, show_command, move_command, close_command):
    meeting_command.add_command(entry)
