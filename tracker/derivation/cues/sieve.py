"""The cues that fire in a sentence, few tried in vain: its last characters and its words say which can."""

from collections.abc import Iterator

from tracker.derivation.cues.lookup import Lookup
from tracker.derivation.cues.model import Cue, Place
from tracker.derivation.state import Fired
from tracker.domain.span import Span

_LONGEST_TAIL = 120


class Sieve:
    """The cues for one kind of sentence, sorted by how they are tried."""

    def __init__(self, cues: tuple[Cue, ...]) -> None:
        """Sort once; what may end in which character is found out when it is first met."""
        self._order = {cue.id: number for number, cue in enumerate(cues)}
        self._at_end = [cue for cue in cues if cue.place is Place.END]
        self._elsewhere = Lookup(cue for cue in cues if cue.place is not Place.END)
        self._ending: dict[str, list[Cue]] = {}

    def fired(self, words: str, ends: list[tuple[int, int, bool]]) -> list[Fired]:
        """The cues that fire; ``ends``: start and end of each clause, and whether it is the last."""
        found = [
            Fired(cue, span, final)
            for start, end, final in ends
            for cue, span in _found(self._ending_in(words[end - 1]), words, start, end)
        ]
        found += [
            Fired(cue, span, final=True)
            for cue in self._elsewhere.worth_trying(words)
            if (span := _elsewhere(cue, words)) is not None
        ]
        found.sort(key=lambda fired: self._order[fired.cue.id])
        return found

    def _ending_in(self, character: str) -> list[Cue]:
        cues = self._ending.get(character)
        if cues is None:
            cues = [cue for cue in self._at_end if cue.last.may_be(character)]
            self._ending[character] = cues
        return cues


def _found(cues: list[Cue], words: str, start: int, end: int) -> Iterator[tuple[Cue, Span]]:
    clause = words[start:end]  # the whole of a long sentence would be read anew for each clause
    for cue in cues:
        for need in cue.needs:
            if need in clause:
                break
        else:
            if cue.needs:
                continue
        match = cue.matcher.search(words, max(start, end - cue.longest), end)
        if match:
            yield cue, Span(match.start(), match.end())


def _elsewhere(cue: Cue, words: str) -> Span | None:
    # At the start, match: search would try the pattern at every character.
    if cue.place is Place.START:
        match = cue.matcher.match(words)
    elif cue.place is Place.TAIL:
        match = cue.matcher.search(words, max(0, len(words) - _LONGEST_TAIL))
    else:
        match = cue.matcher.search(words)
    return Span(match.start(), match.end()) if match else None
