"""Whatever people type or import is shown as text: no crash, no raw control reaches the terminal."""

import unicodedata
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import select

from tests.tui.hall import Desk, desk, library, screen
from tracker.bootstrap import Register
from tracker.domain.text.safe import safe_block, safe_line
from tracker.domain.words import Disposition
from tracker.services import commands
from tracker.storage import tables
from tracker.storage.unit import UnitOfWork

NASTY = (
    "[/]", "[todo] 済", "[bold red]赤[/bold red]", "[link=http://x]y", "{title}", "%s %(x)s",
    "\x1b[31mred\x1b[0m", "\x1b]0;title\x07", "\x9b31m", "\x9dtitle\x9c", "\x00nul", "a\rb", "a\tb",
    "line\nline", "a\u2028b\u2029c", "\u202eright-to-left\u202c", "\u2066iso\u2069", "a\u200bb\u200dc",
    "\ufeffbom", "e\u0301\u0302\u0303", "が" + "\u3099" * 40, "👩‍👩‍👧‍👦", "🇯🇵🇺🇸", "👍🏽", "☺️", "ｶﾞ", "𠮷野家",
    "=1+1", "<b>x</b>", "&amp;", "\\", "'; DROP TABLE item; --", "\ud7ff", "\U000e0041\U000e0042",
    "①②③○●■", "عربي עברית", "ไทย", "\u3164\u115f", "x" * 10_000, "長い題名" * 2500, " ", "…", "\x7f",
)  # fmt: skip
# What may never reach a terminal: controls, direction marks, line ends of every kind.
FORBIDDEN = frozenset({"Cc", "Zl", "Zp"})
DIRECTION = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def harmful(lines: list[str]) -> Iterator[str]:
    """What is drawn and must not be."""
    for line in lines:
        for char in line:
            if unicodedata.category(char) in FORBIDDEN or char in DIRECTION:
                yield repr(char)


def stuffed(folder: Path) -> Register:
    """A register in which every field that people fill is nasty."""
    register = library(folder)
    words = [text for text in NASTY if text.strip()]
    turn = cycle(words)

    def fill(unit: UnitOfWork) -> None:
        for item in unit.all(select(tables.Item)):
            item.summary = item.theme = item.next_step = next(turn)
            item.due_as_said = item.raised_by = item.answered_by = next(turn)
            item.agenda_item = item.answer_firmness = next(turn)

    for text in words:
        register.do(commands.add_item, text)
    register.do(commands.add_owner, "\x1b[2J[/]課", aliases=("\u202e別名",))
    for number in range(4, len(words) + 4, 3):
        register.do(commands.add_note, [number], words[number % len(words)])
        register.do(
            commands.resolve_items, [number], disposition=Disposition.NOT_ADOPTED,
            text=words[-number % len(words)], reason=words[number % 7], reference="\x1b[1m",
        )  # fmt: skip
    register.do(commands.assign_items, [1, 4, 5], "\x1b[2J[/]課")
    register.do(fill)
    return register


async def check(pilot: Desk, *keys: str) -> None:
    await pilot.press(*keys)
    await pilot.pause()
    assert list(harmful(screen(pilot.app))) == [], keys


async def test_the_nastiest_strings_go_through_every_screen(tmp_path: Path) -> None:
    async with desk(stuffed(tmp_path), (160, 45)) as pilot:
        await check(pilot)
        await check(pilot, "e", "escape")
        await check(pilot, "2")
        for _row in range(len(NASTY) + 3):
            await check(pilot, "j")
        await check(pilot, "o")
        await check(pilot, "escape", "r")
        await check(pilot, "escape", "e")
        await check(pilot, "escape", "escape", "g", "space", "space", "m")
        await check(pilot, "escape", "escape", "enter")
        await check(pilot, "escape", "3")
        await check(pilot, "v", "G", "c")
        await check(pilot, "escape", "escape", "4", "enter")
        await check(pilot, "escape", "5")
        for _row in range(8):
            await check(pilot, "j")
        await check(pilot, "b")
        await check(pilot, "escape", "ctrl+p")


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(), max_size=80))
def test_any_text_at_all_is_harmless_on_a_line(text: str) -> None:
    assert list(harmful([safe_line(text)])) == []
    assert list(harmful(safe_block(text).split("\n"))) == []
    assert len(safe_line(text)) == len(text)
