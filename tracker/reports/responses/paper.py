"""The response table as a paper on A4 landscape, one table per agenda item or theme."""

from collections.abc import Iterator

from tracker.i18n import Translator
from tracker.reports.paper import Block, Heading, Lines, Paper, Table
from tracker.reports.responses.columns import cells, shown_in
from tracker.reports.responses.model import Responses
from tracker.reports.words import about, marks_of, meeting_of


def title_of(report: Responses, tr: Translator) -> str:
    """What the paper is called: of one meeting, of several, or by theme."""
    if report.settings.by == "theme":
        return tr("Main opinions so far, by theme")
    if len(report.meetings) == 1 and report.of_last:
        return tr("Main opinions of the last meeting and responses")
    if len(report.meetings) == 1:
        day = tr.paper_date(report.meetings[0].held_on)
        return tr("Main opinions of the meeting of {day} and responses", day=day)
    return tr("Main opinions so far and responses")


def responses_paper(report: Responses, tr: Translator) -> Paper:
    """The whole paper in the translator's language."""
    title = title_of(report, tr)
    marks = marks_of(report.settings.marks, tr, drafts=report.settings.drafts)
    return Paper(tr.lang, title, _blocks(report, title, tr), marks, landscape=True)


def _blocks(report: Responses, title: str, tr: Translator) -> Iterator[Block]:
    settings = report.settings
    head = [*about(report.day, settings.asked, tr), *(meeting_of(m, tr) for m in report.meetings)]
    if report.since is not None:
        head.append(tr("Only what is new or changed since {day}", day=tr.paper_date(report.since)))
    yield Heading(1, title)
    yield Lines(tuple(head))
    if not report.groups:
        yield Lines((tr("No item is to be answered."),))
    shown = shown_in(report, headed=True)
    unnamed = tr("No theme") if settings.by == "theme" else tr("No agenda item")
    for group in report.groups:
        if group.title or len(report.groups) > 1:
            day = f"{tr.date(group.meeting)}  " if group.meeting else ""
            yield Heading(2, day + (group.title or unnamed))
        yield Table(
            tuple(c.title(tr.lang) for c in shown),
            (cells(row, shown, tr) for row in group.rows),
            tuple(c.width for c in shown),
        )
