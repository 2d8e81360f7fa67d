"""An item's dossier (``show --format``): what stands in it, what is kept out, and that formats agree."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.builders import register_at, with_candidates
from tests.reports.golden import agreed
from tests.reports.held import DAY, WHEN, evidence, items, meeting
from tests.reports.readback import from_docx, from_html, from_markdown
from tracker.cli.running import run
from tracker.domain.records import BatchRecord, ItemRecord
from tracker.domain.words import Disposition, DocumentKind, EvidenceRole
from tracker.i18n import translator
from tracker.reports.dossier.model import Dossier, build_dossier
from tracker.reports.formats import formats_of, render
from tracker.reports.item_blocks import quotes_heading
from tracker.services import commands

JA = translator("ja")


def dossier(number: int = 1, **settings: object) -> Dossier:
    held = {record.row.number: record for record in items()}
    batches = (
        BatchRecord(7, "note", "青木", "pc1", WHEN, None, False, (number,), ()),
        BatchRecord(6, "edit", "上田", "pc2", WHEN, None, True, (number,), ()),
    )
    merged = [held[n] for n in held[number].merged_from]
    return build_dossier(DAY, held[number], [meeting()], merged, batches, **settings)  # type: ignore[arg-type]


def text(model: object, form: str = "html", lang: str = "ja") -> str:
    made = render(model, form, translator(lang))
    assert isinstance(made, str)
    return made


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("form", formats_of(Dossier))
def test_the_dossier_is_the_one_agreed_upon(form: str, lang: str) -> None:
    agreed("dossier", dossier(5), form, lang)


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_formats_agree(lang: str) -> None:
    tables = from_html(text(dossier(5), "html", lang))
    assert from_markdown(text(dossier(5), "md", lang)) == tables
    word = render(dossier(5), "docx", translator(lang))
    assert isinstance(word, bytes)
    assert from_docx(word) == tables
    data = json.loads(text(dossier(5), "json", lang))
    assert data["number"] == 5
    assert [deed["batch"] for deed in data["deeds"]] == [7, 6]
    assert [[str(m["number"]), m["title"]] for m in data["merged"]] == [
        r[:2] for r in tables[0][1:]
    ]


def test_internal_notes_and_uncleared_texts_are_kept_out() -> None:
    for form in ("html", "md", "json"):
        assert "費用を照会中" not in text(dossier(), form)
        assert "現在の数を保つ" not in text(dossier(4), form)
    assert "対応の案文は未了です。" in text(dossier(4))
    assert "費用を照会中" in text(dossier(internal=True))
    drafts = text(dossier(4, drafts=True))
    assert "現在の数を保つ" in drafts
    assert "未定稿" in drafts


@pytest.mark.parametrize("how,who", [("role", "構成員"), ("none", "—")])
def test_speakers_are_named_as_asked(how: str, who: str) -> None:
    for form in ("html", "md", "json"):
        page = text(dossier(1, attribution=how), form)
        assert "青木構成員" not in page
        assert "江川" not in page
    assert f"発言者：{who}" in text(dossier(1, attribution=how))


@pytest.mark.parametrize(
    "kind,heading",
    [
        (DocumentKind.SUMMARY, "「議事概要の記載」"),
        (DocumentKind.GIST, "「議事要旨の記載」"),
        (DocumentKind.WRITTEN_OPINION, "「書面意見の記載」"),
        (DocumentKind.MINUTES, "議事録の発言"),
        (DocumentKind.TRANSCRIPT, "速記の発言"),
        (None, "事務局の控え"),
        ("unheard_of", "資料の記載"),
    ],
)
def test_words_are_headed_by_the_record_that_has_them(
    kind: DocumentKind | str | None, heading: str
) -> None:
    assert quotes_heading(kind, JA) == heading
    assert "原文" not in heading


def test_words_of_two_records_stand_under_two_headings() -> None:
    (summary,) = meeting().documents
    verbatim = replace(summary, id=2, kind=DocumentKind.MINUTES)
    second = replace(
        evidence(9, EvidenceRole.RAISED_AGAIN, "上田構成員", "再びお尋ねする。"), minutes_id=2
    )
    one: ItemRecord = items()[0]
    both = replace(one, evidence=(*one.evidence, second))
    held = replace(meeting(), documents=(summary, verbatim))
    page = text(build_dossier(DAY, both, [held], [], []))
    assert page.index("「議事概要の記載」") < page.index("議事録の発言")
    assert page.count("「議事概要の記載」") == 1


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "register.sqlite3"
    register = register_at(path)
    register.do(commands.accept_items, with_candidates(register, "開館時間の延長", "案内"))
    register.do(commands.resolve_items, [1], disposition=Disposition.NOTED, text="参考にする。")
    register.do(commands.add_note, [1], "電話あり")
    monkeypatch.setenv("TRACKER_DB", str(path))
    monkeypatch.chdir(tmp_path)
    return path


@pytest.mark.usefixtures("database")
def test_show_writes_the_dossier(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for form in formats_of(Dossier):
        assert run(["show", "1", "-o", f"a.{form}"]) == 0
        assert (tmp_path / f"a.{form}").stat().st_size > 500
    capsys.readouterr()
    assert run(["show", "1", "--format", "md"]) == 0
    page = capsys.readouterr().out
    assert page.startswith("# \\#1 開館時間の延長")
    assert "参考にする" not in page
    assert "電話あり" not in page
    assert run(["show", "1", "--format", "md", "--drafts", "--internal"]) == 0
    page = capsys.readouterr().out
    assert "参考にする" in page
    assert "電話あり" in page
    assert run(["show", "1", "--json"]) == 0
    plain = json.loads(capsys.readouterr().out)
    assert run(["show", "1", "--format", "json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert {"number", "title", "kind", "status", "evidence", "resolutions", "notes"} <= set(data)
    assert data["title"] == plain["title"]
    assert run(["show", "1", "--format", "xlsx"]) == 3
    assert run(["show", "99", "--format", "md"]) == 4
    assert run(["show", "1", "-o", "a.md"]) == 3
    assert run(["show", "1"]) == 0
    assert "電話あり" in capsys.readouterr().out
