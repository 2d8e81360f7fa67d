"""Ends the program by SIGKILL at random moments of real work, and looks at what is left.

    python -m tests.storage.crashes [MOMENTS] [SEED] [sqlite|postgresql]

Each moment: a copy of a register, a child that works on it and tells each change that was
acknowledged, a kill after a random while, and the doctor.  Prints a line per kind of work.
"""

import json
import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.builders import with_candidates
from tests.engines import address_on, let_go, opened
from tests.storage.replay import tables_of
from tests.storage.test_life_of_a_register import minutes_text
from tracker.bootstrap import Register
from tracker.cli.running import run
from tracker.domain.words import Disposition
from tracker.minutes.reading import read_minutes
from tracker.services import commands
from tracker.storage.doctor import examine
from tracker.storage.opening import State

ITEMS = 40
Work = Callable[[Register, "Report", Path], None]


class Report:
    """Where a child tells which batches were acknowledged."""

    def __init__(self, pipe: int) -> None:
        self._pipe = pipe

    def acknowledged(self, batch: int | None) -> None:
        """The program has said that this batch is kept."""
        os.write(self._pipe, f"{batch}\n".encode())


@dataclass
class Result:
    """How often a kind of work was cut off or came to its end, and what was wrong afterwards."""

    cut: int = 0
    ended: int = 0
    acknowledged: int = 0
    failures: list[str] = field(default_factory=list)


def importing(register: Register, report: Report, folder: Path) -> None:
    """Import meetings one after the other."""
    for day in range(10, 20):
        file = folder / f"{day}.txt"
        file.write_text(minutes_text(day, "範囲の明示" * 3), encoding="utf-8")
        report.acknowledged(register.do(commands.import_minutes, read_minutes(file)).batch)


def triage(register: Register, report: Report, folder: Path) -> None:
    """Decide on one candidate after the other."""
    del folder
    for number in range(1, ITEMS + 1):
        report.acknowledged(register.do(commands.accept_items, [number]).batch)


def bulk_edit(register: Register, report: Report, folder: Path) -> None:
    """Change every item at once."""
    del folder
    numbers = range(1, ITEMS + 1)
    report.acknowledged(register.do(commands.accept_items, numbers).batch)
    for turn in range(5):
        done = register.do(
            commands.resolve_items, numbers, disposition=Disposition.NOTED, text=f"対応{turn}"
        )
        report.acknowledged(done.batch)


def undoing(register: Register, report: Report, folder: Path) -> None:
    """Take everything back and do it again."""
    del folder
    report.acknowledged(register.do(commands.accept_items, range(1, ITEMS + 1)).batch)
    for _ in range(8):
        report.acknowledged(register.do(commands.undo_batch).batch)
        report.acknowledged(register.do(commands.redo_batch).batch)


def migration(register: Register, report: Report, folder: Path) -> None:
    """Back to an older schema, and forward."""
    del folder
    report.acknowledged(register.do(commands.add_note, [1], "前").batch)
    register.downgrade("0003")
    register.upgrade()


def backing_up(register: Register, report: Report, folder: Path) -> None:
    """Write backups while working."""
    for turn in range(10):
        report.acknowledged(register.do(commands.add_note, [1], f"控え{turn}").batch)
        register.back_up(folder / f"copy-{turn}")


def restoring(register: Register, report: Report, folder: Path) -> None:
    """Back to a copy, and to what was before, in turns."""
    del report
    copy = register.back_up(folder / "copy-0").path
    register.do(commands.add_note, [1], "後から")
    for _ in range(5):
        aside = register.restore(copy).aside
        register.restore(aside or copy)


def exporting(register: Register, report: Report, folder: Path) -> None:
    """Write the report over and over."""
    del report
    target = folder / "report.html"
    while True:
        words = ["--db", register.settings.db, "report", "status", "-o", str(target), "--force"]
        run(words)


WORKS: dict[str, Work] = {
    "import": importing,
    "triage": triage,
    "bulk edit": bulk_edit,
    "undo": undoing,
    "migration": migration,
    "backup": backing_up,
    "restore": restoring,
    "export": exporting,
}
FIRST = {
    "sqlite": 1.0,
    "postgresql": 2.0,
}  # seconds until the kill, before it is known how long work takes
SILENT = frozenset({"restore", "export"})  # they acknowledge nothing
MOST = 30.0  # seconds until a kill
LONGEST = {"export": 0.15}  # seconds until the kill, where the work never ends by itself


class Template:
    """The register that each moment begins with, on one engine; ``made`` is a copy of it."""

    def __init__(self, engine: str, home: Path) -> None:
        self.engine = engine
        address = address_on(engine, home, "template")
        register = opened(address)
        with_candidates(register, *(f"項目{n}" for n in range(1, ITEMS + 1)), answer="検討する。")
        if engine == "sqlite":
            address = str(register.back_up(home / "whole.sqlite3").path)
        register.warm()
        register.close()
        self.address = address

    def made(self, folder: Path) -> str:
        """The address of a copy."""
        if self.engine == "sqlite":
            path = folder / "register.sqlite3"
            shutil.copyfile(self.address, path)
            return str(path)
        from tests.server import server

        return server().register(self.address.partition("@/")[2].partition("?")[0]).url


def moment(work: Work, template: Template, folder: Path, after: float, result: Result) -> float:
    """One child, killed after a while; how long its work took where it came to its end."""
    address = template.made(folder)
    reading, writing = os.pipe()
    began = time.monotonic()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _work(work, address, writing, folder)
    os.close(writing)
    ended = _wait(child, began + after)
    took = time.monotonic() - began
    with os.fdopen(reading) as pipe:
        acknowledged = [int(line) for line in pipe.read().split() if line.isdecimal()]
    result.acknowledged += len(acknowledged)
    result.ended += ended
    result.cut += not ended
    result.failures.extend(_failures(opened(address), acknowledged, folder))
    let_go(address)
    return took


def _work(work: Work, address: str, pipe: int, folder: Path) -> None:
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 1)
    os.dup2(nothing, 2)
    try:
        work(opened(address), Report(pipe), folder)
    finally:
        os._exit(0)


def _wait(child: int, until: float) -> bool:
    """Whether the child came to its end by itself; it is killed at ``until``."""
    while time.monotonic() < until:
        if os.waitpid(child, os.WNOHANG)[0]:
            return True
        time.sleep(0.0005)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return False


def _failures(register: Register, acknowledged: list[int], folder: Path) -> list[str]:
    """Everything that is wrong with what a child left."""
    found: list[str] = []
    if register.place.state() is State.OLDER:
        register.upgrade()
    found.extend(str(finding.message) for finding in register.examine())
    batches = {row[0] for row in tables_of(register)["batch"]}
    found.extend(f"batch {batch} is lost" for batch in acknowledged if batch not in batches)
    for copy in folder.glob("copy-?"):
        found.extend(f"{copy.name}: {what}" for what in _wrong_with(copy))
    report = folder / "report.html"
    if report.exists() and "</html>" not in report.read_text(encoding="utf-8"):
        found.append("half a report")
    if register.do(commands.add_note, [1], "その後も書ける").batch is None:
        found.append("nothing can be written afterwards")
    return found


def _wrong_with(copy: Path) -> list[str]:
    """What is wrong with a backup; a dump is read whole."""
    if copy.read_bytes()[:5] != b"PGDMP":
        return [str(finding.message) for finding in examine(copy)]
    from tracker.storage.server.dumps import read_dump

    return [] if read_dump(copy).digest.rows["item"] == ITEMS else ["items are missing"]


def main(moments: int, seed: int, engine: str = "sqlite") -> dict[str, Result]:
    """``moments`` kills, shared evenly among the kinds of work."""
    chance = random.Random(seed)  # noqa: S311 - moments, not secrets
    results = {name: Result() for name in WORKS}
    with TemporaryDirectory() as home:
        os.environ["XDG_DATA_HOME"] = home
        template = Template(engine, Path(home))
        longest = {name: LONGEST.get(name, FIRST[engine]) for name in WORKS}
        for turn in range(moments):
            name = list(WORKS)[turn % len(WORKS)]
            with TemporaryDirectory(dir=home, ignore_cleanup_errors=True) as folder:
                after = chance.uniform(0, longest[name])
                ended, acknowledged = results[name].ended, results[name].acknowledged
                took = moment(WORKS[name], template, Path(folder), after, results[name])
                if results[name].ended > ended:
                    longest[name] = took  # later kills fall within the work
                elif results[name].acknowledged == acknowledged and name not in SILENT:
                    # On a busy machine the work had not begun: later kills wait longer.
                    longest[name] = min(longest[name] * 1.5, MOST)
    return results


if __name__ == "__main__":
    told = main(
        int(sys.argv[1]) if len(sys.argv) > 1 else 80,
        int(sys.argv[2]) if len(sys.argv) > 2 else 1,
        sys.argv[3] if len(sys.argv) > 3 else "sqlite",
    )
    sys.stdout.write(json.dumps({name: vars(result) for name, result in told.items()}, indent=1))
