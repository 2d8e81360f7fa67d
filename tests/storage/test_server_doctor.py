"""The doctor finds on PostgreSQL, too, each damage made on purpose, and mends what can be mended."""

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from tests.engines import let_go, opened
from tests.server import server
from tests.storage import test_doctor
from tests.storage.replay import tables_of
from tests.storage.search import indexed_wrongly
from tests.storage.test_life_of_a_register import minutes_text
from tracker.bootstrap import Register
from tracker.minutes.reading import read_minutes
from tracker.services import commands

# Where the damage is done by other words than on SQLite.
OTHERWISE = {
    "a counter set back": ("UPDATE key_counter SET seq = 0 WHERE name = 'item'",),
    "an index row that is missing": ("DELETE FROM search_index",),
    "a ghost in the index": ("INSERT INTO search_index VALUES (77, array_to_tsvector('{幽霊}'))",),
}
DAMAGES = {
    name: (code, OTHERWISE.get(name, statements))
    for name, (code, statements) in test_doctor.DAMAGES.items()
}
HARMS = {
    "title": ("UPDATE item SET title = '書換え', version = 9 WHERE number = 1",),
    "quote": DAMAGES["a quote in another place"][1],
    "index": DAMAGES["a folded text that is stale"][1],
    "counter": DAMAGES["a counter set back"][1],
}


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    """A register with imported minutes and some work done."""
    address = server().register().url
    made = opened(address)
    file = tmp_path / "minutes.txt"
    file.write_text(minutes_text(7, "範囲の明示"), encoding="utf-8")
    done = made.do(commands.import_minutes, read_minutes(file))
    made.do(commands.add_owner, "総務課")
    made.do(commands.accept_items, done.numbers)
    made.do(commands.assign_items, done.numbers, "総務課")
    made.do(commands.add_note, done.numbers, "電話あり")
    yield made
    let_go(address)


def damage(register: Register, *statements: str) -> None:
    """Write past everything that keeps the register sound, as a server's owner can."""
    with psycopg.connect(register.settings.db) as connection:
        connection.execute("SET session_replication_role = replica")  # no reference is checked
        connection.execute("ALTER TABLE item DROP CONSTRAINT ck_item_status")
        for statement in statements:
            connection.execute(statement.encode())


def test_a_sound_register_has_no_findings(register: Register) -> None:
    register.do(commands.undo_batch)
    register.do(commands.redo_batch)
    assert register.examine() == []


@pytest.mark.parametrize("name", DAMAGES)
def test_each_damage_is_found(register: Register, name: str) -> None:
    code, statements = DAMAGES[name]
    damage(register, *statements)
    assert code in {finding.code for finding in register.examine()}


@pytest.mark.parametrize("name", HARMS)
def test_what_can_be_mended_is_mended(register: Register, name: str) -> None:
    sound = tables_of(register, without=("version", "updated_at"))
    damage(register, *HARMS[name])
    harmed = register.examine()
    assert harmed
    assert register.mend(harmed) >= 1
    assert register.examine() == []
    mended = tables_of(register, without=("version", "updated_at"))
    for table in ("item", "evidence", "note", "search", "minutes"):
        assert mended[table] == sound[table]
    assert indexed_wrongly(register) == []


def test_a_check_that_fails_is_a_finding_and_the_others_go_on(register: Register) -> None:
    damage(register, "DROP TABLE search_index", "DELETE FROM note WHERE id = 1")
    codes = {finding.code for finding in register.examine()}
    assert {"index", "history"} <= codes
