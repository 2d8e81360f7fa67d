"""Saying that two names may be one person's, with the command that makes them one."""

from collections.abc import Sequence

from tracker.cli.run import Run
from tracker.cli.words import command_line
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
