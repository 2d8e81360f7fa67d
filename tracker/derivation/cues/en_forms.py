"""English pieces that several cues share."""

# Verbs of an act that somebody can be held to; being, having, seeing and saying are none.
ACT_VERBS = (
    "add", "adopt", "advance", "allow", "amend", "announce", "approve", "arrange", "ask", "assign", "begin", "bring",
    "build", "bump", "call", "change", "check", "circulate", "clarify", "clean", "close", "collect", "comment", "compile",
    "complete", "confirm", "consider", "consult", "contact", "continue", "contribute", "coordinate", "create", "cut",
    "decide", "defer", "define", "deliver", "deprecate", "describe", "document", "do", "draft", "drive", "drop",
    "encourage", "engage", "ensure", "enumerate", "escalate", "evaluate", "examine", "experiment", "explore", "extend",
    "file", "fill", "finalise", "finalize", "find", "finish", "fix", "focus", "follow", "forward", "freeze", "gather", "get",
    "give", "go", "hand", "help", "hold", "host", "implement", "improve", "include", "inform", "initiate", "integrate",
    "introduce", "investigate", "invite", "keep", "land", "launch", "limit", "list", "look", "make", "mark", "merge",
    "migrate", "monitor", "move", "nominate", "notify", "open", "organise", "organize", "pick", "ping", "plan", "poll",
    "post", "postpone", "prepare", "present", "produce", "prohibit", "promote", "propose", "provide", "publish", "pull",
    "push", "put", "raise", "reach", "reconsider", "record", "redirect", "refine", "reject", "release", "remove", "rename",
    "reopen", "replace", "report", "request", "require", "research", "resolve", "respond", "restrict", "review", "revise",
    "revisit", "rewrite", "run", "schedule", "send", "separate", "set", "share", "ship", "simplify", "solicit", "specify",
    "split", "start", "stop", "study", "submit", "summarise", "summarize", "survey", "switch", "sync", "tag", "take",
    "talk", "tell", "test", "track", "transfer", "try", "turn", "update", "upgrade", "upload", "use", "validate", "verify",
    "vote", "wait", "work", "wrap", "write",
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
NOT_IF = r"(?<!if )(?<!when )(?<!whether )(?<!what )(?<!why )(?<!how )(?<!where )(?<!because )(?<!which )(?<!until )(?<!once )(?<!unless )(?<!as )(?<!that )(?<!things )(?<!features )"
SOFTLY = r"(?: also| then| just| really| probably| definitely| certainly| still| first| now| all| at least| actually)?"
