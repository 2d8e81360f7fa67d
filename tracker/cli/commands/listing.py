"""Lists of items."""

from collections.abc import Sequence

from tracker import clock
from tracker.cli.filter_words import TAKES_FILTER, filter_argument, words_argument
from tracker.cli.run import Run
from tracker.cli.tables import Column, print_table
from tracker.cli.translated import command, option
from tracker.cli.types import WholeNumber
from tracker.cli.words import day
from tracker.domain.filters import parse_filter
from tracker.domain.item_row import ItemRow
from tracker.i18n.mark import N_
from tracker.services.queries.list_items import FIRST_PAGE, count_items, list_items
from tracker.services.queries.search_items import search_items

limit_option = option(
    "--limit",
    type=WholeNumber(0),
    default=FIRST_PAGE,
    metavar=N_("N"),
    help=N_("How many at most (0: all)."),
)

as_of_option = option(
    "--as-of", metavar=N_("DATE"), help=N_("As the register stood at the end of this day.")
)


@command(
    "list",
    N_("List items, by filter: status:open owner:NAME due:late kind:question words -word."),
    context_settings=TAKES_FILTER,
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
def list_command(
    run: Run, filter_words: Sequence[str], limit: int, sort: str, as_of: str | None
) -> None:
    """The items that a filter leaves."""
    past = day(as_of) if as_of else None
    today = past or clock.today()
    query = parse_filter(filter_words, today)
    with run.reading(past) as reader:
        rows = list_items(reader, query, limit=limit, sort=sort, day=today)
        whole = not limit or len(rows) < limit
        total = len(rows) if whole else count_items(reader, query, today)
    print_items(run, rows)
    if total > len(rows) and not run.settings.json:
        run.output.say(
            run.tr("{shown} of {total} shown; --limit 0 shows all.", shown=len(rows), total=total)
        )


@command(
    "search",
    N_("Find items by words in titles, quotes, notes and resolutions."),
    context_settings=TAKES_FILTER,
)
@words_argument
@limit_option
def search_command(run: Run, words: Sequence[str], limit: int) -> None:
    """The items that have all the words."""
    with run.reading() as reader:
        rows = search_items(reader, words, limit)
    print_items(run, rows)


def print_items(run: Run, rows: Sequence[ItemRow]) -> None:
    """Items as a table, or as JSON."""
    if run.settings.json:
        from tracker.cli import forms

        run.output.json([forms.item_row(row) for row in rows])
        return
    tr = run.tr
    if not rows:
        run.output.say(tr("No items."))
        return
    columns = (
        Column(tr("No.")),
        Column(tr("Status")),
        Column(tr("Kind"), least=8, optional=True),
        Column(tr("Title"), least=30, first=True),
        Column(tr("Owner"), least=10),
        Column(tr("Due"), least=10),
        Column(tr("Raised by"), least=10, optional=True),
    )
    print_table(run.output, columns, [_cells(run, row) for row in rows])


def _cells(run: Run, row: ItemRow) -> tuple[str, ...]:
    tr = run.tr
    due = tr.date(row.due) if row.due else f"「{row.due_as_said}」" if row.due_as_said else "—"
    return (
        str(row.number),
        tr.label(row.status),
        tr.label(row.kind),
        row.title,
        row.owner or "—",
        due,
        row.raised_by or "—",
    )
