"""The register as lines: a head, every row of every table, and an end that seals them."""

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from tracker import clock
from tracker.storage.exchange.form import FORMAT, VERSION, key_of, plain_value
from tracker.storage.look import Look
from tracker.storage.schema import REVISION
from tracker.storage.shape import kept_tables


def exported(look: Look) -> Iterator[str]:
    """The lines of an export, each with its LF, of the moment that ``look`` sees."""
    seal = hashlib.sha256()
    rows = 0
    head = {
        "format": FORMAT,
        "version": VERSION,
        "revision": REVISION,
        "exported_at": clock.iso(clock.now()),
    }
    line = _line(head)
    seal.update(line.encode())
    yield line
    for table in kept_tables():
        columns = list(table.columns)
        names = ", ".join(f'"{column.name}"' for column in columns)
        for row in look.stream(f'SELECT {names} FROM "{table.name}" ORDER BY {key_of(table).name}'):  # noqa: S608 - names from the schema itself
            values = {c.name: plain_value(c, value) for c, value in zip(columns, row, strict=True)}
            line = _line({"table": table.name, "row": values})
            seal.update(line.encode())
            rows += 1
            yield line
    yield _line({"end": True, "rows": rows, "sha256": seal.hexdigest()})


def _line(value: dict[str, Any]) -> str:
    # ASCII alone would be larger; a line separator in a text must not end the line for readers.
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return (
        text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("\x85", "\\u0085")
        + "\n"
    )
