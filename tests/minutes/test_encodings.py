"""Which encoding a text is in, told and reported."""

import pytest

from tracker.errors import BadInputError
from tracker.minutes.readers import read_source

TEXT = "赤木委員：別表の書き方が分かりにくい。ﾃｽﾄではない。\n事務局：次回までに直します。\n" * 3


@pytest.mark.parametrize(
    "encoding, shown",
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16"),
        ("utf-16-be", "utf-16"),
        ("cp932", "cp932"),
        ("euc_jp", "euc-jp"),
    ],
)
def test_an_encoding_is_told(encoding: str, shown: str) -> None:
    source = read_source(TEXT.encode(encoding), "a.txt")
    assert source.encoding == shown
    assert "\n".join(line.text for line in source.lines) == TEXT
    assert source.findings == ()


def test_a_short_text_is_doubtful_and_can_be_decided() -> None:
    data = "赤木：ｱ".encode("cp932")
    (finding,) = read_source(data, "a.txt").findings
    assert finding.code == "doubtful-encoding"
    assert read_source(data, "a.txt", encoding="cp932").findings == ()


def test_a_western_text_is_guessed_and_doubtful() -> None:
    data = ("Zoë: the café is closed. " * 20).encode("latin-1")
    source = read_source(data, "a.txt")
    assert [finding.code for finding in source.findings] == ["doubtful-encoding"]


@pytest.mark.parametrize("encoding", ["utf-8", "no-such-thing"])
def test_a_wrong_choice_is_refused(encoding: str) -> None:
    with pytest.raises(BadInputError) as caught:
        read_source("赤木：はい。".encode("cp932"), "a.txt", encoding=encoding)
    assert caught.value.hint


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028"])
def test_line_ends_of_any_kind_count_lines(end: str) -> None:
    source = read_source(f"一{end}二{end}三\n四".encode(), "a.txt")
    assert [(line.number, line.text) for line in source.lines] == [
        (1, "一"), (2, "二"), (3, "三"), (4, "四"),
    ]  # fmt: skip


def test_form_feeds_count_pages() -> None:
    source = read_source("一\n\x0c二\n\x0c三\n".encode(), "a.txt")
    assert [line.page for line in source.lines if line.text] == [1, 2, 3]
    assert source.pages == 3
