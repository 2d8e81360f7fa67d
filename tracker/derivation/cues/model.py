"""What a cue is: one declared pattern, what it does in speech, and the sentences that prove it."""

import re
from dataclasses import dataclass
from enum import Enum, StrEnum
from functools import cached_property

from tracker.derivation.cues.shape import Shape, branches_of, shape_of
from tracker.domain.words import Firmness

_LONGEST_TAIL = 120


class Act(StrEnum):
    """What a sentence does, as its words say it."""

    ASK = "ask"
    REQUEST = "request"
    NEED = "need"
    SUGGEST = "suggest"
    PROMISE = "promise"
    DECIDE = "decide"
    DELEGATE = "delegate"
    POSTPONE = "postpone"
    ENDORSE = "endorse"


class Place(Enum):
    """Where the pattern must stand."""

    END = "end"  # at the end of a clause, once attitudes are peeled off
    TAIL = "tail"  # at the end of a clause with its attitudes
    START = "start"  # at the start of the sentence
    ANYWHERE = "anywhere"
    SECTION = "section"  # the title of the section in which the sentence stands


@dataclass(frozen=True)
class Cue:
    """One rule that a sentence may fire.

    ``weight`` says how sure the words are: 3 plain, 2 usual, 1 doubtful without company.
    Which words a sentence must hold is read off the pattern (``shape``).
    A cue that ``stands`` is a mark, which no veto takes away.  One of the ``background`` tells how things are:
    beside a request of the same speaker it only leads up to it.  ``register`` limits it: ``notes``, where nobody is
    named as speaking, and there ``actions``, notes that give out work, and ``arrow``, lines that hold one; ``gist``, what was said summed up without I and
    you; ``told``, notes or gist.
    ``yes`` and ``no`` are sentences on which it must and must not fire; the tests run them.
    """

    id: str
    act: Act
    weight: int
    pattern: str
    yes: str
    no: str
    place: Place = Place.END
    firmness: Firmness | None = None
    register: str = ""
    stands: bool = False
    background: bool = False

    @property
    def language(self) -> str:
        """``ja`` or ``en``: the first part of the id."""
        return self.id.partition(".")[0]

    @cached_property
    def matcher(self) -> re.Pattern[str]:
        """The pattern, anchored as its place asks."""
        return _anchored(self.pattern, self.place)

    @cached_property
    def branches(self) -> "tuple[Branch, ...]":
        """Its alternatives, each to be tried only on what holds its own words; one at a clause's end stays whole."""
        whole = self.place is Place.END
        alternatives = (self.pattern,) if whole else branches_of(self.pattern)
        return tuple(Branch(alternative, self.place) for alternative in alternatives)


@dataclass(frozen=True)
class Branch:
    """One alternative of a cue's pattern."""

    pattern: str
    place: Place

    @cached_property
    def matcher(self) -> re.Pattern[str]:
        """The alternative, anchored as its place asks."""
        return _anchored(self.pattern, self.place)

    @property
    def shape(self) -> Shape:
        """What can be told of every match of the alternative."""
        return shape_of(self.pattern)


@dataclass(frozen=True)
class Veto:
    """Words that take a sentence's cues away; ``acts`` limits which (none given: all).

    ``why`` is a sentence for --explain; ``yes`` is a sentence that it stops, ``no`` one that stays.
    It doesn't strike a clause that holds ``unless``.
    """

    id: str
    pattern: str
    why: str
    yes: str
    no: str
    place: Place = Place.ANYWHERE
    acts: frozenset[Act] = frozenset(Act)
    unless: str = ""

    @property
    def language(self) -> str:
        """``ja`` or ``en``: the first part of the id."""
        return self.id.partition(".")[0]

    @cached_property
    def matcher(self) -> re.Pattern[str]:
        """The pattern, anchored as its place asks."""
        return _anchored(self.pattern, self.place)

    @property
    def shape(self) -> Shape:
        """What can be told of every match of the pattern."""
        return shape_of(self.pattern)

    @cached_property
    def exempt(self) -> re.Pattern[str] | None:
        """Words in a clause with which it doesn't strike."""
        return re.compile(self.unless, re.IGNORECASE) if self.unless else None

    def strikes(self, words: str, start: int, end: int) -> bool:
        """Whether it takes away the cues of the clause that stands at ``start`` to ``end``."""
        near = start if self.place is Place.ANYWHERE else max(start, end - _LONGEST_TAIL)
        if not self.matcher.search(words, near, end):
            return False
        return self.exempt is None or not self.exempt.search(words, start, end)


def _anchored(pattern: str, place: Place) -> re.Pattern[str]:
    if place in {Place.END, Place.TAIL}:
        return re.compile(f"(?:{pattern})$", re.IGNORECASE)
    if place is Place.SECTION:
        return re.compile(
            rf"^[^\w]{{0,4}}(?:[0-9]{{1,2}}(?:\.[0-9]{{1,2}})*[.)．）]?\s*)?(?:{pattern})[^\w]*$",
            re.IGNORECASE,
        )
    if place is Place.START:
        return re.compile(f"^(?:{pattern})", re.IGNORECASE)
    return re.compile(pattern, re.IGNORECASE)
