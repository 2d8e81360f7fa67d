"""What was measured, kept per version of the program, so that a later one can be compared.

python -m bench.results ONE TWO      two kept files beside each other
"""

import json
import os
import platform
import sys
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

from bench.measuring import Figure
from tracker import clock

FOLDER: Final = Path(__file__).parent / "results"
MOVED: Final = 1.25  # what differs by less is noise


def keep(figures: Sequence[Figure]) -> Path:
    """Write the figures of a whole run under the program's version; where they are."""
    FOLDER.mkdir(exist_ok=True)
    path = FOLDER / f"{version('deliberation-tracker')}.json"
    told = {
        "version": version("deliberation-tracker"),
        "day": clock.today().isoformat(),
        "python": platform.python_version(),
        "system": platform.system(),
        "cores": os.cpu_count(),
        "figures": [_told(figure) for figure in figures],
    }
    path.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return path


def keep_again(figures: Sequence[Figure]) -> Path:
    """Put figures that were measured again in the place of the same ones in the version's file."""
    path = FOLDER / f"{version('deliberation-tracker')}.json"
    told = json.loads(path.read_text(encoding="utf-8"))
    again = {figure.work: {**_told(figure), "again": True} for figure in figures}
    told.pop("load", None)
    found = [again.pop(figure["work"], figure) for figure in told["figures"]]
    told["figures"] = [*found, *again.values()]
    path.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return path


def _told(figure: Figure) -> dict[str, Any]:
    return {
        "work": figure.work,
        "value": None if figure.value != figure.value else round(figure.value, 4),
        "unit": figure.unit,
        "goal": figure.goal,
        "at_least": figure.at_least,
        "met": figure.met,
        "floor": figure.floor,
        "peer": figure.peer,
        "detail": figure.detail,
        "script": figure.script,
        "day": clock.today().isoformat(),
        "load": None if figure.load != figure.load else round(figure.load, 1),  # above 1 it blurs
    }


def kept_values() -> Mapping[str, float | None]:
    """What the version's file holds, by the figure; nothing where there is none."""
    path = FOLDER / f"{version('deliberation-tracker')}.json"
    return _values(path) if path.exists() else {}


def compared(one: Path, two: Path) -> list[str]:
    """A line for each figure that both have: how it moved, and whether that is more than noise."""
    before, after = _values(one), _values(two)
    lines = []
    for work, value in after.items():
        earlier = before.get(work)
        if earlier and value:
            moved = value / earlier
            mark = "" if 1 / MOVED < moved < MOVED else "  moved"
            lines.append(f"{work}: {earlier:g} -> {value:g} ({moved:.2f}x){mark}")
    return lines


def _values(path: Path) -> Mapping[str, float | None]:
    told = json.loads(path.read_text(encoding="utf-8"))
    return {figure["work"]: figure["value"] for figure in told["figures"]}


if __name__ == "__main__":
    print("\n".join(compared(Path(sys.argv[1]), Path(sys.argv[2]))))
