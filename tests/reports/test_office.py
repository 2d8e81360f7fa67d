"""Papers in the programs that open them: LibreOffice and Chromium."""

import io
import subprocess
from collections.abc import Sequence
from pathlib import Path

import docx
import pytest

from tests.reports.held import DAY, item, meeting, resolution
from tests.reports.test_responses import table
from tracker.domain.records import ItemRecord
from tracker.domain.words import Disposition
from tracker.i18n import translator
from tracker.reports.formats import render
from tracker.reports.status.build import build_report

JA = translator("ja")
MANY = 60


def many() -> list[ItemRecord]:
    return [
        item(
            number,
            f"案内の表示その{number}について、来館者が迷わないよう改めること",
            resolutions=(resolution(Disposition.REFLECTED, f"その{number}を改めた。" * 4),),
        )
        for number in range(1, MANY + 1)
    ]


def pdf_text(path: Path) -> list[str]:
    """The text of each page."""
    done = subprocess.run(
        ["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True, timeout=60
    )
    return done.stdout.decode().rstrip("\f").split("\f")


def converted(papers: Sequence[Path], folder: Path) -> list[Path]:
    """Word and Excel files as LibreOffice prints them, under their own names with .pdf behind."""
    made = []
    for place, paper in enumerate(papers):
        out = folder / str(place)
        subprocess.run(
            [
                "soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
                "--convert-to", "pdf", "--outdir", str(out), str(paper),
            ],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
        made.append((out / paper.name).with_suffix(".pdf").rename(folder / f"{paper.name}.pdf"))
    return made


def chromium_prints(page: Path, pdf: Path, profile: Path) -> str:
    """Print a page as a PDF; what the browser said on the way.  Any request ends in an error there."""
    done = subprocess.run(
        [
            "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            f"--user-data-dir={profile}", "--no-pdf-header-footer", "--enable-logging=stderr",
            "--host-resolver-rules=MAP * ~NOTFOUND", f"--print-to-pdf={pdf}", page.as_uri(),
        ],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return done.stderr.decode(errors="replace")


@pytest.mark.needs("soffice", "pdftotext")
@pytest.mark.parametrize("form", ["docx", "xlsx"])
def test_libreoffice_prints_the_header_on_every_page_and_cuts_nothing(
    form: str, tmp_path: Path
) -> None:
    made = render(table(many()), form, JA)
    assert isinstance(made, bytes)
    (tmp_path / f"a.{form}").write_bytes(made)
    converted([tmp_path / f"a.{form}"], tmp_path)
    pages = pdf_text(tmp_path / f"a.{form}.pdf")
    assert len(pages) > 1
    assert all("反映箇所" in text for text in pages)
    together = "".join("".join(text.split()) for text in pages)
    assert together.count("反映") >= MANY
    assert f"{MANY}" in together
    assert f"1/{len(pages)}" in together


@pytest.mark.needs("chromium", "pdftotext")
def test_chromium_prints_the_page_without_network(tmp_path: Path) -> None:
    made = render(build_report(DAY, [meeting()], many()), "html", JA)
    page = tmp_path / "a.html"
    page.write_text(str(made), encoding="utf-8")
    said = chromium_prints(page, tmp_path / "a.pdf", tmp_path / "profile")
    assert "CONSOLE" not in said
    pages = pdf_text(tmp_path / "a.pdf")
    assert "判断が要るもの" in pages[0]
    assert f"1/{len(pages)}" in "".join(pages[0].split())


@pytest.mark.needs("soffice", "pdftotext")
@pytest.mark.parametrize("form,sentences", [("docx", 100), ("xlsx", 60)])
def test_a_text_longer_than_a_page_is_printed_to_its_end(
    form: str, sentences: int, tmp_path: Path
) -> None:
    text = "".join(f"第{n}に、関係する部署と相談して次のとおり改める。" for n in range(sentences))
    long = item(1, "案内", resolutions=(resolution(Disposition.REFLECTED, f"{text}以上"),))
    made = render(table([*many()[:8], long]), form, JA)
    assert isinstance(made, bytes)
    (tmp_path / f"a.{form}").write_bytes(made)
    converted([tmp_path / f"a.{form}"], tmp_path)
    told = "".join("".join(pdf_text(tmp_path / f"a.{form}.pdf")).split())
    assert "以上" in told


def test_a_row_stays_on_one_page_unless_it_may_fill_half_of_one() -> None:
    long = item(1, "案内", resolutions=(resolution(Disposition.REFLECTED, "改めた。" * 200),))
    made = render(table([*many()[1:4], long]), "docx", JA)
    assert isinstance(made, bytes)
    rows = docx.Document(io.BytesIO(made)).tables[0].rows
    whole = [row._tr.find("{*}trPr/{*}cantSplit") is not None for row in rows]
    assert whole.count(False) == 1


@pytest.mark.needs("soffice", "pdftotext")
def test_no_word_of_the_counts_headers_is_broken(tmp_path: Path) -> None:
    made = render(build_report(DAY, [meeting()], many()), "docx", translator("en"))
    assert isinstance(made, bytes)
    (tmp_path / "a.docx").write_bytes(made)
    converted([tmp_path / "a.docx"], tmp_path)
    told = " ".join(" ".join(pdf_text(tmp_path / "a.docx.pdf")).split())
    assert "Resolved Closed Deferred Late" in told
