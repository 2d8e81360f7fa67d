"""The response table: which texts may be printed, who is named, how changes are shown."""

import io
from dataclasses import replace
from pathlib import Path

import docx
import openpyxl
import pytest

from tests.reports.golden import agreed
from tests.reports.held import DAY, OFFICE, item, items, meeting, resolution
from tests.reports.readback import from_csv, from_docx, from_html, from_markdown, from_xlsx, member
from tracker.domain.records import ItemRecord
from tracker.domain.words import Disposition, Stage, Status
from tracker.domain.workflow import KEPT
from tracker.errors import BadInputError
from tracker.i18n import translator
from tracker.reports.formats import render
from tracker.reports.paper import Run
from tracker.reports.responses.build import build_responses
from tracker.reports.responses.columns import columns_in
from tracker.reports.responses.model import Responses, ResponseSettings
from tracker.reports.responses.wording import compared, read_reference, wording_of

JA = translator("ja")


def table(records: list[ItemRecord] | None = None, **settings: object) -> Responses:
    everything = items() if records is None else records
    kept = [record for record in everything if record.row.status in KEPT]
    merged = {r.row.number: r for r in everything if r.row.status == Status.MERGED}
    chosen = ResponseSettings(columns=columns_in(None), **settings)  # type: ignore[arg-type]
    return build_responses(DAY, [meeting()], kept, merged, chosen)


def page(report: Responses) -> str:
    made = render(report, "html", JA)
    assert isinstance(made, str)
    return made


def rows(report: Responses) -> list[list[str]]:
    return [row for found in from_html(page(report)) for row in found[1:]]


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("form", ["md", "html", "csv", "json", "docx", "xlsx"])
def test_the_paper_is_the_one_agreed_upon(form: str, lang: str) -> None:
    agreed("responses", table(drafts=True, marks=("取扱注意",)), form, lang)


def test_only_cleared_texts_are_printed_unless_drafts_are_asked_for() -> None:
    assert "現在の数を保つ" not in page(table())
    assert "案内表示の色を改めた" in page(table())
    drafts = page(table(drafts=True))
    assert "（案）現在の数を保つ" in drafts
    assert "（案）案内表示の色を" not in drafts
    assert "未定稿" in drafts
    assert "未定稿" not in page(table())


def test_an_earlier_cleared_text_stands_while_the_new_one_is_drafted() -> None:
    both = (
        resolution(Disposition.FUTURE_WORK, "検討する。"),
        resolution(Disposition.REFLECTED, "改めた。", Stage.DRAFT),
    )
    record = item(1, "表示", status=Status.RESOLVED, resolutions=both)
    assert rows(table([record]))[0][5] == "検討する。"
    assert rows(table([record], drafts=True))[0][6] == "（案）改めた。"


def test_each_raiser_of_a_merged_item_has_a_row_and_its_own_words() -> None:
    kept = item(
        5,
        "案内表示の色",
        status=Status.RESOLVED,
        raisers=("青木構成員", "上田構成員"),
        merged_from=(7,),
        owners=(OFFICE,),
        resolutions=(resolution(Disposition.REFLECTED, "改めた。"),),
    )
    gone = item(7, "案内表示の文字", status=Status.MERGED, merged_into=5, raisers=("上田構成員",))
    found = rows(table([kept, gone]))
    assert [row[:3] for row in found] == [
        ["1-1", "案内表示の色", "青木構成員"],
        ["1-2", "案内表示の文字", "上田構成員"],
    ]
    assert [row[5] for row in found] == ["改めた。", "（上に同じ）"]


def test_a_raiser_without_words_of_their_own_asked_for_the_same() -> None:
    both = item(5, "案内表示の色", raisers=("青木構成員", "上田構成員"))
    assert [row[1] for row in rows(table([both]))] == ["案内表示の色", "（同旨）"]


def test_papers_print_what_is_to_be_printed_as_it_was_arranged() -> None:
    first, second = item(1, "甲"), item(2, "乙")
    assert [row[1] for row in rows(table([first, second]))] == ["甲", "乙"]
    arranged = [replace(first, print_order=2), replace(second, print_order=1)]
    assert [row[1] for row in rows(table(arranged))] == ["乙", "甲"]
    assert [row[1] for row in rows(table([first, replace(second, printed=False)]))] == ["甲"]


@pytest.mark.parametrize("how,who", [("name", "青木構成員"), ("role", "構成員"), ("none", "")])
def test_speakers_are_named_as_asked(how: str, who: str) -> None:
    report = table(attribution=how)
    assert rows(report)[-1][2] == who
    if how != "name":
        assert all("青木" not in row[2] for row in rows(report))
        assert "江川" not in page(report)


def test_items_are_grouped_by_theme_and_those_without_come_last() -> None:
    report = table(by="theme")
    assert [group.title for group in report.groups] == ["開館時間", None]
    assert "これまでの主な御意見（論点別）" in page(report)
    assert next(iter(report.groups[0].rows)).number == "1-1"


def test_what_differs_between_old_and_new_is_underlined() -> None:
    old, new = compared("案内は青で表示する。", "案内は青又は黒で表示する。")
    assert old == (Run("案内は青で表示する。"),) or not any(run.changed for run in old)
    assert [run.text for run in new if run.changed] == ["又は黒"]
    assert "<u>又は黒</u>" in page(table())
    made = render(table(), "docx", JA)
    assert isinstance(made, bytes)
    underlined = [
        run.text
        for found in docx.Document(io.BytesIO(made)).tables
        for row in found.rows
        for cell in row.cells
        for paragraph in cell.paragraphs
        for run in paragraph.runs
        if run.underline
    ]
    assert underlined == ["又は黒"]


@pytest.mark.parametrize(
    "text,place,old,new",
    [
        ("第2条　旧：甲　新：乙", "第2条", "甲", "乙"),
        ("新:乙 旧:甲", None, "甲", "乙"),
        ("p.4 old: a new: b", "p.4", "a", "b"),
        ("別添2の表", "別添2の表", None, None),
        ("旧：だけ", "旧：だけ", None, None),
        (None, None, None, None),
    ],
)
def test_a_reference_gives_its_wording(
    text: str | None, place: str | None, old: str | None, new: str | None
) -> None:
    found = read_reference(text)
    assert (found.place, found.old, found.new) == (place, old, new)


@pytest.mark.parametrize(
    "old,new,shown",
    [
        ("甲とする。", "乙とする。", ("甲", "乙")),
        (None, "乙を加える。", ("（追加）", "乙を加える。")),
        ("甲を置く。", None, ("甲を置く。", "（削除）")),
    ],
)
def test_wordings_of_their_own_stand_side_by_side(
    old: str | None, new: str | None, shown: tuple[str, str]
) -> None:
    said = replace(
        resolution(Disposition.REFLECTED, "改めた。", reference="第2条　旧：はそのまま"),
        old_wording=old,
        new_wording=new,
    )
    found = wording_of(said)
    assert (found.place, found.old or None, found.new or None) == (said.reference, old, new)
    printed = page(table(records=[replace(item(1, "表"), resolutions=(said,))]))
    assert all(words in printed for words in shown)


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_formats_agree(lang: str) -> None:
    tr, report = translator(lang), table(drafts=True)
    page_of = {form: render(report, form, tr) for form in ("html", "md", "csv", "docx", "xlsx")}
    tables = from_html(str(page_of["html"]))
    assert from_markdown(str(page_of["md"])) == tables
    assert isinstance(page_of["docx"], bytes)
    assert from_docx(page_of["docx"]) == tables
    assert isinstance(page_of["xlsx"], bytes)
    sheet = from_csv(str(page_of["csv"]))
    assert from_xlsx(page_of["xlsx"])[0] == sheet
    assert [row[:2] + row[3:] for row in sheet[1:]] == [r for t in tables for r in t[1:]]


def test_a_sheet_says_what_the_paper_s_headings_say() -> None:
    sheet = from_csv(str(render(table(by="theme", drafts=True), "csv", JA)))
    assert sheet[0][:4] == ["No", "管理番号", "論点", "議事"]
    assert len({row[2] for row in sheet[1:]}) > 1
    report = table()
    several = replace(report, meetings=(*report.meetings, replace(report.meetings[0], id=2)))
    assert from_csv(str(render(several, "csv", JA)))[0][:3] == ["No", "会議", "議事"]
    two = [item(1, "表示", agenda_item="その他"), item(2, "時間", agenda_item=None)]
    assert "<h2>その他</h2>" in page(table(two))
    assert "<h2>議事の記載なし</h2>" in page(table(two))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp932"])
def test_columns_saved_by_any_editor_have_the_program_s_own_names(
    tmp_path: Path, encoding: str
) -> None:
    path = tmp_path / "columns.toml"
    path.write_text('# 列\n[[column]]\nid = "meeting"\n\n[[column]]\nid = "gist"\n', encoding=encoding)  # fmt: skip
    assert [c.title("ja") for c in columns_in(path)] == ["会議", "御意見の要旨"]
    path.write_bytes(b"[[column]]\nid = \n")
    with pytest.raises(BadInputError) as refused:
        columns_in(path)
    assert JA.message(refused.value.message).endswith("2行目")


def test_pages_are_landscape_with_repeated_headers() -> None:
    word, excel = (render(table(marks=("取扱注意",)), form, JA) for form in ("docx", "xlsx"))
    assert isinstance(word, bytes)
    assert isinstance(excel, bytes)
    section = docx.Document(io.BytesIO(word)).sections[0]
    assert section.page_width is not None
    assert section.page_height is not None
    assert section.page_width > section.page_height
    assert b"<w:tblHeader/>" in member(word, "word/document.xml")
    assert b"PAGE" in member(word, "word/footer1.xml")
    assert "游ゴシック" in member(word, "word/fontTable.xml").decode()
    sheet = openpyxl.load_workbook(io.BytesIO(excel)).worksheets[0]
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.oddHeader is not None
    assert "取扱注意" in str(sheet.oddHeader.right.text)


def test_columns_are_chosen_in_a_file(tmp_path: Path) -> None:
    path = tmp_path / "columns.toml"
    path.write_text(
        '[[column]]\nid = "gist"\nja = "意見"\n[[column]]\nid = "item"\nja = "管理番号"\nwidth = 9\n',
        encoding="utf-8",
    )
    report = table()
    report = replace(report, settings=replace(report.settings, columns=columns_in(path)))
    assert from_html(page(report))[0][0] == ["意見", "管理番号"]


def test_a_header_is_no_formula_in_csv(tmp_path: Path) -> None:
    path = tmp_path / "columns.toml"
    path.write_text('[[column]]\nid = "gist"\nja = "=1+1"\n', encoding="utf-8")
    report = table()
    report = replace(report, settings=replace(report.settings, columns=columns_in(path)))
    made = str(render(report, "csv", JA))
    assert made.splitlines()[0] == "\ufeff'=1+1"


@pytest.mark.parametrize(
    "text,said",
    [
        ("", "[[column]]"),
        ("[[column]]\nid = 'nothing'", "column 1"),
        ("[[column]]\nid = 'gist'\nwidth = 0", "width"),
        ("[[column", "TOML"),
        (f"column = {'[' * 3000}", "TOML"),
        ("column = 3", "[[column]]"),
    ],
)
def test_a_wrong_file_of_columns_is_refused(text: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / "columns.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadInputError) as caught:
        columns_in(path)
    assert said in str(caught.value)


def test_a_long_cell_is_cut_with_a_note() -> None:
    record = item(1, "表示", summary="長" * 40_000)
    made = render(table([record]), "xlsx", JA)
    assert isinstance(made, bytes)
    (cell,) = [value for value in from_xlsx(made)[0][1] if value.startswith("長")]
    assert len(cell) <= 32_767
    assert cell.endswith("…（以下略。全文は台帳にあります）")
