"""The whole register out as JSON lines, and in again."""

from collections.abc import Iterator
from pathlib import Path
from typing import IO

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
    written = _Lines(lines)
    write_file(file, written, force=force)
    rows = written.count - 2  # the first line and the last are about the export
    if run.settings.json:
        run.output.json({"file": str(file), "rows": rows})
    run.output.say(run.tr("Written: {path} ({rows} rows)", path=file, rows=rows))


class _Lines:
    """Lines that go to a file as they come, and how many they were."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self.count = 0

    def __call__(self, out: IO[bytes]) -> None:
        for line in self._lines:
            out.write(line.encode())
            self.count += 1


@command("load", N_("Fill an empty register with an export."))
@argument("file", type=click.Path(path_type=Path), metavar=N_("FILE"))
def load_command(run: Run, file: Path) -> None:
    """Load an export; all of it or nothing."""
    rows = run.register.load(file)
    if run.settings.json:
        run.output.json({"file": str(file), "rows": rows})
    run.output.say(run.tr("Loaded: {path} ({rows} rows)", path=file, rows=rows))
