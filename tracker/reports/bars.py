"""Where the bars of a chart stand in a picture; formats that draw take the numbers from here."""

from collections.abc import Iterator
from dataclasses import dataclass

from tracker.domain.text.width import cells_of
from tracker.reports.paper import Chart

# One colour per series, told apart in grey print too.
COLOURS = ("#1f3a5f", "#4f7cac", "#e0a030", "#9fb8a0", "#c9ced4", "#7a5c8a", "#b5523b")
WIDTH, HEIGHT = 640, 210
_LEFT, _TOP, _BOTTOM = 34, 14, 40
_MOST_LABELS, _WIDEST = 12, 56
_SIGN, _CELL, _LEGEND_LINE = 10, 6, 13
_LEGEND = HEIGHT - _SIGN - 2


@dataclass(frozen=True, slots=True)
class Bar:
    """One piece of a bar: its corner and size, and the place of its series."""

    x: float
    y: float
    width: float
    height: float
    series: int


@dataclass(frozen=True, slots=True)
class Mark:
    """A word at a place."""

    x: float
    y: float
    text: str


@dataclass(frozen=True, slots=True)
class Sign:
    """A series in the legend: its colour's place and its name."""

    x: float
    y: float
    name: str
    series: int


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart laid out; ``rules`` are the heights of the lines behind the bars."""

    bars: tuple[Bar, ...]
    labels: tuple[Mark, ...]
    totals: tuple[Mark, ...]
    rules: tuple[Mark, ...]
    legend: tuple[Sign, ...]


def picture(chart: Chart) -> Picture:
    """The chart in a picture of WIDTH by HEIGHT."""
    sums = [sum(values) for values in zip(*(s.values for s in chart.series), strict=True)]
    top = _round_up(max([1, *sums]))
    legend = tuple(_legend(chart))
    foot = _BOTTOM + max((_LEGEND - sign.y for sign in legend), default=0)
    floor, high = HEIGHT - foot, HEIGHT - foot - _TOP
    step = (WIDTH - _LEFT) / max(1, len(chart.labels))
    width = min(_WIDEST, step * 0.62)

    def height(value: int) -> float:
        return round(high * value / top, 1)

    def bars() -> Iterator[Bar]:
        for place in range(len(chart.labels)):
            y = float(floor)
            for number, series in enumerate(chart.series):
                tall = height(series.values[place])
                if tall:
                    y -= tall
                    yield Bar(round(middle(place) - width / 2, 1), round(y, 1), round(width, 1), tall, number)  # fmt: skip

    def middle(place: int) -> float:
        return round(_LEFT + step * (place + 0.5), 1)

    every = -(-len(chart.labels) // _MOST_LABELS)
    return Picture(
        bars=tuple(bars()),
        labels=tuple(
            Mark(middle(place), floor + 14, label)
            for place, label in enumerate(chart.labels)
            if place % every == 0
        ),
        totals=tuple(
            Mark(middle(place), round(floor - height(total) - 3, 1), str(total))
            for place, total in enumerate(sums)
            if place % every == 0
        ),
        rules=tuple(
            Mark(_LEFT, round(floor - height(value), 1), str(value))
            for value in sorted({0, top // 2, top})
        ),
        legend=legend,
    )


def _legend(chart: Chart) -> Iterator[Sign]:
    """The names below, in as many lines as they take, the last one at the foot."""
    lines: list[list[tuple[float, int]]] = [[]]
    x = float(_LEFT)
    for number, series in enumerate(chart.series):
        wide = _SIGN + 16 + cells_of(series.name) * _CELL
        if lines[-1] and x + wide > WIDTH:
            lines.append([])
            x = float(_LEFT)
        lines[-1].append((x, number))
        x += wide
    for above, line in enumerate(reversed(lines)):
        for x, number in line:
            yield Sign(x, _LEGEND - above * _LEGEND_LINE, chart.series[number].name, number)


def _round_up(value: int) -> int:
    """The next number that halves into a whole one."""
    return value + value % 2
