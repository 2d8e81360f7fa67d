"""The item's page: everything held on it, as lines to read."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Final

from tracker.domain.records import (
    AssessmentRecord,
    BatchRecord,
    EvidenceRecord,
    ItemRecord,
    NoteRecord,
    ResolutionRecord,
)
from tracker.domain.threads import Reference, ThreadEntry
from tracker.domain.words import Printed
from tracker.i18n import Translator
from tracker.i18n.mark import N_
from tracker.tui import words
from tracker.tui.cells import cells_of, rule
from tracker.tui.lines import Line, Piece, column, labelled, paragraph, piece
from tracker.tui.look import LOOK
from tracker.tui.passage import style_of

INDENT: Final = 2
EMPTY: Final[Line] = ()


def paper(
    tr: Translator,
    record: ItemRecord,
    batches: list[BatchRecord],
    today: date,
    *,
    thread: Sequence[ThreadEntry] = (),
    reference: Reference | None = None,
) -> Callable[[int], list[Line]]:
    """What writes the page for a width."""

    def write(cells: int) -> list[Line]:
        sections = (
            _head(tr, record, cells),
            _facts(tr, record, cells, today),
            _evidence(tr, record, cells),
            _thread(tr, record, thread, reference, cells),
            _resolutions(tr, record, cells),
            _assessments(tr, record, cells),
            _notes(tr, record, cells),
            _history(tr, batches, cells),
        )
        return [line for section in sections for line in section]

    return write


def _head(tr: Translator, record: ItemRecord, cells: int) -> list[Line]:
    row = record.row
    top = (
        Piece(f" #{row.number} ", LOOK.bar_on),
        piece(f"  {tr.label(row.status)}", LOOK.accent),
        piece(f"  {tr.label(row.kind)}", LOOK.text),
        piece(f"  {row.agenda_item or ''}", LOOK.dim),
    )
    title = paragraph(row.title, cells, LOOK.strong, indent=1)
    summary = paragraph(record.summary, cells, LOOK.text, indent=1) if record.summary else []
    return [top, *title, *summary, EMPTY]


def _facts(tr: Translator, record: ItemRecord, cells: int, today: date) -> list[Line]:
    facts = [(label, text) for label, text in _known(tr, record, today) if text]
    head = max(cells_of(tr(label)) for label, _text in facts) + 3
    lines: list[Line] = []
    for label, text in facts:
        lines += labelled(f" {tr(label)}", text, cells, (LOOK.label, LOOK.text), head=head)
    return [*lines, EMPTY]


def _known(tr: Translator, record: ItemRecord, today: date) -> Iterator[tuple[str, str]]:
    """What is known, each with its label; what is not known and matters is said."""
    row = record.row
    yield (
        N_("Raised by"),
        tr.join([record.said(name) for name in record.raisers]) or row.raised_by or "",
    )
    yield N_("Answered by"), _answered(tr, record)
    yield N_("Owner"), _owner(tr, record)
    yield N_("Due"), _due(tr, record, today)
    yield N_("Status reason"), record.status_reason or ""
    until = record.deferred_until
    yield N_("Deferred until"), tr.date(until) if until else ""
    yield N_("Theme"), record.theme or ""
    yield N_("Next step"), record.next_step or ""
    yield N_("Printed"), "" if record.printed else tr.label(Printed.NO)
    yield N_("Order on papers"), str(record.print_order or "")
    yield N_("Merged into"), f"#{record.merged_into}" if record.merged_into else ""
    yield N_("Merged from"), tr.join([f"#{number}" for number in record.merged_from])
    yield N_("Meeting"), tr.paper_date(row.meeting) if row.meeting else ""


def _answered(tr: Translator, record: ItemRecord) -> str:
    who = record.row.answered_by
    if who is None:
        return tr("no answer on the day")
    firm = record.answer_firmness
    parts = [tr.join([record.said(who)]), tr("“{words}” as said", words=firm) if firm else ""]
    if record.day_answer is not None:
        mark, by = tr.label(record.day_answer), record.day_answer_by or ""
        parts.append(tr("{mark} ({actor})", mark=mark, actor=by))
    return "  ".join(part for part in parts if part)


def _owner(tr: Translator, record: ItemRecord) -> str:
    said = tr("“{words}” as said", words=record.owner_as_said) if record.owner_as_said else ""
    if not record.owners:
        return f"{tr('no owner')}  {said}".rstrip()
    lead = next((owner for owner in record.owners if owner.lead), record.owners[0])
    others = [record.owner_said(owner.name) for owner in record.owners if owner is not lead]
    beside = tr(" (with {owners})", owners=others) if others else ""
    return f"{tr.join([record.owner_said(lead.name)])}{beside}  {tr('chosen by {actor}', actor=lead.chosen_by)}  {said}".rstrip()


def _due(tr: Translator, record: ItemRecord, today: date) -> str:
    row = record.row
    said = tr("“{words}” as said", words=row.due_as_said) if row.due_as_said else ""
    if row.due is None:
        return f"{tr('no due date')}  {said}".rstrip()
    days = (row.due - today).days
    far = tr("in {days} days", days=days) if days >= 0 else tr("{days} days ago", days=-days)
    by = tr("chosen by {actor}", actor=record.due_chosen_by) if record.due_chosen_by else ""
    return "  ".join(part for part in (tr.paper_date(row.due), far, by, said) if part)


def _section(title: str, count: int, cells: int) -> Line:
    head = f" {title} " if not count else f" {title} {count} "
    return piece(head, LOOK.accent), Piece(rule(cells - cells_of(head)), LOOK.rule)


def _evidence(tr: Translator, record: ItemRecord, cells: int) -> list[Line]:
    if not record.evidence:
        return []
    lines: list[Line] = [_section(tr("Words in the minutes"), 0, cells)]
    for found in record.evidence:
        lines.append(_who(tr, found))
        lines += paragraph(
            found.quote, cells, style_of(found.role), indent=INDENT, ground=LOOK.text
        )
    return [*lines, EMPTY]


def _who(tr: Translator, found: EvidenceRecord) -> Line:
    where = ""
    if found.remark_number is not None:
        where = "  " + tr("remark {number}", number=found.remark_number)
    if found.line is not None:
        where += tr(", line {line}", line=found.line)
    return (
        piece(f" {tr.label(found.role)}", LOOK.label),
        piece(f"  {found.speaker or tr('(speaker unknown)')}", LOOK.strong),
        piece(where, LOOK.faint),
    )


def _thread(
    tr: Translator,
    record: ItemRecord,
    thread: Sequence[ThreadEntry],
    reference: Reference | None,
    cells: int,
) -> list[Line]:
    """The matter over the meetings, oldest first; words that lead back to one not yet found."""
    open_reference = reference is not None and not reference.resolved
    if not thread and not open_reference:
        return []
    lines: list[Line] = [_section(tr("Thread, oldest first"), 0, cells)]
    for entry in thread:
        when = tr.date(entry.meeting) if entry.meeting else "—"
        lines += paragraph(
            f"{when}  #{entry.number} {entry.title}  {tr.label(entry.status)}",
            cells,
            LOOK.strong if entry.number == record.row.number else LOOK.text,
            indent=INDENT,
        )
        if entry.quote:
            who = entry.speaker or tr("(speaker unknown)")
            said = tr("{what}: {value}", what=who, value=entry.quote)
            lines += paragraph(said, cells, LOOK.dim, indent=INDENT)
    if reference is not None and open_reference:
        said = f"{tr('Refers back, not yet resolved')}  {tr('“{words}”', words=reference.words)}"
        lines += paragraph(said, cells, LOOK.alert, indent=INDENT)
    return [*lines, EMPTY]


def _resolutions(tr: Translator, record: ItemRecord, cells: int) -> list[Line]:
    lines: list[Line] = [_section(tr("Resolution"), 0, cells)]
    if not record.resolutions:
        return [*lines, (piece(f"  {tr('none yet')}", LOOK.faint),), EMPTY]
    for resolution in record.resolutions:
        lines += _resolution(tr, resolution, cells)
    return [*lines, EMPTY]


def _resolution(tr: Translator, resolution: ResolutionRecord, cells: int) -> list[Line]:
    head = (
        piece(f" {tr.label(resolution.disposition)}", LOOK.strong),
        piece(f"  {tr.label(resolution.stage)}", LOOK.label),
        piece(f"  {tr.moment(resolution.written_at)}  {resolution.actor}", LOOK.faint),
    )
    lines = [head, *paragraph(resolution.text, cells, LOOK.text, indent=INDENT)]
    for label, text in (
        (N_("Reason"), resolution.reason),
        (N_("Where reflected"), resolution.reference),
        (N_("Old wording"), resolution.old_wording),
        (N_("New wording"), resolution.new_wording),
    ):
        if text:
            lines += paragraph(f"{tr(label)}: {text}", cells, LOOK.dim, indent=INDENT)
    return lines


def _assessments(tr: Translator, record: ItemRecord, cells: int) -> list[Line]:
    if not record.assessments:
        return []
    lines: list[Line] = [_section(tr("Confirmation"), 0, cells)]
    for assessment in record.assessments:
        lines += _assessment(tr, assessment, cells)
    return [*lines, EMPTY]


def _assessment(tr: Translator, assessment: AssessmentRecord, cells: int) -> list[Line]:
    held = f"  {tr.date(assessment.meeting)}" if assessment.meeting else ""
    head = (
        piece(f" {tr.label(assessment.outcome)}", LOOK.strong),
        piece(f"  {tr.label(assessment.basis)}{held}", LOOK.text),
        piece(f"  {tr.moment(assessment.assessed_at)}  {assessment.actor}", LOOK.faint),
    )
    words_ = paragraph(assessment.text, cells, LOOK.text, indent=INDENT) if assessment.text else []
    return [head, *words_]


def _notes(tr: Translator, record: ItemRecord, cells: int) -> list[Line]:
    if not record.notes:
        return []
    lines: list[Line] = [_section(tr("Notes"), 0, cells)]
    for note in record.notes:
        lines += _note(tr, note, cells)
    return [*lines, EMPTY]


def _note(tr: Translator, note: NoteRecord, cells: int) -> list[Line]:
    inside = f"  {tr('internal')}" if note.internal else ""
    head = (piece(f" {tr.moment(note.written_at)}  {note.actor}{inside}", LOOK.faint),)
    return [head, *paragraph(note.text, cells, LOOK.text, indent=INDENT)]


def _history(tr: Translator, batches: list[BatchRecord], cells: int) -> list[Line]:
    if not batches:
        return []
    lines: list[Line] = [_section(tr("History"), 0, cells)]
    for batch in batches:
        undone = f"  {tr('(undone)')}" if batch.undone else ""
        lines.append(
            (
                column(f" {tr.moment(batch.made_at)}", 19, LOOK.faint),
                piece(
                    f"{words.verb(tr, batch.verb)}{undone}", LOOK.dim if batch.undone else LOOK.text
                ),
                piece(f"  {batch.actor}", LOOK.faint),
            )
        )
    return lines
