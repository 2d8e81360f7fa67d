"""What papers print, and in which order."""

from tracker.services import commands
from tracker.services.queries.show_item import show_item
from tracker.tui.dialogs.arrange import ArrangeDialog
from tracker.tui.flows.host import Host
from tracker.tui.flows.naming import about, numbers_of, titled
from tracker.tui.words import numbers

MOST = 40  # items whose present order is looked up


def printed(host: Host) -> None:
    """Print the items, or leave them out: the other way than the first one stands."""
    rows, desk, tr = tuple(host.items()), host.desk, host.desk.tr
    wanted = not show_item(desk.reader, rows[0].number).printed
    desk.write(commands.set_printed, numbers_of(rows), printed=wanted)
    said = tr("Papers print: {items}") if wanted else tr("Papers leave out: {items}")
    host.done(said.format(items=titled(tr, rows)))


def arrange(host: Host) -> None:
    """Put the items first on papers, in the order that is typed; an empty line forgets every order."""
    rows, desk, tr = tuple(host.items()), host.desk, host.desk.tr
    records = [show_item(desk.reader, number) for number in numbers_of(rows)[:MOST]]
    standing = [record.row.number for record in sorted(records, key=lambda r: r.print_place)]

    def write(order: tuple[int, ...]) -> None:
        if not order:
            desk.write(commands.forget_order)
            host.done(tr("Papers print by number again."))
            return
        desk.write(commands.arrange_items, order)
        host.done(tr("Papers print first: {items}", items=numbers(tr, order)))

    dialog = ArrangeDialog(tr, about=about(tr, rows), numbers=standing)
    host.ask(dialog, write)
