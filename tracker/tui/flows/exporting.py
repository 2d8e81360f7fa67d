"""Papers, written to a file in a thread of their own."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import IO, Final

from tracker import clock
from tracker.i18n.mark import N_
from tracker.storage.read.reader import Reader
from tracker.tui.dialogs.export import ExportDialog, PaperChoice, Target
from tracker.tui.flows.host import Host
from tracker.tui.work import Work

# Each paper: its name, what people call it; its model is made by the function of this name below.
PAPERS: Final = (
    ("status", N_("Status report")),
    ("responses", N_("Response table")),
    ("next-meeting", N_("For the next meeting")),
    ("handover", N_("Handover of follow-ups")),
    ("record", N_("Record of follow-ups")),
)


def export(host: Host) -> None:
    """Ask for paper, format and file; write; say where."""
    desk, tr, today = host.desk, host.desk.tr, clock.today()

    def write(target: Target) -> None:
        def job(work: Work) -> Path:
            # Word, Excel and templates are loaded when a paper is asked for, not before.
            from tracker.reports.formats import write as write_paper
            from tracker.reports.writing import write_file

            with desk.register.reader() as reader, reader.steady():
                with work.interruptible(reader.interrupt):
                    model = _MODELS[target.paper](reader)
                work.step(tr("Writing {path} …", path=target.path.name))

                def made(out: IO[bytes]) -> None:
                    write_paper(model, target.format, tr, out)
                    work.step()  # stopped by now, the file is not kept

                write_file(target.path, made, force=target.replace)
            return target.path

        host.work(
            tr("Reading the register …"),
            job,
            lambda path: host.say(tr("Written: {path}", path=path)),
        )

    formats = _formats()
    papers = [
        PaperChoice(name, tr(label), f"{name}-{today.isoformat()}", formats[name])
        for name, label in PAPERS
    ]
    dialog = ExportDialog(tr, papers=papers, folder=Path.cwd())
    host.ask(dialog, write)


def _formats() -> Mapping[str, Sequence[str]]:
    """Which formats each paper comes in."""
    from tracker.reports.formats import formats_of
    from tracker.reports.handover.model import Handover
    from tracker.reports.next_meeting.model import NextMeeting
    from tracker.reports.record.model import Record
    from tracker.reports.responses.model import Responses
    from tracker.reports.status.model import StatusReport

    models = (StatusReport, Responses, NextMeeting, Handover, Record)
    return {name: formats_of(model) for (name, _), model in zip(PAPERS, models, strict=True)}


def _status(reader: Reader) -> object:
    from tracker.services.queries.status_report import status_report

    return status_report(reader, clock.today())


def _responses(reader: Reader) -> object:
    from tracker.reports.responses.columns import columns_in
    from tracker.reports.responses.model import ResponseSettings
    from tracker.services.queries.responses_report import responses_report

    return responses_report(reader, clock.today(), None, ResponseSettings(columns_in(None)))


def _next_meeting(reader: Reader) -> object:
    from tracker.services.queries.next_meeting_report import next_meeting_report

    return next_meeting_report(
        reader,
        clock.today(),
        None,
        since=None,
        attribution="name",
        drafts=False,
        marks=(),
        asked="",
    )


def _handover(reader: Reader) -> object:
    from tracker.services.queries.handover_report import handover_report

    return handover_report(reader, clock.today(), None, internal=False, marks=(), asked="")


def _record(reader: Reader) -> object:
    from tracker.services.queries.record_report import record_report

    return record_report(reader, clock.today(), None, marks=(), asked="")


_MODELS: Final[Mapping[str, Callable[[Reader], object]]] = {
    "status": _status,
    "responses": _responses,
    "next-meeting": _next_meeting,
    "handover": _handover,
    "record": _record,
}
