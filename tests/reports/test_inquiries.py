"""Sheets out to owners and back: by Excel's and LibreOffice's ways of saving, in parts, changed."""

import csv
import io
import json
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.builders import register_at, with_candidates
from tracker.bootstrap import Register
from tracker.cli.running import run
from tracker.domain.wording import Wording
from tracker.domain.words import Disposition, Status
from tracker.services import commands
from tracker.services.queries.show_item import show_item

HEADER = 4
NUMBER, VERSION, ANSWER, TEXT, REASON, REFERENCE, OLD, NEW, PROPOSED = "ABIJKLMNO"


@pytest.fixture
def register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Register:
    """Four items, three of 総務課 and one of nobody."""
    path = tmp_path / "register.sqlite3"
    monkeypatch.setenv("TRACKER_DB", str(path))
    monkeypatch.chdir(tmp_path)
    register = register_at(path)
    made = with_candidates(
        register, "開館の時間", "=案内", "返却箱", "職員の数", answer="検討する。"
    )
    register.do(commands.accept_items, made)
    register.do(commands.add_owner, "総務課")
    register.do(commands.assign_items, made[:3], "総務課")
    return register


def sent(*words: str) -> Path:
    """The sheet of 総務課."""
    assert run(["circulate", "-o", "sheets", "--by", "2027-04-10", *words]) == 0
    (found,) = Path("sheets").glob("*総務課*.xlsx")
    return found


def filled(path: Path, fill: Callable[[Worksheet], None], name: str = "back.xlsx") -> Path:
    """The sheet as an owner sends it back."""
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    fill(sheet)
    book.save(name)
    return Path(name)


def answer(
    row: int, disposition: str, text: str = "", reason: str = ""
) -> Callable[[Worksheet], None]:
    def fill(sheet: Worksheet) -> None:
        sheet[f"{ANSWER}{HEADER + row}"] = disposition
        sheet[f"{TEXT}{HEADER + row}"] = text
        sheet[f"{REASON}{HEADER + row}"] = reason

    return fill


def collected(capsys: pytest.CaptureFixture[str], *words: str, expect: int = 0) -> Any:
    capsys.readouterr()
    assert run(["collect", *words, "--json"]) == expect
    return json.loads(capsys.readouterr().out)


def held(register: Register, number: int) -> Any:
    with register.reader() as reader:
        return show_item(reader, number)


def test_a_sheet_shows_what_is_asked_and_locks_it(register: Register) -> None:
    path = sent()
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    heads = [cell.value for cell in sheet[HEADER]]
    assert heads[:2] == ["管理番号", "版"]
    assert {"対応区分", "対応（案）"} <= set(heads)
    assert [sheet[f"A{row}"].value for row in (5, 6, 7)] == [1, 2, 3]
    assert sheet.protection.sheet
    assert sheet["A5"].protection.locked
    assert not sheet["J5"].protection.locked
    (rule,) = sheet.data_validations.dataValidation
    assert "反映" in rule.formula1
    assert "所管外" in rule.formula1
    assert "4月10日" in str(sheet["A2"].value)
    note = next(Path("sheets").glob("*.txt")).read_text(encoding="utf-8")
    assert "総務課" in note
    assert "4月10日" in note
    assert held(register, 1).row.version == sheet["B5"].value, "sending changes no item"


def test_answers_are_merged_and_undone_as_one_batch(
    register: Register, capsys: pytest.CaptureFixture[str]
) -> None:
    def fill(sheet: Worksheet) -> None:
        answer(1, "反映", "改めた。\n別添のとおり。")(sheet)
        sheet[f"{REFERENCE}5"] = "'=第2条"
        sheet[f"{OLD}5"], sheet[f"{NEW}5"] = "夕方に閉める。", "夜に閉める。"
        answer(2, "原案どおり", "このままとする。", "置き場所がないため。")(sheet)
        answer(3, "所管外")(sheet)
        sheet[f"{PROPOSED}7"] = "施設課"

    done = collected(capsys, str(filled(sent(), fill)))
    assert done["numbers"] == [1, 2, 3]
    one = held(register, 1)
    assert one.row.status == Status.RESOLVED
    assert one.resolutions[-1].disposition == Disposition.REFLECTED
    assert one.resolutions[-1].text == "改めた。\n別添のとおり。"
    assert one.resolutions[-1].reference == "=第2条"
    assert one.resolutions[-1].old_wording == "夕方に閉める。"
    assert one.resolutions[-1].new_wording == "夜に閉める。"
    assert held(register, 2).resolutions[-1].reason == "置き場所がないため。"
    three = held(register, 3)
    assert three.row.status == Status.OPEN
    assert "所管外（担当の提案：施設課）" in three.notes[-1].text
    assert run(["circulate", "--waiting"]) == 0
    assert "#" not in capsys.readouterr().out
    assert run(["undo"]) == 0
    assert held(register, 1).resolutions == ()
    assert held(register, 3).notes == ()
    again = collected(capsys, "back.xlsx")
    assert again["numbers"] == [1, 2, 3], "what was undone can be collected again"


def test_a_sheet_without_some_columns_leaves_what_they_would_say_as_it_is(
    register: Register, capsys: pytest.CaptureFixture[str]
) -> None:
    wording = Wording("夕方", "夜")
    register.do(
        commands.resolve_items, [1], disposition=Disposition.REFLECTED, text="案",
        reason="分かりやすくするため", reference="第3条", wording=wording,
    )  # fmt: skip
    register.do(commands.reopen_items, [1], reason="照会する")

    def fill(sheet: Worksheet) -> None:
        sheet.delete_cols(11, 4)
        answer(1, "反映", "改めた。")(sheet)

    assert collected(capsys, str(filled(sent(), fill)))["numbers"] == [1]
    (one,) = held(register, 1).resolutions
    assert (one.text, one.old_wording, one.new_wording) == ("改めた。", "夕方", "夜")
    assert (one.reason, one.reference) == ("分かりやすくするため", "第3条")


def test_equal_wordings_are_refused_by_their_row_alone(
    register: Register, capsys: pytest.CaptureFixture[str]
) -> None:
    def fill(sheet: Worksheet) -> None:
        answer(1, "反映", "改めた。")(sheet)
        answer(2, "反映", "改めた。")(sheet)
        first = next(row for row in sheet.iter_rows() if row[0].value == 1)
        for place in (12, 13):
            first[place].value = "同じ文言"

    back = str(filled(sent(), fill))
    assert run(["collect", back]) == 3
    assert "新旧の文言が同じです" in "".join(capsys.readouterr())
    assert held(register, 1).resolutions == ()
    assert held(register, 2).resolutions[0].text == "改めた。"


@pytest.mark.usefixtures("register")
def test_a_file_collected_before_is_recognised(capsys: pytest.CaptureFixture[str]) -> None:
    path = str(filled(sent(), answer(1, "反映", "改めた。")))
    assert collected(capsys, path)["numbers"] == [1]
    again = collected(capsys, path)
    assert again["batch"] is None
    assert again["files"][0]["known"]


def test_a_dry_run_changes_nothing(register: Register, capsys: pytest.CaptureFixture[str]) -> None:
    path = str(filled(sent(), answer(1, "反映", "改めた。")))
    done = collected(capsys, path, "--dry-run")
    assert done["batch"] is None
    assert done["files"][0]["rows"][0]["fate"] == "applied"
    assert held(register, 1).resolutions == ()
    assert collected(capsys, path)["numbers"] == [1]


def test_parts_come_one_after_the_other_and_an_owner_may_correct_itself(
    register: Register, capsys: pytest.CaptureFixture[str]
) -> None:
    path = sent()
    first = filled(path, answer(1, "反映", "改めた。"), "1.xlsx")
    assert collected(capsys, str(first))["files"][0]["empty"] == [2, 3]

    def both(sheet: Worksheet) -> None:
        answer(1, "反映", "全て改めた。")(sheet)
        answer(2, "noted", "参考にする。")(sheet)

    second = filled(path, both, "2.xlsx")
    assert collected(capsys, str(second))["numbers"] == [1, 2]
    assert held(register, 1).resolutions[-1].text == "全て改めた。"
    assert len(held(register, 1).resolutions) == 1
    capsys.readouterr()
    assert run(["circulate", "--waiting", "--json"]) == 0
    (waiting,) = json.loads(capsys.readouterr().out)
    assert waiting["waiting"] == [3]
    assert run(["circulate", "--waiting", "-o", "reminders"]) == 0
    (letter,) = Path("reminders").iterdir()
    assert "#3" in letter.read_text(encoding="utf-8")


def test_what_was_changed_here_meanwhile_is_a_conflict(
    register: Register, capsys: pytest.CaptureFixture[str]
) -> None:
    path = sent()
    register.do(commands.resolve_items, [1], disposition=Disposition.NOTED, text="参考にする。")

    def fill(sheet: Worksheet) -> None:
        answer(1, "反映", "改めた。")(sheet)
        answer(2, "反映", "これも改めた。")(sheet)

    back = str(filled(path, fill))
    done = collected(capsys, back, expect=6)
    assert done["numbers"] == [2], "the rest of the file is taken"
    (row,) = [r for r in done["files"][0]["rows"] if r["fate"] == "conflict"]
    assert "参考にする" in row["here"]
    assert row["text"] == "改めた。"
    assert held(register, 1).resolutions[-1].text == "参考にする。"
    assert collected(capsys, back, "--take", "1")["numbers"] == [1]
    assert held(register, 1).resolutions[-1].text == "改めた。"


@pytest.mark.usefixtures("register")
def test_wrong_cells_are_named_and_the_rest_is_taken(capsys: pytest.CaptureFixture[str]) -> None:
    def fill(sheet: Worksheet) -> None:
        answer(1, "反映", "")(sheet)
        answer(2, "だめ", "文")(sheet)
        answer(3, "原案どおり", "このまま。")(sheet)
        for row, number in ((8, "99"), (9, "x"), (10, None)):
            sheet[f"{NUMBER}{row}"] = number
            sheet[f"{VERSION}{row}"] = 1
            sheet[f"{ANSWER}{row}"] = "反映"
            sheet[f"{TEXT}{row}"] = "文"

    done = collected(capsys, str(filled(sent(), fill)), expect=3)
    (file,) = done["files"]
    assert [b["cell"].rpartition("!")[2] for b in file["bad"]] == ["J5", "I6", "K7", "A9", "A10"]
    assert [r["fate"] for r in file["rows"]] == ["refused"]
    assert "99" in file["rows"][0]["why"]
    capsys.readouterr()
    assert run(["collect", "back.xlsx"]) == 3
    assert "J5" in capsys.readouterr().out


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp932", "utf-16"])
def test_a_csv_in_any_order_with_columns_moved_is_read(
    encoding: str, register: Register, capsys: pytest.CaptureFixture[str]
) -> None:
    path = sent()
    sheet = openpyxl.load_workbook(path).worksheets[0]
    rows = [["" if v is None else str(v) for v in row] for row in sheet.iter_rows(values_only=True)]
    for row in rows[4:]:
        row[8], row[9] = "今後の参考", f"参考、{row[0]}"
    body = [list(reversed(row)) for row in [*rows[:4], *reversed(rows[4:])]]
    text = io.StringIO(newline="")
    csv.writer(text, delimiter="\t" if encoding == "utf-16" else ",").writerows(body)
    Path("back.csv").write_bytes(text.getvalue().encode(encoding))
    assert sorted(collected(capsys, "back.csv")["numbers"]) == [1, 2, 3]
    assert held(register, 3).resolutions[-1].text == "参考、3"


def test_rows_that_contradict_each_other_are_refused(
    register: Register, capsys: pytest.CaptureFixture[str]
) -> None:
    def fill(sheet: Worksheet) -> None:
        answer(1, "反映", "甲")(sheet)
        sheet["A8"], sheet["B8"] = sheet["A5"].value, sheet["B5"].value
        sheet["I8"], sheet["J8"] = "反映", "乙"

    done = collected(capsys, str(filled(sent(), fill)), expect=3)
    assert done["numbers"] == []
    assert held(register, 1).resolutions == ()


@pytest.mark.parametrize(
    "name,data",
    [
        ("none.xlsx", None),
        ("a.xlsx", b"PK\x03\x04 broken"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old"),
        ("a.csv", b"x,y\n1,2\n"),
        ("a.csv", b""),
        ("a.csv", b"\x81\x00\xff\xfe\x00"),
    ],
)
def test_what_is_no_sheet_is_refused(name: str, data: bytes | None, register: Register) -> None:
    if data is not None:
        Path(name).write_bytes(data)
    assert run(["collect", name]) == 3
    assert held(register, 1).resolutions == ()


@pytest.mark.usefixtures("register")
def test_sheets_are_not_written_over_unasked() -> None:
    sent()
    assert run(["circulate", "-o", "sheets"]) == 3
    assert run(["circulate", "-o", "sheets", "--force"]) == 0
    assert run(["circulate"]) == 3


@pytest.mark.needs("soffice")
@pytest.mark.parametrize("form", ["xlsx", "csv", "ods"])
def test_a_sheet_saved_by_libreoffice_loses_nothing(
    form: str, register: Register, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = filled(sent(), answer(2, "一部反映", "「=甲」を、\n乙に改めた。"), "filled.xlsx")
    converted = tmp_path / "office"
    # Comma, quotation mark, UTF-8.
    filters = {"csv": "csv:Text - txt - csv (StarCalc):44,34,76,1"}
    for source, ending in ((path, form), (converted / f"filled.{form}", "xlsx")):
        if form in {ending, "ods"}:
            subprocess.run(
                [
                    "soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless",
                    "--convert-to", filters.get(ending, ending), "--outdir", str(converted), str(source),
                ],
                check=True, capture_output=True, timeout=120,
            )  # fmt: skip
    back = converted / ("filled.csv" if form == "csv" else "filled.xlsx")
    assert collected(capsys, str(back))["numbers"] == [2]
    assert held(register, 2).resolutions[-1].text == "「=甲」を、\n乙に改めた。"
    assert held(register, 2).row.title == "=案内"


def test_a_date_set_meanwhile_is_no_conflict_but_a_new_wording_is(
    register: Register, capsys: pytest.CaptureFixture[str]
) -> None:
    path = sent()
    register.do(commands.set_due, [1], date(2027, 5, 1))
    register.do(commands.edit_item, 2, summary="別の趣旨")

    def fill(sheet: Worksheet) -> None:
        answer(1, "反映", "改めた。")(sheet)
        answer(2, "反映", "改めた。")(sheet)

    done = collected(capsys, str(filled(path, fill)), expect=6)
    assert [row["fate"] for row in done["files"][0]["rows"]] == ["applied", "conflict"]
