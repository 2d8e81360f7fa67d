"""What each sentence does: its cues, clause by clause, less what a veto takes away."""

import re

from tracker.derivation.clauses import Clause, clauses_of
from tracker.derivation.cues import cues_for, vetoes_for
from tracker.derivation.cues.model import Act, Cue, Place, Veto
from tracker.derivation.fold import fold_same_length
from tracker.derivation.state import Fired, Standing, Statement, Work
from tracker.domain.span import Span

_JAPANESE = re.compile(r"[ぁ-ゖァ-ヺ一-龥]")
# A question or an explicit wish needs no second look; the rest yields to a stronger neighbour.
_PRECEDENCE = (
    Act.DELEGATE,
    Act.ASK,
    Act.REQUEST,
    Act.DECIDE,
    Act.PROMISE,
    Act.NEED,
    Act.POSTPONE,
    Act.SUGGEST,
    Act.ENDORSE,
)


def split_into_statements(work: Work) -> None:
    """Every sentence of every turn, in order."""
    text = work.minutes.text
    for number, turn in enumerate(work.turns):
        for place, paragraph in enumerate(turn.remark.paragraphs):
            for span in paragraph.sentences:
                original = span.of(text)
                words = fold_same_length(original)
                language = "ja" if _JAPANESE.search(words) else "en"
                work.add(
                    Statement(len(work.statements), number, place, span, original, words, language)
                )


def read_acts(work: Work) -> None:
    """The cues that fire in each statement, and the act that they amount to."""
    rules = {
        language: (cues_for(language, work.without), vetoes_for(language, work.without))
        for language in ("ja", "en")
    }
    for statement in work.statements:
        cues, vetoes = rules[statement.language]
        clauses = clauses_of(statement.words) if statement.language == "ja" else ()
        if "peeling" in work.without:
            clauses = (Clause(Span(0, len(statement.words)), final=True, premise=False),)
        if "clauses" in work.without:
            clauses = clauses[-1:]
        fired = _fired(statement.words, clauses, cues)
        statement.fired = _not_vetoed(statement, fired, clauses, vetoes)
        statement.act = _act_of(statement.fired)
        if statement.act:
            statement.standing = Standing.TOUCHED


def fired_in(words: str, language: str) -> tuple[str, ...]:
    """The ids of the cues that fire in one sentence and that no veto takes away."""
    statement = Statement(0, 0, 0, Span(0, len(words)), words, fold_same_length(words), language)
    clauses = clauses_of(statement.words) if language == "ja" else ()
    fired = _fired(statement.words, clauses, cues_for(language, ()))
    left = _not_vetoed(statement, fired, clauses, vetoes_for(language, ()))
    return tuple(f.cue.id for f in left)


def _fired(words: str, clauses: tuple[Clause, ...], cues: tuple[Cue, ...]) -> list[Fired]:
    found = []
    for cue in cues:
        if cue.place is Place.END:
            found.extend(_at_clause_ends(words, clauses, cue))
        else:
            match = cue.matcher.search(words)
            if match:
                found.append(Fired(cue, Span(match.start(), match.end()), final=True))
    return found


def _at_clause_ends(words: str, clauses: tuple[Clause, ...], cue: Cue) -> list[Fired]:
    found = []
    for clause in clauses:
        if clause.premise:
            continue
        match = cue.matcher.search(words, clause.span.start, clause.span.end)
        if match:
            found.append(Fired(cue, Span(match.start(), match.end()), clause.final))
    return found


def _not_vetoed(
    statement: Statement,
    fired: list[Fired],
    clauses: tuple[Clause, ...],
    vetoes: tuple[Veto, ...],
) -> list[Fired]:
    """What is left of ``fired``; a veto at a clause's end takes only that clause's cues."""
    for veto in vetoes:
        for span in _vetoed_spans(statement.words, clauses, veto):
            left = [
                f
                for f in fired
                if f.cue.act not in veto.acts
                or not (span is None or span.covers(Span(f.span.end - 1, f.span.end)))
            ]
            if len(left) < len(fired):
                statement.reasons.append(veto.why)
                fired = left
    return fired


def _vetoed_spans(words: str, clauses: tuple[Clause, ...], veto: Veto) -> list[Span | None]:
    """The clauses that a veto strikes; None stands for the whole sentence."""
    if not clauses:
        return [None] if veto.matcher.search(words) else []
    return [
        Span(start, clause.span.end)
        for start, clause in zip([0, *(c.span.end for c in clauses)], clauses, strict=False)
        if veto.matcher.search(words, clause.span.start, clause.span.end)
    ]


def _act_of(fired: list[Fired]) -> Act | None:
    """The act of the surest cue; at the sentence's end before elsewhere, then by precedence."""
    if not fired:
        return None
    best = max(fired, key=lambda f: (f.cue.weight, f.final, -_PRECEDENCE.index(f.cue.act)))
    return best.cue.act
