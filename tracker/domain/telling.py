"""What a change was, in sentences that a person reads: from what to what."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Final

from tracker.domain.deputies import Deputy, time_of_deputy
from tracker.domain.records import BatchRecord, ChangeRecord, OwnerEntry
from tracker.domain.words import (
    Basis,
    DayAnswer,
    Disposition,
    EvidenceRole,
    Firmness,
    Kind,
    Outcome,
    OwnerRole,
    Printed,
    Priority,
    Stage,
    Status,
    Word,
)
from tracker.errors import Message

# What a key stands for, by table and key, for changes that hold only the key: the names of offices
# and people, the days of meetings, and of deputies who stands in for whom.
Names = Mapping[tuple[str, int], str | date | Message]

COLUMNS: Final[Mapping[str, Message]] = {
    "title": Message("Title"),
    "summary": Message("Summary"),
    "kind": Message("Kind"),
    "status": Message("Status"),
    "status_reason": Message("Reason"),
    "priority": Message("Priority"),
    "theme": Message("Theme"),
    "next_step": Message("Next step"),
    "due": Message("Due"),
    "due_as_said": Message("due as said"),
    "deferred_until": Message("Deferred until"),
    "merged_into": Message("Merged into"),
    "meeting_id": Message("Meeting"),
    "agenda_item": Message("Agenda item"),
    "raised_by": Message("Raised by"),
    "answered_by": Message("Answered on the day by"),
    "answer_firmness": Message("answer as said"),
    "firmness": Message("Firmness"),
    "owner_as_said": Message("owner as said"),
    "speaker": Message("Speaker"),
    "quote": Message("Words"),
    "day_answer": Message("The day's answer"),
    "disposition": Message("Disposition"),
    "text": Message("Text"),
    "reason": Message("Reason"),
    "reference": Message("Where reflected"),
    "old_wording": Message("Old wording"),
    "new_wording": Message("New wording"),
    "stage": Message("Stage"),
    "role": Message("Role"),
    "held_on": Message("Day of the meeting"),
    "venue": Message("Place"),
    "name": Message("Name"),
    "printed": Message("Printed"),
    "print_order": Message("Order on papers"),
    "cleared_by": Message("Cleared by"),
    "closed_reason": Message("Reason"),
    "until": Message("Until"),
    "since": Message("From"),
    "stands_in_for": Message("Stands in for"),
    "succeeded_by": Message("Successor"),
    "contact": Message("Contact"),
}
WORDS: Final[Mapping[str, type[Word]]] = {
    "kind": Kind,
    "status": Status,
    "priority": Priority,
    "disposition": Disposition,
    "stage": Stage,
    "day_answer": DayAnswer,
    "firmness": Firmness,
    "role": OwnerRole,
}
# Evidence has roles of its own.
_ROLES: Final[Mapping[str, type[Word]]] = {**WORDS, "role": EvidenceRole}
DAYS: Final = frozenset({"due", "deferred_until", "held_on", "since", "until"})


def names_of(
    directory: Iterable[OwnerEntry], meetings: Mapping[int, date], deputies: Iterable[Deputy] = ()
) -> dict[tuple[str, int], str | date | Message]:
    """What keys stand for."""
    return {
        **{("office" if one.office else "person", one.id): one.name for one in directory},
        **{("meeting", key): held_on for key, held_on in meetings.items()},
        **{
            ("deputy", one.id): _stands_in(one.name, one.stands_in_for, one.when)
            for one in deputies
        },
    }


def told(batch: BatchRecord, names: Names) -> Iterator[tuple[int | None, Message]]:
    """Each change of a batch worth a sentence, with the item that it belongs to.

    What went to another item is told of both.
    """
    for change in batch.changes:
        was = change.before.get("item_number")
        moved = change.operation == "update" and "item_number" in change.after
        if change.table != "item" and moved and isinstance(was, int) and change.item != was:
            yield was, Message("handed over to item {number}", number=change.item or "—")
        for message in _of(change, names):
            yield change.item, message


def _of(change: ChangeRecord, names: Names) -> Iterator[Message]:
    if change.operation not in {"insert", "delete"}:  # an update, or a damaged row
        yield from _updated(change, names)
        return
    tell = _ROWS.get(change.table)
    if tell is None:
        return
    gone = change.operation == "delete"
    sentence = tell(change.before if gone else change.after, names)
    if sentence is not None:
        yield Message("removed: {what}", what=sentence) if gone else sentence


def _updated(change: ChangeRecord, names: Names) -> Iterator[Message]:
    """One sentence a column, for the columns that mean something to people."""
    if change.table == "meeting" and change.after.get("closed_at") is not None:
        yield Message("The triage has ended.")
    if change.table == "item_owner" and {"office_id", "person_id"} & set(change.after):
        yield Message(
            "{what}: {before} → {after}",
            what=Message("Owner"),
            before=_owner_name(change.before, names),
            after=_owner_name(change.after, names),
        )
    known = names.get((change.table, change.key)) if change.table == "deputy" else None
    if isinstance(known, Message):
        yield known
    was = change.before.get("item_number")
    if change.table != "item" and was is not None and "item_number" in change.after:
        yield Message("taken over from item {number}", number=was)
    for name, after in change.after.items():
        label = COLUMNS.get(name)
        if label is not None:
            yield Message(
                "{what}: {before} → {after}",
                what=label,
                before=_shown(change.table, name, change.before.get(name)),
                after=_shown(change.table, name, after),
            )


def _shown(table: str, name: str, value: Any) -> object:
    """A stored value as it is said; nothing is a dash."""
    if value is None:
        return "—"
    if name == "printed":
        return Printed.YES if value else Printed.NO
    words = _ROLES if table == "evidence" else WORDS
    if name in words:
        return words[name].known(value) or value
    return date.fromisoformat(value) if name in DAYS else value


def _item(row: Mapping[str, Any], _names: Names) -> Message:
    kind = Kind.known(row["kind"]) or row["kind"]
    return Message("{title} ({kind})", title=row["title"], kind=kind)


def _note(row: Mapping[str, Any], _names: Names) -> Message:
    return Message("note: {text}", text=row["text"])


def _resolution(row: Mapping[str, Any], _names: Names) -> Message:
    return Message(
        "{disposition} ({stage}): {text}",
        disposition=Disposition.known(row["disposition"]) or row["disposition"],
        stage=Stage.known(row["stage"]) or row["stage"],
        text=row["text"],
    )


def _assessment(row: Mapping[str, Any], _names: Names) -> Message:
    outcome = Outcome.known(row["outcome"]) or row["outcome"]
    basis = Basis.known(row["basis"]) or row["basis"]
    if row.get("text"):
        return Message(
            "{outcome} ({basis}): {text}", outcome=outcome, basis=basis, text=row["text"]
        )
    return Message("{outcome} ({basis})", outcome=outcome, basis=basis)


def _owner_name(row: Mapping[str, Any], names: Names) -> object:
    office = row.get("office_id") is not None
    key = row.get("office_id") if office else row.get("person_id")
    name = names.get(("office" if office else "person", int(key or 0)))
    return name or Message("somebody no longer in the directory")


def _owner(row: Mapping[str, Any], names: Names) -> Message:
    return Message(
        "owner: {name} ({role})",
        name=_owner_name(row, names),
        role=OwnerRole.known(row["role"]) or row["role"],
    )


def _raiser(row: Mapping[str, Any], _names: Names) -> Message:
    return Message("raised by {name}", name=row["name"])


def _evidence(row: Mapping[str, Any], _names: Names) -> Message:
    role = EvidenceRole.known(row["role"]) or row["role"]
    return Message("{role}: “{quote}”", role=role, quote=row["quote"])


def _clearance(row: Mapping[str, Any], _names: Names) -> Message:
    return Message("no follow-up needed: {reason}", reason=row["reason"])


def _recurrence(row: Mapping[str, Any], _names: Names) -> Message:
    return Message("raises item {number} again", number=row["earlier"])


def _due_meeting(_row: Mapping[str, Any], _names: Names) -> Message:
    return Message("the due date follows the meeting")


def _meeting(row: Mapping[str, Any], _names: Names) -> Message:
    return Message(
        "meeting of {day}: {title}", day=date.fromisoformat(row["held_on"]), title=row["title"]
    )


def _named(row: Mapping[str, Any], _names: Names) -> Message:
    return Message("in the directory: {name}", name=row["name"])


def _sheet(row: Mapping[str, Any], _names: Names) -> Message:
    return Message("sheet: {file}", file=row["file_name"])


def _reply(row: Mapping[str, Any], _names: Names) -> Message:
    return Message("came back: {file}", file=row["file_name"])


def _deputy(row: Mapping[str, Any], names: Names) -> Message:
    key = row.get("meeting_id")
    held_on = names.get(("meeting", key)) if isinstance(key, int) else None
    since, until = (_day(row.get(name)) for name in ("since", "until"))
    when = time_of_deputy(held_on if isinstance(held_on, date) else None, since, until)
    return _stands_in(row.get("name"), row["stands_in_for"], when)


def _day(value: Any) -> date | None:
    """A stored day; of a damaged row there is none."""
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        return None


def _stands_in(name: str | None, principal: str, when: Message) -> Message:
    return Message(
        "{deputy} stands in for {principal}: {when}",
        deputy=name or Message("somebody"),
        principal=principal,
        when=when,
    )


def _document(row: Mapping[str, Any], _names: Names) -> Message:
    return Message("document with {count} remarks", count=row.get("remarks", 0))


_ROWS: Final[Mapping[str, Callable[[Mapping[str, Any], Names], Message | None]]] = {
    "item": _item,
    "note": _note,
    "resolution": _resolution,
    "assessment": _assessment,
    "item_owner": _owner,
    "raiser": _raiser,
    "evidence": _evidence,
    "clearance": _clearance,
    "recurrence": _recurrence,
    "due_meeting": _due_meeting,
    "meeting": _meeting,
    "office": _named,
    "person": _named,
    "alias": _named,
    "deputy": _deputy,
    "minutes": _document,
    "inquiry": _sheet,
    "confirmation": _sheet,
    "reply_file": _reply,
}
