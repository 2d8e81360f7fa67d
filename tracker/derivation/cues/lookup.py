"""Which cues are worth trying on a sentence: those whose needed words it holds."""

from collections.abc import Iterable, Sequence

from tracker.derivation.cues.model import Cue, Place

_AROUND = '.,;:!()[]{}*_"“”>…'
_LONGEST = 40  # no longer word is kept in mind


class Lookup:
    """Cues by the words that they need; what an English word leads to is found out once.

    A need is part of a word ("suggest"), or with spaces around it a whole one (" to ").
    """

    def __init__(self, cues: Iterable[Cue]) -> None:
        """Keep the cues that read sentences, in their order."""
        self._cues = tuple(cue for cue in cues if cue.place is not Place.SECTION)
        self._always = frozenset(n for n, cue in enumerate(self._cues) if not cue.needs)
        self._by_word: dict[str, frozenset[int]] = {}
        self._spaced = all(cue.language == "en" for cue in self._cues)

    def worth_trying(self, words: str) -> Sequence[Cue]:
        """The cues that could fire in a sentence, in their order."""
        lower = words.casefold()
        if not self._spaced:
            return [c for c in self._cues if not c.needs or any(need in lower for need in c.needs)]
        found = set(self._always)
        for word in lower.split():
            led = self._by_word.get(word)
            found |= self._of_word(word) if led is None else led
        return [self._cues[n] for n in sorted(found)]

    def _of_word(self, word: str) -> frozenset[int]:
        """The cues that one word leads to."""
        within = f" {word} {word.strip(_AROUND)} "
        led = frozenset(
            n for n, cue in enumerate(self._cues) if any(need in within for need in cue.needs)
        )
        if len(word) <= _LONGEST:
            self._by_word[word] = led
        return led
