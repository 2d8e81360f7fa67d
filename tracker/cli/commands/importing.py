"""Importing minutes: each file is one batch, and the same file again changes nothing."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tracker.cli.file_options import file_options, meetings_of
from tracker.cli.imported import Rehearsal, as_data, preview, report
from tracker.cli.run import Run
from tracker.cli.translated import argument, command, option
from tracker.cli.words import day
from tracker.errors import BadInputError, Message
from tracker.i18n.mark import N_
from tracker.minutes.model import Minutes
from tracker.services import commands
from tracker.services.done import Imported
from tracker.services.queries.meetings import find_meeting

if TYPE_CHECKING:
    from tracker.storage.unit import UnitOfWork

AS_NEW = "new"
AS_EDITION = "edition:"
AS_OPINION = "written-opinion"


@command(
    "import",
    N_("Import minutes: their text, their meeting, and the follow-ups proposed from them."),
)
@argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar=N_("FILE..."))
@option("--dry-run", is_flag=True, help=N_("Show what would come, and change nothing."))
@option(
    "--as",
    "way",
    metavar="new|edition:M|written-opinion",
    help=N_(
        "new: a meeting of its own. edition:M: the next edition of meeting M's minutes."
        " written-opinion: of a member, with --from."
    ),
)
@option("--from", "author", metavar=N_("NAME"), help=N_("Whose written opinion it is."))
@option(
    "--meeting", metavar=N_("M"), help=N_("The meeting that the minutes or the opinion belong to.")
)
@option(
    "--date",
    "held_on",
    metavar=N_("DATE"),
    help=N_("The day of the meeting, where the minutes don't say it."),
)
@file_options
def import_command(
    run: Run,
    files: Sequence[Path],
    *,
    dry_run: bool,
    way: str | None,
    author: str | None,
    meeting: str | None,
    held_on: str | None,
    **how: Any,
) -> None:
    """Import each file in a batch of its own; a file that can't be read stops the rest."""
    taken = _Way(way, author, meeting, day(held_on) if held_on else None)
    taken.check()
    documents = [(file, minutes) for file in files for minutes in meetings_of(file, **how)]
    if not dry_run:
        run.ensure()
    results: list[dict[str, Any]] = []
    try:
        for file, minutes in documents:
            if dry_run:
                rehearsal = _rehearsed(run, minutes, taken)
                results.append(preview(run, file, minutes, rehearsal))
                taken.say_if_ignored(run, None if rehearsal is None else rehearsal.done)
                continue
            command, words = taken.command(run)
            done = run.do(command, minutes, **words)
            report(run, file, minutes, done)
            taken.say_if_ignored(run, done)
            results.append(as_data(file, done))
    finally:  # what is in the register already is told, also where a later file ends in an error
        if run.settings.json and results:
            run.output.json(results[0] if len(documents) == 1 else results)


@dataclass(frozen=True, slots=True)
class _Way:
    """How documents are to be taken: --as, --from, --meeting, --date."""

    told: str | None
    author: str | None
    meeting: str | None
    held_on: dt.date | None

    def check(self) -> None:
        """Refuse what --as doesn't know, and options that would say two things."""
        edition = (self.told or "").startswith(AS_EDITION)
        if not edition and self.told not in {None, AS_NEW, AS_OPINION}:
            raise BadInputError(
                Message("“{word}” is unknown or not unique.", word=self.told),
                hint=Message("Possible: {words}.", words=(AS_NEW, f"{AS_EDITION}M", AS_OPINION)),
            )
        if (self.told == AS_OPINION) != bool(self.author):
            raise BadInputError(
                Message("A written opinion needs both --as written-opinion and --from NAME.")
            )
        given = {
            f"--as {self.told}": edition or self.told == AS_NEW,
            "--meeting": self.meeting is not None,
        }
        if self.told != AS_NEW:
            given["--date"] = self.held_on is not None
        both = [name for name, is_so in given.items() if is_so]
        if len(both) > 1:
            raise BadInputError(
                Message("{options} each say which meeting it is.", options=tuple(both)),
                hint=Message("Give one of them."),
            )

    def say_if_ignored(self, run: Run, done: Imported | None) -> None:
        """Say that a text which is there already makes no meeting of its own."""
        if done is not None and done.recognised and self.told == AS_NEW:
            run.output.say(
                run.tr(
                    "The same text makes no second meeting; it stays with meeting {meeting}.",
                    meeting=done.meeting_id,
                )
            )

    def command(self, run: Run) -> tuple[Callable[..., Imported], dict[str, Any]]:
        """The use case and its words."""
        meeting_id = None if self.meeting is None else _meeting_id(run, self.meeting)
        if self.told == AS_OPINION:
            words = {"author": self.author, "meeting_id": meeting_id, "held_on": self.held_on}
            return commands.import_written_opinion, words
        edition_of = None
        if self.told is not None and self.told != AS_NEW:
            edition_of = _meeting_id(run, self.told.removeprefix(AS_EDITION))
        words = {
            "as_new": self.told == AS_NEW,
            "edition_of": edition_of,
            "meeting_id": meeting_id,
            "held_on": self.held_on,
        }
        return commands.import_minutes, words


def _meeting_id(run: Run, word: str) -> int:
    with run.reading() as reader:
        return find_meeting(reader, word).id


class _RehearsedError(Exception):
    """Ends a rehearsal, so that nothing of it is kept."""

    def __init__(self, rehearsal: Rehearsal) -> None:
        super().__init__()
        self.rehearsal = rehearsal


def _rehearsed(run: Run, minutes: Minutes, way: _Way) -> Rehearsal | None:
    """What importing would do, tried on the register and taken back; None where there is none."""
    if not run.register.exists():
        return None
    command, words = way.command(run)

    def rehearse(unit: "UnitOfWork") -> None:
        from tracker.storage.tables import Item

        done = command(unit, minutes, **words)
        items = [unit.get(Item, number) for number in (() if done.recognised else done.numbers)]
        candidates = tuple((item.title, item.kind) for item in items if item is not None)
        raise _RehearsedError(Rehearsal(done, candidates))

    try:
        run.do(rehearse)
    except _RehearsedError as ended:
        return ended.rehearsal
    return None
