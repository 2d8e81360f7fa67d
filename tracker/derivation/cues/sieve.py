"""The rules that strike a sentence, few tried in vain: its words and its clauses' last characters say which can."""

from collections.abc import Iterator

from tracker.derivation.cues.finder import Finder, as_bits, numbers_in
from tracker.derivation.cues.model import Branch, Cue, Place, Veto
from tracker.derivation.state import Fired
from tracker.domain.span import Span

_LONGEST_TAIL = 120
_LONGEST_END = 80  # no cue at a clause's end is longer


class Sieve:
    """The cues and vetoes for one kind of sentence, sorted by how they are tried."""

    def __init__(self, cues: tuple[Cue, ...], vetoes: tuple[Veto, ...]) -> None:
        """Sort once; what may end in which character is found out when it is first met."""
        self._cues = tuple(cue for cue in cues if cue.place is not Place.SECTION)
        self._vetoes = vetoes
        # A rule's number is that of one alternative; those of a cue stand side by side.
        self._branches = [(n, b) for n, cue in enumerate(self._cues) for b in cue.branches]
        shapes = [b.shape for _, b in self._branches]
        self._finder = Finder([shape.needed for shape in (*shapes, *(v.shape for v in vetoes))])
        places = [branch.place for _, branch in self._branches]
        self._at_end = as_bits(n for n, place in enumerate(places) if place is Place.END)
        self._elsewhere = ((1 << len(places)) - 1) & ~self._at_end
        self._longest = [min(shape.longest or _LONGEST_END, _LONGEST_END) for shape in shapes]
        self._ending: dict[str, int] = {}

    def worth_trying(self, words: str) -> int:
        """The rules that could strike in a sentence, for the other two."""
        return self._finder.worth_trying(words)

    def fired(self, words: str, ends: list[tuple[int, int, bool]], worth: int) -> list[Fired]:
        """The cues that fire; ``ends``: start and end of each clause, and whether it is the last."""
        found: list[tuple[int, Fired]] = []
        at_end = worth & self._at_end
        for start, end, final in ends if at_end else ():
            for number in numbers_in(at_end & self._ending_in(words[end - 1])):
                place, branch = self._branches[number]
                match = branch.matcher.search(words, max(start, end - self._longest[number]), end)
                if match:
                    span = Span(match.start(), match.end())
                    found.append((place, Fired(self._cues[place], span, final)))
        for place, span in self._elsewhere_in(words, worth).items():
            found.append((place, Fired(self._cues[place], span, final=True)))
        found.sort(key=lambda numbered: numbered[0])
        return [fired for _, fired in found]

    def _elsewhere_in(self, words: str, worth: int) -> dict[int, Span]:
        """Of each cue what its whole pattern would find: its first alternative where the first one begins."""
        spans: dict[int, Span] = {}
        for number in numbers_in(worth & self._elsewhere):
            place, branch = self._branches[number]
            span = _elsewhere(branch, words)
            if span is not None and (place not in spans or span.start < spans[place].start):
                spans[place] = span
        return spans

    def vetoes(self, worth: int) -> Iterator[Veto]:
        """The vetoes that could strike, in their order."""
        for number in numbers_in(worth >> len(self._branches)):
            yield self._vetoes[number]

    def _ending_in(self, character: str) -> int:
        rules = self._ending.get(character)
        if rules is None:
            numbers = numbers_in(self._at_end)
            rules = as_bits(n for n in numbers if self._branches[n][1].shape.last.may_be(character))
            self._ending[character] = rules
        return rules


def _elsewhere(branch: Branch, words: str) -> Span | None:
    # At the start, match: search would try the pattern at every character.
    if branch.place is Place.START:
        match = branch.matcher.match(words)
    elif branch.place is Place.TAIL:
        match = branch.matcher.search(words, max(0, len(words) - _LONGEST_TAIL))
    else:
        match = branch.matcher.search(words)
    return Span(match.start(), match.end()) if match else None
