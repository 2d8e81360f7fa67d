"""The options of every command that reads a file of minutes, and the reading itself."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from tracker.cli.translated import option
from tracker.cli.types import WholeNumber
from tracker.errors import BadInputError, Message
from tracker.i18n.mark import N_
from tracker.minutes.model import Minutes
from tracker.minutes.reading import MAX_BYTES, read_meetings

FunctionT = TypeVar("FunctionT", bound=Callable[..., Any])
MEGABYTE = 1024 * 1024


def file_options(function: FunctionT) -> FunctionT:
    """--encoding, --dialect, --max-size, handed on under those names."""
    for decorate in (
        option(
            "--max-size",
            type=WholeNumber(1),
            metavar="MB",
            help=N_("Read files of up to so many megabytes (64 unless said)."),
        ),
        option(
            "--dialect",
            metavar=N_("NAME"),
            help=N_("How the file marks who speaks, where it is told wrongly."),
        ),
        option(
            "--encoding",
            metavar=N_("NAME"),
            help=N_("The encoding of a text, where it is told wrongly: utf-8, cp932, euc-jp …"),
        ),
    ):
        function = decorate(function)
    return function


def part_option(function: FunctionT) -> FunctionT:
    """--part, for commands that show one meeting."""
    return option(
        "--part",
        type=WholeNumber(1),
        metavar=N_("N"),
        help=N_("Which meeting, in a file that holds several."),
    )(function)


def meetings_of(
    file: Path, *, encoding: str | None, dialect: str | None, max_size: int | None
) -> tuple[Minutes, ...]:
    """Every meeting in the file, as the options say."""
    limit = MAX_BYTES if max_size is None else max_size * MEGABYTE
    return read_meetings(file, max_bytes=limit, encoding=encoding, dialect=dialect)


def one_of(meetings: tuple[Minutes, ...], part: int | None) -> Minutes:
    """The meeting that --part names, the first where it names none."""
    if part is None:
        return meetings[0]
    if not 1 <= part <= len(meetings):
        raise BadInputError(
            Message("The file holds {count} meetings, not {part}.", count=len(meetings), part=part)
        )
    return meetings[part - 1]
