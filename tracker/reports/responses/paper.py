"""The response table as a paper on A4 landscape, one table per agenda item or theme."""

from tracker.i18n import Translator
from tracker.reports.paper import Block, Heading, Lines, Paper, Table
from tracker.reports.responses.columns import cells
from tracker.reports.responses.model import Responses


def title_of(report: Responses, tr: Translator) -> str:
    """What the paper is called: of one meeting, of several, or by theme."""
    if report.settings.by == "theme":
        return tr("Main opinions so far, by theme")
    if len(report.meetings) == 1:
        return tr("Main opinions of the last meeting and responses")
    return tr("Main opinions so far and responses")


def marks_of(report: Responses, tr: Translator) -> tuple[str, ...]:
    """The marks asked for, and that the paper isn't final where drafts are in it."""
    return (
        (*report.settings.marks, tr("not final"))
        if report.settings.drafts
        else report.settings.marks
    )


def responses_paper(report: Responses, tr: Translator) -> Paper:
    """The whole paper in the translator's language."""
    title = title_of(report, tr)
    about = [f"{tr.paper_date(m.held_on)}  {m.title}" for m in report.meetings]
    about.append(tr("As of {day}", day=tr.paper_date(report.day)))
    if report.settings.asked:
        about.append(tr("Only the items of: {filter}", filter=report.settings.asked))
    blocks: list[Block] = [Heading(1, title), Lines(tuple(about))]
    if not report.groups:
        blocks.append(Lines((tr("No item is to be answered."),)))
    shown = [c for c in report.settings.columns if c.id != report.settings.by]
    for group in report.groups:
        if group.title or len(report.groups) > 1:
            blocks.append(Heading(2, group.title or tr("Others")))
        blocks.append(
            Table(
                tuple(c.title(tr.lang) for c in shown),
                tuple(cells(row, shown, tr) for row in group.rows),
                tuple(c.width for c in shown),
            )
        )
    return Paper(tr.lang, title, tuple(blocks), marks_of(report, tr), landscape=True)
