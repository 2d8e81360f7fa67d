"""Files that came back, of whichever kind: told by their headers; another kind is one entry here."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tracker.errors import BadInputError, Message, unreadable_file
from tracker.i18n import LANGUAGES, translator
from tracker.i18n.mark import N_
from tracker.reports.confirmation import sheet as confirmation_sheet
from tracker.reports.confirmation.model import SpeakerSheet
from tracker.reports.forms.form import FormColumn
from tracker.reports.forms.grid import GridRow, grids
from tracker.reports.forms.table import ReturnedTable, Written, plain, table_in
from tracker.reports.inquiry import columns as inquiry_columns
from tracker.reports.inquiry import reading as inquiry_reading
from tracker.reports.inquiry.model import ReplySheet

Returned = ReplySheet | SpeakerSheet
OTHER_SHEET = N_("sheet that is not read")
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class SheetKind:
    """A sort of sheet: its columns, those by which it is known, and how its rows are read."""

    columns: Sequence[FormColumn]
    needed: Sequence[str]
    read: Callable[[str, str, ReturnedTable], Returned]


KINDS = (
    SheetKind(inquiry_columns.COLUMNS, inquiry_reading.NEEDED, inquiry_reading.read_rows),
    SheetKind(confirmation_sheet.COLUMNS, confirmation_sheet.NEEDED, confirmation_sheet.read_rows),
)


def read_returned(path: Path) -> Returned:
    """What a file says.  Raises BadInputError for an unreadable one, or one without the headers."""
    data = _bytes_of(path)
    sheets = grids(path, data)
    lacking: list[tuple[FormColumn, ...]] = []
    for kind in KINDS:
        found = [table_in([sheet], kind.columns, kind.needed)[0] for sheet in sheets]
        others = [s for s, table in zip(sheets, found, strict=True) if table is None]
        elsewhere = tuple(filter(None, map(_passed_over, others)))
        tables = [replace(table, elsewhere=elsewhere) for table in found if table is not None]
        if tables:
            digest = hashlib.sha256(data).hexdigest()
            return _only_one(path, [kind.read(path.name, digest, table) for table in tables])
        lacking.append(table_in(sheets, kind.columns, kind.needed)[1])
    if all(len(missing) == len(kind.needed) for kind, missing in zip(KINDS, lacking, strict=True)):
        raise BadInputError(
            Message("{path} is no sheet of ours: none of its headers is there.", path=path),
            hint=Message("Sheets come from: tracker circulate; their header row must stay."),
        )
    nearest = max(
        zip(KINDS, lacking, strict=True), key=lambda both: len(both[0].needed) - len(both[1])
    )[1]
    raise BadInputError(
        Message(
            "{path} is no sheet of ours: {columns} is missing.",
            path=path,
            columns=tuple(column.ja for column in nearest),
        ),
        hint=Message("Sheets come from: tracker circulate; their header row must stay."),
    )


def _passed_over(sheet: Sequence[GridRow]) -> Written | None:
    """A sheet that holds something and no table of ours; the help that went with it is left out."""
    said = [text.strip() for row in sheet for text in row.texts if text.strip()]
    name = sheet[0].sheet.removesuffix("!") if sheet else ""
    helps = {plain(translator(lang)("How to fill in")) for lang in LANGUAGES}
    if not said or plain(name) in helps or plain(said[0]) in helps:
        return None
    words = " ".join(said)
    return Written(name, OTHER_SHEET, words if len(words) <= _SHOWN else words[:_SHOWN] + "…")


def _only_one(path: Path, read: Sequence[Returned]) -> Returned:
    """The sheet that says something: people fill in a copy, and leave the first as it came.

    Raises BadInputError where several do.
    """
    said = [returned for returned in read if returned.rows or returned.bad]
    if len(said) > 1:
        raise BadInputError(
            Message("{path} has {count} sheets that are filled in.", path=path, count=len(said)),
            hint=Message("Leave one of them in the file, and collect each as a file of its own."),
        )
    return said[0] if said else read[0]


def is_covering_note(path: Path) -> bool:
    """Whether a file is the note that went with a sheet: a text that names the sheet beside it."""
    if path.suffix.casefold() != ".txt":
        return False
    return f"{path.stem}.xlsx".encode() in _bytes_of(path)


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise unreadable_file(path, error) from error
