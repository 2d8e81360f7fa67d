"""Items from a spreadsheet of somebody's own."""

from pathlib import Path
from typing import Any

import click

from tracker.cli.run import Run
from tracker.cli.tables import Column, print_table
from tracker.cli.translated import argument, command, option
from tracker.i18n.mark import N_
from tracker.services import commands
from tracker.services.take_in.result import RowTaken, TakenIn
from tracker.services.take_in.sheet import Sheet, read_sheet


@command("take-in", N_("Take the rows of a spreadsheet of issues (.xlsx or .csv) in as items."))
@argument("file", type=click.Path(path_type=Path), metavar=N_("FILE"))
@option("--dry-run", is_flag=True, help=N_("Only show what would become of each row."))
def take_in_command(run: Run, file: Path, *, dry_run: bool) -> None:
    """One batch for the whole file."""
    sheet = read_sheet(file)
    done = run.do(commands.take_in_sheet, sheet, dry_run=dry_run)
    if run.settings.json:
        run.output.json(_data(run, sheet, done))
        return
    tr = run.tr
    columns = (
        Column(tr("Row")),
        Column(tr("Becomes")),
        Column(tr("Status")),
        Column(tr("Title"), least=24, first=True),
        Column(tr("Remarks on it"), least=20),
    )
    if done.rows:
        print_table(run.output, columns, [_cells(run, taken) for taken in done.rows])
    _summary(run, sheet, done, dry_run=dry_run)


def _cells(run: Run, taken: RowTaken) -> tuple[str, ...]:
    tr = run.tr
    if taken.new:
        becomes = tr("item {number}", number=taken.number) if taken.number else tr("a new item")
    elif taken.number:
        becomes = tr("is item {number} already", number=taken.number)
    else:
        becomes = tr("stands above already")
    said = tr.join([tr.message(message) for message in taken.said])
    return (taken.row.place, becomes, tr.label(taken.row.status), taken.row.title, said or "—")


def _summary(run: Run, sheet: Sheet, done: TakenIn, *, dry_run: bool) -> None:
    tr, say = run.tr, run.output.say
    new = sum(taken.new for taken in done.rows)
    say(
        tr(
            "{file}: new items {new}, known already {known}, rows without a title {untitled}.",
            file=sheet.file_name,
            new=new,
            known=len(done.rows) - new,
            untitled=len(done.untitled),
        )
    )
    if done.untitled:
        say(tr("Without a title: {places}", places=done.untitled))
    if sheet.repeated:
        say(tr("Left out, as they are the headers again: {places}", places=sheet.repeated))
    if sheet.kept_as_notes:
        say(tr("Columns kept as notes: {columns}", columns=sheet.kept_as_notes))
    if sheet.left_out:
        say(
            tr("Sheets left out, as they have no columns of items: {sheets}", sheets=sheet.left_out)
        )
    if sheet.hidden:
        say(
            tr(
                "These sheets are hidden in the file; taken all the same: {sheets}",
                sheets=sheet.hidden,
            )
        )
    if dry_run:
        say(tr("Nothing was changed."))
    elif done.batch is not None:
        say(tr("To take it back: tracker undo"))


def _data(run: Run, sheet: Sheet, done: TakenIn) -> dict[str, Any]:
    return {
        "batch": done.batch,
        "numbers": list(done.numbers),
        "file": sheet.file_name,
        "rows": [
            {
                "row": taken.row.place,
                "title": taken.row.title,
                "number": taken.number,
                "new": taken.new,
                "status": taken.row.status.value,
                "remarks": [run.tr.message(message) for message in taken.said],
            }
            for taken in done.rows
        ],
        "untitled": list(done.untitled),
        "kept_as_notes": list(sheet.kept_as_notes),
        "repeated": list(sheet.repeated),
        "left_out": list(sheet.left_out),
        "hidden": list(sheet.hidden),
    }
