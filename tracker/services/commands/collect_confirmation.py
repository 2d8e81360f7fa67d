"""Merging a speaker's confirmation: what is to be changed becomes a note on the items, one batch a file."""

from sqlmodel import col, select

from tracker.domain.words import SpeakerReply
from tracker.i18n.mark import N_
from tracker.reports.confirmation.model import RemarkReply, SpeakerSheet
from tracker.services.collected import CollectedConfirmation, Fate, RemarkFate
from tracker.services.commands._replies import known_file, reply_file
from tracker.services.commands.note import add_note
from tracker.storage import tables
from tracker.storage.unit import UnitOfWork


def collect_confirmation(
    unit: UnitOfWork, sheet: SpeakerSheet, *, dry_run: bool = False
) -> CollectedConfirmation:
    """Keep a speaker's word on each remark.  A file collected before changes nothing."""
    known = known_file(unit, sheet.sha256)
    fates = () if known else tuple(_fate(unit, row) for row in sheet.rows)
    if not dry_run and not known:
        _apply(unit, sheet, fates)
    return CollectedConfirmation(None, sheet.file_name, known, fates, sheet.empty, sheet.bad)


def _asked(unit: UnitOfWork, row: RemarkReply) -> tables.ConfirmationRemark | None:
    """The line of the latest sheet on which this remark was asked about."""
    asked, remark, minutes = tables.ConfirmationRemark, tables.Remark, tables.Minutes
    return unit.first(
        select(asked)
        .join(remark, col(remark.id) == col(asked.remark_id))
        .join(minutes, col(minutes.id) == col(remark.minutes_id))
        .where(col(minutes.meeting_id) == row.meeting_id, col(remark.number) == row.number)
        .order_by(col(asked.confirmation_id).desc())
    )


def _fate(unit: UnitOfWork, row: RemarkReply) -> RemarkFate:
    asked = _asked(unit, row)
    if asked is None:
        why = N_("remark {number} of meeting {meeting} was on no sheet")
        params = (("number", row.number), ("meeting", row.meeting_id))
        return RemarkFate(row, None, (), Fate.REFUSED, why=why, params=params)
    sheet = unit.get(tables.Confirmation, asked.confirmation_id)
    speaker = None if sheet is None else sheet.speaker
    numbers = _items(unit, asked)
    held = (asked.reply, asked.words or "", asked.comment or "")
    same = held == (row.reply, row.words, row.comment)
    return RemarkFate(row, speaker, numbers, Fate.UNCHANGED if same else Fate.APPLIED)


def _items(unit: UnitOfWork, asked: tables.ConfirmationRemark) -> tuple[int, ...]:
    """The items that the remark was understood in, where they were merged to by now."""
    numbers: dict[int, None] = {}
    for number in asked.items:
        item = unit.get(tables.Item, number)
        while item is not None and item.merged_into is not None:
            item = unit.get(tables.Item, item.merged_into)
        if item is not None and item.number is not None:
            numbers[item.number] = None
    return tuple(numbers)


def _apply(unit: UnitOfWork, sheet: SpeakerSheet, fates: tuple[RemarkFate, ...]) -> None:
    settled = [fate for fate in fates if fate.fate is not Fate.REFUSED]
    if not settled:
        return
    file = reply_file(unit, sheet.sha256, sheet.file_name)
    for fate in settled:
        asked = _asked(unit, fate.row)
        if asked is None:
            continue
        asked.reply = fate.row.reply
        asked.words, asked.comment = fate.row.words or None, fate.row.comment or None
        asked.reply_file_id = file.id
        if fate.fate is Fate.APPLIED and fate.row.reply is SpeakerReply.CHANGED and fate.numbers:
            add_note(unit, fate.numbers, _noted(fate))


def _noted(fate: RemarkFate) -> str:
    """The note that keeps what a speaker wants changed; in the register's own language."""
    row = fate.row
    said = [f"発言者の確認（{fate.speaker}、発言{row.number}）：修正あり"]
    if row.words:
        said.append(f"修正後の発言：{row.words}")
    if row.comment:
        said.append(f"要旨について：{row.comment}")
    return "\n".join(said)
