"""The directory of offices and people."""

from collections.abc import Sequence

import click

from tracker.cli import forms
from tracker.cli.run import Run
from tracker.cli.tables import print_table
from tracker.cli.translated import Group, command, option
from tracker.i18n.mark import N_
from tracker.services import commands
from tracker.services.queries.owners import list_owners

owner_command = Group("owner", help=N_("Offices and people: add, list, merge."))


@command("add", N_("Add an office, or a person, to the directory."))
@click.argument("name")
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
    "--alias", "aliases", multiple=True, metavar="NAME", help=N_("Another name; may be repeated.")
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
        print_table(
            run.output, (tr("Name"), tr("What"), tr("Other names"), tr("Open items")), rows, wide=2
        )
    else:
        run.output.say(tr("The directory is empty."))


@command("merge", N_("Make two entries one: the first is kept."))
@click.argument("keep")
@click.argument("other")
def merge_command(run: Run, keep: str, other: str) -> None:
    """Merge two entries."""
    done = run.do(commands.merge_owners, keep, other)
    run.done(done, run.tr("{other} is now {keep}.", other=other, keep=keep))


for entry in (add_command, list_command, merge_command):
    owner_command.add_command(entry)
