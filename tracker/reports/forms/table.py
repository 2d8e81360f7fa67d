"""A form that came back: its table found by the headers, its cells read by the columns' ids."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from tracker.domain.words import Word
from tracker.i18n.mark import N_
from tracker.reports.cells import refang
from tracker.reports.forms.form import FormColumn
from tracker.reports.forms.grid import GridRow

_HEADER_WITHIN = 50
_ADDED = re.compile(r"\([^()]*\)$|[※*]+$")
DOUBLED = N_("another column has this header, and says otherwise: leave one of them")
STRUCK = N_("words struck through: take them out, or the line through them")
COMMENT = N_("comment")
NO_RESULT = N_("a formula whose result the file doesn't hold: write the result")
WordT = TypeVar("WordT", bound=Word)


@dataclass(frozen=True, slots=True)
class BadCell:
    """A cell that can't be taken, and why; ``params`` fill the message's id."""

    cell: str
    why: str
    params: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """What somebody wrote where nothing was asked: in which cell, under which header, the words.

    ``number`` is the item on whose row it stands, None for one that stands on none.
    """

    cell: str
    label: str
    text: str
    number: int | None = None


@dataclass(frozen=True, slots=True)
class ReturnedTable:
    """The rows above and below a header row, and where each column stands.

    ``elsewhere`` is what stands on other sheets of the file, ``doubled`` are further places of columns.
    """

    above: tuple[GridRow, ...]
    below: tuple[GridRow, ...]
    columns: Mapping[str, int]
    header: GridRow
    elsewhere: tuple[Written, ...] = ()
    doubled: Mapping[str, tuple[int, ...]] = field(default_factory=dict)

    def has(self, name: str) -> bool:
        """Whether the column came back."""
        return name in self.columns

    def text(self, row: GridRow, name: str) -> str:
        """What a cell holds, as it was typed; one merged downwards holds it for each row."""
        index = self.columns.get(name)
        if index is None:
            return ""
        for at, place in row.above:
            if at == index and place >= self.below[0].place:
                return _typed(self.below[place - self.below[0].place], index)
        return _typed(row, index)

    def cell(self, row: GridRow, name: str) -> str:
        """The name of a cell, as its reader knows it."""
        return row.cell(self.columns[name])

    def unclear(self, row: GridRow) -> BadCell | None:
        """The first of its cells that is a formula without a result, or has words struck through."""
        for places, why in ((row.unknown, NO_RESULT), (row.struck, STRUCK)):
            at = next((at for at in places if at in self.columns.values()), None)
            if at is not None:
                return BadCell(row.cell(at), why)
        for name, places in self.doubled.items():
            said = {_typed(row, at) for at in (self.columns[name], *places)}
            if len(said) > 1:
                return BadCell(row.cell(places[0]), DOUBLED)
        return None

    def beside(self, row: GridRow, number: int | None) -> Iterator[Written]:
        """What a row says where nothing was asked, and what is said of its cells."""
        known = set(self.columns.values()) if number is not None else set()
        for at, text in enumerate(row.texts):
            if at not in known and (typed := _typed(row, at)) and plain(text) != self._head(at):
                yield Written(row.cell(at), self._title(at), typed, number)
        for at, text in row.comments:
            yield Written(row.cell(at), COMMENT, text, number)

    def is_header(self, row: GridRow) -> bool:
        """Whether a row is the headers once more, as where parts are put below each other."""
        return all(plain(_typed(row, at)) == self._head(at) for at in self.columns.values())

    def said_above(self) -> Iterator[Written]:
        """What is said of cells above the rows."""
        for row in (*self.above, self.header):
            for at, text in row.comments:
                yield Written(row.cell(at), COMMENT, text)

    def lang_of(self, column: FormColumn) -> str:
        """The language of a column's header."""
        return "ja" if self._head(self.columns[column.id]) == plain(column.ja) else "en"

    def _title(self, at: int) -> str:
        texts = self.header.texts
        return texts[at].strip() if at < len(texts) else ""

    def _head(self, at: int) -> str:
        return plain(self._title(at))

    def right_of(self, label: str) -> tuple[str, str]:
        """What stands to the right of a label above the table, and in which cell."""
        for row in self.above:
            for index, text in enumerate(row.texts):
                if plain(text) == plain(label):
                    further = range(index + 1, len(row.texts))
                    filled = next((i for i in further if _typed(row, i)), index)
                    return (_typed(row, filled) if filled > index else ""), row.cell(filled)
        return "", ""


def _typed(row: GridRow, index: int) -> str:
    if index >= len(row.texts):
        return ""
    return refang(row.texts[index].replace("\r\n", "\n")).strip()


def table_in(
    sheets: Sequence[Sequence[GridRow]], columns: Sequence[FormColumn], needed: Sequence[str]
) -> tuple[ReturnedTable | None, tuple[FormColumn, ...]]:
    """The first table that has the needed columns; else None, and what the nearest lacks."""
    nearest: set[str] = set()
    for sheet in sheets:
        for place, row in enumerate(sheet[:_HEADER_WITHIN]):
            found = _columns(row, columns)
            if all(name in found for name in needed):
                above, below = tuple(sheet[:place]), tuple(sheet[place + 1 :])
                doubled = _doubled(row, columns, found)
                return ReturnedTable(above, below, found, row, doubled=doubled), ()
            nearest = max(nearest, set(found), key=len)
    return None, tuple(c for c in columns if c.id in needed and c.id not in nearest)


def _columns(row: GridRow, known: Sequence[FormColumn]) -> dict[str, int]:
    """Where each column stands, by its header, or by one to which an office added a word."""
    names = {plain(name): c.id for c in known for name in (c.ja, c.en)}
    columns: dict[str, int] = {}
    for read in (plain, _without_added):
        for index, text in enumerate(row.texts):
            column = names.get(read(text))
            if column is not None and index not in columns.values():
                columns.setdefault(column, index)
    return columns


def _without_added(header: str) -> str:
    """A header without what offices add to it: 対応区分（必須）, 版※."""
    return _ADDED.sub("", plain(header))


def _doubled(
    row: GridRow, known: Sequence[FormColumn], found: Mapping[str, int]
) -> dict[str, tuple[int, ...]]:
    """The further places of columns that are to be filled in and stand there more than once."""
    heads = [plain(text) for text in row.texts]
    doubled = {}
    for column in known:
        at = found.get(column.id)
        if column.asked and at is not None:
            further = tuple(i for i, head in enumerate(heads) if head == heads[at] and i != at)
            if further:
                doubled[column.id] = further
    return doubled


def plain(text: str) -> str:
    """A text without blanks, its full-width forms and capitals made plain."""
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def whole_number(text: str) -> int | None:
    """A number as people and programs write it in a cell."""
    digits = unicodedata.normalize("NFKC", text).strip().lstrip("#'").removesuffix(".0")
    return int(digits) if digits.isdecimal() and len(digits) < len(str(1 << 62)) else None


def chosen(text: str, choices: Sequence[WordT]) -> WordT | None:
    """The choice with this code or label in either language, or with this as its only beginning."""
    wanted = plain(text)
    if not wanted:
        return None
    exact = [choice for choice in choices if wanted in _names(choice)]
    near = exact or [c for c in choices if any(name.startswith(wanted) for name in _names(c))]
    return near[0] if len(near) == 1 else None


def _names(word: Word) -> tuple[str, ...]:
    return (plain(word.value), plain(word.ja), plain(word.en))
