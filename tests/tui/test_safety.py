"""Whatever people type or import is shown as text: no crash, no raw control reaches the terminal."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import select

from tests.builders import register_at
from tests.tui.hall import Desk, desk, item, library, screen, write
from tracker.bootstrap import Register
from tracker.domain.text.safe import safe_block, safe_line
from tracker.domain.words import Disposition, Kind, Status
from tracker.minutes.reading import read_minutes_bytes
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
# A file with many of these is refused as no text.
CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f]")
EXAMPLES = settings().max_examples
# 10,000 in a soak: a thousand in each of ten registers.
STRINGS, FLOODS = (EXAMPLES, EXAMPLES // 100) if EXAMPLES > 100 else (30, 1)
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
        for row in unit.all(select(tables.Item)):
            row.summary = row.theme = row.next_step = next(turn)
            row.due_as_said = row.raised_by = row.answered_by = next(turn)
            row.agenda_item = row.answer_firmness = next(turn)

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


def nasty(random: Random) -> str:
    """A string of pieces that have broken something somewhere, and of any characters at all."""
    pieces = [
        random.choice(NASTY)[: random.choice((3, 40, 40, 40, 12_000))]
        if random.random() < 0.5
        else "".join(chr(_code_point(random)) for _ in range(random.randint(1, 12)))
        for _ in range(random.randint(1, 5))
    ]
    return "".join(pieces)


def _code_point(random: Random) -> int:
    """Any code point but the halves of a pair, which no text has."""
    top = random.choice((0x9F, 0x303F, 0xFFFF, 0x10FFFF))
    code = random.randint(1, top)
    return code if not 0xD800 <= code <= 0xDFFF else 0xFFFD


def flooded(folder: Path, strings: list[str]) -> Register:
    """A register with each of the strings in a field of an item, and all of them in minutes."""
    register = register_at(folder / "flooded.sqlite3")
    plain = [CONTROLS.sub("", words) for words in strings]
    remarks = [f"【{words[:20]}構成員】\n・{words}をお願いしたい。\n" for words in plain]
    text = "検討会\n令和8年6月5日（金）\n\n" + "\n".join(remarks)
    minutes = read_minutes_bytes(text.encode("utf-8"), "flood.txt")
    register.do(commands.import_minutes, minutes)
    turn = cycle(strings)

    def fill(unit: UnitOfWork) -> None:
        for words in strings:
            item = tables.Item(
                title=words, summary=next(turn), theme=next(turn), next_step=next(turn),
                kind=Kind.REQUEST, status=Status.OPEN, raised_by=next(turn), due_as_said=next(turn),
                answered_by=next(turn), agenda_item=next(turn), answer_firmness=next(turn),
                created_by=next(turn), created_at=unit.now, updated_at=unit.now,
            )  # fmt: skip
            unit.add(item)

    register.do(fill)
    return register


@settings(
    max_examples=FLOODS,
    suppress_health_check=[HealthCheck.too_slow],
    deadline=None,
)
@given(st.integers(0, 2**32))
async def test_very_many_nasty_strings_go_through_every_screen(seed: int) -> None:
    await flood(seed, STRINGS)


async def flood(seed: int, count: int) -> None:
    """So many strings through every screen: each candidate's card, every page of the lists."""
    random = Random(seed)  # noqa: S311 - no secret
    strings = [nasty(random) for _ in range(count)]
    with TemporaryDirectory() as folder:
        async with desk(flooded(Path(folder), strings), (160, 45)) as pilot:
            for _row in strings:
                await check(pilot, "j")
            for place in ("2", "3"):
                await check(pilot, place)
                for _page in range(len(strings) // 30 + 1):
                    await check(pilot, "pagedown")
            await check(pilot, "2", "end")
            for number in range(0, len(strings), 10):
                await check(pilot, "e")
                await check(pilot, "escape", "enter")
                await check(pilot, "pagedown")
                await check(pilot, "escape", "slash")
                await write(pilot, strings[number])
                await check(pilot, "escape", "escape", "k")
            await check(pilot, "4")
            await check(pilot, "enter")
            for _page in range(len(strings) // 8):
                await check(pilot, "pagedown")
            await check(pilot, "M")
            await check(pilot, "3")
            await check(pilot, "escape", "z", "end", "escape", "escape", "5")
            for _page in range(8):
                await check(pilot, "j")


async def test_fields_draw_controls_as_signs_and_keep_the_words_as_they_are(tmp_path: Path) -> None:
    register = library(tmp_path)
    words = "ab\x1b[31mcd\u202eef"
    register.do(commands.accept_items, [1])
    register.do(commands.edit_item, 1, title=words)
    register.do(
        commands.resolve_items, [1], disposition=Disposition.ANSWERED, text=words, reason=words,
        reference=words,
    )  # fmt: skip
    async with desk(register) as pilot:
        await check(pilot, "2", "r")
        await check(pilot, "tab", "tab", "end")
        await check(pilot, "ctrl+r")
        await check(pilot, "e", "end")
        await write(pilot, "x")
        await check(pilot, "enter")
    kept = item(register, 1)
    assert kept.row.title == words + "x"
    assert {(r.text, r.reason, r.reference) for r in kept.resolutions} == {(words, words, words)}
