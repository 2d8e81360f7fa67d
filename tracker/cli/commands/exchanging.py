"""The whole register out as JSON lines, and in again."""

from pathlib import Path

import click

from tracker.cli.run import Run
from tracker.cli.translated import argument, command, option
from tracker.i18n.mark import N_
from tracker.reports.writing import write_file

STDOUT = "-"


@command("export", N_("Write the whole register with its history to a file, as JSON lines."))
@argument(
    "file",
    type=click.Path(path_type=Path),
    metavar=N_("FILE"),
    help=N_("The file; - is the standard output."),
)
@option("--force", is_flag=True, help=N_("Replace a file that is there."))
def export_command(run: Run, file: Path, *, force: bool) -> None:
    """Export everything."""
    lines = run.register.export()
    if str(file) == STDOUT:
        for line in lines:
            run.output.piece(line)
        return
    text = "".join(lines)
    write_file(file, text, force=force)
    rows = text.count("\n") - 2
    if run.settings.json:
        run.output.json({"file": str(file), "rows": rows})
    run.output.say(run.tr("Written: {path} ({rows} rows)", path=file, rows=rows))


@command("load", N_("Fill an empty register with an export."))
@argument("file", type=click.Path(path_type=Path), metavar=N_("FILE"))
def load_command(run: Run, file: Path) -> None:
    """Load an export; all of it or nothing."""
    rows = run.register.load(file)
    if run.settings.json:
        run.output.json({"file": str(file), "rows": rows})
    run.output.say(run.tr("Loaded: {path} ({rows} rows)", path=file, rows=rows))
