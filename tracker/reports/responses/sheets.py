"""The response table as one sheet."""

from tracker.i18n import Translator
from tracker.reports.responses.columns import cells, shown_in
from tracker.reports.responses.model import Responses
from tracker.reports.responses.paper import title_of
from tracker.reports.sheets import Book, Column, Sheet
from tracker.reports.words import marks_of


def responses_book(report: Responses, tr: Translator) -> Book:
    """One row per raiser."""
    title = title_of(report, tr)
    shown = shown_in(report, headed=False)
    sheet = Sheet(
        tr("Responses"),
        tuple(Column(c.title(tr.lang), c.width) for c in shown),
        (cells(row, shown, tr) for group in report.groups for row in group.rows),
    )
    settings = report.settings
    return Book(tr.lang, title, (sheet,), marks_of(settings.marks, tr, drafts=settings.drafts))
