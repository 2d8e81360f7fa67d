"""Short words for narrow columns, and what history records in a few words."""

from typing import Final

from tracker.domain.records import BatchRecord
from tracker.domain.verbs import Verb
from tracker.domain.words import Kind
from tracker.i18n import Translator
from tracker.i18n.mark import N_

SHORT_KINDS: Final = {
    Kind.REQUEST: N_("req."),
    Kind.QUESTION: N_("quest."),
    Kind.COMMITMENT: N_("promise"),
    Kind.DECISION: N_("decis."),
    Kind.DELEGATION: N_("deleg."),
    Kind.TOPIC: N_("topic"),
    Kind.INFORMATION: N_("info"),
}


def short_kind(tr: Translator, kind: Kind | str) -> str:
    """A kind for a narrow column; an unknown stored one as it is."""
    return tr(SHORT_KINDS[kind]) if isinstance(kind, Kind) else str(kind)


def verb(tr: Translator, name: str) -> str:
    """What history calls an action; an unknown stored one as it is."""
    return tr.label(Verb.known(name) or name)


def numbers(tr: Translator, of: tuple[int, ...], most: int = 3) -> str:
    """Item numbers for a sentence: #3, or #3, #4, #5 and 7 more."""
    named = tr.join([f"#{number}" for number in of[:most]])
    rest = len(of) - most
    return tr("{numbers} and {count} more", numbers=named, count=rest) if rest > 0 else named


def batch(tr: Translator, record: BatchRecord) -> str:
    """A batch in a few words: accept #3."""
    what = verb(tr, record.verb)
    if not record.numbers:
        return what
    return tr("{verb} {numbers}", numbers=numbers(tr, record.numbers), verb=what)
