"""What each sentence does: its cues, clause by clause, less what a veto takes away."""

import re
from collections import Counter
from collections.abc import Collection, Iterable
from functools import cache

from tracker.derivation.clauses import Clause, clauses_of
from tracker.derivation.cues import cues_for, vetoes_for
from tracker.derivation.cues.model import Act, Cue, Place, Veto
from tracker.derivation.cues.sieve import Sieve
from tracker.derivation.fold import fold_same_length, half_width, without_inaudible
from tracker.derivation.layout import Indents, layout_of
from tracker.derivation.state import Fired, Standing, Statement, Turn, Work
from tracker.domain.span import Span
from tracker.going_on import each

# Rules that hold of people alone: "Bob will send it" promises, "Clients will send it" doesn't.
_OF_PEOPLE = frozenset({"en.promise.assigned", "en.promise.planning", "en.need.named"})
_ADDRESSED = re.compile(r"\W*([A-Z][\w'-]+)(?: [A-Z][\w'-]*\.?)?[,:] ")
_TALKED_TO = re.compile(
    r"\b(?:talk|talked|talking|spoke|speak|reach(?:ed)? out|wrote|write) (?:to|with) ([A-Z][a-z]+)\b"
    r"|\b(?:ask|asked|ping|pinged|contact|contacted|emailed|thank|thanks to) ([A-Z][a-z]+)\b"
)
_SEVERAL_TIMES = 2
_ARROW, _ACTIONS = "arrow", "actions"
_REGISTERS = frozenset({"", "notes", "told", "gist", _ACTIONS, _ARROW})
# 「言いにくいのか、あまり知られていません。」 supposes, and asks nothing.
_STATES = re.compile(r"(?:ます|ません|ました|です|でした|である|いる|いた|った)。?$")
# What a terse note says before its end only leads up to it.
_TERSE = frozenset({"notes", _ACTIONS, _ARROW})
_ARROWS = re.compile(r"[＞→⇒➡]|[-=]>|(?<=[^\x00-\x7f])\s?>")
_NOTHING = re.compile(
    r"(?:\{:[^}]*\}|\W*(?:none|n/?a|nothing|なし|.{0,6}宿題|特になし|該当なし)?\W*)$", re.IGNORECASE
)
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
    half = half_width(text)
    indents = Indents(work.minutes)
    for number, turn in enumerate(each(work.turns)):
        section = _section_of(work, turn)
        for place, paragraph in enumerate(turn.remark.paragraphs):
            layout = layout_of(text, paragraph.span, indents)
            for span in paragraph.sentences:
                words = without_inaudible(span.of(half))
                work.add(
                    Statement(
                        index=len(work.statements),
                        turn=number,
                        paragraph=place,
                        span=span,
                        original=span.of(text),
                        words=words,
                        language="ja" if _JAPANESE.search(words) else "en",
                        layout=layout,
                        section=section,
                    )
                )


def _section_of(work: Work, turn: Turn) -> str:
    """The title of the section; 「Consensus: …」 is a section of one remark."""
    if turn.label:
        return turn.label
    place = turn.remark.agenda_item
    return "" if place is None else fold_same_length(work.minutes.agenda[place].title)


def read_acts(work: Work) -> None:
    """The cues that fire in each statement, and the act that they amount to."""
    cues = {language: cues_for(language, work.without) for language in ("ja", "en")}
    people = _people(work)
    work.cues = (*cues["ja"], *cues["en"])
    gist = {"gist", "told"} if work.is_gist else set() if work.is_verbatim else {"gist"}
    spoken = _of_registers({"", *gist}, work.without)
    notes = {"", "notes", "told", *gist, *((_ACTIONS,) if work.bears_actions else ())}
    plain = _of_registers(notes, work.without)
    arrows = _of_registers({*notes, _ARROW}, work.without)
    headings = {language: _Headings(declared) for language, declared in cues.items()}
    for statement in each(work.statements, len(work.statements)):
        read = spoken
        if work.speaker_of(statement) is None:
            shown = statement.layout.arrow or _ARROWS.search(statement.words)
            read = arrows if shown else plain
        talk = work.is_verbatim and work.speaker_of(statement) is not None
        of_section = [] if talk else headings[statement.language].fired(statement)
        clauses = _clauses(statement, work.without)
        fired = _read(statement, read[statement.language], clauses, of_section, people)
        statement.fired = fired
        statement.act = act_of(fired)
        if statement.act:
            statement.standing = Standing.TOUCHED


def _clauses(statement: Statement, without: Collection[str]) -> tuple[Clause, ...]:
    """The clauses of a Japanese sentence; of an English one none are told apart."""
    whole = len(statement.words)
    if "peeling" in without:
        return (Clause(0, whole, final=True, premise=False, whole=whole),)
    clauses = clauses_of(statement.words) if statement.language == "ja" else ()
    return clauses[-1:] if "clauses" in without else clauses


def _read(
    statement: Statement,
    sieve: Sieve,
    clauses: tuple[Clause, ...],
    of_section: list[Fired],
    people: frozenset[str] | None = None,
) -> list[Fired]:
    """The cues that fire in a statement and that no veto takes away; without ``people`` any name will do."""
    worth = sieve.worth_trying(statement.words)
    fired = [*_fired(statement.words, clauses, sieve, worth), *of_section]
    if people is not None:
        fired = [f for f in fired if f.cue.id not in _OF_PEOPLE or _is_person(people, statement, f)]
    return _not_vetoed(statement, fired, clauses, sieve.vetoes(worth))


def _of_registers(registers: Collection[str], without: Collection[str]) -> dict[str, Sieve]:
    return {
        language: _sieve(language, frozenset(registers), frozenset(without))
        for language in ("ja", "en")
    }


@cache
def _sieve(language: str, registers: frozenset[str], without: frozenset[str]) -> Sieve:
    """Made once for all documents."""
    cues = tuple(c for c in cues_for(language, without) if c.register in registers)
    return Sieve(cues, vetoes_for(language, without))


def _people(work: Work) -> frozenset[str]:
    """The words of the names of all who spoke or attended, in lower case.

    In notes, who opens several lines ("Dana, …") spoke.
    """
    names = [turn.remark.speaker or "" for turn in work.turns]
    names += [attendee.name for attendee in work.minutes.attendance]
    opening = Counter(
        match[1] for s in work.statements if (match := _ADDRESSED.match(s.words)) is not None
    )
    names += [name for name, times in opening.items() if times >= _SEVERAL_TIMES]
    names += [
        match[1] or match[2] for s in work.statements for match in _TALKED_TO.finditer(s.words)
    ]
    return frozenset(word for name in names for word in re.findall(r"\w+", name.casefold()))


def _is_person(people: frozenset[str], statement: Statement, fired: Fired) -> bool:
    """Whether who "will" or "needs to" is somebody of the meeting; "Bob to send it" needs no proof."""
    words = fired.span.of(statement.words)
    if "@" in words or (fired.cue.id == "en.promise.assigned" and " will " not in words):
        return True
    return any(name.casefold() in people for name in re.findall(r"[A-Z][\w'-]*", words))


def fired_in(words: str, language: str) -> tuple[str, ...]:
    """The ids of the cues that fire in one sentence, in whatever register, and that no veto takes away.

    ``words``: the sentence; before it, on a line of its own, the title of its section, if it has one.
    """
    section, _, said = words.rpartition("\n")
    statement = Statement(
        0, 0, 0, Span(0, len(said)), said, fold_same_length(said), language, section=section
    )
    arrow = layout_of(said, statement.span).arrow
    sieve = _sieve(language, _REGISTERS if arrow else _REGISTERS - {_ARROW}, frozenset())
    of_section = _Headings(cues_for(language, ())).fired(statement)
    return tuple(f.cue.id for f in _read(statement, sieve, _clauses(statement, ()), of_section))


def _fired(words: str, clauses: tuple[Clause, ...], sieve: Sieve, worth: int) -> list[Fired]:
    ends = [
        (clause.start, clause.end, clause.final)
        for clause in clauses
        if not clause.premise and clause.end > clause.start
    ]
    fired = sieve.fired(words, ends, worth)
    if _STATES.search(words) and not any(f.final for f in fired if f.cue.act is Act.ASK):
        fired = [f for f in fired if f.cue.act is not Act.ASK or words[f.span.end - 1] != "か"]
    return [f for f in fired if f.final or f.cue.stands or f.cue.register not in _TERSE]


class _Headings:
    """The cues that a section's title fires; each title is read once."""

    def __init__(self, cues: Iterable[Cue]) -> None:
        self._cues = tuple(cue for cue in cues if cue.place is Place.SECTION)
        self._of: dict[str, tuple[Cue, ...]] = {"": ()}

    def fired(self, statement: Statement) -> list[Fired]:
        """A bullet under 「宿題」 or "Conclusion" is one, whatever its own words."""
        section = statement.section
        cues = self._of.get(section)
        if cues is None:
            cues = tuple(cue for cue in self._cues if cue.matcher.match(section))
            self._of[section] = cues
        if not cues or _NOTHING.match(statement.words):
            return []
        whole = Span(0, len(statement.words))
        return [Fired(cue, whole, final=True) for cue in cues]


def _not_vetoed(
    statement: Statement,
    fired: list[Fired],
    clauses: tuple[Clause, ...],
    vetoes: Iterable[Veto],
) -> list[Fired]:
    """What is left of ``fired``; a veto at a clause's end takes only that clause's cues."""
    for veto in vetoes if fired else ():
        for span in _vetoed_spans(statement.words, clauses, veto):
            left = [
                f
                for f in fired
                if f.cue.stands
                or f.cue.act not in veto.acts
                or not (span is None or span.covers(Span(f.span.end - 1, f.span.end)))
            ]
            if len(left) < len(fired):
                statement.reasons.append(veto.why)
                fired = left
    return fired


def _vetoed_spans(words: str, clauses: tuple[Clause, ...], veto: Veto) -> list[Span | None]:
    """The clauses that a veto strikes; None stands for the whole sentence."""
    if not clauses:
        return [None] if veto.strikes(words, 0, len(words)) else []
    found: list[Span | None] = []
    start = 0
    for clause in clauses:
        end = clause.whole if veto.place is Place.TAIL else clause.end
        if veto.strikes(words, clause.start, end):
            found.append(Span(start, clause.end))
        start = clause.end
    return found


def act_of(fired: list[Fired]) -> Act | None:
    """The act of the surest cue; at the sentence's end before elsewhere, the longest words first.

    「していただけないでしょうか」 says more than its last 「でしょうか」.
    """
    if not fired:
        return None
    best = max(
        fired,
        key=lambda f: (f.cue.weight, f.final, len(f.span), -_PRECEDENCE.index(f.cue.act)),
    )
    return best.cue.act
