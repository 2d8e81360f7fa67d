"""What sheets to owners and to speakers share: their files, their lists, their reminders."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from tracker import clock
from tracker.cli.circulation.audience import Files
from tracker.cli.circulation.writing import stems
from tracker.cli.run import Run
from tracker.cli.tables import Column, print_table
from tracker.domain.deadlines import Deadline
from tracker.i18n.mark import N_

SheetT = TypeVar("SheetT")
ALL_ANSWERED = N_("Every sheet that was sent is answered.")
NONE_SENT = N_("No sheet was sent yet.")


def files_of(
    name: str, book: Callable[[], bytes], note: Callable[[str], str]
) -> Callable[[], Files]:
    """A workbook and the note that goes with it, made when they are asked for."""
    file = f"{name}.xlsx"
    return lambda: {file: book(), f"{name}.txt": note(file)}


def deadline_data(deadline: Deadline | None) -> dict[str, Any]:
    """The day and the hour by which a reply was asked for, as data."""
    return {
        "reply_by": deadline.day.isoformat() if deadline else None,
        "reply_hour": deadline.hour if deadline else None,
    }


def letters(run: Run, addressees: Sequence[str], letter: Callable[[str], str]) -> Files:
    """A reminder to each, in a file under their name."""
    names = stems(run.tr("reminder"), addressees, clock.today())
    return {f"{file}.txt": letter(who) for who, file in zip(addressees, names, strict=True)}


def list_sheets(
    run: Run,
    sheets: Sequence[SheetT],
    *,
    none: str,
    data: Callable[[SheetT], Mapping[str, Any]],
    columns: Sequence[Column],
    cells: Callable[[SheetT], Sequence[str]],
) -> None:
    """The sheets, a line each; ``none`` is said where there is none."""
    if run.settings.json:
        run.output.json([data(sheet) for sheet in sheets])
    elif sheets:
        print_table(run.output, columns, [cells(sheet) for sheet in sheets])
    else:
        run.output.say(none)
