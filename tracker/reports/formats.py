"""Every report and every format; adding either is one entry here, and its own file."""

import io
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import IO, Any

from tracker.errors import BadInputError, Message
from tracker.i18n import Translator
from tracker.reports.csv import csv
from tracker.reports.data import json_text
from tracker.reports.docx import docx
from tracker.reports.dossier.model import Dossier
from tracker.reports.dossier.paper import dossier_data, dossier_paper
from tracker.reports.handover.model import Handover
from tracker.reports.handover.paper import handover_book, handover_paper
from tracker.reports.html import html
from tracker.reports.markdown import markdown
from tracker.reports.next_meeting.model import NextMeeting
from tracker.reports.next_meeting.paper import next_meeting_paper
from tracker.reports.pieces import written
from tracker.reports.record.model import Record
from tracker.reports.record.paper import record_paper
from tracker.reports.responses.model import Responses
from tracker.reports.responses.paper import responses_paper
from tracker.reports.responses.sheets import responses_book
from tracker.reports.status.model import StatusReport, status_data
from tracker.reports.status.paper import status_paper
from tracker.reports.status.sheets import status_book
from tracker.reports.xlsx import xlsx


def _texts(layout: Callable[[Any], Iterable[str]]) -> Callable[[Any, IO[bytes]], None]:
    """A layout that makes texts, as one that writes."""
    return lambda part, out: written(layout(part), out)


class Part(Enum):
    """What of a report a format lays out."""

    PAPER = auto()
    BOOK = auto()
    DATA = auto()


@dataclass(frozen=True, slots=True)
class Format:
    """What of a report a format lays out, and how; text or not."""

    of: Part
    write: Callable[[Any, IO[bytes]], None]
    text: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """How a report's model becomes a paper, a book or data, and which formats it comes in.

    Without ``data`` of its own, the model is its data.
    """

    formats: tuple[str, ...]
    paper: Callable[[Any, Translator], object]
    book: Callable[[Any, Translator], object] | None = None
    data: Callable[[Any], object] | None = None

    def part(self, of: Part, model: object, tr: Translator) -> object:
        """What a format lays out."""
        if of is Part.BOOK and self.book is not None:
            return self.book(model, tr)
        if of is Part.DATA:
            return model if self.data is None else self.data(model)
        return self.paper(model, tr)


# By file ending.
FORMATS: Mapping[str, Format] = {
    "md": Format(Part.PAPER, _texts(markdown), text=True),
    "html": Format(Part.PAPER, _texts(html), text=True),
    "docx": Format(Part.PAPER, docx),
    "xlsx": Format(Part.BOOK, xlsx),
    "csv": Format(Part.BOOK, _texts(csv), text=True),
    "json": Format(Part.DATA, _texts(json_text), text=True),
}

REPORTS: Mapping[type, Report] = {
    StatusReport: Report(tuple(FORMATS), status_paper, status_book, status_data),
    Responses: Report(tuple(FORMATS), responses_paper, responses_book),
    NextMeeting: Report(("html", "docx"), next_meeting_paper),
    Handover: Report(tuple(FORMATS), handover_paper, handover_book),
    Record: Report(("html", "json"), record_paper),
    Dossier: Report(("md", "html", "docx", "json"), dossier_paper, data=dossier_data),
}


def formats_of(model: type) -> tuple[str, ...]:
    """The formats that a report comes in; the first is what a terminal is given."""
    return REPORTS[model].formats


def write(model: object, form: str, tr: Translator, out: IO[bytes]) -> None:
    """Write the report in a format, text in UTF-8.

    What it reads in windows must still be open.  Raises BadInputError for a format that the report
    doesn't come in.
    """
    report = REPORTS[type(model)]
    if form not in report.formats:
        raise BadInputError(
            Message("There is no format {format}.", format=form),
            hint=Message("Formats: {formats}", formats=", ".join(report.formats)),
        )
    chosen = FORMATS[form]
    chosen.write(report.part(chosen.of, model, tr), out)


def render(model: object, form: str, tr: Translator) -> str | bytes:
    """The report in a format, as ``write`` writes it; a text as text."""
    out = io.BytesIO()
    write(model, form, tr, out)
    data = out.getvalue()
    return data.decode() if FORMATS[form].text else data
