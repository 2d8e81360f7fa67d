"""Comparing every quote with its minutes."""

from dataclasses import asdict
from pathlib import Path

import click

from tracker.cli.phrases import quoted
from tracker.cli.run import Run
from tracker.cli.translated import argument, command, option
from tracker.errors import BadInputError, Message
from tracker.i18n.mark import N_
from tracker.services.queries.verify import verify


@command(
    "verify",
    N_("Compare every quote with its minutes, and with the file again where one is named."),
)
@argument("file", required=False, type=click.Path(path_type=Path), metavar=N_("[FILE]"))
@option(
    "--encoding",
    metavar=N_("NAME"),
    help=N_("The encoding of a text, where it is told wrongly: utf-8, cp932, euc-jp …"),
)
def verify_command(run: Run, file: Path | None, encoding: str | None) -> None:
    """Say how many quotes hold; end with 3 where one doesn't."""
    with run.reading() as reader:
        found = verify(reader, file, encoding=encoding)
    if run.settings.json:
        run.output.json(asdict(found))
    for mismatch in () if run.settings.json else found.mismatches:
        run.output.data(
            f"{mismatch.item}  {mismatch.file_name}  "
            f"{quoted(run.tr, mismatch.quote)} ≠ {quoted(run.tr, mismatch.words)}"
        )
    if found.mismatches:
        raise BadInputError(
            Message(
                "{count} of {quotes} quotes differ from the minutes.",
                count=len(found.mismatches),
                quotes=found.quotes,
            )
        )
    if found.newer is not None:
        run.output.say(
            run.tr(
                "Only what the later edition has no more was compared; the rest stands in {file}.",
                file=found.newer,
            )
        )
    run.output.say(run.tr("All {quotes} quotes stand in the minutes.", quotes=found.quotes))
