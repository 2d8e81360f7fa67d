"""The main job by keyboard alone, in a real terminal: seen on the screen and in the database."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.e2e.terminal import PATIENCE, Terminal
from tests.storage.dump import OLDER, revision_of
from tests.tui.hall import item, library
from tracker.bootstrap import Register
from tracker.domain.words import Disposition, Status
from tracker.storage.schema import REVISION

pytestmark = pytest.mark.needs("tmux")


@pytest.fixture
def terminal(
    tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Terminal]:
    monkeypatch.delenv("TMUX", raising=False)
    size, term = request.param
    opened = Terminal(tmp_path, size, term)
    yield opened
    opened.close()


def decided(register: Register) -> tuple[object, str | None]:
    row = item(register, 1).row
    return row.status, row.owner


@pytest.mark.parametrize(
    "terminal,lang,words",
    [
        (((80, 24), "tmux-256color"), "ja", ("登録しました", "図書館課", "対応を記入しました")),
        (((160, 45), "xterm-256color"), "en", ("Accepted", "図書館課", "Resolution recorded")),
        (((80, 24), "linux"), "en", ("Accepted", "図書館課", "Resolution recorded")),
    ],
    indirect=["terminal"],
)
def test_accept_assign_resolve_undo_and_export_by_keyboard(
    terminal: Terminal, tmp_path: Path, lang: str, words: tuple[str, str, str]
) -> None:
    register = library(tmp_path, lang)
    accepted, owner, resolved = words
    terminal.start(tmp_path / "library.sqlite3", lang)
    terminal.shows("1/3", "平日の開館時間の延長", "【青木構成員】")

    terminal.press("a")
    terminal.shows(f"{accepted}", "1/2")
    assert decided(register) == (Status.OPEN, None)

    terminal.press("2")
    terminal.press("o")
    terminal.shows("総務課")
    terminal.type("館課")
    terminal.cursor_follows("館課")
    terminal.press("Enter")
    terminal.shows(owner)
    until = time.monotonic() + PATIENCE
    while decided(register) != (Status.OPEN, "図書館課") and time.monotonic() < until:
        time.sleep(0.1)
    assert decided(register) == (Status.OPEN, "図書館課")

    terminal.press("r")
    terminal.shows("^r")
    terminal.press("1", "Tab")
    terminal.type("来年度の予算で人員を手当てする。")
    terminal.shows("手当てする。")
    terminal.press("C-r")
    terminal.shows(resolved)
    record = item(register, 1)
    assert record.row.status is Status.RESOLVED
    assert record.resolutions[0].disposition is Disposition.REFLECTED
    assert record.resolutions[0].text == "来年度の予算で人員を手当てする。"

    terminal.press("u")
    terminal.shows("元に戻しました" if lang == "ja" else "Undone")
    assert decided(register) == (Status.OPEN, "図書館課")
    assert item(register, 1).resolutions == ()

    terminal.press("x")
    terminal.shows("status-", "html")
    terminal.press("Enter")
    terminal.shows("書き出しました" if lang == "ja" else "Written")
    (paper,) = tmp_path.glob("status-*.html")
    assert "平日の開館時間の延長" in paper.read_text(encoding="utf-8")

    terminal.press("q")
    terminal.shows("left=0")


@pytest.mark.parametrize("terminal", [((80, 24), "xterm-256color")], indirect=True)
def test_a_register_of_an_earlier_version_is_brought_up_to_date_first(
    terminal: Terminal, tmp_path: Path
) -> None:
    older = min(OLDER.glob("*.sql"))
    path = tmp_path / "older.sqlite3"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(older.read_text(encoding="utf-8"))
    terminal.start(path, "ja")
    terminal.shows("仕分け", "キー")
    assert revision_of(path) == REVISION
    terminal.press("q")
    terminal.shows("left=0")
