"""A paper is written whole, and never over another file unasked."""

import os
import stat
from pathlib import Path

import pytest

from tracker.errors import BadInputError
from tracker.reports.writing import write_file


@pytest.mark.parametrize("folder,mode", [(0o755, 0o600), (0o2770, 0o660)])
def test_a_new_file_is_for_its_owner_and_in_a_group_s_folder_for_the_group(
    tmp_path: Path, folder: int, mode: int
) -> None:
    place = tmp_path / "papers"
    place.mkdir()
    place.chmod(folder)
    path = place / "a.html"
    mask = os.umask(0o022)
    try:
        write_file(path, "議事\n", force=False)
    finally:
        os.umask(mask)
    assert path.read_bytes() == "議事\n".encode()
    assert stat.S_IMODE(path.stat().st_mode) == mode
    assert [p.name for p in place.iterdir()] == ["a.html"]


def test_an_existing_file_stays_unless_forced(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("x")
    path.chmod(0o600)
    with pytest.raises(BadInputError, match="already there"):
        write_file(path, b"y", force=False)
    assert path.read_text() == "x"
    write_file(path, b"y", force=True)
    assert path.read_text() == "y"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_link_keeps_pointing_to_the_file_that_is_replaced(tmp_path: Path) -> None:
    path, link = tmp_path / "a.csv", tmp_path / "link.csv"
    path.write_text("x")
    link.symlink_to(path)
    write_file(link, "y", force=True)
    assert link.is_symlink()
    assert path.read_text() == "y"


@pytest.mark.parametrize("name", ["", "none/a.md", "a" * 300])
def test_a_place_that_takes_no_file_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadInputError, match=r"folder|written"):
        write_file(tmp_path / name, "x", force=True)
    assert list(tmp_path.iterdir()) == [tmp_path / "home"]


def test_what_is_no_file_never_gives_way_to_a_paper(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(BadInputError, match="device or a pipe"):
        write_file(pipe, "x", force=True)
    assert pipe.is_fifo()


@pytest.mark.parametrize("ending", ["", "-wal"])
def test_a_database_never_gives_way_to_a_paper(tmp_path: Path, ending: str) -> None:
    path = tmp_path / "register.sqlite3"
    path.write_bytes(b"SQLite format 3\0" if not ending else b"")
    (tmp_path / f"{path.name}{ending}").write_bytes(b"SQLite format 3\0 and so on")
    before = path.read_bytes()
    with pytest.raises(BadInputError, match="is a database"):
        write_file(path, "x", force=True)
    assert path.read_bytes() == before
