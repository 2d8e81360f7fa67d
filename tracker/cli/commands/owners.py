"""The directory of offices and people."""

from collections.abc import Sequence

from tracker.cli import forms
from tracker.cli.commands.deputies import deputies_command, deputy_command
from tracker.cli.people import say_what_became_of_deputies, say_who_may_be_one
from tracker.cli.run import Run
from tracker.cli.tables import Column, print_table
from tracker.cli.translated import argument, command, group, option
from tracker.cli.words import command_line, day, numbers
from tracker.domain.filters import NONE_WORDS
from tracker.domain.records import OwnerEntry
from tracker.domain.text.one_line import one_line
from tracker.i18n.mark import N_
from tracker.services import commands
from tracker.services.queries.owners import list_owners
from tracker.services.queries.same_person import like_in_directory

owner_command = group(
    "owner", N_("Offices and people: add, list, contact, merge, succeed, order, deputies.")
)


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
@option("--contact", metavar=N_("TEXT"), help=N_("How it is reached: who, telephone, mail."))
def add_command(
    run: Run, name: str, *, office: bool, aliases: Sequence[str], contact: str | None
) -> None:
    """Add one entry."""
    run.ensure()
    done = run.do(commands.add_owner, name, office=office, aliases=aliases, contact=contact)
    run.done(done, run.tr("{name} is in the directory.", name=one_line(name)))
    if not office:
        with run.reading() as reader:
            say_who_may_be_one(run, like_in_directory(reader, name))


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
            _left(run, e),
            " / ".join((e.contact or "").split("\n")),
            tr.join(
                [
                    tr("{deputy} ({when})", deputy=d.name or "—", when=tr.message(d.when))
                    for d in e.deputies
                ]
            ),
        )
        for e in entries
    ]
    if rows:
        columns = (
            Column(tr("Name"), least=16),
            Column(tr("What")),
            Column(tr("Other names"), least=16, first=True),
            Column(tr("Open items")),
            Column(tr("Until"), least=10),
            Column(tr("Contact"), least=10),
            Column(tr("Deputies"), least=10),
        )
        print_table(run.output, columns, rows)
    else:
        run.output.say(tr("The directory is empty."))


def _left(run: Run, entry: OwnerEntry) -> str:
    if entry.until is None:
        return ""
    return run.tr("{day} → {name}", day=entry.until, name=entry.succeeded_by or "—")


@command("contact", N_("Say how an office or a person is reached; none forgets it."))
@argument("name", metavar=N_("NAME"))
@argument("contact", metavar=N_("TEXT|none"))
def contact_command(run: Run, name: str, contact: str) -> None:
    """Keep one contact."""
    none = contact.strip().casefold() in NONE_WORDS
    done = run.do(commands.set_contact, name, None if none else contact)
    if none:
        run.done(done, run.tr("{name} has no contact.", name=name))
    else:
        run.done(done, run.tr("{name} is reached so: {contact}", name=name, contact=contact))


@command("succeed", N_("From a day on, another acts in its place; what is open goes with it."))
@argument("old", metavar=N_("NAME"))
@argument("new", metavar=N_("SUCCESSOR"))
@option("--from", "since", metavar=N_("DATE"), help=N_("The first day; today unless said."))
@option(
    "--item",
    "items",
    multiple=True,
    metavar=N_("NUMBER"),
    help=N_("Of an office that was split: only this item goes there; may be repeated."),
)
def succeed_command(run: Run, old: str, new: str, since: str | None, items: Sequence[str]) -> None:
    """Record one succession."""
    done = run.do(
        commands.succeed_owner,
        old,
        new,
        since=day(since) if since else None,
        numbers=numbers(items),
    )
    if done.numbers:
        said = run.tr(
            "{new} follows {old} and owns: {numbers}", new=new, old=old, numbers=done.numbers
        )
    else:
        said = run.tr("{new} follows {old}.", new=new, old=old)
    run.done(done, said)
    say_what_became_of_deputies(run, done.batch)
    if items and not run.settings.json:
        with run.reading() as reader:
            known = {name: e for e in list_owners(reader) for name in (e.name, *e.aliases)}
        entry = known.get(old)
        if entry is not None and entry.until is None:
            run.output.say(
                run.tr(
                    "{owner} goes on, as {count} open items stay with it: {command}",
                    owner=entry.name,
                    count=entry.open_items,
                    command=command_line("list", f"owner:{entry.name}"),
                )
            )


@command("order", N_("Put offices (or people) into their given order; the others follow."))
@argument("names", nargs=-1, required=True, metavar=N_("NAME..."))
def order_command(run: Run, names: Sequence[str]) -> None:
    """Order the directory."""
    done = run.do(commands.order_owners, names)
    run.done(done, run.tr("The order is: {names}", names=tuple(names)))


@command("merge", N_("Make two entries one: the first is kept."))
@argument("keep", metavar=N_("NAME"))
@argument("other", metavar=N_("OTHER"))
def merge_command(run: Run, keep: str, other: str) -> None:
    """Merge two entries."""
    done = run.do(commands.merge_owners, keep, other)
    run.done(done, run.tr("{other} is now {keep}.", other=other, keep=keep))
    say_what_became_of_deputies(run, done.batch)


for entry in (
    add_command,
    list_command,
    contact_command,
    merge_command,
    succeed_command,
    order_command,
    deputy_command,
    deputies_command,
):
    owner_command.add_command(entry)
