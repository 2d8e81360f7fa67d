"""English words without their endings: what a sentence is about."""

import re
from functools import lru_cache

_WORD = re.compile(r"[A-Za-z][A-Za-z0-9'’-]{2,30}")
_COMMON = frozenset((
    "about", "above", "actually", "after", "again", "all", "also", "although", "always", "and", "another", "any",
    "anything", "are", "around", "ask", "back", "because", "been", "before", "being", "believe", "best", "better",
    "between", "both", "but", "call", "can", "cannot", "case", "come", "could", "currently", "did", "different",
    "does", "doing", "don't", "done", "each", "either", "else", "enough", "even", "every", "fact", "few", "find",
    "first", "for", "from", "fully", "get", "getting", "give", "given", "going", "good", "got", "great", "guess",
    "had", "happen", "has", "have", "having", "help", "here", "how", "i'd", "i'll", "i'm", "i've", "idea", "instead",
    "into", "is", "isn't", "issue", "it's", "its", "just", "keep", "kind", "know", "last", "later", "least", "less",
    "let", "let's", "like", "likely", "little", "long", "look", "lot", "made", "make", "makes", "making", "many",
    "may", "maybe", "mean", "meeting", "might", "more", "most", "much", "must", "need", "needs", "never", "new",
    "next", "not", "nothing", "now", "okay", "one", "only", "open", "other", "our", "out", "over", "own", "people",
    "perhaps", "personally", "plan", "point", "possible", "probably", "put", "question", "rather", "really", "right",
    "said", "same", "say", "see", "seem", "seems", "set", "shall", "should", "since", "some", "someone", "something",
    "soon", "start", "still", "such", "sure", "take", "talk", "than", "thank", "that", "that's", "the", "their",
    "them", "then", "there", "there's", "these", "they", "thing", "things", "think", "this", "those", "thought",
    "time", "too", "try", "trying", "two", "under", "until", "use", "used", "using", "very", "want", "wants", "was",
    "way", "we'd", "we'll", "we're", "week", "well", "were", "what", "when", "where", "whether", "which", "while",
    "who", "whole", "why", "will", "with", "within", "without", "won't", "wonder", "would", "wouldn't", "yes", "yet",
    "you", "you'd", "you'll", "you're", "your",
))  # fmt: skip
_SUFFIXES = (
    "ations",
    "ation",
    "ments",
    "ment",
    "ings",
    "ing",
    "ers",
    "ies",
    "ed",
    "er",
    "es",
    "s",
    "e",
    "y",
)
_SHORTEST = 3


@lru_cache(maxsize=20_000)
def _stem(word: str) -> str:
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST:
            return word[: -len(suffix)]
    return word


def stems_of(words: str) -> frozenset[str]:
    """The words that carry a sentence's matter, without their endings."""
    found = (word.strip("'’-") for word in _WORD.findall(words.casefold().replace("’", "'")))
    return frozenset(_stem(word) for word in found if word not in _COMMON)
