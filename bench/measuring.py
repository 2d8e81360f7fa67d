"""What a figure is, and how two commands are compared: in pairs, one after the other."""

import math
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[1]
KEPT: Final = ROOT / "var" / "bench"  # made registers, kept between runs
PAIRS: Final = 15


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table.

    ``value`` is compared with ``goal``: at most it, or at least where ``at_least``; a figure that
    is only told has none.  ``unit`` is x for a ratio to ``floor`` (what no program can be faster
    than) or to ``peer`` (another program that does the same), else s, ms, MB/s or MB.  ``detail``
    tells what was measured of both.  ``script`` made it, and ``load`` was the machine's in the
    minute before; both are written down when it comes.
    """

    work: str
    value: float
    goal: float | None
    unit: str
    floor: str
    detail: str = ""
    at_least: bool = False
    peer: str = ""
    script: str = ""
    load: float = math.nan

    @property
    def met(self) -> bool | None:
        """Whether the goal is reached; None where there is none, False where nothing came out."""
        if math.isnan(self.value):
            return False
        if self.goal is None:
            return None
        return self.value >= self.goal if self.at_least else self.value <= self.goal


def sizes() -> tuple[int, ...]:
    """How many items the registers have on which growth is shown.

    The largest takes some minutes to make, once; ``BENCH_SIZES=1000,2000`` names others.
    """
    asked = os.environ.get("BENCH_SIZES")
    return tuple(map(int, asked.split(","))) if asked else (10_000, 100_000, 1_000_000)


def surroundings(**more: str) -> dict[str, str]:
    """A user's environment: bytecode is kept, Japanese, nothing of the caller's own register."""
    dropped = ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED", "MAKEFLAGS", "MAKELEVEL", "MFLAGS")
    kept = {name: value for name, value in os.environ.items() if name not in dropped}
    return {**kept, "TRACKER_LANG": "ja", "TRACKER_ACTOR": "bench", "NO_COLOR": "1", **more}


def tracker(*words: object) -> list[str]:
    """The console script with these words."""
    return [str(Path(sys.executable).with_name("tracker")), *map(str, words)]


def python(source: str, *words: object) -> list[str]:
    """A one-liner."""
    return [sys.executable, "-c", source, *map(str, words)]


def run(command: Sequence[str], env: Mapping[str, str]) -> float:
    """Seconds that a command takes; it must end well."""
    begun = time.perf_counter()
    subprocess.run(
        command,
        cwd=ROOT,
        env=dict(env),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=True,
    )
    return time.perf_counter() - begun


@dataclass(frozen=True, slots=True)
class Pairs:
    """Seconds of ours and of the floor, measured in turn, so that a busy machine weighs on both."""

    ours: tuple[float, ...]
    floor: tuple[float, ...]

    @property
    def ratio(self) -> float:
        """The median of the pairs' ratios."""
        return statistics.median(a / b for a, b in zip(self.ours, self.floor, strict=True))

    @property
    def difference(self) -> float:
        """The median of the pairs' differences, in seconds."""
        return statistics.median(a - b for a, b in zip(self.ours, self.floor, strict=True))

    @property
    def detail(self) -> str:
        """Both medians in milliseconds."""
        ours, floor = statistics.median(self.ours), statistics.median(self.floor)
        return f"{ours * 1000:.0f} against {floor * 1000:.0f} ms"


def in_pairs(ours: Callable[[], float], floor: Callable[[], float], pairs: int = PAIRS) -> Pairs:
    """Measure both in turn, after one round that only warms files and bytecode."""
    ours()
    floor()
    measured = [(ours(), floor()) for _ in range(pairs)]
    return Pairs(tuple(a for a, _ in measured), tuple(b for _, b in measured))


def seconds(work: Callable[[], object]) -> float:
    """Seconds that a call takes."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def processor_seconds(work: Callable[[], object]) -> float:
    """Seconds of the processor that a call takes, whatever else the machine does meanwhile."""
    begun = time.process_time()
    work()
    return time.process_time() - begun
