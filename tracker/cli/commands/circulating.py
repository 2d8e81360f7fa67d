"""Sheets to owners, one each (照会), and who has not sent theirs back."""

import re
from collections.abc import Sequence
from pathlib import Path

import click

from tracker import clock
from tracker.cli.filter_words import TAKES_FILTER, filter_argument
from tracker.cli.run import Run
from tracker.cli.tables import Column, print_table
from tracker.cli.translated import command, option
from tracker.cli.words import day
from tracker.domain.filters import parse_filter
from tracker.domain.text.safe import safe_line
from tracker.errors import BadInputError, Message
from tracker.i18n import Translator
from tracker.i18n.mark import N_
from tracker.reports.inquiry.book import inquiry_xlsx
from tracker.reports.inquiry.letters import covering_note, reminder
from tracker.reports.inquiry.model import Inquiry
from tracker.reports.writing import write_file
from tracker.services import commands
from tracker.services.queries.inquiries import inquiries_for, sheets_waiting

_UNSAFE = re.compile(r'[\\/:*?"<>|\x00-\x1f.\s]+')
_LONGEST_NAME = 60


@command(
    "circulate",
    N_("Write one sheet per owner, with a covering note; or see who has not replied (--waiting)."),
    context_settings=TAKES_FILTER,
)
@filter_argument
@option(
    "-o",
    "--output",
    "folder",
    type=click.Path(path_type=Path),
    metavar=N_("FOLDER"),
    help=N_("The folder for the files; it is made where it is missing."),
)
@option("--by", "reply_by", metavar=N_("DATE"), help=N_("The day by which a reply is asked for."))
@option("--waiting", is_flag=True, help=N_("Who has not replied; with -o, a reminder for each."))
@option("--force", is_flag=True, help=N_("Replace files that are there."))
def circulate_command(
    run: Run,
    filter_words: Sequence[str],
    folder: Path | None,
    reply_by: str | None,
    *,
    waiting: bool,
    force: bool,
) -> None:
    """Write the sheets and remember that they were sent."""
    if waiting:
        _waiting(run, folder, force=force)
        return
    if folder is None:
        raise BadInputError(
            Message("Name the folder for the sheets."),
            hint=Message("Such as: tracker circulate -o {example} --by 4/10", example="sheets"),
        )
    today = clock.today()
    query = parse_filter(filter_words, today) if filter_words else None
    by = day(reply_by) if reply_by else None
    with run.reading() as reader:
        made, unowned = inquiries_for(reader, today, query, reply_by=by, sender=run.settings.actor)
    if not made:
        run.output.say(run.tr("No item with an owner is to be asked about."))
    names = [_name(inquiry, place, made, run.tr) for place, inquiry in enumerate(made)]
    contents = {
        folder / name: content
        for inquiry, name in zip(made, names, strict=True)
        for name, content in (
            (f"{name}.xlsx", inquiry_xlsx(inquiry, run.tr)),
            (f"{name}.txt", covering_note(inquiry, f"{name}.xlsx", run.tr)),
        )
    }
    _write(folder, contents, force=force)
    done = run.do(
        commands.circulate_sheets,
        [_sent(inquiry, f"{name}.xlsx") for inquiry, name in zip(made, names, strict=True)],
        by,
    )
    sheets = [
        {"owner": i.owner, "file": f"{name}.xlsx", "items": [r.row.number for r in i.items]}
        for i, name in zip(made, names, strict=True)
    ]
    if run.settings.json:
        run.output.json(
            {
                "batch": done.batch,
                "numbers": list(done.numbers),
                "sheets": sheets,
                "unowned": unowned,
            }
        )
        return
    for sheet in sheets:
        run.output.say(
            run.tr("{owner}: {file}, items {numbers}", owner=sheet["owner"], file=folder / str(sheet["file"]), numbers=sheet["items"])
        )  # fmt: skip
    if unowned:
        run.output.say(run.tr("Without an owner, so on no sheet: {numbers}", numbers=unowned))


def _sent(inquiry: Inquiry, file_name: str) -> "commands.Sent":
    items = tuple((record.row.number, record.row.version) for record in inquiry.items)
    return commands.Sent(inquiry.owner, file_name, items)


def _name(inquiry: Inquiry, place: int, made: Sequence[Inquiry], tr: Translator) -> str:
    """A file's name that every system takes; owners whose names look alike there are numbered."""

    def plain(owner: str) -> str:
        return _UNSAFE.sub("_", safe_line(owner)).strip("_")[:_LONGEST_NAME] or "_"

    owner = plain(inquiry.owner)
    alike = sum(plain(other.owner) == owner for other in made[:place])
    return tr("inquiry") + f"_{owner}{f'-{alike + 1}' if alike else ''}_{inquiry.day.isoformat()}"


def _write(folder: Path, contents: dict[Path, str | bytes], *, force: bool) -> None:
    """All files, or none: what is already there is found first."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadInputError(
            Message(
                "{path} can't be made: {reason}", path=folder, reason=error.strerror or str(error)
            ),
            hint=Message("Name a folder that you may write in."),
        ) from error
    there = [path for path in contents if path.exists()]
    if there and not force:
        raise BadInputError(
            Message("{path} is already there.", path=there[0]),
            hint=Message("Name another folder, or replace the files with --force."),
        )
    for path, content in contents.items():
        write_file(path, content, force=force)


def _waiting(run: Run, folder: Path | None, *, force: bool) -> None:
    today, tr = clock.today(), run.tr
    with run.reading() as reader:
        sheets = sheets_waiting(reader)
    if folder is not None:
        owners = dict.fromkeys(sheet.owner for sheet in sheets)
        contents: dict[Path, str | bytes] = {}
        for owner in owners:
            mine = [sheet for sheet in sheets if sheet.owner == owner]
            name = _UNSAFE.sub("_", safe_line(owner)).strip("_")[:_LONGEST_NAME] or "_"
            path = folder / (tr("reminder") + f"_{name}_{today.isoformat()}.txt")
            contents[path] = reminder(owner, mine, today, run.settings.actor, tr)
        _write(folder, contents, force=force)
        for path in contents:
            run.output.say(tr("Written: {path}", path=path))
        return
    if run.settings.json:
        run.output.json(
            [
                {
                    "owner": s.owner,
                    "file": s.file_name,
                    "sent_on": s.sent_on.isoformat(),
                    "reply_by": s.reply_by.isoformat() if s.reply_by else None,
                    "late": bool(s.reply_by and s.reply_by < today),
                    "waiting": list(s.left),
                    "asked": s.asked,
                }
                for s in sheets
            ]
        )
        return
    if not sheets:
        run.output.say(tr("Every sheet that was sent is answered."))
        return
    columns = (
        Column(tr("Owner"), least=12),
        Column(tr("Sent")),
        Column(tr("Reply by")),
        Column(tr("Late")),
        Column(tr("Not yet answered"), least=20, first=True),
    )
    rows = [
        [
            s.owner,
            tr.date(s.sent_on),
            tr.date(s.reply_by) if s.reply_by else "—",
            tr("late") if s.reply_by and s.reply_by < today else "",
            tr.join([f"#{number}" for number in s.left]),
        ]
        for s in sheets
    ]
    print_table(run.output, columns, rows)
