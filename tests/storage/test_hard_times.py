"""A full disk, media that can't be written: said, nothing damaged, and it goes on afterwards."""

import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.builders import register_at, with_candidates
from tests.storage.replay import tables_of
from tests.storage.test_life_of_a_register import minutes_text
from tracker.bootstrap import Register
from tracker.errors import DatabaseError
from tracker.minutes.reading import read_minutes
from tracker.services import commands


class DiskFull:
    """No file may grow past ``size`` bytes while this is entered."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._before = resource.getrlimit(resource.RLIMIT_FSIZE)

    def __enter__(self) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (self._size, self._before[1]))

    def __exit__(self, *_error: object) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, self._before)


def an_import(register: Register) -> None:
    file = register.path.with_name("minutes.txt")
    register.do(commands.import_minutes, read_minutes(file))


def a_bulk_change(register: Register) -> None:
    register.do(commands.accept_items, range(1, 41))


def a_backup(register: Register) -> None:
    register.back_up(register.path.with_name("copy.sqlite3"))


def a_restore(register: Register) -> None:
    register.restore(register.path.with_name("earlier.sqlite3"))


def a_downgrade(register: Register) -> None:
    register.downgrade("0003")


@pytest.mark.parametrize("work", [an_import, a_bulk_change, a_backup, a_restore, a_downgrade])
def test_a_full_disk_is_said_and_nothing_is_lost(
    register: Register, work: Callable[[Register], None]
) -> None:
    with_candidates(register, *(f"項目{n}" for n in range(1, 41)), answer="検討する。")
    register.back_up(register.path.with_name("earlier.sqlite3"))
    register.do(commands.add_note, [1], "後から")
    text = minutes_text(7, "範囲の明示" * 3000)
    register.path.with_name("minutes.txt").write_text(text, encoding="utf-8")
    before = tables_of(register.path)
    with DiskFull(16 * 1024), pytest.raises(DatabaseError):
        work(register)
    assert tables_of(register.path) == before
    assert register.examine() == []
    work(register)
    if work is not a_downgrade:
        assert register.examine() == []


READS_ONLY = """
import os, sys
from tracker.cli.running import run
import tracker.cli.commands.listing, tracker.cli.commands.moving, tracker.bootstrap
from tracker.services import commands
commands.add_note
from tracker.storage import unit, engine
os.setgid(65534); os.setuid(65534)
sys.exit(run(sys.argv[1:]))
"""


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody without permission")
def test_what_cannot_be_written_can_be_read_and_says_so() -> None:
    with TemporaryDirectory() as name:
        _read_by_somebody(register_at(Path(name) / "register.sqlite3"))


def _read_by_somebody(register: Register) -> None:
    with_candidates(register, "一")
    folder = register.path.parent
    folder.chmod(0o755)
    register.path.chmod(0o644)
    before = tables_of(register.path)

    def as_somebody(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-c", READS_ONLY, "--db", str(register.path), "--lang", "en", *words],
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)},
        )

    for side in folder.glob("*.sqlite3-*"):
        side.unlink()
    listed = as_somebody("list", "status:candidate", "--json")
    assert listed.returncode == 0, listed.stderr
    assert "一" in listed.stdout
    refused = as_somebody("note", "1", "--text", "x")
    assert refused.returncode == 7, refused.stderr
    assert "can't be written" in refused.stderr
    assert tables_of(register.path) == before


WORKS_ON = """
import os, sys
from tracker.bootstrap import Register
from tracker.config import Settings
from tracker.errors import TrackerError
from tracker.services import commands
register = Register(Settings(db=sys.argv[1], lang="en", actor="a"))
register.warm()
if os.geteuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
for line in sys.stdin:
    with register.reader() as reader:
        reader.poll()
    try:
        told = f"kept {register.do(commands.add_note, [1], line.strip()).batch}"
    except TrackerError as error:
        told = f"{error.exit_code} {error.message}"
    print(told, flush=True)
"""


def test_permission_lost_midway_is_said_and_work_goes_on_when_it_is_back() -> None:
    with TemporaryDirectory() as name:
        register = register_at(Path(name) / "register.sqlite3")
        with_candidates(register, "一")
        files = [Path(name), register.path, *Path(name).glob("*.sqlite3-*")]
        if os.geteuid() == 0:
            for path in files:
                os.chown(path, 65534, 65534)
        with subprocess.Popen(
            [sys.executable, "-c", WORKS_ON, str(register.path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)},
        ) as child:
            assert child.stdin is not None
            assert child.stdout is not None
            said = []
            for words, file, folder in (
                ("前", 0o644, 0o755),
                ("中", 0o444, 0o555),
                ("後", 0o644, 0o755),
                ("読むだけ", 0o444, 0o755),  # what reading makes beside the file is read-only, too
                ("最後", 0o644, 0o755),
            ):
                register.path.chmod(file)
                Path(name).chmod(folder)
                child.stdin.write(words + "\n")
                child.stdin.flush()
                said.append(child.stdout.readline())
            child.stdin.close()
        assert said[0] == "kept 2\n"
        assert said[1].startswith("7 ")
        assert "can't be written" in said[1] or "refused" in said[1]
        assert said[2] == "kept 3\n"
        assert said[3].startswith("7 ")
        assert said[4] == "kept 4\n"
        assert [row[2] for row in tables_of(register.path)["note"]] == ["前", "後", "最後"]
        assert register.examine() == []
