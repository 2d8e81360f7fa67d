"""Each convention on a tiny file of its own; what is expected stands beside it, to be read."""

from pathlib import Path

import pytest

from tests.minutes.shown import CASES, shown
from tracker.minutes.blocks import Block
from tracker.minutes.dialects import DIALECTS
from tracker.minutes.dialects.model import Dialect
from tracker.minutes.reading import read_meetings

FILES = sorted(path for path in CASES.iterdir() if path.suffix != ".expected")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_convention_is_read_as_expected(path: Path) -> None:
    expected = path.with_suffix(".expected").read_text(encoding="utf-8")
    assert shown(read_meetings(path)) == expected


def test_every_dialect_has_a_case_of_its_own() -> None:
    spoken = {minutes.dialect for path in FILES for minutes in read_meetings(path)}
    assert {dialect.name for dialect in DIALECTS} <= spoken


@pytest.mark.parametrize("dialect", DIALECTS, ids=lambda dialect: dialect.name)
def test_a_dialect_marks_its_examples_and_nothing_else(dialect: Dialect) -> None:
    assert dialect.examples
    for line, speaker in dialect.examples:
        bare = line.strip()
        mark = dialect.mark(Block(bare, 0, len(bare), hint=dialect.hint))
        assert (mark and (mark.speaker or "")) == speaker, line


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_dialect_can_be_set(path: Path) -> None:
    (first, *_) = read_meetings(path)
    assert read_meetings(path, dialect=first.dialect)[0].remarks == first.remarks
    unattributed = read_meetings(path, dialect="unattributed")[0]
    assert all(remark.speaker is None for remark in unattributed.remarks)
