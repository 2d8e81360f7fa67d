"""The breakdowns as tables, as one sheet, and the chart over meetings once there are three."""

from collections.abc import Iterator, Sequence

from tracker.domain.words import CountedBy, Status
from tracker.domain.workflow import KEPT
from tracker.i18n import Translator
from tracker.reports.paper import Block, Chart, Heading, Lines, Series, Table
from tracker.reports.sheets import Column, Sheet, SheetChart, Value
from tracker.reports.status.breakdown import Breakdown, BreakdownRow
from tracker.reports.status.model import StatusReport
from tracker.reports.words import capital

# From so many meetings on a chart says more than its figures.
_CHARTED = 3
SHOWN = tuple(status for status in Status if status in KEPT)


def breakdown_blocks(report: StatusReport, tr: Translator) -> Iterator[Block]:
    """One table per breakdown; the one by meeting beside its chart."""
    if not report.items:
        return
    yield Heading(2, tr("Breakdown"))
    for breakdown in report.counts.breakdowns:
        if breakdown.by is CountedBy.THEME and all(row.key.name is None for row in breakdown.rows):
            continue
        yield Heading(3, tr("By {what}", what=breakdown.by))
        if breakdown.by is CountedBy.BODY and _several(report):
            yield Lines((tr("An item of a joint meeting counts for each of its bodies."),))
        if breakdown.by is CountedBy.MEETING and _charted(breakdown):
            yield _chart(breakdown, tr)
        counted = (tr("All"), *(capital(tr.label(s)) for s in SHOWN), tr("Late"))
        yield Table(
            (capital(tr.label(breakdown.by)), *counted),
            tuple(
                (_with_day(row, breakdown.by, tr), *map(str, _counts(row)))
                for row in breakdown.rows
            ),
            (30, *map(_share, counted)),
        )


def _several(report: StatusReport) -> bool:
    return any(len(meeting.bodies) > 1 for meeting in report.meetings)


def _share(header: str) -> int:
    """The share of a column that holds the longest word of its header on one line."""
    return max(9, 5 * max(map(len, header.split())) // 3)


def _charted(breakdown: Breakdown) -> bool:
    return sum(row.key.day is not None for row in breakdown.rows) >= _CHARTED


def _name(row: BreakdownRow, by: CountedBy, tr: Translator) -> str:
    if row.key.name is None:
        return tr("No owner") if by is CountedBy.OWNER else tr("none")
    return row.key.name


def _with_day(row: BreakdownRow, by: CountedBy, tr: Translator) -> str:
    name = _name(row, by, tr)
    return f"{tr.date(row.key.day)} {name}" if row.key.day else name


def _counts(row: BreakdownRow) -> tuple[int, ...]:
    return (row.total, *(row.by_status.get(status, 0) for status in SHOWN), row.late)


def _title(tr: Translator) -> str:
    return tr("Follow-ups by meeting and status")


def _chart(breakdown: Breakdown, tr: Translator) -> Chart:
    rows = [row for row in breakdown.rows if row.key.day]
    return Chart(
        _title(tr),
        tuple(tr.date(row.key.day) for row in rows if row.key.day),
        tuple(
            Series(tr.label(status), tuple(row.by_status.get(status, 0) for row in rows))
            for status in SHOWN
        ),
    )


def breakdown_sheet(report: StatusReport, tr: Translator) -> Sheet:
    """All breakdowns below each other; the chart reads its figures from the rows by meeting."""
    rows: list[tuple[Value, ...]] = []
    chart: SheetChart | None = None
    for breakdown in report.counts.breakdowns:
        if breakdown.by is CountedBy.MEETING and _charted(breakdown):
            last = len(rows) + sum(row.key.day is not None for row in breakdown.rows) - 1
            chart = SheetChart(_title(tr), labels=2, first=len(rows), last=last, series=_places())
        rows += [
            (
                capital(tr.label(breakdown.by)),
                _name(row, breakdown.by, tr),
                row.key.day,
                *_counts(row),
            )
            for row in breakdown.rows
        ]
    columns = (
        Column(tr("By what"), 10), Column(tr("Which"), 44), Column(tr("Held on"), 11), Column(tr("All"), 8),
        *(Column(capital(tr.label(status)), 11) for status in SHOWN), Column(tr("Late"), 10),
    )  # fmt: skip
    return Sheet(tr("Breakdown"), columns, tuple(rows), chart)


def _places() -> Sequence[int]:
    """The columns of the statuses."""
    return range(4, 4 + len(SHOWN))
