"""Small words that newcomers stumbled over: one line stays one, what is taken back, what is refused."""

from pathlib import Path

import pytest
from freezegun import freeze_time

from tests.cli.conftest import Line
from tracker.domain.text.width import cells_of


@pytest.fixture
def owned(line: Line) -> Line:
    """An item of 総務課."""
    line("owner", "add", "総務課")
    line("add", "様式の統一")
    line("assign", 1, "総務課")
    return line


@pytest.mark.parametrize("none", ["なし", "none", "未定"])
def test_an_owner_can_be_taken_away(owned: Line, none: str) -> None:
    assert "担当を外しました：1" in owned("assign", 1, none).err
    assert owned.data("show", 1)["owners"] == []
    assert owned.numbers("担当:なし") == [1]
    owned("undo")
    assert owned.data("show", 1)["owner"] == "総務課"
    assert "主管" in owned("assign", 1, none, "--with", "総務課", expect=3).err
    assert "なし" in owned("assign", "--help").out


def test_what_is_one_line_stays_one(owned: Line) -> None:
    assert owned("owner", "add", "企画\n調整課").err.startswith("企画 調整課を名簿")
    owned("edit", 1, "--theme", "様式\tの\n統一", "--title", "様式\nの統一")
    item = owned.data("show", 1)
    assert (item["theme"], item["title"]) == ("様式 の 統一", "様式 の統一")
    owned("note", 1, "--text", "電話", "--actor", "甲野\n乙野\t丙野")
    assert owned.data("history", 1)[0]["actor"] == "甲野 乙野 丙野"


def test_a_title_is_no_summary(owned: Line) -> None:
    long = "長い題名" * 60
    for words in (("add", long), ("edit", 1, "--title", long)):
        assert "240文字の題名" in owned(*words).err
    assert "文字の題名" not in owned("edit", 1, "--title", "短い題名", "--summary", long).err
    assert len(owned("due", 1, "x" * 5000, expect=3).err) < 500


@freeze_time("2026-11-25T03:00:00Z")
def test_days_that_are_meant(owned: Line) -> None:
    assert "R9.7.1～R9.9.30" in owned("due", 1, "第2四半期", expect=3).err
    assert "「夏まで」" in owned("due", 1, "夏まで", expect=3).err
    owned("due", 1, "in two weeks")
    assert owned.data("show", 1)["due"] == "2026-12-09"
    assert "100年以上先" in owned("due", 1, "9999-12-31", expect=3).err
    owned("meeting", "add", "2026-11-01", "--body", "検討会")
    owned("add", "件", "--meeting", 1)
    assert "期限0001-01-01は" in owned("due", 2, "0001-01-01", expect=3).err


def test_numbers_from_one_to_another(owned: Line) -> None:
    for title in ("二", "三", "四"):
        owned("add", title)
    owned("start", "2-3", "４")
    assert owned.numbers("状態:対応中") == [2, 3, 4]
    assert "3-2" in owned("start", "3-2", expect=3).err
    owned("start", "4-9", expect=4)
    owned("start", "1-99999999", expect=3)


def test_a_search_needs_a_word(owned: Line) -> None:
    assert "検索する語" in owned("search", " ", expect=3).err
    assert "様式の統一" in owned("search", "様式").out


@freeze_time("2026-11-25T03:00:00Z")
def test_a_reply_is_asked_for_by_a_day_to_come(owned: Line) -> None:
    assert "まだ" in owned("circulate", "--waiting").err
    assert "まだ" in owned("circulate", "--waiting", "--to", "speakers").err
    before = owned.dump()
    refused = owned("circulate", "-o", "sheets", "--by", "2026-01-01", expect=3).err
    assert "既に過ぎています" in refused
    assert owned.dump() == before
    assert not Path("sheets").exists()
    owned("circulate", "-o", "sheets", "--by", "2026-11-25")
    assert "総務課" in owned("circulate", "--waiting").out


@pytest.mark.parametrize(
    "words,near",
    [
        (("assess", 1, "了承", "--by", "x"), "--basis"),
        (("resolve", 1, "--tex", "x"), "--text"),
        (("owner", "add", "X", "--kind", "office"), None),
    ],
)
def test_an_option_near_the_typed_one_is_the_command_s_own(
    owned: Line, words: tuple[object, ...], near: str | None
) -> None:
    said = owned(*words, expect=2).err
    assert "--db" not in said
    assert (near in said) if near else "近いもの" not in said


def test_folders_and_empty_files_are_called_so(owned: Line) -> None:
    Path("folder").mkdir()
    Path("empty.csv").write_text("\n", "utf-8")
    for command in ("take-in", "collect"):
        assert "その中のファイル" in owned(command, "folder", expect=3).err
    assert "empty.csvは空です" in owned("take-in", "empty.csv", expect=3).err
    assert "分けられる" in owned("split", 1, "--evidence", 99, expect=4).err


def test_reasons_are_in_the_reader_s_language(line: Line) -> None:
    Path("cut.pdf").write_bytes(b"%PDF-1.7\n1 0 obj\n<<")
    said = line("read", "cut.pdf", expect=3).err
    assert "PDFium" not in said
    assert "壊れている" in said
    Path("controls.txt").write_bytes(b"a\nb\x01\x02\x00c")
    assert "制御文字が3個あります（最初は2行目）" in line("read", "controls.txt", expect=3).err
    Path("a.txt").write_text("甲\n", "utf-8")
    assert "new、edition:M、written-opinion" in line("import", "a.txt", "--as", "x", expect=3).err


def test_a_report_of_a_filter_doesn_t_say_that_nothing_was_accepted(owned: Line) -> None:
    shown = owned("report", "status", "状態:完了").out
    assert "絞り込みに当たる対応事項はありません" in shown
    assert "まだありません" not in shown
    assert "本日" not in owned("report", "status", "--as-of", "2020-01-01").out


def test_rows_in_a_pipe_stand_in_line(owned: Line) -> None:
    owned("add", "長めの題名" * 7)
    owned("add", "とても長い題名" * 20)
    owned("assign", 2, "総務課")
    first, second, third, longest = owned("list").out.splitlines()
    places = ((first, "担当"), (second, "総務課"), (third, "総務課"))
    ends = {cells_of(row[: row.index(word)]) for row, word in places}
    assert len(ends) == 1
    assert "とても長い題名" * 20 in longest


def test_redo_says_the_way_back_as_others_do(owned: Line) -> None:
    owned("undo")
    assert "元に戻すには： tracker undo --batch" in owned("redo").err


def test_an_office_that_keeps_items_goes_on(line: Line) -> None:
    for name in ("総務課", "人事課", "文書課"):
        line("owner", "add", name)
    for title in ("一", "二"):
        line("add", title)
    line("assign", 1, 2, "総務課")
    told = line("owner", "succeed", "総務課", "人事課", "--item", 1).err
    assert "残っている対応事項が1件" in told
    old = next(o for o in line.data("owner", "list") if o["name"] == "総務課")
    assert (old["until"], old["open_items"]) == (None, 1)
    assert "後任" not in line("list", "担当:総務課").err
    assert "残っている" not in line("owner", "succeed", "総務課", "文書課", "--item", 2).err
    assert "後任は人事課、文書課です" in line("list", "担当:総務課").err
    assert "後任" in line("report", "status", "担当:総務課").err
    line("assign", 1, "総務課", expect=3)
