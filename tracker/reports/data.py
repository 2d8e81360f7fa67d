"""A report as data: codes in English, days and times as ISO 8601, whatever the language."""

import dataclasses
import json
from collections.abc import Mapping
from datetime import date, datetime
from enum import Enum
from typing import Any

from tracker import clock
from tracker.domain.records import ItemRecord


def json_text(report: object) -> str:
    """The report's values as JSON."""
    return json.dumps(_plain(report), ensure_ascii=False, indent=2) + "\n"


def _plain(value: object) -> Any:
    match value:
        case Enum():
            return str(value.value)
        case None | str() | int() | float():
            return value
        case ItemRecord():
            return _item(value)
        case datetime():
            return clock.iso(value)
        case date():
            return value.isoformat()
        case Mapping():
            return {str(key): _plain(entry) for key, entry in value.items()}
        case tuple() | list():
            return [_plain(entry) for entry in value]
        case _ if dataclasses.is_dataclass(value) and not isinstance(value, type):
            return {f.name: _plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
        case _:
            return str(value)


def _item(item: ItemRecord) -> dict[str, Any]:
    """An item's row and the rest of it on one level."""
    fields = {f.name: _plain(getattr(item, f.name)) for f in dataclasses.fields(item)}
    return {**fields.pop("row"), **fields}
