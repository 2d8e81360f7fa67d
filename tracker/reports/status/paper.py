"""The status report as a paper: the first page for the chief, then a line, then all of each item."""

from collections.abc import Iterator, Mapping
from typing import Any

from tracker.domain.filters import SOON_DAYS
from tracker.domain.item_row import ItemRow
from tracker.domain.records import ItemRecord
from tracker.domain.words import Kind, Status, Word
from tracker.i18n import Translator
from tracker.reports.changes import changes_blocks
from tracker.reports.item_blocks import Kinds, facts, facts_of, kinds_of, outcomes, quotes
from tracker.reports.paper import Block, Bullets, Heading, Lines, NewPage, Paper, Table
from tracker.reports.status.counting import NAMED
from tracker.reports.status.counts import breakdown_blocks
from tracker.reports.status.model import StatusReport
from tracker.reports.words import (
    NONE,
    about,
    answer_in_short,
    chosen_due,
    chosen_note,
    due_in_two,
    marks_of,
    meeting_of,
    owners_of,
    raisers_of,
)


def status_paper(report: StatusReport, tr: Translator) -> Paper:
    """The whole paper in the translator's language."""
    title = tr("Status of follow-ups")
    marks = marks_of(report.marks, tr, drafts=report.drafts)
    return Paper(tr.lang, title, _blocks(report, title, tr), marks)


def _blocks(report: StatusReport, title: str, tr: Translator) -> Iterator[Block]:
    yield Heading(1, title)
    yield Lines(
        (
            *about(report.day, report.asked, tr),
            *(meeting_of(m, tr) for m in report.meetings if m.held_on <= report.day),
        )
    )
    yield Heading(2, tr("Needs a decision"))
    yield _decisions(report, tr)
    yield Heading(2, tr("Counts"))
    yield Table((tr("What"), tr("How many")), count_rows(report, tr), (30, 70))
    yield Heading(2, tr("Follow-ups"))
    yield from _overview(report, tr)
    yield from changes_blocks(report.changes, tr)
    yield from breakdown_blocks(report, tr)
    if report.items:
        yield NewPage()
        yield Heading(2, tr("Each follow-up"))
    kinds, uncleared = kinds_of(report.meetings), frozenset(report.counts.uncleared)
    for item in report.items:
        hidden = not report.drafts and item.row.number in uncleared
        yield from _item(item, kinds, tr, hidden=hidden)
    yield from _apart(report, tr)


def decision_kinds(report: StatusReport, tr: Translator) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """Each reason why somebody must decide, with the numbers of its items."""
    found = report.decisions
    return (
        (tr("Late"), found.late),
        (tr("No owner"), found.unowned),
        (tr("Question without a direct answer"), found.unanswered),
        (tr("Promise due within {days} days", days=SOON_DAYS), found.near),
    )


def _decisions(report: StatusReport, tr: Translator) -> Block:
    kinds = decision_kinds(report, tr)
    if not any(numbers for _, numbers in kinds):
        return Lines((tr("Nothing needs a decision."),))
    items = report.counts.named
    return Table(
        (tr("Why"), tr("Items"), tr("Which")),
        tuple(
            (
                why,
                str(len(numbers)),
                "\n".join(
                    [
                        *(_called(items[n], tr) for n in numbers[:NAMED]),
                        *_further(len(numbers) - NAMED, tr),
                    ]
                )
                or NONE,
            )
            for why, numbers in kinds
        ),
        (26, 8, 66),
    )


def _further(count: int, tr: Translator) -> list[str]:
    """How many more there are, where there are any; the list of all is below."""
    return [tr("and {count} more, in the list below", count=count)] if count > 0 else []


def _called(item: ItemRecord, tr: Translator) -> str:
    """An item with what a decision about it starts from: who owns it, and by when."""
    facts = [owners_of(item, tr)] if item.owners else []
    if item.row.due:
        facts.append(tr("due {day}", day=chosen_due(item, tr)))
    called = f"#{item.row.number} {item.row.title}"
    return tr("{item} ({facts})", item=called, facts=facts) if facts else called


def count_rows(report: StatusReport, tr: Translator) -> tuple[tuple[str, str], ...]:
    """What was counted, and how many there are."""
    total = len(report.items)
    return (
        (tr("All follow-ups"), str(total)),
        (tr("By status"), _tally(Status, report.counts.by_status, tr)),
        (tr("By kind"), _tally(Kind, report.counts.by_kind, tr)),
        (
            tr("On the day"),
            tr(
                "with words of an answer {yes}, without {no}",
                yes=report.counts.answered,
                no=total - report.counts.answered,
            ),
        ),
        (
            tr("Date"),
            tr(
                "with a date {yes}, without {no}",
                yes=report.counts.dated,
                no=total - report.counts.dated,
            ),
        ),
        (
            tr("Not yet triaged"),
            tr.plural("{count} candidate", "{count} candidates", len(report.candidates)),
        ),
        *(
            (
                tr("Remarks of {day}", day=tr.date(meeting.held_on)),
                tr(
                    "{done} of {all} accounted for",
                    done=meeting.remarks - meeting.remarks_to_do,
                    all=meeting.remarks,
                ),
            )
            for meeting in report.meetings
            if meeting.remarks
        ),
    )


def _tally(words: type[Word], tally: Mapping[Any, int], tr: Translator) -> str:
    known: list[Word | str] = [word for word in words if tally.get(word)]
    unknown = [code for code in tally if code not in known]
    counted = [f"{tr.label(code)} {tally[code]}" for code in (*known, *unknown)]
    return tr.join(counted) or "0"


def _overview(report: StatusReport, tr: Translator) -> list[Block]:
    if not report.items:
        none = (
            tr("No item matches the filter.")
            if report.asked
            else tr("No follow-up has been accepted yet.")
        )
        return [Lines((none,))]
    headers = (
        tr("No."),
        tr("Title"),
        tr("Raised by"),
        tr("Answer of the day"),
        tr("Owner"),
        tr("Due: as said / chosen"),
        tr("Status"),
    )
    rows = (_line(item, tr) for item in report.items)
    blocks: list[Block] = [Table(headers, rows, (6, 22, 13, 20, 14, 14, 11))]
    if report.counts.chosen:
        blocks.append(Lines((chosen_note(tr),)))
    return blocks


def _line(item: ItemRecord, tr: Translator) -> tuple[str, ...]:
    row = item.row
    return (
        str(row.number),
        row.title,
        raisers_of(item, tr),
        answer_in_short(item, tr),
        owners_of(item, tr),
        due_in_two(item, tr),
        tr.label(row.status),
    )


def _item(item: ItemRecord, kinds: Kinds, tr: Translator, *, hidden: bool) -> Iterator[Block]:
    """The item whole; ``hidden`` where its latest text isn't cleared and so isn't printed."""
    yield Heading(3, f"#{item.row.number}  {item.row.title}")
    yield facts(facts_of(item, tr), tr)
    if item.summary:
        yield Lines((item.summary,))
    yield from quotes(item, kinds, 4, tr)
    yield from outcomes(item, 4, tr)
    if hidden:
        yield Lines((tr("The text of the response is not cleared yet."),))


def _apart(report: StatusReport, tr: Translator) -> Iterator[Block]:
    if report.candidates:
        yield Heading(2, tr("Candidates not yet triaged"))
        yield Bullets(_short(row, tr) for row in report.candidates)
    if report.dismissed:
        yield Heading(2, tr("Dismissed, with reasons"))
        yield Table(
            (tr("No."), tr("Title"), tr("Reason")),
            ((str(i.row.number), i.row.title, i.status_reason or NONE) for i in report.dismissed),
            (8, 54, 38),
        )
    if report.merged:
        yield Heading(2, tr("Merged into others"))
        yield Bullets(
            tr(
                "#{number} {title} → #{into}",
                number=item.row.number,
                title=item.row.title,
                into=item.merged_into or "?",
            )
            for item in report.merged
        )


def _short(row: ItemRow, tr: Translator) -> str:
    return f"#{row.number} {row.title}  [{tr.label(row.kind)}]  {row.raised_by or ''}".rstrip()
