"""How English decides, entrusts, leaves for later and agrees."""

from tracker.derivation.cues.en_forms import ACT, DO_OR, HEAD, HERE, NAME, OFFICES
from tracker.derivation.cues.model import Act, Cue, Place

_BODY = r"(?:it (?:was|is|has been)|we|all|members|everyone|everybody|councillors|governors|trustees|the (?:\w+ )?(?:group|committee|board|tsc|wg|council|meeting|team|members|governors|chairs?|trustees|cpc))"
_PAPER = r"(?:issues?|prs?|pull requests?|tickets?|proposals?|bugs?|requests?|threads?|topics?|items?|drafts?)"
_IT = r"(?:this|that|it|these|those|them|the \w+(?: \w+)?|issue|pr|#\d+|all|both)"

CUES = (
    Cue(
        "en.decide.agreed",
        Act.DECIDE,
        3,
        rf"(?<!\bif )\b(?:there (?:is|was)|we have|reached|general|rough|strong|clear) (?:rough |strong |clear |general )?consensus\b(?! (?:calls?|requirements?|process|building|driven|based|seeking)\b)(?! on whether)|(?:^{HEAD}|\bthe |[,;] )consensus (?:(?:in|of|among|at|from) the \w+ )?(?:is |was |seems |in the room |here is )?(?:to|on|for|that|reached)\b|\b(?:sounds|looks|seems|feels) like (?:we have |there is |there['’]s |a )?(?:rough |clear )?consensus\b(?! (?:calls?|process))|\b(?:you|they|i think we|so we) have (?:rough )?consensus\b(?! on whether)|\b(?:this|that|it) has (?:rough |clear )?consensus\b|\b(?:hearing|seeing) (?:rough |general |clear )?consensus\b|\bthat(?:['’]s| is) (?:rough )?consensus[.!]*$|\bmotion (?:was )?(?:carried|passed|approved)\b|^.{{0,60}}\b(?:achieves|achieved|reached|advanced? to|advances to|moved to) stage [0-4]\b.{{0,30}}$|\bstage [0-4] (?:approved|reached|advancement approved)\b|\b(?:proposed|moved)(?: by [\w. ]{{1,40}})?,? (?:and )?seconded\b[^.]{{0,80}}\b(?:agreed|carried|approved|resolved)\b",
        yes="There was consensus to publish the draft.",
        no="They seek consensus on the draft.",
        place=Place.ANYWHERE,
    ),
    Cue(
        "en.decide.told",
        Act.DECIDE,
        3,
        rf"\b{_BODY} (?:have |has |had )?(?:all |then |also |generally |provisionally )?(?:agreed|decided|resolved|concluded|approved|voted|adopted|ratified)\b(?: unanimously| by consensus)? (?:that|to|on|the|this|not|a)\b(?! (?:treat|point) )|[,;] (?:and |so |then )?(?:agreed|decided|resolved) (?:that|to|not to)\b",
        yes="We agreed to publish the draft.",
        no="We disagreed about the draft.",
        place=Place.ANYWHERE,
        register="told",
    ),
    Cue(
        "en.decide.elliptic",
        Act.DECIDE,
        3,
        rf"{HEAD}(?:(?:have|has|had|was|all|everyone|group|committee|board|members|unanimously|tentatively|provisionally) ){{0,2}}(?:agreed|decided|resolved|approved|voted|decision|resolution|agreement|conclusion)(?: (?:is|was|here is|unanimously|by consensus))? (?:that|to|not to|,? if (?:there are |we have |nobody )?(?:no )?object\w*|on (?:a|the|using|having)\b)(?! (?:postpone|defer|follow|be))\b|{HEAD}(?:resolved|agreed|carried|approved)(?: unanimously)? ?[–—:-]|{HEAD}(?:general |rough |tentative )?(?:agreement|consensus)(?: (?:in|of) the (?:room|group|meeting)| reached)?[.!]*$|{HEAD}agreement in the (?:room|group)\b",
        yes="Agreed to close the north gate.",
        no="Decisions are printed.",
        place=Place.START,
    ),
    Cue(
        "en.decide.closing",
        Act.DECIDE,
        2,
        rf"^{HEAD}(?:we(?: are|'re) |i(?: am|'m) )?(?:cancell?ing|rescheduling) (?:the |this |our |next )?(?:[\w/'-]+ ){{0,4}}?(?:meetings?|calls?|sessions?)\b|^{HEAD}(?:we(?: are|'re) |i(?: am|'m) )?(?:closing|merging|dropping|adopting|accepting|rejecting|reverting|approving|deferring|postponing)\b(?: (?:{_IT}|as|with|for|without|until)\b|[.!]?$)|\b(?:let's|lets|let us|we (?:can|will|should|could)|I (?:think|guess) we can) (?:now |then |just |probably )?(?:close|merge|drop|adopt) {_IT}(?: as\b| with\b| without\b|[.!,;]|$)|\b(?:this|that|it|these|they) (?:will go|goes?) (?:in|into|to|on|onto) (?:the|our|a|next) [\w \"“”'-]{{0,40}}?(?:box|list|backlog|draft|spec|document|agenda|appendix|version|release|report|minutes)\b|^{HEAD}(?:(?:in (?:this|that|either) case|then),? )?(?:(?:the|this|that|these|all|both|his|her|your|my|our) )?(?:{_PAPER}|it|#\d+) (?:will|can|should|shall|is to|are to|must)(?: now| then| therefore| just)? be (?:closed|merged|dropped|withdrawn|reopened|abandoned|kept open|left open|archived)\b(?![^.?!]{{0,60}}\b(?:if|when|once|unless|until|whenever)\b)|\b(?:we|I)(?:'ll| can| will| should) (?:just |then )?(?:put|leave|keep|drop|skip|close|go with|accept|park) [^.?!]{{2,60}} for now\b|\b(?:this|that|it|the (?:{_PAPER})|this (?:{_PAPER})) (?:is|are) good to (?:go|merge)\b|^{HEAD}(?:the )?(?:outcome|conclusion|decision|verdict|upshot) (?:is|was)(?: then| here)?(?: to| that)? (?!not\b|still\b|unclear\b|what\b|pending\b|based\b)\w|\bno objections? (?:to|from|against) (?:\w+ing|the|this|that|moving|closing)\b|\b(?:hearing|seeing|with) no objections?,? (?:(?:we|i|so|the \w+) )?(?:will\b|'ll\b|closing|adopting|going|consider|this is|it is|let)",
        yes="OK, closing the issue.",
        no="The closing date is known.",
        place=Place.ANYWHERE,
    ),
    Cue(
        "en.decide.sense",
        Act.DECIDE,
        2,
        r"\b(?:sense of the (?:room|meeting|group)|hums?|show of hands|straw ?poll|temperature check)\b[^.?!]{0,40}\b(?:favou?rs?|supports?|indicates?|shows?|was|is|strong\w*|clear\w*)\b|(?<!\bI have a )(?<!\bI have )\b(?:strong|clear|broad|unanimous|general) (?:support|agreement|preference) (?:in the room )?(?:for|to|on|that)\b",
        yes="The sense of the room is in favour of one form.",
        no="There is some sense in one form.",
        place=Place.ANYWHERE,
    ),
    Cue(
        "en.delegate.leave",
        Act.DELEGATE,
        2,
        rf"\b(?:delegate[sd]?|entrust(?:ed)?|leave|left|leaving|refer(?:red)?|hand(?:ed)?|pass(?:ed)?) (?:this |that |it |them |the \w+ |the \w+ \w+ |decision |details? ){{0,2}}(?:over |on |up )?to (?:the )?(?:\w+ )?{OFFICES}\b(?: to {ACT})?|\bup to (?:the )?{OFFICES} to (?:decide|choose|determine|propose)\b",
        yes="We leave the wording to the editors.",
        no="The wording follows the editors.",
        place=Place.ANYWHERE,
    ),
    Cue(
        "en.postpone.later",
        Act.POSTPONE,
        3,
        r"\b(?:kick|punt|bump)(?:ed|ing)? (?:this|that|it|these|them|the \w+)(?: \w+)? (?:to|until|down|back)\b|\b(?:defer(?:red|ring)?|postpon(?:e|ed|ing)|park(?:ed|ing)?|hold(?:ing)? off|(?:let's|we'll|should|must) wait)\b[^.?!]{0,60}\b(?:until|till)\b|\b(?:defer(?:red)?|postpone[d]?|table[d]?|park(?:ed)?|leave|left|hold|held|carry|carried|push(?:ed)?|move[d]?|delay(?:ed)?|adjourn(?:ed)?|roll(?:ed)?) (?:[\w'’#-]+ ){0,5}?(?:(?:on |over |back |off )?(?:to|until|till|for)|over to) (?:the )?(?:[\w'’]+ ){0,2}?(?:next|later|another|a later|a future|future|following|a time|when|after|(?:january|february|march|april|may|june|july|august|september|october|november|december)|autumn|spring|summer|winter|\w+ meeting|meeting)\b"
        r"|\b(?:come back to|revisit|return to|pick up|continue|discuss|talk about|go over|finish|address|bring up|raise) (?:this|it|that|these|them|the (?:[\w'’-]+ ){0,2}?[\w'’-]+)? ?(?:again )?(?:next (?:time|week|month|meeting|call|session)|later|in (?:the |a )?(?:next|later|future|separate|autumn|spring|summer|\w+ meeting)|at (?:the )?(?:next|a later|a future|following)|offline|off-line|async\w*|separately|elsewhere|on (?:the )?(?:\w+ )?(?:list|issue|github|thread|ml|slack)|in (?:the )?(?:issue|thread|pr|github|hallway|chat)|tomorrow|after (?:the|lunch|this))\b"
        r"|\b(?:take|taking|taken|bring|bringing|move|moving|continue|follow[- ]?up|put) (?:this |it |that |them |the \w+ |back |any \w+ |discussion |further \w+ |conversation ){0,3}(?:offline|off-line|(?:back )?(?:on|to|onto) (?:the )?(?:\w+ )?(?:list|mailing list|ml|github|thread|chat|slack|issue|issues|repo|next (?:meeting|call))\b)"
        r"|\b(?:follow(?:ing)?[- ]up|more|further (?:discussion|work)|to be (?:discussed|continued|revisited|decided)|continued?|agenda item) (?:\w+ ){0,3}?(?:offline|off-line|asynchronously|async|on (?:the )?(?:\w+ )?(?:list|issue|github|thread|ml)|in (?:the )?(?:issue|thread|pr)|at the (?:next|following) (?:meeting|call)|for (?:the )?next (?:meeting|call|time)|next (?:week|time|meeting|month)|later)\b"
        r"|\b(?:not|out of scope|too late|leave (?:it|this|that)) for (?:now|today|this (?:release|version|draft|meeting))\b[^.]{0,60}\b(?:later|next|future|revisit|after)\b|(?<!\bthat )(?<!\bwhich )\b(?:to be|will be|should be|be|was|were|is|are) (?:deferred|postponed|revisited|tabled|reconvened|readdressed)\b(?= (?:to|until|till|for|at|by|later|in|on)\b|\s*(?:[.,;)]|$))",
        yes="We defer the naming to the next meeting.",
        no="The next meeting is in May.",
        place=Place.ANYWHERE,
    ),
    Cue(
        "en.postpone.return",
        Act.POSTPONE,
        2,
        r"\b(?:we|I|you|the group) (?:should|need to|must|have to|will|can|want to|ought to)(?: definitely| probably| still| also)? (?:come back to|circle back to|revisit|return to)\b|\b(?:explor|investigat|discuss|decid|settl|resolv|bikeshed|iterat|address|work(?:ed|ing)? (?:on|out)|figur)\w* [^.?!]{0,60}?\b(?:during|in|within|before|by) (?:the )?(?:stage [1-4]|phase [1-9]|next (?:phase|stage|round|cycle|iteration)|pilot|beta|last call)\b|\b(?:can|could|will|should) be (?:done|handled|addressed|discussed|decided|added|fixed|dealt with|resolved|sorted out) (?:later|separately|afterwards|next|in (?:a|the) (?:follow-?up|separate|next|later|future))\b",
        yes="It is a principle that we should come back to.",
        no="The birds will return to us in spring.",
        place=Place.ANYWHERE,
    ),
    Cue(
        "en.postpone.dated",
        Act.POSTPONE,
        2,
        rf"{HERE}(?:{NAME} |we |they |chairs |editors |the \w+ )?(?:will|'ll|to) (?:{DO_OR} )?(?:\w+ ){{0,6}}(?:at|in|by|for|before) the next (?:meeting|call|session|plenary|release)\b",
        yes="The figures will return to us at the next meeting.",
        no="The next meeting is near.",
        place=Place.ANYWHERE,
    ),
    Cue(
        "en.endorse.agree",
        Act.ENDORSE,
        2,
        r"\b(?:I|we) (?:fully |strongly |completely |also )?(?:agree|support|second)\b|\bgood point\b|\+1\b|\bvery important (?:point|issue|concern)\b",
        yes="I fully agree with the previous speaker.",
        no="They never agree on names.",
        place=Place.ANYWHERE,
    ),
)
