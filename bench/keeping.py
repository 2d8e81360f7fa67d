"""What keeping costs: durable changes of one and of many writers, backups, and the doctor."""

import os
import sqlite3
import statistics
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench.measuring import Figure, seconds
from bench.registers import register
from bench.table import main
from tests.builders import register_at, with_candidates
from tests.engines import ENGINES, register_on
from tests.server import programs
from tests.storage.replay import tables_of
from tests.storage.writers import ITEMS, together
from tracker.services import commands

WRITERS, CHANGES = 8, 500
BACKED_UP = 100_000


def figures() -> Iterator[Figure]:
    """One writer against the disk, eight against each other on both engines, a backup."""
    with TemporaryDirectory(dir=".") as folder:
        yield _one_change(Path(folder))
        yield from _many_writers(Path(folder))
        yield _backup(Path(folder))


def _one_change(folder: Path) -> Figure:
    """A durable change through a use case, history and index included."""
    place = register_at(folder / "one.sqlite3")
    with_candidates(place, *(f"項目{n}" for n in range(ITEMS)))
    place.warm()
    ours, floor = [], []
    with (folder / "floor").open("wb", buffering=0) as file:
        for turn in range(60):
            number = turn % ITEMS + 1
            ours.append(seconds(partial(place.do, commands.add_note, [number], "電話あり")))
            file.write(b"x" * 4096)
            floor.append(seconds(partial(os.fdatasync, file.fileno())))
    change, sync = statistics.median(ours), statistics.median(floor)
    detail = f"{change * 1000:.1f} against {sync * 1000:.1f} ms"
    return Figure("a durable change, whole", change / sync, 12, "x", "one fdatasync", detail)


def _many_writers(folder: Path) -> Iterator[Figure]:
    speeds = {}
    for engine in ENGINES if programs() else ENGINES[:1]:
        told, *shown = _writers_on(engine, folder)
        speeds[engine] = WRITERS * CHANGES / told["seconds"]
        yield from shown
    if len(speeds) > 1:
        ours, peer = (speeds[engine] for engine in ENGINES)
        detail = f"{ours:.0f} against {peer:.0f} changes/s"
        work = f"{WRITERS} writers on SQLite, speed"
        yield Figure(work, ours / peer, 0.8, "x", "", detail, at_least=True, peer="PostgreSQL")


def _writers_on(engine: str, folder: Path) -> Iterator[Any]:
    """What was told of the run, then its figures."""
    with register_on(engine, folder, "many", durable=True) as register:
        with_candidates(register, *(f"項目{n}" for n in range(ITEMS)))
        told = together(register.settings.db, WRITERS, CHANGES)
        kept = len({row[2] for row in tables_of(register)["note"]})
        lost = WRITERS * CHANGES - kept + len(told["errors"]) + len(register.examine())
    yield told
    work = f"{WRITERS} writers x {CHANGES} changes, {engine}"
    detail = f"{told['seconds']:.0f} s, {WRITERS * CHANGES / told['seconds']:.0f} changes/s"
    yield Figure(f"{work}: lost or in error", lost, 0, "", "none", detail)
    share = told["longest"] / told["seconds"] * 100
    detail = f"{told['longest']:.2f} s; 99 of 100 below {told['p99']:.2f} s"
    yield Figure(f"{work}: longest wait", share, 10, "%", "of the whole run", detail)


def _backup(folder: Path) -> Figure:
    """A backup that is read again and compared, against the copy alone."""
    source = register(BACKED_UP)
    place = register_at(source)
    ours = seconds(lambda: place.back_up(folder / "copy.sqlite3"))
    with (
        closing(sqlite3.connect(source)) as old,
        closing(sqlite3.connect(folder / "bare.sqlite3")) as new,
    ):
        bare = seconds(lambda: old.backup(new))
    detail = f"{ours:.1f} against {bare:.1f} s, {source.stat().st_size / 1e6:.0f} MB"
    return Figure(
        f"backup of {BACKED_UP:,}, checked",
        ours / bare,
        40,
        "x",
        "SQLite's copy, unchecked",
        detail,
    )


if __name__ == "__main__":
    main(figures)
