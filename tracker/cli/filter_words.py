"""The words behind a listing command: a filter's, of which ``-word`` leaves out; never an option's."""

from difflib import get_close_matches
from typing import Any

import click

from tracker.cli.translated import argument
from tracker.i18n.mark import N_

# click then hands on -word instead of refusing it as an option.
TAKES_FILTER = {"ignore_unknown_options": True}


def _no_option(ctx: click.Context, _param: click.Parameter, words: tuple[str, ...]) -> Any:
    """The words.  Raises NoSuchOption for one with two hyphens: a mistyped option is no filter."""
    known = [name for p in ctx.command.params if isinstance(p, click.Option) for name in p.opts]
    for word in words:
        if word.startswith("--"):
            name = word.partition("=")[0]
            raise click.NoSuchOption(name, possibilities=get_close_matches(name, known), ctx=ctx)
    return words


filter_argument = argument(
    "filter_words",
    nargs=-1,
    type=click.UNPROCESSED,
    metavar=N_("[FILTER]..."),
    callback=_no_option,
)
words_argument = argument(
    "words",
    nargs=-1,
    required=True,
    type=click.UNPROCESSED,
    metavar=N_("WORD..."),
    callback=_no_option,
)
