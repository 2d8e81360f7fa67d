"""Titles: a noun phrase for each follow-up, out of its own words."""

from tracker.derivation.cues.model import Act
from tracker.derivation.state import Statement, Thread, Work
from tracker.derivation.titles.english import english
from tracker.derivation.titles.japanese import delegation, drafts_of
from tracker.derivation.titles.phrases import LONGEST, phrases_of
from tracker.derivation.titles.quality import WORTH, by_key_words
from tracker.derivation.titles.questions import question
from tracker.derivation.titles.topics import referent_of, topic_of
from tracker.domain.words import Kind

_LOOKED_AT = 3
_SHORTEST = 5
_LATER = 0.25  # what a title loses for each sentence before its own


def title_of(work: Work, thread: Thread) -> str:
    """A title: what is asked, promised or decided, without the sentence around it."""
    leading = _leading(thread)
    if leading.language == "en":
        return english(work, leading)
    title = _japanese(work, thread, leading)
    if len(title) < _SHORTEST:
        title = _with_topic(work, leading, title)
    return title if len(title) <= LONGEST else _within(title)


def _within(title: str) -> str:
    """The end of a title that is too long, from where a phrase begins: what it is of goes first."""
    kept = ""
    for phrase in reversed(phrases_of(title)):
        if kept and len(phrase) + len(kept) > LONGEST:
            break
        kept = phrase + kept
    return kept[-LONGEST:].lstrip("、，・")


def _japanese(work: Work, thread: Thread, leading: Statement) -> str:
    if thread.kind is Kind.DELEGATION:
        return delegation(leading)
    if thread.kind is Kind.QUESTION:
        return question(work, leading)
    drafts = [
        (draft.worth - _LATER * place, draft.text)
        for place, statement in enumerate(thread.raised[:_LOOKED_AT])
        if statement.act is not Act.ASK and (statement is leading or not statement.lent)
        for draft in drafts_of(work, statement)
    ]
    asked = "の検討" if thread.kind is Kind.TOPIC else "についての要望"
    if thread.kind in {Kind.COMMITMENT, Kind.DECISION}:
        asked = "についての対応"
    best = max(drafts)[0] if drafts else 0.0
    fallback = by_key_words(work, leading, asked) if best < WORTH else None
    if fallback:
        drafts.append(fallback)
    return max(drafts)[1] if drafts else question(work, leading)


def _leading(thread: Thread) -> Statement:
    """The statement that says what the thread is: a decision, an act of its own kind, the first."""
    wanted = {
        Kind.DECISION: Act.DECIDE,
        Kind.DELEGATION: Act.DELEGATE,
        Kind.QUESTION: Act.ASK,
    }.get(thread.kind)
    own = [s for s in thread.raised if not s.lent] or thread.raised
    return next((s for s in own if s.act is wanted), own[0])


def _with_topic(work: Work, statement: Statement, title: str) -> str:
    """「要望」 alone says nothing: with what the sentence, or the one before, is about."""
    topic = topic_of(statement) or referent_of(work, statement)
    if topic is None or topic in title or len(topic) + len(title) + 5 > LONGEST:
        return title
    return f"{topic}についての{title}"
