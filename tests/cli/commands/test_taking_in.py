"""A spreadsheet of somebody's own comes in as items: what fits is taken, the rest is kept as notes."""

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from freezegun import freeze_time
from openpyxl import Workbook

from tests.cli.conftest import Line

HEADERS = [
    "No.", "件名", "内容", "委員名", "会議日", "担当課", "対応期限", "進捗状況", "優先度", "対応区分", "対応内容", "備考", "予算",
]  # fmt: skip
ROWS: list[list[Any]] = [
    [1, "資料の事前送付", "会議の三日前までに送る。", "青木構成員、上田構成員", date(2025, 4, 2), "総務課", date(2025, 6, 30), "未対応", "高", "", "", "電話で確認", "なし"],
    [2, "様式の統一", "", "上田構成員", "R7.4.2", "広報課", "来年度", "検討中", "A", "", "案を作成中", "", ""],
    [3, "用語集の作成", "", "", "2024-01-01", "", "3月末", "完了", "", "反映", "別添に追記した。", "", ""],
    [4, "委員名簿の公表", "", "", "", "", "", "済", "", "", "", "", ""],
    [],
    ["", "", "", "", "", "", "", "", "", "", "", "小計", ""],
    [5, "", "内容だけの行である。続きもある。", "", "", "", "", "謎", "", "", "", "", ""],
    [1, "資料の事前送付", "会議の三日前までに送る。", "上田構成員、青木構成員", "R7.4.2", "総務課", "R7.6.30", "未対応", "高", "", "", "電話で確認", "なし"],
    [3, "用語集の作成", "", "", "", "", "", "", "", "", "", "", ""],
]  # fmt: skip


@pytest.fixture
def sheet(line: Line) -> Path:
    book = Workbook()
    page = book.active
    assert page is not None
    page.append(["課題管理表（令和7年度）"])
    page.append([])
    for row in (HEADERS, *ROWS):
        page.append(list(row))
    book.create_sheet("凡例").append(["区分", "意味"])
    book.save("課題.xlsx")
    line("init")
    line("owner", "add", "総務課")
    line("meeting", "add", "2025-04-02", "--body", "検討会")
    return Path("課題.xlsx")


@pytest.fixture(autouse=True)
def _day() -> Iterator[None]:
    with freeze_time("2025-05-01T03:00:00Z"):
        yield


def test_a_dry_run_shows_each_row_and_changes_nothing(line: Line, sheet: Path) -> None:
    before = line.dump()
    said = line("take-in", sheet, "--dry-run")
    assert "資料の事前送付" in said.out
    assert "「広報課」は名簿にない" in said.out
    assert "上の行と同じ" in said.out
    assert "新しい対応事項6件" in said.err
    assert "No.、予算" in said.err
    assert line.dump() == before


def test_rows_become_items_in_one_batch(line: Line, sheet: Path) -> None:
    done = line.data("take-in", sheet)
    assert done["numbers"] == [1, 2, 3, 4, 5, 6]
    assert done["untitled"] != []
    first, second, third, fourth, fifth, _ = (line.data("show", n) for n in done["numbers"])
    assert first["raisers"] == ["青木構成員", "上田構成員"]
    assert (first["owner"], first["due"], first["due_chosen_by"]) == (
        "総務課", "2025-06-30", "事務局 青木",
    )  # fmt: skip
    assert (first["meeting"], first["priority"], first["status"]) == ("2025-04-02", "high", "open")
    assert first["summary"] == "会議の三日前までに送る。"
    (note,) = first["notes"]
    assert set(note["text"].split("\n")) == {"No.：1", "備考：電話で確認", "予算：なし"}
    assert note["internal"]
    assert (second["owner"], second["owner_as_said"]) == (None, "広報課")
    assert (second["due"], second["due_as_said"]) == (None, "来年度")
    assert second["status"] == "in_progress"
    assert "案を作成中" in second["notes"][0]["text"]
    assert third["status"] == "resolved"
    assert (third["due"], third["due_as_said"]) == (None, "3月末"), "of which year, nobody knows"
    assert third["resolutions"][0]["text"] == "別添に追記した。"
    assert third["meeting"] is None
    assert "2024-01-01" in third["notes"][0]["text"]
    assert fourth["status"] == "in_progress", "nothing is closed without a confirmation"
    assert "済" in fourth["notes"][0]["text"]
    assert fifth["title"] == "内容だけの行である"
    assert "謎" in fifth["notes"][0]["text"]
    assert line.data("history", "--limit", 1)[0]["verb"] == "take_in"
    line("undo")
    assert line.numbers() == []


def test_again_nothing_is_doubled(line: Line, sheet: Path) -> None:
    line("take-in", sheet)
    before = line.dump()
    again = line.data("take-in", sheet)
    assert again["batch"] is None
    assert [row["new"] for row in again["rows"]] == [False] * 7
    assert "既にあるもの7件" in line("take-in", sheet).err
    assert line.dump() == before


def test_whatever_becomes_no_answer_is_a_note_under_its_own_header(line: Line) -> None:
    line("init")
    _csv(
        "件名,対応区分,回答,状況,期限",
        "甲,原案どおり,直しません,完了,謎",
        "乙,反映,,,",
        "丙,一部反映,直した,検討中,",
    )
    line("take-in", "issues.csv")
    first, second, third = ([n["text"] for n in line.data("show", n)["notes"]] for n in (1, 2, 3))
    assert set(first[0].split("\n")) == {
        "状況：完了",
        "対応区分：原案どおり",
        "回答：直しません",
    }
    assert line.data("show", 1)["due_as_said"] == "謎"
    assert second == ["対応区分：反映"]
    assert third == ["対応区分：一部反映\n回答：直した"]


def test_every_sheet_of_items_is_taken_and_the_others_are_named(line: Line) -> None:
    line("init")
    book = Workbook()
    for name, rows in (
        ("第1回", [["件名", "担当"], ["甲", "総務課"]]),
        ("第2回", [["件名", "担当"], ["乙", "広報課"]]),
        ("凡例", [["項目", "説明"], ["反映", "直したもの"]]),
    ):
        page = book.create_sheet(name)
        for row in rows:
            page.append(row)
    book.save("二回分.xlsx")
    said = line("take-in", "二回分.xlsx")
    assert [item["title"] for item in line.data("list")] == ["甲", "乙"]
    assert "凡例" in said.err


def test_an_office_that_has_left_and_a_date_before_the_meeting_stay_words(line: Line) -> None:
    line("init")
    line("owner", "add", "甲課")
    line("owner", "add", "乙課")
    line("owner", "succeed", "甲課", "乙課")
    line("meeting", "add", "2025-04-02", "--body", "検討会")
    _csv("件名,担当,会議日,期限", "様式,甲課,2025-04-02,2025-03-01")
    with freeze_time("2025-05-02T03:00:00Z"):
        (row,) = line.data("take-in", "issues.csv")["rows"]
    item = line.data("show", 1)
    assert (item["owner"], item["owner_as_said"], item["due"]) == (None, "甲課", None)
    assert "期限：2025-03-01" in item["notes"][0]["text"]
    assert any("乙課" in remark for remark in row["remarks"])


def _csv(*lines: str) -> None:
    Path("issues.csv").write_text("\n".join(lines), encoding="utf-8")


def test_an_answer_comes_with_its_reason_and_both_wordings(line: Line) -> None:
    line("init")
    Path("issues.csv").write_text(
        "件名,状況,対応区分,対応内容,理由,反映箇所,旧,新\n"
        "甲,済,原案どおり,このまま。,根拠があるため,,,\n乙,済,反映,直した。,,第2条,夕方,夜\n丙,検討中,,,,第3条,朝,\n",
        encoding="utf-8",
    )
    line("take-in", "issues.csv")
    one, two, three = (line.data("show", number) for number in (1, 2, 3))
    assert (one["status"], one["resolutions"][0]["reason"]) == ("resolved", "根拠があるため")
    (answer,) = two["resolutions"]
    assert (answer["reference"], answer["old_wording"], answer["new_wording"]) == (
        "第2条", "夕方", "夜",
    )  # fmt: skip
    assert three["resolutions"] == []
    assert set(three["notes"][0]["text"].split("\n")) == {"反映箇所：第3条", "旧：朝"}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp932"])
def test_csv_as_well(line: Line, encoding: str) -> None:
    line("init")
    with Path("issues.csv").open("w", encoding=encoding, newline="") as file:
        writer = csv.writer(file)
        writer.writerows([["課題", "期限", "ステータス"], ["=1+1 の扱い", "R7.9.30", "対応中"]])
    line("take-in", "issues.csv")
    (item,) = line.data("list")
    assert (item["title"], item["due"], item["status"]) == (
        "=1+1 の扱い", "2025-09-30", "in_progress",
    )  # fmt: skip


def test_english_columns(line: Line) -> None:
    line("init")
    Path("issues.csv").write_text(
        "Title,Owner,Due Date,Status,Priority,Link\nSend papers early,,next Friday,Done,Low,http://x\n",
        encoding="utf-8",
    )
    line("take-in", "issues.csv", "--lang", "en")
    item = line.data("show", 1)
    assert (item["due"], item["due_as_said"]) == (None, "next Friday")
    assert (item["priority"], item["status"]) == ("low", "in_progress")
    assert "Link：http://x" in item["notes"][0]["text"]


@pytest.mark.parametrize(
    "name,content,said",
    [
        ("no.csv", "甲,乙\n1,2\n", "見出し"),
        ("empty.csv", "", "空です"),
        ("bad.xlsx", "PK broken", "別の形式"),
        ("long.csv", '件名\n"' + 140_000 * "あ" + "\n", "引用符"),
        ("gone.xlsx", None, "ありません"),
    ],
)
def test_what_is_no_such_sheet(line: Line, name: str, content: str | None, said: str) -> None:
    line("init")
    before = line.dump()
    if content is not None:
        Path(name).write_text(content, encoding="utf-8")
    told = line("take-in", name, expect=3).err
    assert said in told
    assert name in told
    assert line.dump() == before


def test_rows_of_one_title_that_differ_elsewhere_are_items_of_their_own(line: Line) -> None:
    line("init")
    rows = [
        "件名,内容,担当,期限,優先度,備考",
        "その他,机を増やす,甲課,R7.6.30,,",
        "その他,椅子を減らす,乙課,R7.7.31,高,二階",
        "その他,椅子を減らす,丙課,,,",
        "その他,机を増やす,甲課,2025-06-30,中,",
    ]
    _csv(*rows)
    done = line.data("take-in", "issues.csv")
    assert [row["new"] for row in done["rows"]] == [True, True, True, False]
    second = line.data("show", 2)
    assert (second["summary"], second["owner_as_said"], second["due"]) == (
        "椅子を減らす", "乙課", "2025-07-31",
    )  # fmt: skip
    assert "二階" in second["notes"][0]["text"]
    assert any("A2" in remark for remark in done["rows"][1]["remarks"])
    before = line.dump()
    again = line.data("take-in", "issues.csv")
    assert (again["numbers"], line.dump()) == ([], before)
    _csv(*rows, "その他,窓を開ける,甲課,,,", "その他,机を増やす,丁課,,,")
    more = line.data("take-in", "issues.csv")
    assert more["numbers"] == [4, 5], "another summary, and one more row with a known one"
    assert all(any("対応事項1" in r for r in row["remarks"]) for row in more["rows"][-2:])


@pytest.mark.parametrize(
    "said", ["12月末", "3日後", "来週金曜", "3月31日", "3/31", "来年度", "令和9年4月1日（月）"]
)
def test_no_day_is_made_of_words_that_name_none_by_themselves(line: Line, said: str) -> None:
    line("init")
    _csv("件名,期限", f"様式,{said}")
    (row,) = line.data("take-in", "issues.csv")["rows"]
    item = line.data("show", 1)
    assert (item["due"], item["due_as_said"], item["notes"]) == (None, said, [])
    assert any(said in remark for remark in row["remarks"])


def test_a_day_named_in_other_words_is_taken_beside_them(line: Line) -> None:
    line("init")
    _csv("件名,期限", "様式,令和8年3月末", "会場,令和9年4月1日（木）")
    first, second = line.data("take-in", "issues.csv")["rows"]
    item = line.data("show", 1)
    assert (item["due"], item["due_as_said"]) == ("2026-03-31", "令和8年3月末")
    assert any("令和8年3月末" in remark for remark in first["remarks"])
    item = line.data("show", 2)
    assert (item["due"], item["due_as_said"], second["remarks"]) == ("2027-04-01", None, [])


def test_a_meeting_s_day_without_a_year_is_a_note(line: Line) -> None:
    line("init")
    line("meeting", "add", "2026-04-02", "--body", "検討会")
    _csv("件名,会議日", "様式,4月2日")
    line("take-in", "issues.csv")
    item = line.data("show", 1)
    assert item["meeting"] is None
    assert "会議日：4月2日" in item["notes"][0]["text"]


def test_headers_printed_again_are_no_item(line: Line) -> None:
    line("init")
    _csv("件名,担当,期限", "甲,総務課,", "件名,担当,期限", "乙,総務課,", "件名,,,")
    done = line.data("take-in", "issues.csv")
    assert [row["title"] for row in done["rows"]] == ["甲", "乙", "件名"]
    assert done["repeated"] == ["A3"]
    assert "A3" in line("take-in", "issues.csv").err


def test_cells_merged_downwards_count_for_each_of_their_rows(line: Line) -> None:
    line("init")
    book = Workbook()
    page = book.active
    assert page is not None
    for row in (
        ["件名", "内容", "担当", "経過"],
        ["資料", "早く送る", "総務課", ""],
        ["会場", "広くする", "", ""],
        ["様式", "揃える", "広報課", "四月に相談"],
        ["", "", "", "五月に決定"],
        ["", "", "", ""],
        ["机", "増やす", "", ""],
    ):
        page.append(row)
    for cells in ("C2:C3", "A4:A6", "B4:B6", "C4:C6", "D5:D6"):
        page.merge_cells(cells)
    book.save("結合.xlsx")
    done = line.data("take-in", "結合.xlsx")
    assert [row["title"] for row in done["rows"]] == ["資料", "会場", "様式", "机"]
    owners = [line.data("show", number)["owner_as_said"] for number in done["numbers"]]
    assert owners == ["総務課", "総務課", "広報課", None]
    (note,) = line.data("show", 3)["notes"]
    assert note["text"].split("\n") == ["経過：四月に相談", "経過：五月に決定"]


def test_hidden_sheets_are_taken_and_named(line: Line) -> None:
    line("init")
    book = Workbook()
    page = book.active
    assert page is not None
    page.append(["件名", "担当"])
    page.append(["甲", "総務課"])
    hidden = book.create_sheet("隠し")
    hidden.append(["件名", "担当"])
    hidden.append(["乙", "広報課"])
    hidden.sheet_state = "hidden"
    book.save("二枚.xlsx")
    assert "隠し" in line("take-in", "二枚.xlsx").err
    assert line.data("take-in", "二枚.xlsx")["hidden"] == ["隠し"]
    assert [item["title"] for item in line.data("list")] == ["甲", "乙"]


def test_a_quotation_mark_that_is_never_closed_swallows_no_row(line: Line) -> None:
    line("init")
    _csv("件名,内容,担当", "一,あ,総務課", '二,"い,総務課', "三,う,総務課")
    assert "引用符" in line("take-in", "issues.csv", expect=3).err
    assert line.numbers() == []
