"""Every key of the table, pressed in every place that has it; and the table itself."""

from pathlib import Path

import pytest
from textual.events import Key

from tests.tui.hall import desk, library, screen, told
from tracker.domain.words import Disposition
from tracker.services import commands
from tracker.tui.actions import ACTIONS, Place, at
from tracker.tui.keys import full_width, shown, typed
from tracker.tui.screens.base import DeskScreen

TO: dict[Place, tuple[str, ...]] = {
    Place.INBOX: ("1",), Place.REGISTER: ("2",), Place.ITEM: ("2", "enter"),
    Place.RESPONSES: ("3",), Place.MEETINGS: ("4",), Place.REMARKS: ("4", "enter"),
    Place.HISTORY: ("5",),
}  # fmt: skip


@pytest.mark.parametrize("place", Place)
async def test_every_key_does_its_work_or_says_why_not(tmp_path: Path, place: Place) -> None:
    register = library(tmp_path)
    register.do(commands.add_item, "夜間の警備")
    register.do(commands.resolve_items, [4], disposition=Disposition.REFLECTED, text="掲示した。")
    async with desk(register) as pilot:
        for action in at(place):
            # What every place has is pressed in one of them; quitting ends the program.
            common = action.places == frozenset(Place) and place is not Place.INBOX
            if action.name == "quit" or common:
                continue
            here = pilot.app.screen
            if not isinstance(here, DeskScreen) or here.place is not place:
                await pilot.press("1", *TO[place])
            await pilot.press(action.keys[0])
            await pilot.pause()
            assert screen(pilot.app), action.name
            for _ in range(3):
                if isinstance(pilot.app.screen, DeskScreen):
                    break
                await pilot.press("escape")
            assert isinstance(pilot.app.screen, DeskScreen), action.name


async def test_keys_typed_before_a_screen_stands_are_not_lost(tmp_path: Path) -> None:
    register = library(tmp_path)
    register.do(commands.accept_items, [1, 2, 3])
    async with desk(register) as pilot:
        for key in ("3", "j", "v", "j"):
            pilot.app.post_message(Key(key, key))
        for _ in range(100):
            if "2件" in "".join(screen(pilot.app)[-2:-1]):
                break
            await pilot.pause(0.05)
        assert "範囲選択中：2件" in told(pilot)


@pytest.mark.parametrize("place", Place)
def test_no_key_has_two_meanings_in_one_place(place: Place) -> None:
    named = [key for action in at(place) for key in action.keys]
    assert len(named) == len(set(named))


def test_the_same_key_means_the_same_everywhere() -> None:
    # "/" and Enter look for things and open them: what that is depends on what is there.
    apart = {"slash", "enter"}
    meanings: dict[str, set[str]] = {}
    for action in ACTIONS:
        for key in action.keys:
            meanings.setdefault(key, set()).add(action.name)
    assert {key for key, names in meanings.items() if len(names) > 1} == apart


@pytest.mark.parametrize("key", sorted({key for action in ACTIONS for key in action.keys}))
def test_a_key_can_be_set_as_it_is_shown(key: str) -> None:
    assert typed(shown(key)) == key


def test_full_width_keys_are_the_same_keys() -> None:
    assert full_width("a") == "ａ"
    assert full_width("space") == "ideographic_space"
    assert full_width("escape") is None
