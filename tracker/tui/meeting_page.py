"""A meeting as a line of the list, and as a page."""

from collections.abc import Iterator, Sequence
from typing import Final

from tracker.domain.deputies import Deputy, said_with_deputy
from tracker.domain.records import DocumentRecord, MeetingRecord
from tracker.i18n import Translator
from tracker.i18n.mark import N_
from tracker.tui.cells import cells_of
from tracker.tui.lines import Line, Piece, column, labelled, paragraph, piece
from tracker.tui.look import CURSOR_SIGN, LOOK
from tracker.tui.naming import document_heading

DAY: Final = 11
TO_DO: Final = 16


def rounds(tr: Translator, meeting: MeetingRecord) -> str:
    """Its bodies with their rounds."""
    return tr.join(
        [
            name if number is None else f"{name} {tr('round {number}', number=number)}"
            for name, number in meeting.bodies
        ]
    )


def meeting_line(tr: Translator, meeting: MeetingRecord, cells: int, *, on: bool) -> Line:
    """Its day, what is left to do, its bodies or title."""
    gap = Piece(" ", LOOK.text)
    left = meeting.to_do
    state = tr("{count} to do", count=left) if left else tr("done")
    if meeting.closed_at is not None:
        state = tr("closed")
    name = rounds(tr, meeting) or meeting.title
    return (
        column(f" {tr.date(meeting.held_on)}", DAY + 1, CURSOR_SIGN if on else LOOK.text),
        gap,
        column(state, TO_DO, LOOK.label if left else LOOK.dim),
        gap,
        column(name, max(cells - DAY - TO_DO - 3, 8), LOOK.text),
    )


def meeting_page(
    tr: Translator, meeting: MeetingRecord, cells: int, deputies: Sequence[Deputy] = ()
) -> list[Line]:
    """All that is known of it."""
    lines = paragraph(meeting.title, cells, LOOK.strong, indent=1)
    known = [(label, text) for label, text in _known(tr, meeting, deputies) if text]
    head = max(cells_of(tr(label)) for label, _text in known) + 3
    for label, text in known:
        lines += labelled(f" {tr(label)}", text, cells, (LOOK.label, LOOK.text), head=head)
    lines.append(())
    for document in meeting.documents:
        lines += _document(tr, meeting, document, cells)
    if not meeting.documents:
        lines.append((piece(f" {tr('There are no minutes yet.')}", LOOK.dim),))
    return lines


def _known(
    tr: Translator, meeting: MeetingRecord, deputies: Sequence[Deputy]
) -> Iterator[tuple[str, str]]:
    hours = "–".join(hour for hour in (meeting.starts, meeting.ends) if hour)
    done = meeting.remarks - meeting.remarks_to_do
    yield N_("Day"), f"{tr.paper_date(meeting.held_on)}  {hours}".rstrip()
    yield N_("Bodies"), rounds(tr, meeting)
    yield N_("Venue"), meeting.venue or ""
    yield (
        N_("Deputies"),
        tr.join([said_with_deputy(d.stands_in_for, (d,)) for d in deputies]),
    )
    yield (
        N_("Items"),
        tr("{count} decided, set aside ones among them", count=meeting.items - meeting.candidates),
    )
    yield N_("Candidates"), tr("{count} left", count=meeting.candidates)
    yield (
        N_("Remarks"),
        tr("{done} of {count} accounted for", done=done, count=meeting.remarks),
    )
    if meeting.closed_at is not None:
        yield N_("Closed"), f"{tr.moment(meeting.closed_at)}  {meeting.closed_reason or ''}"


def _document(
    tr: Translator, meeting: MeetingRecord, document: DocumentRecord, cells: int
) -> list[Line]:
    name = document_heading(tr, document, meeting.held_on)
    about = f"{document.file_name}  {tr.moment(document.imported_at)}"
    return [
        *paragraph(name, cells, LOOK.text, indent=1),
        *paragraph(about, cells, LOOK.faint, indent=1),
        *paragraph(f"SHA-256 {document.sha256}", cells, LOOK.faint, indent=1),
        (),
    ]
