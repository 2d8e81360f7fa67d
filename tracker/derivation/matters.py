"""English: whether two sentences of one debate are about the same matter."""

from tracker.derivation.state import Statement, Thread, Work

_BACK = 6  # threads
_NEAR = 14  # sentences
_SHARED = 2
_ALIKE = 0.5


def same_matter(work: Work, statement: Statement) -> Thread | None:
    """A thread just before, in the same section, that shares what the sentence is about."""
    if statement.language != "en":
        return None
    section = work.turn_of(statement).remark.agenda_item
    own = work.stems.terms(statement.index)
    best: tuple[float, Thread] | None = None
    for thread in work.threads[-_BACK:]:
        last = thread.raised[-1]
        if work.turn_of(last).remark.agenda_item != section:
            continue
        if statement.index - last.index > _NEAR:
            continue
        for raised in thread.raised:
            terms = work.stems.terms(raised.index)
            likeness = work.stems.likeness(own, terms)
            enough = likeness >= _ALIKE and len(own & terms) >= _SHARED
            if enough and (best is None or likeness > best[0]):
                best = (likeness, thread)
    return best[1] if best else None
