"""The directory of offices and people."""

from collections.abc import Sequence

from tracker.cli import forms
from tracker.cli.run import Run
from tracker.cli.tables import Column, print_table
from tracker.cli.translated import argument, command, group, option
from tracker.i18n.mark import N_
from tracker.services import commands
from tracker.services.queries.owners import list_owners

owner_command = group("owner", N_("Offices and people: add, list, merge."))


@command("add", N_("Add an office, or a person, to the directory."))
@argument("name", metavar=N_("NAME"))
@option(
    "--office",
    "office",
    flag_value=True,
    default=True,
    type=bool,
    help=N_("It is an office (unless said)."),
)
@option("--person", "office", flag_value=False, type=bool, help=N_("It is a person."))
@option(
    "--alias",
    "aliases",
    multiple=True,
    metavar=N_("NAME"),
    help=N_("Another name; may be repeated."),
)
def add_command(run: Run, name: str, *, office: bool, aliases: Sequence[str]) -> None:
    """Add one entry."""
    run.register.ensure()
    done = run.do(commands.add_owner, name, office=office, aliases=aliases)
    run.done(done, run.tr("{name} is in the directory.", name=name))


@command("list", N_("List the directory."))
def list_command(run: Run) -> None:
    """Every entry."""
    with run.reading() as reader:
        entries = list_owners(reader)
    if run.settings.json:
        run.output.json([forms.owner(entry) for entry in entries])
        return
    tr = run.tr
    rows = [
        (
            e.name,
            tr("office") if e.office else tr("person"),
            tr.join(e.aliases) or "—",
            str(e.open_items),
        )
        for e in entries
    ]
    if rows:
        columns = (
            Column(tr("Name"), least=16),
            Column(tr("What")),
            Column(tr("Other names"), least=16, first=True),
            Column(tr("Open items")),
        )
        print_table(run.output, columns, rows)
    else:
        run.output.say(tr("The directory is empty."))


@command("merge", N_("Make two entries one: the first is kept."))
@argument("keep", metavar=N_("NAME"))
@argument("other", metavar=N_("OTHER"))
def merge_command(run: Run, keep: str, other: str) -> None:
    """Merge two entries."""
    done = run.do(commands.merge_owners, keep, other)
    run.done(done, run.tr("{other} is now {keep}.", other=other, keep=keep))


for entry in (add_command, list_command, merge_command):
    owner_command.add_command(entry)
