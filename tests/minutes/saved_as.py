"""One text saved in the ways people save minutes: encodings, Word, HTML, PDF."""

import html
import io
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from docx import Document

from tracker.minutes.model import Minutes

Speech = tuple[str | None, tuple[str, ...]]


def speeches(minutes: Minutes) -> list[Speech]:
    """Who said which sentences, in order."""
    return [
        (remark.speaker, tuple(span.of(minutes.text) for span in remark.sentences))
        for remark in minutes.remarks
    ]


def as_docx(lines: Sequence[str]) -> bytes:
    """A paragraph a line."""
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    return _saved(document)


def as_docx_table(head: Sequence[str], minutes: Minutes) -> bytes:
    """The head as paragraphs, then a row per remark: speaker, words."""
    document = Document()
    for line in head:
        document.add_paragraph(line)
    table = document.add_table(rows=0, cols=2)
    for remark in minutes.remarks:
        cells = table.add_row().cells
        cells[0].text = remark.speaker or ""
        cells[1].text = "\n".join(p.span.of(minutes.text) for p in remark.paragraphs)
    return _saved(document)


def _saved(document: object) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)  # type: ignore[attr-defined]
    return buffer.getvalue()


def as_html(lines: Sequence[str]) -> bytes:
    """A paragraph a line, beside what a web page carries."""
    body = "\n".join(f"<p>{html.escape(line)}</p>" for line in lines)
    return (
        '<!DOCTYPE html>\n<html lang="ja"><head><meta charset="utf-8"><title>議事概要</title>'
        '<script>document.write("【偽構成員】")</script></head>'
        f"<body><nav><a href='#x'>メニュー</a></nav><main>{body}</main></body></html>"
    ).encode()


def as_pdf(text: Path, folder: Path, how: str = "pdf") -> bytes:
    """Printed by LibreOffice; ``how`` is its filter with options."""
    own = folder / "print.txt"
    if text != own:
        shutil.copyfile(text, own)
    subprocess.run(
        [
            "soffice",
            "--headless",
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--infilter=Text (encoded):UTF8",
            "--convert-to",
            how,
            "--outdir",
            str(folder),
            str(own),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return own.with_suffix(".pdf").read_bytes()
