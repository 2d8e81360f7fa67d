"""Papers of several bodies and meetings, and sheets that went out before: what each must not mix up."""

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from freezegun import freeze_time

from tests.builders import register_at, with_candidates
from tests.reports.held import DAY, evidence, item, meeting
from tests.reports.readback import from_html
from tracker.bootstrap import Register
from tracker.cli.running import run
from tracker.domain.words import Disposition, EvidenceRole, Kind
from tracker.errors import BadInputError
from tracker.i18n import translator
from tracker.reports.cells import cut_note, cut_of, shortened, was_cut
from tracker.reports.formats import render
from tracker.reports.next_meeting.build import build_next_meeting
from tracker.reports.responses.build import build_responses
from tracker.reports.responses.columns import columns_in
from tracker.reports.responses.model import ResponseSettings
from tracker.reports.responses.wording import read_reference
from tracker.services import commands
from tracker.services.queries.inquiries import sheets_waiting
from tracker.services.queries.show_item import show_item

JA = translator("ja")
FIRST = 5


@pytest.fixture
def register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Register:
    """Two items of 総務課."""
    path = tmp_path / "register.sqlite3"
    monkeypatch.setenv("TRACKER_DB", str(path))
    monkeypatch.chdir(tmp_path)
    register = register_at(path)
    made = with_candidates(register, "開館の時間", "返却箱")
    register.do(commands.accept_items, made)
    register.do(commands.add_owner, "総務課")
    register.do(commands.assign_items, made, "総務課")
    return register


def sheet_of(office: str) -> Any:
    (path,) = Path("sheets").glob(f"*{office}*.xlsx")
    return openpyxl.load_workbook(path)


def waiting(register: Register) -> list[int]:
    with register.reader() as reader:
        return [number for sheet in sheets_waiting(reader) for number in sheet.left]


def test_the_last_meeting_is_one_of_the_coming_ones_bodies() -> None:
    def held(key: int, body: str, day: date) -> Any:
        return replace(meeting(), id=key, held_on=day, title=body, bodies=((body, key),))

    mine, other = held(1, "甲会", DAY - timedelta(60)), held(2, "乙会", DAY - timedelta(5))
    coming = held(3, "甲会", DAY + timedelta(5))
    report = build_next_meeting(DAY, [mine, other, coming], [])
    assert (report.last, report.coming) == (mine, coming)
    assert build_next_meeting(DAY, [mine, other], []).last == other
    assert build_next_meeting(DAY, [other, coming], []).last == other, "nothing nearer is known"


def test_a_promise_is_told_in_the_words_of_who_made_it() -> None:
    promise = item(
        1,
        "内訳の整理",
        kind=Kind.COMMITMENT,
        evidence=(
            evidence(1, EvidenceRole.RAISED, "青木構成員", "内訳も示していただきたい。"),
            evidence(2, EvidenceRole.COMMITTED, "井上参事官", "次回までに整理する。"),
        ),
    )
    page = str(render(build_next_meeting(DAY, [meeting()], [promise]), "html", JA))
    assert "井上参事官：次回までに整理する。" in page
    assert "内訳も示して" not in page


def test_agenda_items_of_two_meetings_stand_apart() -> None:
    first = item(1, "甲", agenda_item="その他")
    second = item(2, "乙", agenda_item="その他", meeting_id=2, meeting=date(2025, 8, 1))
    settings = ResponseSettings(columns_in(None))
    report = build_responses(DAY, [meeting()], [second, first], {}, settings)
    assert [len(group.rows) for group in report.groups] == [1, 1]
    page = str(render(report, "html", JA))
    assert "<h2>R7.6.5  その他</h2>" in page
    assert "<h2>R7.8.1  その他</h2>" in page
    themes = build_responses(DAY, [meeting()], [first, second], {}, replace(settings, by="theme"))
    assert len(themes.groups) == 1


@pytest.mark.parametrize("entry", ["id = ['a']", "id = 'gist'\nwidth = true"])
def test_a_column_of_a_wrong_type_is_refused(entry: str, tmp_path: Path) -> None:
    path = tmp_path / "columns.toml"
    path.write_text(f"[[column]]\n{entry}\n", encoding="utf-8")
    with pytest.raises(BadInputError):
        columns_in(path)


def test_the_only_column_stays(tmp_path: Path) -> None:
    path = tmp_path / "columns.toml"
    path.write_text('[[column]]\nid = "agenda"\n', encoding="utf-8")
    report = build_responses(
        DAY, [meeting()], [item(1, "甲")], {}, ResponseSettings(columns_in(path))
    )
    assert from_html(str(render(report, "html", JA)))[0][1] == ["開館時間について"]


@pytest.mark.parametrize("text", ["threshold: 5 new: 6", "再新: 甲 旧：乙", "旧姓: 甲 新: 乙"])
def test_no_wording_is_found_inside_other_words(text: str) -> None:
    assert read_reference(text).old is None


def test_a_cut_text_is_known_again_and_fits_in_utf_16() -> None:
    note = cut_note("ja")
    for text in ("長" * 40_000, "𠮷" * 20_000):
        cut = shortened(text, note)
        assert len(cut.encode("utf-16-le")) // 2 <= 32_767
        assert was_cut(cut)
        assert cut_of(cut, text)
        assert not cut_of("別" + cut, text)
    assert shortened("𠮷" * 10_000, note) == "𠮷" * 10_000


def test_a_cut_answer_that_comes_back_as_it_was_changes_nothing(
    register: Register, capsys: pytest.CaptureFixture[str]
) -> None:
    register.do(commands.resolve_items, [1], disposition=Disposition.NOTED, text="長" * 40_000)
    assert run(["circulate", "-o", "sheets", "状態:確認待ち"]) == 0
    book = sheet_of("総務課")
    book.save("same.xlsx")
    assert run(["collect", "same.xlsx"]) == 0
    cell = book.worksheets[0][f"J{FIRST}"]
    cell.value = "別" + str(cell.value)
    book.save("other.xlsx")
    capsys.readouterr()
    assert run(["collect", "other.xlsx"]) == 3
    assert "省略された文" in capsys.readouterr().out
    with register.reader() as reader:
        assert [r.text for r in show_item(reader, 1).resolutions] == ["長" * 40_000]


def test_an_answer_that_was_sent_back_is_asked_for_anew(register: Register) -> None:
    with freeze_time("2027-05-10T03:00:00Z"):
        register.do(commands.resolve_items, [1], disposition=Disposition.NOTED, text="参考。")
    with freeze_time("2027-05-20T03:00:00Z"):
        assert run(["assess", "1", "improve", "--basis", "chair"]) == 0
        assert run(["circulate", "-o", "sheets"]) == 0
        book = sheet_of("総務課")
        sheet = book.worksheets[0]
        assert not sheet[f"J{FIRST}"].value, "that answer is none any more"
        sheet[f"I{FIRST + 1}"], sheet[f"J{FIRST + 1}"] = "反映", "増やした。"
        book.save("back.xlsx")
        assert run(["collect", "back.xlsx"]) == 0
    assert waiting(register) == [1]


def test_what_was_refused_is_taken_when_the_file_comes_again(
    register: Register, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["circulate", "-o", "sheets"]) == 0
    book = sheet_of("総務課")
    for row, text in ((FIRST, "延ばした。"), (FIRST + 1, "増やした。")):
        book.worksheets[0][f"I{row}"], book.worksheets[0][f"J{row}"] = "反映", text
    book.save("back.xlsx")
    register.do(commands.dismiss_items, [2], reason="重複のため")
    assert run(["collect", "back.xlsx"]) == 3
    register.do(commands.reopen_items, [2], reason="やはり要るため")
    capsys.readouterr()
    assert run(["collect", "back.xlsx", "--take", "2", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["numbers"] == [2]
    assert run(["collect", "back.xlsx", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["files"][0]["known"]


def test_an_item_opened_again_by_a_link_is_reopened_in_the_pack(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TRACKER_DB", str(tmp_path / "register.sqlite3"))
    monkeypatch.chdir(tmp_path)
    with freeze_time("2027-05-10T03:00:00Z"):
        register = register_at(tmp_path / "register.sqlite3")
        for day in ("2027-04-01", "2027-05-01"):
            assert run(["meeting", "add", day, "--body", "検討会"]) == 0
        for title, day in (("甲", "2027-04-01"), ("甲を再び", "2027-05-01")):
            assert run(["add", title, "--meeting", day]) == 0
        register.do(commands.resolve_items, [1], disposition=Disposition.NOTED, text="参考。")
        assert run(["assess", "1", "solved", "--basis", "chair"]) == 0
    with freeze_time("2027-05-20T03:00:00Z"):
        assert run(["link", "2", "1", "--reopen"]) == 0
        capsys.readouterr()
        assert run(["report", "next-meeting"]) == 0
        (row,) = [r for t in from_html(capsys.readouterr().out) for r in t if r[0] == "再開"]
        assert row[1:] == ["1", "#1 甲"]
        assert run(["undo"]) == 0
        capsys.readouterr()
        assert run(["report", "next-meeting"]) == 0
        (row,) = [r for t in from_html(capsys.readouterr().out) for r in t if r[0] == "再開"]
        assert row[1] == "0"
