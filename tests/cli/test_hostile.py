"""Damaged and hostile files of every kind that is taken in: a calm word, never a crash, no change."""

import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bench.pages import pdf_of
from tests.cli.conftest import Line
from tests.storage.replay import tables_of
from tracker.errors import BadInputError
from tracker.resources import data_path
from tracker.services.seed_file import read_seed
from tracker.tui import preferences

BUDGET = settings(
    max_examples=max(10, settings().max_examples // 8),
    suppress_health_check=list(HealthCheck),
    deadline=None,
)
CALM = {0, 3, 4, 5, 6, 7}  # the program never fails by itself (1), and knows its own words (2)
PIECES = st.binary(max_size=6) | st.sampled_from(
    [b"\x00", b"\xff\xfe", b"<", b"&", b"]]>", b"<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>",
     b"&a;", b"9" * 400, b"-1", b"1e999", b"NaN", b"{", b"}", b"[" * 3000, b'"', b"\\ud800", b"../../x", b"\r", b"=1+1"]
)  # fmt: skip
Edits = list[tuple[float, int, bytes]]
EDITS = st.lists(
    st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 60), PIECES), min_size=1, max_size=4
)


def edited(data: bytes, edits: Edits) -> bytes:
    """Each edit takes some bytes away at a place and puts others there."""
    for place, gone, come in edits:
        at = int(place * len(data))
        data = data[:at] + come + data[at + gone :]
    return data


def edited_within(data: bytes, member: float, edits: Edits) -> bytes:
    """The same within one part of a zip, which stays a sound zip."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        names = old.namelist()
        for at, name in enumerate(names):
            content = old.read(name)
            chosen = at == int(member * len(names))
            new.writestr(name, edited(content, edits) if chosen else content)
    return made.getvalue()


@pytest.fixture
def files(sample: Line, tmp_path: Path) -> dict[str, bytes]:
    """A sound file of each kind, made by the program or from the sample's minutes."""
    text = (data_path("seed") / "joint-meeting-2025-03-07.txt").read_text("utf-8")
    paper = docx.Document()
    for paragraph in text.splitlines():
        paper.add_paragraph(paragraph)
    paper.save("minutes.docx")
    Path("minutes.html").write_text(
        "<html><body>" + "".join(f"<p>{p}</p>" for p in text.splitlines()), encoding="utf-8"
    )
    Path("minutes.md").write_text(text, encoding="utf-8")
    Path("minutes.txt").write_bytes(text.encode("cp932", "replace"))
    sample("report", "status", "--format", "xlsx", "-o", "items.xlsx")
    sample("report", "status", "--format", "csv", "-o", "items.csv")
    sample("circulate", "-o", "sheets")
    sheet = next((tmp_path / "sheets").glob("*.xlsx"))
    sample("undo")
    sample("export", "all.jsonl")
    kinds = ("minutes.docx", "minutes.html", "minutes.md", "minutes.txt", "items.xlsx", "items.csv")
    found = {name: (tmp_path / name).read_bytes() for name in (*kinds, "all.jsonl")}
    return {**found, "sheet.xlsx": sheet.read_bytes(), "minutes.pdf": pdf_of(2)}


COMMANDS: dict[str, tuple[object, ...]] = {
    "minutes.docx": ("import", "FILE"),
    "minutes.html": ("derive", "FILE"),
    "minutes.md": ("lint", "FILE"),
    "minutes.pdf": ("import", "FILE"),
    "minutes.txt": ("import", "FILE"),
    "items.xlsx": ("take-in", "FILE"),
    "items.csv": ("take-in", "FILE"),
    "sheet.xlsx": ("collect", "FILE"),
    "all.jsonl": ("load", "FILE"),
}


@pytest.mark.hypothesis
@pytest.mark.parametrize("name", COMMANDS)
def test_no_damaged_file_is_too_much(
    sample: Line, files: dict[str, bytes], name: str, tmp_path: Path
) -> None:
    from tracker.cli.running import run

    path = tmp_path / f"hostile{Path(name).suffix}"
    words = [str(path) if word == "FILE" else str(word) for word in COMMANDS[name]]
    if name == "all.jsonl":
        words = ["--db", "empty.sqlite3", *words]
        sample("--db", "empty.sqlite3", "init")
    else:
        words = [*words, "--dry-run"] if words[0] in {"import", "take-in", "collect"} else words
    database = Path("empty.sqlite3") if name == "all.jsonl" else sample.path
    before = tables_of(database)
    there = _everything(tmp_path)

    @BUDGET
    @given(st.booleans(), st.floats(0, 1, exclude_max=True), EDITS)
    def whatever_is_done_to_it(within: bool, member: float, edits: Edits) -> None:  # noqa: FBT001
        zipped = files[name][:2] == b"PK"
        data = files[name]
        path.write_bytes(
            edited_within(data, member, edits) if zipped and within else edited(data, edits)
        )
        code = run(words)
        assert code in CALM, (code, words)
        if code == 0 and name == "all.jsonl":  # what was done to it did it no harm
            for file in tmp_path.glob("empty.sqlite3*"):
                file.unlink()
            run(["--db", "empty.sqlite3", "init"])
        assert tables_of(database) == before
        path.unlink()

    whatever_is_done_to_it()
    left = {p for p in _everything(tmp_path) - there if not p.startswith("home/")}
    assert {p for p in left if not p.startswith(("register.sqlite3-", "empty.sqlite3-"))} == set()


def _everything(folder: Path) -> set[str]:
    return {os.path.relpath(p, folder) for p in folder.rglob("*") if p.is_file()}


SCREENS = """theme = "light"
[keys]
accept = "a"
[[section]]
name = "x"
filter = "状態:未着手"
"""
READERS: dict[str, tuple[Callable[[], bytes], Callable[[Path], Any]]] = {
    "a seed": (
        (data_path("seed") / "joint-meeting-2025-03-07.toml").read_bytes,
        read_seed,
    ),
    "settings of the screens": (
        SCREENS.encode,
        preferences.load,
    ),
}


@pytest.mark.hypothesis
@pytest.mark.parametrize("name", READERS)
def test_no_damaged_toml_is_too_much(tmp_path: Path, name: str) -> None:
    sound, read = READERS[name]
    path = tmp_path / "hostile.toml"

    @BUDGET
    @given(EDITS)
    def whatever_is_done_to_it(edits: Edits) -> None:
        path.write_bytes(edited(sound(), edits))
        try:
            read(path)
        except BadInputError as error:
            assert str(error)  # noqa: PT017 - it is told, not a failure

    whatever_is_done_to_it()
