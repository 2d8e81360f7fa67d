"""Files that came back, of whichever kind: told by their headers; another kind is one entry here."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tracker.errors import BadInputError, Message, reason_of
from tracker.reports.confirmation import sheet as confirmation_sheet
from tracker.reports.confirmation.model import SpeakerSheet
from tracker.reports.forms.form import FormColumn
from tracker.reports.forms.grid import grids
from tracker.reports.forms.table import ReturnedTable, table_in
from tracker.reports.inquiry import columns as inquiry_columns
from tracker.reports.inquiry import reading as inquiry_reading
from tracker.reports.inquiry.model import ReplySheet

Returned = ReplySheet | SpeakerSheet


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
        table, missing = table_in(sheets, kind.columns, kind.needed)
        if table is not None:
            return kind.read(path.name, hashlib.sha256(data).hexdigest(), table)
        lacking.append(missing)
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


def is_covering_note(path: Path) -> bool:
    """Whether a file is the note that went with a sheet: a text that names the sheet beside it."""
    if path.suffix.casefold() != ".txt":
        return False
    return f"{path.stem}.xlsx".encode() in _bytes_of(path)


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise BadInputError(
            Message("{path} can't be read: {reason}", path=path, reason=reason_of(error)),
            hint=Message("Check the name and the permissions."),
        ) from error
