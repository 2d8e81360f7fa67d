"""Rows that no version of the program wrote: shown or refused in words, never a crash."""

import contextlib
import io
import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.builders import register_at
from tests.storage.soak import soaking
from tests.storage.test_life_of_a_register import minutes_text
from tests.storage.test_queries import QUERIES
from tracker.cli.running import run
from tracker.errors import TrackerError
from tracker.minutes.reading import read_minutes
from tracker.services import commands

COMMANDS = (
    ["list", "--limit", "0"],
    ["list", "--json"],
    ["show", "1"],
    ["show", "1", "--json"],
    ["history"],
    ["history", "1", "--json"],
    ["search", "範囲"],
    ["meeting", "list"],
    ["owner", "list"],
    ["coverage"],
    ["verify"],
    ["report", "status"],
    ["doctor"],
    ["undo"],
    ["undo", "--batch", "2"],
    ["edit", "1", "--title", "題名"],
    ["resolve", "1", "--as", "noted", "--text", "記載済み"],
    ["merge", "1", "2"],
    ["split", "1", "--evidence", "1"],
    ["accept", "2"],
    ["list", "--as-of", "2025-01-01"],
    ["export", "-"],
    ["report", "record", "--format", "json"],
    ["doctor", "--mend"],
)
VALUES = st.one_of(
    st.sampled_from(
        ["", "zzz", "\x1b[31m", "9999-99-99", "2025-03-07", "null", "{}", "[1]", "\x00", "＝1+1"]
    ),
    st.integers(-(2**63), 2**63 - 1),
    st.text(max_size=20).filter(lambda text: not any("\ud800" <= c <= "\udfff" for c in text)),
)
MADE: list[bytes] = []


def template() -> bytes:
    """A register with something in most tables; made once."""
    if not MADE:
        with TemporaryDirectory() as name:
            register = register_at(Path(name) / "register.sqlite3")
            file = Path(name) / "minutes.txt"
            file.write_text(minutes_text(7, "範囲の明示"), encoding="utf-8")
            register.do(commands.import_minutes, read_minutes(file))
            register.do(commands.add_owner, "総務課", aliases=("総務",))
            register.do(commands.accept_items, [1])
            register.do(commands.assign_items, [1], "総務課")
            register.do(commands.add_note, [1], "電話あり")
            copy = register.back_up(Path(name) / "copy.sqlite3")
            MADE.append(copy.path.read_bytes())
    return MADE[0]


def columns() -> list[tuple[str, str]]:
    """Every column that a hand could write into."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(template())
        names = [
            name
            for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            if not name.startswith(("sqlite_", "search_index"))
        ]
        return [
            (table, row[1])
            for table in names
            for row in connection.execute(f"PRAGMA table_info({table})")
            if connection.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0]
        ]


@settings(
    deadline=None,
    derandomize=not soaking(),
    max_examples=max(25, settings().max_examples // 2),
    suppress_health_check=list(HealthCheck),
)
@given(place=st.sampled_from(columns()), value=VALUES, command=st.sampled_from(COMMANDS))
def test_no_odd_value_crashes_a_command(
    place: tuple[str, str], value: Any, command: list[str]
) -> None:
    table, column = place
    with TemporaryDirectory() as name:
        path = Path(name) / "register.sqlite3"
        path.write_bytes(template())
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("PRAGMA ignore_check_constraints = ON")
            with contextlib.suppress(sqlite3.IntegrityError):
                connection.execute(f'UPDATE "{table}" SET "{column}" = ?', (value,))
            connection.commit()
        quiet = io.StringIO()
        with contextlib.redirect_stdout(quiet), contextlib.redirect_stderr(quiet):
            code = run(["--db", str(path), *command])
        assert code != 1, (place, value, command, quiet.getvalue())


DAMAGES = (
    ("UPDATE change SET before = ''", ["undo"]),
    ("UPDATE change SET table_name = 'zzz'", ["undo"]),
    ("UPDATE change SET after = '[1]'", ["history", "1"]),
    ("UPDATE item SET version = 'x'", ["edit", "1", "--title", "題名"]),
    ("UPDATE item SET due = '2026-02-30'", ["note", "1", "--text", "電話あり"]),
    ("UPDATE minutes SET places = '[1]'", ["merge", "1", "2"]),
    ("UPDATE item SET kind = 'zzz'", ["split", "1", "--evidence", "1"]),
    ("UPDATE evidence SET rules = x'ff'", ["export", "-"]),
    ("UPDATE change SET item_number = 'x'", ["report", "record", "--format", "json"]),
)


@pytest.mark.parametrize("statement, words", DAMAGES, ids=str)
def test_a_command_that_meets_a_damaged_row_says_so_and_names_the_doctor(
    statement: str, words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "register.sqlite3"
    path.write_bytes(template())
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute(statement)
        connection.commit()
    assert run(["--db", str(path), "--lang", "en", *words]) == 7
    assert "tracker doctor" in capsys.readouterr().err
    assert run(["--db", str(path), "--lang", "en", "doctor"]) == 7


@settings(
    deadline=None,
    derandomize=not soaking(),
    max_examples=max(25, settings().max_examples // 2),
    suppress_health_check=list(HealthCheck),
)
@given(place=st.sampled_from(columns()), value=VALUES, name=st.sampled_from(sorted(QUERIES)))
def test_no_odd_value_crashes_a_query(place: tuple[str, str], value: Any, name: str) -> None:
    table, column = place
    with TemporaryDirectory() as folder:
        path = Path(folder) / "register.sqlite3"
        path.write_bytes(template())
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("PRAGMA ignore_check_constraints = ON")
            with contextlib.suppress(sqlite3.IntegrityError):
                connection.execute(f'UPDATE "{table}" SET "{column}" = ?', (value,))
            connection.commit()
        with contextlib.suppress(TrackerError), register_at(path).reader() as reader:
            QUERIES[name](reader)
