"""Whose draft stands on whose sheet, and who still owes an answer, through slips and mergers."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.cli.conftest import Line

DRAFT = "J5"  # the draft of the sheet's first item


@pytest.fixture
def office(line: Line) -> Line:
    """An item of 甲課, which drafted an answer."""
    line("init")
    for name in ("甲課", "乙課", "丙課"):
        line("owner", "add", name)
    line("add", "返却箱の場所")
    line("assign", 1, "甲課")
    line("resolve", 1, "--as", "反映", "--text", "甲課の案")
    line("reopen", 1, "--reason", "再照会")
    return line


def drafts(line: Line, folder: str) -> dict[str, Any]:
    """What stands in the first item's draft, by the owner in the file's name."""
    line("circulate", "-o", folder)
    found = {}
    for path in Path(folder).glob("*.xlsx"):
        sheet: Any = openpyxl.load_workbook(path).worksheets[0]
        found[next(n for n in ("甲課", "乙課", "丙課") if n in path.name)] = sheet[DRAFT].value
    return found


def test_a_draft_is_on_its_own_office_s_sheet_only(office: Line) -> None:
    assert drafts(office, "one") == {"甲課": "甲課の案"}
    office("assign", 1, "乙課")
    assert drafts(office, "two") == {"乙課": None}


def test_after_a_slip_undone_the_draft_is_back(office: Line) -> None:
    office("assign", 1, "乙課")
    office("undo")
    assert drafts(office, "sheets") == {"甲課": "甲課の案"}


def test_a_draft_goes_with_its_office_into_the_kept_item(office: Line) -> None:
    office("add", "返却の時間")
    office("merge", 2, 1)
    assert drafts(office, "sheets") == {"甲課": "甲課の案"}


def test_a_draft_of_no_owner_s_time_is_nobody_else_s(office: Line) -> None:
    office("assign", 1, "none")
    office("resolve", 1, "--as", "反映", "--text", "事務局の案")
    office("reopen", 1, "--reason", "再照会")
    office("assign", 1, "乙課")
    assert drafts(office, "one") == {"乙課": "事務局の案"}
    office("assign", 1, "丙課")
    office("resolve", 1, "--as", "反映", "--text", "丙課の案")
    office("reopen", 1, "--reason", "再照会")
    office("assign", 1, "none")
    office("assign", 1, "乙課")
    assert drafts(office, "two") == {"乙課": None}


def test_whoever_follows_in_the_same_place_has_the_draft(office: Line) -> None:
    office("owner", "succeed", "甲課", "丙課")
    assert drafts(office, "sheets") == {"丙課": "甲課の案"}


def test_a_sheet_is_owed_by_whoever_the_successor_became(office: Line) -> None:
    office("circulate", "-o", "sheets")
    office("owner", "succeed", "甲課", "乙課")
    office("owner", "merge", "丙課", "乙課")
    waiting = office.data("circulate", "--waiting")
    assert [(sheet["owner"], sheet["waiting"]) for sheet in waiting] == [("丙課", [1])]
