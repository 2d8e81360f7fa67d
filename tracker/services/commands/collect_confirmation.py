"""Merging a speaker's confirmation: what is to be changed, or is commented on, becomes a note on the items, one batch a file."""

from dataclasses import replace
from difflib import SequenceMatcher

from sqlmodel import col, select

from tracker.domain.words import SpeakerReply, Word
from tracker.i18n.mark import N_
from tracker.reports.cells import xml_block
from tracker.reports.confirmation.model import RemarkReply, SpeakerSheet
from tracker.reports.forms.table import plain
from tracker.services.collected import CollectedConfirmation, Fate, RemarkFate
from tracker.services.commands._replies import known_file, reply_file, settled_before
from tracker.services.commands.note import add_note
from tracker.storage import tables
from tracker.storage.unit import UnitOfWork

_COMPARED, _ALIKE = 10_000, 0.6


def collect_confirmation(
    unit: UnitOfWork, sheet: SpeakerSheet, *, dry_run: bool = False
) -> CollectedConfirmation:
    """Keep a speaker's word on each remark.

    Of a file collected before only what was refused then is looked at again.
    """
    there = [_where_corrected(unit, row) for row in (*sheet.rows, *sheet.blank)]
    said = [row for row in there if row.said is not None]
    empty = tuple((row.meeting_id, row.number) for row in there if row.said is None)
    left = [row for row in said if not _settled(unit, sheet.sha256, row)]
    known = not left and known_file(unit, sheet.sha256)
    fates = tuple(_fate(unit, row) for row in left)
    if not dry_run:
        _apply(unit, sheet, fates)
    return CollectedConfirmation(
        None, sheet.file_name, known, fates, empty, sheet.bad, sheet.beside
    )


def _where_corrected(unit: UnitOfWork, row: RemarkReply) -> RemarkReply:
    """A row whose remark was corrected where it stands, instead of beside it: those are the words."""
    if row.words or not row.draft or _asked(unit, row) is not None:
        return row
    sent = next(
        (w for line in _lines(unit, row) if _near(w := _words(unit, line), row.draft)), None
    )
    if sent is None:
        return row
    if row.reply is SpeakerReply.NO_CHANGE:
        return replace(row, words=row.draft, draft=sent)
    return replace(row, reply=SpeakerReply.CHANGED, words=row.draft, draft=sent)


def _near(words: str, shown: str) -> bool:
    """Whether one is the other, corrected."""
    known, seen = plain(words)[:_COMPARED], plain(shown)[:_COMPARED]
    return SequenceMatcher(None, known, seen, autojunk=False).quick_ratio() > _ALIKE


def _settled(unit: UnitOfWork, sha256: str, row: RemarkReply) -> bool:
    asked = _asked(unit, row)
    return asked is not None and settled_before(unit, sha256, [asked])


def _asked(unit: UnitOfWork, row: RemarkReply) -> tables.ConfirmationRemark | None:
    """The line of the latest sheet on which this remark was asked about with these words.

    Editions count anew: the same number may be another's remark on another sheet.
    """
    return next((line for line in _lines(unit, row) if _shown(unit, line, row.draft)), None)


def _lines(unit: UnitOfWork, row: RemarkReply) -> list[tables.ConfirmationRemark]:
    """The lines of sheets with a remark of this number, the latest first."""
    asked, remark, minutes = tables.ConfirmationRemark, tables.Remark, tables.Minutes
    found = unit.all(
        select(asked)
        .join(remark, col(remark.id) == col(asked.remark_id))
        .join(minutes, col(minutes.id) == col(remark.minutes_id))
        .where(col(minutes.meeting_id) == row.meeting_id, col(remark.number) == row.number)
        .order_by(col(asked.confirmation_id).desc())
    )
    return list(found)


def _shown(unit: UnitOfWork, line: tables.ConfirmationRemark, draft: str) -> bool:
    """Whether a sheet's line showed these words; any where the column is gone."""
    return not draft or _alike(_words(unit, line), draft)


def _words(unit: UnitOfWork, line: tables.ConfirmationRemark) -> str:
    """The remark as a sheet showed it."""
    remark = unit.get(tables.Remark, line.remark_id)
    document = None if remark is None else unit.get(tables.Minutes, remark.minutes_id)
    if remark is None or document is None:
        return ""
    return document.text[remark.span_start : remark.span_end]


def _alike(words: str, shown: str) -> bool:
    """Whether a sheet showed these words; a long text is cut there, blanks may have been lost."""
    known, seen = plain(xml_block(words)), plain(shown)
    return known[:_COMPARED] == seen[:_COMPARED]


def _fate(unit: UnitOfWork, row: RemarkReply) -> RemarkFate:
    asked = _asked(unit, row)
    if asked is None:
        why = N_("remark {number} of meeting {meeting} was on no sheet with these words")
        params = (("number", row.number), ("meeting", row.meeting_id))
        return RemarkFate(row, None, (), Fate.REFUSED, why=why, params=params)
    if row.reply is SpeakerReply.NO_CHANGE and row.words and not _shown(unit, asked, row.words):
        why = N_(
            "the remark itself is written over in the sheet, and yet no change: which of the two?"
        )
        return RemarkFate(row, None, (), Fate.REFUSED, why=why)
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
        worded = fate.row.comment or fate.row.reply is SpeakerReply.CHANGED
        if fate.fate is Fate.APPLIED and worded and fate.numbers:
            add_note(unit, fate.numbers, _noted(fate))


def _noted(fate: RemarkFate) -> str:
    """The note that keeps what a speaker wants changed, or comments; in the register's own language."""
    row = fate.row
    answer = row.said.label("ja") if isinstance(row.said, Word) else ""
    said = [f"発言者の確認（{fate.speaker}、発言{row.number}）：{answer}"]
    if row.words and row.reply is SpeakerReply.CHANGED:
        said.append(f"修正後の発言：{row.words}")
    if row.comment:
        said.append(f"要旨について：{row.comment}")
    return "\n".join(said)
