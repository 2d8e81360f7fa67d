"""A report as data: codes in English, days and times as ISO 8601, whatever the language."""

import dataclasses
import json
from collections.abc import Hashable, Mapping
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any, cast

from tracker import clock
from tracker.domain.records import ItemRecord


def json_text(report: object) -> str:
    """The report's values as JSON."""
    return json.dumps(plain(report), ensure_ascii=False, indent=2) + "\n"


def plain(value: Any) -> Any:
    """A value in JSON's own words; the commonest classes first."""
    kind = value.__class__
    if kind in _AS_THEY_ARE:
        return value
    if kind is tuple or kind is list:
        return [plain(entry) for entry in value]
    names = _names(kind)
    if names is not None:
        held = {name: plain(getattr(value, name)) for name in names}
        return {**held.pop("row"), **held} if kind is ItemRecord else held
    match value:
        case Enum():
            return str(value.value)
        case datetime():
            return clock.iso(value)
        case date():
            return value.isoformat()
        case Mapping():
            return {str(key): plain(entry) for key, entry in value.items()}
        case _:
            return value if isinstance(value, str | int | float) else str(value)


_AS_THEY_ARE = frozenset({str, int, float, bool, type(None)})


@cache
def _names(kind: Hashable) -> tuple[str, ...] | None:
    """The fields of a record's class; None for any other class."""
    record = cast("type[Any]", kind)
    if not dataclasses.is_dataclass(record):
        return None
    return tuple(field.name for field in dataclasses.fields(record))
