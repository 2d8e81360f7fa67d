"""A remark that was read wrongly is put right by key, and undone."""

from pathlib import Path

from tests.tui.hall import desk, library, press, seen, told, write
from tracker.bootstrap import Register
from tracker.domain.records import RemarkRecord
from tracker.services.queries.coverage import coverage


def remarks(register: Register) -> list[RemarkRecord]:
    with register.reader() as reader:
        return coverage(reader)


async def test_a_wrong_speaker_is_put_right_and_undone(tmp_path: Path) -> None:
    register = library(tmp_path)
    async with desk(register) as pilot:
        await press(pilot, "l", "g", "M", "tab")
        await write(pilot, "上田")
        await press(pilot, "enter")
        assert "発言1の読み取りを訂正しました" in told(pilot)
        assert remarks(register)[0].speaker == "上田構成員"
        assert remarks(register)[0].candidates == (1,)
        await press(pilot, "u")
        assert "元に戻しました：読み取りの訂正" in told(pilot)
    assert remarks(register)[0].speaker == "青木構成員"


async def test_a_name_that_the_minutes_never_mark_is_typed(tmp_path: Path) -> None:
    register = library(tmp_path)
    async with desk(register) as pilot:
        await press(pilot, "l", "g", "M", "tab")
        await write(pilot, "大野構成員")
        assert "入力したとおり" in seen(pilot)
        await press(pilot, "enter")
    assert remarks(register)[0].speaker == "大野構成員"


async def test_a_speaker_can_be_unknown(tmp_path: Path) -> None:
    register = library(tmp_path)
    async with desk(register) as pilot:
        await press(pilot, "l", "g", "M", "tab", "down", "down", "down", "enter")
    assert remarks(register)[0].speaker is None


async def test_the_agenda_item_is_put_right(tmp_path: Path) -> None:
    register = library(tmp_path)
    async with desk(register) as pilot:
        await press(pilot, "l", "g", "M", "2", "tab")
        await write(pilot, "その他")
        await press(pilot, "enter")
        assert "訂正しました" in told(pilot)
    assert remarks(register)[0].agenda_item == "その他"


async def test_a_remark_is_two_and_then_one_again(tmp_path: Path) -> None:
    register = library(tmp_path)
    before = remarks(register)
    async with desk(register) as pilot:
        await press(pilot, "l", "g", "j", "j", "M", "3")
        assert "開館時間の延長は、人員の手当て" in seen(pilot)
        await press(pilot, "enter")
        assert len(remarks(register)) == len(before) + 1
        await press(pilot, "j", "M", "4")
        assert "…貸出しの記録は返却の翌日に消している。" in seen(pilot)
        await press(pilot, "enter")
    spans = [(remark.start, remark.end) for remark in remarks(register)]
    assert spans == [(remark.start, remark.end) for remark in before]


async def test_what_cannot_be_is_refused_in_the_dialog(tmp_path: Path) -> None:
    async with desk(library(tmp_path)) as pilot:
        await press(pilot, "l", "g", "M", "4", "enter")
        assert "最初の発言には" in seen(pilot)
        await press(pilot, "escape", "j", "M", "3", "enter")
        assert "文が一つだけの発言" in seen(pilot)
