"""Every paper of the joint meeting after a second one, in both languages, in the programs that open them."""

import io
import json
import subprocess
from collections.abc import Mapping
from pathlib import Path

import docx
import openpyxl
import pytest

from tests.reports.played import on, play
from tests.reports.test_office import chromium_prints, converted, pdf_text
from tracker.cli.running import run
from tracker.reports.dossier.model import Dossier
from tracker.reports.formats import formats_of
from tracker.reports.handover.model import Handover
from tracker.reports.next_meeting.model import NextMeeting
from tracker.reports.record.model import Record
from tracker.reports.responses.model import Responses
from tracker.reports.status.model import StatusReport

PAPERS: Mapping[str, tuple[type, tuple[str, ...]]] = {
    "status": (StatusReport, ("report", "status", "--since", "2025-06-01")),
    "responses": (Responses, ("report", "responses", "--drafts")),
    "next-meeting": (NextMeeting, ("report", "next-meeting", "--drafts")),
    "handover": (Handover, ("report", "handover")),
    "record": (Record, ("report", "record")),
    "dossier": (Dossier, ("show", "1")),
}


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory, minutes_folder: Path) -> Path:
    """A folder with every paper, named NAME-LANGUAGE.FORMAT."""
    folder = tmp_path_factory.mktemp("played")
    with pytest.MonkeyPatch.context() as patch:
        for name, value in (
            ("TRACKER_DB", str(folder / "register.sqlite3")),
            ("TRACKER_ACTOR", "事務局 青木"),
            ("TRACKER_TZ", "Asia/Tokyo"),
            ("TRACKER_LANG", "ja"),
        ):
            patch.setenv(name, value)
        play(minutes_folder / "2025-03-07-joint-meeting.txt", folder)
        with on("2025-09-18"):
            for name, (model, words) in PAPERS.items():
                for lang in ("ja", "en"):
                    for form in formats_of(model):
                        path = folder / f"{name}-{lang}.{form}"
                        assert run([*words, "--lang", lang, "-o", str(path)]) == 0, path.name
    return folder


def test_every_paper_opens_and_tells_of_both_meetings(papers: Path) -> None:
    made = sorted(path for path in papers.iterdir() if path.stem.partition("-")[0] in PAPERS or "next" in path.stem)  # fmt: skip
    assert len(made) == sum(2 * len(formats_of(model)) for model, _ in PAPERS.values())
    for path in made:
        data = path.read_bytes()
        match path.suffix:
            case ".docx":
                assert docx.Document(io.BytesIO(data)).paragraphs
            case ".xlsx":
                assert openpyxl.load_workbook(io.BytesIO(data)).worksheets
            case ".json":
                assert json.loads(data)
            case ".csv":
                assert data.startswith(b"\xef\xbb\xbf")
            case _:
                assert "http" not in data.decode().replace("http-equiv", "")
    status = (papers / "status-ja.html").read_text(encoding="utf-8")
    assert "R7.6.1以降の変更" in status
    assert "継続" in (papers / "record-ja.html").read_text(encoding="utf-8")
    assert "原文" not in status
    english = (papers / "next-meeting-en.html").read_text(encoding="utf-8")
    assert "Briefing for the chair" in english


@pytest.mark.needs("chromium", "pdftotext")
@pytest.mark.parametrize("lang", ["ja", "en"])
def test_every_page_prints_without_network_or_complaint(
    papers: Path, tmp_path: Path, lang: str
) -> None:
    for name in PAPERS:
        page = papers / f"{name}-{lang}.html"
        said = chromium_prints(page, tmp_path / f"{name}.pdf", tmp_path / "profile")
        assert "CONSOLE" not in said
        pages = pdf_text(tmp_path / f"{name}.pdf")
        assert f"1/{len(pages)}" in "".join(pages[0].split())


@pytest.mark.needs("soffice", "pdftotext")
def test_office_papers_convert_page_by_page(papers: Path, tmp_path: Path) -> None:
    office = [papers / f"{name}-ja.{form}" for name, (model, _) in PAPERS.items() for form in ("docx", "xlsx") if form in formats_of(model)]  # fmt: skip
    for path in converted(office, tmp_path):
        assert all(text.strip() for text in pdf_text(path)), f"an empty page in {path.name}"


@pytest.mark.needs("soffice")
def test_owners_sheets_pass_through_libreoffice_unchanged(papers: Path, tmp_path: Path) -> None:
    for path in sorted((papers / "sheets").glob("*.xlsx")):
        subprocess.run(
            [
                "soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless",
                "--convert-to", "xlsx", "--outdir", str(tmp_path), str(path),
            ],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
        before, after = (
            [
                list(row)
                for row in openpyxl.load_workbook(p).worksheets[0].iter_rows(values_only=True)
            ]
            for p in (path, tmp_path / path.name)
        )
        assert after == before
