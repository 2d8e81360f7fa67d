"""What leaves the office and what stays: printing, drafts of another office, the meetings that are open."""

import csv
import io
import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.builders import register_at, with_candidates
from tests.reports.held import DAY, HELD_ON, evidence, item, items, meeting
from tests.reports.readback import from_html, from_xlsx
from tracker.bootstrap import Register
from tracker.cli.running import run
from tracker.domain.words import Disposition, EvidenceRole, Stage
from tracker.i18n import translator
from tracker.reports.bars import HEIGHT, WIDTH, picture
from tracker.reports.facts import for_members, place_of
from tracker.reports.formats import render
from tracker.reports.handover.model import build_handover
from tracker.reports.next_meeting.build import build_next_meeting
from tracker.reports.paper import Chart, Series
from tracker.reports.sheets import Book, Column, Sheet
from tracker.reports.status.build import build_report
from tracker.reports.xlsx import xlsx
from tracker.services import commands

JA = translator("ja")


def html(model: object) -> str:
    made = render(model, "html", JA)
    assert isinstance(made, str)
    return made


@pytest.fixture
def register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Register:
    """An open item of 総務課 beside 施設課."""
    monkeypatch.setenv("TRACKER_DB", str(tmp_path / "register.sqlite3"))
    monkeypatch.chdir(tmp_path)
    register = register_at(tmp_path / "register.sqlite3")
    register.do(commands.accept_items, with_candidates(register, "開館の時間"))
    for office in ("総務課", "施設課"):
        register.do(commands.add_owner, office)
    register.do(commands.assign_items, [1], "総務課")
    return register


def drafted(register: Register, stage: Stage) -> None:
    register.do(
        commands.resolve_items, [1], disposition=Disposition.NOTED, text="甲案。", stage=stage
    )
    register.do(commands.reopen_items, [1], reason="直すため")


def sheet_of(office: str) -> Any:
    """The office's sheet, made now."""
    assert run(["circulate", "-o", "sheets", "--force"]) == 0
    (path,) = Path("sheets").glob(f"*{office}*.xlsx")
    return openpyxl.load_workbook(path).worksheets[0]


def test_papers_for_members_print_what_was_arranged_first_and_leave_out_the_rest() -> None:
    records = [
        item(1, "甲"),
        item(2, "乙", printed=False),
        item(3, "丙", print_order=1),
        item(4, "丁", evidence=(replace(evidence(4, EvidenceRole.RAISED, "青木構成員", "丁。"), start=1),)),
    ]  # fmt: skip
    assert [place.number for place in for_members(map(place_of, records))] == [3, 4, 1]
    pack = build_next_meeting(DAY, [meeting()], records)
    assert pack.by_owner == ((None, (3, 4, 1)),)
    status = html(build_report(DAY, [meeting()], records))
    assert "掲載：しない" in status


def test_a_draft_of_another_office_stands_on_no_sheet(register: Register) -> None:
    drafted(register, Stage.DRAFT)
    assert sheet_of("総務課")["J5"].value == "甲案。"
    register.do(commands.assign_items, [1], "施設課")
    assert sheet_of("施設課")["J5"].value is None


def test_a_cleared_text_goes_on_to_the_next_office(register: Register) -> None:
    drafted(register, Stage.CLEARED)
    register.do(commands.assign_items, [1], "施設課")
    assert sheet_of("施設課")["J5"].value == "甲案。"


def test_the_handover_names_meetings_that_are_not_gone_through() -> None:
    closed = replace(
        meeting(), id=2, closed_at=meeting().documents[0].imported_at, title="終わった会議"
    )
    report = build_handover(DAY, items(), [], [], meetings=[meeting(), closed])
    page = html(report)
    assert "仕分けが終わっていない会議" in page
    assert "終わった会議" not in page
    (table,) = [t for t in from_html(page) if t[0][0] == "会議"]
    assert table[1][1:] == ["1", "2"]
    book = render(report, "xlsx", JA)
    assert isinstance(book, bytes)
    assert from_xlsx(book)[2][1] == [HELD_ON.isoformat(), meeting().title, "1", "2"]


def test_only_the_last_meeting_is_called_so(
    register: Register, capsys: pytest.CaptureFixture[str]
) -> None:
    del register
    for day, body in (("2026-04-01", "甲会"), ("2026-05-01", "甲会"), ("2026-06-01", "乙会")):
        assert run(["meeting", "add", day, "--body", body]) == 0
    for meeting_id in (1, 2, 3):
        assert run(["add", f"題{meeting_id}", "--meeting", str(meeting_id)]) == 0
    titles = []
    for day in ("2026-04-01", "2026-05-01", "2026-06-01"):
        capsys.readouterr()
        assert run(["report", "responses", f"会議:{day}"]) == 0
        titles.append(capsys.readouterr().out.splitlines()[0])
    assert titles == [
        "# 令和8年4月1日（水）の会議の主な御意見と対応",
        "# 前回の主な御意見と対応",
        "# 前回の主な御意見と対応",
    ]


@pytest.mark.parametrize("separator", [",", "\t", ";"])
def test_the_separator_is_the_one_that_makes_the_headers(
    separator: str, register: Register, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [list(row) for row in sheet_of("総務課").iter_rows(values_only=True)]
    rows[4][8], rows[4][9] = "反映", "甲;乙;丙;丁;" * 200 + "\t" * 300 + ",,,,"
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=separator).writerows(rows)
    Path("back.csv").write_text(text.getvalue(), encoding="utf-8", newline="")
    capsys.readouterr()
    assert run(["collect", "back.csv", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["numbers"] == [1]
    del register


def test_a_formula_without_its_result_is_named_by_its_cell(
    register: Register, capsys: pytest.CaptureFixture[str]
) -> None:
    sheet = sheet_of("総務課")
    sheet["I5"], sheet["J5"] = "反映", '=CONCATENATE("改","めた。")'
    sheet.parent.save("back.xlsx")
    capsys.readouterr()
    assert run(["collect", "back.xlsx", "--json"]) == 3
    (bad,) = json.loads(capsys.readouterr().out)["files"][0]["bad"]
    assert bad["cell"].endswith("J5")
    del register


def test_a_taken_in_sheet_says_which_formulas_have_no_result(
    register: Register, capsys: pytest.CaptureFixture[str]
) -> None:
    book = openpyxl.Workbook()
    sheet: Any = book.active
    for row in (["件名", "期限"], ["駐輪場", "=TODAY()"], ['="席"&"数"', None]):
        sheet.append(row)
    book.save("items.xlsx")
    capsys.readouterr()
    assert run(["take-in", "items.xlsx"]) in {0, 3}
    out, said = capsys.readouterr()
    assert "B2" in out + said
    assert "A3" in out + said
    del register


def test_a_legend_of_many_names_stays_in_the_picture() -> None:
    series = tuple(Series(f"a rather long status name {n}", (n,)) for n in range(9))
    drawn = picture(Chart("many", ("one",), series))
    assert len(drawn.legend) == 9
    assert max(sign.x + 14 + 6 * len(sign.name) for sign in drawn.legend) <= WIDTH
    lowest = max(bar.y + bar.height for bar in drawn.bars)
    assert all(lowest + 14 < sign.y < HEIGHT for sign in drawn.legend)


def test_marks_stay_on_the_page_however_long_the_title() -> None:
    out = io.BytesIO()
    xlsx(Book("ja", "&題" * 400, (Sheet("一", (Column("甲"),), (("乙",),)),), ("部内限り",)), out)
    out.seek(0)
    sheet: Any = openpyxl.load_workbook(out).worksheets[0]
    assert sheet.oddHeader.right.text == "【部内限り】"


def test_meetings_of_one_day_and_title_are_counted_apart() -> None:
    second = replace(meeting(), id=2)
    report = build_report(
        HELD_ON + timedelta(days=9),
        [meeting(), second],
        [item(1, "甲"), item(2, "乙", meeting_id=2)],
    )
    rows = report.counts.breakdowns[1].rows
    assert [row.total for row in rows] == [1, 1]
    assert date(2025, 6, 5) == rows[0].key.day
