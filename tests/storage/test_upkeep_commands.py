"""Backups, going back, examining and schema by the command line, with its exit codes."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.e2e.program import Tracker


@pytest.fixture
def tracker(tmp_path: Path) -> Tracker:
    return Tracker(tmp_path)


def test_a_backup_and_the_way_back(tracker: Tracker) -> None:
    tracker.run("sample")
    made = tracker.data("backup", "copy.sqlite3")
    tracker.run("note", 1, "--text", "後から")
    done = tracker.data("restore", "copy.sqlite3")
    assert done["sha256"] == made["sha256"]
    assert Path(done["aside"]).exists()
    assert "後から" not in tracker.run("show", 1).stdout
    tracker.run("backup", "copy.sqlite3", expect=3)
    tracker.run("backup", "copy.sqlite3", "--force")
    tracker.run("restore", "missing.sqlite3", expect=3)


def test_without_a_register_there_is_nothing_to_back_up_or_examine(tracker: Tracker) -> None:
    for words in (["backup", "x"], ["doctor"], ["db", "check"], ["db", "upgrade"]):
        assert "tracker init" in tracker.run(*words, expect=7).stderr
    assert not (tracker.folder / "register.sqlite3").exists()


def test_the_doctor_says_what_is_wrong_and_mends_it(tracker: Tracker) -> None:
    tracker.run("sample")
    assert tracker.data("doctor") == {"mended": 0, "findings": []}
    with closing(sqlite3.connect(tracker.folder / "register.sqlite3")) as connection:
        connection.execute("UPDATE item SET title = '書換え' WHERE number = 1")
        connection.commit()
    found = tracker.run("doctor", expect=7)
    assert "item 1" in found.stdout
    assert "tracker doctor --mend" in found.stderr
    tracker.run("doctor", "--mend")
    tracker.run("doctor")
    assert tracker.data("history", "--limit", 1)[0]["verb"] == "set_right"


def test_the_schema_back_and_forward(tracker: Tracker) -> None:
    tracker.run("sample")
    before = tracker.data("list", "--limit", 0)
    tracker.run("db", "downgrade", "0003")
    assert tracker.data("db", "check")["current"] is False
    tracker.run("db", "upgrade")
    assert tracker.data("db", "check")["current"] is True
    assert tracker.data("list", "--limit", 0) == before
    tracker.run("db", "downgrade", "77", expect=3)


def test_a_register_is_its_owners_or_a_groups(tracker: Tracker) -> None:
    tracker.run("--db", "own/register.sqlite3", "init")
    tracker.run("--db", "ours/register.sqlite3", "init", "--shared")
    modes = {
        name: oct((tracker.folder / name).stat().st_mode & 0o7777)
        for name in ("own", "own/register.sqlite3", "ours", "ours/register.sqlite3")
    }
    assert modes == {
        "own": "0o700",
        "own/register.sqlite3": "0o600",
        "ours": "0o2770",
        "ours/register.sqlite3": "0o660",
    }


def test_a_network_drive_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from tracker.errors import DatabaseError
    from tracker.storage import files
    from tracker.storage.engine import writing_engine

    monkeypatch.setattr(files, "file_system", lambda _path: "nfs4")
    with pytest.raises(DatabaseError, match="network drive"):
        writing_engine(tmp_path / "register.sqlite3")


def test_the_kind_of_file_system_is_known(tmp_path: Path) -> None:
    from tracker.storage.files import NETWORK, file_system

    assert file_system(tmp_path) not in NETWORK
    assert file_system(Path("/proc/self")) in {"proc", None}
