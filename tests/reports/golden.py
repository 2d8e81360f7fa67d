"""Papers as they were agreed upon: one file per report, format and language, compared as bytes."""

import os
from pathlib import Path

from tests.reports.readback import member
from tracker.i18n import translator
from tracker.reports.formats import render

GOLDEN = Path(__file__).parents[1] / "golden"
# Of an archive, the part that holds the words: the rest is the library's.
_MEMBERS = {"docx": "word/document.xml", "xlsx": "xl/worksheets/sheet1.xml"}


def agreed(name: str, model: object, form: str, lang: str) -> None:
    """The paper equals the one kept; UPDATE_GOLDEN=1 keeps a new one, to be looked at."""
    made = render(model, form, translator(lang))
    assert made == render(model, form, translator(lang)), "equal data, equal bytes"
    path = GOLDEN / f"{name}-{lang}.{form}"
    data = made.encode() if isinstance(made, str) else made
    if form in _MEMBERS:
        path = path.with_suffix(f".{form}.xml")
        data = member(data, _MEMBERS[form])
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_bytes(data)
    assert data == path.read_bytes(), "look at it, then run again with UPDATE_GOLDEN=1"
