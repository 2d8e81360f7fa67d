"""An item raises an earlier one again: the two are linked, the quotes go to the earlier."""

from tracker.domain.item_row import ItemRow
from tracker.services import commands
from tracker.services.queries.list_items import rows_of
from tracker.services.queries.recurrences import recurrences
from tracker.services.queries.show_item import show_item
from tracker.tui.dialogs.link import LinkDialog, Linked
from tracker.tui.flows.host import Host
from tracker.tui.flows.naming import about, titled
from tracker.tui.seen import Seen


def link(host: Host) -> None:
    """Choose the earlier item among those that are like it, or by its number."""
    row, desk, tr = next(iter(host.items())), host.desk, host.desk.tr
    seen = Seen(desk, (row,))

    def write(linked: Linked) -> None:
        reason = tr("Raised again as item {number}", number=row.number) if linked.reopen else None
        desk.write(
            seen.careful(commands.link_items),
            row.number,
            linked.earlier,
            reopen=reason,
            leave=not linked.reopen,
        )
        if linked.earlier is None:
            host.done(tr("The link is taken away: {items}", items=titled(tr, (row,))))
        else:
            host.done(
                tr("Linked to #{number}: {items}", number=linked.earlier, items=titled(tr, (row,)))
            )

    def find(number: int) -> ItemRow | None:
        return next(iter(rows_of(desk.reader, [number])), None) if number != row.number else None

    found = recurrences(desk.reader, row.number)
    rows = {r.number: r for r in rows_of(desk.reader, [s.number for s in found])}
    dialog = LinkDialog(
        tr,
        about=about(tr, (row,)),
        suggested=[(rows[s.number], s.shared) for s in found if s.number in rows],
        find=find,
        standing=show_item(desk.reader, row.number).earlier,
    )
    host.ask(dialog.over(seen), write)
