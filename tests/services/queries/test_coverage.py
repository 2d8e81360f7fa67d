"""Every remark, and every sentence that a cue touched, is accounted for or still to do."""

from pathlib import Path

import pytest

from tracker.bootstrap import Register
from tracker.domain.records import RemarkRecord
from tracker.domain.span import Span
from tracker.domain.words import EvidenceRole
from tracker.errors import NotAllowedError
from tracker.minutes.reading import read_minutes
from tracker.services import commands
from tracker.services.queries.coverage import coverage
from tracker.services.queries.meetings import list_meetings

DOUBTFUL = "費用を調べてまいります。"
TEXT = f"""検討会（第２回）議事概要

１．日時：令和７年４月２日（水）10:00～12:00
２．場所：会議室
３．議事
（１）資料の扱いについて

【青木構成員】
資料を事前に送っていただきたい。{DOUBTFUL}

【井上参事官】
御指摘を踏まえ、次回までに検討する。

【上田座長】
本日はありがとうございました。
"""


@pytest.fixture
def imported(register: Register, tmp_path: Path) -> Register:
    path = tmp_path / "minutes.txt"
    path.write_text(TEXT, "utf-8")
    register.do(commands.import_minutes, read_minutes(path))
    return register


def remarks(register: Register) -> dict[str, RemarkRecord]:
    with register.reader() as reader:
        return {remark.speaker or "": remark for remark in coverage(reader, 1)}


def to_do(register: Register) -> int:
    """What every place says is still to do: they agree."""
    with register.reader() as reader:
        (meeting,) = list_meetings(reader)
        left = sum(not remark.accounted_for for remark in coverage(reader, 1))
    assert meeting.to_do == left
    if left:
        with pytest.raises(NotAllowedError, match=f"{left} still to do"):
            register.do(commands.close_meeting, 1)
    return left


def test_a_touched_sentence_is_still_to_do_beside_an_item(imported: Register) -> None:
    assert to_do(imported) == 3
    imported.do(commands.accept_items, [1])
    member = remarks(imported)["青木構成員"]
    assert (member.items, member.accounted_for) == ((1,), False)
    assert [sentence.words for sentence in member.left] == [DOUBTFUL]
    assert member.roles == ((1, EvidenceRole.RAISED),)
    official = remarks(imported)["井上参事官"]
    assert (1, EvidenceRole.ANSWERED) in official.roles
    assert official.accounted_for
    assert to_do(imported) == 2


def test_an_item_of_the_sentence_accounts_for_it(imported: Register) -> None:
    imported.do(commands.accept_items, [1])
    left = remarks(imported)["青木構成員"].left[0]
    imported.do(commands.add_item, "進め方", meeting_id=1, span=Span(left.start, left.end))
    member = remarks(imported)["青木構成員"]
    assert (member.left, member.items, member.accounted_for) == ((), (1, 2), True)
    imported.do(commands.undo_batch)
    assert not remarks(imported)["青木構成員"].accounted_for


def test_a_word_that_no_follow_up_is_needed_settles_what_is_left(imported: Register) -> None:
    imported.do(commands.accept_items, [1])
    ids = [remark.id for remark in remarks(imported).values() if not remark.accounted_for]
    imported.do(commands.clear_remarks, ids, reason="感想")
    assert to_do(imported) == 0
    imported.do(commands.close_meeting, 1)


def test_what_was_set_aside_is_named_so(imported: Register) -> None:
    imported.do(commands.dismiss_items, [1], reason="手順の話")
    official = remarks(imported)["井上参事官"]
    assert (official.items, official.dismissed, official.accounted_for) == ((), (1,), True)


def test_a_corrected_reading_keeps_the_touched_sentences(imported: Register) -> None:
    member = remarks(imported)["青木構成員"]
    imported.do(commands.mend_remark, member.id, kind="speaker", value="木村構成員")
    assert [s.words for s in remarks(imported)["木村構成員"].left] == [DOUBTFUL]


def test_a_candidate_that_no_remark_holds_counts_once(imported: Register) -> None:
    imported.do(commands.accept_items, [1])
    imported.do(commands.add_item, "手で書いた項目", meeting_id=1)
    assert to_do(imported) == 2
