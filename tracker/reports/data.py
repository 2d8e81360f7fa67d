"""A report as data: codes in English, days and times as ISO 8601, whatever the language.

The text is that of ``json.dumps(indent=2)``, whose own way with indents takes several times as long.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from functools import cache
from json.encoder import encode_basestring
from math import isfinite
from typing import Any, cast, get_origin

from tracker import clock
from tracker.domain.records import ItemRecord
from tracker.reports.windows import Many

_STEP = "  "


def json_text(report: object) -> Iterator[str]:
    """The report's values as JSON, piece by piece: windows of items are never held together."""
    yield from _pieces(report, "\n")
    yield "\n"


def plain(record: Any) -> dict[str, Any]:
    """A record by the names of its fields; an item with its row's keys first."""
    held = {name: getattr(record, name) for name in _names(record.__class__) or ()}
    return {**plain(held.pop("row")), **held} if record.__class__ is ItemRecord else held


def _pieces(value: Any, margin: str) -> Iterator[str]:
    """As ``_written``, down to the entries of lists of records."""
    inner = margin + _STEP
    names = None if value.__class__ is ItemRecord else _names(value.__class__)
    if isinstance(value, Mapping) or names is not None:
        held = value.items() if names is None else ((n, getattr(value, n)) for n in names)
        sign = "{"
        for key, entry in held:
            yield f"{sign}{inner}{encode_basestring(str(key))}: "
            yield from _pieces(entry() if callable(entry) else entry, inner)
            sign = ","
        yield "{}" if sign == "{" else f"{margin}}}"
    elif isinstance(value, Iterable) and not isinstance(value, str):
        sign = "["
        for entry in value:
            yield f"{sign}{inner}"
            if _streams(entry.__class__):
                yield from _pieces(entry, inner)
            else:
                yield _written(entry, inner)
            sign = ","
        yield "[]" if sign == "[" else f"{margin}]"
    else:
        yield _written(value, margin)


def _written(value: Any, margin: str) -> str:
    """A value in JSON's words; ``margin`` is the line end with the indent where it stands."""
    kind = value.__class__
    if kind is str:
        return encode_basestring(value)
    if value is None:
        return "null"
    if kind is int:
        return str(value)
    if kind is tuple or kind is list:
        return _listed((_written(entry, margin + _STEP) for entry in value), "[]", margin)
    if kind is bool:
        return "true" if value else "false"
    if _names(kind) is not None:
        return _object(plain(value), margin)
    match value:
        case str():  # words of the register are their codes
            return encode_basestring(str(value))
        case datetime():
            return encode_basestring(clock.iso(value))
        case date():
            return encode_basestring(value.isoformat())
        case Mapping():
            return _object(value, margin)
        case float():
            return repr(value) if isfinite(value) else encode_basestring(str(value))
        case _:
            return encode_basestring(str(value))


def _object(held: Mapping[Any, Any], margin: str) -> str:
    inner = margin + _STEP
    return _listed(
        [f"{encode_basestring(str(key))}: {_written(entry, inner)}" for key, entry in held.items()],
        "{}",
        margin,
    )


def _listed(entries: Iterable[str], signs: str, margin: str) -> str:
    inner = f",{margin}{_STEP}".join(entries)
    return f"{signs[0]}{margin}{_STEP}{inner}{margin}{signs[1]}" if inner else signs


@cache
def _streams(kind: Hashable) -> bool:
    """Whether records of a class hold values that are read in windows."""
    return any(
        get_origin(field.type) is Many
        for field in (fields(cast("type[Any]", kind)) if is_dataclass(kind) else ())
    )


@cache
def _names(kind: Hashable) -> tuple[str, ...] | None:
    """The fields of a record's class; None for any other class."""
    record = cast("type[Any]", kind)
    return tuple(field.name for field in fields(record)) if is_dataclass(record) else None
