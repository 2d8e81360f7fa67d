"""English titles: "Freezing the tests next week", "Whether the note should be locked"."""

import re

from tracker.derivation.cues.en_forms import ACT, HEAD
from tracker.derivation.cues.model import Act, Place
from tracker.derivation.state import Fired, Statement, Work
from tracker.derivation.titles.requests import request
from tracker.derivation.titles.wording import AUXILIARY, LONGEST, short, third_person

_BARE = 16
_READ = 400
_MARKED = re.compile(
    r"^[\W_]*(?:[\w-]{2,16}: )?(?:\[?(?:resolution|resolved|resolve|action(?: items?| points?)?|todo|ai|ap|decision|decided|agreed|consensus|motion|conclusion|follow[- ]?up|next steps?|proposal)\b[\s#\d\](*)]*)(?:\([^)]{0,60}\))?[:\-–\]]+[\s*_]*",
    re.IGNORECASE,
)
_LINK = re.compile(r"\[(?P<words>[^\]]{1,120})\]\([^)]{0,300}\)")
_ADDRESS = re.compile(r"\s*[:(<]*\bhttps?://[^\s)>]{3,300}[)>]*")
_NAME = r"@?[A-Z][\w.'-]{1,24}(?: [A-Z][\w.'-]{1,24})?"
_OWNER_BEHIND = re.compile(rf"\s*\((?:{_NAME})(?:, {_NAME})*\)\W*$")
_ASIDE = re.compile(
    r"\s*\((?:i\.?e|e\.?g|see|raise|cf|note|also|esp)\b[^)]{0,120}\)", re.IGNORECASE
)
_OPEN = re.compile(HEAD, re.IGNORECASE)
# A match that holds its own subject is where the title begins; before others, the subject stands.
_HAS_SUBJECT = re.compile(
    r"[\W_]*(?:(?:and|but|so|then|think|that|or|maybe|perhaps) )*(?:we|i|i'd|i'll|you|someone|somebody|anyone|let|let's|please|kindly|those|people|folks|everyone)\b",
    re.IGNORECASE,
)
# "the existing processes not enough": where a long subject ends, what is said of it begins.
_LONG = (
    r"(?:the|our|your|their|these|those|its|my|all|existing|any) (?:(?!(?:be|have|do|get|need|not|to|an?|the|in|on|for|with|enough|still|already|also|really|able|ready|too|so)\b)[\w'’-]+ ){1,5}?(?:(?!(?:be|have|do|get|need|not|to|an?|the|in|on|for|with)\b)[\w'’-]+)"
    r"(?= (?:not|to|an?|in|on|for|with|enough|still|already|also|really|actually|able|ready|happy|too|so|part|going|[a-z]{2,}ing|[a-z]{3,}ed)\b)"
)
_PRONOUN = (
    r"(?:we|i|you|it|they|he|she|there|someone|anyone|anybody|this|that|these|those|people|folks)"
)
_NEGATED = re.compile(
    rf"\b(?P<aux>is|are|was|were|would|could|should)n['’]t (?P<who>{_PRONOUN})\b", re.IGNORECASE
)
_DENIAL = re.compile(
    r"\b(?:don['’]t|do not|didn['’]t) (?:think|believe|feel)(?: that)? ?$", re.IGNORECASE
)
_DASHES = frozenset("-–—;,")
_BOUNDARY = re.compile(r"(?:[.;!?…]|--|–|—) |, (?:and|but|so|or) ")
_YES_NO = re.compile(
    rf"(?:^|[,;:] |\b(?:and|but|so|or) |\b(?=(?:should|shall) we\b))(?P<aux>{AUXILIARY}) (?:(?P<pronoun>{_PRONOUN})\b|(?P<noun>{_LONG}|(?!(?:be|have)\b)(?:[\w'’.-]+ ){{0,4}}?(?!(?:the|a|an|our|your|any|this|that) )[\w'’.-]+(?= (?:be|have|need|{ACT}))|(?!(?:be|have|{ACT})\b)(?:the |a |an |our |your |any |(?-i:[A-Z][a-z]+ )(?=\d))?(?!(?:the|a|an|be|have) )[\w'’.-]+)) (?P<rest>[^?]*)(?:\?|$)",
    re.IGNORECASE,
)
_WHETHER_TO = re.compile(
    rf"^(?:helpful|useful|better|worth|ok|okay|fine|time) to (?P<rest>{ACT}[^?]*)", re.IGNORECASE
)
_WHAT_ABOUT = re.compile(
    r"what about (?P<what>(?:the|a|an|our|your|their) [^?]{3,80})\??$", re.IGNORECASE
)
_WONDER = re.compile(r"\b(?:if|whether) (?P<rest>[^?]*)", re.IGNORECASE)
_WONDERS = re.compile(
    r"wonder|question|issue is|point is|consideration is|unclear|unsure|sure|open|ask|quer|curious|know|certain",
    re.IGNORECASE,
)
_WH = re.compile(r"\b(?P<wh>what|why|how|when|where|who|which)\b(?P<rest>[^?]*)", re.IGNORECASE)
_WH_INVERTED = re.compile(
    rf"\b(?P<wh>what|why|how|when|where|who|which)\b(?P<rest>(?: (?:much|many|long|far|often|soon))? {AUXILIARY} [^?]*)",
    re.IGNORECASE,
)
_INTERROGATIVE = (
    rf" (?P<aux>{AUXILIARY}) (?:(?P<pronoun>{_PRONOUN})\b|(?P<noun>{_LONG}|(?:the|a|an|our|your|its) [\w'-]+(?: [\w'-]+){{1,2}}?(?= (?:for|of|in|on|to|at|with|here|by|from)\b)|(?:(?:the|a|an|our|your|this|that|its) )?(?:[\w'-]+ ){{0,2}}?[\w'-]+(?= (?:be|have|need|work|interact|happen|{ACT}))"
    r"|(?:the |a |an |our |your |this |that )?(?!(?:the|a|an|our|your|its|be|have) )[\w'-]+)) (?P<rest>.*)$"
)
_KEPT = ("no ", "next ", "to be clear ")
_EXPLAIN = re.compile(
    r"\b(?:can|could|would|will) (?:you|someone|the \w+) (?:please )?(?:explain|clarify|tell|say|elaborate|describe)\b",
    re.IGNORECASE,
)
_BEING = frozenset({"is", "are", "was", "were", "has", "have", "had"})
_DETERMINED = r"(?:the|a|an|our|your|this|that|these|those|its|my)\b"
_POINTS = re.compile(
    r"\b(?:it|this|that|them|these|those|there)\b(?! (?:the|a|an|is|are|we|year|month|week|\w+ing)\b)",
    re.IGNORECASE,
)
_EMPTY = re.compile(
    r"(?:agreement|consensus|agreed|approved|stage [0-4]|no objections?|(?:reviews?|feedback|help) (?:wanted|welcome|needed))(?: (?:in|of) the \w+| reached)?\W*$",
    re.IGNORECASE,
)
# "Coming back to": what it is of stands before it.
_DANGLES = re.compile(r"(?:Not )?[A-Za-z]+ing(?: \w+)? (?:to|at|about|on|into)$")
_CUT = re.compile(r" (?:--|–|—|-|\|) |: | \(")
_NUMBERED = re.compile(r"^[\W\d.]*(?=\w)")


def english(work: Work, statement: Statement) -> str:
    """A title for an English statement; one that points elsewhere takes its section's title along."""
    title = _titled(statement, _around_its_act(statement))
    if _DANGLES.match(title):
        title = _titled(statement, statement.original[:_READ])
    points = _POINTS.search(title) and len(title) < LONGEST // 2
    if len(title) < _BARE or points or _EMPTY.match(title):
        return _in_section(work, statement, title)
    return title


def _titled(statement: Statement, said: str) -> str:
    """The title of some words of a statement, as they stand."""
    words = " ".join(re.sub(r"[*_`]+", "", _LINK.sub(r"\g<words>", said)).split())
    words = _ASIDE.sub("", _OWNER_BEHIND.sub("", _ADDRESS.sub("", words))) or words
    marked = _MARKED.match(words)
    if marked and marked.end() < len(words):
        return request(_opened(words[marked.end() :]))
    if statement.act is Act.ASK:
        return _question(words)
    return request(_opened(words))


def _opened(words: str) -> str:
    """Without who is addressed, and the joints of talk."""
    opening = _OPEN.match(words)
    if opening is None or opening.end() == len(words):
        return words
    start = opening.end()
    while start and (words[start - 1] == "@" or words[:start].casefold().endswith(_KEPT)):
        start = max(words.rfind(" ", 0, start - 1) + 1, 0)
    return words[start:].strip() or words


def _around_its_act(statement: Statement) -> str:
    """The clause that acts, with its subject; a sentence that never ends is cut to what stands around it."""
    words = statement.original
    own = [
        f for f in statement.fired if f.cue.act is statement.act and f.cue.place is Place.ANYWHERE
    ]
    if own and statement.act is not Act.ASK:
        words = words[_beginning(statement, max(own, key=_surest)) :]
    if len(words) <= _READ:
        return words
    start = min((f.span.start for f in statement.fired if f.cue.act is statement.act), default=0)
    start = min(start, len(words))
    begin = words.rfind(". ", 0, start) + 1 if start > _READ // 2 else 0
    begin = max(begin, start - _READ // 2)
    return words[words.find(" ", begin) + 1 if begin else 0 :][:_READ]


def _surest(fired: Fired) -> tuple[int, int]:
    return fired.cue.weight, len(fired.span)


def _beginning(statement: Statement, fired: Fired) -> int:
    start = fired.span.start
    words = fired.span.of(statement.words)
    if _HAS_SUBJECT.match(words) or words[:1] in _DASHES:
        denied = _DENIAL.search(statement.words, max(start - 40, 0), start)
        return denied.start() if denied else start
    nearest = 0
    for boundary in _BOUNDARY.finditer(statement.words, max(start - _READ, 0), start):
        nearest = boundary.end()
    return nearest


def _question(words: str) -> str:
    text = _NEGATED.sub(r"\g<aux> \g<who> not", _opened(words))
    whether = _WHETHER_TO.match(text)
    if whether:
        return short(f"Whether to {whether['rest']}")
    wonder = _WONDER.search(text)
    if wonder and _WONDERS.search(text[: wonder.start()]):
        return short(f"Whether {wonder['rest']}")
    about = _WHAT_ABOUT.match(text)
    if about:
        return short(about["what"])
    asked = _WH_INVERTED.search(text) or _WH.search(text)
    yes_no = None if asked and _EXPLAIN.search(text) else _YES_NO.search(text)
    if asked and (yes_no is None or asked.start() <= yes_no.start()):
        return short(f"{asked['wh'].capitalize()}{_uninverted(asked['rest'])}")
    if yes_no:
        return short(f"Whether {_plain_order(yes_no)}")
    return short(text.rstrip("?") or words)


def _plain_order(match: re.Match[str]) -> str:
    """The words "should the note be locked" as "the note should be locked"."""
    subject = match["pronoun"] or match["noun"]
    aux = match["aux"].lower()
    middle = "" if aux in {"do", "does", "did"} else f" {aux}"
    rest = third_person(match["rest"]) if aux == "does" else match["rest"]
    return f"{subject}{middle} {rest}"


def _uninverted(rest: str) -> str:
    """The words "is the plan" as "the plan is": an indirect question keeps the plain order of words."""
    match = re.match(_INTERROGATIVE, rest, re.IGNORECASE)
    if match is None:
        return rest
    bare = match["noun"] and not re.match(_DETERMINED, match["noun"], re.IGNORECASE)
    return rest if bare and match["aux"].lower() in _BEING else f" {_plain_order(match)}"


def _in_section(work: Work, statement: Statement, title: str) -> str:
    """The title with what its section is about, where there is room."""
    place = work.turn_of(statement).remark.agenda_item
    while place is not None and place >= 0:
        heading = _NUMBERED.sub("", work.minutes.agenda[place].title)
        heading = heading.strip(" :#")
        if "://" not in heading and not _is_mark(work, heading):
            room = LONGEST - len(title) - 3
            topic = next((part for part in _parts(heading) if len(part) <= room), "")
            return f"{title} – {topic}" if topic and topic.lower() not in title.lower() else title
        place -= 1
    return title


def _parts(heading: str) -> tuple[str, str]:
    """A heading, and what stands in it before its first dash, colon or bracket."""
    return heading, _CUT.split(heading, maxsplit=1)[0].strip()


def _is_mark(work: Work, heading: str) -> bool:
    """Whether a heading only says that decisions or actions follow."""
    return any(
        cue.place is Place.SECTION and cue.matcher.match(heading) for cue in work.cues_of_sections
    )
