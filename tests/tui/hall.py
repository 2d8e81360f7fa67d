"""A meeting of our own, imported into a real register, with candidates that the tests name."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path

from textual.app import App
from textual.pilot import Pilot

from tests.builders import register_at
from tracker.bootstrap import Register
from tracker.derivation.model import Candidate, Quote, RuleHit
from tracker.domain.records import ItemRecord
from tracker.domain.span import Span
from tracker.domain.words import EvidenceRole, Firmness, Kind
from tracker.minutes.model import Minutes
from tracker.minutes.reading import read_minutes_bytes
from tracker.services.commands._candidates import keep_candidates
from tracker.services.commands._intake import complete_meeting, new_meeting
from tracker.services.commands.owner_add import add_owner
from tracker.services.queries.show_item import show_item
from tracker.storage.documents import keep_document
from tracker.storage.unit import UnitOfWork
from tracker.tui.app import TrackerApp
from tracker.tui.widgets.bars import StatusLine

TEXT = """図書館の在り方に関する検討会（第３回）
議事概要

１．日時
令和8年6月5日（金）10:00～11:00

２．出席者
（１）構成員
井上座長、青木構成員、上田構成員
（２）事務局
江川課長

３．議事
（１）開館時間について

＜議事１　開館時間について＞
【青木構成員】
・夜間に働く人のために、平日の開館時間を来年度から延ばすことを検討していただきたい。
・資料の写真は分かりやすい。

【上田構成員】
貸出しの記録は、どのくらいの期間保存しているのか伺いたい。

【江川課長】
貸出しの記録は返却の翌日に消している。開館時間の延長は、人員の手当てを含めて検討したい。

【井上座長】
青木構成員の御意見は大事な論点である。子供の利用の調査も、次回までに整理する必要がある。

【上田構成員】
本日の説明に感謝する。
"""

PROPOSED = (
    ("平日の開館時間の延長", Kind.REQUEST, "夜間に働く人のために", "開館時間の延長は"),
    ("貸出記録の保存期間", Kind.QUESTION, "貸出しの記録は、どのくらい", "貸出しの記録は返却"),
    ("子供の利用の調査の整理", Kind.TOPIC, "子供の利用の調査も", None),
)


def minutes() -> Minutes:
    """The meeting's minutes, read as the program reads them."""
    return read_minutes_bytes(TEXT.encode(), "library.txt")


def sentence(read: Minutes, start: str) -> tuple[int, str | None, Span]:
    """The remark, its speaker and the place of the sentence that begins so."""
    for remark in read.remarks:
        for span in remark.sentences:
            if span.of(read.text).startswith(start):
                return remark.number, remark.speaker, span
    raise LookupError(start)


def quote(read: Minutes, role: EvidenceRole, start: str, cue: str = "") -> Quote:
    """Evidence: the sentence that begins so."""
    number, speaker, span = sentence(read, start)
    words = span.of(read.text)
    rules: tuple[RuleHit, ...] = ()
    if cue and cue in words:
        at = span.start + words.index(cue)
        rules = (RuleHit("test.cue", Span(at, at + len(cue)), cue),)
    return Quote(role, number, speaker, span, words, rules)


def propose(unit: UnitOfWork) -> None:
    """Keep the minutes and three candidates: two answered on the day, one not."""
    read = minutes()
    meeting = new_meeting(unit, read, date(2026, 6, 5))
    complete_meeting(unit, read, meeting)
    document = keep_document(unit, read, meeting.id or 0)
    for title, kind, raised, answered in PROPOSED:
        evidence = [quote(read, EvidenceRole.RAISED, raised, "いただきたい")]
        if answered:
            evidence.append(quote(read, EvidenceRole.ANSWERED, answered))
        speaker = evidence[0].speaker
        candidate = Candidate(
            title=title,
            kind=kind,
            agenda_item="議事１　開館時間について",
            raised_by=speaker,
            raisers=(speaker or "",),
            answered_by="江川課長" if answered else None,
            answer_firmness="検討したい" if answered else None,
            firmness=Firmness.WILL_CONSIDER if answered else None,
            owner_as_said=None,
            due_as_said="来年度" if kind is Kind.REQUEST else None,
            evidence=tuple(evidence),
        )
        keep_candidates(unit, [candidate], document, meeting.id or 0, "test")
    add_owner(unit, "総務課")
    add_owner(unit, "図書館課", aliases=("館課",))


def library(folder: Path, lang: str = "ja") -> Register:
    """The register with the meeting in it; candidates 1, 2, 3 in the order of the minutes."""
    register = register_at(folder / "library.sqlite3", lang=lang)
    register.do(propose)
    return register


def item(register: Register, number: int) -> ItemRecord:
    """An item as it stands."""
    with register.reader() as reader:
        return show_item(reader, number)


Desk = Pilot[None]


@asynccontextmanager
async def desk(register: Register, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Desk]:
    """The program running on this register."""
    app = TrackerApp(register)
    async with app.run_test(size=size, notifications=True) as pilot:
        await pilot.pause()
        yield pilot
    app.desk.close()


def screen(app: App[None]) -> list[str]:
    """What stands on the screen, line by line."""
    return [
        "".join(segment.text for segment in strip if not segment.control)
        for strip in app.screen._compositor.render_strips()
    ]


def seen(pilot: Desk) -> str:
    """The whole screen as one text."""
    return "\n".join(screen(pilot.app))


def told(pilot: Desk) -> str:
    """What the status line says, however many lines it takes; nothing under a dialog."""
    return "".join(line.text for line in pilot.app.screen.query(StatusLine))


async def press(pilot: Desk, *keys: str) -> None:
    """Press keys, letting the program settle after each."""
    for key in keys:
        await pilot.press(key)
        await pilot.pause()


async def write(pilot: Desk, words: str) -> None:
    """Type words into the focused field, as a paste."""
    from textual.events import Paste

    pilot.app.post_message(Paste(words))
    await pilot.pause()
    await pilot.pause()


def row_of(pilot: Desk, words: str) -> int:
    """The line of the screen that holds these words."""
    lines: Sequence[str] = screen(pilot.app)
    return next(y for y, line in enumerate(lines) if words in line)
