"""Titles: a noun phrase for each follow-up, out of its own words."""

from tracker.derivation.cues.model import Act
from tracker.derivation.state import Statement, Thread, Work
from tracker.derivation.titles.english import english
from tracker.derivation.titles.japanese import delegation, drafts_of
from tracker.derivation.titles.questions import question
from tracker.domain.words import Kind

_LOOKED_AT = 3


def title_of(work: Work, thread: Thread) -> str:
    """A title: what is asked, promised or decided, without the sentence around it."""
    leading = _leading(thread)
    if leading.language == "en":
        return english(leading)
    if thread.kind is Kind.DELEGATION:
        return delegation(leading)
    if thread.kind is Kind.QUESTION:
        return question(work, leading)
    drafts = [
        draft
        for statement in thread.raised[:_LOOKED_AT]
        if statement.act is not Act.ASK
        for draft in drafts_of(work, statement)
    ]
    if not drafts:
        return question(work, leading)
    return max(drafts, key=lambda draft: draft.worth).text


def _leading(thread: Thread) -> Statement:
    """The statement that says what the thread is: a decision, an act of its own kind, the first."""
    wanted = {
        Kind.DECISION: Act.DECIDE,
        Kind.DELEGATION: Act.DELEGATE,
        Kind.QUESTION: Act.ASK,
    }.get(thread.kind)
    return next((s for s in thread.raised if s.act is wanted), thread.raised[0])
