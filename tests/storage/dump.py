"""A register of the newest schema as SQL text, kept as what this version of the program wrote.

    python -m tests.storage.dump

Plays a short story with this checkout's commands and writes tests/storage/older/REVISION.sql.
"""

import os
import socket
import sqlite3
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from tracker.cli.running import run
from tracker.domain.search_words import bigrams

OLDER = Path(__file__).parent / "older"
LEFT_OUT = ("sqlite_", "search_index_")
MINUTES = """第7回例示検討会　議事録
日時：令和7年3月7日（金）10:00～12:00
場所：第一会議室
【青木構成員】　範囲の明示について、記載を追加していただきたい。いつまでに対応されるか。
【井上参事官】　御指摘の範囲については、検討してまいります。
【青木構成員】　了解した。"""
STORY: Sequence[Sequence[str]] = (
    ("import", "2025-03-07.txt"),
    ("owner", "add", "総務課", "--office", "--alias", "総務"),
    ("accept", "1"),
    ("assign", "1", "総務課"),
    ("note", "1", "--text", "電話あり"),
    ("add", "様式の見直し"),
    ("note", "1", "--text", "取り消すメモ"),
    ("undo",),
    ("due", "1", "2025-09-30"),
    ("circulate", "-o", "sheets"),
    ("resolve", "1", "--as", "reflected", "--text", "範囲を明記した。", "--stage", "cleared",
     "--reference", "3ページ", "--old", "一部の場合", "--new", "次に掲げる場合"),
    ("assess", "1", "solved", "--basis", "chair"),
)  # fmt: skip


def written(folder: Path) -> Path:
    """The register of the story, made in ``folder``; AssertionError where a command refuses."""
    (folder / "2025-03-07.txt").write_text(MINUTES, encoding="utf-8")
    os.environ.update(TRACKER_ACTOR="事務局 青木", TRACKER_LANG="ja", TRACKER_TZ="Asia/Tokyo")
    socket.gethostname = lambda: "pc"  # the same wherever it is made
    os.chdir(folder)
    for words in STORY:
        assert run(["--db", "register.sqlite3", *words]) == 0, words
    return folder / "register.sqlite3"


def dumped(path: Path) -> Iterator[str]:
    """The statements that make the register anew: tables, rows, indexes, the words for search."""
    with closing(sqlite3.connect(path)) as connection:
        schema = connection.execute(
            "SELECT name, type, sql FROM sqlite_master WHERE sql IS NOT NULL"
            " ORDER BY type = 'index', name"
        ).fetchall()
        kept = [(name, kind, sql) for name, kind, sql in schema if not name.startswith(LEFT_OUT)]
        yield from (f"{sql};" for _, _, sql in kept)
        for name, kind, _ in kept:
            if kind == "table" and name != "search_index":
                yield from _rows(connection, name)
        yield "DELETE FROM sqlite_sequence;"
        yield from _rows(connection, "sqlite_sequence")
        for number, folded in connection.execute(
            f"SELECT {_key_of_index(connection)}, folded FROM search_text"
        ):
            yield f"INSERT INTO search_index (rowid, tokens) VALUES ({number}, {_quoted(bigrams(folded))});"


def _key_of_index(connection: sqlite3.Connection) -> str:
    """The column that names a row of the index; before 0004 each text had its own."""
    columns = [name for _, name, *_ in connection.execute("PRAGMA table_info(search_text)")]
    return "id" if "source" in columns else "item_number"


def _rows(connection: sqlite3.Connection, table: str) -> Iterator[str]:
    for row in connection.execute(f'SELECT * FROM "{table}"'):
        yield f'INSERT INTO "{table}" VALUES ({", ".join(map(_quoted, row))});'


def _quoted(value: object) -> str:
    if value is None:
        return "NULL"
    return str(value) if isinstance(value, int) else "'" + str(value).replace("'", "''") + "'"


def revision_of(path: Path) -> str:
    """The schema that a register has."""
    with closing(sqlite3.connect(path)) as connection:
        return str(connection.execute("SELECT version_num FROM alembic_version").fetchone()[0])


def main(target: Path = OLDER) -> Path:
    """Play the story and keep its register; where."""
    with TemporaryDirectory() as folder:
        path = written(Path(folder))
        file = target.absolute() / f"{revision_of(path)}.sql"
        file.write_text("\n".join(dumped(path)) + "\n", encoding="utf-8")
    return file


if __name__ == "__main__":
    sys.stderr.write(f"{main(*map(Path, sys.argv[1:]))}\n")
