"""Dumps of a register on PostgreSQL: of one moment, checked, in rotation; going back loses nothing."""

import stat
import threading
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from tests.builders import register_at, with_candidates
from tests.engines import again, let_go, opened
from tests.server import server
from tests.storage.replay import tables_of
from tracker.bootstrap import Register
from tracker.errors import BadInputError, DatabaseError
from tracker.services import commands

AWKWARD = "タブ\t、改行\n、\\N、\\.、' と \" と 👍🏽"


@pytest.fixture
def register() -> Iterator[Register]:
    """A register with texts that a dump must quote."""
    address = server().register().url
    made = opened(address)
    with_candidates(made, "一", "二")
    made.do(commands.add_note, [1], AWKWARD)
    yield made
    let_go(address)


def test_a_dump_holds_what_the_register_holds(register: Register, tmp_path: Path) -> None:
    made = register.back_up(tmp_path / "copy.dump")
    with register.place.looking() as look:
        from tracker.storage.digest import digest_of

        assert made.digest == digest_of(look)
    assert made.digest.rows["item"] == 2
    assert stat.S_IMODE(made.path.stat().st_mode) == 0o600
    assert [p.name for p in tmp_path.iterdir() if p.is_file()] == ["copy.dump"]
    with pytest.raises(BadInputError, match="already"):
        register.back_up(made.path)


def test_a_dump_is_made_while_others_write(register: Register, tmp_path: Path) -> None:
    stop = threading.Event()
    written: list[int] = []

    def write() -> None:
        writer = again(register, "別の職員")
        while not stop.is_set():
            writer.do(commands.add_note, [1], "電話あり")
            written.append(1)

    thread = threading.Thread(target=write)
    thread.start()
    try:
        sizes = [register.back_up(tmp_path / f"{n}.dump").digest.rows["note"] for n in range(3)]
    finally:
        stop.set()
        thread.join()
    assert sizes == sorted(sizes)
    assert len(tables_of(register)["note"]) == len(written) + 1


def test_going_back_keeps_what_was_replaced(register: Register, tmp_path: Path) -> None:
    before = tables_of(register)
    dump = register.back_up(tmp_path / "copy.dump").path
    register.do(commands.accept_items, [1, 2])
    later = tables_of(register)
    done = register.restore(dump)
    assert tables_of(register) == before
    assert register.examine() == []
    assert done.aside is not None
    register.restore(done.aside)
    assert tables_of(register) == later
    assert register.do(commands.undo_batch).batch is not None
    assert with_candidates(register, "三") == [3]


def test_a_register_that_is_gone_comes_back_in_an_empty_database(
    register: Register, tmp_path: Path
) -> None:
    dump = register.back_up(tmp_path / "copy.dump").path
    address = server().create("empty_again").url
    try:
        other = opened(address)
        assert other.restore(dump).aside is None
        assert tables_of(other) == tables_of(register)
        assert with_candidates(other, "三") == [3]
    finally:
        let_go(address)


@pytest.mark.parametrize("also", ["", "CREATE TABLE alembic_version (version_num text)"])
def test_another_programs_tables_are_never_restored_over(
    register: Register, tmp_path: Path, also: str
) -> None:
    dump = register.back_up(tmp_path / "copy.dump").path
    address = server().create("of_another").url
    try:
        with psycopg.connect(address) as connection:
            connection.execute("CREATE TABLE item (words text)")
            connection.execute("INSERT INTO item VALUES ('theirs')")
            if also:
                connection.execute(also.encode())
                connection.execute("INSERT INTO alembic_version VALUES ('0001')")
        with pytest.raises(DatabaseError, match="not a register"):
            opened(address).restore(dump)
        with psycopg.connect(address) as connection:
            assert connection.execute("SELECT words FROM item").fetchall() == [("theirs",)]
    finally:
        let_go(address)


def test_the_dump_that_is_restored_from_is_kept(
    register: Register, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tracker.storage.server.backup.KEPT", 2)
    dump = register.back_up(tmp_path / "copy.dump").path
    first = register.restore(dump).aside
    assert first is not None
    second = register.restore(dump).aside
    assert second is not None
    register.restore(first)
    assert first.exists()
    register.restore(dump)
    assert not first.exists()
    assert len(list(first.parent.iterdir())) == 2


@pytest.mark.parametrize("where", [0.3, 0.6, 0.95])
def test_a_dump_that_was_cut_off_changes_nothing(
    register: Register, tmp_path: Path, where: float
) -> None:
    dump = register.back_up(tmp_path / "copy.dump").path
    content = dump.read_bytes()
    dump.write_bytes(content[: int(len(content) * where)])
    register.do(commands.add_note, [1], "後から")
    before = tables_of(register)
    with pytest.raises((DatabaseError, BadInputError)):
        register.restore(dump)
    assert tables_of(register) == before
    assert register.examine() == []


def test_other_files_are_no_dumps(register: Register, tmp_path: Path) -> None:
    other = tmp_path / "other.sqlite3"
    register_at(other)
    for path in (other, tmp_path / "nothing", Path(__file__)):
        with pytest.raises(BadInputError):
            register.restore(path)
    with pytest.raises(DatabaseError):  # and the other way round
        register_at(other).restore(register.back_up(tmp_path / "copy.dump").path)


def test_a_dump_of_another_schema_is_refused(register: Register, tmp_path: Path) -> None:
    dump = register.back_up(tmp_path / "copy.dump").path
    with psycopg.connect(register.settings.db) as connection:
        connection.execute("CREATE SCHEMA branch")
    branch = opened(f"{register.settings.db}&options=-csearch_path%3Dbranch")
    branch.create()
    try:
        assert with_candidates(branch, "支") == [1]
        with pytest.raises(BadInputError, match="schema public"):
            branch.restore(dump)
        own = branch.back_up(tmp_path / "branch.dump").path
        branch.do(commands.undo_batch)
        branch.restore(own)
        assert len(tables_of(branch)["item"]) == 1
        assert len(tables_of(register)["item"]) == 2
    finally:
        branch.close()


def test_in_a_folder_only_the_newest_stay(register: Register, tmp_path: Path) -> None:
    for _ in range(3):
        register.back_up(tmp_path, keep=2)
    assert len(list(tmp_path.glob("*.dump.backup-*"))) == 2


def test_without_the_programs_it_is_said(
    register: Register, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("tracker.storage.server.programs.PLACES", str(tmp_path))
    with pytest.raises(DatabaseError, match="pg_dump isn't on this machine"):
        register.back_up(tmp_path / "copy.dump")
    assert [p for p in tmp_path.iterdir() if p.is_file()] == []


def test_a_restore_and_a_schema_change_leave_it_for_whom_it_was(
    register: Register, tmp_path: Path
) -> None:
    address = register.settings.db
    with psycopg.connect(address, autocommit=True) as connection:
        for role in ("baba", "reader", "keeper"):
            connection.execute(f"DROP ROLE IF EXISTS {role}".encode())
            connection.execute(f"CREATE ROLE {role} LOGIN".encode())
        connection.execute("GRANT ALL ON ALL TABLES IN SCHEMA public TO baba")
        connection.execute("GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO baba")
        connection.execute("GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader, PUBLIC")
        connection.execute("GRANT CREATE ON SCHEMA public TO keeper")
        connection.execute("ALTER TABLE note OWNER TO keeper")
        connection.execute("REVOKE ALL ON inquiry FROM reader")
    given = _given(address)
    baba = opened(address.replace("tests@", "baba@"))
    dump = register.back_up(tmp_path / "copy.dump").path
    try:
        register.restore(dump)
        assert _given(address) == given
        baba.do(commands.add_note, [1], "電話あり")
        register.do(commands.load_sample)
        register.downgrade("0006")
        register.upgrade()
        again(register).do(commands.add_note, [1], "電話あり")
        with opened(address.replace("tests@", "reader@")).reader() as reader:
            assert reader.poll() > 0
        again(baba).do(commands.accept_items, [1, 2])
        again(baba).do(commands.undo_batch)
        assert register.examine() == []
    finally:
        baba.close()
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute("DROP OWNED BY baba, reader")
            connection.execute("REASSIGN OWNED BY keeper TO tests")
            connection.execute("DROP OWNED BY keeper")


def _given(address: str) -> list[tuple[object, ...]]:
    with psycopg.connect(address) as connection:
        return connection.execute(
            "SELECT relname, pg_get_userbyid(relowner), (SELECT array_agg(a::text ORDER BY a::text)"
            " FROM unnest(relacl) a) FROM pg_class WHERE relnamespace = 'public'::regnamespace"
            " AND relkind IN ('r', 'S') ORDER BY relname"
        ).fetchall()
