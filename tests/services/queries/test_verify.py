"""Quotes against their file: of several meetings in one file, each for itself."""

from pathlib import Path

import pytest

from tracker.bootstrap import Register
from tracker.errors import BadInputError
from tracker.minutes.reading import read_meetings, read_minutes_bytes
from tracker.services import commands
from tracker.services.queries.verify import verify

FIRST = """## 2026-02-03

- 赤木：本棚を直していただきたい。
- 緑川：板を買うことにする。
- 赤木：来月までに場所を決めてほしい。
"""
SECOND = """## 2026-03-03

- 赤木：本棚を直した。
- 緑川：棚は広い。
- 赤木：ありがとう。
"""
TITLE = "# 図書館をよくする会 議事録\n\n"
MORE = SECOND.replace("棚は広い。", "棚の札を作っていただきたい。")


def kept(register: Register, tmp_path: Path, first: str, second: str) -> Path:
    """One file with two meetings, whose first was replaced by an edition of its own file."""
    path = tmp_path / "both.md"
    path.write_text(f"{TITLE}{FIRST}\n{second}", encoding="utf-8")
    meetings = [
        register.do(commands.import_minutes, part).meeting_id for part in read_meetings(path)
    ]
    assert len(meetings) == 2
    newer = read_minutes_bytes(f"{TITLE}{first}".encode(), "newer.md")
    register.do(commands.import_minutes, newer, edition_of=meetings[0])
    return path


def test_a_meeting_without_quotes_is_not_refused_for_the_one_before(
    register: Register, tmp_path: Path
) -> None:
    fewer = FIRST.replace("- 赤木：来月までに場所を決めてほしい。\n", "- 赤木：以上。\n")
    path = kept(register, tmp_path, fewer, SECOND)
    with register.reader() as reader:
        found = verify(reader, path)
    assert (found.quotes, found.mismatches, found.newer) == (1, (), "newer.md")


def test_a_meeting_that_was_replaced_stops_no_other(register: Register, tmp_path: Path) -> None:
    path = kept(register, tmp_path, FIRST.replace("買うことにする", "買うこととする"), MORE)
    with register.reader() as reader:
        assert verify(reader, path).quotes == 1


def test_where_all_have_moved_the_later_edition_is_named(
    register: Register, tmp_path: Path
) -> None:
    path = kept(register, tmp_path, FIRST.replace("買うことにする", "買うこととする"), SECOND)
    with register.reader() as reader, pytest.raises(BadInputError, match="later edition"):
        verify(reader, path)
