"""The joint meeting saved in every way gives the same remarks and sentences."""

from pathlib import Path

import pytest

from tests.minutes.saved_as import Speech, as_docx, as_docx_table, as_html, as_pdf, speeches
from tests.minutes.whole import check_whole
from tracker.minutes.model import Minutes
from tracker.minutes.reading import read_minutes, read_minutes_bytes


@pytest.fixture(scope="module")
def path(minutes_folder: Path) -> Path:
    return minutes_folder / "2025-03-07-joint-meeting.txt"


@pytest.fixture(scope="module")
def minutes(path: Path) -> Minutes:
    return read_minutes(path)


@pytest.fixture(scope="module")
def expected(minutes: Minutes) -> list[Speech]:
    return speeches(minutes)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp932", "euc_jp", "iso2022_jp"]
)
def test_as_text_in_any_encoding(path: Path, expected: list[Speech], encoding: str) -> None:
    text = path.read_text(encoding="utf-8")
    lacking = encoding in {"euc_jp", "iso2022_jp"}  # they have no letters for some of the signs
    read = read_minutes_bytes(text.encode(encoding, "replace" if lacking else "strict"), "a.txt")
    if lacking:
        assert [speaker for speaker, _ in speeches(read)] == [speaker for speaker, _ in expected]
    else:
        assert speeches(read) == expected
    assert read.source.encoding == {
        "utf-8-sig": "utf-8", "utf-16-le": "utf-16", "euc_jp": "euc-jp", "iso2022_jp": "iso-2022-jp",
    }.get(encoding, encoding)  # fmt: skip
    assert not [finding for finding in read.findings if finding.code == "doubtful-encoding"]


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_with_other_line_ends(path: Path, expected: list[Speech], end: str) -> None:
    text = path.read_text(encoding="utf-8").replace("\n", end)
    assert speeches(read_minutes_bytes(text.encode(), "a.txt")) == expected


def test_as_word_paragraphs_of_lines_and_of_whole_paragraphs(
    path: Path, minutes: Minutes, expected: list[Speech]
) -> None:
    for lines in (path.read_text(encoding="utf-8").split("\n"), minutes.text.split("\n")):
        read = read_minutes_bytes(as_docx(lines), "a.docx")
        check_whole(read)
        assert speeches(read) == expected
        assert read.attendance == minutes.attendance


def test_as_a_word_table(minutes: Minutes, expected: list[Speech]) -> None:
    first = minutes.remarks[0].mark
    assert first is not None
    head = minutes.text[: first.start].rstrip("\n").split("\n")
    read = read_minutes_bytes(as_docx_table(head, minutes), "a.docx")
    check_whole(read)
    assert read.dialect == "table"
    assert speeches(read) == expected
    assert read.attendance == minutes.attendance


def test_as_html(path: Path, minutes: Minutes, expected: list[Speech]) -> None:
    for lines in (path.read_text(encoding="utf-8").split("\n"), minutes.text.split("\n")):
        read = read_minutes_bytes(as_html(lines), "a.html")
        check_whole(read)
        assert speeches(read) == expected


@pytest.mark.needs("soffice")
def test_as_pdf(path: Path, minutes: Minutes, expected: list[Speech], tmp_path: Path) -> None:
    read = read_minutes_bytes(as_pdf(path, tmp_path), "a.pdf")
    check_whole(read)
    assert speeches(read) == expected
    assert read.attendance == minutes.attendance
    assert read.source.pages
    assert {place.page for place in read.places} == set(range(1, read.source.pages + 1))
