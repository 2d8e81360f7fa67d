"""The status report as sheets: the items first, then what needs a decision, and the counts."""

from collections.abc import Iterator

from tracker.domain.records import ItemRecord
from tracker.i18n import Translator
from tracker.reports.changes import changes_sheet
from tracker.reports.facts import answers_of
from tracker.reports.sheets import Book, Column, Sheet, Value
from tracker.reports.status.counts import breakdown_sheet
from tracker.reports.status.model import StatusReport
from tracker.reports.status.paper import count_rows, decision_kinds
from tracker.reports.words import marks_of, raisers_of, resolution_text


def status_book(report: StatusReport, tr: Translator) -> Book:
    """One row per accepted item, then one per reason and item, then the counts."""
    marks = marks_of(report.marks, tr, drafts=report.drafts)
    return Book(tr.lang, tr("Status of follow-ups"), _sheets(report, tr), marks)


def _sheets(report: StatusReport, tr: Translator) -> Iterator[Sheet]:
    columns = (
        Column(tr("No."), 6), Column(tr("Title"), 28), Column(tr("Kind"), 11), Column(tr("Status"), 9),
        Column(tr("Raised by"), 13), Column(tr("Owner"), 16), Column(tr("Due as said"), 10),
        Column(tr("Due as chosen"), 11), Column(tr("Due chosen by"), 11),
        Column(tr("Answer of the day"), 34), Column(tr("Answered by"), 11), Column(tr("Resolution"), 34),
        Column(tr("Confirmation"), 13), Column(tr("Meeting"), 11), Column(tr("Agenda item"), 16), Column(tr("Theme"), 10),
    )  # fmt: skip
    yield Sheet(tr("Follow-ups"), columns, (_row(item, tr) for item in report.items))
    titles = report.counts.titles
    yield Sheet(
        tr("Needs a decision"),
        (Column(tr("Why"), 36), Column(tr("No."), 6), Column(tr("Title"), 60)),
        (
            (why, number, titles[number])
            for why, numbers in decision_kinds(report, tr)
            for number in numbers
        ),
    )
    yield Sheet(
        tr("Counts"), (Column(tr("What"), 28), Column(tr("How many"), 60)), count_rows(report, tr)
    )
    if report.items:
        yield breakdown_sheet(report, tr)
    if report.changes is not None:
        yield changes_sheet(report.changes, tr)


def _row(item: ItemRecord, tr: Translator) -> tuple[Value, ...]:
    row = item.row
    return (
        row.number, row.title, tr.label(row.kind), tr.label(row.status), raisers_of(item, tr, "") or None,
        tr.join([owner.name for owner in item.owners]) or None, row.due_as_said, row.due, item.due_chosen_by,
        "\n".join(answers_of(item)) or None, row.answered_by,
        resolution_text(item.resolutions[-1], tr) if item.resolutions else None,
        tr.label(item.assessments[-1].outcome) if item.assessments else None,
        row.meeting, row.agenda_item, item.theme,
    )  # fmt: skip
