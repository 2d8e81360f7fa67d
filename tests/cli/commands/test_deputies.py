"""Deputies: read off the minutes, recorded by hand, shown wherever a name stands."""

import shutil
from pathlib import Path

import pytest
from freezegun import freeze_time

from tests.cli.conftest import Line
from tests.minutes.shown import CASES
from tests.storage.replay import tables_of


@pytest.fixture
def imported(line: Line) -> Line:
    shutil.copy(CASES / "deputies.txt", "minutes.txt")
    line("import", "minutes.txt")
    return line


def deputies(line: Line) -> list[tuple[str, str | None]]:
    return [(d["stands_in_for"], d["name"]) for d in line.data("owner", "deputies")]


def test_the_minutes_say_who_came_for_whom(imported: Line) -> None:
    assert deputies(imported) == [
        ("緑川構成員", "田中課長"),
        ("白井構成員", None),
        ("黒田構成員", "佐藤三郎"),
        ("赤木構成員", "上野"),
    ]
    assert "緑川構成員（代理：田中課長）" in imported("show", 1).out
    assert imported.data("show", 1)["raisers"] == ["緑川構成員"], (
        "the name stays as the minutes say"
    )
    assert "田中課長が緑川構成員の代理" in imported("history").out
    imported("accept", 1)
    assert "緑川構成員（代理：田中課長）" in imported("report", "responses").out
    assert "田中課長" not in imported("report", "responses", "--attribution", "role").out
    assert "田中課長" not in imported("report", "status", "--attribution", "none").out
    imported("undo")
    imported("undo")
    assert deputies(imported) == []
    imported("redo")
    assert len(deputies(imported)) == 4


def test_again_nothing_is_doubled_and_what_people_said_stays(imported: Line) -> None:
    imported("owner", "deputy", "青山", "--of", "白井構成員", "--meeting", 1)
    text = Path("minutes.txt").read_text("utf-8")
    Path("second.txt").write_text(text.replace("次回までに", "次回の会議までに"), "utf-8")
    imported("import", "second.txt", "--as", "edition:1")
    assert ("白井構成員", "青山") in deputies(imported)
    assert len(deputies(imported)) == 4


def test_for_a_time_an_owner_has_a_deputy(line: Line) -> None:
    line("owner", "add", "緑川課長", "--person", "--alias", "緑川参事官")
    line("add", "一")
    line("assign", 1, "緑川課長")
    line(
        "owner",
        "deputy",
        "田中補佐",
        "--of",
        "緑川参事官",
        "--from",
        "R7.4.1",
        "--until",
        "R7.9.30",
    )
    with freeze_time("2025-06-01T03:00:00Z"):
        assert "緑川課長（代理：田中補佐）" in line("show", 1).out
        assert "田中補佐（R7.4.1からR7.9.30まで）" in line("owner", "list").out
        assert "緑川課長（代理：田中補佐）" in line("report", "status").out
    with freeze_time("2025-10-01T03:00:00Z"):
        assert "田中補佐" not in line("show", 1).out
    line("owner", "add", "緑川統括官", "--person")
    line("owner", "merge", "緑川統括官", "緑川課長")
    (entry,) = line.data("owner", "list")
    assert [d["name"] for d in entry["deputies"]] == ["田中補佐"]
    line("export", "register.jsonl")
    line("--db", "new.sqlite3", "init")
    line("--db", "new.sqlite3", "load", "register.jsonl")
    assert tables_of(Path("new.sqlite3"))["deputy"] == tables_of(line.path)["deputy"]
    line("owner", "deputy", "田中補佐", "--of", "緑川参事官", "--from", "R7.4.1", "--remove")
    assert deputies(line) == []
    line("undo")
    assert deputies(line) == [("緑川参事官", "田中補佐")]


@pytest.mark.parametrize(
    "words,code,said",
    [
        (["青山", "--of", "青木"], 3, "--from"),
        (["青山", "--of", "青木", "--meeting", "1", "--from", "R7.4.1"], 3, "--from"),
        (["青山", "--of", "青山", "--meeting", "1"], 3, "青山"),
        (["緑川参事官", "--of", "緑川課長", "--meeting", "1"], 3, "緑川参事官"),
        (["青山", "--of", "青木", "--from", "R7.4.2", "--until", "R7.4.1"], 3, "始まる前"),
        (["青山", "--of", "青木", "--meeting", "9"], 4, "9"),
        (["別人", "--of", "白井構成員", "--meeting", "1"], 6, "--remove"),
        (["誰か", "--of", "白井構成員", "--remove"], 3, "--meeting"),
        (
            ["誰か", "--of", "白井構成員", "--meeting", "1", "--from", "R7.4.1", "--remove"],
            3,
            "--from",
        ),
        (
            ["誰か", "--of", "白井構成員", "--from", "R7.4.1", "--until", "R7.5.1", "--remove"],
            3,
            "--until",
        ),
        (["白井構成員", "--of", "誰か", "--from", "R7.4.1"], 6, "互い"),
        (["青山", "--of", "退任者", "--from", "2025-06-02"], 3, "後任"),
        (["青山", "--of", "青木", "--meeting", "1", "--remove"], 4, "owner deputies"),
    ],
)
def test_what_can_t_be(line: Line, words: list[str], code: int, said: str) -> None:
    line("meeting", "add", "2025-04-02", "--body", "検討会")
    line("owner", "add", "緑川課長", "--person", "--alias", "緑川参事官")
    line("owner", "add", "退任者", "--person")
    line("owner", "add", "後任", "--person")
    line("owner", "succeed", "退任者", "後任", "--from", "2025-06-01")
    line("owner", "deputy", "誰か", "--of", "白井構成員", "--meeting", 1)
    before = line.dump()
    assert said in line("owner", "deputy", *words, expect=code).err
    assert line.dump() == before


def test_days_as_people_say_them_and_an_end_that_is_forgotten(line: Line) -> None:
    line("meeting", "add", "2025-04-02", "--body", "検討会")
    with freeze_time("2025-06-04T03:00:00Z"):
        line("owner", "deputy", "青山", "--of", "青木", "--from", "来週月曜", "--until", "6月末")
        line("owner", "deputy", "青山", "--of", "青木", "--from", "来週月曜")
        (entry,) = line.data("owner", "deputies")
        assert (entry["since"], entry["until"]) == ("2025-06-09", "2025-06-30")
        line("owner", "deputy", "青山", "--of", "青木", "--from", "来週月曜", "--until", "なし")
        assert line.data("owner", "deputies")[0]["until"] is None
        assert (
            "来年度"
            in line("owner", "deputy", "甲", "--of", "乙", "--from", "来年度", expect=3).err
        )


def test_history_says_when_and_what_was_taken_away(line: Line) -> None:
    line("meeting", "add", "2025-04-02", "--body", "検討会")
    line("owner", "deputy", "青山", "--of", "青木", "--meeting", 1)
    line("owner", "deputy", "青山", "--of", "上田", "--from", "R7.4.1")
    line("owner", "deputy", "青山", "--of", "上田", "--from", "R7.4.1", "--until", "R7.5.1")
    line("owner", "deputy", "青山", "--of", "青木", "--meeting", 1, "--remove")
    told = line("history").out
    assert "青山が青木の代理：R7.4.2の会議" in told
    assert "青山が上田の代理：R7.4.1から" in told
    assert "取消し：青山が青木の代理：R7.4.2の会議" in told
    assert "代理の取消し" in told


def test_a_change_of_post_says_whose_deputies_it_ended(line: Line) -> None:
    for name in ("青木", "後任"):
        line("owner", "add", name, "--person")
    line("owner", "deputy", "青山", "--of", "青木", "--from", "R7.4.1")
    with freeze_time("2025-07-01T03:00:00Z"):
        said = line("owner", "succeed", "青木", "後任").err
    assert "青山が青木の代理：R7.4.1からR7.6.30まで" in said
    assert "いつまで：— → R7.6.30" in said
