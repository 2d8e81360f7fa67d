"""English titles: "Freezing the tests next week", "Whether the note should be locked"."""

import re

from tracker.derivation.cues.model import Act
from tracker.derivation.state import Statement

LONGEST = 80
_SHORTEST = 12
_CLAUSES = 9  # of the breaks end a clause; the others only a phrase
_LEAD = re.compile(
    r"^(?:\W+|(?:also|and|but|so|well|ok(?:ay)?|yes|no|yeah|then|maybe|perhaps|now|related question|i think(?: that)?|i guess|i believe|for this|in that case|just|please|let'?s|lets)\b[,:; -]*)+",
    re.IGNORECASE,
)
_MARKED = re.compile(
    r"^[\W_]*(?:resolution|resolved|resolve|action(?: item)?|todo|ai|decision|decided|agreed|consensus|motion|conclusion|follow[- ]?up)\b[\s#\d\](*)]*[:\-–]+[\s*]*",
    re.IGNORECASE,
)
_WHO = re.compile(
    r"^.*?\b(?P<who>we|i|you|someone|somebody|people|everyone|it|he|she|they|the (?:chairs?|editors?|group|secretariat|working group|wg|committee)|[A-Z][\w.'-]+(?: [A-Z][\w.'-]+)?)"
    r"(?:'d|'ll)?\s*(?:should|must|need to|needs to|have to|has to|ought to|will|shall|can|could|would|want to|plan to|going to|agreed to|to|like to|propose to|suggest)\s+(?:also |then |just |really |probably |definitely )?(?P<verb>[a-z]+)\b(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_TO_VERB = re.compile(
    r"^(?:would be (?:good|great|nice|helpful|useful)|it(?: would|'d)? be (?:good|great|nice|helpful|useful)|good|useful|helpful|better|need|still need|important|asked|was asked) (?:for \w+ )?to (?P<verb>[a-z]+)\b(?P<rest>.*)$",
    re.IGNORECASE,
)
_SUGGEST = re.compile(
    r"^(?:.*?\b(?:suggest|propose|recommend)s?|.*?\brequests?) (?:that )?(?P<rest>.*)$",
    re.IGNORECASE,
)
_BREAKS = (
    " ... ",
    "; ",
    " because ",
    " so that ",
    ", so ",
    ", but ",
    " -- ",
    " which ",
    ", and ",
    " if ",
    ", ",
    " (",
    " and ",
    " for ",
    " with ",
    " by ",
    " in ",
    " on ",
    " to ",
    " of ",
)
_AUXILIARY = r"is|are|was|were|do|does|did|can|could|will|would|should|has|have|had|may|might|shall"
_YES_NO = re.compile(
    rf"(?:^|[,;:] |\b(?:and|but|so|or) )(?P<aux>{_AUXILIARY}) (?P<subject>(?:the |a |an |this |that |these |those |our |your |any |there\b|(?:[\w'-]+ ){{0,2}})?[\w'-]+) (?P<rest>[^?]+)\?",
    re.IGNORECASE,
)
_WH = re.compile(
    r"\b(?P<wh>what|why|how|when|where|who|which|whether)\b(?P<rest>[^?]*)", re.IGNORECASE
)
_PERSON = {"i": "the speaker", "we": "the group", "you": "the addressee"}
_KEEP = frozenset({"be", "have", "see"})


def english(statement: Statement) -> str:
    """A title for an English statement."""
    words = " ".join(re.sub(r"[*_`]+", "", statement.original).split())
    marked = _MARKED.match(words)
    if marked:
        return _request(words[marked.end() :])
    if statement.act is Act.ASK:
        return _question(words)
    return _request(words)


def _request(words: str) -> str:
    text = _LEAD.sub("", words).strip()
    suggested = _SUGGEST.match(text)
    if suggested and not re.match(r"(?:was|is|were)\b", suggested["rest"]):
        text = suggested["rest"]
    for pattern in (_TO_VERB, _WHO):
        match = pattern.match(text)
        if match:
            return _short(f"{gerund(match['verb'])}{match['rest']}")
    first, _, rest = text.partition(" ")
    if re.fullmatch(r"[a-z]+", first.lower()) and rest and first.lower() in _VERBS:
        return _short(f"{gerund(first.lower())} {rest}")
    return _short(text)


def _question(words: str) -> str:
    text = _LEAD.sub("", words).strip()
    yes_no = _YES_NO.search(text)
    asked = _WH.search(text)
    if asked and (yes_no is None or asked.start() <= yes_no.start() + 1):
        return _short(f"{asked['wh'].capitalize()}{_uninverted(asked['rest'])}")
    if yes_no:
        subject = _PERSON.get(yes_no["subject"].lower(), yes_no["subject"])
        aux = yes_no["aux"].lower()
        middle = "" if aux in {"do", "does", "did"} else f" {aux}"
        return _short(f"Whether {subject}{middle} {yes_no['rest']}")
    return _short(text.rstrip("?") or words)


def _uninverted(rest: str) -> str:
    """Words like "is the plan" as "the plan is": an indirect question keeps the plain order of words."""
    match = re.match(
        rf" (?P<aux>{_AUXILIARY}) (?P<subject>(?:the |a |an |our |your )?[\w'-]+)(?P<more>.*)$",
        rest,
        re.IGNORECASE,
    )
    if match is None:
        return rest
    aux = match["aux"].lower()
    subject = _PERSON.get(match["subject"].lower(), match["subject"])
    if aux in {"do", "does", "did"}:
        return f" {subject}{match['more']}"
    return f" {subject} {aux}{match['more']}"


def gerund(verb: str) -> str:
    """The verb "send" as "Sending"; who acts stands in the evidence."""
    base = verb.lower()
    if base in _KEEP or re.search(r"(?:ee|oe|ye)$", base):
        ing = base + "ing" if base != "have" else "having"
    elif base.endswith("ie"):
        ing = base[:-2] + "ying"
    elif base.endswith("e"):
        ing = base[:-1] + "ing"
    elif base in _DOUBLED:
        ing = base + base[-1] + "ing"
    else:
        ing = base + "ing"
    return ing.capitalize()


def _short(words: str) -> str:
    """Within 80 characters, ending where a phrase ends."""
    text = words.strip(" .…;:,-")
    while len(text) > LONGEST:
        cuts = [text.rfind(mark, _SHORTEST, LONGEST) for mark in _BREAKS]
        inside = [cut for cut in cuts[:_CLAUSES] if cut > 0] or [cut for cut in cuts if cut > 0]
        if not inside:
            break
        text = text[: max(inside)].rstrip(" .…;:,-(")
    return text[:1].upper() + text[1:]


_DOUBLED = frozenset({"get", "put", "set", "run", "plan", "stop", "drop", "ship", "cut", "let", "split", "tag", "swap", "submit", "commit", "defer", "refer", "begin", "transfer", "permit", "sit", "fit", "map", "log", "pin", "skip", "wrap", "scan", "dig", "step"})  # fmt: skip
_VERBS = frozenset({
    "add", "allow", "agree", "amend", "approve", "arrange", "ask", "assign", "begin", "bring",
    "build", "change", "check", "circulate", "clarify", "clean", "close", "collect", "consider",
    "continue", "contact", "coordinate", "create", "cut", "decide", "define", "defer", "deliver",
    "describe", "discuss", "document", "draft", "drop", "encourage", "ensure", "explain",
    "explore", "extend", "file", "find", "finish", "fix", "follow", "form", "freeze", "gather",
    "get", "give", "go", "have", "help", "hold", "implement", "improve", "include", "inform",
    "investigate", "invite", "keep", "land", "let", "look", "maintain", "make", "mark", "merge",
    "move", "need", "open", "organise", "organize", "ping", "plan", "post", "prepare", "present",
    "propose", "provide", "publish", "push", "put", "raise", "reach", "read", "reconvene",
    "record", "release", "remove", "rename", "reopen", "report", "request", "resolve", "review",
    "revise", "rewrite", "rule", "run", "schedule", "send", "set", "share", "ship", "split",
    "start", "stop", "study", "submit", "suggest", "summarise", "summarize", "sync", "tag",
    "take", "talk", "tell", "test", "track", "try", "update", "use", "verify", "wait", "work",
    "write",
})  # fmt: skip
