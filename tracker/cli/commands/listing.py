"""Lists of items."""

from collections.abc import Mapping, Sequence

from tracker import clock
from tracker.cli.filter_words import TAKES_FILTER, filter_argument, words_argument
from tracker.cli.options import as_of_option, refuse_given
from tracker.cli.phrases import quoted
from tracker.cli.run import Run
from tracker.cli.tables import Column, print_table
from tracker.cli.translated import command, option
from tracker.cli.types import WholeNumber
from tracker.cli.words import day
from tracker.domain.filters import Filter, parse_filter
from tracker.domain.item_row import ItemRow
from tracker.domain.line_and_page import LineAndPage
from tracker.errors import BadInputError, Message
from tracker.i18n.mark import N_
from tracker.services.queries.list_items import FIRST_PAGE, count_items, list_items, places_of
from tracker.services.queries.search_items import search_items
from tracker.storage.read.reader import Reader

limit_option = option(
    "--limit",
    type=WholeNumber(0),
    default=FIRST_PAGE,
    metavar=N_("N"),
    help=N_("How many at most (0: all)."),
)

places_option = option(
    "--places", is_flag=True, help=N_("Name the line (and page) of the file for each item's words.")
)


@command(
    "list",
    N_("List items, by filter: status:open owner:NAME due:late kind:question words -word."),
    **TAKES_FILTER,
)
@filter_argument
@limit_option
@option(
    "--sort",
    default="number",
    metavar=N_("ORDER"),
    help=N_("number, due, status, owner, updated, meeting or document."),
)
@as_of_option
@places_option
@option(
    "--since",
    "meeting",
    metavar=N_("M"),
    help=N_("What is different since this meeting: new, answered, closed, late …"),
)
def list_command(
    run: Run,
    filter_words: Sequence[str],
    *,
    limit: int,
    sort: str,
    as_of: str | None,
    places: bool,
    meeting: str | None,
) -> None:
    """The items that a filter leaves; or what is different of them since a meeting."""
    past = day(as_of) if as_of else None
    if meeting is not None:
        from tracker.cli.commands.differing import print_since

        refuse_given(
            {"limit", "sort", "places"},
            Message("What is different since a meeting is listed whole."),
        )
        print_since(run, meeting, parse_filter(filter_words, past or clock.today()), until=past)
        return
    today = past or clock.today()
    query = parse_filter(filter_words, today)
    with run.reading(past) as reader:
        rows = list_items(reader, query, limit=limit, sort=sort, day=today)
        whole = not limit or len(rows) < limit
        total = len(rows) if whole else count_items(reader, query, today)
        found = places_of(reader, rows) if places else None
        missing = _missing(reader, query, empty=not rows) if query.terms else ()
    print_items(run, rows, found)
    for message in missing:
        run.output.say(run.tr.message(message))
    if total > len(rows) and not run.settings.json:
        run.output.say(
            run.tr("{shown} of {total} shown; --limit 0 shows all.", shown=len(rows), total=total)
        )


def _missing(reader: Reader, query: Filter, *, empty: bool) -> tuple[Message, ...]:
    """Why the items that were meant may not be there."""
    from tracker.services.queries.unknown_names import followed_owners, unknown_names

    return (
        *(unknown_names(reader, query) if empty else ()),
        *followed_owners(reader, query),
    )


@command(
    "search",
    N_("Find items by words in titles, quotes, notes and resolutions."),
    **TAKES_FILTER,
)
@words_argument
@limit_option
@places_option
def search_command(run: Run, words: Sequence[str], limit: int, *, places: bool) -> None:
    """The items that have all the words."""
    if not any(word.strip() for word in words):
        raise BadInputError(
            Message("There is no word to search for."),
            hint=Message("To see every item: tracker list"),
        )
    with run.reading() as reader:
        rows = search_items(reader, words, limit)
        found = places_of(reader, rows) if places else None
    print_items(run, rows, found)


def print_items(
    run: Run, rows: Sequence[ItemRow], places: Mapping[int, LineAndPage] | None = None
) -> None:
    """Items as a table, or as JSON; with the places of their words where these are given."""
    if run.settings.json:
        _print_json(run, rows, places)
        return
    tr = run.tr
    if not rows:
        run.output.say(tr("No items."))
        return
    columns = [
        Column(tr("No.")),
        Column(tr("Status")),
        Column(tr("Kind"), least=8, optional=True),
        Column(tr("Title"), least=30, first=True),
        Column(tr("Owner"), least=10),
        Column(tr("Due"), least=10),
        Column(tr("Raised by"), least=10, optional=True),
    ]
    cells = [_cells(run, row) for row in rows]
    if places is not None:
        columns.append(Column(tr("Place in the file")))
        cells = [
            (*taken, _place(run, places.get(row.number)))
            for taken, row in zip(cells, rows, strict=True)
        ]
    print_table(run.output, columns, cells)


def _print_json(
    run: Run, rows: Sequence[ItemRow], places: Mapping[int, LineAndPage] | None
) -> None:
    from tracker.cli import forms

    run.output.json(
        [
            forms.item_row(row)
            if places is None
            else {**forms.item_row(row), "place": forms.file_place(places.get(row.number))}
            for row in rows
        ]
    )


def _place(run: Run, place: LineAndPage | None) -> str:
    if place is None:
        return "—"
    if place.page is None:
        return run.tr("line {line}", line=place.line)
    return run.tr("page {page}, line {line}", page=place.page, line=place.line)


def _cells(run: Run, row: ItemRow) -> tuple[str, ...]:
    tr = run.tr
    due = tr.date(row.due) if row.due else quoted(tr, row.due_as_said) if row.due_as_said else "—"
    return (
        str(row.number),
        tr.label(row.status),
        tr.label(row.kind),
        row.title,
        row.owner or "—",
        due,
        row.raised_by or "—",
    )
