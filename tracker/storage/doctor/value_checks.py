"""What the schema says of every value: numbers, days, moments, JSON of the right shape, words as text."""

from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import Boolean, Column, Integer, Table

from tracker.errors import DamagedRowError
from tracker.storage.damage import json_of, objects_in, places_in, unreadable_in
from tracker.storage.doctor.model import Finding
from tracker.storage.look import Look
from tracker.storage.shape import models, table_of
from tracker.storage.tables.base import Moment
from tracker.storage.tables.kinds import LARGEST, Day, JsonList, JsonObject

# What is wrong with a value of a kind, for an engine that lets it stand; the others refuse it.
UNSOUND: dict[str, dict[str, str]] = {
    "sqlite": {
        "whole": f"typeof({{c}}) <> 'integer' OR {{c}} NOT BETWEEN -{LARGEST} AND {LARGEST}",
        "truth": "typeof({c}) <> 'integer' OR {c} NOT IN (0, 1)",
        "day": "typeof({c}) <> 'text' OR date({c}, '+0 days') IS NOT {c}",
        "moment": "typeof({c}) <> 'text'"
        " OR strftime('%Y-%m-%dT%H:%M', {c}, '+0 days') IS NOT substr({c}, 1, 16)",
        "list": "typeof({c}) <> 'text' OR NOT json_valid({c}) OR json_type({c}) <> 'array'",
        "object": "typeof({c}) <> 'text' OR NOT json_valid({c}) OR json_type({c}) <> 'object'",
        "text": "typeof({c}) <> 'text'",
    },
    "postgresql": {
        "day": "NOT isfinite({c})",
        "list": "json_typeof({c}) <> 'array'",
        "object": "json_typeof({c}) <> 'object'",
    },
}

ENTRIES: dict[str, Callable[[Any], object]] = {
    "places": places_in,
    "findings": objects_in,
    "corrections": objects_in,
}
# The value as text; bytes that are no text must not end the examination.
SHOWN = {
    "sqlite": "CASE typeof({c}) WHEN 'blob' THEN hex({c}) ELSE CAST({c} AS TEXT) END",
    "postgresql": "CAST({c} AS TEXT)",
}


def values(look: Look) -> Iterator[Finding]:
    """Values that no version of the program wrote where they stand."""
    for model in models():
        table = table_of(model)
        (key,) = table.primary_key.columns
        for column in table.columns:
            unsound = UNSOUND[look.dialect].get(_kind(column))
            if unsound is not None:
                yield from _values(look, table, key.name, column.name, unsound)


def entries(look: Look) -> Iterator[Finding]:
    """Entries of a document's lists that aren't what such a list holds."""
    for column, in_it in ENTRIES.items():
        for key, value in look.execute(f"SELECT id, {column} FROM minutes ORDER BY id"):  # noqa: S608 - names declared above
            try:
                found = json_of(value)
            except DamagedRowError:
                continue  # told as a value
            try:
                in_it(found if isinstance(found, list) else [])
            except DamagedRowError:
                yield _finding("minutes", key, column, value)


def _values(look: Look, table: Table, key: str, column: str, unsound: str) -> Iterator[Finding]:
    quoted = f'"{column}"'
    query = (
        f'SELECT "{key}", {SHOWN[look.dialect].format(c=quoted)} FROM "{table.name}"'  # noqa: S608 - names from the models
        f" WHERE {quoted} IS NOT NULL AND ({unsound.format(c=quoted)}) ORDER BY 1"
    )
    for row_key, value in look.execute(query):
        yield _finding(table.name, row_key, column, value)


def _finding(table: str, key: object, column: str, value: object) -> Finding:
    error = unreadable_in(table, key, column, value)
    return Finding("values", error.message, table, key if isinstance(key, int) else None)


def _kind(column: Column[object]) -> str:
    match column.type:
        case Day():
            return "day"
        case Moment():
            return "moment"
        case JsonList():
            return "list"
        case JsonObject():
            return "object"
        case Boolean():
            return "truth"
        case Integer():
            return "whole"
        case _:
            return "text"
