"""Whoever looks at the whole register sees one moment, and keeps nobody from writing."""

import threading
from pathlib import Path

from tests.builders import register_at, with_candidates
from tests.engines import again, register_on
from tests.storage.replay import tables_of
from tracker.bootstrap import Register
from tracker.services import commands
from tracker.storage.patience import waiting_at_most


def test_an_export_that_is_read_slowly_keeps_nobody_waiting(engine: str, tmp_path: Path) -> None:
    with register_on(engine, tmp_path) as register:
        with_candidates(register, "一", "二")
        lines = register.export()
        first = next(lines)
        with waiting_at_most(0):
            again(register).do(commands.add_note, [1], "書き出しの間に")
        text = "".join([first, *lines])
    assert "書き出しの間に" not in text
    assert '"rows":' in text.splitlines()[-1]


def test_the_doctor_finds_nothing_while_others_write(register: Register) -> None:
    with_candidates(register, "一")
    stop = threading.Event()

    def write() -> None:
        writer = register_at(register.path, actor="別の職員")
        while not stop.is_set():
            with_candidates(writer, "増えた件")

    thread = threading.Thread(target=write)
    thread.start()
    try:
        found = [finding for _ in range(10) for finding in register.examine()]
    finally:
        stop.set()
        thread.join()
    assert found == []


def test_a_path_is_taken_as_it_is(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    register = register_at(folder / "a?mode=ro#b%20.sqlite3")
    with_candidates(register, "一")
    assert len(tables_of(register.path)["item"]) == 1
    assert all(path.name.startswith(register.path.name) for path in folder.iterdir())
