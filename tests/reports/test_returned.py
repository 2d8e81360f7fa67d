"""Sheets as offices hand them back: pasted together, columns moved, rows added and taken out."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.builders import register_at, with_candidates
from tracker.bootstrap import Register
from tracker.cli.running import run
from tracker.domain.words import Disposition, Reply, Stage, Status
from tracker.services import commands
from tracker.services.queries.show_item import show_item

HEADER = 4
HEADS = (
    "管理番号", "版", "対応区分", "対応（案）", "理由", "反映箇所", "旧", "新",
)  # fmt: skip


@pytest.fixture
def register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Register:
    """Two items of 総務課, two of 施設課, all sent out."""
    path = tmp_path / "register.sqlite3"
    monkeypatch.setenv("TRACKER_DB", str(path))
    monkeypatch.chdir(tmp_path)
    register = register_at(path)
    made = with_candidates(register, "開館の時間", "返却箱", "案内", "職員の数")
    register.do(commands.accept_items, made)
    for numbers, office in ((made[:2], "総務課"), (made[2:], "施設課")):
        register.do(commands.add_owner, office)
        register.do(commands.assign_items, numbers, office)
    assert run(["circulate", "-o", "sheets"]) == 0
    return register


def sheet_of(office: str) -> Any:
    (path,) = Path("sheets").glob(f"*{office}*.xlsx")
    return openpyxl.load_workbook(path).worksheets[0]


def rows_of(office: str) -> list[dict[str, Any]]:
    heads, *rows = sheet_of(office).iter_rows(min_row=HEADER, values_only=True)
    return [dict(zip(heads, row, strict=True)) for row in rows if row[0] is not None]


def written(heads: Sequence[str], rows: Sequence[dict[str, Any]], name: str) -> str:
    """A workbook of somebody's own making with these columns in this order."""
    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.append(["各課の回答をまとめました。"])
    sheet.append(list(heads))
    for row in rows:
        sheet.append([row.get(head) for head in heads])
    book.save(name)
    return name


def collected(capsys: pytest.CaptureFixture[str], name: str, expect: int = 0) -> Any:
    capsys.readouterr()
    assert run(["collect", name, "--json"]) == expect
    return json.loads(capsys.readouterr().out)


def held(register: Register, number: int) -> Any:
    with register.reader() as reader:
        return show_item(reader, number)


def test_two_offices_pasted_into_one_file_with_columns_moved_are_one_batch(
    register: Register, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = rows_of("総務課"), rows_of("施設課")
    first[0] |= {"対応区分": "一部反映", "対応（案）": "夜も開く。", "反映箇所": "第2条", "旧": "昼", "新": "夜"}  # fmt: skip
    second[0] |= {"対応区分": "意見なし"}
    second[1] |= {"対応区分": "説明・回答", "対応（案）": "\u3000足りている。\n以上 "}
    name = written([*reversed(HEADS), "備考"], [second[1], first[0], second[0], first[1]], "両課.xlsx")  # fmt: skip
    done = collected(capsys, name)
    assert sorted(done["numbers"]) == [1, 3, 4]
    assert done["files"][0]["empty"] == [2]
    one, three, four = (held(register, number) for number in (1, 3, 4))
    assert one.resolutions[-1].disposition == Disposition.PARTLY_REFLECTED
    assert (one.resolutions[-1].old_wording, one.resolutions[-1].new_wording) == ("昼", "夜")
    assert one.resolutions[-1].stage == Stage.DRAFT
    assert three.row.status == Status.OPEN
    assert Reply.NO_COMMENT.ja in three.notes[-1].text
    assert four.resolutions[-1].text == "足りている。\n以上"
    assert run(["undo"]) == 0
    assert [held(register, n).resolutions for n in (1, 2, 3, 4)] == [()] * 4
    assert held(register, 3).notes == ()
    assert run(["redo"]) == 0
    assert held(register, 4).resolutions[-1].text == "足りている。\n以上"


def test_rows_added_by_hand_are_answers_where_they_name_an_item_in_its_version(
    register: Register, capsys: pytest.CaptureFixture[str]
) -> None:
    kept, theirs = rows_of("総務課")[0], rows_of("施設課")[1]
    kept |= {"対応区分": "反映", "対応（案）": "改めた。"}
    added = {"管理番号": f"#{theirs['管理番号']}", "版": theirs["版"], "対応区分": "今後の参考", "対応（案）": "参考"}  # fmt: skip
    remark = {"対応（案）": "ほかに申し上げることはない。"}
    name = written(HEADS, [kept, {}, added, remark], "追記.xlsx")
    done = collected(capsys, name, expect=3)
    assert done["numbers"] == [1, 4]
    assert [bad["cell"] for bad in done["files"][0]["bad"]] == ["A6"], "what names no item is told"
    assert held(register, 4).resolutions[-1].disposition == Disposition.NOTED


def test_the_same_answer_in_another_program_s_file_changes_nothing_more(
    register: Register, capsys: pytest.CaptureFixture[str]
) -> None:
    row = rows_of("総務課")[0] | {"対応区分": "反映", "対応（案）": "改めた。"}
    assert collected(capsys, written(HEADS, [row], "1.xlsx"))["numbers"] == [1]
    again = collected(capsys, written(tuple(reversed(HEADS)), [row], "2.xlsx"))
    assert again["numbers"] == []
    assert [fate["fate"] for fate in again["files"][0]["rows"]] == ["unchanged"]
    assert len(held(register, 1).resolutions) == 1
