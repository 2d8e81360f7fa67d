"""What a command loads before it answers, by the names of modules, each in a fresh process."""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.builders import register_at, with_candidates
from tracker.cli.group import MODULES

ROOT = Path(__file__).parents[2]
WRITING = {"sqlmodel", "sqlalchemy", "alembic", "pydantic"}
PAPERS = {"jinja2", "docx", "docxtpl", "openpyxl", "xlsxwriter", "lxml", "pypdfium2"}
SCREENS = {"textual", "rich"}

READS = (
    ("list",),
    ("list", "--json"),
    ("list", "状態:候補", "-差別"),
    ("show", "1"),
    ("search", "ロボット"),
    ("history",),
    ("coverage",),
    ("owner", "list"),
    ("meeting", "list"),
    (),
    ("--version",),
)

_PROBE = """
import sys
from tracker.cli.running import run
code = run(sys.argv[1:])
sys.stdout.flush()
sys.stderr.write(f"\\nLOADED {code} " + " ".join(sys.modules))
"""
_FIRST_PAINT = """
import asyncio, sys
from tracker.bootstrap import Register
from tracker.config import resolve
from tracker.tui.app import TrackerApp

painted = []
TrackerApp._warm = lambda self: painted.extend(sys.modules)

async def paint():
    async with TrackerApp(Register(resolve())).run_test(size=(80, 24)) as pilot:
        while not painted:
            await pilot.pause()

asyncio.run(paint())
sys.stderr.write("\\nLOADED 0 " + " ".join(painted))
"""


@pytest.fixture
def _register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A register with items in it, which the processes find by TRACKER_DB."""
    path = tmp_path / "register.sqlite3"
    with_candidates(register_at(path), "ロボットの扱い", "差別の例示")
    monkeypatch.setenv("TRACKER_DB", str(path))
    monkeypatch.setenv("PYTHONPATH", str(ROOT))


def loaded(source: str, *words: str, ends: Sequence[int] = (0,)) -> set[str]:
    """The modules that a fresh process has loaded when the source has run, and ended with one of the codes."""
    done = subprocess.run(
        [sys.executable, "-c", source, *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    code, *modules = done.stderr.rpartition("\nLOADED ")[2].split()
    assert int(code) in ends, done.stderr
    return set(modules)


def packages(modules: set[str]) -> set[str]:
    return {name.partition(".")[0] for name in modules}


@pytest.mark.usefixtures("_register")
@pytest.mark.parametrize("words", READS, ids=" ".join)
def test_reading_loads_no_writing_side_no_screens_and_no_paper(words: tuple[str, ...]) -> None:
    assert not packages(loaded(_PROBE, *words)) & (WRITING | PAPERS | SCREENS)


@pytest.mark.usefixtures("_register")
def test_a_list_loads_only_what_lists_need(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TRACKER_TZ")
    modules = loaded(_PROBE, "list")
    assert not packages(modules) & {"wcwidth", "json", "traceback", "zoneinfo", "asyncio"}
    ours = {name.split(".")[1] for name in modules if name.startswith("tracker.")}
    assert not ours & {"minutes", "derivation", "reports", "tui"}
    assert "tracker.domain.records" not in modules, "a list needs item_row alone"
    assert {name for name in modules if name.startswith("tracker.cli.commands.")} == {
        "tracker.cli.commands.listing"
    }


@pytest.mark.usefixtures("_register")
def test_a_command_is_not_held_up_by_collecting_garbage() -> None:
    source = """
import atexit, gc, sys
atexit.register(lambda: sys.stderr.write(
    f"\\nLOADED 0 {gc.get_threshold()[0] >= 50_000} {gc.get_freeze_count() > 0}"))
from tracker.cli import main
main()
"""
    assert loaded(source, "list") == {"True"}


@pytest.mark.usefixtures("_register")
def test_the_status_report_as_text_loads_no_template_engine_and_no_writing_side() -> None:
    for form in ("md", "csv", "json"):
        modules = loaded(_PROBE, "report", "status", "--format", form)
        assert not packages(modules) & (WRITING | PAPERS | SCREENS), form


@pytest.mark.parametrize("command", ["read", "lint", "derive"])
def test_reading_minutes_needs_no_database_and_no_screens(command: str, tmp_path: Path) -> None:
    minutes = tmp_path / "minutes.txt"
    minutes.write_text(
        "第１回会議\n\n【青木委員】\n資料を公表していただきたい。\n", encoding="utf-8"
    )
    modules = loaded(_PROBE, command, str(minutes))
    assert not packages(modules) & (WRITING | SCREENS | {"sqlite3.dbapi2"})


@pytest.mark.usefixtures("_register")
def test_the_first_paint_of_the_screens_loads_no_writing_side() -> None:
    modules = loaded(_FIRST_PAINT)
    assert not packages(modules) & WRITING
    assert "tracker.tui.screens.inbox" in modules
    assert not {name for name in modules if name.startswith("tracker.services.commands.")}


@pytest.mark.usefixtures("_register")
def test_the_probe_sees_the_writing_side_where_it_is_loaded() -> None:
    assert {"sqlmodel", "sqlalchemy"} <= loaded(_PROBE, "accept", "1")


_EVERY_HELP = """
import sys
from tracker.cli.group import MODULES
from tracker.cli.running import run
code = max(run([command, "--help"]) for command in MODULES)
sys.stderr.write(f"\\nLOADED {code} " + " ".join(sys.modules))
"""


def test_no_command_loads_more_than_words_to_say_what_it_is_for() -> None:
    modules = loaded(_EVERY_HELP)
    assert not packages(modules) & (WRITING | PAPERS | SCREENS | {"psycopg"})
    assert not {name for name in modules if name.startswith("tracker.services.commands.")}


WRITES = (
    ("add", "題名"),
    ("accept", "1"),
    ("edit", "1", "--title", "題名"),
    ("note", "1", "--text", "電話あり"),
    ("due", "1", "2026-03-01"),
    ("answered", "1", "fully"),
    ("link", "1", "2"),
    ("printed", "1", "no"),
    ("arrange", "2", "1"),
    ("start", "1"),
    ("defer", "1", "--reason", "審議待ち"),
    ("reopen", "1", "--reason", "再審議"),
    ("dismiss", "1", "--reason", "対象外"),
    ("assign", "1", "総務課"),
    ("resolve", "1", "--as", "noted", "--text", "参考とする"),
    ("assess", "1", "solved", "--basis", "secretariat", "--text", "確認"),
    ("merge", "1", "2"),
    ("split", "1", "--evidence", "1"),
    ("clear", "1:1", "--reason", "挨拶"),
    ("undo",),
    ("redo",),
    ("owner", "add", "総務課"),
    ("meeting", "add", "2026-05-01", "--body", "会議"),
    ("doctor",),
    ("doctor", "--mend"),
    ("mend", "2026-06-05:1", "--speaker", "青木"),
    ("verify",),
    ("export", "-"),
    ("load", "{folder}/export.jsonl"),
    ("backup", "{folder}/backup.sqlite3"),
    ("import", "{folder}/minutes.txt", "--date", "2026-05-08"),
    ("take-in", "{folder}/items.csv"),
    ("collect", "{folder}/items.csv"),
    ("owner", "order", "総務課"),
    ("meeting", "close", "1"),
    ("db", "check"),
)
# Sheets load what writes them; what makes a whole register or changes its schema, the migrations; none a screen.
SHEETS = (("circulate", "-o", "{folder}/sheets"), ("collect", "{folder}/sheets"))
MAKING = (
    ("init",),
    ("sample",),
    ("restore", "{folder}/backup.sqlite3"),
    ("db", "upgrade"),
    ("db", "copy", "--to", "{folder}/copy.sqlite3"),
)


# Every command in one process, so that what one of them loads is seen at the first that does.
_EACH = """
import json, sys
from tracker.cli.running import run
commands, forbidden = json.loads(sys.argv[1])
for words in commands:
    code = run(words)
    there = {name.partition(".")[0] for name in sys.modules} & set(forbidden)
    if there or code not in (0, 3, 4, 5):
        sys.exit(f"{words} ended with {code} and loaded {there}")
sys.stderr.write("\\nLOADED 0 " + " ".join(sys.modules))
"""


@pytest.mark.usefixtures("_register")
@pytest.mark.parametrize(
    "commands, forbidden",
    [
        (WRITES, PAPERS | SCREENS | {"alembic", "psycopg"}),
        (SHEETS, SCREENS | {"alembic", "psycopg"}),
        (MAKING, PAPERS | SCREENS | {"psycopg"}),
    ],
    ids=["writing", "sheets", "making"],
)
def test_no_command_that_writes_loads_what_it_does_not_need(
    commands: tuple[tuple[str, ...], ...], forbidden: set[str], tmp_path: Path
) -> None:
    text = "第１回会議\n\n【青木委員】\n資料を公表していただきたい。\n"
    (tmp_path / "minutes.txt").write_text(text, encoding="utf-8")
    (tmp_path / "items.csv").write_text("要旨\n資料の公表\n", encoding="utf-8")
    words = [[word.format(folder=tmp_path) for word in command] for command in commands]
    assert "sqlalchemy" in loaded(_EACH, json.dumps([words, sorted(forbidden)]))


def test_every_command_has_a_budget() -> None:
    told = {words[0] for words in (*READS, *WRITES, *SHEETS, *MAKING) if words}
    elsewhere = {"read", "lint", "derive", "report", "tui"}
    assert set(MODULES) <= told | elsewhere
