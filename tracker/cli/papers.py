"""What every command that makes a paper shares: format, file, marks, and where the paper goes."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from functools import wraps
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import IO, TYPE_CHECKING, Any, TypeVar, cast

import click

from tracker import clock
from tracker.cli.options import as_of_option
from tracker.cli.progress import telling
from tracker.cli.run import Run
from tracker.cli.translated import option
from tracker.cli.types import OneOf
from tracker.cli.words import day
from tracker.domain.filters import Filter, parse_filter
from tracker.errors import BadInputError, Message
from tracker.i18n.mark import N_
from tracker.reports.attribution import ATTRIBUTIONS
from tracker.reports.writing import write_file
from tracker.storage.read.reader import Reader

if TYPE_CHECKING:
    from tracker.reports.changes import Changes

FunctionT = TypeVar("FunctionT", bound=Callable[..., Any])
_IN_MEMORY, _PIECE = 1 << 22, 1 << 16
_ALIASES = {"htm": "html", "markdown": "md"}
# Endings that promise a format, and those that leave it open.
ENDINGS = frozenset({"md", "html", "docx", "xlsx", "csv", "json"})
_ANY = frozenset({"", "txt"})


drafts_option = option(
    "--drafts", is_flag=True, help=N_("With texts that aren't cleared yet, marked as drafts.")
)
internal_option = option(
    "--internal", is_flag=True, help=N_("With the internal notes, for the office alone.")
)
attribution_option = option(
    "--attribution",
    type=OneOf(*ATTRIBUTIONS),
    default="name",
    help=N_("Name speakers as the minutes do, by their role alone, or not at all."),
)
since_option = option(
    "--since", metavar=N_("MEETING"), help=N_("With what changed since this meeting, or day.")
)


def asked_for(words: Sequence[str], day: date) -> Filter | None:
    """The filter that was typed, read on ``day``; None for none.  Raises BadInputError."""
    return parse_filter(words, day) if words else None


@dataclass(frozen=True, slots=True)
class Target:
    """Where a paper goes, in which format (None: as the ending says), its marks, and as of when."""

    form: str | None
    output: Path | None
    force: bool
    marks: tuple[str, ...]
    as_of: str | None

    @property
    def past(self) -> date | None:
        """The day as of which the register is read; None for now.  Raises BadInputError."""
        return day(self.as_of) if self.as_of else None

    @property
    def day(self) -> date:
        """The day that the paper speaks of."""
        return self.past or clock.today()


def paper_options(formats: Callable[[], Sequence[str]]) -> Callable[[FunctionT], FunctionT]:
    """--format, -o, --force, --mark and --as-of of a report, handed on as one ``target``.

    ``formats`` tells what the report comes in; the layouts are loaded only then.
    """

    def decorate(function: FunctionT) -> FunctionT:
        @wraps(function)
        def gathered(*args: Any, **kwargs: Any) -> Any:
            fields = {
                name: kwargs.pop(name) for name in ("form", "output", "force", "marks", "as_of")
            }
            return function(*args, target=Target(**fields), **kwargs)

        made: Any = gathered
        for declared in (
            as_of_option,
            option(
                "--mark",
                "marks",
                multiple=True,
                metavar=N_("TEXT"),
                help=N_("A mark at the head of every page, such as INTERNAL or DRAFT."),
            ),
            option("--force", is_flag=True, help=N_("Replace a file that is there.")),
            option(
                "-o",
                "--output",
                type=click.Path(path_type=Path),
                metavar=N_("FILE"),
                help=N_("Write to this file."),
            ),
            option(
                "--format",
                "form",
                type=OneOf(later=formats),
                help=N_(
                    "The format; else the file's ending decides, else it is the first of these."
                ),
            ),
        ):
            made = declared(made)
        return cast("FunctionT", made)

    return decorate


def form_of(run: Run, target: Target, formats: Sequence[str]) -> str:
    """The format that was asked for, by option, --json, or the file's ending; else the first.

    Raises BadInputError where they don't agree, for an ending or --json that stands for no format of
    the report, and where a terminal would be given a page's source unasked.
    """
    said = target.output.suffix.lstrip(".").casefold() if target.output else ""
    ending = _ALIASES.get(said, said)
    asked = target.form or ("json" if run.settings.json else None)
    if (asked is not None and asked not in formats) or (
        asked is None and ending not in {*formats, *_ANY}
    ):
        raise BadInputError(
            Message("This report doesn't come as {format}.", format=asked or f".{said}"),
            hint=Message("Formats: {formats}", formats=", ".join(formats)),
        )
    if (run.settings.json and asked != "json") or (asked and ending != asked and ending in ENDINGS):
        other = "--json" if run.settings.json and asked != "json" else f".{said}"
        raise BadInputError(
            Message("{one} and {other} name two formats.", one=asked, other=other),
            hint=Message("Leave one of them out."),
        )
    if (
        asked is None
        and ending in _ANY
        and formats[0] == "html"
        and run.output.on_terminal
        and not target.output
    ):
        raise BadInputError(
            Message("This report is a page for a browser or a word processor."),
            hint=Message("Name a file with -o, such as: -o {example}; or say --format html.", example="report.html"),
        )  # fmt: skip
    return asked or (ending if ending in formats else formats[0])


@contextmanager
def changes_asked(
    run: Run,
    reader: Reader,
    target: Target,
    query: Filter | None,
    since: str | None,
    *,
    drafts: bool,
) -> "Iterator[Changes | None]":
    """What changed since the meeting or day that was named, while the past is open; else None."""
    if since is None:
        yield None
        return
    from tracker.services.queries.changes import changes_since, find_start

    start = find_start(reader, since, target.day)
    with run.reading(start.day - timedelta(days=1)) as then:
        yield changes_since(reader, then, target.day, query, start, drafts=drafts)


def say_if_none(
    run: Run, reader: Reader, day: date, query: Filter | None, *, any_status: bool = False
) -> None:
    """Say on stderr that no item matches a filter, and which of its names nobody has.

    ``any_status`` is for a paper that also shows what other lists leave out.
    """
    if query is None or not query.terms:
        return
    from tracker.services.queries.list_items import count_items
    from tracker.services.queries.unknown_names import followed_owners, unknown_names

    if count_items(reader, query.of_any_status() if any_status else query, day):
        return
    run.output.say(run.tr("No item matches the filter."))
    for message in (*unknown_names(reader, query), *followed_owners(reader, query)):
        run.output.say(run.tr.message(message))


def put(run: Run, model: object, form: str, target: Target) -> None:
    """The paper to its file, or to stdout, while the register is still open."""
    from tracker.reports.formats import FORMATS, write

    def made(out: IO[bytes]) -> None:
        with telling(run, run.tr("Making the paper")):
            write(model, form, run.tr, out)

    if target.output is not None:
        write_file(target.output, made, force=target.force)
        run.output.say(run.tr("Written: {path}", path=target.output))
    elif FORMATS[form].text:
        made(cast("IO[bytes]", _Printed(run)))
    elif run.output.on_terminal:
        raise BadInputError(
            Message("A {format} file can't be shown on a terminal.", format=form),
            hint=Message("Name a file with -o, such as: -o {example}", example=f"report.{form}"),
        )
    else:
        with SpooledTemporaryFile(_IN_MEMORY) as held:  # an archive is written to and fro
            made(held)
            held.seek(0)
            while piece := held.read(_PIECE):
                run.output.raw(piece)


class _Printed:
    """stdout as a file that texts in UTF-8 are written to, whole characters at a time."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def write(self, data: bytes) -> None:
        """Print it."""
        self._run.output.piece(data.decode())
