"""Files that can't be read say why and what to do; time and memory stay bounded."""

import io
import os
import zipfile
from pathlib import Path

import pytest
from docx import Document

from bench.pages import pdf_of
from tests.minutes.saved_as import as_pdf
from tests.minutes.whole import check_whole
from tracker.errors import BadInputError
from tracker.minutes.reading import read_minutes, read_minutes_bytes

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def refusal(data: bytes, name: str) -> tuple[str, str]:
    """The message and the hint with which a file is refused."""
    with pytest.raises(BadInputError) as caught:
        read_minutes_bytes(data, name)
    return str(caught.value), str(caught.value.hint)


def docx_with(xml: str) -> bytes:
    """A .docx whose document is this XML."""
    plain = io.BytesIO()
    Document().save(plain)
    buffer = io.BytesIO()
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as to:
        for entry in source.infolist():
            data = source.read(entry)
            to.writestr(entry.filename, xml if entry.filename == "word/document.xml" else data)
    return buffer.getvalue()


@pytest.mark.parametrize(
    "data, name, says, does",
    [
        (b"", "a.txt", "is empty", "saved"),
        (b" \n\t\n", "a.txt", "is empty", "saved"),
        (bytes(range(256)) * 40, "a.txt", "a.txt", "text"),
        (OLE + b"\x00" * 600, "a.doc", "old Office format", ".docx"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "a.docx", "password", "without a password"),
        (b"{\\rtf1 x}", "a.rtf", "RTF", ".docx"),
        (b'{"quote": "\xe3\x81\x82"}', "a.json", "JSON", ".docx"),
        (b'[\n  {"a": 1}\n]\n', "a.txt", "JSON", ".docx"),
        (b'{"a": 1}\n{"b": 2}\n', "a.jsonl", "JSON", ".docx"),
        (b"SQLite format 3\x00" + b"\x00" * 90, "a.sqlite3", "SQLite", ".docx"),
        (b"\x89PNG\r\n\x1a\n" + b"x" * 50, "a.txt", "picture", "OCR"),
        (b"\x1f\x8b\x08" + b"x" * 50, "a.txt", "packed", "Unpack"),
        (b"PK\x03\x04 but no more", "a.docx", "damaged", "again"),
        (b"%PDF-1.7\nnothing", "a.pdf", "PDF", "again"),
        (b"<html><body><script>1</script></body></html>", "a.html", "no text", "text"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_says_why_and_what_to_do(
    data: bytes, name: str, says: str, does: str
) -> None:
    message, hint = refusal(data, name)
    assert says in message
    assert does in hint


def test_a_zip_bomb_is_not_opened() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * 30_000_000)
    message, _ = refusal(buffer.getvalue(), "bomb.docx")
    assert "unpack" in message


def test_external_entities_are_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("合言葉", encoding="utf-8")
    xml = (
        f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        "<w:body><w:p><w:r><w:t>委員：&x;見た。</w:t></w:r></w:p></w:body></w:document>"
    )
    try:
        text = read_minutes_bytes(docx_with(xml), "a.docx").text
    except BadInputError:
        return
    assert "合言葉" not in text


def test_special_files_are_refused_at_once(tmp_path: Path) -> None:
    loop = tmp_path / "loop.txt"
    loop.symlink_to(loop)
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    for path in (tmp_path, loop, pipe, tmp_path / "missing.txt"):
        with pytest.raises(BadInputError):
            read_minutes(path)


def test_a_large_file_names_the_way_out(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    path.write_bytes("委員：はい。\n".encode() * 1000)
    with pytest.raises(BadInputError) as caught:
        read_minutes(path, max_bytes=1000)
    assert "--max-size" in str(caught.value.hint)
    assert len(read_minutes(path).remarks) == 1000


def test_a_file_that_changes_meanwhile_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "growing.txt"
    path.write_text("委員：はい。\n", encoding="utf-8")
    real = os.fstat

    def grows(descriptor: int) -> os.stat_result:
        with path.open("a", encoding="utf-8") as file:
            file.write("委員：もっと。\n")
        return real(descriptor)

    monkeypatch.setattr(os, "fstat", grows)
    with pytest.raises(BadInputError) as caught:
        read_minutes(path)
    assert "changed" in str(caught.value)


def test_odd_characters_are_kept_shown_and_reported() -> None:
    text = "【赤木委員】\n逆\u202eさま\x00と\ue123、[bold]<script>=1+1。\n【緑川委員】\nはい。\n"
    minutes = read_minutes_bytes(text.encode(), "a.txt")
    check_whole(minutes)
    assert "\x00" not in minutes.text
    assert "[bold]<script>=1+1" in minutes.text
    codes = {finding.code for finding in minutes.findings}
    assert {"lost-letter", "direction-mark"} <= codes


def test_what_commands_a_terminal_is_replaced() -> None:
    source = "○議長　案を\x1b[31m直す。\x07\n○赤木委員　はい\x7f。\x9b".encode()
    minutes = read_minutes_bytes(source, "a.txt")
    assert minutes.text == "○議長　案を\ufffd[31m直す。\ufffd\n○赤木委員　はい\ufffd。\ufffd"


def test_one_line_of_megabytes() -> None:
    data = ("【赤木委員】" + "とても長い話がここに続きます。" * 60_000).encode()
    minutes = read_minutes_bytes(data, "a.txt")
    assert len(minutes.remarks) == 1
    assert len(minutes.remarks[0].sentences) == 60_000


def test_many_thousand_remarks() -> None:
    for count in (20_000, 4_000, 8_000):
        data = "".join(f"【赤木委員】\n{number}番です。\n" for number in range(count)).encode()
        assert len(read_minutes_bytes(data, "a.txt").remarks) == count


def test_a_pdf_of_pictures_says_so() -> None:
    message, hint = refusal(pdf_of(2).replace(b" Tj", b"   "), "scan.pdf")
    assert "no text layer" in message
    assert "OCR" in hint


@pytest.mark.needs("soffice")
def test_a_locked_pdf_says_so(tmp_path: Path) -> None:
    plain = tmp_path / "print.txt"
    plain.write_text("赤木委員：はい。\n", encoding="utf-8")
    lock = '{"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"x"}}'
    message, hint = refusal(as_pdf(plain, tmp_path, f"pdf:writer_pdf_Export:{lock}"), "a.pdf")
    assert "password" in message
    assert "without a password" in hint
