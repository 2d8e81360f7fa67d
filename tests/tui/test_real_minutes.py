"""The real minutes from the file to the paper, by keys alone."""

from pathlib import Path

import pytest

from tests.builders import register_at
from tests.tui.hall import TEXT, Desk, desk, item, library, press, seen, told, write
from tracker.domain.filters import Filter
from tracker.domain.words import Status
from tracker.minutes.reading import read_minutes_bytes
from tracker.services import commands
from tracker.services.queries.coverage import coverage
from tracker.services.queries.list_items import list_items
from tracker.services.queries.meetings import list_meetings


async def settled(pilot: Desk, words: str) -> None:
    """Wait until the work in the background has been said."""
    for _ in range(200):
        if words in told(pilot) or words in seen(pilot):
            return
        await pilot.pause(0.05)
    pytest.fail(f"{words} never came: {told(pilot)}\n{seen(pilot)}")


def written(folder: Path, pattern: str) -> int:
    """The size of the one file that fits the pattern."""
    (paper,) = folder.glob(pattern)
    return paper.stat().st_size


async def test_minutes_are_imported_by_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "議事録").mkdir()
    (tmp_path / "議事録" / "library.txt").write_text(TEXT, encoding="utf-8")
    register = register_at(tmp_path / "register.sqlite3")
    async with desk(register) as pilot:
        assert "Iで議事録を取り込みます" in seen(pilot)
        await press(pilot, "I")
        await write(pilot, "議事")
        await press(pilot, "enter")
        assert "library.txt" in seen(pilot)
        await press(pilot, "enter")
        await settled(pilot, "取り込みました：発言5件")
        assert "【青木構成員】" in seen(pilot)
        await press(pilot, "I")
        await write(pilot, "議事録/library.txt")
        await press(pilot, "enter")
        await settled(pilot, "既に取り込まれています")
        await press(pilot, "I")
        await write(pilot, "ない.txt")
        await press(pilot, "enter")
        assert "ファイル" in seen(pilot)


async def test_minutes_without_a_day_are_asked_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    undated = TEXT.replace("令和8年6月5日（金）", "")
    (tmp_path / "undated.txt").write_text(undated, encoding="utf-8")
    register = register_at(tmp_path / "register.sqlite3")
    async with desk(register) as pilot:
        await press(pilot, "I")
        await write(pilot, "undated.txt")
        await press(pilot, "enter")
        await settled(pilot, "下の欄に")
        assert "--date" not in seen(pilot)
        assert "undated.txt" in seen(pilot)
        await write(pilot, "R8.6.5")
        await press(pilot, "enter")
        await settled(pilot, "取り込みました")
        assert "R8.6.5" in seen(pilot)


async def test_a_doubtful_edition_is_asked_about(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    register = library(tmp_path)
    words = TEXT.splitlines(keepends=True)
    half = "".join(
        [*words[:20], "【井上座長】\n", "別の件について長く述べた。" * 6, "\n", *words[-2:]]
    )
    (tmp_path / "half.txt").write_text(half, encoding="utf-8")
    async with desk(register) as pilot:
        await press(pilot, "I")
        await write(pilot, "half.txt")
        await press(pilot, "enter")
        await settled(pilot, "取り込み方を選んで")
        await press(pilot, "3", "enter")
        await settled(pilot, "取り込みました")
    with register.reader() as reader:
        assert [document.edition for document in list_meetings(reader)[0].documents] == [1, 2]


async def test_of_two_meetings_on_one_day_it_is_chosen_to_which_minutes_belong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    register = library(tmp_path)
    again = f"{TEXT}\n【江川課長】\n午後の部を終える。\n"
    afternoon = read_minutes_bytes(again.encode(), "afternoon.txt")
    register.do(commands.import_minutes, afternoon, as_new=True)
    (tmp_path / "later.txt").write_text(f"{again}追加する。\n", encoding="utf-8")
    async with desk(register) as pilot:
        await press(pilot, "I")
        await write(pilot, "later.txt")
        await press(pilot, "enter")
        await settled(pilot, "会議2 10:00 afternoon.txt")
        assert "--meeting" not in seen(pilot)
        assert "どの会議のものかを" in seen(pilot)
        await press(pilot, "4", "enter")
        await settled(pilot, "取り込みました")
    with register.reader() as reader:
        held = {meeting.id: len(meeting.documents) for meeting in list_meetings(reader)}
    assert held == {1: 1, 2: 2}


async def test_an_earlier_edition_is_made_current_by_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    register = library(tmp_path)
    (tmp_path / "later.txt").write_text(f"{TEXT}\n【青木構成員】\n追加。\n", encoding="utf-8")
    (tmp_path / "first.txt").write_text(TEXT, encoding="utf-8")
    async with desk(register) as pilot:
        await press(pilot, "I")
        await write(pilot, "later.txt")
        await press(pilot, "enter")
        await settled(pilot, "取り込みました")
        await press(pilot, "I")
        await write(pilot, "first.txt")
        await press(pilot, "enter")
        await settled(pilot, "今は後の版に替わっています")
        await press(pilot, "3", "enter")
        await settled(pilot, "取り込みました")
    with register.reader() as reader:
        assert [document.edition for document in list_meetings(reader)[0].documents] == [1, 2, 3]


@pytest.mark.parametrize("form,ending", [((), "html"), (("right",), "docx")])
async def test_the_response_table_is_exported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: tuple[str, ...], ending: str
) -> None:
    monkeypatch.chdir(tmp_path)
    async with desk(library(tmp_path)) as pilot:
        await press(pilot, "a", "x", "right", "tab", *form)
        assert f".{ending}" in seen(pilot)
        await press(pilot, "enter")
        await settled(pilot, "書き出しました")
    assert written(tmp_path, f"responses-*.{ending}") > 1000


async def test_the_real_minutes_are_triaged_by_keys_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, minutes_folder: Path
) -> None:
    monkeypatch.chdir(minutes_folder)
    register = register_at(tmp_path / "register.sqlite3")
    async with desk(register) as pilot:
        await press(pilot, "I")
        await write(pilot, "2025-03-07-joint-meeting.txt")
        await press(pilot, "enter")
        await settled(pilot, "取り込みました")
        pressed = 2
        with register.reader() as reader:
            left = [row.number for row in list_items(reader, Filter(), limit=0)]
        assert len(left) >= 14
        for number in left[:-1]:
            key = "A" if item(register, number).row.answered_by else "a"
            await pilot.press(key)
            pressed += 1
        await press(pilot, "d", "4", "enter")
        assert "候補の仕分けが終わりました" in seen(pilot)
        await press(pilot, "l", "g", "v", "G", "f", "1", "enter")
        pressed += 10
        await press(pilot, "escape", "escape")
        assert "すべての発言を確認しました" in seen(pilot)
        assert pressed <= len(left) + 12
    with register.reader() as reader:
        assert all(remark.accounted_for for remark in coverage(reader))
        assert Status.CANDIDATE not in {row.status for row in list_items(reader, Filter(), limit=0)}
