"""Every report and every format; adding either is one entry here, and its own file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

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
from tracker.reports.record.model import Record
from tracker.reports.record.paper import record_paper
from tracker.reports.responses.model import Responses
from tracker.reports.responses.paper import responses_paper
from tracker.reports.responses.sheets import responses_book
from tracker.reports.status.model import StatusReport
from tracker.reports.status.paper import status_paper
from tracker.reports.status.sheets import status_book
from tracker.reports.xlsx import xlsx


@dataclass(frozen=True, slots=True)
class Format:
    """What of a report (``paper``, ``book`` or ``data``) a format lays out, and how."""

    of: str
    layout: Callable[[Any], str | bytes]


@dataclass(frozen=True, slots=True)
class Report:
    """How a report's model becomes a paper, a book or data, and which formats it comes in.

    Without ``data`` of its own, the model is its data.
    """

    formats: tuple[str, ...]
    paper: Callable[[Any, Translator], object]
    book: Callable[[Any, Translator], object] | None = None
    data: Callable[[Any], object] | None = None

    def part(self, of: str, model: object, tr: Translator) -> object:
        """What a format lays out."""
        if of == "book" and self.book is not None:
            return self.book(model, tr)
        if of == "data":
            return model if self.data is None else self.data(model)
        return self.paper(model, tr)


# By file ending.
FORMATS: Mapping[str, Format] = {
    "md": Format("paper", markdown),
    "html": Format("paper", html),
    "docx": Format("paper", docx),
    "xlsx": Format("book", xlsx),
    "csv": Format("book", csv),
    "json": Format("data", json_text),
}

REPORTS: Mapping[type, Report] = {
    StatusReport: Report(tuple(FORMATS), status_paper, status_book),
    Responses: Report(tuple(FORMATS), responses_paper, responses_book),
    NextMeeting: Report(("html", "docx"), next_meeting_paper),
    Handover: Report(tuple(FORMATS), handover_paper, handover_book),
    Record: Report(("html", "json"), record_paper),
    Dossier: Report(("md", "html", "docx", "json"), dossier_paper, data=dossier_data),
}


def formats_of(model: type) -> tuple[str, ...]:
    """The formats that a report comes in; the first is what a terminal is given."""
    return REPORTS[model].formats


def render(model: object, form: str, tr: Translator) -> str | bytes:
    """The report in a format.  Raises BadInputError for one that it doesn't come in."""
    report = REPORTS[type(model)]
    if form not in report.formats:
        raise BadInputError(
            Message("There is no format {format}.", format=form),
            hint=Message("Formats: {formats}", formats=", ".join(report.formats)),
        )
    chosen = FORMATS[form]
    return chosen.layout(report.part(chosen.of, model, tr))
