"""Importing minutes: each file is one batch, and the same file again changes nothing."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tracker.cli.file_options import file_options, meetings_of
from tracker.cli.people import say_who_may_be_one
from tracker.cli.run import Run
from tracker.cli.translated import argument, command, option
from tracker.cli.words import day
from tracker.errors import BadInputError, Message
from tracker.i18n.mark import N_
from tracker.minutes.model import Minutes
from tracker.services import commands
from tracker.services.done import Imported, Reworded
from tracker.services.queries.meetings import find_meeting
from tracker.services.queries.same_person import like_in_minutes

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
@option("--from", "author", metavar="NAME", help=N_("Whose written opinion it is."))
@option("--meeting", metavar="M", help=N_("The meeting that a written opinion belongs to."))
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
    _check(way, author)
    taken = _Way(way, author, meeting, day(held_on) if held_on else None)
    documents = [(file, minutes) for file in files for minutes in meetings_of(file, **how)]
    if dry_run:
        for file, minutes in documents:
            _preview(run, file, minutes, _rehearsed(run, minutes, taken))
        return
    run.ensure()
    results: list[dict[str, Any]] = []
    for file, minutes in documents:
        command, words = taken.command(run)
        done = run.do(command, minutes, **words)
        _report(run, file, minutes, done)
        results.append(_as_data(file, done))
    if run.settings.json:
        run.output.json(results[0] if len(results) == 1 else results)


def _check(way: str | None, author: str | None) -> None:
    """Refuse words that --as doesn't know, and --from without a written opinion."""
    known = way in {None, AS_NEW, AS_OPINION} or (way or "").startswith(AS_EDITION)
    if not known:
        raise BadInputError(
            Message("“{word}” is unknown or not unique.", word=way),
            hint=Message("Possible: {words}.", words="new, edition:M, written-opinion"),
        )
    if (way == AS_OPINION) != bool(author):
        raise BadInputError(
            Message("A written opinion needs both --as written-opinion and --from NAME.")
        )


@dataclass(frozen=True, slots=True)
class _Way:
    """How documents are to be taken: --as, --from, --meeting, --date."""

    told: str | None
    author: str | None
    meeting: str | None
    held_on: dt.date | None

    def command(self, run: Run) -> tuple[Callable[..., Imported], dict[str, Any]]:
        """The use case and its words."""
        if self.told == AS_OPINION:
            meeting_id = _meeting_id(run, self.meeting) if self.meeting else None
            words = {"author": self.author, "meeting_id": meeting_id, "held_on": self.held_on}
            return commands.import_written_opinion, words
        edition_of = None
        if self.told is not None and self.told != AS_NEW:
            edition_of = _meeting_id(run, self.told.removeprefix(AS_EDITION))
        words = {"as_new": self.told == AS_NEW, "edition_of": edition_of, "held_on": self.held_on}
        return commands.import_minutes, words


def _meeting_id(run: Run, word: str) -> int:
    with run.reading() as reader:
        return find_meeting(reader, word).id


class _RehearsedError(Exception):
    """Ends a rehearsal, so that nothing of it is kept."""

    def __init__(self, done: Imported) -> None:
        super().__init__()
        self.done = done


def _rehearsed(run: Run, minutes: Minutes, way: _Way) -> Imported | None:
    """What importing would do, tried on the register and taken back; None where there is none."""
    if not run.register.exists():
        return None
    command, words = way.command(run)

    def rehearse(unit: "UnitOfWork") -> None:
        raise _RehearsedError(command(unit, minutes, **words))

    try:
        run.do(rehearse)
    except _RehearsedError as rehearsal:
        return rehearsal.done
    return None


def _preview(run: Run, file: Path, minutes: Minutes, done: Imported | None) -> None:
    from tracker.derivation.pipeline import derive

    if done is not None and (done.edition > 1 or done.recognised):
        _edition(run, file, done)
        run.output.say(run.tr("Nothing was imported."))
        return
    candidates = derive(minutes).candidates
    for candidate in candidates:
        run.output.data(f"{candidate.title}  [{run.tr.label(candidate.kind)}]")
    run.output.say(
        run.tr(
            "{file}: {remarks} remarks, {candidates} candidates. Nothing was imported.",
            file=file.name,
            remarks=len(minutes.remarks),
            candidates=len(candidates),
        )
    )


def _report(run: Run, file: Path, minutes: Minutes, done: Imported) -> None:
    tr, say = run.tr, run.output.say
    if done.recognised:
        _edition(run, file, done)
        return
    say(
        tr(
            "{file}: {remarks} remarks, {candidates} candidates (meeting {meeting}).",
            file=file.name,
            remarks=done.remarks,
            candidates=len(done.numbers),
            meeting=done.meeting_id,
        )
    )
    _edition(run, file, done)
    for pair in done.pairs:
        say(
            tr(
                "Item {item}, noted before, may be candidate {candidate}: tracker merge {item} {candidate}",
                item=pair.item,
                candidate=pair.candidate,
            )
        )
    with run.reading() as reader:
        say_who_may_be_one(run, like_in_minutes(reader, done.minutes_id))
    if done.sample_beside:
        say(tr("The sample of the same day stays beside it, as a meeting of its own."))
    if minutes.findings:
        say(
            tr.plural(
                "{count} finding; see it with: tracker lint {file}",
                "{count} findings; see them with: tracker lint {file}",
                len(minutes.findings),
                file=file,
            )
        )
    say(tr("To take it back: tracker undo"))


def _edition(run: Run, file: Path, done: Imported) -> None:
    """What the document is to the register: known already, or which edition with which changes."""
    if done.recognised:
        run.output.say(
            run.tr("{file} is in the register already; nothing changed.", file=file.name)
        )
    elif done.edition > 1:
        run.output.say(
            run.tr(
                "It is edition {edition}; {count} quotes changed, the others moved as they are.",
                edition=done.edition,
                count=len(done.reworded),
            )
        )
        for change in () if run.settings.json else done.reworded:
            _show_change(run, change)


def _show_change(run: Run, change: Reworded) -> None:
    """The old and the new wording, one under the other."""
    tr, line = run.tr, run.output.data
    unknown = tr("(speaker unknown)")
    line(f"{change.item}  − {change.speaker_before or unknown}：{change.before}")
    if change.after is None:
        line(f"{change.item}  + {tr('(no longer in the minutes)')}")
    else:
        line(f"{change.item}  + {change.speaker_after or unknown}：{change.after}")


def _as_data(file: Path, done: Imported) -> dict[str, Any]:
    return {
        "batch": done.batch,
        "numbers": list(done.numbers),
        "file": file.name,
        "meeting": done.meeting_id,
        "remarks": done.remarks,
        "recognised": done.recognised,
        "edition": done.edition,
        "reworded": [
            {
                "number": change.item,
                "before": change.before,
                "after": change.after,
                "speaker_before": change.speaker_before,
                "speaker_after": change.speaker_after,
            }
            for change in done.reworded
        ],
        "pairs": [{"item": p.item, "candidate": p.candidate} for p in done.pairs],
    }
