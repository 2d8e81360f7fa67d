"""The status report as a paper: the first page for the chief, then a line, then all of each item."""

from collections.abc import Mapping, Sequence
from typing import Any

from tracker.domain.item_row import ItemRow
from tracker.domain.records import ItemRecord, ResolutionRecord
from tracker.domain.words import EvidenceRole, Kind, Stage, Status, Word
from tracker.i18n import Translator
from tracker.reports.paper import Block, Bullets, Heading, Lines, Paper, Quote, Table
from tracker.reports.status.build import answers_of
from tracker.reports.status.model import StatusReport

CHOSEN = "※"


def status_paper(report: StatusReport, tr: Translator) -> Paper:
    """The whole paper in the translator's language."""
    title = tr("Status of follow-ups")
    blocks: list[Block] = [
        Heading(1, title),
        Lines(_about(report, tr)),
        Heading(2, tr("Needs a decision")),
        *_decisions(report, tr),
        Heading(2, tr("How much stands where")),
        *_counts(report, tr),
        Heading(2, tr("Follow-ups")),
        *_overview(report, tr),
    ]
    if report.items:
        blocks.append(Heading(2, tr("Each follow-up")))
    for item in report.items:
        blocks.extend(_item(item, tr))
    blocks.extend(_apart(report, tr))
    return Paper(tr.lang, title, tuple(blocks))


def _about(report: StatusReport, tr: Translator) -> tuple[str, ...]:
    lines = [tr("As of {day}", day=tr.paper_date(report.day))]
    for meeting in report.meetings:
        name = f"{tr.paper_date(meeting.held_on)}  {meeting.title}"
        lines.append(tr("{meeting} (sample)", meeting=name) if meeting.sample else name)
    return tuple(lines)


def _decisions(report: StatusReport, tr: Translator) -> list[Block]:
    titles = {item.row.number: item.row.title for item in report.items}
    found = report.decisions
    kinds = (
        (tr("Late"), found.late),
        (tr("No owner"), found.unowned),
        (tr("Question without a direct answer"), found.unanswered),
        (tr("Promise due within {days} days", days=report.near_days), found.near),
    )
    if not any(numbers for _, numbers in kinds):
        return [Lines((tr("Nothing needs a decision today."),))]
    return [
        Table(
            (tr("Why"), tr("Items"), tr("Which")),
            tuple(
                (why, str(len(numbers)), "\n".join(f"#{n} {titles[n]}" for n in numbers))
                for why, numbers in kinds
            ),
        )
    ]


def _counts(report: StatusReport, tr: Translator) -> list[Block]:
    total = len(report.items)
    rows = [
        (tr("By status"), _tally(Status, report.by_status, tr)),
        (tr("By kind"), _tally(Kind, report.by_kind, tr)),
        (
            tr("On the day"),
            tr(
                "answered {yes}, not answered {no}", yes=report.answered, no=total - report.answered
            ),
        ),
        (
            tr("Date"),
            tr("with a date {yes}, without {no}", yes=report.dated, no=total - report.dated),
        ),
        (tr("Not yet triaged"), tr("{count} candidates", count=len(report.candidates))),
    ]
    rows.extend(
        (
            tr("Remarks of {day}", day=tr.date(meeting.held_on)),
            tr(
                "{done} of {all} accounted for",
                done=meeting.remarks - meeting.remarks_to_do,
                all=meeting.remarks,
            ),
        )
        for meeting in report.meetings
    )
    return [Table((tr("What"), tr("How many")), ((tr("All follow-ups"), str(total)), *rows))]


def _tally(words: type[Word], tally: Mapping[Any, int], tr: Translator) -> str:
    known: list[Word | str] = [word for word in words if tally.get(word)]
    unknown = [code for code in tally if code not in known]
    return "  ".join(f"{tr.label(code)} {tally[code]}" for code in (*known, *unknown)) or "0"


def _overview(report: StatusReport, tr: Translator) -> list[Block]:
    if not report.items:
        return [Lines((tr("No follow-up has been accepted yet."),))]
    headers = (
        tr("No."),
        tr("Title"),
        tr("Raised by"),
        tr("Answer of the day"),
        tr("Owner"),
        tr("Due: as said / chosen"),
        tr("Status"),
    )
    blocks: list[Block] = [Table(headers, tuple(_line(item, tr) for item in report.items))]
    if any(item.row.due and item.due_chosen_by for item in report.items):
        blocks.append(Lines((tr("{mark}: a date that was chosen, not said.", mark=CHOSEN),)))
    return blocks


def _line(item: ItemRecord, tr: Translator) -> tuple[str, ...]:
    row = item.row
    answer = item.answer_firmness or (tr("answered") if answers_of(item) else "—")
    return (
        str(row.number),
        row.title,
        tr.join(item.raisers) if item.raisers else row.raised_by or "—",
        answer,
        tr.join([owner.name for owner in item.owners]) if item.owners else tr("none yet"),
        f"{row.due_as_said or '—'} / {_chosen(item, tr)}",
        tr.label(row.status),
    )


def _chosen(item: ItemRecord, tr: Translator) -> str:
    if item.row.due is None:
        return "—"
    return tr.date(item.row.due) + (CHOSEN if item.due_chosen_by else "")


def _item(item: ItemRecord, tr: Translator) -> list[Block]:
    row = item.row
    facts = [
        (tr("Kind"), tr.label(row.kind)),
        (tr("Status"), tr.label(row.status)),
        (tr("Owner"), tr.join([owner.name for owner in item.owners]) or tr("none yet")),
        (tr("Due as said"), row.due_as_said),
        (tr("Due as chosen"), _chosen_by(item, tr)),
        (tr("Agenda item"), row.agenda_item),
        (tr("Theme"), item.theme),
        (tr("Next step"), item.next_step),
        (tr("Reason"), item.status_reason),
    ]
    lines = tuple(tr("{what}: {value}", what=what, value=value) for what, value in facts if value)
    blocks: list[Block] = [Heading(3, f"#{row.number}  {row.title}"), Lines(lines)]
    if item.summary:
        blocks.append(Lines((item.summary,)))
    if item.evidence:
        blocks.append(Heading(4, tr("As the minutes have it")))
        blocks.extend(
            Quote(
                f"{tr.label(e.role)}  {e.speaker or tr('(speaker unknown)')}",
                e.quote,
                tr("line {line} of the file", line=e.line) if e.line else "",
            )
            for e in item.evidence
        )
    if not item.quotes(EvidenceRole.ANSWERED) and row.kind == Kind.QUESTION:
        blocks.append(Lines((tr("No answer on the day."),)))
    if item.resolutions:
        blocks.append(Heading(4, tr("Resolution")))
        blocks.append(Bullets(tuple(_resolution(r, tr) for r in item.resolutions)))
    if item.assessments:
        blocks.append(Heading(4, tr("Confirmation")))
        blocks.append(
            Bullets(
                tuple(
                    "  ".join(
                        part
                        for part in (
                            tr.label(a.outcome),
                            tr.label(a.basis),
                            tr.date(a.meeting) if a.meeting else "",
                            a.text or "",
                        )
                        if part
                    )
                    for a in item.assessments
                )
            )
        )
    return blocks


def _chosen_by(item: ItemRecord, tr: Translator) -> str | None:
    if item.row.due is None:
        return None
    if item.due_chosen_by:
        return tr("{day} (chosen by {who})", day=_chosen(item, tr), who=item.due_chosen_by)
    return tr.date(item.row.due)


def _resolution(resolution: ResolutionRecord, tr: Translator) -> str:
    """A text that isn't cleared is a draft, and says so."""
    draft = resolution.stage in {Stage.DRAFT, Stage.CONSULTED}
    parts = [
        tr("(draft)") if draft else "",
        tr(
            "[{disposition}] {text}",
            disposition=tr.label(resolution.disposition),
            text=resolution.text,
        ),
        tr("Reason: {text}", text=resolution.reason) if resolution.reason else "",
        tr("Reference: {text}", text=resolution.reference) if resolution.reference else "",
    ]
    return " ".join(part for part in parts if part)


def _apart(report: StatusReport, tr: Translator) -> list[Block]:
    blocks: list[Block] = []
    if report.candidates:
        blocks.append(Heading(2, tr("Candidates not yet triaged")))
        blocks.append(Bullets(tuple(_short(row, tr) for row in report.candidates)))
    if report.dismissed:
        blocks.append(Heading(2, tr("Dismissed, with reasons")))
        blocks.append(_reasons(report.dismissed, tr))
    if report.merged:
        blocks.append(Heading(2, tr("Merged into others")))
        blocks.append(
            Bullets(
                tuple(
                    tr(
                        "#{number} {title} → #{into}",
                        number=item.row.number,
                        title=item.row.title,
                        into=item.merged_into or "?",
                    )
                    for item in report.merged
                )
            )
        )
    return blocks


def _short(row: ItemRow, tr: Translator) -> str:
    return f"#{row.number} {row.title}  [{tr.label(row.kind)}]  {row.raised_by or ''}".rstrip()


def _reasons(items: Sequence[ItemRecord], tr: Translator) -> Table:
    return Table(
        (tr("No."), tr("Title"), tr("Reason")),
        tuple((str(i.row.number), i.row.title, i.status_reason or "—") for i in items),
    )
