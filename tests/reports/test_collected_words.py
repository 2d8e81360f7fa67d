"""What collecting tells: every field that a sheet says otherwise, and where a merged item went."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.cli.conftest import Line, line, sample
from tests.reports.test_inquiries import ANSWER, NEW, OLD, REASON, REFERENCE, TEXT

__all__ = ["line", "sample"]  # the fixtures
PLACES = {"answer": ANSWER, "text": TEXT, "reason": REASON, "reference": REFERENCE}
PLACES |= {"old": OLD, "new": NEW}


@pytest.fixture
def office(line: Line) -> Line:
    """Three items of 総務課; the first has an answer with its wording."""
    line("owner", "add", "総務課")
    for title in ("一", "二", "三"):
        line("add", title)
    line("assign", 1, 2, 3, "総務課")
    words = ("--text", "改めた。", "--reason", "要望のため。", "--reference", "第3条")
    line("resolve", 1, "--as", "反映", *words, "--old", "甲", "--new", "乙")
    return line


def returned(line: Line, rows: dict[int, dict[str, str | None]], *words: object) -> str:
    """The office's sheet as it comes back, with these fields typed in these rows."""
    line("circulate", "-o", "sheets", "--force", *words)
    (path,) = Path("sheets").glob("*.xlsx")
    book = openpyxl.load_workbook(path)
    sheet: Any = book.worksheets[0]
    heads = {sheet.cell(row, 1).value: row for row in range(5, 5 + 3)}
    for number, fields in rows.items():
        for name, text in fields.items():
            sheet[f"{PLACES[name]}{heads[number]}"] = text
    book.save("back.xlsx")
    return "back.xlsx"


LIVE = ("状態:確認待ち,未着手",)


def test_a_wording_that_is_erased_is_told(office: Line) -> None:
    back = returned(office, {1: {"old": None, "new": None, "reference": "第4条"}}, *LIVE)
    told = office("collect", back, "--dry-run").out
    assert "旧（修正前）：甲 → （なし）" in told
    assert "新（修正後）：乙 → （なし）" in told
    assert "反映箇所：第3条 → 第4条" in told
    assert "【反映】改めた。" in told
    assert "reflected" not in told
    assert "理由：要望のため。 →" not in told
    (row,) = office.data("collect", back, "--dry-run")["files"][0]["rows"]
    assert row["differs"] == [
        {"field": "reference", "here": "第3条", "sheet": "第4条"},
        {"field": "old_wording", "here": "甲", "sheet": ""},
        {"field": "new_wording", "here": "乙", "sheet": ""},
    ]
    office("collect", back)
    (held,) = office.data("show", 1)["resolutions"]
    assert (held["reference"], held["old_wording"], held["new_wording"]) == ("第4条", None, None)


def test_a_conflict_tells_what_one_would_choose(office: Line) -> None:
    back = returned(office, {1: {"reason": "別の理由。"}}, *LIVE)
    words = ("--text", "改めた。", "--reason", "要望のため。", "--reference", "第3条")
    office("resolve", 1, "--as", "反映", *words, "--old", "甲", "--new", "丙")
    told = office("collect", back, expect=6).out
    assert "新（修正後）：丙 → 乙" in told
    assert "理由：要望のため。 → 別の理由。" in told


def test_a_first_answer_tells_its_wording(office: Line) -> None:
    words: dict[str, str | None] = {"answer": "反映", "text": "改めた。", "reason": "要望。"}
    told = office("collect", returned(office, {2: {**words, "new": "丁"}}), "--dry-run").out
    assert "新（修正後）：丁" in told
    assert told.count("要望。") == 1


ANSWERED: dict[str, str | None] = {"answer": "反映", "text": "二への回答。"}


def test_an_answer_to_a_merged_item_waits_to_be_taken(office: Line) -> None:
    back = returned(office, {2: ANSWERED})
    office("merge", 3, 2)
    said = office("collect", back, expect=6)
    assert "#2" in said.out
    assert "#3に統合済み" in said.out
    assert "--take 2" in said.err
    assert "回答済み" not in said.err
    assert office.data("show", 3)["resolutions"] == []
    done = office.data("collect", back, "--take", 2)
    assert done["numbers"] == [3]
    assert (done["files"][0]["rows"][0]["number"], done["files"][0]["rows"][0]["into"]) == (2, 3)
    (held,) = office.data("show", 3)["resolutions"]
    assert held["text"] == "二への回答。"
    assert "取込み済み" in office("collect", back).out
    office("undo")
    assert office.data("show", 3)["resolutions"] == []


def test_what_the_merged_item_says_already_is_as_held(office: Line) -> None:
    back = returned(office, {2: ANSWERED})
    office("resolve", 2, "--as", "反映", "--text", "二への回答。")
    office("merge", 3, 2)
    office("collect", back)
    (held,) = office.data("show", 3)["resolutions"]
    assert held["text"] == "二への回答。"


def test_not_ours_of_a_merged_item_is_noted_where_it_went(office: Line) -> None:
    back = returned(office, {2: {"answer": "所管外", "text": "施設課へ。"}})
    office("merge", 3, 2)
    office("merge", 1, 3)
    office("collect", back)
    (note,) = office.data("show", 1)["notes"]
    assert "施設課へ。" in note["text"]


def test_a_merged_item_that_takes_no_answer_is_named(office: Line) -> None:
    back = returned(office, {2: ANSWERED})
    office("merge", 3, 2)
    office("dismiss", 3, "--reason", "重複")
    said = office("collect", back, expect=3)
    assert "#3" in said.out
    assert "対象外" in said.out
    assert "回答済み" not in said.err


def test_an_answer_merged_over_rows_is_each_row_s(office: Line) -> None:
    back = returned(
        office, {2: {"answer": "反映", "text": "まとめて改めた。", "new": "丙"}}, "状態:未着手"
    )
    book = openpyxl.load_workbook(back)
    sheet: Any = book.worksheets[0]
    for column in (ANSWER, TEXT, NEW):
        sheet.merge_cells(f"{column}5:{column}6")
    book.save(back)
    office("collect", back)
    for number in (2, 3):
        (answer,) = office.data("show", number)["resolutions"]
        assert (answer["text"], answer["new_wording"]) == ("まとめて改めた。", "丙")


def test_an_error_of_a_formula_is_no_answer(office: Line) -> None:
    back = returned(office, {2: {"answer": "反映", "text": "#REF!"}}, "状態:未着手")
    book = openpyxl.load_workbook(back)
    sheet: Any = book.worksheets[0]
    (cell,) = [row[0] for row in sheet[f"{TEXT}5:{TEXT}7"] if row[0].value == "#REF!"]
    assert cell.data_type == "e"
    told = office("collect", back, expect=3)
    assert cell.coordinate in told.out + told.err
    assert office.data("show", 2)["resolutions"] == []


def test_the_same_answer_again_after_the_body_sent_it_back_is_a_new_one(office: Line) -> None:
    office("assess", 1, "follow", "--basis", "chair")
    back = returned(
        office,
        {1: {"answer": "反映", "text": "改めた。", "reason": "要望のため。", "reference": "第3条",
             "old": "甲", "new": "乙"}},
        "状態:未着手",
    )  # fmt: skip
    office("collect", back)
    item = office.data("show", 1)
    assert item["status"] == "resolved"
    assert [answer["round"] for answer in item["resolutions"]] == [1, 2]


def test_of_items_that_became_one_only_one_answer_is_taken(office: Line) -> None:
    back = returned(
        office,
        {2: {"answer": "反映", "text": "二の答"}, 3: {"answer": "反映", "text": "三の答"}},
        "状態:未着手",
    )
    office("merge", 1, 2, 3)
    told = office("collect", back, "--take", 2, "--take", 3, expect=3)
    assert "1番への別の回答が" in told.out
    texts = {answer["text"] for answer in office.data("show", 1)["resolutions"]}
    assert len(texts & {"二の答", "三の答"}) == 1


def test_answers_on_a_copy_of_the_sheet_are_read_and_on_two_sheets_refused(office: Line) -> None:
    back = returned(office, {}, "状態:未着手")
    book = openpyxl.load_workbook(back)
    copy = book.copy_worksheet(book.worksheets[0])
    copy[f"{ANSWER}5"], copy[f"{TEXT}5"] = "反映", "写しの答_x000D_\n続き"
    book.save(back)
    office("collect", back)
    assert [a["text"] for a in office.data("show", 2)["resolutions"]] == ["写しの答\n続き"]
    first: Any = book.worksheets[0]
    first[f"{ANSWER}6"], first[f"{TEXT}6"] = "反映", "元の答"
    book.save("both.xlsx")
    assert "2枚" in office("collect", "both.xlsx", expect=3).err
    assert office.data("show", 3)["resolutions"] == []


def test_whatever_an_office_writes_beside_its_answer_is_kept(office: Line) -> None:
    back = returned(
        office,
        {
            2: {"answer": "意見なし", "reference": "第9条", "old": "旧だけ"},
            3: {"answer": "反映", "text": "答"},
        },
        "状態:未着手",
    )
    book = openpyxl.load_workbook(back)
    sheet: Any = book.worksheets[0]
    proposed = next(c.column for c in sheet[4] if c.value and "所管外の場合" in str(c.value))
    sheet.cell(6, proposed).value = "広報課"
    book.save(back)
    office("collect", back)
    notes = [n["text"] for number in (2, 3) for n in office.data("show", number)["notes"]]
    assert any("第9条" in text and "旧だけ" in text for text in notes)
    assert any("広報課" in text for text in notes)


def test_a_corrected_sheet_is_taken_though_a_date_was_set_meanwhile(office: Line) -> None:
    back = returned(office, {2: {"answer": "反映", "text": "初めの答"}}, "状態:未着手")
    office("collect", back)
    office("due", 2, "2099-12-28")
    book = openpyxl.load_workbook(back)
    sheet: Any = book.worksheets[0]
    sheet[f"{TEXT}5"] = "直した答"
    book.save("again.xlsx")
    office("collect", "again.xlsx")
    assert office.data("show", 2)["resolutions"][-1]["text"] == "直した答"


def test_a_folder_in_a_sheet_s_place_is_refused_before_anything_is_sent(office: Line) -> None:
    office("circulate", "-o", "first")
    (sheet,) = Path("first").glob("*.xlsx")
    office("undo")
    (Path("sheets") / sheet.name).mkdir(parents=True)
    assert sheet.name in office("circulate", "-o", "sheets", "--force", expect=3).err
    assert office.data("circulate", "--sent") == []


def test_words_marked_as_no_answer_are_said_to_be(sample: Line) -> None:
    sample("accept", 5)
    number = next(
        item["number"]
        for item in sample.data("list", "--limit", 0)
        if item["kind"] == "question" and sample.data("show", item["number"])["answered_by"]
    )
    sample("answered", number, "not")
    sample("show", number, "--format", "md", "-o", "one.md")
    said = Path("one.md").read_text(encoding="utf-8")
    assert "回答になっていないものとされています" in said
    assert "当日の回答はありませんでした" not in said


@pytest.mark.parametrize(
    "number, answer, text, held",
    [
        ("2番", "反映済み", "改めた。", "reflected"),
        ("No.2", "一部反映", "改めた。", "partly_reflected"),
        ("＃２", "意見無し", None, None),
        (2, None, "特になし", None),
        (2, "なし", None, None),
    ],
)
def test_numbers_and_answers_are_taken_as_offices_write_them(
    office: Line, number: object, answer: str | None, text: str | None, held: str | None
) -> None:
    back = returned(office, {2: {"answer": answer, "text": text}}, "状態:未着手")
    book = openpyxl.load_workbook(back)
    sheet: Any = book.worksheets[0]
    sheet["A5"] = number
    book.save(back)
    assert office.data("collect", back)["numbers"] == [2]
    item = office.data("show", 2)
    assert [answer["disposition"] for answer in item["resolutions"]] == ([held] if held else [])
    assert [note["text"][:11] for note in item["notes"]] == (
        [] if held else ["照会への回答：意見なし"]
    )


def test_of_two_files_that_differ_the_second_waits(office: Line) -> None:
    first = returned(office, {2: {"answer": "反映", "text": "山田の回答"}}, "状態:未着手")
    Path(first).rename("y.xlsx")
    back = returned(office, {2: {"answer": "今後の検討", "text": "鈴木の回答"}}, "状態:未着手")
    said = office("collect", "y.xlsx", back, expect=6)
    assert "y.xlsxの回答と異なります" in said.out
    assert "--take 2" in said.err
    assert [a["text"] for a in office.data("show", 2)["resolutions"]] == ["山田の回答"]
    assert "差替え" in office("collect", back).out
    assert office.data("show", 2)["resolutions"][-1]["text"] == "鈴木の回答"


def test_an_answer_of_who_is_in_charge_no_longer_waits(office: Line) -> None:
    back = returned(office, {2: {"answer": "反映", "text": "総務課の回答"}}, "状態:未着手")
    office("owner", "add", "施設課")
    office("assign", 2, "施設課")
    said = office("collect", back, expect=6)
    assert "担当は施設課に変わっています" in said.out
    assert office.data("show", 2)["resolutions"] == []
    office("owner", "merge", "施設課", "総務課")
    office("collect", back)
    assert [a["text"] for a in office.data("show", 2)["resolutions"]] == ["総務課の回答"]


def test_a_successor_s_item_takes_the_answer_of_who_was_asked(office: Line) -> None:
    back = returned(office, {2: {"answer": "反映", "text": "前の課の回答"}}, "状態:未着手")
    office("owner", "add", "企画課")
    office("owner", "succeed", "総務課", "企画課")
    office("collect", back)
    assert [a["text"] for a in office.data("show", 2)["resolutions"]] == ["前の課の回答"]


def test_an_answer_that_gives_way_is_no_new_one(office: Line) -> None:
    back = returned(office, {1: {"answer": "反映", "text": "更に改めた。"},
                             2: {"answer": "今後の参考", "text": "参考とする。"}}, *LIVE)  # fmt: skip
    told = office("collect", back).out
    assert "#1 一：差替え" in told
    assert "#2 二：新規" in told


def test_collected_again_the_bad_cells_are_named_again(office: Line) -> None:
    back = returned(office, {2: {"answer": "反映", "text": "改めた。"}, 3: {"answer": "多分"}})
    office("collect", back, expect=3)
    told = office("collect", back, expect=3)
    assert "取込み済み" in told.out
    assert "多分" in told.out
    assert "取り込めない欄・行が1件" in told.err
