"""The directory of offices and people: looking through it, adding to it, changing it."""

from tracker.domain.records import OwnerEntry
from tracker.services import commands
from tracker.services.queries.owners import list_owners
from tracker.tui.dialogs.owners import Change, Changed, OwnerChangeDialog, OwnersDialog, Picked
from tracker.tui.flows.deputies import record
from tracker.tui.flows.host import Host


def owners(host: Host) -> None:
    """Choose one; a new name is added at once."""
    desk, tr = host.desk, host.desk.tr

    def chosen(picked: Picked) -> None:
        if picked.entry is not None:
            _change(host, picked.entry)
            return
        desk.write(commands.add_owner, picked.name, office=not picked.person)
        host.done(tr("{name} is in the directory.", name=picked.name))

    host.ask(OwnersDialog(tr, list_owners(desk.reader)), chosen, after=True)


def _change(host: Host, entry: OwnerEntry) -> None:
    """Ask what is to be changed of it."""
    desk, tr = host.desk, host.desk.tr

    def write(changed: Changed) -> None:
        if changed.what is not Change.DEPUTY:
            host.done(_written(host, entry, changed))

    def then(changed: Changed) -> None:
        if changed.what is Change.DEPUTY:
            record(host, None, principal=entry.name, name=changed.words or "", what=entry.name)

    dialog = OwnerChangeDialog(tr, entry, today=desk.today)
    host.ask(dialog, then, after=True)
    dialog.attempt = write


def _written(host: Host, entry: OwnerEntry, changed: Changed) -> str:
    """Write it; what is said of it."""
    desk, tr, name, words = host.desk, host.desk.tr, entry.name, changed.words or ""
    match changed.what:
        case Change.ALIAS:
            desk.write(commands.add_owner, name, office=entry.office, aliases=[words])
            return tr("{name} is also called {alias}.", name=name, alias=words)
        case Change.SUCCESSOR:
            desk.write(commands.succeed_owner, name, words, since=changed.since)
            return tr("{new} follows {old}.", new=words, old=name)
        case Change.MERGE:
            desk.write(commands.merge_owners, words, name)
            return tr("{other} is now {keep}.", other=name, keep=words)
        case _:
            desk.write(commands.set_contact, name, changed.words)
    if changed.words is None:
        return tr("{name} has no contact.", name=name)
    return tr("{name} is reached so: {contact}", name=name, contact=words)
