"""English requests, needs, promises and decisions as noun phrases: "Writing to the county"."""

import re

from tracker.derivation.cues.en_forms import (
    ACT_VERBS,
    DO,
    HANDLED,
    NOBODY,
    NOUN_VERBS,
    OFFICES,
    PAPERS,
    WANTED,
)
from tracker.derivation.titles.wording import AUXILIARY, gerund, past, short

_FLAGS = re.IGNORECASE | re.DOTALL
_NAME = r"(?:@[\w-]{2,39}|(?-i:[A-Z][\w'.-]{0,24}(?: [A-Z][\w'.-]{0,24}){0,2}))"
_TITLED = rf"(?:(?:cllrs?|councillors?|mr|mrs|ms|miss|dr|prof|rev)\.? {_NAME})"
_SOMEONE = (
    rf"(?:{_TITLED}|(?:the |a |an |all |both )?(?:\w+ )?(?:{OFFICES}|residents?|parents?|delegates?)|(?!{NOBODY}\b){_NAME}"
    rf"(?:(?:, | and |, and | & |/){_NAME}){{0,3}}|all|everyone|someone|somebody|he|she|they|it was)"
)
_SOFTLY = r"(?:(?:also|then|just|really|probably|definitely|still|first|all|only|at least|now|rather|simply|instead|ideally|go ahead and|maybe|please) ){0,2}"
_MODAL = r"(?:should|must|ought to|need to|needs to|have to|has to|had better|will need to|would need to|may want to|might want to|want to|will|shall|can|could|would|may|might|plan to|agreed to|intend to|am going to|are going to)"
_SHORTLY = r"(?:'ll|’ll|'d better|'m going to|’m going to|'re going to|’re going to)"
_PERSON = r"(?:we|I|you|someone|somebody|anyone|people|folks|they|he|she|everyone|those of us(?: \w+){0,3})"
_ACTING = rf"(?P<not>not |never )?{_SOFTLY}(?P<verb>be (?=[a-z]+ing\b)|(?!(?:still|just|really|only|actually|already|always|perhaps|maybe)\b){DO}|be\b|have\b|get\b|go\b|see\b|say\b|think\b|agree\b)(?P<rest>.*)$"
_GOOD = r"(?:good|great|nice|helpful|useful|better|best|worthwhile|wise|ideal|preferable|important|essential|desirable|sensible|appropriate|crucial|critical|vital|interesting|valuable|reasonable)"


def _made(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, _FLAGS) for pattern in patterns)


# Each yields its verb (and the rest), or the noun phrase that it asks for, or who and what.
_HEADS = _made(
    rf"\b(?P<object>(?:a|an|the|one|some) (?:[\w-]+ ){{1,4}}?)(?:(?:that|which) )?{_PERSON} (?:really |also )?{_MODAL} (?P<verb>come back|circle back|return|look|think|talk|agree|focus|work)(?P<rest> (?:to|at|about|on))\W*$",
    rf"^(?:action|ai|todo)(?: is| item)?(?: for \w+)? to {_ACTING}",
    rf"^to {_ACTING}",
    rf"^(?:(?:still|really|just|also|would|will|may|might) )*needs? to {_ACTING}",
    r"^that (?P<said>.+)$",
    r"^(?:we )?could (?:really |also )?use (?P<said>.+)$",
    rf"^(?:we|you|I|they) {_MODAL} (?:also |just )?(?P<verb>say)(?P<rest> .*)$",
    rf"^{_SOMEONE}(?::(?: to)?| to| will| would| shall)\s+(?!be [a-z]+ed\b){_ACTING}",
    rf"^{_SOMEONE} (?:(?:has |have |had )?(?:agree[ds]?|offer(?:ed|s)?|volunteer(?:ed|s)?|undertook|promise[ds]?|is going|are going|was asked|were asked|is asked|hopes?|needs?|has|have|wants?) to) {_ACTING}",
    rf"^{_SOMEONE} (?:also |then )?(?:suggest(?:ed|s)?|propose[ds]?|recommend(?:ed|s)?|request(?:ed|s)?|urge[ds]?|called for|stressed|highlighted|asked (?:that|for)|raised(?: (?:the|a) (?:matter|issue|question|concern|point) (?:of|about|that))?|would like|would prefer|prefers?|wished)(?: that| to (?:see|have))? (?P<said>.+)$",
    rf"^{_SOMEONE} (?:also |then )?(?:asked|invited|requested|urged|instructed|told) .{{1,40}}? to {_ACTING}",
    rf"^.{{0,60}}?\b(?:advised|said|confirmed|reported|stated|explained|announced|added|indicated)(?: that)? (?:he|she|they|it|{_SOMEONE}) (?:would|will) {_ACTING}",
    r"^(?:it (?:was|is|has been)|we|the \w+|all|members|they)(?: have| has| had)? (?:agreed|decided|resolved|approved|concluded|voted)(?: unanimously)?(?: that|,|:)? (?P<said>.+)$",
    r"^(?:have |has )?(?:agreed|decided|resolved|agreement|decision|resolution|consensus|conclusion)(?: (?:is|was))?(?: that| to|:)? (?P<said>(?!(?:in|of) the |reached).+)$",
    r"^(?:no objections? (?:to|from|against)) (?P<said>.+)$",
    r"^(?:still |really |just |also |would |will |may |might )*needs? (?P<said>(?!to\b|to$)[a-z].+)$",
    r"^(?:this |it )?(?:requires?|lacks) (?P<said>[a-z].+)$",
    r"^(?:closing|merging|dropping|adopting|accepting|reverting|deferring|postponing)\b(?P<whole>.*)$",
    rf"^(?:do not|don't|don’t|never) (?P<dont>)(?P<verb>{DO})(?P<rest>.*)$",
)
_ANYWHERE = _made(
    r"(?:\b(?:would|I|we)|'d|’d) (?:really |also |still |just )?(?:like|love|want) to (?P<verb>hear|understand|know)(?P<rest> .*)$",
    rf"\bwhat (?:I|we)(?:['’]d| would| really| do)? (?:want|like|need|propose|suggest|prefer)(?: here)? is to {_ACTING}",
    rf"\b(?:asking|proposing|suggesting|requesting|recommending) to {_ACTING}",
    r"\b(?:worth|how about|what about) (?P<said>(?:[a-z]+ing|a|an|the|some|another|more|less)\b.*)$",
    rf"\bwhy (?:not|don't we|don’t we|can't we|can’t we) {_ACTING}",
    rf"\b(?:would|'d|’d) (?:(?:really|also|still|strongly|much|personally|very) ){{0,3}}(?:like|love|want) (?P<who>(?!to\b)(?:[\w'’-]+ ){{1,5}}?)to {_ACTING}",
    r"\brather (?!than\b)(?:not (?P<dont>))?(?P<verb>(?!a\b|the\b|that\b|we\b|than\b)[a-z]+)(?P<rest> .*)$",
    r"\bconsider (?P<said>[a-z]+ing\b.*)$",
    rf"(?:^|, )do not (?P<dont>)(?P<verb>{DO})(?P<rest>.*)$",
    rf"\b(?:preference|proposal|suggestion|recommendation) (?:[\w ]{{0,30}} )?(?:would be|is) to {_ACTING}",
    rf"\bprefer (?:not (?P<dont>))?to (?P<verb>{DO}|be\b|have\b|get\b|see\b|go\b|say\b|think\b)(?P<rest>.*)$",
    r"\bpreference (?:would be|is) (?:to|for) (?P<said>.+)$",
    r"\b(?:would|'d|’d|i|we|weak preference,?|preference)? ?(?:(?:really|also|still|strongly|much) ){0,3}(?:prefer(?:s|ence)?|rather(?! than\b))(?: would be| is)?(?: for| to| if| that)? (?P<said>.+)$",
    rf"\b{_GOOD}(?: idea)?(?: for [\w ]{{1,30}})? (?:to|if (?:we|someone|somebody|you|people|they)) {_ACTING}",
    rf"\b{_PERSON}(?:(?: also| really| still| definitely| probably| just| all| do)? {_MODAL}|{_SHORTLY}) (?!(?:need|like|prefer|love|want|suggest|recommend|propose|hope|rather|ask (?:for|that)|be (?:good|nice|great|happy|glad|willing|helpful|useful))\b){_ACTING}",
    rf"\b(?:need|needs|someone|somebody|volunteers?|happy|glad|willing|asked|requested|like|love|want|time|sense|remember|forget|sure|try|hope|hoping|free|up to \w+|propose|plan|agreed?|intend|going) to {_ACTING}",
    rf"\b(?:let's|let’s|lets|let us|please|kindly) {_ACTING}",
    rf"\bwe (?=(?:{'|'.join(ACT_VERBS)})\b){_ACTING}",
    r"\b(?:suggest|propose|recommend|request|urge|advise|ask for|call for)(?:s|ing)?(?: that)? (?P<said>.+)$",
    rf"\b{_PERSON}(?:['’]ll| will| would)? (?:really |also |still |do )?needs? (?P<said>(?!to\b)[a-z].+)$",
    r"\b(?:maybe|perhaps|possibly|ideally|alternatively),? (?:just |also |then )?(?P<said>.+)$",
    rf"^(?:should|must|ought to|have to|has to|could|can|will|going to|plans? to|would) (?=(?:also |not |just |be |have |get )|(?:{'|'.join(ACT_VERBS)})\b){_ACTING}",
)
_FIRST = _made(
    r"^(?P<who>(?:[\w'’/.-]+ ){1,6}?)needs? (?:more |some |further )?(?P<gerund>[a-z]{3,}ing)\b(?P<rest>.*)$",
    rf"^(?P<owner>(?:(?!(?:i|we|you|they|if|so|also|and|i['’]ll|we['’]ll)\b)[\w'’/.-]+ ){{1,7}}?)(?:deserves?|merits?|warrants?|needs?|calls for|could use|lacks|requires?) (?P<said>(?:a|an|some|more|further|another|its own|{WANTED})\b.*)$",
    rf"^(?P<wanted>(?:[\w'’/.-]+ ){{0,4}}{WANTED}(?: \([^)]{{1,60}}\))?) (?:(?:is|are|will be|would be|also|still) ){{0,2}}(?:required|requested|needed|wanted|welcome|called for|necessary|sought)\b(?P<rest>.*)$",
    rf"^(?P<would>[^.?!]{{3,80}}?) would (?:also |certainly |really )?(?:be (?:very |really )?(?:{_GOOD}|appreciated|welcome)|help)(?: too| as well| here)?[.!]*$",
    rf"(?:^|\bthat |\bthink |\bbelieve |, )(?P<who>(?!(?:we|i|you|they|it|this|that|and|so|but)\b)(?:(?!would\b|should\b|will\b|may\b|might\b)[\w'’/-]+ ){{1,7}}?)(?:should|must|needs? to|has to|have to|ought to) (?:also |still |really |probably )?(?P<not>not )?(?P<verb>be) (?P<rest>{HANDLED}.*)$",
    r"^(?P<put>[^.?!,]{3,80}?) (?:was|were|is|are|has been|will be|be) (?:deferred|postponed|tabled|revisited)\b(?P<rest>.*)$",
)
_LAST = _made(
    rf"\b(?P<who>(?:the|this|these|those|our|all|any|each|a|an) (?:(?!(?:is|are|was|it|we|i|you|if|that|which)\b)[\w'’/-]+ ){{1,5}}?|(?:[\w'’/-]+ )?{PAPERS} (?:(?:on|of|about|for|in) (?:[\w'’-]+ ){{1,4}})?|(?!{NOBODY}\b)(?-i:[A-Z])[\w.-]{{2,24}} )(?<!that )(?<!which ){_MODAL} (?P<not>not )?{_SOFTLY}(?P<verb>be\b|have\b|go\b|say\b|{DO})(?P<rest>.*)$",
    rf"\b(?P<who>(?:[\w'’/-]+ ){{1,4}}?)(?:should|must|needs? to|has to|have to|ought to) (?P<not>not )?(?P<verb>be) (?P<rest>{HANDLED}.*)$",
)
_CLAUSE = re.compile(
    rf"^(?P<who>(?:(?!(?:how|what|which|that|whether|if|when|with)\b)[\w'’/-]+ ){{1,7}}?){_MODAL} (?P<not>not )?{_SOFTLY}(?P<verb>be\b|have\b|{DO})(?P<rest>.*)$",
    _FLAGS,
)
_OWN = re.compile(rf"^(?:{_PERSON}|that {_PERSON}) (?:{_MODAL} |now |all )?", re.IGNORECASE)


_AS_SAID = re.compile(r"^as (?:[\w'’-]+ ){1,3}(?:says|said|mentioned|pointed out|noted),? ", _FLAGS)
_HAVING = re.compile(r"\bwould have to\b", _FLAGS)
_ADVERB = re.compile(r"^(?:just|simply|only|first|then|also|so) (?=[a-z])", _FLAGS)
_CONTRACTED = re.compile(
    r"\b(should|must|would|could|need|do|does|did|is|are|was|were)n['’]t\b", _FLAGS
)
_IRREGULAR = re.compile(r"\b(?:(?P<can>can)|wo)n?['’]t\b", _FLAGS)
# "I don't think we should use it" is a wish not to.
_DENIED = re.compile(
    rf"\bdo not (?:think|believe|feel) (?:that )?({_PERSON}) (should|must|need to|ought to|can|could|want to)\b",
    _FLAGS,
)


_IN_CASE = re.compile(r"^in (?:this|that|such|either|any) case,? ", _FLAGS)
_AGREEING = re.compile(
    r"^(?:everybody|everyone|we(?: all)?|all|i|people) (?:is |are |am |fully |also |all )*agree(?:s|d|ing)? (?:that )(?=\w+ \w)",
    _FLAGS,
)
_SO_WE_CAN = re.compile(
    r", (?:then )?(?:we|you|they|it|that|this) (?:can|could|will|would|is|['’]s) (?:do (?:that|this|it)|be (?:fine|ok|good)|work|fine|ok|good)\W*$",
    _FLAGS,
)


def request(words: str) -> str:
    """The title of a request, need, promise or decision: its act, or what it asks for."""
    text = _CONTRACTED.sub(r"\1 not", words)
    text = _IRREGULAR.sub(lambda match: "can not" if match["can"] else "will not", text)
    text = _HAVING.sub("need to", _AS_SAID.sub("", _ADVERB.sub("", text, count=1)))
    text = _DENIED.sub(r"\1 \2 not", text)
    text = _SO_WE_CAN.sub("", _IN_CASE.sub("", _AGREEING.sub("", text)))
    for pattern in (*_HEADS, *_FIRST, *_ANYWHERE, *_LAST):
        match = pattern.search(text)
        title = _title_of(match) if match else ""
        if title:
            return title
    first, _, rest = text.partition(" ")
    if first.lower() == "do" and rest.startswith("not "):
        verb, _, rest = rest.removeprefix("not ").partition(" ")
        return short(f"not {gerund(verb).lower()} {rest}")
    if rest and (first.lower() in ACT_VERBS or first.lower() == "be"):
        return short(f"{gerund(first)} {rest}")
    return short(text)


def _title_of(match: re.Match[str]) -> str:
    part = match.groupdict()
    if part.get("whole") is not None:
        return short(match.group())
    if part.get("gerund"):
        return short(f"{part['gerund']} {_of(part['who'])}{part['rest']}")
    if part.get("owner"):
        title = short(part["said"])
        return short(f"{title} for {_of(part['owner'])}") if len(part["owner"]) <= _ROOM else title
    if part.get("wanted"):
        rest = part["rest"] if re.match(r" (?:from|on|for|to|in|with|of)\b", part["rest"]) else ""
        return short(f"{part['wanted']}{rest}")
    put = part.get("put")
    if put and re.fullmatch(r"(?:this|that|it|these|they|all)", put, re.IGNORECASE):
        return short(f"deferral{part['rest']}")
    if part.get("would") or put:
        return short(part.get("would") or put or "")
    if part.get("said"):
        return _of_said(part["said"])
    if part.get("verb") is None:
        return ""
    return _of_act(part)


_ROOM = 36
# What limits an act in a second clause stands in the evidence.
_BUT = re.compile(r", (?:but|although|though|even if|even though) .*$|, meaning .*$", re.IGNORECASE)
_SMALL = frozenset(
    {"the", "a", "an", "this", "these", "those", "our", "all", "any", "some", "each", "every"}
)


# "be merged" without a subject: merging.
_BASE = {past(v): v for v in ACT_VERBS if v not in {"inform", "notify", "ask", "invite", "remind"}} | {
    "written": "write", "sent": "send", "taken": "take", "kept": "keep", "done": "do",
}  # fmt: skip


def gerund_of(verb: str) -> str:
    """The words "come back" as "Coming back"."""
    first, space, rest = verb.partition(" ")
    return f"{gerund(first)}{space}{rest}"


def _of(words: str) -> str:
    """Who or what, in the middle of a title."""
    bare = words.strip()
    first = bare.partition(" ")[0].casefold()
    return bare[:1].lower() + bare[1:] if first in _SMALL else bare


def _of_act(part: dict[str, str | None]) -> str:
    verb, rest = (part["verb"] or "").strip(), part.get("rest") or ""
    if verb.lower() == "do" and rest.startswith(" not "):
        verb, _, rest = rest.removeprefix(" not ").partition(" ")
        return short(f"not {gerund(verb).lower()} {rest}")
    no = "not " if part.get("not") or part.get("dont") is not None else ""
    who = (part.get("who") or "").strip()
    if who and not re.fullmatch(_PERSON, who, re.IGNORECASE):
        return short(f"{who} {no}to {verb}{'' if rest.startswith(' ') else ' '}{rest}")
    rest = _BUT.sub("", rest)
    if part.get("object"):
        return short(f"{gerund_of(verb)}{rest} {part['object']}")
    if verb.lower() == "go" and not rest.strip(" .!"):
        return ""
    done = re.match(r"\s*([a-z]+)\b", rest) if verb.lower() == "be" and not no else None
    if done and done[1] in _BASE:
        return short(f"{gerund(_BASE[done[1]])}{rest[done.end() :]}")
    if verb.lower() == "be" and re.match(r"\s*[a-z]+ing\b", rest):
        return short(f"{no}{rest.strip()}")
    return short(f"{no}{gerund(verb).lower()}{rest}")


def _of_said(said: str) -> str:
    """What somebody suggested or agreed: a noun phrase as it stands, a clause by its act."""
    words = re.sub(
        r"^(?:that|to|if|is|was|:)\s+(?=\w)", "", said.strip(), count=1, flags=re.IGNORECASE
    )
    own = _OWN.match(words)
    if own and own.end() < len(words):
        words = words[own.end() :].removeprefix("to ")
    first, _, rest = words.partition(" ")
    if first.lower() in {"not", "never"} and rest:
        verb, _, rest = rest.removeprefix("to ").partition(" ")
        return short(f"not {gerund(verb).lower()} {rest}")
    if first.lower() in NOUN_VERBS and re.match(r"(?:from|of|in|for|with)\b", rest):
        return short(words)
    if first.lower() in ACT_VERBS or (own and re.match(rf"{DO}|have |get ", words, re.IGNORECASE)):
        return short(f"{gerund(first)} {rest}")
    clause = _CLAUSE.match(words)
    if clause and not re.match(AUXILIARY, words, re.IGNORECASE):
        return _of_act(clause.groupdict())
    return short(words)
