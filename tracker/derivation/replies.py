"""A reply in passages: where it turns to the next question, and what in it answers none."""

import re

from tracker.derivation.cues.why import COURTESY, PREFACE, THANKS
from tracker.derivation.state import Statement, Work

_NEW_SEGMENT = re.compile(
    r"(?:まず|次に|続いて|それから|それと|あと|最後に|もう一点|そして|また、|[0-9一二三四五六]{1,3}(?:点|問|つ)目)"
)
# 「２点目の配置であります。」 says which question is answered next, and answers none.
_HEADS = re.compile(
    r"[^。]{0,44}?(?:の(?:関係|件|部分|こと|(?:御|ご)?質問|お尋ね)|について|につきまして|[0-9一二三四五六]{1,3}(?:点|問|つ)目の[^、。]{1,24})(?:の(?:御|ご)?(?:質問|お尋ね))?(?:なの|なん)?"
    r"(?:で(?:ございます|あります|す)|かと思います|かなと思います|にお答え(?:いた)?します)(?:けれども|けども|が)?。?$"
    r"|[^。、はが]{0,24}(?:お子さん(?:たち)?|方々?|[一-龥]{2,8})でございます。?$"
)
# 「定員の見直しについてですが、」: the next question is taken up.
_OPENS = re.compile(
    r"(?:[^、。]{2,80}?(?:について|の件|の関係|との(?:こと|御質問|お尋ね)|のお尋ね|という御質問)(?:なん)?(?:です|でございます|であります)(?:が|けれども?)、|[^、。]{2,60}?(?:人数|状況|金額|理由|時期|件数)(?:です|でございます)(?:が|けれども?)、)"
)
_COUNTED_OFF = re.compile(r"第?[0-9一二三四五六]{1,3}(?:点|つ|番)目")
_SMALL_TALK = re.compile(
    r"ありがとう|感謝|承知して|認識して|^(?:はい|ええ)|^以上[^。]{0,40}(?:答弁|お答え|説明)|^[（(].{0,200}(?:呼ぶ者|声)あり|^以上(?:です|で(?:ござい|あり)ます)|^(?:ただ今|ただいま|今)?[^、。]{0,24}(?:御|ご)?質問(?:を)?(?:いただきました|かと思います|でございます|です)。?$|(?:答弁|お答え|説明)(?:を)?(?:いた)?します。?$"
)
_COURTESIES = frozenset({THANKS, COURTESY, PREFACE})
_LINED = 0.8
COUNTS_OFF = re.compile(r"[0-9一二三四五六]{1,3}(?:つ|点|か所|カ所|箇所)")


def segments_of(work: Work, turn: int) -> list[list[Statement]]:
    """A turn's substance, cut at paragraphs and at 「まず」「次に」「2点目」."""
    segments: list[list[Statement]] = []
    paragraph = None
    lined = _is_lined(work.of_turn(turn))
    for statement in work.of_turn(turn):
        if is_small_talk(statement):
            continue
        new = statement.paragraph != paragraph and not lined
        if new or not segments or _opens(statement):
            segments.append([])
            paragraph = statement.paragraph
        segments[-1].append(statement)
    return segments


def _is_lined(statements: list[Statement]) -> bool:
    """Whether each sentence stands on a line of its own, so that lines tell no points apart."""
    return len({s.paragraph for s in statements}) > _LINED * len(statements)


def _opens(statement: Statement) -> bool:
    """Whether a sentence of a reply turns to the next question."""
    words = statement.words
    return bool(_NEW_SEGMENT.match(words) or _OPENS.match(words)) or heads(statement)


def heads(statement: Statement) -> bool:
    """Whether a sentence only says which question is answered next."""
    return not statement.fired and bool(_HEADS.match(statement.words))


def is_small_talk(statement: Statement) -> bool:
    """Whether a sentence of a reply thanks, greets or ends it, and says nothing."""
    return not statement.fired and (
        bool(_SMALL_TALK.search(statement.words)) or not _COURTESIES.isdisjoint(statement.reasons)
    )


def with_what_is_counted(segments: list[list[Statement]]) -> list[list[Statement]]:
    """「2か所ある。」 and what is counted off behind it are one passage."""
    found: list[list[Statement]] = []
    counting = False
    for segment in segments:
        if counting and _COUNTED_OFF.match(segment[0].words):
            found[-1] = found[-1] + segment
        else:
            found.append(segment)
            counting = any(COUNTS_OFF.search(s.words) for s in segment)
    return found
