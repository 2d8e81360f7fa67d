"""The record as a paper: meetings with their documents and remarks, then each item's file."""

import json
from collections.abc import Iterator, Sequence

from tracker.domain.records import (
    BatchRecord,
    ChangeRecord,
    ConfirmedRemark,
    MeetingRecord,
    RemarkRecord,
    SentConfirmation,
)
from tracker.domain.verbs import Verb
from tracker.i18n import Translator
from tracker.reports.item_blocks import Kinds, facts, facts_of, kinds_of, outcomes, quotes
from tracker.reports.paper import Block, Bullets, Heading, Lines, Paper, Table
from tracker.reports.record.model import ItemFile, Record
from tracker.reports.words import NONE, about, deadline_short, meeting_of

_BOOKKEEPING = frozenset({"version", "updated_at"})


def record_paper(report: Record, tr: Translator) -> Paper:
    """The whole paper in the translator's language."""
    title = tr("Record of follow-ups")
    head = [*about(report.day, report.asked, tr)]
    if report.since is not None:
        head.append(
            tr(
                "Only items on which something was done since {day}",
                day=tr.paper_date(report.since),
            )
        )
    blocks: list[Block] = [Heading(1, title), Lines(tuple(head))]
    for meeting in report.meetings:
        blocks.extend(_meeting(meeting, report, tr))
    kinds = kinds_of(report.meetings)
    for file in report.items:
        blocks.extend(_file(file, kinds, tr))
    for number, batches in report.gone:
        blocks.append(Heading(2, tr("#{number}, taken away by an undo", number=number)))
        blocks.append(history_table(batches, tr))
    return Paper(tr.lang, title, tuple(blocks), report.marks)


def _meeting(meeting: MeetingRecord, report: Record, tr: Translator) -> Iterator[Block]:
    yield Heading(2, meeting_of(meeting, tr))
    yield Bullets(
        tuple(
            tr(
                "{file}, edition {edition}, read in {when}; SHA-256 {sha256}",
                file=d.file_name,
                edition=d.edition,
                when=tr.moment(d.imported_at),
                sha256=d.sha256,
            )
            for d in meeting.documents
        )
    )
    sheets = [sheet for sheet in report.confirmations if sheet.meeting_id == meeting.id]
    if sheets:
        yield Heading(3, tr("Confirmation by the speakers"))
        yield _confirmed(sheets, tr)
    remarks = [remark for remark in report.remarks if remark.meeting_id == meeting.id]
    if remarks:
        yield Table(
            (tr("Remark"), tr("Speaker"), tr("Accounted for by")),
            tuple(
                (str(r.number), r.speaker or tr("(speaker unknown)"), _account(r, tr))
                for r in remarks
            ),
            (12, 28, 60),
        )


def _confirmed(sheets: Sequence[SentConfirmation], tr: Translator) -> Block:
    """What became of each sheet that went to a speaker."""
    return Table(
        (tr("Speaker"), tr("Sent"), tr("Reply by"), tr("Reply"), tr("Remarks")),
        tuple(
            (
                sheet.speaker,
                tr.date(sheet.sent_on),
                deadline_short(sheet.deadline, tr),
                tr.label(sheet.reply) if sheet.reply is not None else tr("no reply"),
                "\n".join(_said(remark, tr) for remark in sheet.remarks),
            )
            for sheet in sheets
        ),
        (18, 12, 16, 12, 42),
    )


def _said(remark: ConfirmedRemark, tr: Translator) -> str:
    """What a speaker said of one remark, with the words that are to be changed."""
    reply = tr.label(remark.reply) if remark.reply is not None else tr("no reply")
    said = tr("{what}: {value}", what=tr("remark {number}", number=remark.number), value=reply)
    return "\n".join(text for text in (said, remark.words, remark.comment) if text)


def _account(remark: RemarkRecord, tr: Translator) -> str:
    parts = [tr("items {numbers}", numbers=remark.items)] if remark.items else []
    if remark.candidates:
        parts.append(tr("candidates {numbers}", numbers=remark.candidates))
    if remark.dismissed:
        parts.append(tr("set aside {numbers}", numbers=remark.dismissed))
    if remark.cleared_reason is not None:
        parts.append(
            tr(
                "no follow-up needed: {reason} ({who})",
                reason=remark.cleared_reason,
                who=remark.cleared_by or NONE,
            )
        )
    if not remark.accounted_for and not remark.candidates:
        parts.append(tr("still to do"))
    return tr.join(parts)


def _file(file: ItemFile, kinds: Kinds, tr: Translator) -> Iterator[Block]:
    item, row = file.item, file.item.row
    yield Heading(2, f"#{row.number}  {row.title}")
    held = (
        (tr("Version"), str(row.version)),
        (tr("Made"), f"{tr.moment(item.created_at)} {item.created_by}"),
    )
    yield facts((*facts_of(item, tr), *held), tr)
    if item.summary:
        yield Lines((item.summary,))
    yield from quotes(item, kinds, 3, tr)
    yield from outcomes(item, 3, tr, signed=True)
    yield Heading(3, tr("History"))
    yield history_table(file.history, tr)


def history_table(batches: Sequence[BatchRecord], tr: Translator) -> Block:
    """Every action, with who did it when and what it changed."""
    return Table(
        (tr("Batch"), tr("When"), tr("Who"), tr("Action"), tr("What changed")),
        tuple(_batch(batch, tr) for batch in batches),
        (8, 15, 15, 14, 48),
    )


def _batch(batch: BatchRecord, tr: Translator) -> tuple[str, ...]:
    verb = tr.label(Verb.known(batch.verb) or batch.verb)
    if batch.undone:
        verb += tr(" (undone)")
    return (
        str(batch.id),
        tr.moment(batch.made_at),
        f"{batch.actor}\n{batch.machine}",
        verb,
        "\n".join(line for change in batch.changes for line in _change(change)),
    )


def _change(change: ChangeRecord) -> Iterator[str]:
    """Each column before and after; stored codes, as they stand."""
    mark = {"insert": "+", "delete": "−"}.get(change.operation, "")
    columns = [c for c in {**change.before, **change.after} if c not in _BOOKKEEPING]
    if mark:
        held = change.after or change.before
        shown = [f"{c} {_shown(held[c])}" for c in columns if held.get(c) not in (None, "", [])]
        yield f"{mark} {change.table} {change.key}: {', '.join(shown)}"
        return
    for column in columns:
        before, after = _shown(change.before.get(column)), _shown(change.after.get(column))
        yield f"{change.table} {change.key} {column}: {before} → {after}"


def _shown(value: object) -> str:
    if value is None:
        return NONE
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
