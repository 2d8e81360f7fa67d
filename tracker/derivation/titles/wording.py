"""English words put into a title: the gerund, the plain order of a question, and where to cut."""

import re

from tracker.derivation.cues.en_forms import NOUN_VERBS, PLAIN_VERBS

LONGEST = 80
_SHORTEST = 12
AUXILIARY = (
    r"(?:is|are|was|were|do|does|did|can|could|will|would|should|has|have|had|may|might|shall|must)"
)
_BREAKS = (
    " ... ", "; ", " because ", " so that ", ", so ", ", but ", " -- ", " which ", ", and ", " if ", " until ", " when ", " after ", " as ", ". ",
    ", ", " (", " and ", " for ", " with ", " by ", " in ", " on ", " to ", " of ", " that ", " from ", " at ",
)  # fmt: skip
_CLAUSES = 16  # of the breaks end a clause; the others only a phrase
# Words that a title cannot end in: what they lead to was cut off.
_DANGLING = re.compile(
    r"(?:[\s,;(–—-]+(?:and|or|but|even|not|also|just|we|i|you|they|it|that|to|if|which|who|when|is|are|was|be|will|would|should|may|might|could|must|need|needs|can|the|a|an|of|for|in|on|with|by|from|at|as|so|then|than|until"
    r"|their|our|its|your|some|any|this|these|those|because|where|whether|how|what|there|have|has|do|does|don't|in order|such|very|more|most|e\.g|i\.e|etc))+[\s,;:(.–—-]*$",
    re.IGNORECASE,
)
# Words that nothing ends in, cut or not: what followed them was no word ("Can we get a ???").
_NEVER_LAST = re.compile(r"(?:\s+(?:and|or|but|the|a|an|until|because|our|your|their|its))+$")
_LONE_VERB = re.compile(r",? and (?:not |will |then |also |would )*[\w'-]+$")
# "Taking a step back and look at it": both are done.
_COORDINATED = re.compile(
    rf"(?P<joint>(?:,| and| or| then)(?: and| or| then)? (?:not |then |also )?)(?P<verb>(?:{'|'.join(PLAIN_VERBS)}|rely|learn|say|get|forget|zoom|see)\b|(?:{'|'.join(NOUN_VERBS)})(?= (?:the|a|an|at|into|it|this|that|these|those|them|our|some|out|up|for|whether|what|how|to)\b))"
)
_OWN_CLAUSE = re.compile(r"\b(?:to|how|that|who|which|we|they|you|if|whether|for)\b", re.IGNORECASE)


def short(words: str) -> str:
    """Within 80 characters, ending where a phrase ends."""
    text = words.strip(" .…;:,-–?!>")
    text = re.sub(r"(?:\s*\(|,? see|,? cf)\s*$", "", text)
    reason = text.find(" because ")
    if reason > _SHORTEST:
        text = text[:reason].rstrip(" ,;-–")
    whole = len(text) <= LONGEST and reason <= _SHORTEST
    while len(text) > LONGEST:
        cuts = [text.rfind(mark, _SHORTEST, LONGEST) for mark in _BREAKS]
        inside = [cut for cut in cuts[:_CLAUSES] if cut > 0] or [cut for cut in cuts if cut > 0]
        if not inside:
            text = text[: text.rfind(" ", 0, LONGEST) if " " in text[:LONGEST] else LONGEST]
            break
        text = text[: max(inside)].rstrip(" .…;:,-(")
        text = _LONE_VERB.sub("", text)
    bare = (_NEVER_LAST if whole else _DANGLING).sub("", text)
    text = bare if len(bare) >= _SHORTEST else text
    if text.count("(") > text.count(")"):
        text = text[: text.rfind("(")].rstrip(" ,;:") or text
    return _coordinated(text[:1].upper() + text[1:])


def _coordinated(title: str) -> str:
    """A title that begins with a gerund keeps it for what is to be done besides."""
    joined = _COORDINATED.search(title) if _GERUND.match(title) else None
    if joined is None or _OWN_CLAUSE.search(title[: joined.start()]):
        return title
    verb = gerund(joined["verb"]).lower()
    return f"{title[: joined.start('verb')]}{verb}{title[joined.end() :]}"


def past(verb: str) -> str:
    """The verb "merge" as "merged", by the rules alone."""
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return verb[:-1] + "ied"
    return verb + (verb[-1] if verb in _DOUBLED else "") + "ed"


def third_person(rest: str) -> str:
    """The words "apply to both" as "applies to both"."""
    verb, space, more = rest.partition(" ")
    if verb not in _SAID_OF_ONE:
        return rest
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        verb = verb[:-1] + "ies"
    elif verb == "have":
        verb = "has"
    elif verb.endswith(("s", "sh", "ch", "x", "o")):
        verb += "es"
    else:
        verb += "s"
    return f"{verb}{space}{more}"


def gerund(verb: str) -> str:
    """The verb "send" as "Sending"; who acts stands in the evidence."""
    base = verb.lower()
    if _ING.search(base):
        ing = base
    elif base.endswith("ie"):
        ing = base[:-2] + "ying"
    elif base.endswith("e") and base != "be" and not base.endswith(("ee", "oe", "ye")):
        ing = base[:-1] + "ing"
    elif base in _DOUBLED:
        ing = base + base[-1] + "ing"
    else:
        ing = base + "ing"
    return ing.capitalize()


_SAID_OF_ONE = frozenset(
    {*PLAIN_VERBS, "affect", "care", "depend", "exist", "happen", "have", "know", "matter", "mean", "need", "say", "seem", "check", "cover", "require", "work"}
)  # fmt: skip
_GERUND = re.compile(r"(?:Not )?[A-Za-z]+ing\b")
_VOWELS = frozenset("aeiou")
_ING = re.compile(r"[aeiouy][a-z]*ing$")
_DOUBLED = frozenset({"get", "put", "set", "run", "plan", "stop", "drop", "ship", "cut", "let", "split", "tag", "swap", "submit", "commit", "defer", "refer", "begin", "transfer", "permit", "sit", "fit", "map", "log", "pin", "skip", "wrap", "scan", "dig", "step", "trim", "prefer", "chat", "stub", "ban", "win", "quit", "regret", "flag", "opt"})  # fmt: skip
