"""Reading a dump without a server: which register it is, and what it holds, value by value."""

import re
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import IO, Final, TypeVar

from tracker.errors import BadInputError, DatabaseError, Message
from tracker.storage.digest import Digest, Digesting
from tracker.storage.look import LEFT_OUT
from tracker.storage.server.programs import complaint, complaints, program, running

MARK: Final = b"PGDMP"
TABLE: Final = re.compile(rb'^CREATE TABLE (?:"?([^".]+)"?)\."?([^"(]+?)"? \(')
COLUMN: Final = re.compile(rb'^    "?([^" ]+)"? ([a-z]+)')
DATA: Final = re.compile(rb'^COPY (?:"?[^".]+"?)\."?([^"(]+?)"? \((.*)\) FROM stdin;')
ESCAPE: Final = re.compile(rb"\\(.)", re.DOTALL)
ESCAPED: Final = {b"b": b"\b", b"f": b"\f", b"n": b"\n", b"r": b"\r", b"t": b"\t", b"v": b"\v"}
VERSIONS: Final = "alembic_version"
OWN: Final = (*LEFT_OUT, "key_counter")
ValueT = TypeVar("ValueT")


@dataclass(frozen=True, slots=True)
class Dumped:
    """What a dump holds; ``schema`` is the one that its tables stand in."""

    digest: Digest
    schema: str
    revision: str


def read_dump(path: Path) -> Dumped:
    """Everything in a dump.  Raises BadInputError where it is none, DatabaseError where damaged."""
    try:
        with path.open("rb") as file:
            mark = file.read(len(MARK))
    except OSError as error:
        raise BadInputError(Message("There is no file {path}.", path=path)) from error
    if mark != MARK:
        raise BadInputError(
            Message("{path} is no backup of a register on PostgreSQL.", path=path),
            hint=Message(
                "A SQLite register is carried over with: tracker --db FILE db copy --to URL"
            ),
        )
    with script(path) as lines:
        return _Reading(path).read(lines)


@contextmanager
def script(path: Path, *words: str) -> Iterator[Iterator[bytes]]:
    """The lines of the SQL that a dump stands for.  Raises DatabaseError where it is damaged."""
    command = [
        program("pg_restore"),
        "--no-owner",
        "--no-privileges",
        *words,
        "--file=-",
        str(path),
    ]
    with (
        complaints() as said,
        running(command, stdout=subprocess.PIPE, stderr=said) as process,
    ):
        assert process.stdout is not None  # noqa: S101 - it is a pipe
        try:
            yield _whole(process, process.stdout, said, path)
        except BaseException:
            process.kill()
            raise


def _whole(
    process: subprocess.Popen[bytes], lines: IO[bytes], said: IO[bytes], path: Path
) -> Iterator[bytes]:
    """Every line; what comes after the last one may rely on it that none is missing."""
    yield from lines
    if process.wait():
        raise DatabaseError(
            Message("{path} is damaged: {reason}", path=path, reason=complaint(said)),
            hint=Message("Take another backup; nothing was changed."),
        )


class _Reading:
    """One reading of one dump."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._schema = ""
        self._kinds: dict[tuple[str, str], str] = {}
        self._made = Digesting()
        self._revision = ""

    def read(self, lines: Iterator[bytes]) -> Dumped:
        """All of it."""
        for line in lines:
            if found := TABLE.match(line):
                self._schema = found[1].decode()
                self._columns(found[2].decode(), lines)
            elif found := DATA.match(line):
                self._rows(found[1].decode(), found[2].decode(), lines)
        if not self._revision:
            raise BadInputError(
                Message("{path} is no backup of a register on PostgreSQL.", path=self._path)
            )
        return Dumped(self._made.digest(), self._schema, self._revision)

    def _columns(self, table: str, lines: Iterator[bytes]) -> None:
        for line in takewhile(lambda line: not line.startswith(b")"), lines):
            if found := COLUMN.match(line):
                self._kinds[table, found[1].decode()] = found[2].decode()

    def _rows(self, table: str, columns: str, lines: Iterator[bytes]) -> None:
        rows = takewhile(lambda line: line != b"\\.\n", lines)
        names = [name.strip().strip('"') for name in columns.split(",")]
        if table.startswith(OWN):
            for _ in rows:
                pass
            return
        order = sorted(range(len(names)), key=names.__getitem__)
        decoders = [_decoder(self._kinds.get((table, name), "")) for name in names]

        def values() -> Iterator[tuple[object, ...]]:
            for line in rows:
                fields = line.removesuffix(b"\n").split(b"\t")
                found = [
                    None if field == b"\\N" else decode(field)
                    for field, decode in zip(fields, decoders, strict=True)
                ]
                if table == VERSIONS:
                    self._revision = str(found[0])
                yield tuple(found[at] for at in order)

        self._made.table(table, [names[at] for at in order], values())


def _decoder(kind: str) -> Callable[[bytes], object]:
    match kind:
        case "integer" | "bigint" | "smallint":
            return int
        case "boolean":
            return lambda field: int(field == b"t")
        case _:
            return _text


def _text(field: bytes) -> str:
    if b"\\" in field:
        field = ESCAPE.sub(lambda found: ESCAPED.get(found[1], found[1]), field)
    return field.decode("utf-8", "replace")
