"""Backups are whole, made while others write; going back to one loses nothing."""

import os
import shutil
import sqlite3
import stat
import threading
from contextlib import closing
from pathlib import Path

import pytest

from tests.builders import register_at, with_candidates
from tests.storage.replay import tables_of
from tracker.bootstrap import Register
from tracker.errors import BadInputError, DatabaseError
from tracker.services import commands
from tracker.storage.backup import KEPT
from tracker.storage.migrate import upgrade
from tracker.storage.opening import State, state_of


def test_a_backup_holds_what_the_register_holds(register: Register, tmp_path: Path) -> None:
    with_candidates(register, "一", "二")
    made = register.back_up(tmp_path / "copy.sqlite3")
    assert tables_of(made.path) == tables_of(register.path)
    assert made.digest.total == sum(made.digest.rows.values())
    assert made.digest.rows["item"] == 2
    assert [p.name for p in tmp_path.glob("*copy*")] == ["copy.sqlite3"]
    assert stat.S_IMODE(made.path.stat().st_mode) == 0o600


def test_a_live_journal_is_in_the_backup(register: Register, tmp_path: Path) -> None:
    with closing(sqlite3.connect(register.path)) as holding:  # keeps the journal from being emptied
        holding.execute("SELECT * FROM item").fetchall()
        numbers = with_candidates(register, "一", "二")
        assert register.path.with_name(register.path.name + "-wal").stat().st_size > 0
        made = register.back_up(tmp_path / "copy.sqlite3")
    assert made.digest.rows["item"] == len(numbers)


def test_a_backup_is_made_while_others_write(register: Register, tmp_path: Path) -> None:
    with_candidates(register, "一")
    stop = threading.Event()
    written: list[int] = []

    def write() -> None:
        writer = register_at(register.path, actor="別の職員")
        while not stop.is_set():
            writer.do(commands.add_note, [1], "電話あり")
            written.append(1)

    thread = threading.Thread(target=write)
    thread.start()
    try:
        sizes = []
        for number in range(5):
            made = register.back_up(tmp_path / f"{number}.sqlite3")
            sizes.append(made.digest.rows["note"])
            register_at(made.path).do(commands.add_note, [1], "控えにも書ける")
    finally:
        stop.set()
        thread.join()
    assert sizes == sorted(sizes)
    assert len(tables_of(register.path)["note"]) == len(written)


def test_a_file_that_is_there_is_replaced_only_when_told(
    register: Register, tmp_path: Path
) -> None:
    target = tmp_path / "copy.sqlite3"
    target.write_text("大事な別のファイル", encoding="utf-8")
    with pytest.raises(BadInputError, match="already"):
        register.back_up(target)
    assert target.read_text(encoding="utf-8") == "大事な別のファイル"
    assert register.back_up(target, replace=True).path == target
    with pytest.raises(BadInputError, match="itself"):
        register.back_up(register.path, replace=True)


def test_in_a_folder_only_the_newest_stay(register: Register, tmp_path: Path) -> None:
    with_candidates(register, "一")
    folder = tmp_path / "backups"
    folder.mkdir()
    made = [register.back_up(folder, keep=3).path for _ in range(5)]
    assert sorted(folder.iterdir()) == sorted(made[-3:])


def test_registers_of_one_name_keep_their_backups_in_one_folder(tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    for place in ("a", "b"):
        (tmp_path / place).mkdir()
        register_at(tmp_path / place / "register.sqlite3").back_up(folder, keep=1)
    assert len(list(folder.iterdir())) == 2


def test_a_backup_takes_the_place_of_no_device(register: Register, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(BadInputError, match="device or a pipe"):
        register.back_up(pipe, replace=True)
    assert pipe.is_fifo()


def test_a_backup_takes_no_place_of_a_database_in_use(register: Register, tmp_path: Path) -> None:
    live = register_at(tmp_path / "live.sqlite3")
    with closing(sqlite3.connect(live.path)) as holding:
        holding.execute("SELECT * FROM item").fetchall()
        with_candidates(live, "一")
        before = tables_of(live.path)
        with pytest.raises(BadInputError, match="somebody has open"):
            register.back_up(live.path, replace=True)
        assert tables_of(live.path) == before
    live.close()
    assert register.back_up(live.path, replace=True).path == live.path


def test_a_journal_that_was_left_is_not_played_into_a_backup(
    register: Register, tmp_path: Path
) -> None:
    live = register_at(tmp_path / "live.sqlite3")
    with closing(sqlite3.connect(live.path)) as holding:
        holding.execute("SELECT * FROM item").fetchall()
        with_candidates(live, "一", "二")
        left = tmp_path / "left.sqlite3"
        for ending in ("", "-wal", "-shm"):
            shutil.copy(f"{live.path}{ending}", f"{left}{ending}")
    register.back_up(left, replace=True)
    assert [p.name for p in tmp_path.glob("left*")] == [left.name]
    assert tables_of(left) == tables_of(register.path)


def test_another_programs_database_is_never_restored_over(
    register: Register, tmp_path: Path
) -> None:
    copy = register.back_up(tmp_path / "copy.sqlite3").path
    other = tmp_path / "other.sqlite3"
    with closing(sqlite3.connect(other)) as made:
        made.execute("CREATE TABLE item (words TEXT)")
        made.execute("CREATE TABLE alembic_version (version_num TEXT)")
        made.execute("INSERT INTO alembic_version VALUES ('0001')")
        made.commit()
    before = other.read_bytes()
    elsewhere = Register(register.settings.__class__(db=str(other), lang="ja", actor="青木"))
    with pytest.raises(DatabaseError, match="not a register"):
        elsewhere.restore(copy)
    assert other.read_bytes() == before


def test_nothing_is_restored_on_a_network_drive(
    register: Register, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_candidates(register, "一")
    backup = register.back_up(tmp_path / "copy.sqlite3").path
    register.do(commands.add_note, [1], "後から")
    before = register.path.read_bytes()
    monkeypatch.setattr("tracker.storage.files.file_system", lambda _path: "nfs4")
    with pytest.raises(DatabaseError, match="network drive"):
        register.restore(backup)
    assert register.path.read_bytes() == before


def test_the_backup_that_is_restored_from_is_kept(register: Register, tmp_path: Path) -> None:
    with_candidates(register, "一")
    copy = register.back_up(tmp_path / "copy.sqlite3").path
    first = register.restore(copy).aside
    assert first is not None
    for _ in range(KEPT - 1):
        register.restore(copy)
    register.restore(first)
    assert first.exists()


def test_a_backup_into_a_missing_folder_says_so(register: Register, tmp_path: Path) -> None:
    with pytest.raises(DatabaseError, match="No backup"):
        register.back_up(tmp_path / "nowhere" / "copy.sqlite3")


def test_restoring_brings_back_and_keeps_what_it_replaces(
    register: Register, tmp_path: Path
) -> None:
    with_candidates(register, "一")
    made = register.back_up(tmp_path / "copy.sqlite3")
    earlier = tables_of(register.path)
    with_candidates(register, "二")
    later = tables_of(register.path)
    done = register.restore(made.path)
    assert tables_of(register.path) == earlier
    assert done.aside is not None
    assert tables_of(done.aside) == later
    assert register.restore(done.aside).digest.rows["item"] == 2
    assert tables_of(register.path) == later


def test_what_others_write_until_a_restore_is_in_what_it_keeps_aside(
    register: Register, tmp_path: Path
) -> None:
    with_candidates(register, "一")
    made = register.back_up(tmp_path / "copy.sqlite3")
    stop = threading.Event()
    written: list[str] = []

    def write() -> None:
        writer = register_at(register.path, actor="別の職員")
        while not stop.is_set():
            writer.do(commands.add_note, [1], f"電話{len(written)}")
            written.append(f"電話{len(written)}")

    thread = threading.Thread(target=write)
    thread.start()
    try:
        asides = [register.restore(made.path).aside for _ in range(5)]
    finally:
        stop.set()
        thread.join()
    kept: set[object] = set()
    for path in (register.path, *asides):
        assert path is not None
        with closing(sqlite3.connect(path)) as database:
            kept |= {text for (text,) in database.execute("SELECT text FROM note")}
    assert len(written) > len(asides)
    assert set(written) <= kept


def test_restoring_under_somebody_who_has_it_open(register: Register, tmp_path: Path) -> None:
    with_candidates(register, "一")
    made = register.back_up(tmp_path / "copy.sqlite3")
    with_candidates(register, "二")
    with register.reader() as reader:
        assert len(reader.rows("SELECT number FROM item", {})) == 2
        register.restore(made.path)
        assert len(reader.rows("SELECT number FROM item", {})) == 1
    numbers = with_candidates(register, "三")
    assert tables_of(register.path)["item"][-1][0] == numbers[0]


def test_a_damaged_database_is_set_aside_with_its_journal(
    register: Register, tmp_path: Path
) -> None:
    with_candidates(register, "一")
    made = register.back_up(tmp_path / "copy.sqlite3")
    register.path.write_bytes(b"not a database at all" * 100)
    journal = register.path.with_name(register.path.name + "-wal")
    journal.write_bytes(b"a journal of the damaged one")
    done = register.restore(made.path)
    assert done.aside is not None
    assert done.aside.read_bytes().startswith(b"not a database")
    assert done.aside.with_name(done.aside.name + "-wal").read_bytes().startswith(b"a journal")
    assert tables_of(register.path) == tables_of(made.path)


def test_a_missing_database_is_restored_too(register: Register, tmp_path: Path) -> None:
    with_candidates(register, "一")
    made = register.back_up(tmp_path / "copy.sqlite3")
    elsewhere = Register(
        register.settings.__class__(db=str(tmp_path / "x.sqlite3"), lang="ja", actor="青木")
    )
    assert elsewhere.restore(made.path).aside is None
    assert tables_of(elsewhere.path) == tables_of(register.path)


@pytest.mark.parametrize("content", [b"", b"not a database", None])
def test_what_is_no_backup_is_refused_and_nothing_changes(
    register: Register, tmp_path: Path, content: bytes | None
) -> None:
    with_candidates(register, "一")
    before = tables_of(register.path)
    file = tmp_path / "no-backup"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises((BadInputError, DatabaseError)) as refused:
        register.restore(file)
    assert "--db" not in str(refused.value.hint), "it isn't the register that is wrong"
    assert tables_of(register.path) == before
    assert list(tmp_path.glob("*before-restore*")) == []


def test_a_damaged_backup_is_refused(register: Register, tmp_path: Path) -> None:
    with_candidates(register, *(f"項目{n}" for n in range(300)))
    made = register.back_up(tmp_path / "copy.sqlite3")
    content = bytearray(made.path.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 8192] = b"\xff" * 8192
    made.path.write_bytes(content)
    before = tables_of(register.path)
    with pytest.raises(DatabaseError):
        register.restore(made.path)
    assert tables_of(register.path) == before


def test_an_older_backup_is_upgraded_on_the_next_opening(tmp_path: Path) -> None:
    old = tmp_path / "old.sqlite3"
    upgrade(old, "0003")
    register = register_at(tmp_path / "register.sqlite3")
    register.restore(old)
    assert state_of(register.path) is State.OLDER
    with register.reader() as reader:
        assert reader.rows("SELECT * FROM item", {}) == []
    assert state_of(register.path) is State.CURRENT


def test_automatic_backups_are_kept_in_rotation(tmp_path: Path) -> None:
    path = tmp_path / "register.sqlite3"
    upgrade(path)
    for _ in range(KEPT + 3):
        register_at(path).downgrade("0003")
        register_at(path).upgrade()
    assert len(list(tmp_path.glob("register.sqlite3.before-upgrade-*"))) == KEPT
    assert len(list(tmp_path.glob("register.sqlite3.before-downgrade-*"))) == KEPT


@pytest.mark.parametrize("mode", [0o600, 0o660])
def test_what_is_made_anew_is_for_whom_it_was(register: Register, mode: int) -> None:
    path = register.path
    copy = register.back_up(path.with_name("copy.sqlite3")).path
    copy.chmod(mode)
    register.close()
    for file in path.parent.glob(path.name + "*"):
        file.unlink()
    assert register.restore(copy).aside is None
    assert stat.S_IMODE(path.stat().st_mode) == mode
    copy.chmod(0o600)
    path.write_bytes(path.read_bytes()[:20_000])
    done = register.restore(copy)
    assert not done.whole
    assert stat.S_IMODE(path.stat().st_mode) == mode  # as the damaged one was
    assert register.examine() == []
