"""The same work by other programs that are installed: adding, listing, searching, giving out.

Whole commands in pairs, on as many items with the same titles.  taskwarrior comes from the system;
todoman and topydo from the path, or from var/bench/peers (docs/performance.md says how).
"""

import json
import os
import shutil
import sys
import uuid
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from bench.measuring import KEPT, Figure, in_pairs, run, sizes, surroundings, tracker
from bench.phrases import Phrases
from bench.registers import register
from bench.table import main

PAIRS: Final = 3  # a peer's command may take seconds
WORD: Final = "公園"
WORKS: Final = ("add", "list", "search", "give out")
# A list must be so many times faster than taskwarrior's, where there are so many items.
FASTER: Final = {("taskwarrior", "list", 100_000): 12.0}
OURS: Final[Mapping[str, tuple[str, ...]]] = {
    "add": ("add", "公園の照明"),
    "list": ("list",),
    "search": ("search", WORD),
    "give out": ("list", "--json", "--limit", "0"),
}


@dataclass(frozen=True, slots=True)
class Peer:
    """Another program: how its items are made in a folder, its surroundings, its commands.

    ``most``: with more items it takes minutes, or fails.
    """

    name: str
    program: str
    most: int
    fill: Callable[[str, Path, list[str]], None]
    surroundings: Callable[[Path], Mapping[str, str]]
    words: Callable[[Path], Mapping[str, tuple[str, ...]]]


def _taskwarrior(program: str, folder: Path, titles: list[str]) -> None:
    (folder / "rc").write_text(
        f"data.location={folder}/data\nconfirmation=off\nverbose=nothing\nhooks=off\n"
    )
    rows = [
        {"uuid": str(uuid.UUID(int=n)), "description": title, "status": "pending", "entry": "20250301T000000Z"}
        for n, title in enumerate(titles, 1)
    ]  # fmt: skip
    (folder / "items.json").write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")
    run([program, "import", str(folder / "items.json")], surroundings(TASKRC=str(folder / "rc")))


def _todoman(_program: str, folder: Path, titles: list[str]) -> None:
    (folder / "lists" / "work").mkdir(parents=True)
    (folder / "config.py").write_text(
        f'path = "{folder}/lists/*"\ncache_path = "{folder}/cache.sqlite3"\n'
        'date_format = "%Y-%m-%d"\ntime_format = "%H:%M"\ndefault_list = "work"\n'
    )
    for number, title in enumerate(titles, 1):
        lines = (
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:bench", "BEGIN:VTODO", f"UID:{number}",
            "DTSTAMP:20250301T000000Z", f"SUMMARY:{title}", "STATUS:NEEDS-ACTION", "END:VTODO", "END:VCALENDAR",
        )  # fmt: skip
        file = folder / "lists" / "work" / f"{number}.ics"
        file.write_text("\r\n".join(lines) + "\r\n", encoding="utf-8")


def _topydo(_program: str, folder: Path, titles: list[str]) -> None:
    lines = [f"2025-03-01 {title}" for title in titles]
    (folder / "todo.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (folder / "done.txt").touch()


def _topydo_words(folder: Path) -> Mapping[str, tuple[str, ...]]:
    files = ("-c", os.devnull, "-t", str(folder / "todo.txt"), "-d", str(folder / "done.txt"))
    return {
        "add": (*files, "add", "公園の照明"),
        "list": (*files, "ls", "-n", "50"),
        "search": (*files, "ls", "-n", "50", WORD),
        "give out": (*files, "ls", "-f", "json"),
    }


PEERS: Final = (
    Peer(
        "taskwarrior", "task", 100_000, _taskwarrior,
        lambda folder: {"TASKRC": str(folder / "rc"), "TASKDATA": str(folder / "data")},
        lambda _folder: {
            "add": ("add", "公園の照明"), "list": ("limit:50", "list"),
            "search": (WORD, "limit:50", "list"), "give out": ("export",),
        },
    ),
    Peer(
        "todoman", "todo", 10_000, _todoman,
        lambda folder: {"TODOMAN_CONFIG": str(folder / "config.py")},
        lambda _folder: {
            "add": ("new", "-l", "work", "公園の照明"), "list": ("list",),
            "search": ("list", "--grep", WORD), "give out": ("--porcelain", "list"),
        },
    ),
    Peer("topydo", "topydo", 10_000, _topydo, lambda _folder: {}, _topydo_words),
)  # fmt: skip


def figures() -> Iterator[Figure]:
    """How many times faster than each peer, per work and size; what isn't installed is named."""
    for peer in PEERS:
        program = installed(peer.program)
        if program is None:
            sys.stderr.write(f"{peer.name} isn't installed: not measured\n")
            continue
        for size in (size for size in sizes() if size <= peer.most):
            with TemporaryDirectory(dir=KEPT) as folder:
                yield from _beside(peer, program, size, Path(folder))


def installed(program: str) -> str | None:
    """Where a peer's program is."""
    return shutil.which(program) or shutil.which(program, path=KEPT / "peers" / "bin")


def _beside(peer: Peer, program: str, size: int, folder: Path) -> Iterator[Figure]:
    ours = shutil.copyfile(register(size), folder / "ours.sqlite3")
    words = Phrases(7)
    theirs = folder / "theirs"
    theirs.mkdir()
    peer.fill(program, theirs, [f"{words.subject()}（{n}）" for n in range(1, size + 1)])
    env = surroundings(TRACKER_DB=str(ours))
    peer_env = surroundings(HOME=str(theirs), **peer.surroundings(theirs))
    for work in WORKS:
        command = [program, *peer.words(theirs)[work]]
        pairs = in_pairs(
            partial(run, tracker(*OURS[work]), env), partial(run, command, peer_env), pairs=PAIRS
        )
        yield Figure(
            f"{work}, {size:,} items: faster than {peer.name}", 1 / pairs.ratio,
            FASTER.get((peer.name, work, size)), "x", "", pairs.detail, at_least=True, peer=peer.name,
        )  # fmt: skip


if __name__ == "__main__":
    main(figures)
