"""What was found in a document stays a sentence that can be translated, also after a correction."""

from pathlib import Path

from sqlmodel import select

from tests.builders import register_at
from tracker.i18n import translator
from tracker.minutes.reading import read_minutes
from tracker.services import commands
from tracker.storage import tables
from tracker.storage.stored import stored_minutes
from tracker.storage.unit import unit_of_work


def test_a_finding_keeps_its_sentence_its_values_and_its_place(tmp_path: Path) -> None:
    register = register_at(tmp_path / "register.sqlite3")
    file = tmp_path / "minutes.txt"
    file.write_text(
        "第１回会議\n令和７年３月７日\n\n【青木委員】\n資料を公表していただきたい。\ufffd\n",
        encoding="utf-8",
    )
    read = read_minutes(file)
    assert read.findings
    register.do(commands.import_minutes, read)
    with unit_of_work(register.place.engine(), verb="test", actor="test") as unit:
        kept = stored_minutes(unit, unit.all(select(tables.Minutes))[0])
    ja = translator("ja")
    assert [(f.code, f.line, f.page, ja.message(f.message)) for f in kept.findings] == [
        (f.code, f.line, f.page, ja.message(f.message)) for f in read.findings
    ]
