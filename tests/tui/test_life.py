"""What happens to items between two meetings, by key: papers, threads, moved meetings, deputies."""

from datetime import date
from pathlib import Path

from freezegun import freeze_time

from tests.builders import register_at
from tests.storage.test_older import FILES, kept
from tests.tui.hall import desk, item, library, press, seen, told, write
from tracker.bootstrap import Register
from tracker.domain.filters import Filter
from tracker.domain.words import Basis, Disposition
from tracker.services import commands
from tracker.services.queries.coverage import coverage
from tracker.services.queries.deputies import list_deputies
from tracker.services.queries.list_items import list_items
from tracker.services.queries.meetings import list_meetings
from tracker.tui.screens.remarks import RemarksScreen


def accepted(folder: Path) -> Register:
    register = library(folder)
    register.do(commands.accept_items, [1, 2, 3])
    return register


async def test_what_papers_print_and_in_which_order(tmp_path: Path) -> None:
    register = accepted(tmp_path)
    async with desk(register) as pilot:
        await press(pilot, "2", "P")
        assert "資料に載せません：#1" in told(pilot)
        assert not item(register, 1).printed
        await press(pilot, "enter")
        assert any("掲載" in line and "しない" in line for line in seen(pilot).splitlines())
        await press(pilot, "escape", "P")
        assert item(register, 1).printed
        await press(pilot, "space", "space", "O")
        assert "1 2" in seen(pilot)
        await write(pilot, "2、1")
        await press(pilot, "enter")
        assert "資料の先頭に並べました：" in told(pilot)
        assert [item(register, n).print_order for n in (1, 2, 3)] == [2, 1, None]
        await press(pilot, "u")
        assert item(register, 2).print_order is None


async def test_a_meeting_is_moved_and_what_is_due_at_it_moves_along(tmp_path: Path) -> None:
    register = accepted(tmp_path)
    register.do(commands.add_meeting, date(2030, 7, 3), "検討会")
    register.do(commands.set_due, [1], None, meeting_id=2)
    async with desk(register) as pilot:
        await press(pilot, "4", "W")
        await write(pilot, "2030-07-10")
        assert "令和12年7月10日" in seen(pilot)
        await press(pilot, "enter")
        assert "#1" in told(pilot)
    assert item(register, 1).row.due == date(2030, 7, 10)


async def test_a_triage_is_ended_by_key(tmp_path: Path) -> None:
    register = library(tmp_path)
    async with desk(register, (100, 40)) as pilot:
        await press(pilot, "4", "E", "enter")
        assert "理由" in seen(pilot)
        await write(pilot, "残りは次の担当で")
        await press(pilot, "enter")
        assert "仕分けを終えました" in told(pilot)
        await press(pilot, "E")
        await pilot.pause(0.1)
        assert "既に終了しています" in seen(pilot)
        await press(pilot, "u")
        with register.reader() as reader:
            assert list_meetings(reader)[0].closed_at is None
            left = [r.id for r in coverage(reader) if not r.accounted_for]
            candidates = [row.number for row in list_items(reader, Filter(), limit=0)]
        register.do(commands.accept_items, candidates)
        register.do(commands.clear_remarks, left, reason="進行")
        await press(pilot, "1")
        assert "Eを押すと終わります" in seen(pilot)
        await press(pilot, "4", "E")
        assert "仕分けを終えました" in told(pilot)


async def test_what_was_left_when_a_triage_was_ended_is_said(tmp_path: Path) -> None:
    register = library(tmp_path)
    async with desk(register, (120, 40)) as pilot:
        register.do(commands.close_meeting, 1, reason="残りは次回")
        await press(pilot, "4", "1")
        with register.reader() as reader:
            candidates = list_meetings(reader)[0].candidates
        assert candidates
        assert "すべての候補を仕分け" not in seen(pilot)
        assert f"候補{candidates}件" in seen(pilot)


async def test_minutes_from_before_touched_sentences_are_told_in_triage(tmp_path: Path) -> None:
    path = kept(FILES[0], tmp_path / "older.sqlite3")
    register = register_at(path)
    register.upgrade()
    async with desk(register, (120, 40)) as pilot:
        assert "手掛かりの語がある文の記録がない議事録：1件" in seen(pilot)
        await press(pilot, "4", "E")
        assert "tracker derive" in seen(pilot)


async def test_a_thread_is_shown_oldest_first_and_leads_to_its_items(tmp_path: Path) -> None:
    register = accepted(tmp_path)
    register.do(commands.link_items, 3, 1)
    async with desk(register, (100, 40)) as pilot:
        await press(pilot, "2", "j", "y")
        assert "ほかの対応事項とは結び付いていません" in seen(pilot)
        await press(pilot, "escape", "j", "y")
        shown = seen(pilot)
        assert shown.index("#1 ", shown.index("経緯（古い順）")) < shown.rindex("#3 ")
        await press(pilot, "enter")
        page = seen(pilot)
        assert "経緯（古い順）" in page
        assert item(register, 1).row.title in page


async def test_touched_sentences_are_listed_and_gone_to(tmp_path: Path) -> None:
    path = tmp_path / "minutes.txt"
    path.write_text(
        "検討会（第２回）議事概要\n\n１．日時：令和７年４月２日（水）10:00～12:00\n２．場所：会議室\n"
        "３．議事\n（１）資料の扱いについて\n\n"
        "【上田構成員】\n資料を事前に送っていただきたい。\n\n"
        "【青木構成員】\n資料を早めに配っていただきたい。来年度に必要となる費用を調べてまいります。\n\n"
        "【井上参事官】\n御指摘を踏まえ、次回までに検討する。\n",
        encoding="utf-8",
    )
    from tracker.minutes.reading import read_minutes

    register = library(tmp_path)
    register.do(commands.import_minutes, read_minutes(path))
    async with desk(register) as pilot:
        await press(pilot, "4", "j", "enter", "C")
        assert "手掛かりの語がある文" in seen(pilot)
        assert "2  来年度に必要となる費用を調べてまいります。" in seen(pilot)
        await press(pilot, "enter")
        screen = pilot.app.screen
        assert isinstance(screen, RemarksScreen)
        (remark,) = screen.remarks()
        assert (remark.number, remark.speaker) == (2, "青木構成員")


async def test_a_deputy_is_recorded_at_the_item_and_at_the_meeting(tmp_path: Path) -> None:
    register = accepted(tmp_path)
    async with desk(register, (100, 40)) as pilot:
        await press(pilot, "2", "D", "tab")
        await write(pilot, "田中課長")
        await press(pilot, "enter")
        assert "田中課長" in told(pilot)
        await press(pilot, "enter")
        assert "（代理：田中課長）" in seen(pilot)
        await press(pilot, "escape", "4", "D")
        await write(pilot, "黒田構成員")
        await press(pilot, "enter")
        assert "黒田構成員（代理出席）" in seen(pilot)
    with register.reader() as reader:
        assert [d.name for d in list_deputies(reader)] == ["田中課長", None]


async def test_a_deputy_is_taken_away_and_an_end_forgotten(tmp_path: Path) -> None:
    register = accepted(tmp_path)
    register.do(commands.add_meeting, date(2026, 9, 1), "検討会")
    register.do(
        commands.set_deputy,
        "田中課長",
        "青木構成員",
        since=date(2026, 4, 1),
        until=date(2026, 6, 1),
    )
    async with desk(register, (100, 40)) as pilot:
        await press(pilot, "4", "D")
        await write(pilot, "青木構成員")
        await press(pilot, "tab")
        await write(pilot, "田中課長")
        await press(pilot, "tab", "2", "tab")
        await write(pilot, "R8.4.1")
        await press(pilot, "tab")
        await write(pilot, "なし")
        await press(pilot, "enter")
        with register.reader() as reader:
            assert [d.until for d in list_deputies(reader)] == [None]
        await press(pilot, "D")
        await write(pilot, "青木構成員")
        await press(pilot, "tab", "tab", "2", "tab")
        await write(pilot, "R8.4.1")
        await press(pilot, "tab", "tab", "2", "enter")
        assert "取り消しました" in told(pilot)
        with register.reader() as reader:
            assert list_deputies(reader) == ()


async def test_only_meetings_that_were_held_confirm_and_late_answers_are_asked_about(
    tmp_path: Path,
) -> None:
    register = accepted(tmp_path)
    register.do(commands.add_meeting, date(2026, 9, 1), "検討会")
    register.do(commands.add_meeting, date(2026, 10, 1), "検討会")
    with freeze_time("2026-09-10T03:00:00Z", ignore=["textual", "asyncio"]):
        register.do(
            commands.resolve_items, [1, 2], disposition=Disposition.REFLECTED, text="改めた。"
        )
        async with desk(register, (100, 40)) as pilot:
            await press(pilot, "3", "v", "j", "c")
            dialog = seen(pilot).partition("会議での確認を記録")[2].partition("次回会議")[0]
            assert "R8.9.1" in dialog
            assert "R8.10.1" not in dialog
            await press(pilot, "tab", "1", "tab", "1", "enter")
            assert "後に記録されています" in seen(pilot)
            assert item(register, 1).assessments == ()
            await press(pilot, "enter")
    for number in (1, 2):
        (said,) = item(register, number).assessments
        assert (said.basis, said.meeting) == (Basis.MEETING, date(2026, 9, 1))


async def test_both_wordings_are_entered_with_the_resolution(tmp_path: Path) -> None:
    register = accepted(tmp_path)
    async with desk(register, (100, 40)) as pilot:
        await press(pilot, "2", "r", "1", "tab")
        for words in ("改めた。", "", "第2条", "夕方に閉める。", "夜に閉める。"):
            await write(pilot, words)
            await press(pilot, "tab")
        await press(pilot, "ctrl+r")
        await press(pilot, "enter")
        assert "夜に閉める。" in seen(pilot)
    (answer,) = item(register, 1).resolutions
    assert (answer.reference, answer.old_wording, answer.new_wording) == (
        "第2条", "夕方に閉める。", "夜に閉める。",
    )  # fmt: skip
