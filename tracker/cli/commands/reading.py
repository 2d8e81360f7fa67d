"""Looking at a file of minutes without a register: as read, and what in it is doubtful."""

from pathlib import Path
from typing import Any

import click

from tracker.cli.file_options import file_options, meetings_of, one_of, part_option
from tracker.cli.phrases import body_of, bracketed
from tracker.cli.run import Run
from tracker.cli.tables import Column, print_table
from tracker.cli.translated import argument, command, option
from tracker.errors import BadInputError, Message
from tracker.i18n.mark import N_
from tracker.minutes.jsonform import minutes_as_data
from tracker.minutes.model import Minutes


@command("read", N_("Show how a file of minutes is read. Needs no register."))
@argument("file", type=click.Path(path_type=Path), metavar=N_("FILE"))
@option("--text", is_flag=True, help=N_("Print the stored text, which positions count in."))
@part_option
@file_options
def read_command(run: Run, file: Path, *, text: bool, part: int | None, **how: Any) -> None:
    """The minutes as read."""
    meetings = meetings_of(file, **how)
    minutes = one_of(meetings, part)
    if len(meetings) > 1 and part is None:
        _several(run, file, meetings)
    if text:
        run.output.exactly(minutes.text)
    elif run.settings.json:
        run.output.json(minutes_as_data(minutes, run.tr.message))
    else:
        _overview(run, minutes)


def _several(run: Run, file: Path, meetings: tuple[Minutes, ...]) -> None:
    """Say on stderr which meetings the file holds."""
    run.output.say(
        run.tr(
            "{file} holds {count} meetings; this is the first.", file=file.name, count=len(meetings)
        )
    )
    for number, minutes in enumerate(meetings, start=1):
        day = run.tr.date(minutes.date) if minutes.date else run.tr("unknown")
        run.output.say(f"  --part {number}  {day}  {minutes.title}")


def _overview(run: Run, minutes: Minutes) -> None:
    tr, say = run.tr, run.output.data
    say(minutes.title)
    facts = [
        (
            tr("Document"),
            tr.label(minutes.kind)
            + (bracketed(tr, tr.label(minutes.stage)) if minutes.stage else ""),
        ),
        (tr("Day of the meeting"), tr.date(minutes.date) if minutes.date else tr("unknown")),
        (tr("Place"), minutes.venue or tr("unknown")),
        (
            tr("Bodies"),
            tr.join([body_of(tr, body.name, body.round) for body in minutes.bodies]),
        ),
        (tr("Attendance"), str(len(minutes.attendance))),
        (
            tr("Read as"),
            tr.join([minutes.source.reader, minutes.source.encoding, tr(minutes.dialect)]),
        ),
        (tr("Left out"), str(len(minutes.source.left_out))),
        (tr("Characters"), str(len(minutes.text))),
        (tr("Findings"), str(len(minutes.findings))),
    ]
    print_table(run.output, (Column(""), Column("", least=20)), facts, heads=False)
    for item in minutes.agenda:
        say(f"{'　' * (item.level - 1)}■ {item.title}")
    rows = [
        (
            str(r.number),
            r.speaker or tr("(speaker unknown)"),
            str(len(r.sentences)),
            r.span.of(minutes.text).replace("\n", " ")[:60],
        )
        for r in minutes.remarks
    ]
    columns = (
        Column(tr("No.")),
        Column(tr("Speaker"), least=12),
        Column(tr("Sentences")),
        Column(tr("First words"), least=20, first=True),
    )
    print_table(run.output, columns, rows)


@command("lint", N_("Report what in a file of minutes is damaged or ambiguous. Needs no register."))
@argument("file", type=click.Path(path_type=Path), metavar=N_("FILE"))
@option("--strict", is_flag=True, help=N_("End with 3 where anything is found."))
@file_options
def lint_command(run: Run, file: Path, *, strict: bool, **how: Any) -> None:
    """The findings, by line (and page), of every meeting in the file."""
    meetings = meetings_of(file, **how)
    findings = [finding for minutes in meetings for finding in minutes.findings]
    if run.settings.json:
        data = [minutes_as_data(minutes, run.tr.message)["problems"] for minutes in meetings]
        run.output.json([problem for problems in data for problem in problems])
    for finding in () if run.settings.json else findings:
        line = None if finding.line is None else str(finding.line)
        page = None if finding.page is None else f"p{finding.page}"
        place = ":".join(part for part in (file.name, page, line) if part)
        run.output.data(f"{place}: {finding.code}: {run.tr.message(finding.message)}")
    if not findings:
        run.output.say(run.tr("Nothing was found."))
    elif strict:
        raise BadInputError(Message("{count} findings.", count=len(findings)))
