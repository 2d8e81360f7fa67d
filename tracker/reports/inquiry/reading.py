"""An owner's sheet that came back, as answers: rows are known by their item number."""

import re
from collections.abc import Iterator, Sequence

from tracker.domain.words import Disposition, Reply
from tracker.i18n.mark import N_
from tracker.reports.forms.grid import GridRow
from tracker.reports.forms.table import BadCell, ReturnedTable, Written, chosen, plain, whole_number
from tracker.reports.inquiry.columns import ANSWERS, LOCKED
from tracker.reports.inquiry.mark import register_of
from tracker.reports.inquiry.model import ReplyRow, ReplySheet, Shown

NEEDED = ("number", "version", "disposition", "text")
_ASKED = (
    "disposition", "text", "reason", "reference", "old_wording", "new_wording", "proposed",
)  # fmt: skip


# How offices write an answer that they don't choose from the list.
_USUAL: dict[str, Disposition | Reply] = {
    **dict.fromkeys(
        ("意見無し", "意見はありません", "特になし", "特に無し", "特にありません", "特段なし", "特段の意見なし", "なし", "無し",
         "nocomments", "none", "nothing"),
        Reply.NO_COMMENT,
    ),
    **dict.fromkeys(("所掌外", "担当外", "notours"), Reply.NOT_OURS),
    **dict.fromkeys(("反映済み", "反映済"), Disposition.REFLECTED),
    **dict.fromkeys(("一部反映済み", "一部反映済"), Disposition.PARTLY_REFLECTED),
}  # fmt: skip
_NUMBERED = re.compile(r"(?:no\.?|第)?(\d+)(?:番|号)?")


def read_rows(file_name: str, sha256: str, table: ReturnedTable) -> ReplySheet:
    """What a sheet says."""
    found: list[ReplyRow] = []
    empty: list[int] = []
    bad: list[BadCell] = []
    beside: list[Written] = [*table.elsewhere, *table.said_above()]
    shown: list[Shown] = []
    for row in table.below:
        number = _number(table.text(row, "number"))
        beside += table.beside(row, number)
        shown += _shown(table, row, number)
        match _row(table, row):
            case ReplyRow() as reply:
                found.append(reply)
            case int() as number:
                empty.append(number)
            case BadCell() as wrong:
                bad.append(wrong)
    kept, doubled = _once_each(found)
    return ReplySheet(
        file_name,
        sha256,
        kept,
        tuple(empty),
        (*bad, *doubled),
        tuple(beside),
        tuple(shown),
        register_of(row.texts for row in table.above),
    )


def _shown(table: ReturnedTable, row: GridRow, number: int | None) -> Iterator[Shown]:
    """The locked cells of an item's row."""
    version = _number(table.text(row, "version"))
    if number is None or version is None:
        return
    for column in LOCKED:
        if table.has(column.id):
            lang, text = table.lang_of(column), table.text(row, column.id)
            yield Shown(number, version, column.id, lang, table.cell(row, column.id), text)


def _row(table: ReturnedTable, row: GridRow) -> ReplyRow | BadCell | int | None:
    """A row as an answer, as a number left empty, as a wrong cell, or as nothing at all."""
    if (wrong_cell := table.unclear(row)) is not None:
        return wrong_cell
    said = {name: table.text(row, name) for name in _ASKED}
    places = {name: table.text(row, name) for name in ("number", "version")}
    number, version = (_number(text) for text in places.values())
    if number is None:
        if not any(said.values()) or table.is_header(row):
            return None  # what a row of no item says is told with what stands beside
        params = (("text", places["number"]),)
        return BadCell(table.cell(row, "number"), N_("“{text}” is no item number"), params)
    if not any(said.values()):
        return number
    if version is None:
        params = (("text", places["version"]),)
        return BadCell(table.cell(row, "version"), N_("“{text}” is no version"), params)
    answer = _answer(said["disposition"] or _nothing_to_say(said["text"]))
    if answer is None:
        cell = table.cell(row, "disposition")
        if not said["disposition"]:
            return BadCell(cell, N_("no disposition is chosen"))
        params = (("text", said["disposition"]),)
        return BadCell(cell, N_("“{text}” is no disposition"), params)
    wrong = _lacking(answer, said["text"], said["reason"])
    if wrong is not None:
        column = wrong[0] if table.has(wrong[0]) else "text"
        return BadCell(table.cell(row, column), wrong[1], (("word", answer),))
    where_there = {name: text if table.has(name) else None for name, text in said.items()}
    return ReplyRow(
        number=number,
        version=version,
        answer=answer,
        text=said["text"],
        reason=where_there["reason"],
        reference=where_there["reference"],
        proposed_owner=said["proposed"],
        cell=table.cell(row, "number"),
        old_wording=where_there["old_wording"],
        new_wording=where_there["new_wording"],
    )


def _number(text: str) -> int | None:
    """A number as people call it: 5, #5, 5番, No.5."""
    called = _NUMBERED.fullmatch(plain(text))
    return whole_number(called[1] if called else text)


def _answer(text: str) -> Disposition | Reply | None:
    return chosen(text, ANSWERS) or _USUAL.get(plain(text))


def _nothing_to_say(text: str) -> str:
    """The text where it says that there is nothing to say, which needs no disposition."""
    return text if _answer(text) is Reply.NO_COMMENT else ""


def _lacking(answer: Disposition | Reply, text: str, reason: str) -> tuple[str, str] | None:
    """The column that should hold something, and what it should hold."""
    if isinstance(answer, Reply):
        return None
    if not text:
        return "text", N_("the response has no text")
    if answer is Disposition.NOT_ADOPTED and not reason:
        return "reason", N_("“{word}” needs a reason")
    return None


def _once_each(rows: Sequence[ReplyRow]) -> tuple[tuple[ReplyRow, ...], list[BadCell]]:
    """Each item's row once; rows that say different things about one item are all refused."""
    seen: dict[int, ReplyRow] = {}
    doubled: set[int] = set()
    bad: list[BadCell] = []
    for row in rows:
        first = seen.setdefault(row.number, row)
        if first is not row and _said(first) != _said(row):
            doubled.add(row.number)
            bad.append(
                BadCell(
                    row.cell,
                    N_("item {number} is answered differently in {cell}"),
                    (("number", row.number), ("cell", first.cell)),
                )
            )
    return tuple(row for number, row in seen.items() if number not in doubled), bad


def _said(row: ReplyRow) -> tuple[object, ...]:
    return (row.version, row.answer, row.texts, row.proposed_owner)
