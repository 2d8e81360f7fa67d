"""How high a workbook's rows and how wide its columns must be, so that no text of them is cut."""

from collections.abc import Sequence

from tracker.reports.sheets import Value

# Excel has no higher rows, in points; a text that needs more gets a wider column, up to so many letters.
HIGHEST, _WIDEST = 409.0, 120
_LINE = 14.5


def height_of(row: Sequence[Value], widths: Sequence[int]) -> float:
    """How high a row must be so that no text of it is cut; not every program works that out."""
    most = max(map(_lines_of, row, widths), default=1)
    return min(HIGHEST, _LINE * most + 2)


def roomier(row: Sequence[Value], widths: Sequence[int]) -> list[int]:
    """The widths at which no row need be higher than Excel has them, as far as columns may grow."""
    made = list(widths)
    for index, value in enumerate(row):
        while _lines_of(value, made[index]) * _LINE + 2 > HIGHEST and made[index] < _WIDEST:
            made[index] = min(_WIDEST, made[index] + 4)
    return made


def _lines_of(value: Value, width: int) -> int:
    """How many lines a value takes in a column."""
    if isinstance(value, tuple):
        value = "".join(run.text for run in value)
    if isinstance(value, str) and (len(value) * 2 > width or "\n" in value):
        return _lines(value, max(1, width - 1))
    return 1


def _lines(text: str, width: int) -> int:
    """How many lines a text takes; a wide character is three bytes and two cells."""
    if "\n" not in text:
        return 1 + ((len(text) + len(text.encode())) // 2 - 1) // width
    return sum(_lines(line, width) if line else 1 for line in text.split("\n"))
