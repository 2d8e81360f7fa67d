"""Triage: accepting, setting aside, merging, editing."""

from collections.abc import Sequence

from tracker.domain.item_row import ItemRow
from tracker.services import commands
from tracker.tui.dialogs.confirm import ConfirmDialog
from tracker.tui.dialogs.edit import EditDialog, Edited
from tracker.tui.dialogs.reason import Reason, ReasonDialog
from tracker.tui.flows.host import Host
from tracker.tui.flows.naming import about, draft_name, numbers_of, titled
from tracker.tui.seen import Seen


def accept(host: Host) -> None:
    """Accept: one at once, several after a question."""
    _accept(host, answered=False)


def accept_answered(host: Host) -> None:
    """Accept and resolve with the day's answer."""
    _accept(host, answered=True)


def _accept(host: Host, *, answered: bool) -> None:
    rows, tr = tuple(host.items()), host.desk.tr

    def write() -> None:
        host.desk.write(commands.accept_items, numbers_of(rows), answered=answered)
        items = titled(tr, rows)
        if answered:
            host.done(tr("Accepted and answered: {items}", items=items))
        else:
            host.done(tr("Accepted: {items}", items=items))

    if len(rows) == 1:
        host.attempt(write)
        return
    title = tr("Accept as answered") if answered else tr("Accept")
    host.ask(ConfirmDialog(tr, title, about=about(tr, rows)), lambda _yes: write())


def dismiss(host: Host) -> None:
    """Set aside, with a reason."""
    rows, tr = tuple(host.items()), host.desk.tr
    seen = Seen(host.desk, rows)

    def write(reason: Reason) -> None:
        host.desk.write(seen.careful(commands.dismiss_items), numbers_of(rows), reason=reason.text)
        host.done(tr("Set aside: {items}", items=titled(tr, rows)))

    usual = [
        tr("Only an impression or thanks"),
        tr("An explanation of the papers"),
        tr("Settled by the answer on the day"),
        tr("Conduct of the meeting"),
        tr("Held in another item"),
    ]
    dialog = ReasonDialog(tr, tr("Set aside"), about=about(tr, rows), usual=usual)
    host.ask(dialog.draft(host.desk.drafts, draft_name("dismiss", rows)).over(seen), write)


def merge(host: Host) -> None:
    """Merge the marked items into the one under the cursor; with none, it into the similar one."""
    tr, current, alike = host.desk.tr, host.current(), host.similar()
    others = tuple(row for row in host.items() if current and row.number != current.number)
    into = current
    if not others and current is not None and alike is not None:
        into, others = alike, (current,)
    if into is None:
        return
    seen = Seen(host.desk, (into, *others))

    def write(_yes: bool) -> None:  # noqa: FBT001 - a dialog's answer
        host.desk.write(seen.careful(commands.merge_items), into.number, numbers_of(others))
        host.done(
            tr("Merged into #{number}: {items}", number=into.number, items=titled(tr, others))
        )

    dialog = ConfirmDialog(tr, tr("Merge"), about=_merging(host, into, others))
    host.ask(dialog.over(seen), write)


def _merging(host: Host, into: ItemRow, others: Sequence[ItemRow]) -> str:
    tr = host.desk.tr
    return "\n".join(
        [
            *(f"#{row.number} {row.title}" for row in others),
            tr("will be merged into"),
            f"#{into.number} {into.title}",
        ]
    )


def edit(host: Host) -> None:
    """Title and kind."""
    row, tr = next(iter(host.items())), host.desk.tr
    seen = Seen(host.desk, (row,))

    def write(edited: Edited) -> None:
        if edited.title is None and edited.kind is None:
            host.say(tr("Nothing was changed."))
            return
        command = seen.careful(commands.edit_item)
        host.desk.write(command, row.number, title=edited.title, kind=edited.kind)
        host.done(tr("Edited: {items}", items=titled(tr, (row,))))

    dialog = EditDialog(tr, row).draft(host.desk.drafts, f"edit-{row.number}")
    host.ask(dialog.over(seen), write)
