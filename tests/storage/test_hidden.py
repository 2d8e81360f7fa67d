"""What an engine says of a failure never carries the register's words."""

from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from tests.builders import register_at
from tests.engines import let_go, opened
from tests.server import server
from tracker.bootstrap import Register

WORDS = "人事案の内容"


def said_of_a_failure(register: Register) -> str:
    engine = register.place.engine()
    try:
        with engine.begin() as connection:
            connection.execute(text("INSERT INTO nowhere VALUES (:words)"), {"words": WORDS})
    except SQLAlchemyError as error:
        return f"{error} {error!r}"
    finally:
        engine.dispose()
    pytest.fail("nothing failed")


def test_a_failure_on_sqlite_is_told_without_the_words(tmp_path: Path) -> None:
    register = register_at(tmp_path / "register.sqlite3")
    said = said_of_a_failure(register)
    assert "nowhere" in said
    assert WORDS not in said


def test_a_failure_on_a_server_is_told_without_the_words() -> None:
    address = server().register().url
    try:
        said = said_of_a_failure(opened(address))
    finally:
        let_go(address)
    assert "nowhere" in said
    assert WORDS not in said
