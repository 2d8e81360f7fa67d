"""The rules that strike a sentence, few tried in vain: its words and its clauses' last characters say which can."""

from collections.abc import Iterator

from tracker.derivation.cues.finder import Finder, as_bits, numbers_in
from tracker.derivation.cues.model import Cue, Place, Veto
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
        rules: tuple[Cue | Veto, ...] = (*self._cues, *vetoes)
        self._finder = Finder([rule.shape.needed for rule in rules])
        places = [rule.place for rule in self._cues]
        self._at_end = as_bits(n for n, place in enumerate(places) if place is Place.END)
        self._elsewhere = ((1 << len(self._cues)) - 1) & ~self._at_end
        self._longest = [min(c.shape.longest or _LONGEST_END, _LONGEST_END) for c in self._cues]
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
                cue = self._cues[number]
                match = cue.matcher.search(words, max(start, end - self._longest[number]), end)
                if match:
                    fired = Fired(cue, Span(match.start(), match.end()), final)
                    found.append((number, fired))
        for number in numbers_in(worth & self._elsewhere):
            cue = self._cues[number]
            span = _elsewhere(cue, words)
            if span is not None:
                found.append((number, Fired(cue, span, final=True)))
        found.sort(key=lambda numbered: numbered[0])
        return [fired for _, fired in found]

    def vetoes(self, worth: int) -> Iterator[Veto]:
        """The vetoes that could strike, in their order."""
        for number in numbers_in(worth >> len(self._cues)):
            yield self._vetoes[number]

    def _ending_in(self, character: str) -> int:
        cues = self._ending.get(character)
        if cues is None:
            numbers = numbers_in(self._at_end)
            cues = as_bits(n for n in numbers if self._cues[n].shape.last.may_be(character))
            self._ending[character] = cues
        return cues


def _elsewhere(cue: Cue, words: str) -> Span | None:
    # At the start, match: search would try the pattern at every character.
    if cue.place is Place.START:
        match = cue.matcher.match(words)
    elif cue.place is Place.TAIL:
        match = cue.matcher.search(words, max(0, len(words) - _LONGEST_TAIL))
    else:
        match = cue.matcher.search(words)
    return Span(match.start(), match.end()) if match else None
