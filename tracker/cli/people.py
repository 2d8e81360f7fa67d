"""What is said beside an action on people: that two may be one, and what became of deputies."""

from collections.abc import Sequence
from dataclasses import replace

from tracker.cli.run import Run
from tracker.cli.words import command_line
from tracker.domain.telling import told
from tracker.services.queries.history import batches_of
from tracker.services.queries.owners import owner_names
from tracker.services.queries.same_person import OnePerson

MOST = 5


def say_who_may_be_one(run: Run, pairs: Sequence[OnePerson]) -> None:
    """A line for each pair, the first few."""
    for pair in pairs[:MOST]:
        run.output.say(
            run.tr(
                "{name} and {other} may be one person: {command}",
                name=pair.name,
                other=pair.other,
                command=_command(pair),
            )
        )
    if len(pairs) > MOST:
        run.output.say(run.tr("… and {count} more", count=len(pairs) - MOST))


def _command(pair: OnePerson) -> str:
    if pair.listed and pair.other_listed:
        return command_line("owner", "merge", pair.other, pair.name)
    kept, alias = (pair.name, pair.other) if pair.listed else (pair.other, pair.name)
    return command_line("owner", "add", "--person", kept, "--alias", alias)


def say_what_became_of_deputies(run: Run, batch: int | None) -> None:
    """What an action on people ended, or dropped, among their deputies."""
    if batch is None or run.settings.json:
        return
    with run.reading() as reader:
        (found,) = batches_of(reader, [batch])
        names = owner_names(reader)
    changes = tuple(change for change in found.changes if change.table == "deputy")
    for _, message in told(replace(found, changes=changes), names):
        run.output.say(f"  {run.tr.message(message)}")
