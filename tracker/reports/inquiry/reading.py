"""A sheet that came back: columns found by their headers, rows by their item number."""

import hashlib
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from tracker.domain.words import Disposition, Word
from tracker.errors import BadInputError, Message
from tracker.i18n.mark import N_
from tracker.reports.cells import refang
from tracker.reports.inquiry.columns import ANSWERS, COLUMNS
from tracker.reports.inquiry.grid import GridRow, grids
from tracker.reports.inquiry.model import BadCell, Reply, ReplyRow, ReplySheet

_NEEDED = ("number", "version", "disposition", "text")
_HEADER_WITHIN = 50
Columns = dict[str, int]


def read_reply(path: Path) -> ReplySheet:
    """What a file says.  Raises BadInputError for an unreadable one, or one without the headers."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise BadInputError(
            Message(
                "{path} can't be read: {reason}", path=path, reason=error.strerror or str(error)
            )
        ) from error
    rows, columns = _table(path, grids(path, data))
    found: list[ReplyRow] = []
    empty: list[int] = []
    bad: list[BadCell] = []
    for row in rows:
        read = _row(row, columns)
        match read:
            case ReplyRow():
                found.append(read)
            case int():
                empty.append(read)
            case BadCell():
                bad.append(read)
    kept, doubled = _once_each(found)
    return ReplySheet(
        path.name, hashlib.sha256(data).hexdigest(), kept, tuple(empty), (*bad, *doubled)
    )


def _table(path: Path, sheets: Sequence[Sequence[GridRow]]) -> tuple[list[GridRow], Columns]:
    """The rows below the header row, and where each column stands."""
    nearest: set[str] = set()
    for sheet in sheets:
        for place, row in enumerate(sheet[:_HEADER_WITHIN]):
            columns = _columns(row)
            if all(name in columns for name in _NEEDED):
                return list(sheet[place + 1 :]), columns
            nearest = max(nearest, set(columns), key=len)
    missing = tuple(c.ja for c in COLUMNS if c.id in _NEEDED and c.id not in nearest)
    raise BadInputError(
        Message("{path} is no sheet of ours: {columns} is missing.", path=path, columns=missing),
        hint=Message("Sheets come from: tracker circulate; their header row must stay."),
    )


def _columns(row: GridRow) -> Columns:
    names = {_plain(name): c.id for c in COLUMNS for name in (c.ja, c.en)}
    columns: Columns = {}
    for index, text in enumerate(row.texts):
        column = names.get(_plain(text))
        if column is not None:
            columns.setdefault(column, index)
    return columns


def _plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def _row(row: GridRow, columns: Columns) -> ReplyRow | BadCell | int | None:
    """A row as an answer, as a number left empty, as a wrong cell, or as nothing at all."""

    def text(name: str) -> str:
        index = columns.get(name)
        if index is None or index >= len(row.texts):
            return ""
        return refang(row.texts[index].replace("\r\n", "\n")).strip()

    def cell(name: str) -> str:
        return row.cell(columns[name])

    asked = ("disposition", "text", "reason", "reference", "proposed")
    filled = any(text(name) for name in asked)
    number, version = _whole(text("number")), _whole(text("version"))
    if number is None:
        if not filled and not text("number"):
            return None
        return BadCell(
            cell("number"), N_("“{text}” is no item number"), (("text", text("number")),)
        )
    if not filled:
        return number
    if version is None:
        return BadCell(cell("version"), N_("“{text}” is no version"), (("text", text("version")),))
    answer = _answer(text("disposition"))
    if answer is None:
        return BadCell(
            cell("disposition"),
            N_("“{text}” is no disposition")
            if text("disposition")
            else N_("no disposition is chosen"),
            (("text", text("disposition")),) if text("disposition") else (),
        )
    wrong = _lacking(answer, text("text"), text("reason"))
    if wrong is not None:
        return BadCell(
            cell("text" if wrong[0] == "text" or "reason" not in columns else "reason"), wrong[1]
        )
    return ReplyRow(
        number=number,
        version=version,
        answer=answer,
        text=text("text"),
        reason=text("reason"),
        reference=text("reference"),
        proposed_owner=text("proposed"),
        cell=cell("number"),
    )


def _lacking(answer: Disposition | Reply, text: str, reason: str) -> tuple[str, str] | None:
    """The column that should hold something, and what it should hold."""
    if isinstance(answer, Reply):
        return None
    if not text:
        return "text", N_("the response has no text")
    if answer is Disposition.NOT_ADOPTED and not reason:
        return "reason", N_("原案どおり needs a reason")
    return None


def _whole(text: str) -> int | None:
    plain = unicodedata.normalize("NFKC", text).strip().lstrip("#'").removesuffix(".0")
    return int(plain) if plain.isdecimal() and len(plain) < len(str(1 << 62)) else None


def _answer(text: str) -> Disposition | Reply | None:
    """A disposition or a reply by code or label in either language, or by its only beginning."""
    wanted = _plain(text)
    if not wanted:
        return None
    exact = [a for a in ANSWERS if wanted in _names(a)]
    near = exact or [a for a in ANSWERS if any(name.startswith(wanted) for name in _names(a))]
    return near[0] if len(near) == 1 else None


def _names(word: Word) -> tuple[str, ...]:
    return (_plain(word.value), _plain(word.ja), _plain(word.en))


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
    return (row.version, row.answer, row.text, row.reason, row.reference, row.proposed_owner)
