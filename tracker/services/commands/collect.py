"""Merging an owner's answers: one batch per file, and a conflict wherever the item has moved on."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from sqlmodel import col, select

from tracker.domain.wording import Wording
from tracker.domain.words import Disposition, Reply, Stage, Status
from tracker.domain.workflow import RESOLVE, is_allowed
from tracker.i18n.mark import N_
from tracker.reports.cells import was_cut
from tracker.reports.inquiry.model import ReplyRow, ReplySheet
from tracker.services.collected import Collected, Fate, Held, RowFate
from tracker.services.commands._beside import keep_beside, new_beside, noted_already
from tracker.services.commands._differing import differences
from tracker.services.commands._items import leading
from tracker.services.commands._moved_on import lines_asked, moved_on
from tracker.services.commands._owners import known_name
from tracker.services.commands._replies import known_file, reply_file, settled_before
from tracker.services.commands.note import add_note
from tracker.services.commands.resolve import resolve_items, standing_resolution
from tracker.storage import tables
from tracker.storage.unit import UnitOfWork


def collect_sheet(
    unit: UnitOfWork,
    sheet: ReplySheet,
    *,
    take: Collection[int] = (),
    before: Sequence[Collected] = (),
    dry_run: bool = False,
) -> Collected:
    """Apply the answers of a file; ``take`` names items whose answer is taken in spite of a conflict.

    ``before`` are the files collected in the same go: of two that answer an item differently nobody
    but people can say which one counts.

    What is said of an item that was merged meanwhile is said of the one it is merged into: a note goes
    there, an answer only where it is taken.
    Of a file collected before, byte for byte, only what was refused or in conflict then is looked at
    again.  With ``dry_run`` nothing is written.
    """
    left = [
        row
        for row in sheet.rows
        if row.number in take or not settled_before(unit, sheet.sha256, lines_asked(unit, row))
    ]
    known = not left and known_file(unit, sheet.sha256)
    fates = _one_answer_each([_others_words(sheet, _fate(unit, row, take), take) for row in left])
    rows = tuple(_beside_others(fate, before, take) for fate in fates)
    beside = tuple(new_beside(unit, sheet))
    if not dry_run:
        for written in beside:
            keep_beside(unit, written)
        _apply(unit, sheet, rows)
    return Collected(
        None,
        sheet.file_name,
        known and not beside,
        rows,
        sheet.empty,
        sheet.bad,
        beside,
        sheet.erased,
    )


def _fate(unit: UnitOfWork, row: ReplyRow, take: Collection[int]) -> RowFate:
    asked = unit.get(tables.Item, row.number)
    if asked is None:
        return RowFate(
            row,
            "",
            Fate.REFUSED,
            why=N_("there is no item {number}"),
            params=(("number", row.number),),
        )
    item = leading(unit, asked)
    moved = item is not asked
    latest = _latest(unit, item)
    fate = RowFate(
        row,
        asked.title,
        Fate.APPLIED,
        None
        if latest is None
        else Held(Disposition.known(latest.disposition) or latest.disposition, latest.text),
        why=N_("it is merged into item {number} now") if moved else None,
        params=(("number", item.number),) if moved else (),
        into=item.number if moved else None,
        # The body may have sent the latest answer back: the same words again are a new answer then.
        differs=differences(row, standing_resolution(unit, item))
        if isinstance(row.answer, Disposition)
        else (),
    )
    if isinstance(row.answer, Reply):
        known = noted_already(unit, item, _noted(row))
        return replace(
            fate,
            fate=Fate.UNCHANGED if known else Fate.APPLIED,
            proposal_known=known_name(unit, row.proposed_owner) is not None
            if row.answer is Reply.NOT_OURS
            else None,
        )
    if not fate.differs:
        return replace(fate, fate=Fate.UNCHANGED)
    if any(map(was_cut, row.texts)):
        why = N_("a text was cut in the sheet, and is another now: write it whole")
        return replace(fate, fate=Fate.REFUSED, why=why, params=())
    if _wording(unit, row, item).changes_nothing:
        why = N_("the old and the new wording are the same")
        return replace(fate, fate=Fate.REFUSED, why=why, params=())
    if not is_allowed(RESOLVE, item.status):
        return replace(
            fate,
            fate=Fate.REFUSED,
            why=N_("the item is merged into {number}, which is {status} and takes no answer")
            if moved
            else N_("the item is “{status}” and takes no answer"),
            params=(*fate.params, ("status", Status.known(item.status) or item.status)),
        )
    if row.number in take:
        return fate
    if moved:
        return replace(fate, fate=Fate.CONFLICT)
    met = moved_on(unit, row, item, latest)
    return fate if met is None else replace(fate, fate=Fate.CONFLICT, why=met[0], params=met[1])


def _one_answer_each(fates: Sequence[RowFate]) -> Iterator[RowFate]:
    """Rows of items that became one may say different things: only the first one's words are taken."""
    first: dict[int, ReplyRow] = {}
    for fate in fates:
        applied = fate.fate is Fate.APPLIED and isinstance(fate.row.answer, Disposition)
        before = first.setdefault(fate.number, fate.row) if applied else fate.row
        if _said(before) == _said(fate.row):
            yield fate
            continue
        why = N_("item {number} is answered differently in {cell}")
        params = (("number", fate.number), ("cell", before.cell))
        yield replace(fate, fate=Fate.REFUSED, why=why, params=params)


def _beside_others(fate: RowFate, before: Sequence[Collected], take: Collection[int]) -> RowFate:
    """An answer beside those of the files before it: in conflict with another one of them."""
    if fate.fate is not Fate.APPLIED or fate.row.number in take:
        return fate
    for file in before:
        for other in file.rows:
            taken = other.fate in {Fate.APPLIED, Fate.UNCHANGED} and other.number == fate.number
            if taken and _said(other.row) != _said(fate.row):
                why, params = N_("{file} answers it otherwise"), (("file", file.file_name),)
                return replace(fate, fate=Fate.CONFLICT, why=why, params=params)
    return fate


def _said(row: ReplyRow) -> tuple[object, ...]:
    return (row.answer, row.texts, row.proposed_owner)


def _others_words(sheet: ReplySheet, fate: RowFate, take: Collection[int]) -> RowFate:
    """An answer in a row whose words are another item's waits: its number was mistyped."""
    cell = sheet.others_words.get(fate.row.number)
    if cell is None or fate.fate is not Fate.APPLIED or fate.row.number in take:
        return fate
    why = N_("the words in {cell} are not this item's")
    return replace(fate, fate=Fate.CONFLICT, why=why, params=(("cell", cell),))


def _latest(unit: UnitOfWork, item: tables.Item) -> tables.Resolution | None:
    resolution = tables.Resolution
    return unit.first(
        select(resolution)
        .where(col(resolution.item_number) == item.number)
        .order_by(col(resolution.round).desc(), col(resolution.id).desc())
    )


def _apply(unit: UnitOfWork, sheet: ReplySheet, rows: tuple[RowFate, ...]) -> None:
    applied = [fate for fate in rows if fate.fate is Fate.APPLIED]
    settled = [fate.row for fate in rows if fate.fate in {Fate.APPLIED, Fate.UNCHANGED}]
    if not settled:
        return
    file = reply_file(unit, sheet.sha256, sheet.file_name)
    for fate in applied:
        _answer(unit, fate.row, fate.number)
    unit.flush()
    for row in settled:
        item = unit.get(tables.Item, row.number)
        for asked in lines_asked(unit, row):
            asked.reply_file_id = file.id
            asked.version_after = None if item is None else item.version


def _answer(unit: UnitOfWork, row: ReplyRow, number: int) -> None:
    """A disposition is an answer in draft; 意見なし and 所管外 are kept as notes."""
    item = unit.get(tables.Item, number)
    if isinstance(row.answer, Disposition) and item is not None:
        resolve_items(
            unit,
            [number],
            disposition=row.answer,
            text=row.text,
            reason=_kept(unit, item, "reason") if row.reason is None else row.reason,
            reference=_kept(unit, item, "reference") if row.reference is None else row.reference,
            wording=_wording(unit, row, item),
            stage=Stage.DRAFT,
        )
        if row.proposed_owner:
            add_note(unit, [number], _said_of_owner(row))
    else:
        add_note(unit, [number], _noted(row))


def _kept(unit: UnitOfWork, item: tables.Item, field: str) -> str | None:
    """What the standing answer holds: the sheet has no column that could say otherwise."""
    held = standing_resolution(unit, item)
    return None if held is None else getattr(held, field)


def _wording(unit: UnitOfWork, row: ReplyRow, item: tables.Item) -> Wording:
    """Both wordings; what the sheet has no column for stays as it is held."""
    return Wording(
        _kept(unit, item, "old_wording") if row.old_wording is None else row.old_wording,
        _kept(unit, item, "new_wording") if row.new_wording is None else row.new_wording,
    )


def _noted(row: ReplyRow) -> str:
    """The note that keeps an answer which is no disposition; in the register's own language."""
    labelled = (("反映箇所", row.reference), ("旧", row.old_wording), ("新", row.new_wording))
    beside = [f"{label}：{text}" for label, text in labelled if text]
    return "　".join(text for text in (_said_of_owner(row), row.text, row.reason, *beside) if text)


def _said_of_owner(row: ReplyRow) -> str:
    words = f"照会への回答：{row.answer.ja}"
    return words + (f"（担当の提案：{row.proposed_owner}）" if row.proposed_owner else "")
