"""Registers for tests: real SQLite files, filled through the public face of the program."""

import shutil
from pathlib import Path
from tempfile import mkdtemp

from sqlmodel import SQLModel

from tracker.bootstrap import Register
from tracker.config import Settings
from tracker.domain.words import EvidenceRole, Kind, Status
from tracker.storage import tables
from tracker.storage.migrate import upgrade
from tracker.storage.unit import UnitOfWork

ACTOR = "事務局 青木"
_EMPTY: list[Path] = []


def empty_database(path: Path) -> Path:
    """A database with today's schema and no rows; migrated once, then copied."""
    if not _EMPTY:
        template = Path(mkdtemp(prefix="tracker-tests-")) / "empty.sqlite3"
        upgrade(template)
        _EMPTY.append(template)
    shutil.copyfile(_EMPTY[0], path)
    return path


def register_at(path: Path, *, actor: str = ACTOR, lang: str = "ja") -> Register:
    """A register on the file at ``path``, which is made where it is missing."""
    if not path.exists():
        empty_database(path)
    return Register(Settings(db=str(path), lang=lang, actor=actor))


def keep(unit: UnitOfWork, row: SQLModel) -> None:
    """A use case of the tests' own: keep one row."""
    unit.add(row)


def candidate(unit: UnitOfWork, title: str, *, answer: str | None = None) -> tables.Item:
    """A candidate raised by 青木構成員, with the day's answer where one is given."""
    item = unit.add(
        tables.Item(
            title=title,
            kind=Kind.REQUEST,
            status=Status.CANDIDATE,
            raised_by="青木構成員",
            answered_by=None if answer is None else "井上参事官",
            created_by=unit.actor,
            created_at=unit.now,
            updated_at=unit.now,
        )
    )
    unit.flush()
    number = item.number or 0
    unit.add(tables.Raiser(item_number=number, name="青木構成員"))
    for position, (role, quote) in enumerate(
        [(EvidenceRole.RAISED, f"{title}をお願いしたい。"), (EvidenceRole.ANSWERED, answer)]
    ):
        if quote is not None:
            unit.add(tables.Evidence(item_number=number, role=role, quote=quote, position=position))
    return item


def with_candidates(register: Register, *titles: str, answer: str | None = None) -> list[int]:
    """Candidates with these titles, kept in one batch; their numbers."""
    numbers: list[int] = []

    def propose(unit: UnitOfWork) -> None:
        numbers.extend(candidate(unit, title, answer=answer).number or 0 for title in titles)

    register.do(propose)
    return numbers
