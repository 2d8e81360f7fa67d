"""A matter over the meetings, as show tells it: its thread, what is referred back to, what may be it."""

from dataclasses import dataclass
from typing import Any

from tracker.cli.phrases import quoted
from tracker.cli.run import Run
from tracker.domain.item_row import ItemRow
from tracker.domain.records import ItemRecord
from tracker.domain.threads import Reference, ThreadEntry
from tracker.domain.words import Status
from tracker.i18n import Translator
from tracker.services.queries.list_items import rows_of
from tracker.services.queries.recurrences import recurrences
from tracker.services.queries.threads import reference_of, thread_of
from tracker.storage.read.reader import Reader


@dataclass(frozen=True, slots=True)
class Matter:
    """The thread of an item, what its speaker refers back to, and the earlier items it is like.

    Each likeness comes with the terms that both share; candidates and items that refer back have
    them, until they are linked.
    """

    thread: tuple[ThreadEntry, ...]
    reference: Reference | None
    alike: tuple[tuple[ItemRow, tuple[str, ...]], ...]


def read_matter(reader: Reader, record: ItemRecord) -> Matter:
    """Everything about an item that lies before and behind it."""
    found = {}
    # What is like it is looked for where it helps to decide: that reads every earlier item's words.
    if record.earlier is None and (record.refers_back or record.row.status == Status.CANDIDATE):
        found = {s.number: s for s in recurrences(reader, record.row.number)}
    rows = rows_of(reader, list(found))
    return Matter(
        thread_of(reader, record.row.number),
        reference_of(reader, record),
        tuple((row, found[row.number].shared) for row in rows),
    )


def matter_as_data(matter: Matter) -> dict[str, Any]:
    """As JSON, beside the item's own keys."""
    reference = matter.reference
    return {
        "thread": [
            {
                "number": e.number,
                "title": e.title,
                "status": str(e.status),
                "meeting": e.meeting.isoformat() if e.meeting else None,
                "earlier": e.earlier,
                "speaker": e.speaker,
                "quote": e.quote,
            }
            for e in matter.thread
        ],
        "refers_back": None
        if reference is None
        else {
            "words": reference.words,
            "round": reference.round,
            "meeting_id": reference.meeting,
            "meeting": reference.held_on.isoformat() if reference.held_on else None,
            "resolved": reference.resolved,
        },
        "recurrences": [
            {
                "number": row.number,
                "title": row.title,
                "status": str(row.status),
                "shared": list(shared),
            }
            for row, shared in matter.alike
        ],
    }


def print_matter(run: Run, record: ItemRecord, matter: Matter) -> None:
    """The thread, oldest first; the reference; what may be the earlier item."""
    tr, say = run.tr, run.output.data
    if matter.thread:
        say(f"  [{tr('Thread, oldest first')}]")
    for entry in matter.thread:
        here = "*" if entry.number == record.row.number else " "
        when = tr.date(entry.meeting) if entry.meeting else "—"
        say(f"  {here} {when}  {entry.number}  {entry.title}  {tr.label(entry.status)}")
        if entry.quote:
            say(
                f"      {entry.speaker or tr('(speaker unknown)')}{_gap(tr)}{quoted(tr, entry.quote)}"
            )
    if matter.reference is not None and not matter.reference.resolved:
        say(
            f"  [{tr('Refers back, not yet resolved')}]{_gap(tr)}"
            f"{quoted(tr, matter.reference.words)}{_where(run, matter.reference)}"
        )
    for row, shared in matter.alike:
        say(
            f"  [{tr('Perhaps raised before')}] {row.number}  {row.title}  {tr.label(row.status)}"
            f"  {tr('(shared: {words})', words=shared)}"
        )
    if matter.alike:
        first = matter.alike[0][0].number
        run.output.say(
            tr(
                "To link it: tracker link {number} {earlier}",
                number=record.row.number,
                earlier=first,
            )
        )


def _gap(tr: Translator) -> str:
    return "" if tr.lang == "ja" else " "


def _where(run: Run, reference: Reference) -> str:
    """Which meeting is meant, as far as it can be counted, and whether its minutes are there."""
    tr = run.tr
    if reference.held_on is not None:
        return tr(" — the meeting of {day}", day=reference.held_on)
    if reference.round is not None:
        return tr(" — the minutes of round {round} aren't in the register", round=reference.round)
    return tr(" — no minutes in the register say which meeting")
