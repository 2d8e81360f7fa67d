"""What a sentence, or the one before it, is about: the word that a pronoun stands for."""

import re
from collections.abc import Iterator

from tracker.derivation.state import Statement, Work
from tracker.derivation.titles.phrases import is_deictic, is_empty, named, noun_phrase, without_lead

_NEAR = 4
_ROOM = 30
_THEMES = (
    re.compile(
        r"(?:論点|課題|点|観点|こと)として(?:は)?、?(?P<theme>[^、。]{2,60}?)(?:が|も)(?:ある|あり|あげ|挙げ)"
    ),
    re.compile(
        r"^(?P<theme>[^。]{2,80}?)(?:について(?:は|も|の)?|に関して(?:は|も)?|に関する(?:件|こと)|に関わ(?:って|りまして|る)|につきまして(?:は|も)?|に対して(?:は|も)?|を巡って|をめぐって|の(?:件|関係)(?:です|なんです|について)|(?:のこと)?なんですけれども|ですが、|ですけれども、)"
    ),
    re.compile(r"^(?P<theme>[^、。]{2,40}?)(?:というのは|は|では|によっても?)(?=、|[^。])"),
    re.compile(r"(?P<theme>[^、。]{2,40}?)(?:を|が)[^、。]{0,14}(?:。|$)"),
)


_WHETHER = re.compile(r"(?:を|が|は)[^をがは]{1,16}(?:のか|か)(?:どうか)?$")


def topic_of(statement: Statement) -> str | None:
    """The noun phrase that a statement itself announces."""
    words = without_lead(statement.original)
    parts = [words, *words.split("、")[1:3]]
    for theme, part in [(theme, part) for theme in _THEMES[:3] for part in parts]:
        match = theme.search(part)
        if match:
            words_of_it = _WHETHER.sub("", match["theme"])
            noun = named(noun_phrase(words_of_it, _ROOM))
            if _stands(noun):
                return noun
    return None


def _stands(noun: str) -> bool:
    return not (
        is_empty(noun) or is_deictic(noun) or noun.endswith(("ため", "ために", "うえ", "場合"))
    )


def referent_of(work: Work, statement: Statement) -> str | None:
    """What 「この点」 of a statement means: what the nearest sentence before is about."""
    for before in _before(work, statement):
        announced = _THEMES[0].search(before.original)
        if announced and _stands(noun_phrase(announced["theme"], _ROOM)):
            return noun_phrase(announced["theme"], _ROOM)
    for before in _before(work, statement):
        topic = topic_of(before) or _last_noun(before)
        if topic:
            return topic
    return None


def _last_noun(statement: Statement) -> str | None:
    match = _THEMES[3].search(statement.original)
    if match is None:
        return None
    noun = noun_phrase(match["theme"], _ROOM)
    return noun if _stands(noun) else None


def _before(work: Work, statement: Statement) -> Iterator[Statement]:
    for index in range(statement.index - 1, max(statement.index - 1 - _NEAR, -1), -1):
        before = work.statements[index]
        noted = work.is_notes and before.section == statement.section
        if before.turn != statement.turn and not noted:
            return
        yield before
