"""A speaker's sheet: its columns, the form out, and the rows that come back."""

import re
from dataclasses import replace

from tracker.domain.words import SpeakerReply
from tracker.i18n import Translator
from tracker.i18n.mark import N_
from tracker.reports.confirmation.letters import asked_by, instructions
from tracker.reports.confirmation.model import (
    Confirmation,
    OwnRemark,
    RemarkReply,
    SpeakerSheet,
)
from tracker.reports.forms.form import Form, FormColumn, Whole, nothing
from tracker.reports.forms.grid import GridRow
from tracker.reports.forms.table import BadCell, ReturnedTable, chosen, plain, whole_number
from tracker.reports.sheets import Value

REPLIES = tuple(SpeakerReply)
# How speakers answer who don't choose from the list, thanks left aside.
_NONE = re.compile(
    r"(修正|変更|意見)?(は|点は)?(特に)?(なし|無し?|ありません|ございません)(です)?[。、.!]*"
    r"((どうも)?ありがとうございま(す|した)[。.!]*|よろしくお願い(します|いたします|致します)[。.!]*)*"
)
_SOME = frozenset({"有", "有り", "あり", "修正有", "修正有り"})
# The label by which the answer to the whole is found again, in both languages.
_WHOLE = ("全体の回答", "Answer for the whole")


def _understood(remark: OwnRemark, tr: Translator) -> Value:
    """What was taken from the remark, one item a line."""
    return "\n".join(
        f"#{i.row.number} [{tr.label(i.row.kind)}] {i.summary or i.row.title}" for i in remark.items
    )


COLUMNS = (
    FormColumn("meeting", "会議番号", "Meeting no.", 9, lambda r, _: r.meeting_id),
    FormColumn("remark", "発言番号", "Remark no.", 9, lambda r, _: r.number),
    FormColumn("agenda", "議事", "Agenda item", 13, lambda r, _: r.agenda_item),
    FormColumn("draft", "御発言（議事録案）", "Your remark (draft)", 46, lambda r, _: r.words),
    FormColumn("understood", "御意見の要旨（事務局の理解）", "As we understood it", 30, _understood),
    FormColumn("reply", "修正の有無", "Change", 11, nothing, asked=True),
    FormColumn("words", "修正後の御発言", "Your remark, changed", 42, nothing, asked=True),
    FormColumn("comment", "要旨についての御意見", "On how it was understood", 25, nothing, asked=True),
)  # fmt: skip
NEEDED = ("meeting", "remark", "reply")


def form_of(confirmation: Confirmation, tr: Translator) -> Form:
    """The speaker's form."""
    return Form(
        name=tr("Your remarks"),
        title=tr("Confirmation of your remarks: {speaker}", speaker=confirmation.speaker),
        lines=(
            f"{tr.paper_date(confirmation.meeting.held_on)}  {confirmation.meeting.title}",
            asked_by(confirmation, tr),
            tr("If nothing is to be changed at all, say so in the cell below; else row by row."),
        ),
        columns=COLUMNS,
        entries=confirmation.remarks,
        instructions=instructions(confirmation, tr),
        choices={"reply": REPLIES},
        whole=Whole(_WHOLE[0] if tr.lang == "ja" else _WHOLE[1], REPLIES),
    )


def read_rows(file_name: str, sha256: str, table: ReturnedTable) -> SpeakerSheet:
    """What a sheet says; an answer to the whole counts for every row that was left empty."""
    whole, cell, bad = _whole(table)
    rows: list[RemarkReply] = []
    blank: list[RemarkReply] = []
    beside = [*table.elsewhere, *table.said_above()]
    for row in table.below:
        on_a_remark = whole_number(table.text(row, "remark")) is not None
        beside += (replace(w, number=None) for w in table.beside(row, 0 if on_a_remark else None))
        match _row(table, row, whole):
            case RemarkReply() as reply:
                (blank if reply.said is None else rows).append(reply)
            case BadCell() as wrong:
                bad.append(wrong)
    if whole is SpeakerReply.CHANGED and not any(row.reply is whole for row in rows):
        bad.append(BadCell(cell, N_("changes, and yet no row says which")))
    return SpeakerSheet(file_name, sha256, tuple(rows), tuple(bad), tuple(beside), tuple(blank))


def _whole(table: ReturnedTable) -> tuple[SpeakerReply | None, str, list[BadCell]]:
    """The answer to the whole, its cell, and what is wrong with it."""
    said, cell = next((found for label in _WHOLE if (found := table.right_of(label))[0]), ("", ""))
    reply = _reply(said)
    if said and reply is None:
        return None, cell, [BadCell(cell, N_("“{text}” is no answer"), (("text", said),))]
    return reply, cell, []


def _reply(text: str) -> SpeakerReply | None:
    if (found := chosen(text, REPLIES)) is not None:
        return found
    if _NONE.fullmatch(plain(text)):
        return SpeakerReply.NO_CHANGE
    return SpeakerReply.CHANGED if plain(text) in _SOME else None


def _row(
    table: ReturnedTable, row: GridRow, whole: SpeakerReply | None
) -> RemarkReply | BadCell | None:
    if (wrong_cell := table.unclear(row)) is not None:
        return wrong_cell
    said = {name: table.text(row, name) for name in ("reply", "words", "comment")}
    places = {name: whole_number(table.text(row, name)) for name in ("meeting", "remark")}
    meeting, number = places["meeting"], places["remark"]
    if meeting is None or number is None:
        if not any(said.values()):
            return None
        column = "meeting" if meeting is None else "remark"
        text = table.text(row, column)
        return BadCell(table.cell(row, column), N_("“{text}” is no number"), (("text", text),))
    reply = _reply(said["reply"])
    draft, exact = table.text(row, "draft"), reply is SpeakerReply.CHANGED
    # Who says that there is a change may mean a single sign; else blanks and forms are none.
    changed = said["words"] not in {"", draft} and (exact or plain(said["words"]) != plain(draft))
    wrong = _wrong(said["reply"], reply, changed=changed, commented=bool(said["comment"]))
    if wrong is not None:
        params = (("text", said["reply"]),) if "{text}" in wrong else ()
        return BadCell(table.cell(row, "reply"), wrong, params)
    if reply is None:
        reply = _meant(whole, changed=changed, commented=bool(said["comment"]))
    return RemarkReply(
        meeting, number, reply, said["words"], said["comment"], table.cell(row, "remark"), draft
    )


def _wrong(said: str, reply: SpeakerReply | None, *, changed: bool, commented: bool) -> str | None:
    """What is wrong with a row's answer; a comment is on what was understood, beside any answer."""
    if reply is None:
        return N_("“{text}” is no answer") if said else None
    if reply is SpeakerReply.CHANGED and not (changed or commented):
        return N_("a change without its words")
    if reply is SpeakerReply.NO_CHANGE and changed:
        return N_("no change, and yet words: which of the two?")
    return None


def _meant(whole: SpeakerReply | None, *, changed: bool, commented: bool) -> SpeakerReply | None:
    """What a row without an answer says by its words, or by the answer to the whole.

    A comment alone is no change: nobody but the speaker can say that the remark itself is to be another.
    """
    if changed:
        return SpeakerReply.CHANGED
    if whole is SpeakerReply.CHANGED and not commented:
        return None
    return whole
