"""Plain tables, aligned by cells; on a terminal columns give way so that a line fits."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.cli.output import Output
from tracker.domain.text.safe import safe_line
from tracker.domain.text.width import cells_of, pad

GAP = 2
WIDEST = 80  # cells that a column is padded to in a pipe


@dataclass(frozen=True, slots=True)
class Column:
    """A column under its head.

    ``least`` is how many cells it keeps where room is short (None: all it needs); ``first`` says
    that it gives way before the others, ``optional`` that it may go altogether.
    """

    head: str
    least: int | None = None
    first: bool = False
    optional: bool = False


def print_table(
    output: Output, columns: Sequence[Column], rows: Sequence[Sequence[str]], *, heads: bool = True
) -> None:
    """Print rows under their heads; cut only on a terminal, so that a pipe gets every word."""
    cells = [[safe_line(cell) for cell in row] for row in rows]
    if heads:
        cells.insert(0, [column.head for column in columns])
    measured = [[cells_of(cell) for cell in row] for row in cells]
    most = None if output.on_terminal else WIDEST
    widths = [_widest([row[i] for row in measured], most) for i in range(len(columns))]
    shown = list(range(len(columns)))
    if output.on_terminal:
        import shutil

        shown = _fit(columns, widths, shutil.get_terminal_size().columns)
    for row, taken in zip(cells, measured, strict=True):
        padded = [
            row[i] + " " * (widths[i] - taken[i])
            if taken[i] <= widths[i]
            else pad(row[i], widths[i])
            if output.on_terminal
            else row[i]
            for i in shown
        ]
        output.data((" " * GAP).join(padded).rstrip())


def _widest(cells: Sequence[int], most: int | None) -> int:
    """The widest cell; with ``most`` of those not wider: one long title's own line is longer then."""
    return max((width for width in cells if most is None or width <= most), default=most or 0)


def _fit(columns: Sequence[Column], widths: list[int], room: int) -> list[int]:
    """Make ``widths`` fit into ``room``; the places of the columns that stay."""
    floors = [
        width if column.least is None else min(width, column.least)
        for column, width in zip(columns, widths, strict=True)
    ]
    shown = list(range(len(columns)))
    for place in reversed(range(len(columns))):
        if columns[place].optional and _taken(floors, shown) > room:
            shown.remove(place)
    for early in (True, False):
        ready = [i for i in shown if columns[i].first == early]
        while (excess := _taken(widths, shown) - room) > 0:
            widest = max(ready, key=lambda i: widths[i] - floors[i], default=None)
            if widest is None or widths[widest] == floors[widest]:
                break
            others = [widths[i] - floors[i] for i in ready if i != widest]
            step = widths[widest] - floors[widest] - max(others, default=0)
            widths[widest] -= max(1, min(step, excess))
    return shown


def _taken(widths: Sequence[int], shown: Sequence[int]) -> int:
    return sum(widths[i] for i in shown) + GAP * (len(shown) - 1)
