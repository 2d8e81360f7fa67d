"""A Japanese sentence as clauses, each cut back to the words that carry its act."""

import re
from functools import cache
from typing import NamedTuple

from tracker.derivation.cues.shape import shape_of

# Before a comma, these close a clause that still asserts something by itself; が and から behind a noun mark who.
_JOINT = re.compile(
    r"(?:(?<![一-龥々ァ-ヺー])(?:が|から)|けれども|けれど|けども|けど|し|おり|あり|なり|く|たい|思い|考え|述べ|求め|訴え|ので|ため|たいのと|のか|どうか)、"
    r"|[＞→⇒➡]|(?<=[^\x00-\x7f])\s?(?:->|=>|>)"
)
# What an arrow leads from ends where it stands.
_ARROWS = "＞→⇒➡>"
_CONDITION = re.compile(
    r"(?:れば|たら|なら|ても|でも|とき(?:に|は)?|場合(?:に|は|には)?|ので|から|ため"
    r"|わけ(?:な(?:ん|の))?(?:です|であります|でございます)(?:が|けれども?|けども?)|ことと(?:なり|し)ましたが)$"
)
_TRAIL = re.compile(
    r"(?:[。．.!！」』）)\s　・…〜～]|[（(][^（()）]{1,40}[）)]"
    r"|です|であります|でございます|である|であり|だ|(?<=ところ)(?:でした|でございました|でありました|であった)"
    r"|(?<=[いたかう])なと|(?<=か)と|(?<=たい)と|(?<=[かいた])なあ?(?=と?$)"
    r"|(?<=[すいたかるな])(?:よね|ね|よ|さ)|(?<=かも)ね|(?<=[いかるたす])(?:なあ?|なぁ)"
    r"|(?<=[するいだたす])(?:が|けれども|けれど|けども|けど|ので|から)"
    r"|(?<=ます)し|(?<=です)し|(?<=たい)(?:し|所)|(?:という)?(?:ところ|次第|わけ)な?|(?<=[るいたうなす])(?:ん|の)|(?<=[るいたうか])なの?|(?<=か)どうか)$"
)
_ATTITUDE = (
    r"(?:思(?:う|います|いまして|いました|い|って(?:いる|います|おる|おります|いて|おり|ございます|ございまして)?"
    r"|った(?:次第|ところ)?|いました(?:ところ)?|うところ|われる|われます)"
    r"|存じ(?:ます|ております|る|まして|上げます)?"
    r"|考え(?:る|ます|まして|て(?:いる|います|おる|おります|おり|いて|ございます|ございまして)?|られる|られます|た)?"
    r"|感じ(?:る|ます|て(?:いる|います|おる|おります|おり)?|た|ました)?"
    r"|認識(?:する|(?:を)?(?:いた)?して(?:いる|います|おります|おり|ございます))|期待(?:して(?:いる|います|おります)))"
)
_HOW = r"(?:ちょっと|少し|強く|切に|改めて|今|常に|常々|個人的に(?:は)?|私(?:は|としては|自身)?|率直に|特に|本当に)?"
# 「…ということを申し上げて質問を終わります」
_CLOSING = re.compile(
    r"(?:という|との|といった)?(?:こと|点|思い|意見|旨|要望|お願い)?(?:を|も|だけ)?(?:申し上げ|申し添え|付け加え|つけ加え|述べ|お伝えし|言わせてもらっ)"
    r"(?:て|まして|させていただきまして)、?(?:私の|以上で?)?(?:一般質問|質問|質疑|発言|討論|意見)?(?:を|は|と)?(?:終わ(?:り|る|らせ)|終え|締め|させて?|いたし)[ぁ-ん]{0,12}$"
)
# Attitudes around an act start after か, so that a question stays one.
_WRAPPER = re.compile(
    rf"(?:(?:という(?:ふう|風|よう)に(?:も|は)?|ということ(?:を|も|は)?|(?<!こ)(?:な)?と(?:は|も)?|などと|ように)、?{_HOW}{_ATTITUDE}"
    rf"|(?<=く){_ATTITUDE}"
    r"|(?<=[いかう])な?という(?:こと|点|ところ)が(?:まず)?[1一](?:つ|点)(?:目)?"
    r"|(?<=か)という(?:点|ところ|辺り|あたり)"
    r"|(?:という|との)?(?:印象|感想|思い|気持ち|気)(?:を|が|で)"
    r"(?:強く|大変)?(?:受けた|受けました|受ける|持った|持っている|ある|あった|する|した|して(?:いる|います)))$"
)
# 「…いただきたいと思いますので、」 wishes by itself, whatever it gives the reason for.
_WISHES = re.compile(
    r"(?:(?:て|で)?(?:いただき|頂き|もらい)たい|(?:て|で)(?:ほしい|欲しい)|お願い(?:し|いたし)(?:ます|たい))(?:な|なあ)?(?:と(?:は|も)?思(?:います|って(?:います|おります|いる)))?(?:ん|の)?(?:です)?(?:ので|から)$"
)
_LONGEST_WRAPPER = 32
_MOST_LAYERS = 12
_VAGUE = re.compile(r"と?、?(?:漠然|何となく|なんとなく|個人的|私|率直)(?:と|にも?は?|としては?)?$")

PEELED = (_TRAIL, _WRAPPER, _CLOSING, _VAGUE)
_STOPS = "。．"


class Clause(NamedTuple):
    """A clause, by places in its sentence; ``end`` is that of its core, ``final`` where it ends the sentence.

    ``whole`` is where the clause ends, with its politeness and attitudes.  ``premise`` tells a condition or reason,
    which asserts nothing to do by itself.
    """

    start: int
    end: int
    final: bool
    premise: bool
    whole: int


class _Layer(NamedTuple):
    """A pattern that peels; ``longest`` is how much it can take, ``needed`` what must stand in it."""

    pattern: re.Pattern[str]
    longest: int
    needed: tuple[str, ...]


def clauses_of(sentence: str) -> tuple[Clause, ...]:
    """The clauses of one sentence in order, peeled."""
    cuts = [match.end() for match in _JOINT.finditer(sentence)]
    clauses = []
    for start, end in zip([0, *cuts], [*cuts, len(sentence)], strict=True):
        words = sentence[start:end].rstrip("、＞→⇒➡->= ")
        if not words.strip():
            continue
        final = end == len(sentence) or sentence[end - 1] in _ARROWS
        premise = not final and bool(_CONDITION.search(words)) and not _WISHES.search(words)
        core = start + peeled_length(words)
        clauses.append(Clause(start, core, final, premise, start + len(words)))
    return tuple(clauses)


@cache
def _peeling(character: str) -> tuple[_Layer, ...]:
    """The layers that can end in a character: most clauses end in one that nothing peels off."""
    layers = [(pattern, shape_of(pattern.pattern)) for pattern in PEELED]
    return tuple(
        _Layer(
            pattern,
            min(shape.longest or _LONGEST_WRAPPER, _LONGEST_WRAPPER),
            tuple(shape.needed[0]) if shape.needed else (),
        )
        for pattern, shape in layers
        if character and shape.last.may_be(character)
    )


def peeled_length(words: str) -> int:
    """How much of a clause is left when politeness and attitudes are taken off its end."""
    end = len(words)
    for _ in range(_MOST_LAYERS):
        before = end
        character = words[end - 1 : end]
        if character in _STOPS and end > 1:  # nothing but itself ends in it
            end -= 1
            continue
        for pattern, longest, needed in _peeling(character):
            near = max(end - longest, 0)
            if needed and not _holds(words[near:end], needed):
                continue
            match = pattern.search(words, near, end)
            if match and match.start() > 0:
                end = match.start()
        if end == before:
            break
    return end


def _holds(words: str, needed: tuple[str, ...]) -> bool:
    for word in needed:  # noqa: SIM110 - a generator takes longer
        if word in words:
            return True
    return False
