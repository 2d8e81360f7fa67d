"""English pieces that several cues share."""

# Verbs of an act that somebody can be held to; being, having, seeing and saying are none.
ACT_VERBS = (
    "add", "address", "adjust", "adopt", "advance", "align", "allow", "amend", "announce", "apply", "approve",
    "arrange", "ask", "assign", "attend", "audit", "backport", "begin", "book", "bring", "build", "bump", "call",
    "cancel", "change", "check", "circulate", "clarify", "clean", "close", "collect", "comment", "compile",
    "complete", "confirm", "consider", "construct", "consult", "contact", "continue", "contribute", "convene",
    "convert", "coordinate", "correct", "create", "cut", "decide", "defer", "define", "deliver", "deploy",
    "deprecate", "describe", "design", "develop", "disable", "discuss", "distribute", "do", "document", "draft", "drive",
    "drop", "edit", "enable", "encourage", "engage", "ensure", "enumerate", "escalate", "establish", "evaluate",
    "examine", "expand", "experiment", "explore", "extend", "file", "fill", "finalise", "finalize", "find", "finish",
    "fix", "flag", "focus", "follow", "forward", "freeze", "gather", "generate", "get", "give", "go", "hand",
    "handle", "help", "hold", "host", "identify", "implement", "improve", "include", "incorporate", "inform",
    "initiate", "integrate", "introduce", "investigate", "invite", "issue", "join", "keep", "label", "land",
    "launch", "lead", "limit", "list", "look", "make", "mark", "measure", "meet", "merge", "migrate", "modify",
    "monitor", "move", "negotiate", "nominate", "notify", "obtain", "open", "organise", "organize", "pick", "ping",
    "plan", "poll", "post", "postpone", "prepare", "present", "produce", "prohibit", "promote", "propose",
    "prototype", "provide", "publish", "pull", "push", "put", "raise", "reach", "rebase", "reconsider", "record",
    "redirect", "reduce", "refine", "reject", "release", "remove", "rename", "reopen", "replace", "reply", "report",
    "reproduce", "request", "require", "research", "resolve", "respond", "restrict", "restructure", "retire",
    "revert", "review", "revise", "revisit", "rewrite", "run", "schedule", "scope", "seek", "select", "send",
    "separate", "set", "share", "ship", "sign", "simplify", "solicit", "specify", "split", "start", "stop", "study",
    "submit", "summarise", "summarize", "support", "survey", "switch", "sync", "tag", "take", "talk", "tell", "test",
    "track", "transfer", "transition", "translate", "triage", "try", "turn", "update", "upgrade", "upload", "use",
    "validate", "verify", "volunteer", "vote", "wait", "work", "wrap", "write",
)  # fmt: skip
ACT = rf"(?:{'|'.join(ACT_VERBS)})\b"
# What may stand before the words that count: joints of talk, and a hedge.
LEAD = (
    r"[^A-Za-z]{0,12}(?:(?:and|so|but|then|also|plus|well|ok|okay|yes|yeah|yep|no|right|sure|great|maybe|perhaps|again|actually"
    r"|personally|first|second|third|finally|instead|otherwise|i think(?: that)?|i guess|i believe|i feel(?: like)?|i would say"
    r"|i agree|i'd say|for this|in that case|to be clear|related question|at some point|question)\b[,:;. -]{1,4}){0,5}"
)
# Those who can be asked to act; a thing that "should" is an argument.
WHO = (
    r"(?:we|someone|somebody|anyone|everyone|people|folks|(?:the )?(?:chairs?|co-chairs?|editors?|authors?|implementers|implementors|secretariat|secretary"
    r"|committee|group|working group|wg|tsc|board|team|members|organisers|organizers|champions?|reviewers?|delegates|staff|council|department|ministry|agency))"
)
# Only a main clause asks: not "because we should", "what we need", "if we need".
MAIN = (
    r"(?:^|[,;:.?!…—–-] ?|\b(?:and|but|so|then|think|thinks|feel|believe|guess|suppose|suggest|(?:think|believe|feel|suggest|propose|agree|say|said|note|means?) that"
    r"|like|maybe|perhaps|probably|agree|also|meaning|means|hand|now|first|instead|and that|cases?,) )"
)
SOFTLY = r"(?: also| then| just| really| probably| definitely| certainly| still| first| now| all| at least| actually)?"
