"""Sheets by which speakers confirm draft minutes: out, back, in parts, changed, undone."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from freezegun import freeze_time
from openpyxl.worksheet.worksheet import Worksheet

from tests.builders import register_at
from tracker.bootstrap import Register
from tracker.cli.running import run
from tracker.domain.words import Status
from tracker.services import commands
from tracker.services.queries.confirmations import sent_confirmations
from tracker.services.queries.show_item import show_item

MINUTES = """図書館の在り方に関する検討会（第3回）議事概要

１．日時：令和7年6月5日（木）10:00～12:00
２．場所：市役所会議室
３．議題：開館時間について

１．開館時間について
○青木構成員　開館の時間を延ばしていただきたい。
○井上課長　費用を含めて検討したい。
○上田構成員　返却箱の数を増やすことはできないか。
○青木構成員　＝案内の表示も分かりやすくしていただきたい。
"""
HEADER = 6
REPLY, WORDS, COMMENT = "FGH"


@pytest.fixture
def register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Register:
    """The minutes above with every candidate accepted; 上田構成員 stands first on the list."""
    path = tmp_path / "register.sqlite3"
    monkeypatch.setenv("TRACKER_DB", str(path))
    monkeypatch.chdir(tmp_path)
    register = register_at(path)
    Path("minutes.txt").write_text(MINUTES, encoding="utf-8")
    assert run(["import", "minutes.txt"]) == 0
    with register.reader() as reader:
        from tracker.domain.filters import Filter
        from tracker.services.queries.list_items import list_items

        numbers = [row.number for row in list_items(reader, Filter())]
    register.do(commands.accept_items, numbers)
    register.do(commands.add_owner, "上田構成員", office=False)
    return register


def sent(*words: str) -> dict[str, Path]:
    """The sheets by speaker."""
    assert run(["circulate", "--to", "speakers", "-o", "sheets", "--by", "2035-04-10 17:00", *words]) == 0  # fmt: skip
    return {path.stem.split("_")[1]: path for path in sorted(Path("sheets").glob("*.xlsx"))}


def filled(path: Path, fill: Callable[[Worksheet], None], name: str = "back.xlsx") -> str:
    """The sheet as a speaker sends it back."""
    book = openpyxl.load_workbook(path)
    fill(book.worksheets[0])
    book.save(name)
    return name


def cells(**values: str | None) -> Callable[[Worksheet], None]:
    def fill(sheet: Worksheet) -> None:
        for cell, value in values.items():
            sheet[cell] = value

    return fill


def printed(capsys: pytest.CaptureFixture[str], *words: str, expect: int = 0) -> Any:
    capsys.readouterr()
    assert run([*words, "--json"]) == expect
    return json.loads(capsys.readouterr().out)


def states(capsys: pytest.CaptureFixture[str]) -> dict[str, tuple[str | None, list[int]]]:
    found = printed(capsys, "circulate", "--to", "speakers", "--sent")
    return {sheet["speaker"]: (sheet["reply"], sheet["waiting"]) for sheet in found}


def notes(register: Register) -> list[str]:
    with register.reader() as reader:
        return [n.text for number in (1, 2, 3) for n in show_item(reader, number).notes]


@pytest.mark.usefixtures("register")
def test_each_speaker_gets_their_own_remarks_and_what_was_understood(
    capsys: pytest.CaptureFixture[str],
) -> None:
    sheets = sent()
    assert set(sheets) == {"上田構成員", "青木構成員", "井上課長"}
    said = capsys.readouterr().err
    assert said.index("上田構成員") < said.index("青木構成員"), "the list of names gives the order"
    sheet = openpyxl.load_workbook(sheets["青木構成員"]).worksheets[0]
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[HEADER - 2][0] == "全体の回答"
    assert rows[HEADER - 1][:2] == ("会議番号", "発言番号")
    assert [row[1] for row in rows[HEADER:]] == [1, 4]
    assert "開館の時間を延ばして" in str(rows[HEADER][3])
    assert "#1" in str(rows[HEADER][4])
    together = str(rows)
    assert "返却箱" not in together
    assert "費用を含めて" not in together
    assert "令和17年4月10日（火）17:00" in together
    lists = [rule.formula1 for rule in sheet.data_validations.dataValidation]
    assert lists == ['"修正なし,修正あり"', '"修正なし,修正あり"']
    assert sheet.protection.sheet
    note = next(Path("sheets").glob("*青木*.txt")).read_text(encoding="utf-8")
    assert "御発言（2件）" in note


def test_changes_become_notes_and_the_rest_is_kept(
    register: Register, capsys: pytest.CaptureFixture[str]
) -> None:
    sheets = sent()
    assert states(capsys)["青木構成員"] == (None, [1, 4])
    first = HEADER + 1
    fill = cells(
        **{f"{REPLY}{first}": "修正あり", f"{WORDS}{first}": "'=平日の開館の時間を延ばしていただきたい。",
           f"{COMMENT}{first}": "平日に限る。", f"{REPLY}{first + 1}": "修正なし"}
    )  # fmt: skip
    done = printed(capsys, "collect", filled(sheets["青木構成員"], fill))
    assert [(r["remark"], r["fate"]) for r in done["files"][0]["rows"]] == [
        (1, "applied"),
        (4, "applied"),
    ]
    (note,) = notes(register)
    assert note.startswith("発言者の確認（青木構成員、発言1）：修正あり")
    assert "修正後の発言：=平日の開館の時間を延ばしていただきたい。" in note
    assert "要旨について：平日に限る。" in note
    assert states(capsys)["青木構成員"] == ("changed", [])
    assert printed(capsys, "collect", "back.xlsx")["files"][0]["known"]
    with register.reader() as reader:
        (changed, same) = next(
            s for s in sent_confirmations(reader) if s.speaker == "青木構成員"
        ).remarks
        assert show_item(reader, 1).row.status == Status.OPEN, "a note changes nothing else"
    assert changed.comment == "平日に限る。"
    assert same.words is None
    assert run(["undo"]) == 0
    assert notes(register) == []
    assert states(capsys)["青木構成員"] == (None, [1, 4])
    assert printed(capsys, "collect", "back.xlsx")["batch"] is not None


@pytest.mark.parametrize(
    "answer, whole, reply, heading",
    [
        (None, None, "comment_only", "意見のみ"),
        ("修正なし", None, "no_change", "修正なし"),
        ("修正あり", None, "changed", "修正あり"),
        (None, "修正なし", "no_change", "修正なし"),
        (None, "修正あり", "changed", "修正あり"),
    ],
)
def test_a_comment_on_what_was_understood_is_no_change_of_the_minutes(
    register: Register,
    capsys: pytest.CaptureFixture[str],
    answer: str | None,
    whole: str | None,
    reply: str,
    heading: str,
) -> None:
    sheet = sent()["上田構成員"]
    fill = {f"{COMMENT}{HEADER + 1}": "返却箱は数も場所も。", f"{REPLY}{HEADER + 1}": answer}
    if whole:
        fill["C5"] = whole
    back = filled(sheet, cells(**fill))
    (row,) = printed(capsys, "collect", back)["files"][0]["rows"]
    assert (row["reply"], row["fate"]) == (reply, "applied")
    assert notes(register) == [
        f"発言者の確認（上田構成員、発言3）：{heading}\n要旨について：返却箱は数も場所も。"
    ]
    assert states(capsys)["上田構成員"] == ("changed" if reply == "changed" else "comment_only", [])
    assert printed(capsys, "collect", back)["files"][0]["known"]
    assert run(["circulate", "--to", "speakers", "--waiting"]) == 0
    assert "上田構成員" not in capsys.readouterr().out
    assert run(["report", "record", "--format", "html"]) == 0
    assert f"発言3：{heading}" in capsys.readouterr().out
    assert run(["undo"]) == 0
    assert notes(register) == []
    assert states(capsys)["上田構成員"] == (None, [3])


def test_one_word_may_answer_the_whole_sheet(
    register: Register, capsys: pytest.CaptureFixture[str]
) -> None:
    sheets = sent()
    printed(capsys, "collect", filled(sheets["上田構成員"], cells(C5="修正なし")))
    assert states(capsys)["上田構成員"] == ("no_change", [])
    assert notes(register) == []
    waiting = printed(capsys, "circulate", "--to", "speakers", "--waiting")
    assert {sheet["speaker"] for sheet in waiting} == {"青木構成員", "井上課長"}
    assert not any(sheet["late"] for sheet in waiting)
    with freeze_time("2035-04-10T09:00:00Z"):
        late = printed(capsys, "circulate", "--to", "speakers", "--waiting")
    assert all(sheet["late"] for sheet in late), "past 17:00 of the day"
    assert run(["circulate", "--to", "speakers", "--waiting", "-o", "letters"]) == 0
    letters = sorted(path.read_text(encoding="utf-8") for path in Path("letters").iterdir())
    assert len(letters) == 2
    assert any("発言1" in letter and "発言4" in letter for letter in letters)


def test_wrong_cells_are_named_and_parts_may_come_ahead(
    register: Register, capsys: pytest.CaptureFixture[str]
) -> None:
    sheets = sent()
    first = HEADER + 1
    for values, cell in (
        ({f"{REPLY}{first}": "修正あり"}, f"{REPLY}{first}"),
        ({f"{REPLY}{first}": "修正なし", f"{WORDS}{first}": "別の文"}, f"{REPLY}{first}"),
        ({f"{REPLY}{first}": "はい"}, f"{REPLY}{first}"),
        ({"C5": "はい"}, "C5"),
    ):
        back = filled(sheets["青木構成員"], cells(**values))
        bad = printed(capsys, "collect", back, expect=3)["files"][0]["bad"]
        assert [b["cell"].rpartition("!")[2] for b in bad] == [cell]
    assert notes(register) == []
    back = filled(sheets["青木構成員"], cells(**{f"{REPLY}{first}": "修正なし"}))
    assert printed(capsys, "collect", back)["files"][0]["empty"] == [[1, 4]]
    assert states(capsys)["青木構成員"] == (None, [4])

    def stranger(sheet: Worksheet) -> None:
        sheet[f"B{first}"] = 77
        sheet[f"{REPLY}{first}"] = "修正なし"

    rows = printed(capsys, "collect", filled(sheets["青木構成員"], stranger), expect=3)
    assert rows["files"][0]["rows"][0]["fate"] == "refused"


@pytest.mark.usefixtures("register")
def test_owners_and_speakers_sheets_are_collected_together(
    register: Register, capsys: pytest.CaptureFixture[str]
) -> None:
    register.do(commands.add_owner, "総務課")
    register.do(commands.assign_items, [1], "総務課")
    assert run(["circulate", "-o", "sheets"]) == 0
    sent("--speaker", "上田構成員")
    capsys.readouterr()
    files = [str(path) for path in sorted(Path("sheets").iterdir())]
    assert len(files) == 4
    assert run(["collect", *files]) == 0
    out = capsys.readouterr()
    assert out.err.count("送付文のため") == 2
    assert "まだ" in out.out or "未回答" in out.out


@pytest.mark.usefixtures("register")
def test_what_is_asked_wrongly_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    for words, code in (
        (("--to", "speakers", "-o", "s", "状態:未着手"), 3),
        (("--meeting", "1", "-o", "s"), 3),
        (("--to", "speakers", "-o", "s", "--speaker", "知らない人"), 4),
        (("--to", "speakers", "-o", "s", "--meeting", "2020-01-01"), 4),
        (("-o", "s", "--by", "2035-04-10 25:00"), 3),
        (("--to", "everybody", "-o", "s"), 3),
    ):
        assert run(["circulate", *words]) == code, words
    assert "青木構成員" in capsys.readouterr().err
    assert run(["collect", "none.xlsx"]) == 3
    assert "No such file" not in capsys.readouterr().err


def test_a_corrected_edition_does_not_lose_the_sheets_of_the_draft(
    register: Register, capsys: pytest.CaptureFixture[str]
) -> None:
    sheets = sent()
    Path("second.txt").write_text(
        MINUTES.replace("返却箱の数", "返却箱の数や場所"), encoding="utf-8"
    )
    assert run(["import", "second.txt"]) == 0
    first = HEADER + 1
    fill = cells(**{f"{REPLY}{first}": "修正あり", f"{WORDS}{first}": "別の文。"})
    printed(capsys, "collect", filled(sheets["青木構成員"], fill))
    assert len(notes(register)) == 1


def test_a_remark_corrected_where_it_stands_is_a_change(
    register: Register, capsys: pytest.CaptureFixture[str]
) -> None:
    sheet = sent()["青木構成員"]
    first = f"D{HEADER + 1}"
    words = str(openpyxl.load_workbook(sheet).worksheets[0][first].value)
    corrected = words.replace("開館の時間", "平日の開館の時間")
    back = filled(sheet, cells(**{first: corrected}))
    outcome = printed(capsys, "collect", back)["files"][0]
    assert [(r["remark"], r["reply"]) for r in outcome["rows"]] == [(1, "changed")]
    assert outcome["empty"] == [[1, 4]]
    assert "平日の開館の時間" in notes(register)[0]
    back = filled(sheet, cells(**{first: corrected, "C5": "修正なし。ありがとうございました。"}))
    rows = printed(capsys, "collect", back, expect=3)["files"][0]["rows"]
    assert {(r["remark"], r["fate"]) for r in rows} == {(4, "applied"), (1, "refused")}


@pytest.mark.parametrize(
    "word, reply",
    [("無", "no_change"), ("特になし", "no_change"), ("修正なし。ありがとうございました。", "no_change"),
     ("有", "changed"), ("修正無し", "no_change")],
)  # fmt: skip
@pytest.mark.usefixtures("register")
def test_speakers_answer_in_their_own_words(
    capsys: pytest.CaptureFixture[str], word: str, reply: str
) -> None:
    sheet = sent()["上田構成員"]
    row = HEADER + 1
    back = filled(sheet, cells(**{f"{REPLY}{row}": word, f"{COMMENT}{row}": "数も場所も。"}))
    (done,) = printed(capsys, "collect", back)["files"][0]["rows"]
    assert done["reply"] == reply
