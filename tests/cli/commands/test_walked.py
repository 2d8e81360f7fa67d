"""What a walk through the register's life stumbled on: each said or done as a secretary expects it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from freezegun import freeze_time
from openpyxl import Workbook

from tests.cli.conftest import Line


def test_an_item_noted_by_hand_is_raised_by_whose_words_joined_it(
    line: Line, minutes: Callable[..., Path]
) -> None:
    line("init")
    line("add", "資料の事前送付")
    line("import", minutes())
    candidate = line.numbers("状態:候補")[0]
    raised = line.data("show", candidate)["raised_by"]
    assert raised
    line("merge", 1, candidate)
    kept = line.data("show", 1)
    assert (kept["raised_by"], kept["meeting"]) == (raised, "2025-04-02")
    assert raised in line("list", "資料の事前送付").out
    line("undo")
    assert line.data("show", 1)["raised_by"] is None


def test_a_date_as_said_goes_where_its_words_go(line: Line) -> None:
    Path("dated.txt").write_text(
        "検討会（第２回）議事概要\n\n１．日時：令和７年４月２日（水）\n\n"
        "【青木構成員】\n来年度に様式を改めていただきたい。\n\n"
        "【上田構成員】\n名簿を配っていただきたい。\n",
        encoding="utf-8",
    )
    line("import", "dated.txt")
    dated, other = line.numbers()
    assert line.data("show", dated)["due_as_said"] == "来年度"
    line("merge", dated, other)
    words = [e["id"] for e in line.data("show", dated)["evidence"] if "名簿" in e["quote"]]
    line("split", dated, "--evidence", *words)
    new = line.numbers()[-1]
    assert line.data("show", new)["due_as_said"] is None
    assert line.data("show", dated)["due_as_said"] == "来年度"
    line("merge", new, dated)
    assert line.data("show", new)["due_as_said"] == "来年度"
    first = [e["id"] for e in line.data("show", new)["evidence"] if "様式" in e["quote"]]
    line("split", new, "--evidence", *first)
    assert line.data("show", new)["due_as_said"] is None
    assert line.data("show", line.numbers()[-1])["due_as_said"] == "来年度"


def test_an_owner_is_called_by_the_name_in_the_directory(line: Line) -> None:
    line("owner", "add", "総務課", "--office", "--alias", "庶務")
    line("add", "様式の統一")
    assert "総務課" in line("assign", 1, "庶務").err


@freeze_time("2025-10-10T03:00:00Z")
def test_a_due_date_that_has_passed_is_said_to(line: Line) -> None:
    line("init")
    line("add", "様式の統一")
    assert "既に過ぎています" in line("due", 1, "2025-09-30").err
    assert "R8.9.30" in line("due", 1, "上期中").err  # without a year the one to come
    assert "既に過ぎています" not in line("due", 1, "年度末").err


def test_an_item_is_not_linked_to_itself(line: Line) -> None:
    line("init")
    line("add", "様式の統一")
    assert "自分自身" in line("link", 1, 1, expect=3).err


def test_a_note_on_a_merged_item_says_where_it_stands(line: Line) -> None:
    line("init")
    for title in ("一", "二"):
        line("add", title)
    line("merge", 1, 2)
    assert "1に統合されています" in line("note", 2, "--text", "電話で確認").err


def test_lines_of_a_note_stay_below_their_action(line: Line) -> None:
    line("init")
    line("add", "様式の統一")
    line("note", 1, "--text", "電話で確認\n後日また")
    line("resolve", 1, "--as", "反映", "--text", "改めた。\n9  別の項目")
    said = line("history", "--limit", 2).out + line("show", 1).out
    typed = [text for text in said.splitlines() if text.strip() in {"後日また", "9  別の項目"}]
    assert [text[:4] for text in typed] == ["    "] * 4


@pytest.mark.parametrize("lang,quote", [("ja", "「"), ("en", "“")])
def test_words_are_quoted_as_the_language_does(sample: Line, lang: str, quote: str) -> None:
    said = sample("show", 5, "--lang", lang).out
    assert f"\n    {quote}" in said
    assert quote in sample("list", "--lang", lang).out
    assert ("「" in sample("list", "--lang", lang).out) == (lang == "ja")


def test_days_that_a_spreadsheet_shows_as_numbers(line: Line) -> None:
    book = Workbook()
    page = book.active
    assert page is not None
    page.append(["Ｎｏ", "記帳日", "件名", "期限"])
    page.append([45901, 45901, "様式の統一", 46000])
    book.save("table.xlsx")
    line("init")
    line("take-in", "table.xlsx")
    taken = line.data("show", 1)
    assert taken["due"] == "2025-12-09"
    assert taken["notes"][0]["text"].splitlines() == ["Ｎｏ：45901", "記帳日：2025-09-01"]
