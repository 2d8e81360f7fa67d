"""Whatever the program makes is for its owner alone; in a group's register, for the group."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.program import Tracker


@pytest.fixture(autouse=True)
def _open_to_all() -> Iterator[None]:
    mask = os.umask(0o022)
    yield
    os.umask(mask)


def modes(folder: Path) -> dict[str, str]:
    """Each file and folder below, and who may what."""
    return {
        str(path.relative_to(folder)): stat.filemode(path.stat().st_mode)
        for path in sorted(folder.rglob("*"))
    }


def worked(tracker: Tracker) -> None:
    tracker.run("sample")
    tracker.run("accept", 5)
    tracker.run("assign", 5, "事務局")
    tracker.run("report", "status", "-o", "status.html")
    tracker.run("export", "all.jsonl")
    tracker.run("circulate", "-o", "sheets")
    tracker.run("backup", "copy.sqlite3")


def test_what_is_made_is_for_its_owner(tmp_path: Path) -> None:
    folder = tmp_path / "own"
    folder.mkdir()
    worked(Tracker(folder))
    found = modes(folder)
    assert {"status.html", "all.jsonl", "copy.sqlite3", "sheets"} <= set(found)
    assert {mode[1:] for mode in found.values()} <= {"rw-------", "rwx------"}


def test_what_is_made_in_a_group_s_folder_is_for_the_group(tmp_path: Path) -> None:
    folder = tmp_path / "office"
    folder.mkdir()
    folder.chmod(0o2770)
    tracker = Tracker(folder)
    tracker.run("init", "--shared")
    worked(tracker)
    found = modes(folder)
    assert found["sheets"] == "drwxrws---"
    assert {mode for name, mode in found.items() if name != "sheets"} == {"-rw-rw----"}
