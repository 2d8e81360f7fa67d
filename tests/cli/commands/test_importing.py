"""Importing minutes: what is said, what is recognised, and that a stop leaves nothing half-done."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Line

INTERRUPTED = 130


def test_a_dry_run_shows_the_candidates_and_changes_nothing(
    line: Line, minutes: Callable[..., Path]
) -> None:
    said = line("import", minutes(), "--dry-run")
    assert "事前" in said.out
    assert "取り込んではいません" in said.err
    assert not line.path.exists()


def test_the_same_file_again_is_recognised(line: Line, minutes: Callable[..., Path]) -> None:
    first = line.data("import", minutes())
    before = line.dump()
    again = line.data("import", minutes())
    assert (first["recognised"], again["recognised"]) == (False, True)
    assert again["numbers"] == first["numbers"]
    assert again["batch"] is None
    assert "取込み済み" in line("import", minutes()).err
    assert line.dump() == before


def test_two_files_are_two_batches(line: Line, minutes: Callable[..., Path]) -> None:
    done = line.data("import", minutes(), minutes("later.txt", date="令和７年５月７日"))
    assert len({entry["batch"] for entry in done}) == 2
    assert [m["date"] for m in line.data("meeting", "list")] == ["2025-04-02", "2025-05-07"]
    line("undo")
    assert [m["date"] for m in line.data("meeting", "list")] == ["2025-04-02"]


def test_minutes_join_the_meeting_noted_before(line: Line, minutes: Callable[..., Path]) -> None:
    line("meeting", "add", "R7.4.2", "--body", "検討会", "--round", 2)
    line("add", "資料の事前送付", "--meeting", "2025-04-02")
    line("import", minutes())
    (meeting,) = line.data("meeting", "list")
    assert len(meeting["documents"]) == 1
    assert meeting["items"] >= 2


def test_a_later_text_of_that_day_is_an_edition_unless_told_otherwise(
    line: Line, minutes: Callable[..., Path]
) -> None:
    line("import", minutes())
    path = minutes("other.txt")
    path.write_text(path.read_text(encoding="utf-8") + "\n【青木構成員】\n追加。\n", "utf-8")
    assert "第2版" in line("import", path).err
    assert len(line.data("meeting", "list")) == 1
    line("undo")
    line("import", path, "--as", "new")
    assert len(line.data("meeting", "list")) == 2


def test_minutes_beside_the_sample_say_so(sample: Line, minutes: Callable[..., Path]) -> None:
    done = sample("import", minutes(date="令和７年３月７日"))
    assert "見本" in done.err
    assert [m["sample"] for m in sample.data("meeting", "list")] == [True, False]
    said = sample("coverage", "2025-03-07", expect=3)
    assert "1、2" in said.err


def test_ctrl_c_leaves_nothing_half_done(line: Line) -> None:
    """A real process, stopped while it writes: the register is as before, and works."""
    line("init")
    before = line.dump()
    big = Path("big.txt")
    head = "検討会（第２回）議事概要\n\n１．日時：令和７年４月２日（水）\n\n"
    remark = "【青木構成員】\n資料その{0}を事前に送っていただきたい。様式{0}は今のままでよい。\n\n"
    big.write_text(head + "".join(remark.format(n) for n in range(1500)), encoding="utf-8")
    child = subprocess.Popen(
        [sys.executable, "-m", "tracker", "import", str(big)],
        env={**os.environ, "TRACKER_DB": str(line.path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    _wait_until_it_writes(line.path, child)
    child.send_signal(signal.SIGINT)
    _, err = child.communicate(timeout=60)
    assert child.returncode == INTERRUPTED, err
    assert "Traceback" not in err
    assert "何も残していません" in err
    assert line.dump() == before
    line("add", "その後の件")


def _wait_until_it_writes(path: Path, child: "subprocess.Popen[str]") -> None:
    """Until another writer finds the database taken."""
    with closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as connection:
        for _ in range(2000):
            try:
                connection.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError:
                return
            connection.execute("ROLLBACK")
            if child.poll() is not None:
                pytest.fail("the import ended before it could be stopped")
            time.sleep(0.005)
    pytest.fail("the import never began to write")
