"""English pieces that several cues share."""

# Verbs of an act that nobody takes for a noun: at the head of a line they tell someone to act.
PLAIN_VERBS = (
    "accept", "add", "adjust", "adopt", "allow", "amend", "announce", "apply", "approve", "arrange", "ask", "assign",
    "avoid", "backport", "begin", "beware", "brainstorm", "bring", "capture", "chase", "choose", "circulate", "clarify", "collect", "combine", "compile",
    "confirm", "consider", "construct", "consult", "convene", "convert", "coordinate",
    "create", "decide", "define", "delegate", "delete", "deliver", "deploy", "deprecate", "describe", "develop", "disable", "discuss", "double-check",
    "distribute", "elaborate", "emit", "enable", "enforce", "encourage", "engage", "ensure", "enumerate", "escalate", "establish", "evaluate",
    "examine", "expand", "explain", "explore", "extend", "formalise", "formalize", "finalise", "finalize", "find", "finish", "follow", "freeze", "gather",
    "generate", "give", "hold", "identify", "ignore", "implement", "improve", "include", "incorporate", "inform",
    "initiate", "insert", "integrate", "introduce", "investigate", "invite", "join", "keep", "leave", "liaise", "maintain", "make",
    "merge", "migrate", "modify", "negotiate", "nominate", "notify", "obtain", "organise", "organize", "persuade", "postpone",
    "prepare", "prioritise", "prioritize", "prohibit", "promote", "propose", "provide", "publish", "pull", "put", "raise", "rebase",
    "reconsider", "redirect", "reduce", "refactor", "refer", "refine", "reflect", "reinstate", "reject", "remind", "remove", "rename", "reopen",
    "reorganise", "reorganize", "replace", "rerun", "resolve", "respond", "restrict", "restructure", "reword", "rework", "rephrase", "retain", "retire", "reuse", "revert",
    "revise", "revisit", "rewrite", "seek", "select", "send", "shorten", "simplify", "solicit", "specify", "steer", "stick", "submit",
    "summarise", "summarize", "switch", "take", "tell", "tidy", "tighten", "translate", "treat", "trim", "tweak", "unify", "upload", "validate", "verify", "warn", "watch", "write",
)  # fmt: skip
# Those that are names of things as well: "Draft -00", "Open issues".
NOUN_VERBS = (
    "address", "advance", "advertise", "align", "appoint", "attach", "attend", "audit", "award", "book", "build", "bump", "buy", "call",
    "cancel", "change", "check", "clean", "close", "comment", "complete", "contact", "continue", "contribute", "correct", "cover", "cut", "defer",
    "design", "do", "document", "draft", "drive", "drop", "edit", "email", "experiment", "figure", "file", "fill", "fix", "flag", "focus",
    "forward", "get", "go", "hand", "handle", "help", "host", "install", "issue", "label", "land", "launch", "lead", "lift", "limit", "list", "look", "mail", "mark",
    "measure", "meet", "monitor", "move", "open", "order", "pay", "pick", "ping", "plan", "point", "poll", "post", "present", "proceed", "produce",
    "prototype", "purchase", "push", "query", "quote", "reach", "read", "record", "release", "repair", "reply", "report", "reproduce", "request", "require",
    "research", "restore", "review", "run", "schedule", "scope", "separate", "set", "share", "ship", "sign", "speak", "split", "start",
    "stop", "study", "supply", "support", "survey", "sync", "tag", "talk", "test", "track", "transfer", "transition", "triage", "trial",
    "try", "turn", "update", "upgrade", "use", "volunteer", "vote", "wait", "work", "wrap",
)  # fmt: skip
ACT_VERBS = (*PLAIN_VERBS, *NOUN_VERBS)
ACT = rf"(?:(?:(?:re|double|cross|pre)-)?(?:{'|'.join(ACT_VERBS)})|come up with)\b"
# After a modal or "to" any verb acts, but for those of being, having and perceiving.
DO = (
    r"(?!(?:be|have|been|see|seem|know|think|mean|depend|happen|exist|matter|cost|appear|become|remain|feel|believe|like|love|hope"
    r"|hear|say|notice|understand|imagine|assume|expect|wonder|worry|agree|disagree|care|want|need|wish|belong|consist|contain"
    r"|differ|fail|get|go|not|never|also|either|both|just|still|even|soon|maybe|perhaps|to|probably|likely|a|an|the|it|this|that|these|those|all|any|its?|our|your|their|my|me|you|us|them|him|her"
    r"|[a-z]+ly)\b)[a-z]+(?:-[a-z]+)?\b"
)
DO_OR = (
    rf"(?:be (?:[a-z]+ly )?[a-z]+(?:ing|ed)\b|have (?:a|an|the|some|another|more)\b|get (?:a|an|the|some|more|it|this|that|them|these|those|people|feedback|consensus|agreement|approval|input|reviews?|help|clarity|rid|to|back|in)\b"
    rf"|think (?:about|through|of|harder)\b|go (?:to|back|for|with|ahead|forward|over|through)\b|agree on\b|hear from\b|see (?:if|whether|how|what)\b|{DO})"
)
DETERMINER = r"(?:the|a|an|this|that|these|those|it|them|us|our|my|your|his|her|their|its|all|any|some|each|every|more|both|another|whether|if|how|what)\b"
# A noun-like verb with the particle that makes it a verb.
_PHRASAL = (
    r"(?:look (?:into|at)|(?:test|try|check|sort|figure|flesh|find|rule|spell|carve|roll) out |(?:write|speed|tidy|line|link|split|follow) up |(?:kick|punt|bump) (?:this|that|it|these|the) |reach out|talk (?:to|with)|speak (?:to|with)|work (?:on|with|out|through)|check (?:with|in with|on)|try to"
    r"|get (?:in touch|feedback|input|back to|rid of|together)|go (?:with|ahead|for|back)|sign up|set up|clean up|wrap up|pick up|focus on|experiment with"
    r"|(?:contact|email|ping) \w|meet with|sync with|report back|plan (?:to|for)|wait (?:for|until)|move on with|open up|call for(?! (?:adoption|consensus|papers|proposals|participation)\b)|proceed with|continue (?:to|with)|triage (?:issues|bugs|prs|open)\b|refer to|deal with|(?:address|close|fix|reopen|triage|resolve|land|review) #?\d{2,6}\b(?!:))"
)
IMPERATIVE = (
    rf"(?:(?!pull requests?\b)(?:{'|'.join(PLAIN_VERBS)})\b(?! ?(?:sense|is|are|was|were|has|by|of|and is)\b| ?[:/=(,]| ?-|[-.]\w| (?:an? )?(?:\w+ )?(?:overview|demo|presentation|talk)\b)"
    rf"|(?:{'|'.join(NOUN_VERBS)}) (?:{DETERMINER}|<?https?://|\[[^\]]{{1,80}}\]\()|{_PHRASAL})"
)
# Words at the head of a clause that name nobody, however they are written.
NOBODY = (
    r"(?:The|A|An|So|And|But|Or|I|I'll|We|If|As|In|For|Also|Just|Then|Now|Remember|According|Thanks|Back|Prior|Going|Ok|Okay|Yes|No|Here|There|Only|Well|What|Which|Who|All|Some|Most"
    r"|Would|Be|It|This|That|They|You|He|She|These|Those|Still|To|Not|How|When|Where|Why|Nothing|Have|Has|Had|Up|Anyone|Nobody|Neither|Maybe|Perhaps|Could|Can|Should|May|Might|Did|Do|Does|Otherwise|However|Both|Each|Many|More)"
)
NAME = r"(?-i:@?[A-Z][\w'.-]{0,24}(?: (?:[A-Z][\w'.-]{0,24}|[Oo]f|de|van|von)){0,2})"
# Who opens a line in notes ("Dana, …", "Dana: …", "[dana] …", "Issue 12 - …") is no part of what is said.
OPENER = (
    rf"[^A-Za-z@\[]{{0,12}}(?:\[[^\]\n]{{1,40}}\]:? |\([^()\n]{{1,200}}\) |(?:issue|pr|item)s? #?\d{{1,6}}(?: ?/ ?(?:issue|pr) #?\d{{1,6}})? ?[-–—:,] "
    rf"|{NAME}(?:,| ?:| ?(?:[-–—]|[-=]>|→)) |[\w-]{{2,16}}: |(?-i:[A-Z])[\w'’/-]{{1,16}}(?: [\w'’/-]{{1,16}}){{1,2}}: )?"
)
# What may stand before the words that count: joints of talk, and a hedge.
LEAD = (
    r"[^A-Za-z]{0,12}(?:(?:and|so|but|then|also|plus|well|ok|okay|yes|yeah|yep|no|right|sure|great|maybe|perhaps|again|actually"
    r"|personally|first|second|third|finally|instead|otherwise|i think(?: that)?|i guess|i believe|i feel(?: like)?|(?:i )?would say(?: that)?|btw|by the way"
    r"|i agree|i'd say|for this|in that case|to be clear|related question|at some point|question|agree(?: that)?|anyhow|anyway"
    r"|therefore|hence|however|still|meanwhile|basically|imo|imho|ideally|for now|next|presumably|probably|in general|if possible"
    r"|if anything|if not|(?:it |this |that )?(?:looks|sounds|seems) like|it seems(?: to me)?(?: that)?|(?:i )?(?:stress|insist|assert)(?: that)|if so|thus|either way|or)\b[,:;. -]{1,4}){0,5}"
)
HEAD = rf"{OPENER}{LEAD}"
# Where a clause without a subject may begin: at the head of the line, or behind a comma or a dash.
HERE = rf"(?:^{HEAD}|[,;–—-] )"
# Offices that can be asked to act, in the singular or the plural.
OFFICES = (
    r"(?:(?:co-?)?chairs?|chairman|chairperson|(?:town |parish )?clerk|editors?|authors?|scribe|secretariat|secretary|treasurer|committee|sub-?committee|group|working group|task force|wg|tsc|ctc|cpc|sc|tag"
    r"|board|team|council|department|ministry|agency|office|officers?|members|organisers|organizers|champions?|reviewers?|delegates|staff|implementers|implementors|maintainers|contributors"
    r"|presenters?|president|director|manager|headteacher|governors|volunteers|councillors|trustees|owners?|area director|ads?|iesg|w3c|iana)"
)
# Those who can be asked to act; a thing that "should" is an argument.
PEOPLE = r"(?:we|those of us(?: \w+){0,3}|someone|somebody|anyone|everyone|everybody|people|folks)"
OFFICE = rf"(?:(?:the |all )?(?:\w+ )?{OFFICES})"
WHO = rf"(?:{PEOPLE}|{OFFICE})"
# Only a main clause asks: not "because we should", "what we need", "if we need".
MAIN = (
    r"(?:^|[,;:.?!…—–-] ?|^\W*(?:given that|since|as|if (?:you|we) want to|in order to) [^,.;?!]{8,120} |\b(?:and|but|so|then|(?:is|was) that|think|thinks|feel|believe|guess|suppose|suggest|see|(?:think|believe|feel|suggests?|propose|agree|agrees|agreeing|agreed|say|said|note|means?|clear|shows?|indicates?|implies|demonstrates?|proves?|concerned|worried|convinced) that"
    r"|like|likely|maybe|perhaps|probably|agree|also|meaning|means|hand|now|first|instead|and that|cases?,|hence|thus|therefore|however|ok|okay|yes|yeah|sure|right|anyway|anyhow) )"
)
SOFTLY = r"(?: also| then| just| really| probably| definitely| certainly| still| first| now| all| at least| actually| rather| simply| instead| not| never| only| both| perhaps| maybe| always| either| both){0,2}"
# What people do with words, documents and doings; a value or a caller that "should be closed" is none.
HANDLED = (
    r"(?:addressed|adopted|agreed|amended|announced|appended|approached|approved|arranged|asked|assigned|assessed|avoided|checked|circulated|clarified|cleaned up|collected"
    r"|completed|confirmed|considered|contacted|coordinated|corrected|covered|decided|deferred|defined|deprecated|described|developed|discouraged|discussed"
    r"|distributed|documented|drafted|dropped|emphasi[sz]ed|encouraged|established|evaluated|examined|expanded|explained|explored|extended|filed|finali[sz]ed|finished|fixed|flagged|followed up"
    r"|forwarded|frozen|given (?:to|more|a)|harmoni[sz]ed|highlighted|identified|implemented|improved|included|incorporated|informed|invited|investigated|involved|kept|listed|looked at|looked into|made (?:clear|more|available|public|explicit|aware)|mentioned"
    r"|merged|minuted|monitored|moved|notified|obtained|omitted|marked|linked|referenced|restricted|organi[sz]ed|postponed|prepared|prioriti[sz]ed|published|put|raised|reconsidered|recorded|reduced|refined"
    r"|reflected|removed|renamed|replaced|reported|requested|resolved|revised|reviewed|revisited|rewritten|scheduled|scoped|sent|separated|settled|shared|shortened|simplified|sorted(?: out)?"
    r"|specified|spelled out|spelt out|split|stated|submitted|taken|tested|thought (?:about|through)|told|tracked|triaged|updated|verified|worked (?:on|out)|written)\b"
)
# Things of a group's own making: what they should be is for the group to decide.
PAPERS = (
    r"(?:documents?|docs?|drafts?|texts?|sections?|notes?|notices?|issues?|proposals?|prs?|pull requests?|lists?|pages?|papers?|tables?|reports?|minutes|agendas?|plans?|budgets?|policy|policies|charters?|specs?|specifications?"
    r"|suite|names?|titles?|wording|examples?|definitions?|discussions?|meetings?|calls?|materials?|reviews?|decisions?|deadlines?|guidelines?|guidance|figures|surveys?|forms?|website|site"
    r"|questions?|registry|registrations?|templates?|procedures?|roadmap|readme|changelog|announcements?|posts?|letters?|invitations?|terminology|descriptions?|introduction|abstract|appendix|slides?"
    r"|schedule|timeline|everything|labels?|repo|repository|champion|tests|criteria|requirements|responses|summary|resolution|website|leaflet|sign|signs|contract|tasks?|features?|items?|topics?|changes|costs?|funds?|grants?)"
)
# What a group lacks when it says that it is wanted.
WANTED = (
    r"(?:help|work|reviews?|reviewers?|feedback|input|discussions?|clarifications?|clarity|alignment|texts?|volunteers?|changes?|tests?|testing|decisions?|exploration|support|coordination|contributions?|comments?|updates?|guidance"
    r"|clean-?ups?|housekeeping|re-?work|refactoring|polish|maintenance|fixes|corrections?|improvements?|editing|proofreading|rewording|consensus|agreements?|approvals?|time|investigation|research|examples?|owners?|champions?|attention|thought|information|data|details?|documentation|proposals?|specifications?|plans?|implementations?|experience|repairs?|quotes?|quotations?|meetings?|workshops?|conclusions?|answers?|resolution)"
)
