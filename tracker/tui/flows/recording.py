"""Owner, due date, start, defer, reopen, notes."""

from tracker.services import commands
from tracker.services.queries.owners import list_owners
from tracker.services.queries.show_item import show_item
from tracker.tui.dialogs.due import Due, DueDialog
from tracker.tui.dialogs.note import NoteDialog
from tracker.tui.dialogs.owner import Owner, OwnerDialog
from tracker.tui.dialogs.reason import Reason, ReasonDialog
from tracker.tui.flows.host import Host
from tracker.tui.flows.naming import about, draft_name, numbers_of, titled
from tracker.tui.seen import Seen


def owner(host: Host) -> None:
    """Decide the owner; a name that is new is added to the directory with it."""
    rows, tr = tuple(host.items()), host.desk.tr
    seen = Seen(host.desk, rows)

    def write(chosen: Owner) -> None:
        host.desk.write(
            seen.careful(commands.assign_items), numbers_of(rows), chosen.name, new=chosen.new
        )
        host.done(tr("Owner {owner}: {items}", owner=chosen.name, items=titled(tr, rows)))

    said = show_item(host.desk.reader, rows[0].number).owner_as_said if len(rows) == 1 else None
    owners = list_owners(host.desk.reader)
    dialog = OwnerDialog(tr, about=about(tr, rows), said=said, owners=owners)
    host.ask(dialog.over(seen), write)


def due(host: Host) -> None:
    """Decide the due date."""
    rows, tr = tuple(host.items()), host.desk.tr
    seen = Seen(host.desk, rows)

    def write(chosen: Due) -> None:
        host.desk.write(
            seen.careful(commands.set_due),
            numbers_of(rows),
            chosen.day,
            meeting_id=chosen.meeting,
        )
        if chosen.day is None:
            host.done(tr("No due date: {items}", items=titled(tr, rows)))
        else:
            host.done(tr("Due {day}: {items}", day=chosen.day, items=titled(tr, rows)))

    said = rows[0].due_as_said if len(rows) == 1 else None
    dialog = DueDialog(
        tr, about=about(tr, rows), said=said, today=host.desk.today, meetings=host.desk.meetings
    )
    host.ask(dialog.over(seen), write)


def start(host: Host) -> None:
    """Start work, at once."""
    rows, tr = tuple(host.items()), host.desk.tr

    def write() -> None:
        host.desk.write(commands.start_items, numbers_of(rows))
        host.done(tr("Started: {items}", items=titled(tr, rows)))

    host.attempt(write)


def defer(host: Host) -> None:
    """Defer, with a reason and perhaps until a day."""
    rows, tr = tuple(host.items()), host.desk.tr
    seen = Seen(host.desk, rows)

    def write(reason: Reason) -> None:
        host.desk.write(
            seen.careful(commands.defer_items),
            numbers_of(rows),
            reason=reason.text,
            until=reason.until,
        )
        host.done(tr("Deferred: {items}", items=titled(tr, rows)))

    dialog = ReasonDialog(tr, tr("Defer"), about=about(tr, rows), usual=(), today=host.desk.today)
    host.ask(dialog.draft(host.desk.drafts, draft_name("defer", rows)).over(seen), write)


def reopen(host: Host) -> None:
    """Reopen, with a reason."""
    rows, tr = tuple(host.items()), host.desk.tr
    seen = Seen(host.desk, rows)

    def write(reason: Reason) -> None:
        host.desk.write(seen.careful(commands.reopen_items), numbers_of(rows), reason=reason.text)
        host.done(tr("Reopened: {items}", items=titled(tr, rows)))

    dialog = ReasonDialog(tr, tr("Reopen"), about=about(tr, rows), usual=())
    host.ask(dialog.draft(host.desk.drafts, draft_name("reopen", rows)).over(seen), write)


def note(host: Host) -> None:
    """Write an internal note."""
    rows, tr = tuple(host.items()), host.desk.tr

    def write(text: str) -> None:
        host.desk.write(commands.add_note, numbers_of(rows), text)
        host.done(tr("Note written: {items}", items=titled(tr, rows)))

    dialog = NoteDialog(tr, tr("Internal note"), about=about(tr, rows))
    host.ask(dialog.draft(host.desk.drafts, draft_name("note", rows)), write)
