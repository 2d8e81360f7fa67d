"""How English commits, and the marks of each community."""

from tracker.derivation.cues.en_forms import (
    ACT,
    ACT_VERBS,
    DO,
    DO_OR,
    HEAD,
    HERE,
    IMPERATIVE,
    LEAD,
    MAIN,
    NOBODY,
    OFFICES,
    SOFTLY,
)
from tracker.derivation.cues.model import Act, Cue, Place
from tracker.domain.words import Firmness

# What a promise is not: being, having, seeing, and telling what the speech itself does.
_WILL_NOT = r"(?!be\b|summari[sz]e\b(?! (?:the|this|it|that) (?:on|in|for|to)\b)|quickly\b|briefly\b|comment\b|mention\b|explain\b|admit\b|jump\b|skip\b|let\b|respond\b|answer\b|repeat\b|stop\b|pause\b|pass\b|describe\b|speak\b|quote\b|demo|walk\b|point\b|introduce\b|assume\b|choose\b|throw\b|return\b|then\b|always\b|use\b|take (?:whatever|that (?:no|as)|it (?:as|that)|this as(?! (?:an? )?(?:action|ai|todo|task)\b)|(?:a|the)(?! look(?:[.!,;]|$| into\b))|your|some|any|questions)\b|miss\b|yield\b|wait\b(?! for (?:your|the (?:review|feedback|text|draft)))|step (?:out|back|away)\b|read (?:it|this|them|that|the (?:statement|comment|note)s?) ?(?:now|out|aloud)?\b|leave (?:it|this|that) (?:there|here|at|to you)\b|lose\b|fade\b|drift\b|slip\b|fall\b|slide\b|stay\b|remain\b|struggle\b|cause\b|break\b|harm\b|suffer\b|(?:attempt|try) to (?:channel|explain|answer|summari[sz]e|describe|speak)\b|hear\b|learn\b|end up\b|run (?:into|out)\b|have\b|see\b|need\b|want\b|say\b|show\b|go (?:into|over|through|on|back|ahead)\b|get\b(?! (?:that|this|it|the \w+) (?:sorted|done|fixed|ready|merged)\b)|start\b|begin\b|talk about\b|discuss\b|give (?:an?|the) (?:overview|update|example|summary|introduction)\b|try to (?:explain|be)\b|call on\b|hand (?:it|over)\b|move (?:on|to)\b|present\b|keep (?:it|this) (?:short|brief)\b|turn (?:it )?(?:over|to)\b|look at\b(?! (?:whether|if|how|what|which|adding|making|using)\b| (?:this|that|it|them)(?: and\b|[.!,]|$| (?:later|after|again|offline|tomorrow|more)\b))|continue\b(?! to (?:work|develop|monitor))|raise (?:is|the point)\b|give (?:one|you|a|an|some|two)\b|note\b|say\b|just say\b|think\b|go first\b|take (?:a|the) (?:look(?![.!,;]|$| into\b)|question|queue|first)\b|keep going\b)"

# Capitalised words that open a clause, or name a thing that is done, not a person.
_NO_NAME = rf"(?:{NOBODY}|Having|Being|Getting|Going|Needing|Using|Sorry|Pleased|Easier|Harder|Easy|Helps?|Tries|Tried|Seems?|Continues?|Continued|Serves?|Intended|Designed|Meant|Agreed|Refer|Related|Closed?|Used|Links?|Attempts?|Ability|Proposals?|Requests?|Desire|Reasons?|Wants?|Trying|Useful|Helpful|Good|Better|Best|Great|Nice|Important|Worth|Possible|Hard|Easy|Needs?|Plans?|Ready|Next|Ways?|Steps?|Time|Able|Happy|Glad|Due|Like|Similar|Compared|Options?|Approach|Goal|Idea|Aim|Intent|Motion|Permission|Approval|Access|Reference|Response|Additions?|Suggestions?|Decision|Agreement|Consensus|Resolution|Invitation|Opportunity|Changes?|Fixes|Question|Discussion|Introduction|Transition|Migration|Welcome|Subject|Prefer|Hoping|Looking|Love|Hope|Expect|Thought|Votes?|{'|'.join(v.capitalize() for v in ACT_VERBS)})"
# "What we will do" takes nothing on.
_TOLD = r"(?<!what )(?<!which )(?<!how )(?<!where )(?<!when )(?<!why )(?<!thing )(?<!point )"
_TAKES_ON = rf"(?:'ll|’ll| will| shall| am going to| are going to|'m going to|’m going to|'re going to|’re going to){SOFTLY} (?:be (?:[a-z]+ly )?(?!talking|discussing|going|looking|seeing|having|starting|presenting|trying|being)[a-z]+ing\b|target\b|{_WILL_NOT}{DO_OR})"

CUES = (
    Cue(
        "en.mark.action",
        Act.PROMISE,
        3,
        r"[\s>*_•\-–\[(]*(?:[\w-]{2,16}: [\[(*_]*)?(?:action(?: items?| points?)?|todo|to-do|ai|task|follow[- ]?up|next steps?|ap)\b[\]*_)]*[ \t]*(?:\([^)\n]{1,60}\))?[ \t]*(?:#?\d{1,4})?[\])*_]*[ \t]*(?:on (?-i:[A-Z])[\w .-]{1,30})?(?::|[-–—] |\])[*_]*(?=[ \t]*\S)|[\s>*_•\-–]*\[(?:action|todo|ai)(?: [^\]]{1,30})?\]|[\s>*_•-]*@[\w-]{1,39}(?:(?:,| and|,? &|/) ?@[\w-]{1,39}){0,3}[ :,]+(?:to|will)\b|[\s>*_•\-–]*\[[ xX]?\] \S",
        yes="ACTION: Kim to send the figures.",
        no="Action was taken last year.",
        place=Place.START,
        stands=True,
        firmness=Firmness.WILL_DO,
    ),
    Cue(
        "en.mark.decision",
        Act.DECIDE,
        3,
        r"[\s>*_•\-–\[(]*(?:resolved|resolution|decision|decided|agreed|agreement|consensus|motion(?: carried)?|conclusion|outcome|disposition|approved)\b[\]*_)]*[ \t]*(?:reached)?(?:#?\d{1,4})?[ \t]*(?:#\d{1,4})?[\])*_]*(?:\([^)]{0,80}\))?(?:[ \t]*:| [-–] )[*_]*(?=[ \t]*\S)",
        yes="RESOLVED: publish the second draft.",
        no="The conflict was resolved quickly.",
        place=Place.START,
        stands=True,
    ),
    Cue(
        "en.mark.tbd",
        Act.POSTPONE,
        2,
        r"\bTBD\b|\bto be (?:determined|decided|discussed|confirmed)\b|\bneeds? (?:further|more) discussion\b",
        yes="Venue of the next workshop TBD.",
        no="The venue was determined.",
        place=Place.ANYWHERE,
    ),
    Cue(
        "en.promise.will",
        Act.PROMISE,
        3,
        rf"{_TOLD}(?:the |both )?{OFFICES} will(?: also| then)? (?:discuss|decide|consider|talk|meet|come back)\b|{_TOLD}\b(?:I|we){_TAKES_ON}|{_TOLD}\b(?:the |both |all )?{OFFICES}{_TAKES_ON}",
        yes="The secretariat will circulate a draft next week.",
        no="The draft will be short.",
        place=Place.ANYWHERE,
        firmness=Firmness.WILL_DO,
    ),
    Cue(
        "en.promise.offer",
        Act.PROMISE,
        2,
        rf"{MAIN}I (?:(?:certainly |definitely |probably |also )?(?:can|could)(?: probably| also| maybe| perhaps| certainly| definitely)? (?:link|take|draft|write|send|open|file|prepare|add|update|help|check|ask|follow up|create|provide|share|post|review|organi[sz]e|reach out|talk to|do (?:that|this|it)(?=[.,;!]|$| (?:for|after|by|today|tomorrow|next|offline|as well|too|and)\b)|do the|look into|work on|put together|make (?:a|the) (?:pr|draft|list|issue))\b|(?:need to|plan to|intend to|volunteer to|agree to|promise to|am willing to)(?: also| then| just)? {_WILL_NOT}(?!pull\b|find\b|check my\b|ask\b|go\b|make (?:a|the) (?:point|comment|argument)\b|understand\b|leave\b){ACT})|(?:^{LEAD}|[;,.:] ?|\b(?:I|we)(?:'m| am|'d be| would be|'re| are) (?:also |very |more than )?)(?:happy|glad|willing) to (?!report\b|continue\b|answer\b|discuss\b|explain\b|hear\b|take (?:any )?questions?\b|engage\b|announce\b|reconsider\b|consider\b|accept\b|change my mind\b){DO}|\b(?:an?|the|another) (?:doodle|poll|invitation|invite|e-?mail|announcement|survey|questionnaire|call for \w+|blog post|reminder|summary|notice|link|post)(?: (?:with|of|on|about|for|from) [\w '’-]{{2,40}}?)? will (?:go out|be (?:sent|posted|published|circulated|shared)|follow)\b|\bI (?:volunteer|can take (?:that|this|it|an action|the action))\b|\bI'll take (?:(?:that|this|it)(?! (?:as|to mean|for|no|that)\b)|an action|the action)\b|\b(?:can|could|will|'ll) (?:get|take|have|accept) (?:an|the|that|this) (?:action|ai|todo|task)\b|\bwill do\b[.!]?$",
        yes="I can draft the report.",
        no="I can see the report.",
        place=Place.ANYWHERE,
        firmness=Firmness.WILL_DO,
    ),
    Cue(
        "en.promise.plan",
        Act.PROMISE,
        2,
        rf"^{HEAD}(?:(?:my|our|the) )?(?:(?:next|immediate|current|near-term) )?(?:plans?|intention|intent|next steps?) (?:is|are|was|will be|would be)(?: then| now| still)? to (?:{DO_OR}|try\b)",
        yes="My next plan is to shorten the second part.",
        no="The plan is to be seen in the hall.",
        place=Place.ANYWHERE,
        firmness=Firmness.WILL_DO,
    ),
    Cue(
        "en.promise.elliptic",
        Act.PROMISE,
        2,
        rf"^{HEAD}(?:will|'ll|going to|intend(?:s)? to) {_WILL_NOT}(?:{DO}|be (?:work|push|send|writ|publish|ask|reviv|propos|prepar|circulat|organi[sz])[a-z]*ing\b)|[;–—-] (?:will|'ll|going to) {_WILL_NOT}{ACT}|, (?:will|'ll|going to) (?:also |then |now )?(?:create|land|merge|close|proceed|start|try|make|do|take|talk|add|bring|propose|send|raise|follow|open|file|write|update|post|check|review|prepare|circulate|share|publish|draft|report back|reach out|schedule|ask|contact|investigate)\b|^{HEAD}(?:new )?(?:action|ai|todo)(?: is| item)?(?: for \w+)? to {DO}|^{HEAD}can (?:collect|send|write|draft|file|open|take (?:that|this|it|an|the)|prepare|share|post|update|add|publish|review|submit|fix|handle|organi[sz]e|schedule|contact|ask|check|help)\b",
        yes="Will send the link to the list.",
        no="Will anybody send the link?",
        place=Place.ANYWHERE,
        firmness=Firmness.WILL_DO,
    ),
    Cue(
        "en.promise.let_me",
        Act.PROMISE,
        2,
        rf"{HERE}(?:let me|lemme) (?:also |just |then )?(?:add|file|open|send|write|create|update|fix|look into|follow up|take care|put|draft|prepare|ask|check with|talk to|post|share) (?:that|this|it|them|a|an|the|some|you|on|with|of|up)\b",
        yes="Let me add this to the list.",
        no="Let me explain this list.",
        place=Place.ANYWHERE,
        register="gist",
        firmness=Firmness.WILL_DO,
    ),
    Cue(
        "en.promise.planning",
        Act.PROMISE,
        2,
        rf"^[^A-Za-z@]{{0,12}}(?!{_NO_NAME}\b)@?(?-i:[A-Z])[\w.'-]{{0,24}}(?: (?-i:[A-Z])[\w'.-]{{0,24}})?,? (?:(?:(?:is|are|was) )?(?:planning|intending|going|hoping)(?: to {DO_OR}| on [a-z]+ing\b)|(?:plans|intends|offers|volunteers) to {DO_OR}|(?:open|file|write|draft|send|submit|prepare|schedule|contact|circulate) (?:a |an |the |new |our )?(?!is\b|was\b|by\b)[A-Za-z])|[–—-] (?-i:[A-Z])[\w.'-]{{1,24}} (?:will|to|can) (?:volunteer\b|take (?:this|it|that|the)\b|{ACT})|[,;] (?-i:[A-Z])[\w.'-]{{1,24}} will (?:also |then )?{ACT}|\b(?-i:AI) (?-i:[A-Z])[\w.'-]{{1,24}}(?:/(?-i:[A-Z])[\w.'-]{{1,24}})? to {ACT}",
        yes="Kim planning to look into it next week.",
        no="Kim planned the next week.",
        place=Place.ANYWHERE,
        register="gist",
        firmness=Firmness.WILL_DO,
    ),
    Cue(
        "en.note.imperative",
        Act.PROMISE,
        2,
        rf"{HEAD}(?:(?:just|simply|only|first) )?{IMPERATIVE}(?! ?\w+[ed]d\b:)|{HEAD}(?:plan(?:s|ning)? to|going to|will) {DO_OR}",
        yes="Follow up with Dana about the logo.",
        no="Dana followed up about the logo.",
        place=Place.START,
        register="notes",
        firmness=Firmness.WILL_DO,
    ),
    Cue(
        "en.promise.assigned",
        Act.PROMISE,
        3,
        rf"[\s>*_•\-–]*(?:[\w '/-]{{2,40}}, )?(?!{_NO_NAME}\b)@?(?-i:[A-Z])[\w.'-]{{0,24}}(?: (?-i:[A-Z])[\w'.-]{{0,24}})?(?: \((?-i:[A-Z]){{1,5}}\))?(?:(?:,? and |, ?|/| & | )@?(?-i:[A-Z])[\w.'-]{{1,24}}){{0,3}} (?:to (?:also )?{ACT}|will(?: also| then| now| first| still)? (?:be (?:work|push|send|writ|publish|ask|reviv|propos|prepar|circulat|organi[sz]|review|look)[a-z]*ing\b|{DO_OR}))",
        yes="Bob to follow up with the editors.",
        no="How to follow up with the editors.",
        place=Place.START,
        firmness=Firmness.WILL_DO,
    ),
)
