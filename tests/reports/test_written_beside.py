"""What an office writes where nothing was asked is told and kept; what it strikes out is no answer."""

import csv
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font

from tests.cli.conftest import Line, line, sample
from tests.reports.test_collected_words import PLACES, office, returned
from tests.reports.test_inquiries import ANSWER, PROPOSED, TEXT

__all__ = ["line", "office", "sample"]  # the fixtures
GIST = "E"
WANTED = "状態:未着手"


def opened(path: str) -> tuple[Any, Any]:
    book = openpyxl.load_workbook(path)
    return book, book.worksheets[0]


def notes(office: Line, number: int) -> list[str]:
    return [note["text"] for note in office.data("show", number)["notes"]]


@pytest.mark.parametrize("part", [True, False], ids=["a part", "the whole cell"])
def test_words_struck_through_are_no_answer(office: Line, *, part: bool) -> None:
    back = returned(office, {2: {"answer": "反映", "text": "消した文"}, 3: {"answer": "反映", "text": "残る文"}}, WANTED)  # fmt: skip
    book, sheet = opened(back)
    if part:
        gone = TextBlock(InlineFont(strike=True), "消した")
        sheet[f"{TEXT}5"] = CellRichText("残す", gone, "足す")
    else:
        sheet[f"{TEXT}5"].font = Font(strike=True)
    book.save(back)
    said = office("collect", back, expect=3)
    assert f"{TEXT}5" in said.out
    assert "取消線" in said.out
    assert office.data("show", 2)["resolutions"] == []
    assert office.data("show", 3)["resolutions"][0]["text"] == "残る文"
    book, sheet = opened(back)
    sheet[f"{TEXT}5"], sheet[f"{TEXT}5"].font = "残す足す", Font(strike=False)
    book.save(back)
    office("collect", back)
    assert office.data("show", 2)["resolutions"][0]["text"] == "残す足す"


def test_what_is_written_where_nothing_was_asked_is_kept(office: Line) -> None:
    back = returned(office, {2: {"answer": "反映", "text": "答"}}, WANTED)
    book, sheet = opened(back)
    sheet["P4"], sheet["P5"] = "備考", "大臣官房と調整中"
    sheet["Q6"] = "欄外の相談"
    sheet["B13"] = "※全体として延長をお願いしたい。"
    sheet[f"{TEXT}6"].comment = Comment("本件は回答できません", "山田")
    sheet[f"{GIST}5"] = "二（要旨が違う）"
    book.create_sheet("別紙")["A1"] = "別紙の文"
    book.save(back)
    said = office("collect", back).out
    for words in ("大臣官房と調整中", "欄外の相談", "※全体として", "本件は回答できません", "要旨が違う", "別紙の文"):  # fmt: skip
        assert words in said, words
    assert said.count("取り込んでいません") == 2
    assert "記入要領" not in said
    assert notes(office, 2) == [
        "照会票への記入（照会!P5、備考）：大臣官房と調整中",
        "照会票への記入（照会!E5、御意見の要旨）：二（要旨が違う）",
    ]
    assert notes(office, 3) == [
        "照会票への記入（照会!Q6）：欄外の相談",
        f"照会票への記入（照会!{TEXT}6、コメント）：本件は回答できません",
    ]
    assert office.data("circulate", "--waiting")[0]["waiting"] == [3]
    office("collect", back)
    assert len(notes(office, 2)) == len(notes(office, 3)) == 2, "nothing twice"
    office("undo")
    assert notes(office, 2) == notes(office, 3) == []


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_an_unchanged_sheet_says_nothing_beside(office: Line, lang: str) -> None:
    office("due", 2, "2099-12-28")
    office("--lang", lang, "circulate", "-o", "sheets")
    (path,) = Path("sheets").glob("*.xlsx")
    assert office.data("collect", path)["files"][0]["beside"] == []
    _, sheet = opened(str(path))
    with Path("back.csv").open("w", encoding="utf-8-sig", newline="") as file:
        for row in sheet.iter_rows(values_only=True):
            csv.writer(file).writerow(["2099/12/28" if "2099" in str(v) and len(str(v)) < 20 else v for v in row])  # fmt: skip
    assert office.data("collect", "back.csv")["files"][0]["beside"] == []


def test_a_sheet_of_another_register_is_refused(office: Line) -> None:
    back = returned(office, {2: {"answer": "反映", "text": "答"}}, WANTED)
    _, sheet = opened(back)
    assert "照会番号" in sheet["A2"].value
    for words in (("owner", "add", "総務課"), ("add", "別の一"), ("add", "別の二"), ("assign", 1, 2, "総務課")):  # fmt: skip
        office("--db", "other.sqlite3", "--actor", "別の係", *words)
    said = office("--db", "other.sqlite3", "collect", back, expect=3)
    assert "別の台帳" in said.err
    assert office.data("--db", "other.sqlite3", "show", 2)["resolutions"] == []
    office("backup", "copy.sqlite3")
    office("--db", "copy.sqlite3", "collect", back)
    office("collect", back)


def test_not_ours_says_what_is_to_be_done(office: Line) -> None:
    back = returned(office, {2: {"answer": "所管外"}, 3: {"answer": "所管外"}}, WANTED)
    office("owner", "add", "施設課")
    book, sheet = opened(back)
    sheet[f"{PROPOSED}5"], sheet[f"{PROPOSED}6"] = "施設課", "ない課"
    book.save(back)
    said = office("collect", back).out
    assert "tracker assign 2 施設課" in said
    assert "ない課" in said.split("#3")[1]
    assert "登録されていません" in said.split("#3")[1]


@pytest.mark.parametrize(
    "value, look, shown",
    [
        (0.5, "0%", "50%"),
        (0.125, "0.0%", "12.5%"),
        (1234567, '#,##0"件"', "1,234,567件"),
        (-1500, "#,##0", "-1,500"),
        (7, "0000", "0007"),
        (1.5, "General", "1.5"),
        (3.0, "General", "3"),
        (True, "General", "TRUE"),
    ],
)
def test_a_number_is_taken_as_it_is_shown(
    office: Line, value: object, look: str, shown: str
) -> None:
    back = returned(office, {2: {"answer": "反映", "text": "x"}}, WANTED)
    book, sheet = opened(back)
    cell = sheet[f"{TEXT}5"]
    cell.value, cell.number_format = value, look
    book.save(back)
    office("collect", back)
    assert office.data("show", 2)["resolutions"][0]["text"] == shown


@pytest.mark.parametrize(
    "look, shown",
    [
        ("yyyy-mm-dd hh:mm", "2027-03-31 17:30"),
        ('yyyy"年"m"月"d"日"', "2027年3月31日 17:30"),
        ('[$-411]ggge"年"m"月"d"日"', "令和9年3月31日 17:30"),
    ],
)
def test_a_day_keeps_its_hour(office: Line, look: str, shown: str) -> None:
    from datetime import datetime

    back = returned(office, {2: {"answer": "反映", "text": "x"}}, WANTED)
    book, sheet = opened(back)
    cell = sheet[f"{TEXT}5"]
    cell.value, cell.number_format = datetime(2027, 3, 31, 17, 30), look  # noqa: DTZ001 - a cell's
    book.save(back)
    office("collect", back)
    assert office.data("show", 2)["resolutions"][0]["text"] == shown


def test_answers_are_read_by_their_row_not_their_comment(office: Line) -> None:
    back = returned(office, {2: {"answer": "反映", "text": "答"}}, WANTED)
    book, sheet = opened(back)
    sheet[f"{ANSWER}4"].comment = Comment("見出しへのコメント", "山田")
    book.save(back)
    told = office.data("collect", back)["files"][0]["beside"]
    assert [(w["text"], w["number"]) for w in told] == [("見出しへのコメント", None)]


def test_a_cleared_text_is_not_overwritten_unasked(office: Line) -> None:
    office("resolve", 2, "--as", "反映", "--text", "了となった文", "--stage", "cleared")
    back = returned(office, {2: {"text": "了となった文（修正）"}}, "状態:確認待ち")
    said = office("collect", back, expect=6)
    assert "作成中に戻ります" in said.out
    (held,) = office.data("show", 2)["resolutions"]
    assert (held["text"], held["stage"]) == ("了となった文", "cleared")
    office("collect", back, "--take", 2)
    assert office.data("show", 2)["resolutions"][-1]["stage"] == "draft"


def test_an_answer_taken_out_of_the_sheet_is_said_to_be(office: Line) -> None:
    back = returned(office, {1: dict.fromkeys(PLACES)}, "状態:確認待ち")
    said = office("collect", back).out
    assert "消されています（台帳の案文はそのままです）：1" in said
    assert office.data("show", 1)["resolutions"][0]["text"] == "改めた。"


def test_headings_within_the_rows_are_no_answers(office: Line) -> None:
    back = returned(office, {2: {"answer": "反映", "text": "二の答"}}, WANTED)
    book, sheet = opened(back)
    for cell in sheet[4]:
        sheet.cell(8, cell.column).value = cell.value
    sheet["A7"] = "【その他関係】"
    sheet["A9"], sheet["B9"] = sheet["A6"].value, sheet["B6"].value
    sheet[f"{ANSWER}9"], sheet[f"{TEXT}9"] = "反映", "三の答"
    sheet.delete_rows(6)
    book.save(back)
    said = office("collect", back)
    assert "【その他関係】 → 取り込んでいません" in said.out
    assert office.data("show", 3)["resolutions"][0]["text"] == "三の答"


@pytest.mark.parametrize(
    "data, said",
    [
        (b"", "空です"),
        (b"%PDF-1.7 x", "PDF"),
        (b"<!DOCTYPE html><table></table>", "ウェブページ"),
        (None, "圧縮ファイル"),
    ],
)
def test_what_is_no_sheet_is_called_what_it_is(office: Line, data: bytes | None, said: str) -> None:
    if data is None:
        with zipfile.ZipFile("back.xlsx", "w") as archive:
            archive.writestr("照会.txt", "x")
    else:
        Path("back.xlsx").write_bytes(data)
    assert said in office("collect", "back.xlsx", expect=3).err


def test_a_file_that_is_open_and_a_number_in_no_file_are_said(office: Line) -> None:
    back = returned(office, {2: {"answer": "反映", "text": "あ" * 5000}}, WANTED)
    Path("~$back.xlsx").write_bytes(b"x")
    said = office("collect", "~$back.xlsx", back, "--take", 99)
    assert "~$back.xlsx" in said.err
    assert "99番" in said.err
    assert "あ" * 500 not in said.out
    assert len(office.data("show", 2)["resolutions"][0]["text"]) == 5000


def test_letters_name_meeting_titles_and_how_the_sender_is_reached(sample: Line) -> None:
    sample("owner", "add", "事務局 青木", "--contact", "内線1234")
    sample("accept", 5, 6)
    owner = "広報室"
    sample("owner", "add", owner)
    sample("assign", 5, 6, owner)
    sample("--actor", "事務局 青木", "circulate", "-o", "sheets")
    note = next(Path("sheets").glob("*広報室*.txt")).read_text(encoding="utf-8")
    assert note.startswith(f"{owner}")
    assert "件名：" in note
    assert "令和7年3月7日（金）" in note
    assert "回答先：内線1234" in note
    _, sheet = opened(str(next(Path("sheets").glob("*広報室*.xlsx"))))
    assert sheet["A1"].value.startswith(f"{owner}への照会：")
    sample("circulate", "--waiting", "-o", "letters")
    letter = next(Path("letters").glob("*広報室*")).read_text(encoding="utf-8")
    assert all(item["title"] in letter for item in sample.data("list", "--limit", 0) if item["number"] in {5, 6})  # fmt: skip


def test_the_chair_is_not_asked_to_confirm_what_is_not_cleared(office: Line) -> None:
    office("meeting", "add", "2099-04-01", "--body", "検討会")
    office("resolve", 2, "--as", "原案どおり", "--text", "このままとする。", "--reason", "対象に含まれるため。", "--stage", "cleared")  # fmt: skip
    page = office("report", "next-meeting", "--format", "html").out
    briefing = page.split("担当の回答あり（案文は未了）")
    assert len(briefing) == 2
    assert "#2 二" in briefing[0]
    assert "対象に含まれるため。" in briefing[0]
    assert "#1 一" not in briefing[0]
    assert page.count("対象に含まれるため。") == 2


def test_a_csv_that_cannot_hold_a_sign_changes_nothing(office: Line) -> None:
    held = "森鷗外〜𠮷野家–第3条"
    office("resolve", 2, "--as", "反映", "--text", held)
    back = returned(office, {3: {"answer": "反映", "text": "三の答"}}, "状態:未着手,確認待ち")
    _, sheet = opened(back)
    with Path("back.csv").open("w", encoding="cp932", errors="replace", newline="") as file:
        for row in sheet.iter_rows(values_only=True):
            csv.writer(file).writerow([str(v or "").replace("〜", "～") for v in row])
    (two,) = [r for r in office.data("collect", "back.csv")["files"][0]["rows"] if r["number"] == 2]
    assert two["fate"] == "unchanged"
    assert office.data("show", 2)["resolutions"][-1]["text"] == held
    assert office.data("show", 3)["resolutions"][0]["text"] == "三の答"


def test_two_columns_of_one_header_that_differ_are_refused(office: Line) -> None:
    back = returned(office, {2: {"answer": "反映", "text": "元の案"}, 3: {"answer": "反映", "text": "同じ"}}, WANTED)  # fmt: skip
    book, sheet = opened(back)
    sheet["P4"], sheet["P5"], sheet["P6"] = sheet[f"{TEXT}4"].value, "課長修正後の案", "同じ"
    sheet[f"{ANSWER}4"] = "対応区分（必須）"
    book.save(back)
    assert "P5" in office("collect", back, expect=3).out
    assert office.data("show", 2)["resolutions"] == []
    assert office.data("show", 3)["resolutions"][0]["text"] == "同じ"


def test_a_mistyped_number_waits(office: Line) -> None:
    office("edit", 2, "--title", "開館の時間を延ばすこと")
    office("edit", 3, "--title", "返却箱の数と場所の見直し")
    back = returned(office, {2: {"answer": "反映", "text": "時間の答"}}, WANTED)
    book, sheet = opened(back)
    sheet["A5"], sheet["A6"] = 3, None
    sheet["B5"] = sheet["B6"].value
    book.save(back)
    assert "この番号の対応事項のものではありません" in office("collect", back, expect=6).out
    assert office.data("show", 3)["resolutions"] == []


def test_what_was_answered_otherwise_or_put_off_is_not_waited_for(office: Line) -> None:
    office("circulate", "-o", "first")
    office("resolve", 2, "--as", "反映", "--text", "電話の答")
    office("reopen", 2, "--reason", "表現")
    office("defer", 3, "--reason", "来年", "--until", "2099-01-01")
    assert office.data("circulate", "--waiting") == []
    office("circulate", "-o", "second")
    (sheet,) = office.data("circulate", "--waiting")
    assert sheet["waiting"] == [2]


def test_a_withdrawn_answer_is_printed_as_under_review(office: Line) -> None:
    office("resolve", 2, "--as", "反映", "--text", "改めた。", "--stage", "cleared")
    assert "（見直し中）" not in office("report", "responses", "--format", "md").out
    office("reopen", 2, "--reason", "表現に誤り")
    assert "（見直し中）改めた。" in office("report", "responses", "--format", "md").out
