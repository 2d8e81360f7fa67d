"""The handover as a paper and as a book: one part per owner."""

from collections.abc import Iterator

from tracker.domain.records import ItemRecord
from tracker.i18n import Translator
from tracker.reports.changes import changes_blocks, changes_sheet
from tracker.reports.facts import by_number, words_of_promise
from tracker.reports.handover.model import Handover, OwnerPart
from tracker.reports.inquiry.letters import Waiting
from tracker.reports.paper import Block, Bullets, Heading, Lines, Paper, Quote, Table
from tracker.reports.sheets import Book, Column, Sheet
from tracker.reports.words import (
    NONE,
    about,
    answer_in_short,
    chosen_note,
    deadline_text,
    due_in_two,
    meeting_of,
    note_text,
    place_of,
    raisers_of,
    resolution_text,
)


def handover_paper(report: Handover, tr: Translator) -> Paper:
    """The whole paper in the translator's language."""
    title = tr("Handover of follow-ups")
    live = sum(len(part.items) for part in report.parts)
    counted = tr(
        "Of {all} follow-ups {live} are live and stand here; {closed} are closed.",
        all=live + report.finished,
        live=live,
        closed=report.finished,
    )
    blocks: list[Block] = [
        Heading(1, title),
        Lines((*about(report.day, report.asked, tr), counted)),
    ]
    if not report.parts:
        blocks.append(Lines((tr("Nothing is open."),)))
    else:
        blocks.append(_contents(report, tr))
    blocks.extend(_triage(report, tr))
    blocks.extend(changes_blocks(report.changes, tr))
    for part in report.parts:
        blocks.extend(_part(part, tr))
    return Paper(tr.lang, title, tuple(blocks), report.marks)


def _name(part: OwnerPart, tr: Translator) -> str:
    said = [item.owner_said(part.owner) for item in part.items[:1]] if part.owner else []
    return tr.join(said) or part.owner or tr("No owner")


def _contents(report: Handover, tr: Translator) -> Block:
    rows = [(_name(p, tr), p.items, p.promises, p.drafts, p.sheets) for p in report.parts]
    counts = [(name, *map(len, lists)) for name, *lists in rows]
    total = (tr("Total"), *(sum(column) for column in list(zip(*counts, strict=True))[1:]))
    return Table(
        (tr("Owner"), tr("Live items"), tr("Promises"), tr("Texts not cleared"), tr("Sheets out")),
        tuple(tuple(map(str, row)) for row in (*counts, total)),
        (40, 15, 15, 15, 15),
    )


def _triage(report: Handover, tr: Translator) -> Iterator[Block]:
    """The meetings whose minutes aren't gone through, and how much of each is left."""
    if report.triage:
        yield Heading(2, tr("Triage not ended"))
        yield Table(
            (tr("Meeting"), tr("Candidates"), tr("Still to do")),
            tuple((meeting_of(m, tr), str(m.candidates), str(m.to_do)) for m in report.triage),
            (70, 15, 15),
        )


def _part(part: OwnerPart, tr: Translator) -> Iterator[Block]:
    yield Heading(2, _name(part, tr))
    known = (
        tr("Other names: {names}", names=part.other_names) if part.other_names else "",
        tr("{what}: {value}", what=tr("Contact"), value=part.contact) if part.contact else "",
    )
    if any(known):
        yield Lines(tuple(line for line in known if line))
    items = by_number(part.items)
    if part.items:
        yield Table(
            (tr("No."), tr("Title"), tr("Due: as said / chosen"), tr("Status"), tr("Answer of the day"), tr("Next step")),
            tuple(_row(item, tr) for item in part.items),
            (7, 30, 17, 11, 20, 15),
        )  # fmt: skip
        if any(item.row.due and item.due_chosen_by for item in part.items):
            yield Lines((chosen_note(tr),))
    if part.promises:
        yield Heading(3, tr("Promises, as said"))
    for number in part.promises:
        yield from _promise(items[number], tr)
    if part.drafts:
        yield Heading(3, tr("Texts not cleared"))
        yield Bullets(
            tuple(
                f"#{number} {resolution_text(items[number].resolutions[-1], tr)}"
                for number in part.drafts
            )
        )
    if any(item.notes for item in part.items):
        yield Heading(3, tr("On the way"))
        yield Bullets(
            tuple(f"#{i.row.number} {note_text(n, tr)}" for i in part.items for n in i.notes)
        )
    if part.sheets:
        yield Heading(3, tr("Sheets out"))
        yield Bullets(tuple(_sheet(sheet, tr) for sheet in part.sheets))


def _row(item: ItemRecord, tr: Translator) -> tuple[str, ...]:
    return (
        str(item.row.number),
        item.row.title,
        due_in_two(item, tr),
        tr.label(item.row.status),
        answer_in_short(item, tr),
        item.next_step or NONE,
    )


def _promise(item: ItemRecord, tr: Translator) -> Iterator[Block]:
    for e in words_of_promise(item):
        who = e.speaker or tr("(speaker unknown)")
        yield Quote(f"#{item.row.number}  {who}", e.quote, place_of(e, tr))


def _sheet(sheet: Waiting, tr: Translator) -> str:
    by = deadline_text(sheet.deadline, tr) if sheet.deadline else tr("no day set")
    return tr(
        "{file}: sent {sent}, reply by {by}, not yet answered {numbers}",
        file=sheet.file_name,
        sent=tr.paper_date(sheet.sent_on),
        by=by,
        numbers=[f"#{number}" for number in sheet.left],
    )


def handover_book(report: Handover, tr: Translator) -> Book:
    """One row per item, by owner; then the sheets that are out."""
    columns = (
        Column(tr("Owner"), 24), Column(tr("No."), 7), Column(tr("Title"), 40), Column(tr("Kind"), 13),
        Column(tr("Status"), 10), Column(tr("Raised by"), 14), Column(tr("Due as said"), 16),
        Column(tr("Due as chosen"), 12), Column(tr("Promise"), 40), Column(tr("Resolution"), 40),
        Column(tr("Next step"), 20), Column(tr("On the way"), 30),
    )  # fmt: skip
    rows = tuple(
        (
            _name(part, tr), item.row.number, item.row.title, tr.label(item.row.kind), tr.label(item.row.status),
            raisers_of(item, tr, "") or None, item.row.due_as_said, item.row.due,
            "\n".join(e.quote for e in words_of_promise(item)) if item.row.number in part.promises else None,
            resolution_text(item.resolutions[-1], tr) if item.resolutions else None, item.next_step,
            "\n".join(note_text(note, tr) for note in item.notes) or None,
        )
        for part in report.parts
        for item in part.items
    )  # fmt: skip
    out = tuple(
        (
            _name(part, tr),
            s.file_name,
            s.sent_on,
            s.deadline.day if s.deadline else None,
            tr.join([f"#{n}" for n in s.left]),
        )
        for part in report.parts
        for s in part.sheets
    )
    return Book(
        tr.lang,
        tr("Handover of follow-ups"),
        (
            Sheet(tr("Follow-ups"), columns, rows),
            Sheet(
                tr("Sheets out"),
                (
                    Column(tr("Owner"), 24), Column(tr("File"), 40), Column(tr("Sent"), 12),
                    Column(tr("Reply by"), 12), Column(tr("Not yet answered"), 30),
                ),
                out,
            ),
            *_contacts(report, tr),
            *_triage_sheets(report, tr),
            *([changes_sheet(report.changes, tr)] if report.changes is not None else []),
        ),
        report.marks,
    )  # fmt: skip


def _contacts(report: Handover, tr: Translator) -> Iterator[Sheet]:
    rows = tuple(
        (part.owner, tr.join(part.other_names) or None, part.contact)
        for part in report.parts
        if part.owner and (part.contact or part.other_names)
    )
    if rows:
        yield Sheet(
            tr("Contacts"),
            (Column(tr("Owner"), 24), Column(tr("Other names"), 24), Column(tr("Contact"), 60)),
            rows,
        )


def _triage_sheets(report: Handover, tr: Translator) -> Iterator[Sheet]:
    if report.triage:
        yield Sheet(
            tr("Triage not ended"),
            (Column(tr("Held on"), 12), Column(tr("Meeting"), 50), Column(tr("Candidates"), 12), Column(tr("Still to do"), 12)),
            tuple((m.held_on, m.title, m.candidates, m.to_do) for m in report.triage),
        )  # fmt: skip
