"""A report as data: codes in English, days and times as ISO 8601, whatever the language."""

import json
from collections.abc import Hashable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from functools import cache
from typing import Any, cast

from tracker import clock
from tracker.domain.records import ItemRecord


def json_text(report: object) -> str:
    """The report's values as JSON."""
    return _ENCODER.encode(report) + "\n"


def plain(value: Any) -> Any:
    """What JSON has no word for, in its words: records as objects, an item with its row's keys.

    Words of the register are texts already, equal to their codes.
    """
    kind = value.__class__
    names = _names(kind)
    if names is not None:
        held = {name: getattr(value, name) for name in names}
        return {**plain(held.pop("row")), **held} if kind is ItemRecord else held
    match value:
        case datetime():
            return clock.iso(value)
        case date():
            return value.isoformat()
        case Mapping():
            return dict(value)
        case _:
            return str(value)


_ENCODER = json.JSONEncoder(ensure_ascii=False, indent=2, default=plain)


@cache
def _names(kind: Hashable) -> tuple[str, ...] | None:
    """The fields of a record's class; None for any other class."""
    record = cast("type[Any]", kind)
    return tuple(field.name for field in fields(record)) if is_dataclass(record) else None
