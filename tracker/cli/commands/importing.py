"""Importing minutes: each file is one batch, and the same file again changes nothing."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from tracker.cli.file_options import file_options, meetings_of
from tracker.cli.run import Run
from tracker.cli.translated import argument, command, option
from tracker.cli.words import day
from tracker.errors import BadInputError, Message
from tracker.i18n.mark import N_
from tracker.minutes.model import Minutes
from tracker.services import commands
from tracker.services.done import Imported, Reworded
from tracker.services.queries.meetings import find_meeting

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
    chosen = day(held_on) if held_on else None
    documents = [(file, minutes) for file in files for minutes in meetings_of(file, **how)]
    if dry_run:
        for file, minutes in documents:
            _preview(run, file, minutes)
        return
    run.register.ensure()
    results: list[dict[str, Any]] = []
    for file, minutes in documents:
        done = _import(run, minutes, way, author, meeting, chosen)
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


def _import(
    run: Run,
    minutes: Minutes,
    way: str | None,
    author: str | None,
    meeting: str | None,
    held_on: dt.date | None,
) -> Imported:
    """Import one document in the way that was told."""
    if way == AS_OPINION:
        meeting_id = _meeting_id(run, meeting) if meeting else None
        return run.do(
            commands.import_written_opinion,
            minutes,
            author=author or "",
            meeting_id=meeting_id,
            held_on=held_on,
        )
    edition_of = (way or "").removeprefix(AS_EDITION) if way and way != AS_NEW else None
    return run.do(
        commands.import_minutes,
        minutes,
        as_new=way == AS_NEW,
        edition_of=_meeting_id(run, edition_of) if edition_of is not None else None,
        held_on=held_on,
    )


def _meeting_id(run: Run, word: str) -> int:
    with run.reading() as reader:
        return find_meeting(reader, word).id


def _preview(run: Run, file: Path, minutes: Minutes) -> None:
    from tracker.derivation.pipeline import derive

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
        say(tr("{file} is in the register already; nothing changed.", file=file.name))
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
    if done.edition > 1:
        say(
            tr(
                "It is edition {edition}; {count} quotes changed, the others moved as they are.",
                edition=done.edition,
                count=len(done.reworded),
            )
        )
        for change in () if run.settings.json else done.reworded:
            _show_change(run, change)
    if done.sample_beside:
        say(tr("The sample of the same day stays beside it, as a meeting of its own."))
    if minutes.findings:
        say(
            tr(
                "{count} findings; see them with: tracker lint {file}",
                count=len(minutes.findings),
                file=file,
            )
        )
    say(tr("To take it back: tracker undo"))


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
    }
