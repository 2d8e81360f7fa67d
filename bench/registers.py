"""Registers of any size with made-up meetings, true in every table: history, search, documents.

Rows are inserted in bulk, as the program itself would have written them one by one; a test
replays the history of a small one and compares.  The words for search are made at the end, by the
program's own rebuilding.
"""

import hashlib
import json
import sqlite3
import sys
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from alembic import command
from sqlalchemy import Table

from bench import phrases
from bench.measuring import KEPT
from bench.phrases import ANSWER, ASK, ENGLISH, MEMBERS, OFFICES, OFFICIALS, Phrases
from tracker import clock
from tracker.domain.words import Disposition, EvidenceRole, Kind, Stage, Status
from tracker.storage import tables
from tracker.storage.address import FileAddress
from tracker.storage.codec import to_plain
from tracker.storage.engine import writing_engine
from tracker.storage.migrate import migrate, upgrade
from tracker.storage.schema import REVISION
from tracker.storage.search_index import rebuild_index

ITEMS_A_MEETING: Final = 40
BEGUN: Final = datetime(2020, 4, 1, 1, 0, tzinfo=UTC)
IN_TRIAGE: Final = 3  # the newest meetings; the triage of those before is closed
DECIDED: Final = (
    *(Status.OPEN,) * 5, *(Status.IN_PROGRESS,) * 4, *(Status.RESOLVED,) * 2, *(Status.CLOSED,) * 8, Status.DISMISSED,
)  # fmt: skip
UNDECIDED: Final = (*(Status.CANDIDATE,) * 3, *DECIDED[:2])
KINDS: Final = (Kind.REQUEST, Kind.REQUEST, Kind.QUESTION, Kind.TOPIC, Kind.COMMITMENT)


def register(items: int) -> Path:
    """A register with so many items; made once, then kept under var/bench and brought up to date."""
    sources = b"".join(Path(name).read_bytes() for name in (__file__, phrases.__file__))
    mark = hashlib.sha256(sources).hexdigest()[:8]
    path = KEPT / f"register-{items}-{REVISION}-{mark}.sqlite3"
    for older in KEPT.glob(f"register-{items}-*-{mark}.sqlite3"):
        if not path.exists():
            migrate(FileAddress(older), lambda config, _: command.upgrade(config, "head"))
            older.rename(path)
    if not path.exists():
        sys.stderr.write(f"making a register with {items:,} items, once ...\n")
        KEPT.mkdir(parents=True, exist_ok=True)
        half = path.with_suffix(".half")
        half.unlink(missing_ok=True)
        make_register(half, items)
        half.rename(path)
    return path


def make_register(path: Path, items: int) -> None:
    """Fill a new file: a meeting for every 40 items, each imported and worked on in one batch."""
    upgrade(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        writer = _Writer(connection)
        writer.directory()
        for first in range(0, items, ITEMS_A_MEETING):
            left = items - first
            writer.meeting(min(ITEMS_A_MEETING, left), triage=left <= IN_TRIAGE * ITEMS_A_MEETING)
        connection.commit()
    engine = writing_engine(path)
    with engine.begin() as writing:
        rebuild_index(writing)
        writing.exec_driver_sql("INSERT INTO search_index (search_index) VALUES ('optimize')")
    engine.dispose()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("ANALYZE")
        connection.commit()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


class _Writer:
    """Writes rows with their history, batch by batch."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._phrases = Phrases(7)
        self._keys: dict[str, int] = {}
        self._changes: list[tuple[object, ...]] = []
        self._batch = 0
        self._now = BEGUN

    def directory(self) -> None:
        """The body and the offices."""
        self._begin("owner_add")
        self._keep(tables.Body, name="施設の在り方に関する検討会")
        for position, name in enumerate(OFFICES):
            self._keep(tables.Office, name=name, position=position)
        self._end()

    def meeting(self, items: int, *, triage: bool) -> None:
        """One meeting with its document and its items; ``triage``: some are still candidates."""
        self._begin("import_minutes")
        held = date(2020, 4, 1) + timedelta(days=self._batch)
        meeting = self._keep(
            tables.Meeting, held_on=held, title="施設の在り方に関する検討会",
            closed_at=None if triage else self._now,
        )  # fmt: skip
        self._keep(tables.MeetingBody, meeting_id=meeting, body_id=1, round=self._batch)
        said = [self._exchange() for _ in range(items)]
        document, remarks = self._document(meeting, said)
        for exchange, remark in zip(said, remarks, strict=True):
            statuses = UNDECIDED if triage else DECIDED
            status = statuses[self._phrases.number(len(statuses) - 1)]
            self._item(meeting, document, remark, exchange, status)
        self._end()

    def _exchange(self) -> tuple[str, str, str, str | None]:
        """Who asked what, and the answer of the day where there was one."""
        words = self._phrases
        asked = words.say(ENGLISH if words.chance(0.1) else ASK)
        answer = words.say(ANSWER) if words.chance(0.6) else None
        return words.one_of(MEMBERS), words.subject(), asked, answer

    def _document(
        self, meeting: int, said: list[tuple[str, str, str, str | None]]
    ) -> tuple[int, list[tuple[int, int]]]:
        """The document; the key and the start of each exchange's remark."""
        text, starts = "", []
        for speaker, _subject, asked, answer in said:
            text += f"【{speaker}】\n"
            starts.append(len(text))
            text += asked + (f"\n{answer}" if answer else "") + "\n"
        digest = hashlib.sha256(text.encode()).hexdigest()
        document = self._insert(
            tables.Minutes,
            meeting_id=meeting, sha256=digest, file_name=f"{self._batch}.txt", reader="txt",
            encoding="utf-8", dialect="bracket", title="議事録", kind="minutes", text=text,
            places=[[0, 1, None]], findings=[], imported_at=self._now,
        )["id"]  # fmt: skip
        agenda = self._insert(
            tables.AgendaItem, minutes_id=document, position=0, title="議事", span_start=0, span_end=len(text)
        )["id"]  # fmt: skip
        remarks = []
        for number, (start, (speaker, _, asked, answer)) in enumerate(
            zip(starts, said, strict=True), 1
        ):
            end = start + len(asked) + (len(answer) + 1 if answer else 0)
            row = self._insert(
                tables.Remark, minutes_id=document, agenda_item_id=agenda, number=number, speaker=speaker,
                name=speaker[:-2], role="委員", span_start=start, span_end=end,
            )  # fmt: skip
            remarks.append((row["id"], start))
        facts = {"sha256": digest, "remarks": len(remarks)}
        self._note("minutes", document, "import", facts)
        return document, remarks

    def _item(
        self, meeting: int, document: int, remark: tuple[int, int],
        exchange: tuple[str, str, str, str | None], status: Status,
    ) -> None:  # fmt: skip
        words = self._phrases
        speaker, subject, asked, answer = exchange
        number = self._keys.get("item", 0) + 1
        worked = status not in {Status.CANDIDATE, Status.DISMISSED}
        dated = worked and words.chance(0.6)
        self._keep(
            tables.Item,
            meeting_id=meeting, minutes_id=document, agenda_item="議事", title=f"{subject}（{number}）",
            kind=KINDS[words.number(len(KINDS) - 1)], status=status,
            status_reason="会議の運営に関するため" if status is Status.DISMISSED else None,
            raised_by=speaker, answered_by=words.one_of(OFFICIALS) if answer else None,
            due_as_said="来年度" if words.chance(0.2) else None,
            due=date(2020, 6, 1) + timedelta(days=words.number(3000)) if dated else None,
            due_chosen_by="bench" if dated else None, rule_set="bench",
            created_by="bench", created_at=self._now, updated_at=self._now,
        )  # fmt: skip
        self._keep(tables.Raiser, item_number=number, name=speaker)
        key, start = remark
        quotes = [(EvidenceRole.RAISED, asked, start)]
        if answer:
            quotes.append((EvidenceRole.ANSWERED, answer, start + len(asked) + 1))
        for position, (role, quote, at) in enumerate(quotes):
            self._keep(
                tables.Evidence, item_number=number, minutes_id=document, remark_id=key, role=role,
                speaker=speaker, span_start=at, span_end=at + len(quote), quote=quote, rules=[], position=position,
            )  # fmt: skip
        if worked and words.chance(0.85):
            office = words.number(len(OFFICES) - 1) + 1
            self._keep(
                tables.ItemOwner, item_number=number, office_id=office, role="lead", chosen_by="bench"
            )  # fmt: skip
        if status in {Status.RESOLVED, Status.CLOSED}:
            self._keep(
                tables.Resolution, item_number=number, round=1, disposition=Disposition.REFLECTED,
                text=words.say(ANSWER), stage=Stage.CLEARED, actor="bench", written_at=self._now,
            )  # fmt: skip

    # --- rows and history ----------------------------------------------------------

    def _begin(self, verb: str) -> None:
        self._now += timedelta(hours=1)
        row = self._insert(
            tables.Batch, verb=verb, actor="bench", machine="bench", made_at=self._now
        )
        self._batch = row["id"]

    def _end(self) -> None:
        self._connection.executemany(
            "INSERT INTO change (batch_id, table_name, row_key, operation, after, item_number)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            self._changes,
        )
        self._changes.clear()

    def _note(self, table: str, key: int, operation: str, after: dict[str, Any]) -> None:
        plain = {name: to_plain(value) for name, value in after.items()}
        said = json.dumps(plain)
        item = key if table == "item" else after.get("item_number")
        self._changes.append((self._batch, table, key, operation, said, item))

    def _keep(self, model: type[tables.Row], **values: Any) -> int:
        """A row with its change; its key."""
        row = self._insert(model, **values)
        name = _table(model).name
        key = self._keys[name]
        self._note(name, key, "insert", row)
        return key

    def _insert(self, model: type[tables.Row], **values: Any) -> dict[str, Any]:
        """Insert a row; all its columns, the key first."""
        table = _table(model)
        key = self._keys[table.name] = self._keys.get(table.name, 0) + 1
        (primary,) = table.primary_key.columns
        row = {primary.name: key, **_defaults(table), **values}
        stored = [
            json.dumps(value) if isinstance(value, list | dict) else _stored(value)
            for value in row.values()
        ]
        names, marks = ", ".join(f'"{name}"' for name in row), ", ".join("?" * len(row))
        self._connection.execute(f'INSERT INTO "{table.name}" ({names}) VALUES ({marks})', stored)
        return row


_DEFAULTS: dict[str, dict[str, Any]] = {}


def _table(model: type[tables.Row]) -> Table:
    found = model.metadata.tables[str(model.__tablename__)]
    assert isinstance(found, Table)
    return found


def _defaults(table: Table) -> dict[str, Any]:
    """What the model gives to columns that nobody names."""
    if table.name not in _DEFAULTS:
        _DEFAULTS[table.name] = {
            column.name: getattr(column.default, "arg", None)
            for column in table.columns
            if not column.primary_key
        }
    return _DEFAULTS[table.name]


def _stored(value: Any) -> Any:
    """A value as SQLite keeps it."""
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, datetime):
        return clock.iso(value)
    return to_plain(value)
