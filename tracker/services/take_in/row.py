"""A row of a spreadsheet, understood; what isn't understood is kept in a note, or as said."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date, timedelta
from typing import Final, TypeVar

from tracker.domain.days import WeekdayError, parse_day
from tracker.domain.dues import whole_day
from tracker.domain.filters import word_of
from tracker.domain.text.first_words import first_words
from tracker.domain.whole import whole_number
from tracker.domain.words import Disposition, Kind, Priority, Status, Word
from tracker.errors import BadInputError, Message
from tracker.reports.forms.grid import GridRow
from tracker.services.take_in.columns import PRIORITIES, STATUSES, field_of, plain

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

    ``due`` is a day that its cell names by itself, ``due_as_said`` words that are no date; ``notes`` are the columns kept as notes;
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

    def content(self) -> tuple[object, ...]:
        """All that the row says, wherever it stands: rows with the same are one."""
        apart = {"place", "raised_by", "said", "written"}
        rest = (getattr(self, part.name) for part in fields(self) if part.name not in apart)
        return (frozenset(self.raised_by), *rest)


def read_row(row: GridRow, cells: Mapping[int, str], headers: Sequence[str]) -> SheetRow | None:
    """A row with a title or a summary, of its filled cells by column; None for any other."""
    values: dict[str, str] = {}
    written: dict[str, str] = {}
    notes: list[str] = []
    for at, cell in cells.items():
        header = headers[at] if at < len(headers) else ""
        name = field_of(header)
        text, labelled = _labelled(header, name, cell)
        if name is None or name in values or name == "note":
            notes.append(labelled)
        else:
            values[name], written[name] = text, labelled
    summary = values.get("summary")
    title = values.get("title") or first_words(summary or "")
    if not title:
        return None
    reading = _Reading(values, written, notes)
    due, due_as_said = reading.due()
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
        due_as_said=due_as_said,
        raised_by=_names(values.get("raised_by")),
        meeting=reading.meeting(),
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


def goes_on(
    before: SheetRow, row: GridRow, cells: Mapping[int, str], headers: Sequence[str]
) -> SheetRow:
    """The row before with the notes of one more line, whose item stands in cells merged with it."""
    notes = [
        _labelled(header, field_of(header), cell)[1]
        for at, cell in cells.items()
        for header in [headers[at] if at < len(headers) else ""]
    ]
    return replace(
        before, notes=(*before.notes, *notes), said=(*before.said, *_without_result(row))
    )


def _labelled(header: str, name: str | None, cell: str) -> tuple[str, str]:
    """What a cell says, and the same under its header."""
    text = _day_shown(cell) if name in DAYS or DAY_HEADER.search(header) else cell
    return text, f"{header}：{text}" if header else text


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
    """Words and days of one row; what they don't say goes to its notes, or stays as said."""

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

    def due(self) -> tuple[date | None, str | None]:
        """The day that the words name whenever they are said, and the words unless they are a date.

        No day is counted from today: nobody knows when the sheet was written.
        """
        text = self._values.get("due")
        if text is None:
            return None, None
        try:
            day = whole_day(text)
        except WeekdayError as error:
            self.said.append(
                Message(
                    "“{text}” is kept as said: {day} isn't that weekday", text=text, day=error.day
                )
            )
            return None, text
        if day is None:
            self.said.append(
                Message(
                    "“{text}” names no full day and is kept as said; choose one with tracker due",
                    text=text,
                )
            )
        elif not _is_date(text):
            self.said.append(Message("“{text}” is taken as {day}", text=text, day=day))
        else:
            return day, None
        return day, text

    def meeting(self) -> date | None:
        """The day of the meeting; None where its words name none by themselves."""
        text = self._values.get("meeting")
        if text is None:
            return None
        try:
            day = whole_day(text)
        except WeekdayError:
            day = None
        if day is None:
            self._unclear("meeting")
        return day

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


def _is_date(text: str) -> bool:
    try:
        parse_day(text, DAY_ZERO)
    except BadInputError:
        return False
    return True


def _names(text: str | None) -> tuple[str, ...]:
    """Several names in a cell stand in lines, or between 、 and commas."""
    if text is None:
        return ()
    for sign in ("、", "，", ",", "\n", ";", "／"):
        text = text.replace(sign, "\x1f")
    return tuple(dict.fromkeys(name.strip() for name in text.split("\x1f") if name.strip()))
