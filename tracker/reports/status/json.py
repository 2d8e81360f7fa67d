"""The status report as data: codes in English, days as ISO 8601, whatever the language."""

import dataclasses
import json
from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Any

from tracker.domain.records import ItemRecord
from tracker.i18n import Translator
from tracker.reports.status.model import StatusReport


def status_json(report: StatusReport, tr: Translator) -> str:
    """The report as JSON; internal notes are left out."""
    del tr
    data = _plain(report)
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _plain(value: object) -> Any:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {f.name: _plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
        if isinstance(value, ItemRecord):
            row = fields.pop("row")
            fields["notes"] = [_plain(n) for n in value.notes if not n.internal]
            return {**row, **fields}
        return fields
    if isinstance(value, Mapping):
        return {str(key): _plain(entry) for key, entry in value.items()}
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [_plain(entry) for entry in value]
    return value
