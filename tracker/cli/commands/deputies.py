"""Deputies: who stands in for whom, at a meeting or from a day on."""

from tracker.cli import forms
from tracker.cli.options import refuse_given
from tracker.cli.run import Run
from tracker.cli.tables import Column, print_table
from tracker.cli.translated import argument, command, option
from tracker.cli.words import day_meant, is_none
from tracker.errors import Message
from tracker.i18n.mark import N_
from tracker.services import commands
from tracker.services.queries.deputies import list_deputies
from tracker.services.queries.meetings import find_meeting


@command("deputy", N_("Record who stands in for a person: at a meeting, or from a day on."))
@argument("name", required=False, metavar=N_("NAME"))
@option("--of", "principal", required=True, metavar=N_("NAME"), help=N_("Whose deputy it is."))
@option("--meeting", metavar=N_("M"), help=N_("At this meeting: its day or id."))
@option("--from", "since", metavar=N_("DATE"), help=N_("From this day on."))
@option(
    "--until", metavar=N_("DATE|none"), help=N_("To this day, where it is known; none forgets it.")
)
@option("--remove", is_flag=True, help=N_("Take away what was recorded."))
def deputy_command(
    run: Run,
    name: str | None,
    *,
    principal: str,
    meeting: str | None,
    since: str | None,
    until: str | None,
    remove: bool,
) -> None:
    """Record one deputy; without a name only that somebody came."""
    meeting_id = None
    if meeting is not None:
        with run.reading() as reader:
            meeting_id = find_meeting(reader, meeting).id
    first = day_meant(since) if since else None
    tr = run.tr
    who = name or tr("somebody")
    if remove:
        refuse_given(
            {"until"}, Message("What was recorded is found by the day on which it begins.")
        )
        done = run.do(commands.remove_deputy, name, principal, meeting_id=meeting_id, since=first)
        said = tr(
            "{deputy} is no longer recorded as deputy of {principal}.",
            deputy=who,
            principal=principal,
        )
        run.done(done, said)
        return
    endless = until is not None and is_none(until)
    done = run.do(
        commands.set_deputy,
        name,
        principal,
        meeting_id=meeting_id,
        since=first,
        until=None if endless or not until else day_meant(until),
        endless=endless,
    )
    run.done(done, tr("{deputy} stands in for {principal}.", deputy=who, principal=principal))


@command("deputies", N_("List who stood, or stands, in for whom."))
def deputies_command(run: Run) -> None:
    """Every deputy, by day."""
    with run.reading() as reader:
        found = list_deputies(reader)
    if run.settings.json:
        run.output.json([forms.deputy(entry) for entry in found])
        return
    tr = run.tr
    if not found:
        run.output.say(tr("No deputy is recorded."))
        return
    columns = (
        Column(tr("Person"), least=16),
        Column(tr("Deputy"), least=16),
        Column(tr("When"), least=16),
        Column(tr("Recorded by")),
    )
    rows = [(d.stands_in_for, d.name or "—", tr.message(d.when), d.chosen_by) for d in found]
    print_table(run.output, columns, rows)
