"""Collecting many files, some of them unreadable; and any text out to owners and back."""

import csv
import io
import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.builders import register_at, with_candidates
from tracker.bootstrap import Register
from tracker.cli.running import run
from tracker.domain.text.safe import safe_block
from tracker.reports.cells import defang, refang
from tracker.services import commands
from tracker.services.queries.show_item import show_item

FIRST = 5  # the row of the first item


@pytest.fixture
def register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Register:
    """An item each of two offices."""
    path = tmp_path / "register.sqlite3"
    monkeypatch.setenv("TRACKER_DB", str(path))
    monkeypatch.chdir(tmp_path)
    register = register_at(path)
    made = with_candidates(register, "開館の時間", "返却箱")
    register.do(commands.accept_items, made)
    for number, office in zip(made, ("総務課", "施設課"), strict=True):
        register.do(commands.add_owner, office)
        register.do(commands.assign_items, [number], office)
    return register


def answered(office: str) -> str:
    """The office's sheet, filled in."""
    (path,) = Path("sheets").glob(f"*{office}*.xlsx")
    book = openpyxl.load_workbook(path)
    sheet: Any = book.worksheets[0]
    sheet[f"I{FIRST}"], sheet[f"J{FIRST}"] = "反映", "改めた。"
    book.save(f"{office}.xlsx")
    return f"{office}.xlsx"


def held(register: Register, number: int) -> Any:
    with register.reader() as reader:
        return show_item(reader, number)


def test_an_unreadable_file_stops_no_other(
    register: Register, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["circulate", "-o", "sheets"]) == 0
    Path("broken.xlsx").write_bytes(b"PK\x03\x04 broken")
    Path("other.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    files = [answered("総務課"), "broken.xlsx", "missing.xlsx", "other.csv", answered("施設課")]
    capsys.readouterr()
    assert run(["collect", *files, "--json"]) == 3
    out, said = capsys.readouterr()
    done = json.loads(out)
    assert done["numbers"] == [1, 2]
    assert [file["file"] for file in done["unread"]] == ["broken.xlsx", "missing.xlsx", "other.csv"]
    assert all(file["file"] in file["why"] for file in done["unread"])
    assert "3件" in said.splitlines()[-2]
    assert held(register, 1).resolutions[-1].text == "改めた。"
    assert held(register, 2).resolutions[-1].text == "改めた。"
    assert run(["collect", *files]) == 3
    told = capsys.readouterr().err
    assert told.count("broken.xlsx") == 2, "once with its reason, once among those left"


@pytest.mark.usefixtures("register")
def test_the_only_file_says_why_it_cannot_be_read(capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run(["collect", "missing.xlsx"]) == 3
    assert capsys.readouterr().err.count("missing.xlsx") == 1


@pytest.mark.usefixtures("register")
def test_no_folder_is_made_where_nothing_is_to_be_sent() -> None:
    assert run(["circulate", "-o", "sheets", "担当:誰もいない"]) in {0, 4}
    assert run(["circulate", "-o", "sheets", "番号のない言葉"]) == 0
    assert run(["circulate", "--waiting", "-o", "reminders"]) == 0
    assert not Path("sheets").exists()
    assert not Path("reminders").exists()


# Under make soak ten thousand texts go out and back: 250 rounds of 40 each.
TOGETHER = 40 if settings().max_examples > 100 else 4
# What a cell can hold: XML has no way to write other controls, and programs end lines in \n.
WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"), max_size=40
) | st.text("'=+-@＝＋－＠\t\n|*_`<>&#[]()!~\\:/. w1axXD0", max_size=20)  # fmt: skip


@contextmanager
def asking(titles: list[str]) -> Iterator[tuple[Register, list[int]]]:
    """A register of its own whose items, all of one office with a nasty name, have these titles."""
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        path = Path(folder) / "register.sqlite3"
        patch.setenv("TRACKER_DB", str(path))
        patch.chdir(folder)
        register = register_at(path)
        made = with_candidates(register, *(title if title.strip() else "題" for title in titles))
        register.do(commands.accept_items, made)
        office = "課" + titles[0]
        register.do(commands.add_owner, office)
        register.do(commands.assign_items, made, office)
        yield register, made


@pytest.mark.parametrize("form", ["xlsx", "csv"])
@example(["=1+1", "'=x", "_x0041_", "</t><t>", "\u3000＝甲", "－乙", "''@丙", "\n=丁\n"])
@settings(max_examples=max(4, settings().max_examples // 4))
@given(st.lists(WORDS, min_size=TOGETHER, max_size=TOGETHER))
def test_any_text_goes_out_to_owners_and_comes_back(form: str, texts: list[str]) -> None:
    with asking(texts) as (register, made):
        before = [held(register, number).row.title for number in made]
        assert run(["circulate", "-o", "sheets"]) == 0
        (path,) = Path("sheets").glob("*.xlsx")
        book = openpyxl.load_workbook(path)
        sheet: Any = book.worksheets[0]
        rows = range(FIRST, FIRST + len(texts))
        heads = [cell.value for cell in sheet[FIRST - 1]]
        shown = [sheet.cell(row, heads.index("御意見の要旨") + 1).value for row in rows]
        assert [refang(str(text)) for text in shown] == [safe_block(title) for title in before]
        for row, text in zip(rows, texts, strict=True):
            sheet[f"I{row}"] = "反映"
            sheet[f"J{row}"] = f"答{text}"
            sheet[f"L{row}"] = defang(text)
            sheet[f"L{row}"].data_type = "s"
        back = f"back.{form}"
        if form == "xlsx":
            book.save(back)
        else:
            written = io.StringIO(newline="")
            csv.writer(written).writerows(sheet.iter_rows(values_only=True))
            Path(back).write_text(written.getvalue(), encoding="utf-8-sig", newline="")
        assert run(["collect", back]) == 0
        for number, title, text in zip(made, before, texts, strict=True):
            item = held(register, number)
            assert item.row.title == title
            assert item.notes == (), "nothing was written beside"
            assert item.resolutions[-1].text == f"答{text}".strip()
            assert (item.resolutions[-1].reference or "") == text.strip()
