"""One table of figures: what was measured, the goal, the floor, and whether the goal is met."""

import ast
import importlib
import math
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final

from bench.measuring import ROOT, Figure
from bench.results import keep
from tracker.domain.text.width import pad

WIDTHS: Final = (44, 11, 11, 8, 40)
HEADS: Final = ("figure", "measured", "goal", "", "floor or peer")


def main(figures: Callable[[], Iterable[Figure]]) -> None:
    """Print one script's figures; exit 1 where a goal is missed."""
    sys.exit(show(figures()))


def show(figures: Iterable[Figure], *, kept: bool = False) -> int:
    """Print the figures as they come, and keep those of a whole run; 1 where a goal is missed."""
    print(_line(HEADS), flush=True)
    print("-" * 120)
    missed = 0
    shown = []
    for figure in figures:
        shown.append(figure)
        print(_line(_cells(figure)) + f"  {figure.detail}".rstrip(), flush=True)
        missed += not figure.met
    print(f"\n{missed} missed." if missed else "\nAll goals met.")
    if kept:
        print(f"Kept in {keep(shown).relative_to(ROOT)}.")
    return 1 if missed else 0


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
            yield from importlib.import_module(f"bench.{name}").figures()
        except Exception:  # noqa: BLE001 - one script that fails doesn't hide the others' figures
            yield Figure(f"{name}: failed", math.nan, 0, "", "")
            traceback.print_exc()


def _cells(figure: Figure) -> tuple[str, ...]:
    bound = "at least" if figure.at_least else "at most"
    return (
        figure.work,
        f"{figure.value:.2f} {figure.unit}",
        f"{bound} {figure.goal:g}",
        "met" if figure.met else "MISSED",
        figure.floor,
    )


def _line(cells: Iterable[str]) -> str:
    return "  ".join(pad(cell, width) for cell, width in zip(cells, WIDTHS, strict=True))


if __name__ == "__main__":
    sys.exit(show(every_figure(sys.argv[1:] or every_script()), kept=not sys.argv[1:]))
