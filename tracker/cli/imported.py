"""What an import did with a document, or would do: as sentences, and as data."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from tracker.cli.people import say_who_may_be_one
from tracker.cli.phrases import labelled
from tracker.cli.run import Run
from tracker.cli.words import command_line
from tracker.domain.words import Kind
from tracker.i18n import Translator
from tracker.minutes.model import Minutes
from tracker.minutes.names import name_and_role
from tracker.services.done import Imported, OtherDeputy, Reworded
from tracker.services.queries.same_person import like_in_minutes


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What importing a document would do, and the title and kind of each candidate it would make."""

    done: Imported
    candidates: tuple[tuple[str, Kind], ...]


def preview(run: Run, file: Path, minutes: Minutes, rehearsal: Rehearsal | None) -> dict[str, Any]:
    """Show what would come; without a register the document's own candidates are all new."""
    from tracker.derivation.pipeline import derive

    done = None if rehearsal is None else rehearsal.done
    if rehearsal is None:
        candidates = tuple((c.title, c.kind) for c in derive(minutes).candidates)
    else:
        candidates = rehearsal.candidates
    if not run.settings.json:
        for title, kind in candidates:
            run.output.data(f"{title}  [{run.tr.label(kind)}]")
    if done is not None:
        _edition(run, file, done)
    if done is None or not done.recognised:
        run.output.say(
            run.tr(
                "{file}: {remarks} remarks, {candidates} candidates. Nothing was imported.",
                file=file.name,
                remarks=len(minutes.remarks),
                candidates=len(candidates),
            )
        )
    data = (
        {"batch": None, "file": file.name, "remarks": len(minutes.remarks), "recognised": False}
        if done is None
        else as_data(file, done)
    )
    return {
        **data,
        "numbers": list(done.numbers) if done is not None and done.recognised else [],
        "candidates": [{"title": title, "kind": kind.value} for title, kind in candidates],
    }


def report(run: Run, file: Path, minutes: Minutes, done: Imported) -> None:
    """Say what came in, what of it asks for a look, and the way back."""
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
    _other_speakers(run, minutes, done)
    if done.sample_beside:
        say(tr("The sample of the same day stays beside it, as a meeting of its own."))
    if done.reopened:
        say(tr("The meeting's triage had ended; it is open again, as there is more to do."))
    if minutes.findings:
        say(
            tr.plural(
                "{count} finding; see it with: {command}",
                "{count} findings; see them with: {command}",
                len(minutes.findings),
                command=command_line("lint", file),
            )
        )
    say(tr("To take it back: tracker undo"))


def _edition(run: Run, file: Path, done: Imported) -> None:
    """What the document is to the register: known already, or which edition with which changes."""
    if done.recognised:
        _known(run, file, done)
    elif done.also_from:
        run.output.say(
            run.tr(
                "The same words came from {others} before; they are kept for each.",
                others=done.also_from,
            )
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
    _other_day(run, done)
    for deputy in done.deputies:
        run.output.say(_deputy(run.tr, deputy))


def _other_speakers(run: Run, minutes: Minutes, done: Imported) -> None:
    """A written opinion is one member's, also where marks in it name others."""
    author = done.opinion_of
    own = (author, name_and_role(author)[0]) if author else ()
    marked = dict.fromkeys(
        r.speaker for r in minutes.remarks if r.speaker not in {None, author} and r.name not in own
    )
    if author is not None and marked:
        run.output.say(
            run.tr(
                "The file marks other speakers ({names}); as a written opinion all of it is"
                " {author}'s. If it is minutes: tracker undo, then import without --as.",
                names=tuple(marked),
                author=author,
            )
        )


def _other_day(run: Run, done: Imported) -> None:
    """Minutes of another day than their meeting's: dues as said are counted from the meeting's."""
    if done.is_another_day:
        run.output.say(
            run.tr(
                "The minutes give {said} as their day; meeting {meeting} is on {held_on}, and what"
                " is due counts from there. To move it: {command}",
                said=done.day_said,
                meeting=done.meeting_id,
                held_on=done.held_on,
                command=f"tracker meeting move {done.meeting_id} {done.day_said}",
            )
        )


def _deputy(tr: Translator, other: OtherDeputy) -> str:
    """What the minutes say of a deputy otherwise than was recorded, and what became of it."""
    somebody = tr("somebody")
    told = {
        "principal": other.principal,
        "before": other.before or somebody,
        "after": other.after or somebody,
    }
    if other.kept and other.gone:
        return tr(
            "{principal} came in person, these minutes say; {before} was recorded as deputy by"
            " hand and stays. See: tracker owner deputies",
            **told,
        )
    if other.kept:
        return tr(
            "These minutes name {after} as deputy of {principal}; {before} was recorded by hand"
            " and stays. See: tracker owner deputies",
            **told,
        )
    if other.gone:
        return tr("{principal} came in person now, without {before} as deputy.", **told)
    return tr("Deputy of {principal}: {before} before, {after} now.", **told)


def _known(run: Run, file: Path, done: Imported) -> None:
    """A document that is there already, and how an earlier edition would be the current one."""
    tr, say = run.tr, run.output.say
    if done.same_text_as is None:
        say(tr("{file} is in the register already; nothing changed.", file=file.name))
    else:
        say(
            tr(
                "{file} has the same text as {standing}, which is in the register already;"
                " nothing changed.",
                file=file.name,
                standing=done.same_text_as,
            )
        )
    if done.superseded:
        say(
            tr(
                "It is edition {edition} of meeting {meeting}, and a later one stands in its place."
                " To make it the current one again: {command}",
                edition=done.edition,
                meeting=done.meeting_id,
                command=command_line("import", file, "--as", f"edition:{done.meeting_id}"),
            )
        )


def _show_change(run: Run, change: Reworded) -> None:
    """The old and the new wording, one under the other."""
    tr, line = run.tr, run.output.data
    unknown = tr("(speaker unknown)")
    before = labelled(tr, change.speaker_before or unknown, change.before)
    line(f"{change.item}  − {before}")
    if change.after is None:
        line(f"{change.item}  + {tr('(no longer in the minutes)')}")
    else:
        after = labelled(tr, change.speaker_after or unknown, change.after)
        line(f"{change.item}  + {after}")


def as_data(file: Path, done: Imported) -> dict[str, Any]:
    """An import as JSON has it."""
    return {
        "batch": done.batch,
        "numbers": list(done.numbers),
        "file": file.name,
        "meeting": done.meeting_id,
        "remarks": done.remarks,
        "recognised": done.recognised,
        "same_text_as": done.same_text_as,
        "superseded": done.superseded,
        "edition": done.edition,
        "reopened": done.reopened,
        "also_from": list(done.also_from),
        "opinion_of": done.opinion_of,
        "held_on": _iso(done.held_on),
        "day_said": _iso(done.day_said),
        "deputies": [asdict(deputy) for deputy in done.deputies],
        "reworded": _reworded(done.reworded),
        "pairs": [{"item": p.item, "candidate": p.candidate} for p in done.pairs],
    }


def _reworded(changes: Sequence[Reworded]) -> list[dict[str, Any]]:
    return [
        {
            "number": change.item,
            "before": change.before,
            "after": change.after,
            "speaker_before": change.speaker_before,
            "speaker_after": change.speaker_after,
        }
        for change in changes
    ]


def _iso(day: dt.date | None) -> str | None:
    return None if day is None else day.isoformat()
