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


DRAFT = """検討会（第３回）議事録（案）
日時：令和７年５月７日
出席者：
佐藤委員（代理：高橋課長）、鈴木委員（代理出席）、田村委員（代理：小川課長）、上田委員（代理：江口課長）
【佐藤委員】
資料を事前に送っていただきたい。
【鈴木委員】
様式を統一していただきたい。
以上
"""
FINAL = (
    DRAFT.replace("（案）", "（確定）")
    .replace("高橋課長", "高田課長")
    .replace("鈴木委員（代理出席）", "鈴木委員")
    .replace("、上田委員（代理：江口課長）", "")
)


@pytest.fixture
def drafted(line: Line) -> Line:
    Path("draft.txt").write_text(DRAFT, "utf-8")
    Path("final.txt").write_text(FINAL, "utf-8")
    line("import", "draft.txt")
    assert [name for _, name in deputies(line)] == ["高橋課長", None, "小川課長", "江口課長"]
    return line


def test_a_later_edition_puts_right_who_came_for_whom(drafted: Line) -> None:
    before = deputies(drafted)
    drafted("undo")
    drafted("redo")
    told = drafted("import", "final.txt", "--dry-run").err
    assert deputies(drafted) == before
    said = drafted("import", "final.txt").err
    for words in ("佐藤委員の代理：高橋課長 → 高田課長", "鈴木委員：この議事録では本人が出席"):
        assert words in said
        assert words in told
    assert "上田" not in said
    corrected = [
        ("佐藤委員", "高田課長"),
        ("田村委員", "小川課長"),
        ("上田委員", "江口課長"),  # whom the edition leaves out, it says nothing of
    ]
    assert deputies(drafted) == corrected
    drafted("undo")
    assert deputies(drafted) == before
    drafted("redo")
    assert deputies(drafted) == corrected


def test_what_people_recorded_an_edition_only_tells(drafted: Line) -> None:
    drafted("owner", "deputy", "--of", "佐藤委員", "高橋課長", "--meeting", 1, "--remove")
    drafted("owner", "deputy", "高木課長", "--of", "佐藤委員", "--meeting", 1)
    drafted("owner", "deputy", "森課長", "--of", "鈴木委員", "--meeting", 1)
    before = deputies(drafted)
    data = drafted.data("import", "final.txt", "--dry-run")
    assert data["deputies"] == [
        {
            "principal": "鈴木委員",
            "before": "森課長",
            "after": None,
            "gone": True,
            "kept": True,
        },
        {
            "principal": "佐藤委員",
            "before": "高木課長",
            "after": "高田課長",
            "gone": False,
            "kept": True,
        },
    ]
    said = drafted("import", "final.txt").err
    assert "手で登録された代理森課長" in said
    assert "手で登録された高木課長" in said
    assert deputies(drafted) == before


def test_minutes_without_a_list_take_no_deputy_away(drafted: Line) -> None:
    head, _, rest = FINAL.partition("出席者：\n")
    Path("final.txt").write_text(head + rest.partition("\n")[2], "utf-8")
    before = deputies(drafted)
    drafted("import", "final.txt")
    assert deputies(drafted) == before


def test_an_owner_s_deputy_stands_on_every_paper_that_names_the_owner(line: Line) -> None:
    line("init")
    line("owner", "add", "田中課長", "--person")
    line("add", "様式の統一")
    line("assign", 1, "田中課長")
    line("owner", "deputy", "山田補佐", "--of", "田中課長", "--from", "2020-01-01")
    for paper in ("status", "responses", "handover", "next-meeting"):
        line("report", paper, "--format", "html", "-o", f"{paper}.html")
        assert "山田補佐" in Path(f"{paper}.html").read_text(encoding="utf-8"), paper
    line("report", "responses", "--attribution", "none", "--format", "html", "-o", "none.html")
    assert "山田補佐" in Path("none.html").read_text(encoding="utf-8")
