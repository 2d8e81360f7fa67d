"""What the engines say differently when they are asked; a new one is one entry here."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.domain.search_words import Term


@dataclass(frozen=True, slots=True)
class Dialect:
    """One engine's words: templates with ``{names}``.

    ``contains`` asks whether a text has a part in it; ``matches`` whether the search index has the
    terms of ``{match}``, which are written as ``term`` or, where only their beginning is known,
    ``prefix``, and joined by ``both``; ``joined`` makes
    one text of those of a group.
    """

    name: str
    contains: str
    matches: str
    term: str
    prefix: str
    both: str
    joined: str

    def match(self, terms: Sequence[Term]) -> str:
        """What the search index is asked, to find the texts that have all terms."""
        words = [
            (self.prefix if term.begins else self.term).format(word=term.word) for term in terms
        ]
        return self.both.join(dict.fromkeys(words))


SQLITE = Dialect(
    name="sqlite",
    contains="instr({text}, {part}) > 0",
    matches="search_index MATCH {match}",
    term='"{word}"',
    prefix='"{word}"*',
    both=" AND ",
    joined="group_concat({text}, ' ')",
)
POSTGRESQL = Dialect(
    name="postgresql",
    contains="strpos({text}, {part}) > 0",
    matches="search_index.tokens @@ CAST({match} AS tsquery)",
    term="'{word}'",
    prefix="'{word}':*",
    both=" & ",
    joined="string_agg({text}, ' ')",
)
