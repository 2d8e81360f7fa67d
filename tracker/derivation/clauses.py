"""A Japanese sentence as clauses, each cut back to the words that carry its act."""

import re
from dataclasses import dataclass

from tracker.domain.span import Span

# Before a comma, these close a clause that still asserts something by itself.
_JOINT = re.compile(
    r"(?:が|けれども|けれど|けども|けど|し|おり|あり|なり|く|たい|思い|考え|ので|から|ため|たいのと|のか|どうか)、"
)
_CONDITION = re.compile(
    r"(?:れば|たら|なら|ても|でも|とき(?:に|は)?|場合(?:に|は|には)?|ので|から|ため)$"
)
_TRAIL = re.compile(
    r"(?:[。．.!！」』）)\s　・…〜～]|[（(][^（()）]{1,40}[）)]"
    r"|です|であります|でございます|である|であり|だ"
    r"|(?<=[すいたかるな])(?:よね|ね|よ|さ)|(?<=[いかるたす])(?:なあ?|なぁ)"
    r"|(?<=[するいだたす])(?:が|けれども|けれど|けども|けど|ので|から)"
    r"|(?:という)?(?:ところ|次第|わけ)な?|(?<=[るいたうなす])(?:ん|の)|(?<=[るいたうか])なの?|(?<=か)どうか)$"
)
_ATTITUDE = (
    r"(?:思(?:う|います|いまして|いました|い|って(?:いる|います|おる|おります|いて|おり)?"
    r"|った(?:次第)?|われる|われます)"
    r"|存じ(?:ます|ております|る|まして|上げます)?"
    r"|考え(?:る|ます|まして|て(?:いる|います|おる|おります|おり|いて)?|られる|られます|た)?"
    r"|感じ(?:る|ます|て(?:いる|います|おる|おります|おり)?|た|ました)?"
    r"|認識(?:する|して(?:いる|います|おります|おり))|期待(?:して(?:いる|います|おります)))"
)
# Attitudes around an act start after か, so that a question stays one.
_WRAPPER = re.compile(
    rf"(?:(?:という(?:ふう|風|よう)に|(?<!こ)(?:な)?と(?:は|も)?|などと|ように){_ATTITUDE}"
    rf"|(?<=く){_ATTITUDE}"
    r"|(?:という|との)?(?:印象|感想|思い|気持ち|気)(?:を|が|で)"
    r"(?:受けた|受けました|受ける|持った|持っている|ある|あった|する|した|して(?:いる|います)))$"
)
_LONGEST_WRAPPER = 24
_MOST_LAYERS = 12
_VAGUE = re.compile(r"と?、?(?:漠然|何となく|なんとなく|個人的|私|率直)(?:と|にも?は?|としては?)?$")


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause: ``span`` of its core in the sentence; ``final`` where it ends the sentence.

    ``whole`` ends where the clause does, with its politeness and attitudes.  ``premise`` tells a condition or reason, which asserts nothing to do by itself.
    """

    span: Span
    final: bool
    premise: bool
    whole: Span


def clauses_of(sentence: str) -> tuple[Clause, ...]:
    """The clauses of one sentence in order, peeled."""
    cuts = [match.end() for match in _JOINT.finditer(sentence)]
    clauses = []
    for start, end in zip([0, *cuts], [*cuts, len(sentence)], strict=True):
        words = sentence[start:end].rstrip("、")
        if not words.strip():
            continue
        final = end == len(sentence)
        core = words[: peeled_length(words)]
        premise = not final and bool(_CONDITION.search(words))
        span, whole = Span(start, start + len(core)), Span(start, start + len(words))
        clauses.append(Clause(span, final, premise, whole))
    return tuple(clauses)


def peeled_length(words: str) -> int:
    """How much of a clause is left when politeness and attitudes are taken off its end."""
    end = len(words)
    for _ in range(_MOST_LAYERS):
        before = end
        for pattern in (_TRAIL, _WRAPPER, _VAGUE):
            match = pattern.search(words, max(end - _LONGEST_WRAPPER, 0), end)
            if match and match.start() > 0:
                end = match.start()
        if end == before:
            break
    return end
