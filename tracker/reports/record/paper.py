"""The record as a paper: meetings with their documents and remarks, then each item's file."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from tracker.domain.confirmations import ConfirmedRemark, SentConfirmation
from tracker.domain.records import BatchRecord, ChangeRecord, MeetingRecord, RemarkRecord
from tracker.domain.telling import COLUMNS, Names, names_of, told
from tracker.domain.verbs import Verb
from tracker.i18n import Translator
from tracker.reports.item_blocks import Kinds, facts, facts_of, kinds_of, outcomes, quotes
from tracker.reports.paper import Block, Bullets, Heading, Lines, Paper, Table
from tracker.reports.record.model import ItemFile, Record
from tracker.reports.words import NONE, about, deadline_short, meeting_of

_BOOKKEEPING = frozenset({"version", "updated_at"})
_NOTHING: tuple[object, ...] = (None, "", [])


def record_paper(report: Record, tr: Translator) -> Paper:
    """The whole paper in the translator's language."""
    title = tr("Record of follow-ups")
    return Paper(tr.lang, title, _blocks(report, title, tr), report.marks)


def _blocks(report: Record, title: str, tr: Translator) -> Iterator[Block]:
    head = [*about(report.day, report.asked, tr)]
    if report.since is not None:
        head.append(
            tr(
                "Only items on which something was done since {day}",
                day=tr.paper_date(report.since),
            )
        )
    head.append(tr("The same record as JSON holds every stored column."))
    yield Heading(1, title)
    yield Lines(tuple(head))
    remarks = groupby(report.remarks, key=lambda remark: remark.meeting_id)
    waiting = next(remarks, None)
    for meeting in report.meetings:
        here = waiting is not None and waiting[0] == meeting.id
        yield from _meeting(meeting, report, waiting[1] if here and waiting else (), tr)
        if here:
            waiting = next(remarks, None)
    kinds = kinds_of(report.meetings)
    names = names_of(report.directory, {m.id: m.held_on for m in report.meetings})
    for file in report.items:
        yield from _file(file, kinds, names, tr)
    for number, batches in report.gone:
        yield Heading(2, tr("#{number}, taken away by an undo", number=number))
        yield history_table(batches, names, tr)


def _meeting(
    meeting: MeetingRecord, report: Record, remarks: Iterable[RemarkRecord], tr: Translator
) -> Iterator[Block]:
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
    rows = tuple(
        (str(r.number), r.speaker or tr("(speaker unknown)"), _account(r, tr)) for r in remarks
    )
    if rows:
        yield Table(
            (tr("Remark"), tr("Speaker"), tr("Accounted for by")),
            rows,
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
    reply = tr.label(remark.said) if remark.said is not None else tr("no reply")
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


def _file(file: ItemFile, kinds: Kinds, names: Names, tr: Translator) -> Iterator[Block]:
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
    yield history_table(file.history, names, tr)


def history_table(batches: Sequence[BatchRecord], names: Names, tr: Translator) -> Block:
    """Every action, with who did it when and what it changed."""
    return Table(
        (tr("Batch"), tr("When"), tr("Who"), tr("Action"), tr("What changed")),
        tuple(_batch(batch, names, tr) for batch in batches),
        (8, 15, 15, 14, 48),
    )


def _batch(batch: BatchRecord, names: Names, tr: Translator) -> tuple[str, ...]:
    verb = tr.label(Verb.known(batch.verb) or batch.verb)
    if batch.undone:
        verb += tr(" (undone)")
    return (
        str(batch.id),
        tr.moment(batch.made_at),
        f"{batch.actor}\n{batch.machine}",
        verb,
        "\n".join(line for change in batch.changes for line in _change(batch, change, names, tr)),
    )


def _change(
    batch: BatchRecord, change: ChangeRecord, names: Names, tr: Translator
) -> Iterator[str]:
    """A change in sentences, as history tells it; what has no words of its own in stored codes."""
    sentences = [tr.message(m) for _, m in told(replace(batch, changes=(change,)), names)]
    yield from sentences
    if change.operation == "update":
        told_already = {*COLUMNS, *_BOOKKEEPING, *({"item_number"} if sentences else ())}
        for column in change.after:
            if column in told_already:
                continue
            before, after = _code(change.before.get(column)), _code(change.after[column])
            if column == "due_chosen_by":
                yield tr(
                    "{what}: {before} → {after}",
                    what=tr("Due chosen by"),
                    before=before,
                    after=after,
                )
            else:
                yield f"{change.table} {change.key} {column}: {before} → {after}"
        return
    held = change.after or change.before
    if not sentences:
        mark = "−" if change.operation == "delete" else "+"
        shown = [
            f"{column} {_code(value)}" for column, value in held.items() if value not in _NOTHING
        ]
        yield f"{mark} {change.table} {change.key}: {', '.join(shown)}"
        return
    for column in ("summary", "reason", "reference", "old_wording", "new_wording"):
        if held.get(column):
            yield tr("{what}: {value}", what=tr.message(COLUMNS[column]), value=held[column])


def _code(value: object) -> str:
    if value is None:
        return NONE
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
