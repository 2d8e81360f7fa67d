"""What the passes hand on: statements, the turns they stand in, and the threads they make."""

from bisect import bisect_left
from collections.abc import Collection
from dataclasses import dataclass, field
from enum import Enum, StrEnum
from functools import cached_property

from tracker.derivation import registers
from tracker.derivation.cues.model import Act, Cue, Place
from tracker.derivation.layout import Layout
from tracker.derivation.model import RuleHit
from tracker.derivation.stems import stems_of
from tracker.derivation.terms import Rarity
from tracker.domain.span import Span
from tracker.domain.words import Kind
from tracker.minutes.model import Minutes, Remark

_TOLD_BY = 2_000  # sentences that tell a document's register
_AT_LENGTH = 240  # characters
_A_FEW = 2
_NEAREST = 80  # further back nobody takes a matter up without naming it


class Role(StrEnum):
    """What a speaker does in this meeting."""

    CHAIR = "chair"
    MEMBER = "member"
    OFFICIAL = "official"
    ANYONE = "anyone"  # the minutes tell no roles apart


class Context(Enum):
    """What a turn is for, as the turns before it tell."""

    ASKING = "asking"
    ANSWERING = "answering"
    PRESENTING = "presenting"


class Standing(Enum):
    """What became of a statement."""

    PROPOSED = "proposed"
    ATTACHED = "attached"
    TOUCHED = "touched"
    PASSED = "passed"


@dataclass(slots=True)
class Fired:
    """A cue that fired in a statement, and where; ``final`` where its clause ends the sentence."""

    cue: Cue
    span: Span
    final: bool


@dataclass(slots=True)
class Turn:
    """A remark with its speaker's role and its context; ``asker`` is the turn that it answers.

    ``label`` is a mark such as "Resolution" that stands where a speaker would.
    """

    remark: Remark
    role: Role
    context: Context
    asker: int | None = None
    label: str = ""


@dataclass(slots=True)
class Statement:
    """One sentence, and what the passes have found out about it.

    ``original`` is its exact text; ``words`` the same with half-width letters, place by place.
    ``lent`` tells that its act comes from the sentence beside it.
    """

    index: int
    turn: int
    paragraph: int
    span: Span
    original: str
    words: str
    language: str
    layout: Layout = field(default_factory=Layout)
    section: str = ""
    fired: list[Fired] = field(default_factory=list)
    act: Act | None = None
    standing: Standing = Standing.PASSED
    lent: bool = False
    reasons: list[str] = field(default_factory=list)

    def hits(self) -> tuple[RuleHit, ...]:
        """The cues that fired, as they are kept."""
        if not self.fired:
            return ()
        offset = self.span.start
        return tuple(
            RuleHit(
                f.cue.id,
                Span(offset + f.span.start, offset + f.span.end),
                f.span.of(self.original),
            )
            for f in self.fired
        )


@dataclass(slots=True)
class Thread:
    """Statements that make one follow-up, with those that back and answer it."""

    raised: list[Statement]
    kind: Kind
    supported: list[Statement] = field(default_factory=list)
    answers: list[Statement] = field(default_factory=list)
    committed: list[Statement] = field(default_factory=list)


@dataclass
class Work:
    """One derivation under way; each pass fills one part and reads what came before."""

    minutes: Minutes
    without: Collection[str]
    turns: list[Turn] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    threads: list[Thread] = field(default_factory=list)
    by_turn: dict[int, list[Statement]] = field(default_factory=dict)
    cues: tuple[Cue, ...] = ()
    _hits: dict[int, tuple[RuleHit, ...]] = field(default_factory=dict)

    def hits_of(self, statement: Statement) -> tuple[RuleHit, ...]:
        """The cues that fired in a statement, as they are kept; asked for when all passes have run."""
        hits = self._hits.get(statement.index)
        if hits is None:
            hits = self._hits[statement.index] = statement.hits()
        return hits

    def add(self, statement: Statement) -> None:
        """Keep the next statement."""
        self.statements.append(statement)
        self.by_turn.setdefault(statement.turn, []).append(statement)

    def of_turn(self, turn: int) -> list[Statement]:
        """The statements of one turn, in order."""
        return self.by_turn.get(turn, [])

    @cached_property
    def cues_of_sections(self) -> tuple[Cue, ...]:
        """The cues that read a section's title, of both languages."""
        return tuple(c for c in self.cues if c.place is Place.SECTION)

    @cached_property
    def is_notes(self) -> bool:
        """Whether nobody is named as speaking: bullets that somebody took down."""
        unnamed = sum(turn.remark.speaker is None or bool(turn.label) for turn in self.turns)
        return unnamed > len(self.turns) // 2

    @cached_property
    def is_polite(self) -> bool:
        """Whether Japanese speech stands word for word."""
        return registers.is_polite(self._words("ja"))

    @cached_property
    def bears_actions(self) -> bool:
        """Whether notes give out work."""
        lines = (f"{s.layout.mark}{s.words}\n{s.section}" for s in self.statements)
        return self.is_notes and registers.gives_out(lines)

    @cached_property
    def is_gist(self) -> bool:
        """Whether what was said is summed up (English alone tells)."""
        return registers.is_gist(self._words("en"))

    @cached_property
    def is_verbatim(self) -> bool:
        """Whether English speech stands word for word."""
        return registers.is_talk(self._words("en"))

    def _words(self, language: str) -> list[str]:
        return [s.words for s in self.statements if s.language == language][:_TOLD_BY]

    @cached_property
    def rarity(self) -> Rarity:
        """How rare each term is among the statements; counted once, when first asked for."""
        return Rarity(statement.words for statement in self.statements)

    @cached_property
    def stems(self) -> Rarity:
        """The same for English words without their endings, of what is proposed alone."""
        proposed = Standing.PROPOSED
        return Rarity(
            (s.words if s.standing is proposed else "" for s in self.statements), stems_of
        )

    def threads_before(self, turn: int) -> list[Thread]:
        """The nearest threads that were raised before a turn began."""
        end = bisect_left(self.threads, turn, key=lambda thread: thread.raised[0].turn)
        return self.threads[max(end - _NEAREST, 0) : end]

    @cached_property
    def presenters(self) -> dict[int | None, str | None]:
        """Who speaks first at length in each section, past the words that give the floor."""
        found: dict[int | None, str | None] = {}
        for turn in self.turns:
            speech = turn.remark.speaker is not None and not turn.label
            if speech and len(turn.remark.span) >= _AT_LENGTH:
                found.setdefault(turn.remark.agenda_item, turn.remark.speaker)
        return found

    @cached_property
    def presenting(self) -> frozenset[int]:
        """The turns of each section's presenter, until two others have spoken at length."""
        found: set[int] = set()
        at_length: dict[int | None, list[str]] = {}
        for number, turn in enumerate(self.turns):
            speaker = turn.remark.speaker
            if speaker is None or turn.label:
                continue
            speakers = at_length.setdefault(turn.remark.agenda_item, [])
            if len(turn.remark.span) >= _AT_LENGTH and speaker not in speakers:
                speakers.append(speaker)
            if speakers[:1] == [speaker] and len(speakers) <= _A_FEW:
                found.add(number)
        return frozenset(found)

    def turn_of(self, statement: Statement) -> Turn:
        """The turn in which a statement stands."""
        return self.turns[statement.turn]

    def speaker_of(self, statement: Statement) -> str | None:
        """Who said it, as the mark writes it."""
        turn = self.turns[statement.turn]
        return None if turn.label else turn.remark.speaker
