"""The number on a sheet by which it is known which register sent it; gateways strip what is hidden."""

import re
from collections.abc import Iterable
from datetime import date

from tracker.i18n import Translator
from tracker.reports.forms.table import plain

_MARK = re.compile(r"(?:照会番号|inquiryno\.?)[:：]?([0-9a-f]{8})-\d{8}")


def inquiry_number(register: str, day: date, tr: Translator) -> str:
    """The number as a sheet shows it; nothing for a register that has none."""
    return tr("Inquiry no. {mark}", mark=f"{register}-{day:%Y%m%d}") if register else ""


def register_of(rows: Iterable[Iterable[str]]) -> str:
    """The register's part of the number that stands in one of these cells; empty where none does."""
    for texts in rows:
        for text in texts:
            found = _MARK.search(plain(text))
            if found:
                return found[1]
    return ""
