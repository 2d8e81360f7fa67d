"""On PostgreSQL, too, the migrations make what the models say, forward and back, with data in them."""

import re
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from sqlalchemy import Engine, create_engine, inspect

from tests.builders import with_candidates
from tests.engines import let_go, opened
from tests.server import server
from tests.storage.replay import tables_of
from tests.storage.search import indexed_wrongly
from tracker.bootstrap import Register
from tracker.services import commands
from tracker.storage import tables
from tracker.storage.migrate import back, migrate
from tracker.storage.opening import State
from tracker.storage.schema import KNOWN_REVISIONS

CASTS = re.compile(r"::text|::character varying|\[\](?!')")
MACHINERY = ("search_index", "alembic_version", "key_counter")


@pytest.fixture
def register() -> Iterator[Register]:
    """A register with accepted items."""
    address = server().register().url
    made = opened(address)
    made.do(commands.accept_items, with_candidates(made, "例の追加", "範囲の明示"))
    yield made
    let_go(address)


def schema_of(address: str) -> dict[str, Any]:
    """Columns, keys, indexes and checks of every table, in an order of their own."""
    engine = create_engine(address.replace("postgresql://", "postgresql+psycopg://"))
    try:
        names = inspect(engine).get_table_names()
        return {name: _table(engine, name) for name in names if name not in MACHINERY}
    finally:
        engine.dispose()


def _table(engine: Engine, name: str) -> dict[str, Any]:
    look = inspect(engine)
    return {
        "columns": [
            (c["name"], str(c["type"]).split(" COLLATE")[0], c["nullable"])
            for c in look.get_columns(name)
        ],
        "primary": look.get_pk_constraint(name)["constrained_columns"],
        "foreign": sorted(
            (str(k["name"]), k["constrained_columns"], k["referred_table"], str(k["options"]))
            for k in look.get_foreign_keys(name)
        ),
        "unique": sorted(
            (str(u["name"]), u["column_names"]) for u in look.get_unique_constraints(name)
        ),
        "checks": sorted(
            (str(c["name"]), CASTS.sub("", c["sqltext"]))  # which are written as they were made
            for c in look.get_check_constraints(name)
        ),
        "indexes": sorted((str(i["name"]), str(i["column_names"])) for i in look.get_indexes(name)),
    }


def test_the_migrated_schema_is_that_of_the_models(register: Register) -> None:
    modelled = server().create("modelled").url
    engine = create_engine(modelled.replace("postgresql://", "postgresql+psycopg://"))
    tables.Row.metadata.create_all(engine)
    engine.dispose()
    try:
        assert schema_of(register.settings.db) == schema_of(modelled)
    finally:
        let_go(modelled)


@pytest.mark.parametrize("revision", KNOWN_REVISIONS[2:-1])
def test_back_and_forward_again_keeps_everything(register: Register, revision: str) -> None:
    before, schema = tables_of(register), schema_of(register.settings.db)
    register.downgrade(revision)
    assert register.place.state() is State.OLDER
    with psycopg.connect(register.settings.db) as connection:
        titles = connection.execute("SELECT title FROM item ORDER BY number").fetchall()
    assert titles == [("例の追加",), ("範囲の明示",)]
    register.upgrade()
    assert schema_of(register.settings.db) == schema
    assert tables_of(register) == before
    assert indexed_wrongly(register) == []
    assert register.examine() == []
    assert with_candidates(register, "次") == [3]


def test_all_the_way_back_leaves_no_table(register: Register) -> None:
    migrate(register.place.address, back("base"))
    assert schema_of(register.settings.db) == {}
    with psycopg.connect(register.settings.db) as connection:
        left = connection.execute(
            "SELECT relname FROM pg_class WHERE relnamespace = current_schema()::regnamespace"
        ).fetchall()
    assert {name for (name,) in left} == {"alembic_version", "alembic_version_pkc"}
