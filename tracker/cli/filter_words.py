"""The words behind a listing command: a filter's, of which ``-word`` leaves out; never an option's."""

import re
from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any, Final

import click

from tracker.cli.translated import Command, argument
from tracker.cli.usage import MistypedOption
from tracker.i18n.mark import N_

ALIKE: Final = 0.8  # how alike a word to leave out and an option must be for a slip
_SPARED: Final = "－"  # the filter reads it as a hyphen; click reads no option behind it
# A hyphen and Latin letters, with or without a value: a word to leave out, or a slip.
_LETTERS: Final = re.compile(r"-([A-Za-z][A-Za-z-]*)(?:=.*)?", re.DOTALL)


class _Filtered(Command):
    """A command whose words may begin with a hyphen; letters of such a word are no short options."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The words; click would find ``-o`` in the middle of one and write to a file."""
        short = tuple(n for p in self.params for n in p.opts if len(n) == len("-o"))
        valued = {
            n for p in self.params if isinstance(p, click.Option) and not p.is_flag for n in p.opts
        }
        return super().parse_args(ctx, [_spared(w, b, short, valued) for b, w in _behind(args)])


def _behind(args: Sequence[str]) -> list[tuple[str, str]]:
    return list(zip(["", *args], args, strict=False))


def _spared(word: str, before: str, short: tuple[str, ...], valued: set[str]) -> str:
    if before in valued or word.startswith("--") or len(word) == 1 or not word.startswith("-"):
        return word
    cluster = word.startswith(short) and not _names_an_option(word, valued)
    return word if cluster else _SPARED + word[1:]


def _names_an_option(word: str, names: set[str]) -> bool:
    return f"-{word}".partition("=")[0] in names


TAKES_FILTER: Final[dict[str, Any]] = {"cls": _Filtered}


def _no_option(ctx: click.Context, _param: click.Parameter, words: tuple[str, ...]) -> Any:
    """The words.  Raises MistypedOption for a slip, which as a filter would leave a list empty.

    That is a word with two hyphens, a single letter, and what is written like an option's name.
    """
    known = [name for p in ctx.command.params if isinstance(p, click.Option) for name in p.opts]
    typed = [f"-{word[1:]}" if word.startswith(_SPARED) else word for word in words]
    for word in typed:
        name = word.partition("=")[0]
        if word.startswith("--"):
            raise MistypedOption(name, get_close_matches(name, known), ctx)
        if _LETTERS.fullmatch(word):
            meant = _meant(name.lstrip("-").casefold(), known)
            if meant or len(name) == len("-o"):
                raise MistypedOption(name, meant, ctx)
    return tuple(typed)


def _meant(letters: str, known: Sequence[str]) -> list[str]:
    """The options that letters behind one hyphen may stand for."""
    begun = [name for name in known if name.lstrip("-").startswith(letters)]
    return begun or get_close_matches(f"--{letters}", known, cutoff=ALIKE)


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
