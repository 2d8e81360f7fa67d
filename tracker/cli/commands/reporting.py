"""Papers."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import click

from tracker.cli.commands.packs import handover_command, next_meeting_command, record_command
from tracker.cli.filter_words import TAKES_FILTER, filter_argument
from tracker.cli.papers import (
    Target,
    asked_for,
    attribution_option,
    changes_asked,
    drafts_option,
    form_of,
    internal_option,
    paper_options,
    put,
    say_if_none,
    since_option,
)
from tracker.cli.run import Run
from tracker.cli.translated import command, group, option
from tracker.cli.types import OneOf
from tracker.i18n.mark import N_
from tracker.reports.formats import formats_of
from tracker.reports.responses.build import GROUPINGS
from tracker.reports.responses.columns import columns_in
from tracker.reports.responses.model import Responses, ResponseSettings
from tracker.reports.status.model import StatusReport
from tracker.services.queries.responses_report import responses_report
from tracker.services.queries.status_report import status_report

report_command = group(
    "report", N_("Papers: status, response table, next meeting, handover, record.")
)


@command(
    "status",
    N_("The status report, of all items or of those that a filter leaves."),
    **TAKES_FILTER,
)
@filter_argument
@paper_options(partial(formats_of, StatusReport))
@since_option
@attribution_option
@drafts_option
@internal_option
def status_command(
    run: Run,
    filter_words: Sequence[str],
    *,
    target: Target,
    since: str | None,
    attribution: str,
    drafts: bool,
    internal: bool,
) -> None:
    """Print or write the status report."""
    form = form_of(run, target, formats_of(StatusReport))
    query = asked_for(filter_words, target.day)
    with (
        run.reading(target.past) as reader,
        reader.steady(),
        changes_asked(run, reader, target, query, since, drafts=drafts) as changes,
    ):
        report = status_report(
            reader,
            target.day,
            query,
            changes=changes,
            asked=" ".join(filter_words),
            marks=target.marks,
            drafts=drafts,
            internal=internal,
            attribution=attribution,
        )
        put(run, report, form, target)
        say_if_none(run, reader, target.day, query)


@command(
    "responses",
    N_("The response table: opinions, the day's answers, what became of them; cleared texts only."),
    **TAKES_FILTER,
)
@filter_argument
@paper_options(partial(formats_of, Responses))
@option(
    "--by",
    type=OneOf(*GROUPINGS),
    default="agenda",
    help=N_("Group by agenda item or by theme."),
)
@attribution_option
@option(
    "--since",
    metavar=N_("MEETING"),
    help=N_("Only what is new or changed since this meeting, or day."),
)
@drafts_option
@option(
    "--columns",
    type=click.Path(path_type=Path),
    metavar=N_("FILE"),
    help=N_("A TOML file that chooses the columns, their order and headers."),
)
def responses_command(
    run: Run,
    filter_words: Sequence[str],
    *,
    target: Target,
    by: str,
    attribution: str,
    since: str | None,
    drafts: bool,
    columns: Path | None,
) -> None:
    """Print or write the response table."""
    form = form_of(run, target, formats_of(Responses))
    query, chosen = asked_for(filter_words, target.day), columns_in(columns)
    with (
        run.reading(target.past) as reader,
        reader.steady(),
        changes_asked(run, reader, target, query, since, drafts=drafts) as changes,
    ):
        report = responses_report(
            reader,
            target.day,
            query,
            ResponseSettings(
                columns=chosen,
                by=by,
                attribution=attribution,
                drafts=drafts,
                marks=target.marks,
                asked=" ".join(filter_words),
            ),
            changes,
        )
        put(run, report, form, target)
        say_if_none(run, reader, target.day, query)


for _made in (
    status_command,
    responses_command,
    next_meeting_command,
    handover_command,
    record_command,
):
    report_command.add_command(_made)
