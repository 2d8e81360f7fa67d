"""Any sequence of a year's work: minutes and their editions, sheets, spreadsheets, changes of post."""

import csv
import datetime as dt
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule

from tests.builders import empty_database
from tests.services.commands.test_any_sequence import DAYS, NUMBERS, SEVERAL, WORDS, AnySequence
from tests.storage.content import standing
from tests.storage.replay import as_file, replayed, tables_of
from tests.storage.search import indexed_wrongly
from tracker.domain.deadlines import Deadline
from tracker.domain.words import Basis, Disposition, Outcome, Reply, Stage
from tracker.minutes.model import Minutes
from tracker.minutes.reading import read_minutes_bytes
from tracker.reports.inquiry.model import ReplyRow, ReplySheet
from tracker.services import commands
from tracker.services.commands.circulate import Sent
from tracker.services.queries.coverage import coverage
from tracker.services.queries.deputies import list_deputies
from tracker.services.queries.meetings import list_meetings
from tracker.services.queries.since import since
from tracker.services.queries.verify import verify
from tracker.services.take_in.sheet import Sheet, read_sheet

HEAD = """見守り連絡会（第{round}回）
議事録（{stage}）
日時：令和８年{month}月３日

出席者：緑川会長、赤木委員、白井委員（代理：青山課長）、井上参事官

【緑川会長】
始める。
"""
DRAFT = """【赤木委員】
夜の通知が多いので、間隔を広げていただきたい。
【井上参事官】
次回までに検討する。
【白井委員（代理：青山課長）】
記録を残す期間を定めるべきである。
【緑川会長】
これで終わる。
"""
AGAIN = """【赤木委員】
前回も申し上げたが、夜の通知の間隔を広げていただきたい。
【緑川会長】
これで終わる。
"""
FINAL = DRAFT.replace("間隔を広げて", "間隔を今の二倍に広げて").replace(
    "【白井委員（代理：青山課長）】\n記録を", "【赤木委員】\n記録を"
)
TEXTS = (
    HEAD.format(round=2, stage="案", month=2) + DRAFT,
    HEAD.format(round=2, stage="確定", month=2) + FINAL,
    HEAD.format(round=2, stage="公表", month=2) + FINAL.replace("記録を残す期間", "記録を保つ期間"),
    HEAD.format(round=3, stage="案", month=5) + AGAIN,
)
ROWS = (
    ("件名", "委員名", "担当課", "対応期限", "進捗状況", "対応区分", "対応内容", "旧", "新", "予算"),
    ("資料の事前送付", "赤木委員", "総務課", "R8.6.30", "対応中", "", "", "", "", "なし"),
    ("様式の統一", "白井委員", "企画課", "来年度", "完了", "反映", "改めた。", "旧様式", "新様式", ""),
    ("名簿の公表", "", "無い課", "3月末", "未対応", "", "", "", "", ""),
)  # fmt: skip
PEOPLE = st.sampled_from(["赤木委員", "白井委員", "青山課長", "赤木", "井上参事官"])
OWNERS = st.sampled_from(["総務課", "企画課", "総務", "無い課"])
REMARKS = st.integers(1, 12)


@cache
def minutes(which: int) -> Minutes:
    """One of the documents, read once."""
    return read_minutes_bytes(TEXTS[which].encode(), f"{which}.txt")


@cache
def spreadsheet() -> Sheet:
    """The table of issues, read once."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "issues.csv"
        with path.open("w", encoding="utf-8", newline="") as out:
            csv.writer(out).writerows(ROWS)
        return read_sheet(path)


class AnyYear(AnySequence):
    """Whoever does all of it in any order; the quotes, the history and the doctor agree."""

    def __init__(self) -> None:
        super().__init__()
        self.sent: list[Sent] = []
        self.register.do(commands.add_owner, "赤木委員", office=False, aliases=("赤木",))
        self.register.do(commands.add_owner, "青山課長", office=False)
        self.register.do(commands.accept_items, [1, 2, 3])
        self.register.do(commands.import_minutes, minutes(0))
        self.steps += 4

    @rule(
        which=st.integers(0, len(TEXTS) - 1),
        as_new=st.booleans(),
        edition_of=st.none() | st.integers(1, 4),
    )
    def bring_minutes(self, which: int, *, as_new: bool, edition_of: int | None) -> None:
        how = {"edition_of": edition_of} if edition_of else {"as_new": as_new}
        self.act(commands.import_minutes, minutes(which), **how)

    @rule(remarks=st.lists(REMARKS, min_size=1, max_size=3), reason=WORDS)
    def clear(self, remarks: list[int], reason: str) -> None:
        self.act(commands.clear_remarks, remarks, reason=reason)

    @rule(
        remark=REMARKS,
        kind=st.sampled_from(["speaker", "item", "split", "join"]),
        value=st.sampled_from([None, "赤木委員", "（１）通知について", "記録を"]),
    )
    def mend(self, remark: int, kind: str, value: str | None) -> None:
        self.act(commands.mend_remark, remark, kind=kind, value=value)

    @rule(dry_run=st.booleans())
    def take_in(self, *, dry_run: bool) -> None:
        self.act(commands.take_in_sheet, spreadsheet(), dry_run=dry_run)

    @rule(owner=OWNERS, numbers=SEVERAL, by=st.none() | DAYS)
    def circulate(self, owner: str, numbers: list[int], by: dt.date | None) -> None:
        with self.register.reader() as reader:
            rows = reader.rows("SELECT number, version FROM item", {})
        there = {row["number"]: row["version"] for row in rows}
        items = tuple((n, there[n]) for n in dict.fromkeys(numbers) if n in there)
        sheet = Sent(owner, f"照会_{len(self.sent)}.xlsx", items)
        self.act(commands.circulate_sheets, [sheet], by and Deadline(by, None))
        self.sent.append(sheet)

    @precondition(lambda self: self.sent)
    @rule(
        which=st.integers(0, 9),
        answer=st.sampled_from([*Disposition, *Reply]),
        text=WORDS,
        new=st.none() | WORDS,
        take=st.booleans(),
    )
    def collect(
        self, which: int, answer: Disposition | Reply, text: str, new: str | None, *, take: bool
    ) -> None:
        sent = self.sent[which % len(self.sent)]
        said = text.strip() or "回答"
        rows = [
            ReplyRow(n, version, answer, said, "理由", "", "企画課", f"A{n}", None, new)
            for n, version in sent.items
        ]
        name = f"{sent.file_name}-{answer}-{said[:2]}-{new}"
        sheet = ReplySheet(name, name, tuple(rows), (), ())
        self.act(commands.collect_sheet, sheet, take=[row.number for row in rows if take])

    @rule(numbers=SEVERAL, answer=st.sampled_from([*Disposition, *Reply]), take=st.booleans())
    def ask_and_collect(
        self, numbers: list[int], answer: Disposition | Reply, *, take: bool
    ) -> None:
        """A sheet goes out and comes back; once more it is known."""
        self.circulate("総務課", numbers, None)
        for _ in range(2):
            self.collect(len(self.sent) - 1, answer, "回答", None, take=take)

    @rule(number=NUMBERS, outcome=st.sampled_from(Outcome), kind=st.sampled_from(Disposition))
    def answer_and_confirm(self, number: int, outcome: Outcome, kind: Disposition) -> None:
        """A whole round."""
        self.act(
            commands.resolve_items,
            [number],
            disposition=kind,
            text="改めた。",
            reason="理由",
            stage=Stage.CLEARED,
        )
        self.act(commands.assess_items, [number], outcome=outcome, basis=Basis.CHAIR, text="了")

    @rule(into=NUMBERS, others=SEVERAL, due=st.none() | DAYS, owner=st.none() | OWNERS)
    def merge_and_choose(
        self, into: int, others: list[int], due: dt.date | None, owner: str | None
    ) -> None:
        self.act(commands.merge_items, into, others, due=due, owner=owner)

    @rule(
        name=st.none() | PEOPLE,
        principal=PEOPLE,
        meeting=st.none() | st.integers(1, 3),
        since=DAYS,
        until=st.none() | DAYS,
        endless=st.booleans(),
    )
    def stand_in(
        self,
        name: str | None,
        principal: str,
        meeting: int | None,
        since: dt.date,
        until: dt.date | None,
        *,
        endless: bool,
    ) -> None:
        self.act(
            commands.set_deputy,
            name,
            principal,
            meeting_id=meeting,
            since=since if meeting is None else None,
            until=until if meeting is None else None,
            endless=endless,
        )

    @rule(name=PEOPLE, alias=PEOPLE)
    def name_again(self, name: str, alias: str) -> None:
        self.act(commands.add_owner, name, office=False, aliases=(alias,))

    @rule(keep=PEOPLE, other=PEOPLE)
    def merge_people(self, keep: str, other: str) -> None:
        self.act(commands.merge_owners, keep, other)

    @rule(old=PEOPLE, new=PEOPLE, since=st.none() | DAYS)
    def change_post(self, old: str, new: str, since: dt.date | None) -> None:
        self.act(commands.succeed_owner, old, new, since=since)

    @rule(numbers=SEVERAL, owner=PEOPLE, others=st.lists(OWNERS, max_size=2))
    def assign_to_people(self, numbers: list[int], owner: str, others: Sequence[str]) -> None:
        self.act(commands.assign_items, numbers, owner, others=tuple(others))

    @precondition(lambda self: self.steps > 6)
    @rule(place=st.integers(0, 40))
    def undo_another(self, place: int) -> None:
        """Taken back out of turn, and done again at once: nothing is overwritten."""
        actions = standing(self.register)
        before, steps = self.content(), self.steps
        self.act(commands.undo_batch, actions[place % len(actions)])
        if self.steps != steps:
            self.register.do(commands.redo_batch)
            self.steps = steps
            assert self.content() == before

    @invariant()
    def one_deputy_and_nobody_their_own(self) -> None:
        with self.register.reader() as reader:
            found = list_deputies(reader)
        for one in found:
            assert not set(one.names) & set(one.known_as), one
        slots = [(d.known_as, d.meeting_id) for d in found if d.meeting_id is not None]
        assert len(slots) == len(set(slots)), found

    @precondition(lambda self: self.steps > 6)
    @rule()
    def look_at_everything(self) -> None:
        """Every quote stands in its minutes, the doctor finds nothing, the pages can be made."""
        with self.register.reader() as reader:
            assert verify(reader).mismatches == ()
            coverage(reader, None)
            for meeting in list_meetings(reader):
                since(reader, meeting)
        assert self.register.examine() == []
        assert indexed_wrongly(self.register) == []

    def teardown(self) -> None:
        """History alone gives the register again."""
        self.look_at_everything()
        copy = replayed(
            as_file(self.register, self.folder), empty_database(self.folder / "replayed.sqlite3")
        )
        assert tables_of(copy) == tables_of(self.register)
        super().teardown()


TestAnyYear = AnyYear.TestCase
TestAnyYear.settings = settings(
    AnySequence.TestCase.settings,
    max_examples=max(2, settings().max_examples // 40),
    stateful_step_count=12,
)


class AnyYearOnAServer(AnyYear):
    """The same year on PostgreSQL."""

    engine = "postgresql"


TestAnyYearOnAServer = AnyYearOnAServer.TestCase
TestAnyYearOnAServer.settings = settings(
    TestAnyYear.settings, max_examples=max(1, settings().max_examples // 50)
)
