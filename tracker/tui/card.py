"""The triage card: all that deciding on a candidate needs, beside its source."""

from dataclasses import dataclass
from typing import Final

from tracker.domain.records import EvidenceRecord, ItemRecord
from tracker.domain.text.width import cells_of
from tracker.domain.words import EvidenceRole
from tracker.i18n import Translator
from tracker.tui.lines import Line, Piece, cells_in, clip, column, cut, labelled, piece
from tracker.tui.look import LOOK
from tracker.tui.passage import RAISED

GAP: Final = "  "
FIRM: Final = 24


@dataclass(frozen=True, slots=True)
class Place:
    """Where the card stands in its pile: the ``position``-th of ``total``."""

    position: int
    total: int


def card(tr: Translator, record: ItemRecord, place: Place, size: tuple[int, int]) -> list[Line]:
    """The card's lines for (cells, lines); what has little room is cut, nothing is left out."""
    width, height = size
    head = max(cells_of(tr(label)) for label in ("Title", "Answer", "Due", "Cues", "Chair")) + 2
    chair = _support(tr, record)
    spare = max(height - (6 if chair else 5), 0)
    title = _row(tr("Title"), record.row.title, width, head, 1 + min(spare, 1), strong=True)
    lines = [_headline(tr, record, place, width), *title]
    lines += _answer(tr, record, width, head, 1 + spare - (len(title) - 1))
    if chair:
        lines += _row(tr("Chair"), chair, width, head, 1)
    lines.append(_times(tr, record, width, head))
    lines += _row(tr("Cues"), _cues(tr, record), width, head, 1)
    return lines[:height]


def _headline(tr: Translator, record: ItemRecord, place: Place, width: int) -> Line:
    row = record.row
    raised = record.raisers or ((row.raised_by,) if row.raised_by else ())
    meeting = tr.date(row.meeting) if row.meeting else ""
    left: Line = (
        Piece(f"{place.position}/{place.total} ", LOOK.bar_on),
        Piece(GAP, LOOK.text),
        Piece(tr.label(row.kind), LOOK.accent),
        Piece(GAP, LOOK.text),
        piece(tr.join(raised) or tr("(speaker unknown)"), LOOK.strong),
        Piece(GAP, LOOK.text),
        piece(row.agenda_item or "", LOOK.dim),
    )
    left = (Piece(" ", LOOK.bar_on), *left)
    right = piece(f"{GAP}{_place(tr, record)}{meeting} ", LOOK.dim)
    kept = cut(left, width - cells_of(right.text))
    fill = width - cells_in(kept) - cells_of(right.text)
    return (*kept, Piece(" " * max(fill, 0), LOOK.text), right)


def _place(tr: Translator, record: ItemRecord) -> str:
    """Where in the minutes it stands, as people cite it."""
    for found in record.evidence:
        if found.role in RAISED and found.remark_number is not None:
            where = tr("remark {number}", number=found.remark_number)
            line = "" if found.line is None else tr(", line {line}", line=found.line)
            return f"{where}{line}  "
    return ""


def _answer(tr: Translator, record: ItemRecord, width: int, head: int, most: int) -> list[Line]:
    answers = record.quotes(EvidenceRole.ANSWERED)
    who = record.row.answered_by
    if not answers and who is None:
        return [
            (
                column(f" {tr('Answer')}", head, LOOK.label),
                Piece(tr("no answer on the day"), LOOK.dim),
            )
        ]
    words = "".join(answer.quote.replace("\n", "") for answer in answers)
    firm = _firmness(tr, record)
    said = (
        tr("{who}: “{words}”", who=who or tr("(speaker unknown)"), words=words)
        if words
        else who or ""
    )
    # How firmly it was said must be seen whatever the length of the answer.
    room = width - (cells_of(firm) + 3 if firm else 0)
    lines = clip(
        labelled(f" {tr('Answer')}", said, room, (LOOK.label, LOOK.text), head=head), most, room
    )
    if firm:
        fill = width - cells_in(lines[0]) - cells_of(firm) - 1
        lines[0] = (*lines[0], Piece(" " * max(fill, 1), LOOK.text), piece(firm, LOOK.answered))
    return lines


def _firmness(tr: Translator, record: ItemRecord) -> str:
    """The promise as said, short enough to stand beside the answer."""
    said = record.answer_firmness
    if not said:
        return ""
    return said if cells_of(said) <= FIRM else tr("as said: {words}", words=said[-FIRM // 2 :])


def _support(tr: Translator, record: ItemRecord) -> str:
    found = record.quotes(EvidenceRole.SUPPORTED)
    if not found:
        return ""
    return tr(
        "{who}: “{words}”", who=found[0].speaker or "", words=found[0].quote.replace("\n", "")
    )


def _times(tr: Translator, record: ItemRecord, width: int, head: int) -> Line:
    row = record.row
    unsaid = tr("not said")
    due = tr("“{words}” as said", words=row.due_as_said) if row.due_as_said else unsaid
    if row.due:
        due = f"{tr.date(row.due)} ({due})" if row.due_as_said else tr.date(row.due)
    owner = tr("“{words}” as said", words=record.owner_as_said) if record.owner_as_said else unsaid
    if row.owner:
        owner = row.owner
    return cut(
        (
            column(f" {tr('Due')}", head, LOOK.label),
            piece(due, LOOK.text if row.due or row.due_as_said else LOOK.dim),
            Piece(GAP * 2, LOOK.text),
            piece(f"{tr('Owner')}  ", LOOK.label),
            piece(owner, LOOK.text if row.owner or record.owner_as_said else LOOK.dim),
        ),
        width,
    )


def _cues(tr: Translator, record: ItemRecord) -> str:
    """The words that made it a candidate, each once."""
    found: dict[str, None] = {}
    for evidence in record.evidence:
        found.update(dict.fromkeys(_matched(evidence)))
    return tr.join(list(found)) if found else tr("noted by hand")


def _matched(evidence: EvidenceRecord) -> list[str]:
    return [rule.matched.replace("\n", "") for rule in evidence.rules if rule.matched]


def _row(
    label: str, text: str, width: int, head: int, most: int, *, strong: bool = False
) -> list[Line]:
    style = LOOK.strong if strong else LOOK.text
    return clip(labelled(f" {label}", text, width, (LOOK.label, style), head=head), most, width)
