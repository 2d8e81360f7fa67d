"""Importing minutes: what is said, what is recognised, and that a stop leaves nothing half-done."""

import json
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
    assert "資料の送付" in said.out
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


BARE = "議事録\n\n１．日時：令和７年４月２日（水）\n\n【青木構成員】\n資料を事前に送っていただきたい。\n"


def _bare(name: str, words: str = "資料") -> Path:
    path = Path(name)
    path.write_text(BARE.replace("資料", words), encoding="utf-8")
    return path


def test_minutes_of_no_named_body_ask_which_meeting_of_the_day(line: Line) -> None:
    line("meeting", "add", "2025-04-02", "--body", "甲委員会")
    line("meeting", "add", "2025-04-02", "--body", "乙委員会")
    before = line.dump()
    assert "--meeting" in line("import", _bare("a.txt"), expect=3).err
    assert line.dump() == before
    assert line.data("import", "a.txt", "--meeting", 2)["meeting"] == 2
    assert line.data("import", _bare("b.txt", "様式の案"), "--as", "new")["meeting"] == 3


def test_a_meeting_is_named_once(line: Line, minutes: Callable[..., Path]) -> None:
    line("import", minutes())
    other = minutes("later.txt", date="令和７年５月７日")
    for words in (
        ("--as", "new", "--meeting", 1),
        ("--as", "edition:1", "--date", "2025-05-05"),
        ("--meeting", 1, "--date", "2025-05-05"),
    ):
        assert "どの会議" in line("import", other, *words, expect=3).err
    line("import", other, "--meeting", 9, expect=4)
    assert line.data("import", other, "--meeting", 1)["edition"] == 2


def test_what_was_imported_before_a_failure_is_told(
    line: Line, minutes: Callable[..., Path]
) -> None:
    Path("undated.txt").write_text("議事録\n\n【青木構成員】\n送っていただきたい。\n", "utf-8")
    said = line("import", minutes(), "undated.txt", "--json", expect=3)
    (entry,) = json.loads(said.out)
    assert (entry["file"], entry["batch"]) == ("minutes.txt", 1)
    assert line.numbers("status:candidate") == entry["numbers"]


def test_a_dry_run_as_data(line: Line, minutes: Callable[..., Path]) -> None:
    fresh = line.data("import", minutes(), "--dry-run")
    done = line.data("import", minutes())
    assert len(fresh["candidates"]) == len(done["numbers"])
    other = minutes("other.txt")
    added = "\n【青木構成員】\n名簿を配っていただきたい。\n"
    other.write_text(other.read_text(encoding="utf-8") + added, encoding="utf-8")
    before = line.dump()
    edition = line.data("import", other, "--dry-run")
    assert (edition["batch"], edition["edition"], edition["numbers"]) == (None, 2, [])
    assert ["名簿" in entry["title"] for entry in edition["candidates"]] == [True]
    assert line.dump() == before


def test_an_edition_that_changes_most_quotes_asks(line: Line) -> None:
    head = "検討会（第２回）議事概要\n\n１．日時：令和７年４月２日（水）\n\n"
    things = ["資料", "様式", "名簿", "日程", "会場", "議題", "配布先", "連絡先"]
    remark = "【青木構成員】\n次回までに{}を事務局から各委員へ事前に送っていただきたい。\n\n"
    text = head + "".join(map(remark.format, things))
    Path("a.txt").write_text(text, encoding="utf-8")
    Path("b.txt").write_text(text.replace("各委員へ事前に", "各委員にまとめて"), encoding="utf-8")
    line("import", "a.txt")
    before = line.dump()
    said = line("import", "b.txt", expect=3).err
    assert "--as edition:1" in said
    assert "8件のうち8件" in said
    assert line.dump() == before
    assert line.data("import", "b.txt", "--as", "edition:1")["edition"] == 2


def test_a_triage_that_had_ended_is_open_again(line: Line, minutes: Callable[..., Path]) -> None:
    line("import", minutes())
    line("meeting", "close", 1, "--reason", "全て確認済")
    other = minutes("other.txt")
    added = "\n【青木構成員】\n名簿を配っていただきたい。\n"
    other.write_text(other.read_text(encoding="utf-8") + added, encoding="utf-8")
    assert "再び" in line("import", other).err
    line("meeting", "close", 1, expect=5)


def test_names_from_minutes_are_quoted_in_commands(line: Line) -> None:
    line("owner", "add", "J. Smith", "--person")
    said = line("owner", "add", "J.; Smith", "--person").err
    assert "tracker owner merge 'J. Smith' 'J.; Smith'" in said or "owner merge" not in said


def test_the_same_text_in_another_encoding_is_said_to_be(
    line: Line, minutes: Callable[..., Path]
) -> None:
    path = minutes()
    line("import", path)
    Path("sjis.txt").write_bytes(path.read_text(encoding="utf-8").encode("cp932"))
    before = line.dump()
    assert "minutes.txtと同じ本文" in line("import", "sjis.txt").err
    assert line.data("import", "sjis.txt", "--dry-run")["same_text_as"] == "minutes.txt"
    assert "別の会議にはしません" in line("import", path, "--as", "new").err
    assert line.dump() == before


def test_an_earlier_edition_made_current_again(line: Line, minutes: Callable[..., Path]) -> None:
    path, later = minutes(), minutes("later.txt")
    added = "\n【青木構成員】\n名簿を配っていただきたい。\n"
    later.write_text(later.read_text(encoding="utf-8") + added, encoding="utf-8")
    line("import", path)
    line("import", later)
    assert "minutes.txt --as edition:1" in line("import", path).err
    assert "第3版" in line("import", path, "--as", "edition:1", "--dry-run").err
    assert line.data("import", path, "--as", "edition:1")["edition"] == 3
    assert line.data("import", path, "--as", "edition:1")["recognised"]
    line("meeting", "add", "2025-05-07", "--body", "検討会")
    assert "会議1" in line("import", path, "--as", "edition:2", expect=5).err
    assert "会議1" in line("import", path, "--meeting", 2, expect=5).err
    assert "meeting move 1 2025-05-07" in line("import", path, "--date", "R7.5.7", expect=5).err
