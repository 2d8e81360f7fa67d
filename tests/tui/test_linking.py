"""What is raised again is linked to the earlier item by key."""

from pathlib import Path

from tests.tui.hall import desk, item, library, press, seen, told, write
from tracker.domain.words import Status
from tracker.services import commands


async def test_an_item_is_linked_to_the_earlier_one_by_its_number(tmp_path: Path) -> None:
    register = library(tmp_path)
    register.do(commands.accept_items, [1])
    async with desk(register) as pilot:
        await press(pilot, "2", "j", "L")
        await write(pilot, "1")
        assert "#1 平日の開館時間の延長" in seen(pilot)
        await press(pilot, "enter")
        assert "#1に結び付けました：#2" in told(pilot)
        assert item(register, 2).earlier == 1
        await press(pilot, "L", "enter")
        assert "結び付きを外しました：#2" in told(pilot)
    assert item(register, 2).earlier is None


async def test_more_digits_than_any_number_has_name_no_item(tmp_path: Path) -> None:
    register = library(tmp_path)
    register.do(commands.accept_items, [1])
    async with desk(register) as pilot:
        await press(pilot, "2", "j", "L")
        await write(pilot, "9" * 5000)  # more than int() takes
        assert "番号を入力してください" in seen(pilot)
    assert item(register, 2).earlier is None


async def test_one_that_has_ended_asks_whether_to_open_it_again(tmp_path: Path) -> None:
    register = library(tmp_path)
    register.do(commands.dismiss_items, [1], reason="別途扱う")
    async with desk(register) as pilot:
        await press(pilot, "j", "L")
        await write(pilot, "1")
        await press(pilot, "enter")
        assert "再開するかどうか" in seen(pilot)
        await press(pilot, "2", "enter")
    assert item(register, 1).row.status is Status.OPEN
