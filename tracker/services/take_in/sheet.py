"""A spreadsheet as rows that can become items; what isn't understood is kept in a note."""

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Final, TypeVar

from tracker.domain.days import parse_day
from tracker.domain.dues import understand
from tracker.domain.filters import word_of
from tracker.domain.text.first_words import first_words
from tracker.domain.whole import whole_number
from tracker.domain.words import Disposition, Kind, Priority, Status, Word
from tracker.errors import BadInputError, Message, reason_of
from tracker.reports.forms.grid import GridRow, grids
from tracker.services.take_in.columns import PRIORITIES, STATUSES, field_of, plain

HEADER_WITHIN: Final = 30
# A workbook's sheets of items have one of these columns beside the title; others are legends.
ISSUES: Final = frozenset(
    {"status", "owner", "due", "raised_by", "meeting", "priority", "disposition", "resolution"}
)
# What goes with an answer; where a row has none to keep, they are notes under their headers.
BESIDE: Final = ("reason", "reference", "old_wording", "new_wording")
DAYS: Final = frozenset({"due", "meeting"})
DAY_HEADER: Final = re.compile(r"(?:日|期限|時期|\bdate)\s*$", re.IGNORECASE)
DAY_ZERO: Final = date(1899, 12, 30)
DAY_NUMBERS: Final = range(32874, 73051)  # 1990 to 2099
WordT = TypeVar("WordT", bound=Word)


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row, understood: ``said`` are remarks about what was not taken as it stands.

    ``due`` is a day, ``due_as_said`` words that name none; ``notes`` are the columns kept as notes;
    ``written`` is what the cell of a field says, with the header above it.
    """

    place: str
    title: str
    summary: str | None
    kind: Kind
    status: Status
    owner: str | None
    due: date | None
    due_as_said: str | None
    raised_by: tuple[str, ...]
    meeting: date | None
    priority: Priority
    theme: str | None
    next_step: str | None
    disposition: Disposition | None
    resolution: str | None
    reason: str | None
    reference: str | None
    old_wording: str | None
    new_wording: str | None
    notes: tuple[str, ...]
    said: tuple[Message, ...]
    written: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of a file.

    ``untitled`` are the places of rows that say nothing to be an item, ``left_out`` the names of
    sheets that hold something but no items.
    """

    file_name: str
    sha256: str
    known: tuple[str, ...]
    kept_as_notes: tuple[str, ...]
    rows: tuple[SheetRow, ...]
    untitled: tuple[str, ...]
    left_out: tuple[str, ...]


def read_sheet(path: Path, today: date) -> Sheet:
    """The rows of an .xlsx or .csv file.

    Raises BadInputError where it can't be read, or has no row of headers with a title or a summary.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise BadInputError(
            Message("{path} can't be read: {reason}", path=path, reason=reason_of(error)),
            hint=Message("Check the name and the permissions."),
        ) from error
    found, left_out = _tables(path, grids(path, data))
    rows: list[SheetRow] = []
    untitled: list[str] = []
    for table in found:
        for row in table.below:
            cells = {at: text.strip() for at, text in enumerate(row.texts) if text.strip()}
            if not cells and not row.unknown:
                continue
            taken = _row(row, cells, table.headers, today)
            if taken is None:
                untitled.append(row.cell(0))
            else:
                rows.append(taken)
    headers = dict.fromkeys(header for table in found for header in table.headers if header)
    return Sheet(
        path.name,
        hashlib.sha256(data).hexdigest(),
        tuple(header for header in headers if field_of(header)),
        tuple(header for header in headers if not field_of(header)),
        tuple(rows),
        tuple(untitled),
        left_out,
    )


@dataclass(frozen=True, slots=True)
class _Table:
    """A sheet's headers, the fields that they name, and the rows below them."""

    headers: Sequence[str]
    fields: frozenset[str]
    below: Sequence[GridRow]


def _tables(
    path: Path, sheets: Sequence[Sequence[GridRow]]
) -> tuple[list[_Table], tuple[str, ...]]:
    """The sheets of items, in the file's order, and the names of the others that hold something."""
    of_each = [
        max(_headed(sheet), key=lambda table: len(table.fields), default=None) for sheet in sheets
    ]
    headed = [table for table in of_each if table is not None]
    if not headed:
        raise BadInputError(
            Message("{path} has no header row with a title or a summary.", path=path),
            hint=Message("Name the columns in one row, such as 件名, 内容, 担当, 期限, 状況."),
        )
    most = max(len(table.fields) for table in headed)
    found = [table for table in headed if table.fields & ISSUES] or [
        table for table in headed if len(table.fields) == most
    ]
    left_out = [
        sheet[0].sheet.removesuffix("!")
        for sheet, table in zip(sheets, of_each, strict=True)
        if table not in found and any(text.strip() for row in sheet for text in row.texts)
    ]
    return found, tuple(left_out)


def _headed(sheet: Sequence[GridRow]) -> Iterator[_Table]:
    """The sheet below each row that could be its headers."""
    for at, row in enumerate(sheet[:HEADER_WITHIN]):
        headers = [" ".join(text.split()) for text in row.texts]
        fields = frozenset(filter(None, map(field_of, headers)))
        if fields & {"title", "summary"}:
            yield _Table(headers, fields, sheet[at + 1 :])


def _row(
    row: GridRow, cells: Mapping[int, str], headers: Sequence[str], today: date
) -> SheetRow | None:
    """A row with a title or a summary; None for any other."""
    values: dict[str, str] = {}
    written: dict[str, str] = {}
    notes: list[str] = []
    for at, cell in cells.items():
        header = headers[at] if at < len(headers) else ""
        name = field_of(header)
        text = _day_shown(cell) if name in DAYS or DAY_HEADER.search(header) else cell
        labelled = f"{header}：{text}" if header else text
        if name is None or name in values or name == "note":
            notes.append(labelled)
        else:
            values[name], written[name] = text, labelled
    summary = values.get("summary")
    title = values.get("title") or first_words(summary or "")
    if not title:
        return None
    reading = _Reading(values, written, notes)
    due = reading.day("due", lambda text: understand(text, today).day)
    disposition = reading.word("disposition", Disposition, {})
    status = reading.word("status", Status, STATUSES) or Status.OPEN
    reached = reading.reached(status, disposition)
    return SheetRow(
        place=row.cell(0),
        title=" ".join(title.split()),
        summary=summary if summary != title else None,
        kind=reading.word("kind", Kind, {}) or Kind.REQUEST,
        status=reached,
        owner=values.get("owner"),
        due=due,
        due_as_said=None if due else values.get("due"),
        raised_by=_names(values.get("raised_by")),
        meeting=reading.day("meeting", lambda text: parse_day(text, today)),
        priority=reading.word("priority", Priority, PRIORITIES) or Priority.NORMAL,
        theme=values.get("theme"),
        next_step=values.get("next_step"),
        disposition=disposition,
        resolution=values.get("resolution"),
        reason=values.get("reason"),
        reference=values.get("reference"),
        old_wording=values.get("old_wording"),
        new_wording=values.get("new_wording"),
        notes=tuple(notes),
        said=(*reading.said, *_without_result(row)),
        written=written,
    )


def _day_shown(text: str) -> str:
    """A day that a spreadsheet shows as a bare number, which counts the days from 1900 on."""
    number = whole_number(text.removesuffix(".0"))
    if number is None or number not in DAY_NUMBERS:
        return text
    return (DAY_ZERO + timedelta(days=number)).isoformat()


def _without_result(row: GridRow) -> list[Message]:
    return [
        Message("{cell}: a formula whose result the file doesn't hold", cell=row.cell(at))
        for at in row.unknown
    ]


class _Reading:
    """Words and days of one row; what they don't say goes to its notes."""

    def __init__(
        self, values: Mapping[str, str], written: Mapping[str, str], notes: list[str]
    ) -> None:
        self._values = values
        self._written = written
        self._notes = notes
        self.said: list[Message] = []

    def word(self, field: str, words: type[WordT], usual: Mapping[str, WordT]) -> WordT | None:
        """The word of a field by its label, its code or a usual name; None where it has none."""
        text = self._values.get(field)
        if text is None:
            return None
        found = usual.get(plain(text)) or word_of(words, text)
        if isinstance(found, words):
            return found
        self._unclear(field)
        return None

    def day(self, field: str, reads: Callable[[str], date]) -> date | None:
        """The day of a field; None where its words name none."""
        text = self._values.get(field)
        if text is None:
            return None
        try:
            return reads(text)
        except BadInputError:
            self._unclear(field)
            return None

    def reached(self, status: Status, disposition: Disposition | None) -> Status:
        """How far an item can stand here: closed needs a confirmation, resolved an answer."""
        if status not in {Status.CLOSED, Status.RESOLVED}:
            return status if status in {Status.OPEN, Status.IN_PROGRESS} else self._begun(status)
        answered = disposition is not None and self._values.get("resolution") is not None
        if disposition is Disposition.NOT_ADOPTED and self._values.get("reason") is None:
            answered = False  # it needs a reason
        reached = Status.RESOLVED if answered else Status.IN_PROGRESS
        if reached is not status:
            self.said.append(
                Message(
                    "“{status}” here needs more than the sheet says: taken as “{reached}”",
                    status=status,
                    reached=reached,
                )
            )
            self._notes.append(self._written["status"])
        return reached

    def _begun(self, status: Status) -> Status:
        """Deferred, dismissed and merged need a reason of ours."""
        self.said.append(
            Message(
                "“{status}” here needs more than the sheet says: taken as “{reached}”",
                status=status,
                reached=Status.OPEN,
            )
        )
        self._notes.append(self._written["status"])
        return Status.OPEN

    def _unclear(self, field: str) -> None:
        text = self._values[field]
        self.said.append(Message("“{text}” isn't understood; kept as a note", text=text))
        self._notes.append(self._written[field])


def _names(text: str | None) -> tuple[str, ...]:
    """Several names in a cell stand in lines, or between 、 and commas."""
    if text is None:
        return ()
    for sign in ("、", "，", ",", "\n", ";", "／"):
        text = text.replace(sign, "\x1f")
    return tuple(dict.fromkeys(name.strip() for name in text.split("\x1f") if name.strip()))
