"""A disk that is full, or read-only, or a right that is taken away, in the midst of work.

Said, nothing damaged, nothing acknowledged lost, and work goes on afterwards.  Where these tests may
mount a disk it is a real one; else no file of the server may grow (and test_hard_times.py does the
same to files).
"""

import random
import time
from collections.abc import Iterator
from contextlib import ExitStack

import psycopg
import pytest
from psycopg import sql

from tests.builders import register_at, with_candidates
from tests.engines import again, let_go, opened
from tests.server import Server, programs, server
from tests.storage.disks import Disk, Limit, disk, may_mount
from tests.storage.replay import tables_of
from tracker.bootstrap import Register
from tracker.errors import DatabaseError
from tracker.services import commands

TRIES = 120
CHANCE = random.Random(5)  # noqa: S311 - what can't be packed, not secrets


def long_text() -> str:
    """Words that no compression makes short."""
    return "".join(chr(CHANCE.randrange(0x4E00, 0x9F00)) for _ in range(8_000))


def until_refused(register: Register) -> tuple[list[str], DatabaseError]:
    """The texts that were kept until the first that wasn't, and what was told then."""
    kept: list[str] = []
    for _ in range(TRIES):
        text = long_text()
        try:
            register.do(commands.add_note, [1], text)
        except DatabaseError as error:
            return kept, error
        kept.append(text)
    pytest.fail("nothing was ever refused")


def notes_of(register: Register) -> list[str]:
    """The texts that are there."""
    return [str(row[2]) for row in tables_of(register)["note"]]


class Place:
    """A register, and the disk under it."""

    def __init__(self, register: Register, under: Disk | Limit, served: Server | None) -> None:
        self.register = register
        self.under = under
        self.served = served

    def back(self) -> Register:
        """The register, opened anew once there is room; a server that gave up is started."""
        self.register.close()
        if self.served is not None:
            _wait_for(self.served)
        return again(self.register)


def _wait_for(served: Server) -> None:
    """Wait until the server answers; it is started where it has given up."""
    for _ in range(60):
        if served.pid() is None:
            served.start()
        try:
            psycopg.connect(served.address("postgres").url, connect_timeout=5).close()
        except psycopg.OperationalError:  # it is still looking at what was left
            time.sleep(0.5)
        else:
            return
    pytest.fail("the server doesn't come back")


@pytest.fixture
def place(engine: str) -> Iterator[Place]:
    """A register on a small disk of its own."""
    with ExitStack() as stack:
        under = stack.enter_context(disk(160)) if may_mount() else None
        if engine == "sqlite":
            if under is None:
                pytest.skip("no disk may be mounted; test_hard_times.py limits files instead")
            yield Place(register_at(under.folder / "register.sqlite3"), under, None)
            return
        found = programs()
        if found is None:
            pytest.skip("PostgreSQL isn't installed on this machine (on Debian: postgresql)")
        within = str(under.folder) if under else None
        served = Server(found, durable=True, small=True, within=within)
        stack.callback(served.stop)
        yield Place(opened(served.register().url), under or Limit(served), served)


def test_a_full_disk_loses_nothing_that_was_acknowledged(place: Place) -> None:
    register = place.register
    with_candidates(register, "一", "二")
    place.under.fill()
    kept, refusal = until_refused(register)
    assert "refused" in str(refusal.message) or "lost" in str(refusal.message)
    assert refusal.exit_code == 7
    place.under.free()
    register = place.back()
    assert notes_of(register) == kept
    assert register.examine() == []
    register.do(commands.add_note, [2], "その後も書ける")
    assert notes_of(register) == [*kept, "その後も書ける"]


@pytest.mark.skipif(not may_mount(), reason="no disk may be mounted here")
def test_a_disk_that_becomes_read_only_can_still_be_read() -> None:
    with disk(16) as under:
        register = register_at(under.folder / "register.sqlite3")
        with_candidates(register, "一")
        register.do(commands.add_note, [1], "前")
        register.close()
        under.read_only(on=True)
        with pytest.raises(DatabaseError) as refused:
            register.do(commands.add_note, [1], "中")
        assert refused.value.exit_code == 7
        register.close()
        assert notes_of(again(register)) == ["前"]
        under.read_only(on=False)
        register = again(register)
        register.do(commands.add_note, [1], "後")
        assert notes_of(register) == ["前", "後"]
        assert register.examine() == []


@pytest.fixture
def address() -> Iterator[str]:
    """A register on the server of these tests."""
    made = server().register().url
    yield made
    let_go(made)


def test_a_database_that_becomes_read_only_can_still_be_read(address: str) -> None:
    register = opened(address)
    with_candidates(register, "一")
    register.do(commands.add_note, [1], "前")
    _tell(address, "ALTER DATABASE {} SET default_transaction_read_only = on")
    register.close()
    with pytest.raises(DatabaseError, match="read-only"):
        register.do(commands.add_note, [1], "中")
    assert notes_of(again(register)) == ["前"]
    _tell(address, "ALTER DATABASE {} RESET default_transaction_read_only")
    register.close()
    register.do(commands.add_note, [1], "後")
    assert notes_of(register) == ["前", "後"]
    assert register.examine() == []


def test_a_right_that_is_taken_away_midway_is_said(address: str) -> None:
    owner = opened(address)
    with_candidates(owner, "一")
    _tell(address, "CREATE ROLE office LOGIN")
    try:
        _tell(address, "GRANT ALL ON ALL TABLES IN SCHEMA public TO office")
        _tell(address, "GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO office")
        office = opened(address.replace("//tests@", "//office@"))
        office.do(commands.add_note, [1], "前")
        _tell(address, "REVOKE INSERT ON note FROM office")
        with pytest.raises(DatabaseError, match="permission denied"):
            office.do(commands.add_note, [1], "中")
        _tell(address, "GRANT INSERT ON note TO office")
        office.do(commands.add_note, [1], "後")
        assert notes_of(owner) == ["前", "後"]
        assert owner.examine() == []
        office.close()
    finally:
        _tell(address, "DROP OWNED BY office")
        _tell(address, "DROP ROLE office")


def test_a_connection_lost_while_a_change_is_kept_leaves_it_open(address: str) -> None:
    register = opened(address)
    with_candidates(register, "一")
    _tell(
        address,
        "CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS"
        " 'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END'",
    )
    _tell(
        address,
        "CREATE CONSTRAINT TRIGGER cut AFTER INSERT ON note DEFERRABLE INITIALLY DEFERRED"
        " FOR EACH ROW EXECUTE FUNCTION cut()",
    )
    with pytest.raises(DatabaseError, match="lost while the change was being kept") as told:
        register.do(commands.add_note, [1], "どうなったか")
    assert "tracker history" in str(told.value.hint)
    _tell(address, "DROP TRIGGER cut ON note")
    _tell(address, "DROP FUNCTION cut")
    register.do(commands.add_note, [1], "後")
    assert notes_of(register) == ["後"]


def _tell(address: str, words: str) -> None:
    """Tell the server something as who owns it; ``{}`` is the database's name."""
    with psycopg.connect(address, autocommit=True) as connection:
        name = sql.Identifier(connection.info.dbname)
        connection.execute("SET default_transaction_read_only = off")
        connection.execute(sql.SQL(words).format(name))
