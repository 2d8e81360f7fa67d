"""Bad input: a message in the user's language that names the place and the way out; no change."""

import os
import shutil
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Line

BAD_INPUT, NOT_FOUND, NOT_ALLOWED, CONFLICT, DATABASE = 3, 4, 5, 6, 7

CASES: list[tuple[Sequence[object], int, str, str]] = [
    (["list", "状態:zzz"], BAD_INPUT, "「zzz」", "“zzz”"),
    (["list", "状態:対"], BAD_INPUT, "対応中", "in progress"),
    (["list", "foo:bar"], BAD_INPUT, "「foo」", "“foo”"),
    (["list", "差別", "期限:あした"], BAD_INPUT, "7文字目", "at 7"),
    (["list", '"差別'], BAD_INPUT, "引用", "quotation"),
    (["list", "状態:"], BAD_INPUT, "「状態:」", "“状態:”"),
    (["list", "--sort", "zz"], BAD_INPUT, "zz", "zz"),
    (["show", "99"], NOT_FOUND, "番号99", "number 99"),
    (["show", "x"], BAD_INPUT, "「x」", "“x”"),
    (["history", "99"], NOT_FOUND, "番号99", "number 99"),
    (["accept", "5", "99"], NOT_FOUND, "番号99", "number 99"),
    (["accept", "5", "6x"], BAD_INPUT, "2番目", "word 2"),
    (["accept", "1"], NOT_ALLOWED, "対象外にする", "dismiss"),
    (["accept", "5", "--answered"], NOT_ALLOWED, "--answered", "--answered"),
    (["dismiss", "5", "--reason", " "], BAD_INPUT, "理由", "why"),
    (["merge", "5", "5"], BAD_INPUT, "それ自身", "into itself"),
    (["add", " "], BAD_INPUT, "題名", "title"),
    (["add", "件", "--kind", "zz"], BAD_INPUT, "御質問", "question"),
    (["add", "件", "--meeting", "2026-01-01"], NOT_FOUND, "2026-01-01", "2026-01-01"),
    (["add", "件", "--from", "x"], BAD_INPUT, "会議:始まり-終わり", "MEETING:START-END"),
    (["add", "件", "--from", "1:0-5"], BAD_INPUT, "一つの発言の中に", "in no one remark"),
    (["--db", "", "list"], BAD_INPUT, "--dbの値が空", "value of --db is empty"),
    (["add", "件", "--from", "1:10-999999"], BAD_INPUT, "範囲外", "outside"),
    (["edit", "1"], BAD_INPUT, "--title", "--title"),
    (["edit", "1", "--title", " "], BAD_INPUT, "題名", "title"),
    (["edit", "1", "--priority", "zz"], BAD_INPUT, "高、中、低", "high, normal, low"),
    (["edit", "1", "--title", "題", "--if-version", "9"], CONFLICT, "tracker show 1", "version 1"),
    (["assign", "1", "無い課"], NOT_FOUND, "無い課", "無い課"),
    (["assign", "参事官室"], BAD_INPUT, "番号", "number"),
    (["due", "1", "昨今"], BAD_INPUT, "「昨今」", "“昨今”"),
    (["due", "1", "2020-01-01"], BAD_INPUT, "R2.1.1", "2020-01-01"),
    (["due", "1", "2026-02-30"], BAD_INPUT, "「2026-02-30」", "“2026-02-30”"),
    (["start", "5"], NOT_ALLOWED, "登録", "accept"),
    (["defer", "3", "--reason", "次", "--until", "zz"], BAD_INPUT, "「zz」", "“zz”"),
    (["reopen", "3", "--reason", "再"], NOT_ALLOWED, "未着手", "open"),
    (["note", "3", "--text", ""], BAD_INPUT, "メモ", "note"),
    (["resolve", "3", "--as", "zz", "--text", "x"], BAD_INPUT, "一部反映", "partly reflected"),
    (["resolve", "3", "--as", "原案どおり", "--text", "x"], BAD_INPUT, "--reason", "--reason"),
    (
        ["resolve", "3", "--as", "noted", "--text", "x", "--stage", "z"],
        BAD_INPUT,
        "合議中",
        "in consultation",
    ),
    (["assess", "1", "solved"], BAD_INPUT, "--basis", "--basis"),
    (["assess", "1", "solved", "--basis", "meeting"], BAD_INPUT, "--meeting", "--meeting"),
    (["assess", "1", "zz", "--basis", "chair"], BAD_INPUT, "了承", "solved"),
    (["assess", "3", "solved", "--basis", "chair"], NOT_ALLOWED, "確認待ち", "resolved"),
    (["assess", "1", "solved", "--basis", "secretariat"], BAD_INPUT, "--text", "--text"),
    (["clear", "x", "--reason", "r"], BAD_INPUT, "会議:番号", "MEETING:NUMBER"),
    (["clear", "1:99", "--reason", "r"], NOT_FOUND, "99", "99"),
    (["coverage", "9"], NOT_FOUND, "会議9", "meeting 9"),
    (["undo", "--batch", "99"], NOT_FOUND, "操作99", "batch 99"),
    (["redo"], NOT_ALLOWED, "やり直", "redo"),
    (["redo", "--batch", "1"], NOT_ALLOWED, "操作1", "Batch 1"),
    (["owner", "add", "参事官室"], CONFLICT, "参事官室", "参事官室"),
    (["owner", "merge", "事務局", "無い課"], NOT_FOUND, "無い課", "無い課"),
    (["owner", "merge", "事務局", "会議事務局"], BAD_INPUT, "事務局", "one entry already"),
    (["meeting", "add", "zz", "--body", "甲"], BAD_INPUT, "「zz」", "“zz”"),
    (["meeting", "close", "1"], NOT_ALLOWED, "--reason", "--reason"),
    (["verify", "nope.txt"], BAD_INPUT, "nope.txt", "nope.txt"),
    (["read", "nope.txt"], BAD_INPUT, "ありません", "No such file"),
    (["derive", "."], BAD_INPUT, "フォルダー", "folder"),
    (["report", "status", "-o", "nope/r.md"], BAD_INPUT, "nope/r.md", "nope/r.md"),
    (["report", "status", "状態:zz"], BAD_INPUT, "「zz」", "“zz”"),
]


@pytest.mark.parametrize(
    "words,code,ja,en", CASES, ids=[" ".join(map(str, words)) for words, *_ in CASES]
)
def test_it_is_named_and_nothing_changes(
    sample: Line, words: Sequence[object], code: int, ja: str, en: str
) -> None:
    before = sample.dump()
    for lang, expected in (("ja", ja), ("en", en)):
        said = sample(*words, "--lang", lang, expect=code)
        assert said.out == ""
        assert expected in said.err
    assert sample.dump() == before


@pytest.mark.parametrize("lang,problem", [("ja", "フォルダー"), ("en", "is a folder")])
def test_a_folder_is_no_database(line: Line, tmp_path: Path, lang: str, problem: str) -> None:
    for words in (["list"], ["init"], ["sample"], ["add", "件"], []):
        assert problem in line("--db", tmp_path, "--lang", lang, *words, expect=DATABASE).err


@pytest.mark.parametrize("lang,problem", [("ja", "ではありません"), ("en", "is not a database")])
def test_a_file_of_another_kind_is_left_alone(line: Line, lang: str, problem: str) -> None:
    line.path.write_text("御意見\n" * 50, encoding="utf-8")
    before = line.path.read_bytes()
    for words in (["list"], ["init"], ["note", "1", "--text", "x"]):
        assert problem in line("--lang", lang, *words, expect=DATABASE).err
    assert line.path.read_bytes() == before


def test_another_programs_database_is_left_alone(line: Line) -> None:
    with closing(sqlite3.connect(line.path)) as connection:
        connection.execute("CREATE TABLE other (a)")
        connection.commit()
    for words in (["list"], ["sample"], ["init"]):
        assert "台帳ではありません" in line(*words, expect=DATABASE).err


def test_a_newer_database_is_left_alone(sample: Line) -> None:
    with closing(sqlite3.connect(sample.path)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    before = sample.dump()
    for words in (["list"], ["init"], ["accept", "5"]):
        assert "9999" in sample(*words, expect=DATABASE).err
    assert sample.dump() == before


def test_no_database_is_told_with_the_way_out(line: Line) -> None:
    for words in (["list"], ["accept", "1"], ["undo"], ["coverage"], ["owner", "list"], ["verify"]):
        assert "tracker init" in line(*words, expect=DATABASE).err
    assert not line.path.exists()


def test_what_makes_a_database(line: Line, minutes: Callable[..., Path]) -> None:
    for words in (
        ["init"],
        ["sample"],
        ["add", "件"],
        ["owner", "add", "総務課"],
        ["meeting", "add", "2025-04-02", "--body", "検討会"],
        ["import", minutes()],
        [],
    ):
        line.path.unlink(missing_ok=True)
        line(*words)
        assert line.path.exists()


@pytest.mark.needs("setpriv")
def test_a_database_that_may_not_be_written(sample: Line, tmp_path: Path) -> None:
    """Reading works; writing says so.  Root may write everywhere: a child gives that up."""
    import subprocess
    import sys

    folder = tmp_path / "closed"
    folder.mkdir()
    shutil.copyfile(sample.path, folder / "r.sqlite3")
    with closing(sqlite3.connect(folder / "r.sqlite3")) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    (folder / "r.sqlite3").chmod(0o444)
    folder.chmod(0o555)
    drop = ["setpriv", "--bounding-set=-all", "--inh-caps=-all"] if os.geteuid() == 0 else []
    tracker = [*drop, sys.executable, "-m", "tracker", "--db", str(folder / "r.sqlite3")]
    before = (folder / "r.sqlite3").read_bytes()

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*tracker, *words], capture_output=True, text=True, encoding="utf-8", check=False
        )

    try:
        assert run("list").returncode == 0
        refused = run("note", "1", "--text", "x")
        assert refused.returncode == DATABASE, refused.stderr
        assert "権限" in refused.stderr
    finally:
        folder.chmod(0o755)
    assert (folder / "r.sqlite3").read_bytes() == before


@pytest.mark.parametrize(
    "content,ja,en",
    [
        (b"", "空です", "is empty"),
        (bytes(range(256)) * 8, "文字として読めません", "as text"),
        (b"PK\x03\x04 broken", "読", "read"),
    ],
    ids=["empty", "binary", "no archive"],
)
def test_a_file_that_is_no_minutes(line: Line, content: bytes, ja: str, en: str) -> None:
    line("init")
    before = line.dump()
    Path("odd.txt").write_bytes(content)
    for words in (["read"], ["lint"], ["derive"], ["import"], ["import", "--dry-run"]):
        assert ja in line(*words, "odd.txt", expect=BAD_INPUT).err
        assert en in line(*words, "odd.txt", "--lang", "en", expect=BAD_INPUT).err
    assert line.dump() == before


def test_the_second_of_two_files_is_bad(line: Line, minutes: Callable[..., Path]) -> None:
    """Files are read before anything is written: none goes in."""
    line("init")
    before = line.dump()
    line("import", minutes(), "nope.txt", expect=BAD_INPUT)
    assert line.dump() == before


def test_minutes_without_speakers_are_read_with_a_finding(line: Line) -> None:
    Path("memo.txt").write_text("資料を事前に送っていただきたい。\n", encoding="utf-8")
    assert "no-speakers" in line("lint", "memo.txt").out
    line("lint", "memo.txt", "--strict", expect=BAD_INPUT)
    assert "--date" in line("import", "memo.txt", expect=BAD_INPUT).err
    line("import", "memo.txt", "--date", "R7.4.2")
    assert [r["speaker"] for r in line.data("coverage")] == [None]


def test_a_zone_that_is_none(sample: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_TZ", "Mars/Base")
    assert "Mars/Base" in sample("list", expect=BAD_INPUT).err


def test_markup_controls_and_formulas_are_kept_and_shown_as_text(line: Line) -> None:
    title = "[bold]=1+1[/] \x1b[31m赤\x07 <script>"
    line("add", title)
    (item,) = line.data("list")
    assert item["title"] == title
    shown = line("list").out + line("show", 1).out + line("history").out
    assert "\x1b" not in shown
    assert "\x07" not in shown
    assert "[bold]=1+1[/]" in shown
