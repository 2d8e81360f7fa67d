"""In which register a document is written, as its sentences tell: summed up, word for word, giving out work."""

import re
from collections.abc import Iterable, Sequence

# Speech says I and you; a summary of speech leaves them out.
_SPEECH = re.compile(r"\b(?:I|you)\b", re.IGNORECASE)
_SUMMED_UP = 0.18
_SPOKEN = 0.3
# Talk as it is spoken; who takes it down leaves these out.
_FILLERS = re.compile(
    r"\b(?:you know|kind of|sort of|I mean|I guess|yeah|yep|um|uh|basically|actually|a little bit|okay|right\?)",
    re.IGNORECASE,
)
_TALK = 0.03
# Both together: a scribe keeps some of either, hardly much of one and none of the other.
_BOTH = 0.48
_POLITE = re.compile(
    r"(?:です|ます|ました|ません|でした|ください|でしょう)(?:か|が|ね|よ|けれども|けども|ので)?[。？?]?$"
)
# Marks by which notes give out work.
_GIVEN_OUT = re.compile(
    r"[★☆→⇒➡＞]|[-=]>|(?<=[^\x00-\x7f])\s?>|宿題|アクション|(?i:\b(?:todo|action items?|ai)\b)|ＴＯＤＯ|担当[：:]|持ち帰り"
)
_SEVERAL = 2


def is_gist(english: Sequence[str]) -> bool:
    """Whether what was said is summed up: hardly a sentence says I or you."""
    return _share(_SPEECH, english) <= _SUMMED_UP


def is_talk(english: Sequence[str]) -> bool:
    """Whether speech stands word for word: a third of it says I or you, and it is filled up."""
    speech, filled = _share(_SPEECH, english), _share(_FILLERS, english)
    return speech > _SPOKEN and filled > _TALK and speech + 2 * filled > _BOTH


def is_polite(japanese: Sequence[str]) -> bool:
    """Whether speech stands word for word: half of the sentences end in です or ます."""
    return 2 * _share(_POLITE, japanese) > 1


def gives_out(lines: Iterable[str]) -> bool:
    """Whether notes give out work: several lines have ★, →, TODO, or stand under 「宿題」."""
    return sum(bool(_GIVEN_OUT.search(line)) for line in lines) >= _SEVERAL


def _share(pattern: re.Pattern[str], sentences: Sequence[str]) -> float:
    return sum(bool(pattern.search(s)) for s in sentences) / len(sentences) if sentences else 0.0
