"""Whatever people do, history tells it whole: replayed, undone and done again, the rows are equal."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule

from tests.builders import empty_database
from tests.engines import address_on, let_go, opened
from tests.storage.content import content_of, standing
from tests.storage.replay import as_file, replayed, tables_of
from tests.storage.search import indexed_wrongly
from tracker.bootstrap import Register
from tracker.domain.words import Basis, Disposition, Kind, Outcome, Stage
from tracker.errors import TrackerError
from tracker.minutes.reading import read_minutes
from tracker.services import commands

OFFICES = ("総務課", "企画課", "調査室")
WORDS = st.sampled_from(["差別の例", "ミクロ経済", "範囲の明示", "AI", "期限"])
ITEMS = st.integers(1, 8)
SOME = st.lists(ITEMS, min_size=1, max_size=3)
OFFICE = st.sampled_from(OFFICES)
DAYS = st.dates(date(2025, 4, 1), date(2026, 3, 31))
TURNS = ("【青木構成員】　{word}について、記載を追加していただきたい。いつまでに対応されるか。",)
REPLY = "【井上参事官】　御指摘の{word}については、検討してまいります。"


def minutes_text(day: int, word: str) -> str:
    """The shape of a short meeting's minutes, in words of our own."""
    return "\n".join(
        [
            f"第{day}回例示検討会　議事録",
            f"日時：令和7年3月{day}日（金）10:00～12:00",
            "場所：第一会議室",
            "",
            *(turn.format(word=word) for turn in TURNS),
            REPLY.format(word=word),
            f"【青木構成員】　{word}の件、了解した。",
        ]
    )


class Life(RuleBasedStateMachine):
    """Two people work on one register; what the state forbids changes nothing."""

    engine = "sqlite"

    def __init__(self) -> None:
        super().__init__()
        self._folder = TemporaryDirectory()
        self.folder = Path(self._folder.name)
        self.address = address_on(self.engine, self.folder)
        self.registers = [opened(self.address, actor) for actor in ("事務局 青木", "事務局 井上")]
        self.batches = 0

    @property
    def register(self) -> Register:
        return self.registers[0]

    def act(self, who: int, command: Callable[..., Any], *args: Any, **kwargs: Any) -> None:
        before = tables_of(self.register)
        try:
            self.registers[who].do(command, *args, **kwargs)
        except TrackerError as error:
            assert error.exit_code in {3, 4, 5, 6}, error  # noqa: PT017 - it is told, not a failure
            assert tables_of(self.register) == before
        self.batches = len(tables_of(self.register)["batch"])

    @rule(who=st.integers(0, 1), day=st.integers(3, 6), word=WORDS, as_new=st.booleans())
    def imports(self, who: int, day: int, word: str, as_new: bool) -> None:  # noqa: FBT001
        file = self.folder / f"{day}-{word}.txt"
        file.write_text(minutes_text(day, word), encoding="utf-8")
        self.act(who, commands.import_minutes, read_minutes(file), as_new=as_new)

    @rule(who=st.integers(0, 1), word=WORDS, kind=st.sampled_from(Kind))
    def adds(self, who: int, word: str, kind: Kind) -> None:
        self.act(who, commands.add_item, word, kind=kind)

    @rule(who=st.integers(0, 1), office=OFFICE, aliases=st.lists(OFFICE, max_size=1))
    def adds_an_owner(self, who: int, office: str, aliases: list[str]) -> None:
        self.act(who, commands.add_owner, office, aliases=[f"{a}長" for a in aliases])

    @rule(who=st.integers(0, 1), one=OFFICE, other=OFFICE)
    def merges_owners(self, who: int, one: str, other: str) -> None:
        self.act(who, commands.merge_owners, one, other)

    @rule(who=st.integers(0, 1), numbers=SOME, answered=st.booleans())
    def accepts(self, who: int, numbers: list[int], answered: bool) -> None:  # noqa: FBT001
        self.act(who, commands.accept_items, numbers, answered=answered)

    @rule(who=st.integers(0, 1), numbers=SOME, reason=WORDS)
    def dismisses(self, who: int, numbers: list[int], reason: str) -> None:
        self.act(who, commands.dismiss_items, numbers, reason=reason)

    @rule(who=st.integers(0, 1), number=ITEMS, others=SOME)
    def merges(self, who: int, number: int, others: list[int]) -> None:
        self.act(who, commands.merge_items, number, others)

    @rule(who=st.integers(0, 1), number=ITEMS, title=WORDS, theme=WORDS)
    def edits(self, who: int, number: int, title: str, theme: str) -> None:
        self.act(who, commands.edit_item, number, title=title, theme=theme)

    @rule(who=st.integers(0, 1), numbers=SOME, office=OFFICE, other=OFFICE)
    def assigns(self, who: int, numbers: list[int], office: str, other: str) -> None:
        self.act(who, commands.assign_items, numbers, office, others=(other,))

    @rule(who=st.integers(0, 1), numbers=SOME, due=st.none() | DAYS)
    def dates(self, who: int, numbers: list[int], due: date | None) -> None:
        self.act(who, commands.set_due, numbers, due)

    @rule(who=st.integers(0, 1), numbers=SOME, words=WORDS)
    def notes(self, who: int, numbers: list[int], words: str) -> None:
        self.act(who, commands.add_note, numbers, words)

    @rule(who=st.integers(0, 1), numbers=SOME, words=WORDS, how=st.sampled_from(Disposition))
    def resolves(self, who: int, numbers: list[int], words: str, how: Disposition) -> None:
        self.act(
            who, commands.resolve_items, numbers, disposition=how, text=words, stage=Stage.CLEARED
        )

    @rule(who=st.integers(0, 1), numbers=SOME, outcome=st.sampled_from(Outcome))
    def assesses(self, who: int, numbers: list[int], outcome: Outcome) -> None:
        self.act(who, commands.assess_items, numbers, outcome=outcome, basis=Basis.CHAIR)

    @rule(who=st.integers(0, 1), numbers=SOME)
    def reopens(self, who: int, numbers: list[int]) -> None:
        self.act(who, commands.reopen_items, numbers, reason="再確認")

    @rule(who=st.integers(0, 1), remarks=st.lists(st.integers(1, 12), min_size=1, max_size=3))
    def clears(self, who: int, remarks: list[int]) -> None:
        self.act(who, commands.clear_remarks, remarks, reason="挨拶のみ")

    @rule(who=st.integers(0, 1), meeting=st.integers(1, 3))
    def closes(self, who: int, meeting: int) -> None:
        self.act(who, commands.close_meeting, meeting, reason="了")

    @precondition(lambda self: self.batches)
    @rule(who=st.integers(0, 1), batch=st.none() | st.integers(1, 30))
    def undoes(self, who: int, batch: int | None) -> None:
        self.act(who, commands.undo_batch, batch)

    @precondition(lambda self: self.batches)
    @rule(who=st.integers(0, 1), batch=st.none() | st.integers(1, 30))
    def redoes(self, who: int, batch: int | None) -> None:
        self.act(who, commands.redo_batch, batch)

    def teardown(self) -> None:
        copy = replayed(
            as_file(self.register, self.folder), empty_database(self.folder / "replayed.sqlite3")
        )
        assert tables_of(copy) == tables_of(self.register)
        assert indexed_wrongly(self.register) == []
        self._everything_back_and_forth()
        assert indexed_wrongly(self.register) == []
        let_go(self.address)
        self._folder.cleanup()

    def _everything_back_and_forth(self) -> None:
        register = self.registers[0]
        full = content_of(register)
        undone = []
        for batch in reversed(standing(register)):
            register.do(commands.undo_batch, batch)
            undone.append(len(tables_of(self.register)["batch"]))
        assert all(not rows for name, rows in content_of(register).items() if name != "search")
        for batch in reversed(undone):
            register.do(commands.redo_batch, batch)
        assert content_of(register) == full


Life.TestCase.settings = settings(
    max_examples=max(6, settings().max_examples // 10),
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
TestLife = Life.TestCase


class LifeOnAServer(Life):
    """The same life on PostgreSQL."""

    engine = "postgresql"


LifeOnAServer.TestCase.settings = settings(
    Life.TestCase.settings, max_examples=max(2, settings().max_examples // 50)
)
TestLifeOnAServer = LifeOnAServer.TestCase
