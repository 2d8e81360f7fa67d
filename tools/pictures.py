"""Makes the pictures under docs/: every screen on the sample, in both languages and two sizes.

`make pictures` runs it; `make pictures NAMES=inbox` makes only those.
It needs Chromium and CJK fonts (apt.txt), and makes smaller files with pngquant; the day is frozen, so that pictures only change with the
screens.
"""

import asyncio
import html
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from freezegun import freeze_time
from rich.segment import Segment
from rich.style import Style

from hatch_build import compile_all
from tracker.bootstrap import Register
from tracker.config import Settings
from tracker.domain.text.width import char_cells
from tracker.services import commands
from tracker.tui.app import TrackerApp

DOCS: Final = Path(__file__).parent.parent / "docs"
NOW: Final = datetime(2025, 4, 21, 1, 30, tzinfo=UTC)
SIZES: Final = ((80, 24), (160, 45))
README_SIZE: Final = (120, 34)
CELL, LINE, FONT, MARGIN = 10, 24, 19, 8
ACTORS: Final = {"ja": "事務局 青木", "en": "A. Aoki"}
FONTS: Final = "'Noto Sans Mono CJK JP', 'DejaVu Sans Mono', monospace"
DRAWN: Final = "'DejaVu Sans Mono', monospace"
INK, PAPER = "#24292f", "#ffffff"


@dataclass(frozen=True, slots=True)
class Scene:
    """A picture: its name, and the keys that lead to it from the start of the program."""

    name: str
    keys: tuple[str, ...] = ()


SCENES: Final = (
    Scene("inbox", ("j",)),
    Scene("register", ("2",)),
    Scene("item", ("2", "enter")),
    Scene("resolutions", ("3", "j")),
    Scene("meetings", ("4",)),
    Scene("minutes", ("4", "enter")),
    Scene("history", ("a", "2", "j", "j", "s", "5", "j")),
    Scene("resolve", ("2", "r")),
    Scene("quote", ("4", "enter", "i")),
    Scene("mend", ("4", "enter", "M")),
    Scene("confirm", ("2", "c")),
    Scene("refused", ("2", "j", "c")),
    Scene("due", ("2", "t", "2", "0", "2", "5", "-", "6", "-", "3", "0")),
    Scene("palette", ("ctrl+p",)),
    Scene("help", ("question_mark",)),
)


def main(names: Sequence[str]) -> int:
    """Make the named pictures, or all."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser")
    if browser is None:
        sys.stderr.write("Chromium is needed to make the pictures (apt install chromium).\n")
        return 1
    compile_all()
    wanted = [scene for scene in SCENES if not names or scene.name in names]
    with TemporaryDirectory() as folder, freeze_time(NOW, ignore=["textual", "asyncio"]):
        for lang in ACTORS:
            register = sample(Path(folder), lang)
            for scene in wanted:
                for size, path in targets(scene, lang):
                    page = asyncio.run(shown(copied(register, Path(folder)), scene, size))
                    shoot(browser, Path(folder), page, size, path)
                    sys.stderr.write(f"{path.relative_to(DOCS.parent)}\n")
    return 0


def targets(scene: Scene, lang: str) -> Iterator[tuple[tuple[int, int], Path]]:
    """The sizes and files of a scene's pictures; the first one also for the README."""
    if scene is SCENES[0]:
        yield README_SIZE, DOCS / f"{scene.name}-{lang}.png"
    for size in SIZES:
        yield size, DOCS / "screens" / f"{scene.name}-{lang}-{size[0]}x{size[1]}.png"


def sample(folder: Path, lang: str) -> Register:
    """The sample in a register of its own."""
    settings = Settings(db=str(folder / f"{lang}.sqlite3"), lang=lang, actor=ACTORS[lang])
    register = Register(settings)
    register.ensure()
    register.do(commands.load_sample)
    return register


def copied(register: Register, folder: Path) -> Register:
    """The same register in a file of its own, so that no picture sees what another has done."""
    path = folder / "copy.sqlite3"
    for old in folder.glob("copy.sqlite3*"):
        old.unlink()
    with closing(sqlite3.connect(register.path)) as source, closing(sqlite3.connect(path)) as copy:
        source.backup(copy)
    return Register(replace(register.settings, db=str(path)))


async def shown(register: Register, scene: Scene, size: tuple[int, int]) -> str:
    """The screen as a page, after the scene's keys."""
    app = TrackerApp(register)
    async with app.run_test(size=size, notifications=True) as pilot:
        await pilot.pause()
        for key in scene.keys:
            await pilot.press(key)
            await pilot.pause()
        await pilot.pause(0.3)
        lines = app.screen._compositor.render_strips()
        page = drawn([list(line) for line in lines], size)
    app.desk.close()
    return page


def drawn(lines: Sequence[Sequence[Segment]], size: tuple[int, int]) -> str:
    """An HTML page with every character in its own cell."""
    rows = "".join(f"<div>{''.join(cells(line))}</div>" for line in lines)
    return f"""<!doctype html><meta charset="utf-8"><style>
    body {{ margin: 0; background: {PAPER}; }}
    main {{ padding: {MARGIN}px; width: {size[0] * CELL}px; border: 1px solid #d0d7de;
        font: {FONT}px/{LINE}px {FONTS}; color: {INK}; }}
    div {{ height: {LINE}px; white-space: pre; overflow: hidden; display: flex; }}
    i {{ display: block; flex: none; width: {CELL}px; height: {LINE}px; text-align: center;
        font-style: normal; }}
    i.w {{ width: {2 * CELL}px; }}
    i.d {{ font-family: {DRAWN}; font-size: {FONT - 2}px; }}
    </style><main>{rows}</main>"""


def cells(line: Sequence[Segment]) -> Iterator[str]:
    """The characters of a line, each with what combines with it."""
    for segment in line:
        if segment.control:
            continue
        look = css(segment.style or Style())
        groups: list[str] = []
        for char in segment.text:
            if groups and char_cells(char) == 0:
                groups[-1] += char
            else:
                groups.append(char)
        for group in groups:
            kind = "w" if char_cells(group[0]) > 1 else "d" if drawn_narrow(group[0]) else ""
            yield f'<i class="{kind}" style="{look}">{html.escape(group)}</i>'


def drawn_narrow(char: str) -> bool:
    """Whether the CJK font would draw a character wide that takes one cell."""
    return "─" <= char <= "◿" or "‐" <= char <= "⇿"


def css(style: Style) -> str:
    """A style as CSS."""
    front = style.color.get_truecolor().hex if style.color else INK
    back = style.bgcolor.get_truecolor().hex if style.bgcolor else PAPER
    if style.reverse:
        front, back = back, front
    parts = [f"color:{front}", f"background:{back}"]
    if style.bold:
        parts.append("font-weight:bold")
    if style.underline:
        parts.append("text-decoration:underline;text-underline-offset:3px")
    return ";".join(parts)


def shoot(browser: str, folder: Path, page: str, size: tuple[int, int], path: Path) -> None:
    """The page as a PNG."""
    source, profile = folder / "page.html", folder / "profile"
    source.write_text(page, encoding="utf-8")
    path.parent.mkdir(parents=True, exist_ok=True)
    width, height = size[0] * CELL + 2 * MARGIN + 2, size[1] * LINE + 2 * MARGIN + 2
    subprocess.run(
        [
            browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-lcd-text",
            f"--user-data-dir={profile}", "--hide-scrollbars", f"--window-size={width},{height}",
            f"--screenshot={path}", source.as_uri(),
        ],
        check=True,
        capture_output=True,
    )  # fmt: skip
    smaller = shutil.which("pngquant")
    if smaller is not None:
        words = [smaller, "--force", "--ext", ".png", "--speed", "1", "32", str(path)]
        subprocess.run(words, check=True, capture_output=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
