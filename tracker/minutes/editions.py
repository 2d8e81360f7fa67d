"""How the sentences and remarks of an edition correspond to those of the one before."""

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from rapidfuzz.fuzz import ratio

from tracker.domain.span import Span
from tracker.minutes.model import Minutes

ALIKE = 55.0  # of 100: below it two sentences are two, not one reworded
MANY = 2000  # sentences
MOST_PAIRS = 40_000  # compared by likeness in one gap; beyond, only equal ones are paired


@dataclass(frozen=True, slots=True)
class Moved:
    """Where words stand in the new edition; ``changed`` where they aren't the same any more."""

    span: Span
    remark: int
    changed: bool


@dataclass(frozen=True, slots=True)
class _Sentence:
    span: Span
    remark: int
    bare: str


@dataclass(slots=True)
class Alignment:
    """Two editions, sentence by sentence; ``likeness`` from 0 to 1 says how much they share.

    ``remarks`` leads from a remark's number to that of the one which holds most of its sentences;
    ``fresh`` are the spans of the new edition's sentences that no old one became unchanged.
    """

    old: Minutes
    new: Minutes
    pairs: dict[int, int] = field(default_factory=dict)
    remarks: dict[int, int] = field(default_factory=dict)
    likeness: float = 0.0
    fresh: frozenset[Span] = frozenset()
    _before: list[_Sentence] = field(default_factory=list)
    _after: list[_Sentence] = field(default_factory=list)

    def moved(self, span: Span) -> Moved | None:
        """Where the words of an old span stand now; None where they are gone."""
        inside = self._inside(span)
        touched = [(self._before[i], self._after[self.pairs[i]]) for i in inside if i in self.pairs]
        if not touched:
            return None
        first, last = touched[0][1], touched[-1][1]
        whole = Span(first.span.start, max(last.span.end, first.span.end))
        same = len(touched) == len(inside) and all(a.bare == b.bare for a, b in touched)
        words = span.of(self.old.text)
        if same:
            found = self.new.text.find(words, whole.start, whole.end)
            if found >= 0:
                return Moved(Span(found, found + len(words)), first.remark, changed=False)
        return Moved(whole, first.remark, changed=not same)

    def _inside(self, span: Span) -> range:
        """Which old sentences share a letter with a span: they stand in the text's order."""
        first = bisect_right(self._before, span.start, key=lambda s: s.span.end)
        last = bisect_left(self._before, span.end, key=lambda s: s.span.start)
        return range(first, max(first, last))

    def is_unchanged(self, remark: int) -> bool:
        """Whether an old remark stands in the new edition word for word."""
        number = self.remarks.get(remark)
        if number is None:
            return False
        own = "".join(s.bare for s in self._before if s.remark == remark)
        return own == "".join(s.bare for s in self._after if s.remark == number)


def align(old: Minutes, new: Minutes) -> Alignment:
    """Pair equal remarks, then equal sentences between them, then reworded ones between those."""
    found = Alignment(old, new)
    found._before.extend(_sentences(old))  # noqa: SLF001 - built here
    found._after.extend(_sentences(new))  # noqa: SLF001
    before, after = found._before, found._after  # noqa: SLF001
    for i, j in _paired(before, after):
        found.pairs[i] = j
    votes: dict[int, dict[int, int]] = {}
    for i, j in found.pairs.items():
        counts = votes.setdefault(before[i].remark, {})
        counts[after[j].remark] = counts.get(after[j].remark, 0) + len(before[i].bare)
    found.remarks.update(
        {number: max(counts, key=lambda n: counts[n]) for number, counts in votes.items()}
    )
    equal = {j for i, j in found.pairs.items() if before[i].bare == after[j].bare}
    shared = sum(len(after[j].bare) for j in found.pairs.values())
    found.likeness = 2 * shared / max(sum(len(s.bare) for s in [*before, *after]), 1)
    found.fresh = frozenset(s.span for j, s in enumerate(after) if j not in equal)
    return found


def _sentences(minutes: Minutes) -> Iterator[_Sentence]:
    for remark in minutes.remarks:
        for span in remark.sentences:
            yield _Sentence(span, remark.number, _bare(span.of(minutes.text)))


def _bare(words: str) -> str:
    return "".join(unicodedata.normalize("NFKC", words).split())


def _paired(before: Sequence[_Sentence], after: Sequence[_Sentence]) -> Iterator[tuple[int, int]]:
    """Equal sentences in order, and the reworded ones in the gaps between them."""
    a, b = [s.bare for s in before], [s.bare for s in after]
    head = _common(a, b)
    tail = _common(a[head:][::-1], b[head:][::-1])
    yield from ((place, place) for place in range(head))
    middle_a, middle_b = a[head : len(a) - tail], b[head : len(b) - tail]
    # In long texts phrases that come again and again anchor nothing, and cost squares of time.
    often = len(middle_b) > MANY
    matcher = SequenceMatcher(None, middle_a, middle_b, autojunk=often)
    i = j = head
    for block in matcher.get_matching_blocks():
        left, right = head + block.a, head + block.b
        yield from _reworded(before, after, range(i, left), range(j, right))
        yield from ((left + step, right + step) for step in range(block.size))
        i, j = left + block.size, right + block.size
    yield from ((len(a) - step, len(b) - step) for step in range(tail, 0, -1))


def _common(before: Sequence[str], after: Sequence[str]) -> int:
    """How many equal sentences both begin with."""
    count = 0
    for one, other in zip(before, after, strict=False):
        if one != other:
            break
        count += 1
    return count


def _reworded(
    before: Sequence[_Sentence], after: Sequence[_Sentence], old: range, new: range
) -> Iterator[tuple[int, int]]:
    """The pairs of alike sentences, in order, that are most alike all together."""
    if not old or not new or len(old) * len(new) > MOST_PAIRS:
        return
    likeness = [[ratio(before[i].bare, after[j].bare) for j in new] for i in old]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for a in range(len(old) - 1, -1, -1):
        for b in range(len(new) - 1, -1, -1):
            alike = likeness[a][b]
            paired = best[a + 1][b + 1] + alike if alike >= ALIKE else 0.0
            best[a][b] = max(paired, best[a + 1][b], best[a][b + 1])
    a = b = 0
    while a < len(old) and b < len(new):
        alike = likeness[a][b]
        if alike >= ALIKE and best[a][b] == best[a + 1][b + 1] + alike:
            yield old[a], new[b]
            a, b = a + 1, b + 1
        elif best[a][b] == best[a + 1][b]:
            a += 1
        else:
            b += 1
