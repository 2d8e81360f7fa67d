"""What pages carry besides the text."""

from tracker.minutes.model import Hint
from tracker.minutes.readers.furniture import Page, footnote_start, without_furniture

BODY = ["赤木委員　別表の書き方が分かりにくいので直して", "ほしい。次の版までにお願いする。"]


def test_page_numbers_and_running_headers_are_left_out() -> None:
    words = ["橋を見た。", "道を見た。", "川も見る。", "以上である。"]
    pages = [
        Page(n, ["会議の記録（案）", f"{word}一", f"{word}二", f"- {n} -"])
        for n, word in enumerate(words, start=1)
    ]
    lines, left_out = without_furniture(pages)
    assert [line.text for line in lines] == [f"{word}{part}" for word in words for part in "一二"]
    assert len(left_out) == 8
    assert {line.page for line in lines} == {1, 2, 3, 4}


def test_a_number_that_does_not_count_pages_stays() -> None:
    pages = [Page(n, [*BODY, str(7 - n)]) for n in range(1, 5)]
    lines, _ = without_furniture(pages)
    assert [line.text for line in lines if line.text.isdigit()] == ["6", "5", "4", "3"]


def test_line_numbers_go() -> None:
    pages = [Page(1, [f"{n} {text}" for n, text in enumerate(BODY * 6, start=1)])]
    lines, _ = without_furniture(pages)
    assert [line.text for line in lines] == BODY * 6


def test_footnotes_stand_behind_the_text() -> None:
    note = "※1　別表は資料２にある。"
    text = ["赤木委員　別表※1の書き方が分かりにくいので", note]
    start = footnote_start(text, [False, False])
    assert start == 1
    pages = [Page(1, text, notes=frozenset({1})), Page(2, ["直してほしい。"])]
    lines, _ = without_furniture(pages)
    assert [(line.text, line.hint) for line in lines] == [
        (text[0], None),
        ("直してほしい。", None),
        (note, Hint.NOTE),
    ]
