"""English titles: "Freezing the tests next week", "Whether the note should be locked"."""

import re

from tracker.derivation.cues.en_forms import ACT, ACT_VERBS, LEAD
from tracker.derivation.cues.model import Act, Place
from tracker.derivation.state import Statement, Work

LONGEST = 80
_SHORTEST = 12
_BARE = 16
_READ = 400
_MARKED = re.compile(
    r"^[\W_]*(?:\[?(?:resolution|resolved|resolve|action(?: items?)?|todo|ai|decision|decided|agreed|consensus|motion|conclusion|follow[- ]?up|next steps?|proposal)\b[\s#\d\](*)]*)(?:\([^)]{0,60}\))?[:\-–\]]+[\s*_]*",
    re.IGNORECASE,
)
_LINK = re.compile(r"\[(?P<words>[^\]]{1,120})\]\([^)]{0,300}\)")
_NAME = r"@?[A-Z][\w.'-]{1,24}(?: [A-Z][\w.'-]{1,24})?"
_OWNER_BEHIND = re.compile(rf"\s*\((?:{_NAME})(?:, {_NAME})*\)\W*$")
_ASSIGNED = re.compile(
    rf"^{_NAME}(?:(?:, | and | & ){_NAME}){{0,3}}(?::| to| will)\s+(?P<verb>[a-z]+)\b(?P<rest>.*)$",
    re.DOTALL,
)
_SOFTLY = r"(?:(?:also|then|just|really|probably|definitely|still|first|all|at least|go ahead and|maybe|please) ){0,2}"
_MODAL = r"(?:should|must|ought to|need to|needs to|have to|has to|will|shall|can|could|would|may|might|'ll|’ll|want to|plan to|agreed to|intend to|'m going to|are going to|am going to)"
_PERSON = r"(?:we|I|you|someone|somebody|anyone|people|folks|they|everyone)"
_PERSON_ACTS = re.compile(
    rf"\b{_PERSON}(?: |(?='|’)){_MODAL} {_SOFTLY}(?P<verb>{ACT})(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_THING_ACTS = re.compile(
    rf"\b(?P<who>the (?:[\w-]+ ){{0,2}}[\w-]+|(?:chairs?|editors?|implementers|authors|[A-Z][\w.-]{2, 24})) {_MODAL} {_SOFTLY}(?P<verb>be|{ACT})(?P<rest>.*)$",
    re.DOTALL,
)
_PLAINLY = re.compile(
    rf"\b(?:we|let's|let’s|lets|let us|please|maybe we) {_SOFTLY}(?P<verb>{ACT})(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_TO_ACT = re.compile(
    rf"\b(?:good|great|nice|helpful|useful|better|best|worth(?:while)?|important|need|needs|someone|somebody|volunteer|happy|glad|willing|asked|requested|propose|like|want|wise|time) (?:for \w+ )?to {_SOFTLY}(?P<verb>{ACT})(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_ELLIPTIC = re.compile(
    rf"^(?:still |really |just )?(?:need to|needs to|should|must|have to|could|can|will|going to|plans? to) {_SOFTLY}(?P<verb>{ACT})(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_BE_GOOD = re.compile(
    r"^.*?\b(?:suggest|propose|recommend)(?:ing)? (?P<rest>(?:[a-z]+ing|a|an|the) .*)$",
    re.IGNORECASE | re.DOTALL,
)
_REQUESTS = (_ASSIGNED, _TO_ACT, _PERSON_ACTS, _PLAINLY, _ELLIPTIC)
_OPEN = re.compile(rf"^{LEAD}", re.IGNORECASE)
_BREAKS = (
    " ... ", "; ", " because ", " so that ", ", so ", ", but ", " -- ", " which ", ", and ", " if ", " until ", " when ", " after ",
    ", ", " (", " and ", " for ", " with ", " by ", " in ", " on ", " to ", " of ", " that ", " as ", " from ", " at ",
)  # fmt: skip
_CLAUSES = 13  # of the breaks end a clause; the others only a phrase
_AUXILIARY = (
    r"(?:is|are|was|were|do|does|did|can|could|will|would|should|has|have|had|may|might|shall)"
)
_PRONOUN = (
    r"(?:we|i|you|it|they|he|she|there|someone|anyone|anybody|this|that|these|those|people|folks)"
)
_YES_NO = re.compile(
    rf"(?:^|[,;:] |\b(?:and|but|so|or) )(?P<aux>{_AUXILIARY}) (?:(?P<pronoun>{_PRONOUN})|(?P<noun>(?:[\w'’.-]+ ){{0,4}}?[\w'’.-]+(?= (?:be|have|{ACT}))|(?:the |a |an |our |your |any |[A-Z][a-z]+ )?[\w'’.-]+)) (?P<rest>[^?]*)\?",
    re.IGNORECASE,
)
_WHETHER_TO = re.compile(
    rf"^(?:helpful|useful|better|worth|ok|okay|fine|time) to (?P<rest>{ACT}[^?]*)", re.IGNORECASE
)
_WONDER = re.compile(r"\b(?:if|whether) (?P<rest>[^?]*)", re.IGNORECASE)
_WH = re.compile(r"\b(?P<wh>what|why|how|when|where|who|which)\b(?P<rest>[^?]*)", re.IGNORECASE)
_POINTS = re.compile(
    r"\b(?:it|this|that|them|these|those|there)\b(?! (?:the|a|an|is|are|we|year|month|week)\b)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"^[\W\d.]*(?=\w)")


def english(work: Work, statement: Statement) -> str:
    """A title for an English statement; one that points elsewhere takes its section's title along."""
    said = _around_its_act(statement)
    words = " ".join(re.sub(r"[*_`]+", "", _LINK.sub(r"\g<words>", said)).split())
    words = _OWNER_BEHIND.sub("", words)
    marked = _MARKED.match(words)
    if marked and marked.end() < len(words):
        title = _request(words[marked.end() :])
    elif statement.act is Act.ASK:
        title = _question(words)
    else:
        title = _request(words)
    if len(title) < _BARE or (_POINTS.search(title) and len(title) < LONGEST // 2):
        return _in_section(work, statement, title)
    return title


def _around_its_act(statement: Statement) -> str:
    """The sentence; of one that never ends, what stands around the words that act."""
    words = statement.original
    if len(words) <= _READ:
        return words
    start = min((f.span.start for f in statement.fired if f.cue.act is statement.act), default=0)
    begin = words.rfind(". ", 0, start) + 1 if start > _READ // 2 else 0
    begin = max(begin, start - _READ // 2)
    return words[words.find(" ", begin) + 1 if begin else 0 :][:_READ]


def _request(words: str) -> str:
    text = _OPEN.sub("", words, count=1).strip() or words
    for pattern in _REQUESTS:
        match = pattern.search(text)
        if match and match["verb"].lower() in ACT_VERBS:
            return _short(f"{gerund(match['verb'])}{match['rest']}")
    match = _THING_ACTS.search(text)
    if match:
        return _short(f"{match['who']} to {match['verb']}{match['rest']}")
    suggested = _BE_GOOD.match(text)
    if suggested:
        return _short(suggested["rest"])
    first, _, rest = text.partition(" ")
    if rest and first.lower() in ACT_VERBS:
        return _short(f"{gerund(first)} {rest}")
    return _short(text)


def _question(words: str) -> str:
    text = _OPEN.sub("", words, count=1).strip() or words
    whether = _WHETHER_TO.match(text)
    if whether:
        return _short(f"Whether to {whether['rest']}")
    wonder = _WONDER.search(text)
    if wonder and re.search(
        r"wonder|question|unclear|sure|open", text[: wonder.start()], re.IGNORECASE
    ):
        return _short(f"Whether {wonder['rest']}")
    asked = _WH.search(text)
    yes_no = _YES_NO.search(text)
    if asked and (yes_no is None or asked.start() <= yes_no.start()):
        return _short(f"{asked['wh'].capitalize()}{_uninverted(asked['rest'])}")
    if yes_no:
        return _short(f"Whether {_plain_order(yes_no)}")
    return _short(text.rstrip("?") or words)


def _plain_order(match: re.Match[str]) -> str:
    """The words "should the note be locked" as "the note should be locked"."""
    subject = match["pronoun"] or match["noun"]
    aux = match["aux"].lower()
    middle = "" if aux in {"do", "does", "did"} else f" {aux}"
    return f"{subject}{middle} {match['rest']}"


def _uninverted(rest: str) -> str:
    """The words "is the plan" as "the plan is": an indirect question keeps the plain order of words."""
    match = re.match(
        rf" (?P<aux>{_AUXILIARY}) (?:(?P<pronoun>{_PRONOUN})|(?P<noun>(?:the |a |an |our |your )?[\w'-]+)) (?P<rest>.*)$",
        rest,
        re.IGNORECASE,
    )
    return f" {_plain_order(match)}" if match else rest


def gerund(verb: str) -> str:
    """The verb "send" as "Sending"; who acts stands in the evidence."""
    base = verb.lower()
    if base.endswith("ie"):
        ing = base[:-2] + "ying"
    elif base.endswith("e") and base != "be" and not base.endswith(("ee", "oe", "ye")):
        ing = base[:-1] + "ing"
    elif base in _DOUBLED:
        ing = base + base[-1] + "ing"
    else:
        ing = base + "ing"
    return ing.capitalize()


def _in_section(work: Work, statement: Statement, title: str) -> str:
    """The title with what its section is about, where there is room."""
    place = work.turn_of(statement).remark.agenda_item
    while place is not None and place >= 0:
        heading = _NUMBERED.sub("", work.minutes.agenda[place].title)
        heading = heading.strip(" :#")
        if not _is_mark(work, heading):
            room = LONGEST - len(title) - 3
            topic = heading if len(heading) <= room else ""
            return f"{title} – {topic}" if topic and topic.lower() not in title.lower() else title
        place -= 1
    return title


def _is_mark(work: Work, heading: str) -> bool:
    """Whether a heading only says that decisions or actions follow."""
    return any(
        cue.place is Place.SECTION and cue.matcher.match(heading) for cue in work.cues_of_sections
    )


def _short(words: str) -> str:
    """Within 80 characters, ending where a phrase ends."""
    text = words.strip(" .…;:,-–?!")
    while len(text) > LONGEST:
        cuts = [text.rfind(mark, _SHORTEST, LONGEST) for mark in _BREAKS]
        inside = [cut for cut in cuts[:_CLAUSES] if cut > 0] or [cut for cut in cuts if cut > 0]
        if not inside:
            text = text[: text.rfind(" ", 0, LONGEST) if " " in text[:LONGEST] else LONGEST]
            break
        text = text[: max(inside)].rstrip(" .…;:,-(")
    return text[:1].upper() + text[1:]


_DOUBLED = frozenset({"get", "put", "set", "run", "plan", "stop", "drop", "ship", "cut", "let", "split", "tag", "swap", "submit", "commit", "defer", "refer", "begin", "transfer", "permit", "sit", "fit", "map", "log", "pin", "skip", "wrap", "scan", "dig", "step"})  # fmt: skip
