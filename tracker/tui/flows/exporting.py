"""The status report, written to a file."""

from pathlib import Path

from tracker import clock
from tracker.reports.formats import render
from tracker.reports.writing import write_file
from tracker.services.queries.status_report import status_report
from tracker.tui.dialogs.export import ExportDialog, Target
from tracker.tui.flows.host import Host


def export(host: Host) -> None:
    """Ask for format and file, write, say where."""
    tr, today = host.desk.tr, clock.today()

    def write(target: Target) -> None:
        paper = render(status_report(host.desk.reader, today), target.format, tr)
        write_file(target.path, paper, force=target.replace)
        host.say(tr("Written: {path}", path=target.path))

    dialog = ExportDialog(
        tr,
        about=tr("The whole register as of today."),
        stem=f"status-{today.isoformat()}",
        folder=Path.cwd(),
    )
    host.ask(dialog, write)
