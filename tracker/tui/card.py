"""The triage card: all that deciding on a candidate needs, beside its source."""

from dataclasses import dataclass
from typing import Final

from tracker.domain.item_row import ItemRow
from tracker.domain.records import DocumentRecord, EvidenceRecord, ItemRecord
from tracker.domain.words import EvidenceRole
from tracker.i18n import Translator
from tracker.i18n.mark import N_
from tracker.tui.cells import cells_of
from tracker.tui.lines import Line, Piece, cells_in, clip, column, cut, labelled, piece
from tracker.tui.look import LOOK
from tracker.tui.passage import RAISED

GAP: Final = "  "
FIRM: Final = 24


@dataclass(frozen=True, slots=True)
class Beside:
    """What a card says beside its item.

    Its ``position`` among ``total``, the document it comes from, an item that is like it, and the
    key that merges the two; the ``earlier`` item that it raises again, or may, and the key that links
    the two where that is not done.
    """

    position: int
    total: int
    document: DocumentRecord | None
    similar: ItemRow | None
    merge_key: str
    earlier: ItemRow | None = None
    link_key: str = ""


def card(tr: Translator, record: ItemRecord, beside: Beside, size: tuple[int, int]) -> list[Line]:
    """The card's lines for (cells, lines); what has little room is cut, nothing is left out."""
    width, height = size
    labels = (N_("Title"), N_("Answer"), N_("Due"), N_("Cues"), N_("Chair"), N_("Similar"), N_("Earlier"),
              N_("Agenda item"))  # fmt: skip
    head = max(cells_of(tr(label)) for label in labels) + 2
    chair = _support(tr, record)
    fixed = 5 + bool(chair) + bool(beside.similar) + bool(beside.earlier)
    spare = max(height - fixed, 0)
    title = _row(tr("Title"), record.row.title, width, head, 1 + min(spare, 1), strong=True)
    lines = [_headline(tr, record, beside, width), *title]
    lines += _answer(tr, record, width, head, 1 + spare - (len(title) - 1))
    if chair:
        lines += _row(tr("Chair"), chair, width, head, 1)
    lines.append(_times(tr, record, width, head))
    if beside.similar is not None:
        lines.append(_similar(tr, beside.similar, beside.merge_key, width, head))
    if beside.earlier is not None:
        lines.append(_earlier(tr, beside.earlier, beside.link_key, width, head))
    lines += _row(tr("Cues"), _cues(tr, record), width, head, 1)
    # The headline cuts a long agenda item: it stands whole where there is room.
    if record.row.agenda_item and len(lines) < height:
        lines += _row(tr("Agenda item"), record.row.agenda_item, width, head, height - len(lines))
    return lines[:height]


def _headline(tr: Translator, record: ItemRecord, beside: Beside, width: int) -> Line:
    """A bar of its own, so that the card stands apart from the passage without a rule."""
    row = record.row
    names = record.raisers or ((row.raised_by,) if row.raised_by else ())
    raised = [record.said(name) for name in names]
    left: Line = (
        Piece(f" {beside.position}/{beside.total} ", LOOK.bar_on),
        piece(f"{GAP}{tr.label(row.kind)}", LOOK.bar_key),
        piece(f"{GAP}{tr.join(raised) or tr('(speaker unknown)')}", LOOK.bar_strong),
        piece(f"{GAP}{row.agenda_item or ''}", LOOK.bar_dim),
    )
    right = piece(f"{GAP}{_place(tr, record, beside.document)} ", LOOK.bar_dim)
    kept = cut(left, width - cells_of(right.text))
    fill = width - cells_in(kept) - cells_of(right.text)
    return (*kept, Piece(" " * max(fill, 0), LOOK.bar), right)


def _place(tr: Translator, record: ItemRecord, document: DocumentRecord | None) -> str:
    """Where in the minutes it stands, as people cite it, and in which edition."""
    parts: list[str] = []
    for found in record.evidence:
        if found.role in RAISED and found.remark_number is not None:
            where = tr("remark {number}", number=found.remark_number)
            parts.append(
                where + ("" if found.line is None else tr(", line {line}", line=found.line))
            )
            break
    if document is not None:
        if document.stage is not None:
            parts.append(tr.label(document.stage))
        parts.append(tr("edition {number}", number=document.edition))
    return GAP.join(parts)


def _similar(tr: Translator, row: ItemRow, key: str, width: int, head: int) -> Line:
    """The item that it may be merged into, and the key that does it."""
    return _other(tr, tr("Similar"), row, tr("{key} merges into it", key=key), (width, head))


def _earlier(tr: Translator, row: ItemRow, key: str, width: int, head: int) -> Line:
    """The earlier item, and the key that links it where that is still to do."""
    way = tr("{key} links it", key=key) if key else tr("linked")
    return _other(tr, tr("Earlier"), row, way, (width, head))


def _other(tr: Translator, label: str, row: ItemRow, said_way: str, sizes: tuple[int, int]) -> Line:
    """Another item, and the way to it at the right."""
    width, head = sizes
    way = piece(f"{GAP}{said_way} ", LOOK.label)
    said = piece(f"#{row.number} {row.title}  {tr.label(row.status)}", LOOK.text)
    kept = cut((column(f" {label}", head, LOOK.label), said), width - cells_of(way.text))
    fill = width - cells_in(kept) - cells_of(way.text)
    return (*kept, Piece(" " * max(fill, 0), LOOK.text), way)


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
    """The promise as said, short enough to stand beside the answer, and somebody's mark on it."""
    said = record.answer_firmness or ""
    if cells_of(said) > FIRM:
        said = tr("as said: {words}", words=said[-FIRM // 2 :])
    if record.day_answer is not None:
        said = f"{said}{GAP}[{tr.label(record.day_answer)}]".strip()
    return said


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
