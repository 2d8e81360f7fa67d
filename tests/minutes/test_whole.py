"""Nothing is lost: on every case, every published file, and minutes made at random."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.minutes.shown import CASES
from tests.minutes.whole import check_whole
from tracker.errors import BadInputError
from tracker.minutes.reading import read_meetings, read_minutes_bytes

FILES = sorted(path for path in CASES.iterdir() if path.suffix != ".expected")
PUBLISHED = (
    "2025-03-07-joint-meeting.txt",
    "samples/ietf-httpbis-2022-05.md",
    "samples/katsushika-council-2025-02-14.txt",
    "samples/nodejs-tsc-2026-04-01.md",
    "samples/openchain-jp-2018-10-31.pdf",
    "samples/openchain-jp-education-2024-09-25.txt",
    "samples/otofuke-council-2024-12-17.html",
    "samples/tc39-2020-07-20.md",
    "samples/w3c-json-ld-2020-03-27.md",
    "samples/wot-jp-2022-01-28.md",
)
LINES = st.sampled_from(
    [
        "", "", "\x0c", "以上", "閉会", "１．日時", "令和８年２月３日", "３．出席者", "（１）委員", "赤木委員、緑川会長",
        "【赤木委員】", "【緑川会長】　始めます。", "○赤木委員　　伺う。", "◯町長（黒田一郎）〔登壇〕", "（委員）長い。",
        "赤木：直す。", "緑川：はい。", "Ada: yes.", "Grace: no. Why?", "ABC: hm", "**Ada:** so  ", "… and so", "# 会議 第2回",
        "## Agenda", "### 議題", "#### 赤木委員", "- 一つ", "-- 二つ ★赤木", " -> 三つ", "  * Ada: four", "Q（赤木）なぜ。", "  - A. だから。",
        "＜議題１　橋＞", "■宿題", "〇はじめに", "（拍手）", "――――", "日程第１", "1. one", "2. two", "| a | b |", "```", "<!-- c -->",
        "終わらない「括弧", "ここで文が続いてい", "か\u3099き", "\uf0b7 点", "ﾊﾝｶｸ", "a\tb", "\u202e逆", "\u3000字下げ。", "なお、次。また、次。",
    ]
)  # fmt: skip
DOCUMENTS = st.lists(LINES, min_size=1, max_size=40)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_case_is_read_whole(path: Path) -> None:
    for minutes in read_meetings(path):
        check_whole(minutes)


@pytest.mark.parametrize("name", PUBLISHED)
def test_published_minutes_are_read_whole(name: str, minutes_folder: Path) -> None:
    for minutes in read_meetings(minutes_folder / name):
        check_whole(minutes)


@given(DOCUMENTS, st.sampled_from(["a.txt", "a.md"]), st.sampled_from(["\n", "\r\n", "\r"]))
def test_any_minutes_are_read_whole(lines: list[str], name: str, end: str) -> None:
    data = end.join(lines).encode()
    try:
        minutes = read_minutes_bytes(data, name)
    except BadInputError:
        assert not "".join(lines).strip()
        return
    check_whole(minutes)


@given(st.lists(st.sampled_from("あいうか 、。「」（）・ａ1 AI\u3000"), max_size=200).map("".join))
def test_any_speech_is_read_whole(words: str) -> None:
    width = 24
    wrapped = "\n\n".join(words[i : i + width] for i in range(0, len(words), width))
    check_whole(read_minutes_bytes(f"【赤木委員】\n{wrapped}\n".encode(), "a.txt"))


def test_as_many_hard_lines_as_there_are(minutes_folder: Path) -> None:
    """Of the joint meeting, nothing but white space is added or taken away."""
    path = minutes_folder / PUBLISHED[0]
    (minutes,) = read_meetings(path)
    assert "".join(minutes.text.split()) == "".join(path.read_text(encoding="utf-8").split())


def test_a_name_spread_over_its_column_is_one_name(minutes_folder: Path) -> None:
    (read,) = read_meetings(minutes_folder / "samples/openchain-jp-2018-10-31.pdf")
    assert len(read.attendance) > 40
    assert all(len(attendee.name) > 1 and attendee.group for attendee in read.attendance)
