"""Papers, written to a file in a thread of their own."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from tracker import clock
from tracker.i18n.mark import N_
from tracker.storage.read.reader import Reader
from tracker.tui.dialogs.export import ExportDialog, Target
from tracker.tui.flows.host import Host
from tracker.tui.work import Work

# Each paper: its name, what people call it, and what its file is called.
PAPERS: Final = (
    ("status", N_("Status report"), "status"),
    ("responses", N_("Response table"), "responses"),
)


def export(host: Host) -> None:
    """Ask for paper, format and file; write; say where."""
    desk, tr, today = host.desk, host.desk.tr, clock.today()

    def write(target: Target) -> None:
        def job(work: Work) -> Path:
            # Word, Excel and templates are loaded when a paper is asked for, not before.
            from tracker.reports.formats import render
            from tracker.reports.writing import write_file

            with desk.register.reader() as reader:
                model = _MODELS[target.paper](reader)
                work.step()
                paper = render(model, target.format, tr)
            work.step()
            write_file(target.path, paper, force=target.replace)
            return target.path

        host.work(
            tr("Writing {path} …", path=target.path.name),
            job,
            lambda path: host.say(tr("Written: {path}", path=path)),
        )

    dialog = ExportDialog(
        tr,
        papers=[(name, tr(label), f"{stem}-{today.isoformat()}") for name, label, stem in PAPERS],
        folder=Path.cwd(),
    )
    host.ask(dialog, write)


def _status(reader: Reader) -> object:
    from tracker.services.queries.status_report import status_report

    return status_report(reader, clock.today())


def _responses(reader: Reader) -> object:
    from tracker.reports.responses.columns import columns_in
    from tracker.reports.responses.model import ResponseSettings
    from tracker.services.queries.responses_report import responses_report

    return responses_report(reader, clock.today(), None, ResponseSettings(columns_in(None)))


_MODELS: Final[dict[str, Callable[[Reader], object]]] = {
    "status": _status,
    "responses": _responses,
}
