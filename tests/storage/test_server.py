"""A register on PostgreSQL: made, opened, refused, waited for, found again."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from tests.builders import with_candidates
from tests.e2e.program import Tracker
from tests.engines import again, let_go, opened
from tests.server import server
from tests.storage.replay import tables_of
from tracker.bootstrap import Register
from tracker.domain.filters import Filter
from tracker.errors import DatabaseError
from tracker.services import commands
from tracker.services.queries.list_items import list_items
from tracker.services.queries.show_item import item_records
from tracker.storage.opening import State
from tracker.storage.patience import waiting_at_most
from tracker.storage.schema import REVISION
from tracker.storage.server import engine as server_side


@pytest.fixture
def address() -> Iterator[str]:
    """A register with nothing in it."""
    made = server().register().url
    yield made
    let_go(made)


@pytest.fixture
def register(address: str) -> Register:
    return opened(address)


@pytest.fixture
def blank() -> Iterator[str]:
    """A database with nothing in it."""
    made = server().create("blank").url
    yield made
    let_go(made)


def test_a_register_is_made_by_init_alone(blank: str) -> None:
    register = opened(blank)
    assert not register.exists()
    with pytest.raises(DatabaseError, match="no database at"):
        register.ensure()
    with pytest.raises(DatabaseError, match="no database at"):
        register.reader()
    with pytest.raises(DatabaseError, match="no database at"):
        register.do(commands.add_owner, "総務課")
    assert register.create()
    assert not register.create()
    assert register.place.state() is State.CURRENT
    assert register.do(commands.add_owner, "総務課").batch == 1
    assert register.examine() == []


def test_an_older_register_waits_for_the_word_and_is_backed_up(register: Register) -> None:
    with_candidates(register, "一")
    before = tables_of(register)
    kept = register.downgrade("0004")
    assert kept.exists()
    fresh = again(register)
    for attempt in (fresh.reader, fresh.ensure, lambda: fresh.do(commands.add_owner, "総務課")):
        with pytest.raises(DatabaseError, match=r"older schema \(0004\)") as refused:
            attempt()
        assert "db upgrade" in str(refused.value.hint)
    saved = fresh.upgrade()
    assert saved is not None
    assert saved.stat().st_mode & 0o777 == 0o600
    assert tables_of(fresh) == before
    assert fresh.upgrade() is None


def test_an_upgrade_that_fails_leaves_the_register_as_it_was(
    register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_candidates(register, "一")
    register.downgrade("0003")

    def fails(_connection: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("tracker.storage.migrate.rebuild_index", fails)
    with pytest.raises(KeyboardInterrupt):
        register.upgrade()
    assert register.revisions() == ("0003", REVISION)
    monkeypatch.undo()
    register.upgrade()
    assert register.examine() == []


def test_a_newer_register_is_refused(address: str) -> None:
    with psycopg.connect(address) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    register = opened(address)
    for attempt in (
        register.reader,
        register.exists,
        register.revisions,
        register.upgrade,
        lambda: register.downgrade("0012"),
        lambda: register.do(commands.add_owner, "総務課"),
    ):
        with pytest.raises(DatabaseError, match=r"newer version \(schema 9999\)"):
            attempt()


def test_an_address_with_several_servers_does_everything(address: str, tmp_path: Path) -> None:
    folder = psycopg.conninfo.conninfo_to_dict(address)["host"]
    name = psycopg.conninfo.conninfo_to_dict(address)["dbname"]
    several = f"postgresql://tests@one:5431,two:5432/{name}?host={folder},{folder}"
    register = opened(several)
    with_candidates(register, "一")
    before = tables_of(register)
    dump = register.back_up(tmp_path, keep=2).path
    register.do(commands.add_owner, "総務課")
    assert register.restore(dump).aside is not None
    register.downgrade("0010")
    assert register.upgrade() is not None
    assert tables_of(register) == before
    assert register.copy_to(str(tmp_path / "copy.sqlite3")).digest.rows["item"] == 1
    assert register.place.key.name
    register.close()


def test_what_the_server_refuses_before_anything_is_told_calmly(address: str) -> None:
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("DROP ROLE IF EXISTS stranger")
        connection.execute("CREATE ROLE stranger LOGIN")
    register = opened(address.replace("tests@", "stranger@"))
    for attempt in (
        register.reader,
        register.exists,
        register.create,
        register.revisions,
        register.upgrade,
        lambda: register.do(commands.add_owner, "総務課"),
    ):
        with pytest.raises(DatabaseError, match="permission denied"):
            attempt()
    register.close()


def test_what_is_refused_at_the_first_statement_of_a_change_is_told_calmly(
    address: str, register: Register
) -> None:
    register.do(commands.add_owner, "総務課")  # it has looked once
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("ALTER TABLE alembic_version RENAME COLUMN version_num TO away")
    with pytest.raises(DatabaseError, match="can't be read"):
        register.do(commands.add_owner, "企画課")


def test_checking_an_older_register_says_who_upgrades_it(address: str, tmp_path: Path) -> None:
    opened(address).downgrade("0010")
    said = Tracker(tmp_path, lang="en").run("--db", address, "db", "check").stderr
    assert "tracker db upgrade" in said
    assert "next opening" not in said


def test_a_cut_connection_is_made_anew_where_one_moment_is_read(
    address: str, register: Register
) -> None:
    with_candidates(register, "一")
    with register.reader() as reader:
        for _ in range(2):
            with psycopg.connect(address, autocommit=True) as connection:
                connection.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
                )
            assert [record.row.number for record in item_records(reader, [1])] == [1]


def test_another_programs_database_is_left_alone(blank: str) -> None:
    with psycopg.connect(blank) as connection:
        connection.execute("CREATE TABLE item (a int)")
    with pytest.raises(DatabaseError, match="not a register"):
        opened(blank).create()


def test_other_tables_may_stand_beside_it(blank: str) -> None:
    with psycopg.connect(blank) as connection:
        connection.execute("CREATE TABLE library_loans (a int)")
    register = opened(blank)
    register.create()
    with_candidates(register, "一")
    assert "library_loans" not in tables_of(register)
    assert register.examine() == []


def test_texts_are_compared_by_their_code_points(address: str) -> None:
    with psycopg.connect(address) as connection:
        others = connection.execute(
            "SELECT table_name, column_name FROM information_schema.columns WHERE"
            " table_schema = 'public' AND data_type IN ('text', 'character varying')"
            " AND collation_name IS DISTINCT FROM 'C'"
        ).fetchall()
    assert others == []


def test_a_database_of_another_encoding_is_refused() -> None:
    with psycopg.connect(server().address("postgres").url, autocommit=True) as connection:
        connection.execute(
            "CREATE DATABASE latin TEMPLATE template0 ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C'"
        )
    address = server().address("latin").url
    try:
        with pytest.raises(DatabaseError, match="LATIN1"):
            opened(address).create()
    finally:
        let_go(address)


def test_readers_write_nothing(register: Register) -> None:
    with register.reader() as reader, pytest.raises(DatabaseError, match="read-only"):
        reader.rows("DELETE FROM item RETURNING number", {})


def test_what_stands_in_quotes_is_no_place_for_a_value(register: Register) -> None:
    with register.place.looking() as look:
        row = look.execute("""SELECT 'a?b', 'it''s 5 %', ?, 7 % 4 AS "?%" """, ("値",)).fetchone()
    assert tuple(row) == ("a?b", "it's 5 %", "値", 3)
    with register.reader() as reader:
        (named,) = reader.rows(
            "SELECT 'at :word, 5 %' AS a, :word AS b, 7 % 4 AS c", {"word": "値"}
        )
    assert tuple(named) == ("at :word, 5 %", "値", 3)


def test_readers_never_wait_for_a_writer(address: str, register: Register) -> None:
    with_candidates(register, "一")
    with psycopg.connect(address) as holding:
        holding.execute(server_side.TURN, ("30s",))
        holding.execute("UPDATE item SET title = '書きかけ'")
        with again(register).reader() as reader:
            assert [row.title for row in list_items(reader, Filter())] == ["一"]


def test_a_writer_waits_its_turn_and_gives_up_in_time(address: str, register: Register) -> None:
    with_candidates(register, "一")
    with psycopg.connect(address) as holding:
        holding.execute(server_side.TURN, ("30s",))
        with waiting_at_most(0.2), pytest.raises(DatabaseError, match="too long"):
            again(register).do(commands.add_note, [1], "電話あり")
    assert again(register).do(commands.add_note, [1], "電話あり").batch == 2


def test_a_server_started_anew_is_found_again(register: Register) -> None:
    with_candidates(register, "一")
    with register.reader() as reader:
        assert reader.poll() == 1
        server().restart()
        assert reader.poll() == 1
        assert register.do(commands.add_note, [1], "電話あり").batch == 2
        assert reader.poll() == 2


def test_a_query_is_stopped_from_another_thread(register: Register) -> None:
    with register.reader() as reader:
        threading.Timer(0.2, reader.interrupt).start()
        began = time.monotonic()
        with pytest.raises(DatabaseError):
            reader.rows("SELECT pg_sleep(20)", {})
        assert time.monotonic() - began < 15
        assert reader.poll() == 0


def test_numbers_used_by_what_was_not_kept_are_given_again(register: Register) -> None:
    def breaks_off(unit: object) -> None:
        with_rows(unit)
        raise KeyError

    def with_rows(unit: object) -> None:
        from tests.builders import candidate
        from tracker.storage.unit import UnitOfWork

        assert isinstance(unit, UnitOfWork)
        candidate(unit, "捨てる")

    with pytest.raises(KeyError):
        register.do(breaks_off)
    assert with_candidates(register, "一") == [1]
    register.do(commands.undo_batch)
    assert with_candidates(again(register), "二") == [2]


def test_the_past_is_read_from_a_server(register: Register) -> None:
    from tracker import clock

    with_candidates(register, "一")
    register.do(commands.accept_items, [1])
    with register.past(clock.today()) as reader:
        assert [row.title for row in list_items(reader, Filter())] == ["一"]
        assert reader.poll() == 2


def test_an_export_goes_from_one_engine_to_the_other(register: Register, tmp_path: Path) -> None:
    with_candidates(register, "一", "二")
    register.do(commands.undo_batch)
    with_candidates(register, "三")
    file = tmp_path / "all.jsonl"
    file.write_text("".join(register.export()), encoding="utf-8")
    other = opened(str(tmp_path / "other.sqlite3"))
    other.ensure()
    other.load(file)
    assert tables_of(other) == tables_of(register)
    assert with_candidates(other, "四") == with_candidates(register, "四") == [4]


def test_a_team_shares_it_as_one_role(tmp_path: Path) -> None:
    with psycopg.connect(server().address("postgres").url, autocommit=True) as connection:
        connection.execute("CREATE ROLE team NOLOGIN")
        connection.execute("CREATE ROLE aoki LOGIN")
        connection.execute("CREATE ROLE sato LOGIN")
        connection.execute("GRANT team TO aoki, sato")
        connection.execute("CREATE DATABASE shared TEMPLATE template0 ENCODING 'UTF8' OWNER team")
    address = server().address("shared").url
    aoki, sato = (
        opened(address.replace("tests@", f"{name}@") + "&options=-crole%3Dteam")
        for name in ("aoki", "sato")
    )
    try:
        aoki.create()
        sato.do(commands.load_sample)
        before = tables_of(sato)
        dump = aoki.back_up(tmp_path / "a.dump").path
        sato.restore(dump)
        aoki.do(commands.add_owner, "総務課")
        sato.do(commands.undo_batch)
        for revision in ("0012", "0010"):
            sato.downgrade(revision)
            aoki.upgrade()
        aoki.restore(dump)
        assert tables_of(sato) == before
        assert aoki.examine() == []
    finally:
        aoki.close()
        sato.close()
        let_go(address)
