"""English debates taken down word for word: most of what is said there argues, and asks for nothing."""

import re

from tracker.derivation.cues.model import Act
from tracker.derivation.state import Fired, Statement, Work
from tracker.i18n.mark import N_

# In a debate word for word these tell what a speaker thinks of the matter; a summary kept them for a reason.
_OPINES = frozenset(
    {
        "en.need.thing",
        "en.need.handled",
        "en.request.good_to",
        "en.request.maybe",
        "en.suggest.could",
    }
)
# What a presenter asks of others or takes on; the rest of a presentation tells how things are to be.
_BY_PRESENTER = frozenset(
    {
        "en.ask.acceptable",
        "en.ask.enquire",
        "en.ask.group",
        "en.promise.offer",
        "en.request.please",
        "en.request.propose",
        "en.request.wish",
        "en.need.someone",
        "en.need.call_for",
    }
)
# What somebody expounding asks in so many words is asked at any time.
_ASKS_ALL = frozenset({"en.ask.enquire", "en.ask.wonder"})
# What they want to do with their own matter.
_PLANS = frozenset({"en.request.want", "en.request.wishes"})
_PRESENTS = frozenset({Act.ASK, Act.REQUEST, Act.NEED, Act.SUGGEST, Act.PROMISE})
_TAKES_ON = re.compile(r"\bI(?:['’]ll| will|['’]m going to| am going to)\b")
# Questions to the group, and those that stay open by their own words.
_TO_ALL = frozenset(
    {"en.ask.acceptable", "en.ask.enquire", "en.ask.group", "en.ask.whether_to", "en.ask.wonder"}
)
# 「people say we should」: in a debate word for word, the wish of others.
_OTHERS_SAY = re.compile(
    r"\b(?:people|someone|somebody|you|they|he|she|users|developers|others|everyone)(?: (?:will|would|might|may|could|can|just|then|always|sometimes))* "
    r"(?:say|says|said|saying|ask|asks|asked|think|thinks|thought|claim|claims|claimed|told me|wanted)\b[^.?!]{0,40}$"
)
_LAST_WORDS = 2
_OTHERS = N_("tells what others say or think")
_PRESENTED = N_("told by who presents the matter")
_PASSING = N_("a question that the next speaker takes up at once")
_OPINION = N_("an opinion in a debate, addressed to nobody")


def why_not_in_debate(work: Work, statement: Statement) -> str | None:
    """Why the words of an English speaker, taken down word for word, are no proposal; None if they are one."""
    counting = [f for f in statement.fired if f.cue.act is not Act.ENDORSE]
    if any(f.cue.stands or f.cue.act not in _PRESENTS for f in counting):
        return None
    said = [f for f in counting if f.cue.act is statement.act]
    if all(_OTHERS_SAY.search(statement.words[: f.span.end - 4]) for f in said):
        return _OTHERS
    if _presents(work, statement) and not _presenter_asks(work, statement, counting):
        return _PRESENTED
    if all(f.cue.id in _OPINES for f in counting):
        return _OPINION
    if statement.act is Act.ASK and not any(f.cue.id in _TO_ALL for f in counting):
        return _PASSING if _is_taken_up(work, statement) else None
    return None


def _presenter_asks(work: Work, statement: Statement, counting: list[Fired]) -> bool:
    """Whether who presents asks others for something, or takes it on; questions on the way expound."""
    if any(f.cue.id in _ASKS_ALL for f in counting):
        return True
    if statement.act is Act.ASK:
        left = work.of_turn(statement.turn)[-1].index - statement.index
        return left < _LAST_WORDS and any(f.cue.id in _BY_PRESENTER for f in counting)
    asked = any(f.cue.id in _BY_PRESENTER for f in counting)
    return asked or bool(_TAKES_ON.search(statement.words))


def _presents(work: Work, statement: Statement) -> bool:
    """Whether who speaks first at length in its section still expounds: plans at any time, the rest until it is discussed."""
    if statement.act is Act.PROMISE or any(f.cue.id in _PLANS for f in statement.fired):
        remark = work.turn_of(statement).remark
        return remark.speaker == work.presenters.get(remark.agenda_item, "")
    return statement.turn in work.presenting


def _is_taken_up(work: Work, statement: Statement) -> bool:
    """Whether another speaks next in the section, when this one ends with the statement or soon."""
    turn, after = work.turns[statement.turn], statement.turn + 1
    left = work.of_turn(statement.turn)[-1].index - statement.index
    if after >= len(work.turns) or left >= _LAST_WORDS:
        return False
    following = work.turns[after].remark
    same = following.agenda_item == turn.remark.agenda_item
    return same and following.speaker not in {None, turn.remark.speaker}
