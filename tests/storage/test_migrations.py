"""The migrations make what the models say, forward and back, with data in them."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, create_engine, inspect, text

from tests.builders import register_at, with_candidates
from tests.storage.replay import tables_of
from tests.storage.search import indexed_wrongly
from tracker.errors import DatabaseError
from tracker.resources import data_path
from tracker.services import commands
from tracker.storage import tables
from tracker.storage.migrate import downgrade, upgrade
from tracker.storage.opening import State, state_of
from tracker.storage.schema import KNOWN_REVISIONS, REVISION


@pytest.fixture
def migrated(tmp_path: Path) -> Path:
    path = tmp_path / "migrated.sqlite3"
    upgrade(path)
    return path


def schema_of(path: Path) -> dict[str, Any]:
    """Columns, keys, indexes and checks of every table, in an order of their own."""
    engine = create_engine(f"sqlite:///{path}")
    try:
        return {name: _table(engine, name) for name in _names(engine)}
    finally:
        engine.dispose()


def _names(engine: Engine) -> Iterator[str]:
    for name in inspect(engine).get_table_names():
        if not name.startswith(("search_index", "alembic_version")):
            yield name


def _table(engine: Engine, name: str) -> dict[str, Any]:
    look = inspect(engine)
    with engine.connect() as connection:
        sql = connection.execute(
            text("SELECT sql FROM sqlite_master WHERE name = :name"), {"name": name}
        ).scalar_one()
    return {
        "columns": [(c["name"], str(c["type"]), c["nullable"]) for c in look.get_columns(name)],
        "primary": look.get_pk_constraint(name)["constrained_columns"],
        "foreign": sorted(
            (
                str(k["name"]),
                k["constrained_columns"],
                k["referred_table"],
                str(sorted(k["options"].items())),
            )
            for k in look.get_foreign_keys(name)
        ),
        "unique": sorted(
            (str(u["name"]), u["column_names"]) for u in look.get_unique_constraints(name)
        ),
        "checks": sorted((str(c["name"]), c["sqltext"]) for c in look.get_check_constraints(name)),
        "indexes": sorted(
            (str(i["name"]), i["column_names"], bool(i["unique"])) for i in look.get_indexes(name)
        ),
        "keys are never reused": "AUTOINCREMENT" in sql,
    }


def test_the_migrated_schema_is_that_of_the_models(migrated: Path, tmp_path: Path) -> None:
    modelled = tmp_path / "modelled.sqlite3"
    engine = create_engine(f"sqlite:///{modelled}")
    tables.Row.metadata.create_all(engine)
    engine.dispose()
    assert schema_of(migrated) == schema_of(modelled)


def test_the_program_knows_the_newest_revision() -> None:
    config = Config(str(data_path("alembic.ini")))
    scripts = ScriptDirectory.from_config(config)
    assert scripts.get_current_head() == REVISION
    assert sorted(s.revision for s in scripts.walk_revisions()) == sorted(KNOWN_REVISIONS)


@pytest.mark.parametrize("revision", KNOWN_REVISIONS[1:-1])
def test_back_and_forward_again_keeps_the_items(tmp_path: Path, revision: str) -> None:
    register = register_at(tmp_path / "register.sqlite3")
    numbers = with_candidates(register, "例の追加", "範囲の明示")
    register.do(commands.accept_items, numbers)
    before = tables_of(register.path)
    downgrade(register.path, revision)
    assert state_of(register.path) is State.OLDER
    with register.reader() as reader:
        titles = [tuple(row) for row in reader.rows("SELECT title FROM item ORDER BY number", {})]
    assert titles == [("例の追加",), ("範囲の明示",)]
    after = tables_of(register.path)
    assert schema_of(register.path) == schema_of(_fresh(tmp_path))
    lost = {"batch", "change"} if revision < "0003" else set()
    assert {name: rows for name, rows in after.items() if name not in lost} == {
        name: rows for name, rows in before.items() if name not in lost
    }
    assert indexed_wrongly(register.path) == []
    register.do(commands.start_items, numbers)


def test_an_upgrade_that_fails_leaves_the_database_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "old.sqlite3"
    upgrade(path, "0002")
    before = schema_of(path), tables_of(path)

    def fails(_connection: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("tracker.storage.migrate.rebuild_index", fails)
    with pytest.raises(KeyboardInterrupt):
        upgrade(path)
    assert (schema_of(path), tables_of(path)) == before
    monkeypatch.undo()
    upgrade(path)
    assert state_of(path) is State.CURRENT


def test_rows_that_refer_to_nothing_stop_an_upgrade(tmp_path: Path) -> None:
    path = tmp_path / "old.sqlite3"
    upgrade(path, "0003")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("INSERT INTO raiser VALUES (1, 99, NULL, '青木', 0)")
        connection.commit()
    with pytest.raises(DatabaseError, match="1 rows"):
        upgrade(path)
    assert state_of(path) is State.OLDER


def _fresh(folder: Path) -> Path:
    path = folder / "fresh.sqlite3"
    upgrade(path)
    return path


def test_all_the_way_back_leaves_no_table(migrated: Path) -> None:
    downgrade(migrated, "base")
    assert schema_of(migrated) == {}


def test_another_program_s_tables_are_no_register(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite3"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE t (a)")
    with pytest.raises(DatabaseError, match="not a register"):
        state_of(path)


def test_a_backup_is_made_before_an_upgrade(tmp_path: Path) -> None:
    path = tmp_path / "old.sqlite3"
    upgrade(path, "0002")
    backup = upgrade(path)
    assert backup is not None
    assert state_of(backup) is State.OLDER
    assert state_of(path) is State.CURRENT


def test_a_newer_database_is_refused_and_left_alone(migrated: Path) -> None:
    with closing(sqlite3.connect(migrated)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    before = migrated.read_bytes()
    with pytest.raises(DatabaseError, match="9999"):
        state_of(migrated)
    assert migrated.read_bytes() == before
