"""Papers."""

from collections.abc import Sequence
from pathlib import Path

import click

from tracker import clock
from tracker.cli.run import Run
from tracker.cli.translated import Group, command, option
from tracker.domain.filters import parse_filter
from tracker.i18n.mark import N_
from tracker.reports.formats import FORMATS, render
from tracker.reports.writing import write_file
from tracker.services.queries.status_report import status_report

report_command = Group("report", help=N_("Papers: the status report."))


@command(
    "status",
    N_("The status report, of all items or of those that a filter leaves."),
    context_settings={"ignore_unknown_options": True},
)
@click.argument("filter_words", nargs=-1, type=click.UNPROCESSED, metavar="[FILTER]...")
@option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    help=N_("The format; else the file's ending decides, else Markdown."),
)
@option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help=N_("Write to this file."),
)
@option("--force", is_flag=True, help=N_("Replace a file that is there."))
def status_command(
    run: Run, filter_words: Sequence[str], form: str | None, output: Path | None, *, force: bool
) -> None:
    """Print or write the status report."""
    today = clock.today()
    query = parse_filter(filter_words, today) if filter_words else None
    with run.reading() as reader:
        report = status_report(reader, today, query)
    paper = render(report, "json" if run.settings.json else form or _by_ending(output), run.tr)
    if output is None:
        run.output.exactly(paper if paper.endswith("\n") else paper + "\n")
        return
    write_file(output, paper, force=force)
    run.output.say(run.tr("Written: {path}", path=output))


def _by_ending(path: Path | None) -> str:
    ending = path.suffix.lstrip(".").casefold() if path else ""
    return ending if ending in FORMATS else "md"


report_command.add_command(status_command)
