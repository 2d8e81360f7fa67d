"""Folding and bigrams: how text is cut so that two Japanese characters can be found."""

import unicodedata
from dataclasses import dataclass
from itertools import pairwise


def fold(text: str) -> str:
    """Text as search compares it: NFKC, case folded, each run of white space one space."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(folded.split())


def bigrams(folded: str) -> str:
    """The index tokens of a folded text, in order: every pair of neighbours, and each last one.

    The last character of a run stands alone, so that a prefix query finds any single character.
    """
    tokens: list[str] = []
    for run in _runs(folded):
        tokens.extend(first + second for first, second in pairwise(run))
        tokens.append(run[-1])
    return " ".join(tokens)


@dataclass(frozen=True, slots=True)
class Term:
    """A token that a text must have; ``begins`` where only its beginning is known."""

    word: str
    begins: bool = False


def search_terms(folded: str) -> list[Term]:
    """The tokens that every text with this folded word in it has; none where none can be known."""
    terms: list[Term] = []
    for run in _runs(folded):
        if len(run) == 1:
            terms.append(Term(run, begins=True))
        else:
            terms.extend(Term(first + second) for first, second in pairwise(run))
    return list(dict.fromkeys(terms))


def _runs(folded: str) -> list[str]:
    """The stretches of letters and digits, which the index's tokenizer keeps whole."""
    kept = "".join(c if unicodedata.category(c)[0] in "LN" else " " for c in folded)
    return kept.split()
