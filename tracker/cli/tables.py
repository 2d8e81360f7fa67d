"""Plain tables, aligned by cells; on a terminal the widest column gives way."""

from collections.abc import Sequence

from tracker.cli.output import Output
from tracker.domain.text.safe import safe_line
from tracker.domain.text.width import cells_of, pad, truncate

GAP = 2
NARROWEST = 18  # cells that the widest column keeps


def print_table(
    output: Output, heads: Sequence[str], rows: Sequence[Sequence[str]], *, wide: int
) -> None:
    """Print rows under their heads; column ``wide`` is cut to the terminal's width."""
    cells = [[safe_line(cell) for cell in row] for row in (heads, *rows)]
    widths = [max(cells_of(row[i]) for row in cells) for i in range(len(heads))]
    if output.on_terminal:
        import shutil

        room = shutil.get_terminal_size().columns - sum(widths) - GAP * (len(widths) - 1)
        widths[wide] = max(NARROWEST, widths[wide] + min(room, 0))
    for row in cells:
        shown = [truncate(cell, width) for cell, width in zip(row, widths, strict=True)]
        padded = [pad(cell, width) for cell, width in zip(shown, widths, strict=True)]
        output.data((" " * GAP).join(padded).rstrip())
