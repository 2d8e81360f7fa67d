"""How the tables hang together: their models, their keys, and who refers to whom."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Table, UniqueConstraint
from sqlmodel import SQLModel

from tracker.storage import tables
from tracker.storage.look import LEFT_OUT

# The parts of a document stand and fall with it; history refers to nothing that could go.
HANGING_ON_NOTHING = (
    tables.AgendaItem,
    tables.Remark,
    tables.TouchedSentence,
    tables.Batch,
    tables.Change,
)


def models() -> Sequence[type[SQLModel]]:
    """Every table's class."""
    return [mapper.class_ for mapper in tables.Row._sa_registry.mappers]  # noqa: SLF001 - SQLModel's place


def kept_tables() -> Sequence[Table]:
    """Every table but what follows from the others' rows, those that others refer to first."""
    found = tables.Row.metadata.sorted_tables
    return [table for table in found if not table.name.startswith(LEFT_OUT)]


def model_of(table: str) -> type[SQLModel]:
    """The class of the table with this name."""
    return next(model for model in models() if table_of(model).name == table)


def table_of(model: type[SQLModel]) -> Table:
    """The table of a class."""
    return model.metadata.tables[str(model.__tablename__)]


def key_of(row: SQLModel) -> int:
    """The key of a row."""
    (column,) = table_of(type(row)).primary_key.columns
    return int(getattr(row, column.name))


def uniques(table: Table) -> Iterator[tuple[str, ...]]:
    """The groups of columns whose values no two rows may share."""
    for constraint in table.constraints:
        if isinstance(constraint, UniqueConstraint):
            yield tuple(column.name for column in constraint.columns)
    for index in table.indexes:
        if index.unique:
            yield tuple(column.name for column in index.columns)


def references_to(table: str) -> Iterator[tuple[type[SQLModel], str]]:
    """Every (model, column) that refers to ``table``, but for the parts of a document."""
    for model in models():
        if model in HANGING_ON_NOTHING:
            continue
        for column, target in references_from(model):
            if target == table:
                yield model, column


def references_from(model: type[SQLModel]) -> Iterator[tuple[str, str]]:
    """Every (column, table) that the rows of ``model`` refer by, and to."""
    for key in table_of(model).foreign_keys:
        yield str(key.parent.name), str(key.column.table.name)
