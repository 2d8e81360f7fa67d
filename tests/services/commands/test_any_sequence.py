"""Any sequence of actions keeps what must always hold, and can be taken back and done again."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from tests.builders import with_candidates
from tests.engines import address_on, let_go, opened
from tests.storage.content import content_of
from tests.storage.replay import tables_of
from tracker.domain.wording import Wording
from tracker.domain.words import Basis, DayAnswer, Disposition, Kind, Outcome, Priority, Stage
from tracker.errors import TrackerError
from tracker.services import commands

NUMBERS = st.integers(1, 6)
SEVERAL = st.lists(NUMBERS, min_size=1, max_size=3)
OFFICES = st.sampled_from(["総務課", "企画課", "無い課"])
NAMES = st.sampled_from(["青木構成員", "上田課長", "総務課", "総務"])
DAYS = st.dates(dt.date(2025, 1, 1), dt.date(2026, 1, 1))
WORDS = st.sampled_from(["電話あり", "次回待ち", "[b]=1+1", "　", "長い話" * 20])

CLOSED_WITHOUT_WORD = """SELECT i.number FROM item i WHERE i.status = 'closed' AND NOT EXISTS (
    SELECT 1 FROM assessment a WHERE a.item_number = i.number
    AND a.outcome IN ('solved', 'ended') AND a.basis IS NOT NULL
    AND (a.basis <> 'meeting' OR a.meeting_id IS NOT NULL))"""
MERGED_NOWHERE = """SELECT number FROM item WHERE (status = 'merged') <> (merged_into IS NOT NULL)
    OR merged_into = number"""
DUE_BY_NOBODY = "SELECT number FROM item WHERE (due IS NULL) <> (due_chosen_by IS NULL)"
BATCH_WITHOUT_CHANGE = "SELECT id FROM batch WHERE id NOT IN (SELECT batch_id FROM change)"
SEARCH_WITHOUT_ITEM = """SELECT 1 FROM search_text
    WHERE item_number NOT IN (SELECT number FROM item)"""
TWO_LEADS = """SELECT item_number FROM item_owner WHERE role = 'lead'
    GROUP BY item_number HAVING COUNT(*) > 1"""
WORDLESS = """SELECT number FROM item WHERE (created_by = '' OR title = '') OR (
    status = 'dismissed' AND COALESCE(status_reason, '') = '')"""
MARKED_BY_NOBODY = "SELECT number FROM item WHERE (day_answer IS NULL) <> (day_answer_by IS NULL)"
DUE_ELSEWHEN = """SELECT i.number FROM due_meeting f JOIN item i ON i.number = f.item_number
    JOIN meeting m ON m.id = f.meeting_id WHERE i.due IS NULL OR i.due <> m.held_on"""
ROUND_IN_A_CIRCLE = """WITH RECURSIVE back (number, at, steps) AS (
    SELECT item_number, earlier, 1 FROM recurrence UNION
    SELECT b.number, r.earlier, b.steps + 1 FROM back b JOIN recurrence r ON r.item_number = b.at
    WHERE b.steps < 20) SELECT number FROM back WHERE number = at"""
CLEARED_BY_NOBODY = """SELECT id FROM resolution
    WHERE (stage IN ('cleared', 'presented')) <> (cleared_by IS NOT NULL)
    OR (cleared_by IS NULL) <> (cleared_at IS NULL)"""
TWO_DEPUTIES = """SELECT stands_in_for FROM deputy WHERE meeting_id IS NOT NULL
    GROUP BY stands_in_for, meeting_id HAVING COUNT(*) > 1 UNION
    SELECT stands_in_for FROM deputy WHERE until < since OR name = stands_in_for"""
ROUNDS_TWICE = """SELECT item_number FROM resolution GROUP BY item_number, round
    HAVING COUNT(*) > 1"""
UNLED = """SELECT o.item_number FROM item_owner o JOIN item i ON i.number = o.item_number
    WHERE i.status <> 'merged' GROUP BY o.item_number
    HAVING SUM(CASE WHEN o.role = 'lead' THEN 1 ELSE 0 END) = 0"""
CONFIRMED_BEFORE = """SELECT a.item_number FROM assessment a JOIN meeting m ON m.id = a.meeting_id
    JOIN item i ON i.number = a.item_number JOIN meeting r ON r.id = i.meeting_id
    WHERE m.held_on < r.held_on"""
NEVER = (
    TWO_DEPUTIES, ROUNDS_TWICE, CONFIRMED_BEFORE, UNLED,
    CLOSED_WITHOUT_WORD, MERGED_NOWHERE, DUE_BY_NOBODY, BATCH_WITHOUT_CHANGE, SEARCH_WITHOUT_ITEM,
    TWO_LEADS, WORDLESS, MARKED_BY_NOBODY, DUE_ELSEWHEN, ROUND_IN_A_CIRCLE, CLEARED_BY_NOBODY,
    "PRAGMA foreign_key_check",
)  # fmt: skip


class AnySequence(RuleBasedStateMachine):
    """A user who does anything in any order; what is refused changes nothing."""

    engine = "sqlite"

    def __init__(self) -> None:
        super().__init__()
        self._folder = TemporaryDirectory()
        self.folder = Path(self._folder.name)
        self.register = opened(address_on(self.engine, self.folder))
        self.empty = self.content()
        self.seen: dict[int, str] = {}
        with_candidates(self.register, "一", "二", "三", "四", answer="検討する。")
        self.register.do(commands.add_owner, "総務課", aliases=("総務",))
        self.register.do(commands.add_owner, "企画課")
        self.register.do(commands.add_meeting, dt.date(2025, 9, 1), "検討会", round=1)
        self.steps = 4

    def teardown(self) -> None:
        """Nothing of it stays."""
        let_go(self.register.settings.db)
        self._folder.cleanup()

    def content(self) -> dict[str, list[tuple[Any, ...]]]:
        """Every row that users see."""
        return content_of(self.register)

    def act(self, command: Callable[..., Any], *args: Any, **kwargs: Any) -> None:
        before = tables_of(self.register)
        try:
            done = self.register.do(command, *args, **kwargs)
        except TrackerError:
            assert tables_of(self.register) == before
        else:
            batches = len(tables_of(self.register)["batch"]) - len(before["batch"])
            assert batches == (done.batch is not None)
            self.steps += batches

    @rule(numbers=SEVERAL)
    def accept(self, numbers: list[int]) -> None:
        self.act(commands.accept_items, numbers)

    @rule(numbers=SEVERAL)
    def accept_answered(self, numbers: list[int]) -> None:
        self.act(commands.accept_items, numbers, answered=True)

    @rule(numbers=SEVERAL, reason=WORDS)
    def dismiss(self, numbers: list[int], reason: str) -> None:
        self.act(commands.dismiss_items, numbers, reason=reason)

    @rule(into=NUMBERS, others=SEVERAL)
    def merge(self, into: int, others: list[int]) -> None:
        self.act(commands.merge_items, into, others)

    @rule(number=NUMBERS, pieces=st.lists(st.integers(1, 10), min_size=1, max_size=2))
    def split(self, number: int, pieces: list[int]) -> None:
        self.act(commands.split_item, number, pieces)

    @rule(number=NUMBERS, title=WORDS, priority=st.sampled_from(list(Priority)))
    def edit(self, number: int, title: str, priority: Priority) -> None:
        self.act(commands.edit_item, number, title=title, priority=priority)

    @rule(numbers=SEVERAL, owner=st.sampled_from(["総務", "企画課", "無い課"]))
    def assign(self, numbers: list[int], owner: str) -> None:
        self.act(commands.assign_items, numbers, owner, others=("総務課",))

    @rule(numbers=SEVERAL, due=st.none() | st.dates(dt.date(2025, 1, 1), dt.date(2026, 1, 1)))
    def due(self, numbers: list[int], due: dt.date | None) -> None:
        self.act(commands.set_due, numbers, due)

    @rule(numbers=SEVERAL)
    def start(self, numbers: list[int]) -> None:
        self.act(commands.start_items, numbers)

    @rule(numbers=SEVERAL, reason=WORDS)
    def defer(self, numbers: list[int], reason: str) -> None:
        self.act(commands.defer_items, numbers, reason=reason, until=dt.date(2026, 4, 1))

    @rule(numbers=SEVERAL, reason=WORDS)
    def reopen(self, numbers: list[int], reason: str) -> None:
        self.act(commands.reopen_items, numbers, reason=reason)

    @rule(numbers=SEVERAL, text=WORDS)
    def note(self, numbers: list[int], text: str) -> None:
        self.act(commands.add_note, numbers, text)

    @rule(
        numbers=SEVERAL,
        disposition=st.sampled_from(list(Disposition)),
        stage=st.sampled_from(list(Stage)),
        text=WORDS,
        wording=st.builds(Wording, st.none() | WORDS, st.none() | WORDS),
    )
    def resolve(
        self,
        numbers: list[int],
        disposition: Disposition,
        stage: Stage,
        text: str,
        wording: Wording,
    ) -> None:
        self.act(
            commands.resolve_items,
            numbers,
            disposition=disposition,
            stage=stage,
            text=text,
            wording=wording,
        )

    @rule(
        numbers=SEVERAL,
        outcome=st.sampled_from(list(Outcome)),
        basis=st.none() | st.sampled_from(list(Basis)),
        meeting=st.sampled_from([None, 1, 9]),
        text=st.none() | WORDS,
    )
    def assess(
        self,
        numbers: list[int],
        outcome: Outcome,
        basis: Basis | None,
        meeting: int | None,
        text: str | None,
    ) -> None:
        self.act(
            commands.assess_items,
            numbers,
            outcome=outcome,
            basis=basis,
            meeting_id=meeting,
            text=text,
        )

    @rule(title=WORDS, kind=st.sampled_from(list(Kind)), meeting=st.sampled_from([None, 1]))
    def add(self, title: str, kind: Kind, meeting: int | None) -> None:
        self.act(commands.add_item, title, kind=kind, meeting_id=meeting)

    @rule(keep=st.sampled_from(["総務課", "企画課"]), other=st.sampled_from(["総務課", "企画課"]))
    def merge_owners(self, keep: str, other: str) -> None:
        self.act(commands.merge_owners, keep, other)

    @rule(numbers=SEVERAL, answer=st.none() | st.sampled_from(list(DayAnswer)))
    def mark_day_answer(self, numbers: list[int], answer: DayAnswer | None) -> None:
        self.act(commands.mark_day_answer, numbers, answer)

    @rule(
        number=NUMBERS,
        earlier=st.none() | NUMBERS,
        reopen=st.none() | WORDS,
        leave=st.booleans(),
    )
    def link(self, number: int, earlier: int | None, reopen: str | None, *, leave: bool) -> None:
        self.act(commands.link_items, number, earlier, reopen=reopen, leave=leave)

    @rule(numbers=SEVERAL, printed=st.booleans())
    def printed(self, numbers: list[int], *, printed: bool) -> None:
        self.act(commands.set_printed, numbers, printed=printed)

    @rule(numbers=SEVERAL)
    def arrange(self, numbers: list[int]) -> None:
        self.act(commands.arrange_items, numbers)

    @rule(numbers=SEVERAL)
    def due_at_the_meeting(self, numbers: list[int]) -> None:
        self.act(commands.set_due, numbers, None, meeting_id=1)

    @rule(day=st.dates(dt.date(2025, 1, 1), dt.date(2026, 1, 1)))
    def move_the_meeting(self, day: dt.date) -> None:
        self.act(commands.move_meeting, 1, day)

    @rule(
        name=st.none() | NAMES,
        principal=NAMES,
        meeting=st.none() | st.just(1),
        since=st.none() | DAYS,
        until=st.none() | DAYS,
    )
    def deputy(
        self,
        name: str | None,
        principal: str,
        meeting: int | None,
        since: dt.date | None,
        until: dt.date | None,
    ) -> None:
        self.act(commands.set_deputy, name, principal, meeting_id=meeting, since=since, until=until)

    @rule(name=st.none() | NAMES, principal=NAMES, since=st.none() | DAYS)
    def no_deputy(self, name: str | None, principal: str, since: dt.date | None) -> None:
        meeting = 1 if since is None else None
        self.act(commands.remove_deputy, name, principal, meeting_id=meeting, since=since)

    @rule(names=st.lists(OFFICES, min_size=1, max_size=2))
    def order_owners(self, names: list[str]) -> None:
        self.act(commands.order_owners, names)

    @rule(old=OFFICES, new=OFFICES, since=st.none() | DAYS)
    def succeed(self, old: str, new: str, since: dt.date | None) -> None:
        self.act(commands.succeed_owner, old, new, since=since)

    @rule()
    def forget_the_order(self) -> None:
        self.act(commands.forget_order)

    @rule(reason=st.none() | WORDS)
    def close_the_meeting(self, reason: str | None) -> None:
        self.act(commands.close_meeting, 1, reason=reason)

    @precondition(lambda self: self.steps > 4)
    @rule(again=st.booleans())
    def undo(self, again: bool) -> None:  # noqa: FBT001 - hypothesis passes by name
        before = self.content()
        self.register.do(commands.undo_batch)
        self.steps -= 1
        if again:
            self.register.do(commands.redo_batch)
            self.steps += 1
            assert self.content() == before

    @invariant()
    def what_must_never_be(self) -> None:
        with self.register.place.looking() as look:
            for query in NEVER:
                if look.dialect == "sqlite" or not query.startswith("PRAGMA"):
                    assert look.execute(query).fetchall() == [], query

    @invariant()
    def numbers_are_never_given_twice(self) -> None:
        """A number once seen with its birth is the same item for ever."""
        with self.register.place.looking() as look:
            for number, born in look.execute("SELECT number, created_at FROM item"):
                assert self.seen.setdefault(number, born) == born

    @precondition(lambda self: self.steps > 4)
    @rule()
    def everything_back_and_forth(self) -> None:
        full = self.content()
        for _ in range(self.steps):
            self.register.do(commands.undo_batch)
        assert self.content() == self.empty
        for _ in range(self.steps):
            self.register.do(commands.redo_batch)
        assert self.content() == full


TestAnySequence = AnySequence.TestCase
# A run is a whole life of a register: a few of them for each hundred examples of the profile.
TestAnySequence.settings = settings(
    max_examples=max(1, settings().max_examples // 20),
    stateful_step_count=12,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


class AnySequenceOnAServer(AnySequence):
    """The same user on PostgreSQL."""

    engine = "postgresql"


TestAnySequenceOnAServer = AnySequenceOnAServer.TestCase
TestAnySequenceOnAServer.settings = settings(
    TestAnySequence.settings, max_examples=max(1, settings().max_examples // 50)
)
