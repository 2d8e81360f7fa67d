"""The register as lines: a head, every row of every table, and an end that seals them."""

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Engine, select

from tracker import clock
from tracker.storage.codec import to_plain
from tracker.storage.exchange.form import FORMAT, VERSION, key_of, tables_in_order
from tracker.storage.schema import REVISION


def exported(engine: Engine) -> Iterator[str]:
    """The lines of an export, each with its LF; one moment's state, whoever writes meanwhile."""
    seal = hashlib.sha256()
    rows = 0
    with engine.connect() as connection:
        head = {
            "format": FORMAT,
            "version": VERSION,
            "revision": REVISION,
            "exported_at": clock.iso(clock.now()),
        }
        line = _line(head)
        seal.update(line.encode())
        yield line
        for table in tables_in_order():
            for row in connection.execute(select(table).order_by(key_of(table))).mappings():
                values = {str(name): to_plain(value) for name, value in row.items()}
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
