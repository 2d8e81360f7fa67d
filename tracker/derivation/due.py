"""Dates and periods as minutes say them, by when something is to be done; never turned into a day here."""

import re
from collections.abc import Iterator

from tracker.domain.eras import ERA_NAMES

_DIGIT = "0-9〇一二三四五六七八九十"
_NUMBER = rf"[{_DIGIT}]{{1,3}}"
_YEAR = rf"(?:(?:{ERA_NAMES})(?:[{_DIGIT}]{{1,3}}|元)|[0-9〇一二三四五六七八九]{{4}})年"
# 内容, 中学校: the words of others.
_NO_WORD = r"(?!容|部|外|訳|閣|示|心|止|間|学|央|小|身|期|旬|堅)"
_PART = rf"(?:初旬|上旬|中旬|下旬|末日|月末|末|[中内]{_NO_WORD}|以降|いっぱい)"
_QUARTER = r"(?:の?(?:第?[1-4一二三四][・〜～-]?四半期|(?:上|下)(?:半)?期|前半|後半|半ば|当初))"
_ABOUT = r"(?:頃|ごろ)?"
_BY = r"(?:まで(?:に)?)?"
_END = rf"{_PART}?{_ABOUT}{_BY}"
# A bare month or year is mostly the past: it is a date to come only with such an end.
_ENDED = rf"(?:{_PART}{_ABOUT}{_BY}|(?:頃|ごろ){_BY}|まで(?:に)?)"
_DAY = rf"{_NUMBER}日(?:[(][月火水木金土日](?:曜日?)?(?:・?祝)?[)])?"
_MEETING = r"(?:会合|会議|委員会|協議会|定例会|審議会|部会|分科会)"
_DATED = re.compile(
    rf"{_YEAR}度{_QUARTER}?{_END}|{_YEAR}{_NUMBER}月(?:{_DAY})?{_END}|{_YEAR}の{_NUMBER}月(?:{_DAY})?{_ENDED}|{_YEAR}の?{_ENDED}"
    rf"|[0-9]{{1,3}}年度{_QUARTER}?{_END}"
    rf"|(?:来年度|次年度|翌年度|再来年度){_QUARTER}?{_END}"
    rf"|(?<![昨前同])(?:今年度|本年度|当年度|年度)(?:{_QUARTER}{_END}|{_ENDED})"
    rf"|(?:来年|再来年|来月|再来月|翌月|来週|再来週)(?:の?{_ENDED})?|(?:今年|本年|今月|今週)の?{_ENDED}"
    rf"|(?<![{_DIGIT}月])(?:[1-9]|1[0-2]|[一二三四五六七八九]|十[一二]?)月(?:{_DAY})?{_ENDED}"
    rf"|(?:今後|おおむね|概ね)?(?:{_NUMBER}|数)(?:年|か月|ヶ月|カ月|ヵ月|箇月|週間|日)以?内{_NO_WORD}"
    rf"|(?<![{_DIGIT}元数何両前昨同毎])年[内末](?!年){_NO_WORD}{_BY}"
    rf"|(?:次回|次の)の?{_MEETING}?まで(?:に)?|週明け|近日中|後日"
)
_SOON = re.compile(r"早急に|速やかに|早期に")
# A character that stands in each of them: a cheap look before the thorough one.
_TOKEN = re.compile("[年月日週次早速]")
_ENGLISH = re.compile(
    r"\b(?:by|before|until|till|no later than) (?:the )?(?:next \w{1,12}|end of (?:the )?\w{1,12}|\w{3,6}day|[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?|\d{1,2} [A-Z][a-z]{2,8}|F2F|face-to-face|release|meeting|summit|deadline|workshop)\b"
    r"|\bnext (?:week|month|meeting|call|quarter|year)\b|\b(?:this week|tomorrow)\b|\bin (?:two|three|four|a few|\d{1,2}) (?:weeks|days|months)\b"
)
_SOON_ENGLISH = re.compile(r"\b(?:ASAP|as soon as possible)\b")
# 「遅くとも3月末までに」, 「年内に」: said of the act, wherever it stands in the clause.
_OF_ACT = re.compile(
    rf"(?:遅くとも|できれば|可能であれば)?(?:{_DATED.pattern})(?:(?<=までに)|に)、?"
)
_SOON_OF_ACT = re.compile(rf"(?:{_SOON.pattern})、?")


def dates_in(words: str, language: str) -> Iterator[re.Match[str]]:
    """Each date or period of a folded sentence, in order; 「速やかに」 is none (``soon_in``)."""
    if language == "ja" and _TOKEN.search(words):
        yield from _DATED.finditer(words)
    yield from _ENGLISH.finditer(words)


def soon_in(words: str, language: str) -> Iterator[re.Match[str]]:
    """「速やかに」, ASAP: a time that names no day."""
    if language == "ja":
        yield from _SOON.finditer(words)
    yield from _SOON_ENGLISH.finditer(words)


def without_dates(words: str, folded: str) -> str:
    """Japanese words without what tells by when, so that the act stands beside its object.

    ``folded`` are the same words folded place by place.
    """
    if not _TOKEN.search(folded):
        return words
    for pattern in (_OF_ACT, _SOON_OF_ACT):
        kept, start = [], 0
        for match in pattern.finditer(folded):
            kept.append((start, match.start()))
            start = match.end()
        kept.append((start, len(folded)))
        words = "".join(words[a:b] for a, b in kept)
        folded = "".join(folded[a:b] for a, b in kept)
    return words
