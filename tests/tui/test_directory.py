"""The directory of offices and people, by key."""

from pathlib import Path

from tests.tui.hall import desk, library, press, seen, told, write
from tracker.bootstrap import Register
from tracker.domain.records import OwnerEntry
from tracker.services import commands
from tracker.services.queries.owners import list_owners


def entries(register: Register) -> dict[str, OwnerEntry]:
    with register.reader() as reader:
        return {entry.name: entry for entry in list_owners(reader)}


async def test_a_new_name_is_added_as_an_office_or_a_person(tmp_path: Path) -> None:
    register = library(tmp_path)
    async with desk(register) as pilot:
        await press(pilot, "@")
        assert "館課" in seen(pilot)
        await write(pilot, "保存課")
        await press(pilot, "enter")
        assert "保存課を名簿に加えました。" in told(pilot)
        await press(pilot, "@")
        await write(pilot, "木村課長")
        await press(pilot, "down", "enter")
    held = entries(register)
    assert (held["保存課"].office, held["木村課長"].office) == (True, False)


async def test_contact_and_another_name_are_kept_and_undone(tmp_path: Path) -> None:
    register = library(tmp_path)
    async with desk(register) as pilot:
        await press(pilot, "@")
        await write(pilot, "総務")
        await press(pilot, "enter", "tab")
        await write(pilot, "内線 1234")
        await press(pilot, "enter")
        assert "内線 1234" in told(pilot)
        await press(pilot, "@")
        await write(pilot, "総務")
        await press(pilot, "enter")
        assert "連絡先：内線 1234" in seen(pilot)
        await press(pilot, "2", "tab")
        await write(pilot, "総務室")
        await press(pilot, "enter")
        assert entries(register)["総務課"].aliases == ("総務室",)
        await press(pilot, "u", "u")
    assert (entries(register)["総務課"].aliases, entries(register)["総務課"].contact) == ((), None)


async def test_a_successor_takes_over_and_a_name_unknown_is_refused_with_all_that_was_typed(
    tmp_path: Path,
) -> None:
    register = library(tmp_path)
    register.do(commands.accept_items, [1])
    register.do(commands.assign_items, [1], "総務課")
    async with desk(register) as pilot:
        await press(pilot, "@")
        await write(pilot, "総務")
        await press(pilot, "enter", "4", "tab")
        await write(pilot, "ない課")
        await press(pilot, "enter")
        assert "ない課" in seen(pilot)
        assert "登録されていません" in seen(pilot)
        await press(pilot, *["backspace"] * 3)
        await write(pilot, "図書館課")
        await press(pilot, "enter")
        assert "図書館課" in told(pilot)
    assert entries(register)["図書館課"].open_items == 1
    assert entries(register)["総務課"].succeeded_by == "図書館課"


async def test_a_deputy_and_one_that_is_the_same(tmp_path: Path) -> None:
    register = library(tmp_path)
    async with desk(register) as pilot:
        await press(pilot, "@")
        await write(pilot, "総務")
        await press(pilot, "enter", "3", "tab")
        await write(pilot, "木村")
        await press(pilot, "enter", "enter")
        assert "木村" in told(pilot)
        assert entries(register)["総務課"].deputies[0].name == "木村"
        await press(pilot, "@")
        await write(pilot, "総務")
        await press(pilot, "enter", "5", "tab")
        await write(pilot, "図書館課")
        await press(pilot, "enter")
    held = entries(register)
    assert "総務課" not in held
    assert "総務課" in held["図書館課"].aliases
