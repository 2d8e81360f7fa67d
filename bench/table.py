"""One table of figures: what was measured, its floor and peer, the goal, and whether it is met."""

import ast
import importlib
import math
import os
import sys
import time
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from bench.measuring import ROOT, Figure
from bench.results import MOVED, keep, keep_again, kept_values
from tracker.domain.text.width import pad

AGAIN: Final = "--again"  # what is measured takes the place of the kept figures
WIDTHS: Final = (56, 32, 8, 14, 6, 12, 44, 28)
HEADS: Final = ("figure", "measured", "ratio", "goal", "", "to the kept", "floor", "peer")


def main(figures: Callable[[], Iterable[Figure]]) -> None:
    """Print one script's figures; exit 1 where one couldn't be taken."""
    sys.exit(show(figures()))


def show(figures: Iterable[Figure], kept: Callable[[Sequence[Figure]], Path] | None = None) -> int:
    """Print the figures as they come, and keep them where asked; 1 where one wasn't taken.

    A goal that is missed is told, not an error: this measures.  Beside each stands whether it is
    new, or how it moved, against the version's kept figures.
    """
    before, begun = kept_values(), time.monotonic()
    print(_line(HEADS), flush=True)
    print("-" * (sum(WIDTHS) + 2 * len(WIDTHS)))
    shown = []
    for figure in figures:
        shown.append(figure)
        print(_line(_cells(figure, before)), flush=True)
    asked = [figure for figure in shown if figure.goal is not None]
    missed = [figure.work for figure in asked if not figure.met]
    print(f"\n{len(asked) - len(missed)} of {len(asked)} goals met.")
    for work in missed:
        print(f"missed: {work}")
    print(f"Took {(time.monotonic() - begun) / 60:.0f} minutes.")
    if kept:
        print(f"Kept in {kept(shown).relative_to(ROOT)}.")
    return 1 if any(math.isnan(figure.value) for figure in shown) else 0


def every_script() -> Iterator[str]:
    """The modules of this folder that declare ``figures``, by name; none is loaded."""
    for path in sorted(Path(__file__).parent.glob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        if any(isinstance(node, ast.FunctionDef) and node.name == "figures" for node in tree.body):
            yield path.stem


def every_figure(names: Iterable[str]) -> Iterator[Figure]:
    """The figures of these scripts, one script after another."""
    for name in names:
        try:
            for figure in importlib.import_module(f"bench.{name}").figures():
                yield replace(figure, script=name, load=os.getloadavg()[0])
        except Exception:  # noqa: BLE001 - one script that fails doesn't hide the others' figures
            yield Figure(f"{name}: failed", math.nan, None, "", "", script=name)
            traceback.print_exc()


def _beside(figure: Figure, before: Mapping[str, float | None]) -> str:
    """How a figure stands to the kept one; nothing where it differs by no more than noise."""
    if figure.work not in before:
        return "new"
    earlier = before[figure.work]
    moved = figure.value / earlier if earlier else 1.0
    return "" if 1 / MOVED < moved < MOVED else f"{moved:.2f}x"


def _cells(figure: Figure, before: Mapping[str, float | None]) -> tuple[str, ...]:
    bound = "at least" if figure.at_least else "at most"
    ratio = f"{figure.value:.2f}x" if figure.unit == "x" else ""
    amount = "" if ratio else f"{figure.value:.2f} {figure.unit}"
    return (
        figure.work,
        ", ".join(part for part in (amount, figure.detail) if part),
        ratio,
        "" if figure.goal is None else f"{bound} {figure.goal:.3g}",
        {True: "met", False: "MISSED", None: ""}[figure.met],
        _beside(figure, before),
        figure.floor,
        figure.peer,
    )


def _line(cells: Iterable[str]) -> str:
    return "  ".join(pad(c, width) for c, width in zip(cells, WIDTHS, strict=True)).rstrip()


if __name__ == "__main__":
    names = [name for name in sys.argv[1:] if name != AGAIN]
    keeping = (keep_again if AGAIN in sys.argv else None) if names else keep
    sys.exit(show(every_figure(names or every_script()), keeping))
