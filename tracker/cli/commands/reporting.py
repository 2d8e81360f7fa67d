"""Papers."""

from collections.abc import Sequence
from pathlib import Path

import click

from tracker import clock
from tracker.cli.papers import form_of, paper_options, put
from tracker.cli.run import Run
from tracker.cli.translated import Group, command, option
from tracker.domain.filters import Filter, parse_filter
from tracker.i18n.mark import N_
from tracker.reports.formats import formats_of
from tracker.reports.status.model import StatusReport
from tracker.services.queries.status_report import status_report

report_command = Group("report", help=N_("Papers: the status report."))
_FILTERED = {"ignore_unknown_options": True}
filter_argument = click.argument(
    "filter_words", nargs=-1, type=click.UNPROCESSED, metavar="[FILTER]..."
)
internal_option = option(
    "--internal", is_flag=True, help=N_("With the internal notes, for the office alone.")
)


def _asked(words: Sequence[str]) -> Filter | None:
    return parse_filter(words, clock.today()) if words else None


@command(
    "status",
    N_("The status report, of all items or of those that a filter leaves."),
    context_settings=_FILTERED,
)
@filter_argument
@paper_options(formats_of(StatusReport))
@internal_option
def status_command(
    run: Run,
    filter_words: Sequence[str],
    form: str | None,
    output: Path | None,
    *,
    force: bool,
    marks: tuple[str, ...],
    internal: bool,
) -> None:
    """Print or write the status report."""
    form = form_of(run, form, output, formats_of(StatusReport))
    query = _asked(filter_words)
    with run.reading() as reader:
        report = status_report(
            reader,
            clock.today(),
            query,
            asked=" ".join(filter_words),
            marks=marks,
            internal=internal,
        )
    put(run, report, form, output, force=force)


report_command.add_command(status_command)
