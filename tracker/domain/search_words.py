"""Folding and bigrams: how text is cut so that two Japanese characters can be found."""

import unicodedata
from itertools import pairwise

CONTROL_OR_SPACE = frozenset({"Zs", "Zl", "Zp", "Cc", "Cf"})


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


def match_expression(folded: str) -> str | None:
    """An FTS5 query that every text with this folded word in it satisfies; None where none can."""
    terms: list[str] = []
    for run in _runs(folded):
        if len(run) == 1:
            terms.append(f'"{run}"*')
        else:
            terms.extend(f'"{first}{second}"' for first, second in pairwise(run))
    return " AND ".join(dict.fromkeys(terms)) or None


def _runs(folded: str) -> list[str]:
    """The stretches of letters and digits, which the index's tokenizer keeps whole."""
    kept = "".join(c if unicodedata.category(c)[0] in "LN" else " " for c in folded)
    return kept.split()
