"""How English asks for action: requests, proposals, wishes, and soft suggestions."""

from tracker.derivation.cues.en_forms import (
    ACT,
    DO,
    DO_OR,
    HANDLED,
    HEAD,
    HERE,
    IMPERATIVE,
    MAIN,
    NAME,
    OPENER,
    SOFTLY,
    WANTED,
    WHO,
)
from tracker.derivation.cues.model import Act, Cue, Place

_GOOD = r"(?:good|great|nice|helpful|useful|better|best|worthwhile|wise|ideal|preferable|appropriate|beneficial|desirable|advisable|lovely|cool|valuable|prudent|sensible|handy|reasonable)"
_VITAL = r"(?:important|essential|crucial|critical|imperative|vital)"
_VERY = r"(?:very |really |quite |so |more |super |probably |much |far )?"
# Wishes that only open one's own speech.
_PREFACE = r"(?!(?:thank|say|mention|note|point|start|begin|present|talk|speak|introduce|share|show|raise|announce|call|welcome|remind|move|go|give|hand|ask|know|hear|understand|report|respond|reply|comment|discuss|stress|emphasi[sz]e|address|read|clarify(?:,| that I| whether I| first|[.]?$)|add that|see if i|make (?:a|one|two|sure i)|take a moment|be clear|quickly|briefly)\b)"
_MUCH = r"(?:(?:also|really|personally|still|strongly|much|very|rather|just|actually|definitely|even) ){0,4}"
_URGE = r"(?:request|suggest|propose|recommend|urge|encourage|advise|advocate for|plead for|vote (?:for|to)|argue (?:for|against))"

CUES = (
    Cue(
        "en.request.please",
        Act.REQUEST,
        3,
        rf"(?:^|[,;:.–—-] |\b(?:so|and|but|or) )(?:please|pls|kindly) (?:do |also |just |still )?(?:{DO}|let\b|see\b|note\b|consider\b|get\b|have\b|be\b|go\b)|{MAIN}(?:could you|(?:can|would|will) you please|would you mind)(?: please| also)? {ACT}|\bplease (?:raise|comment|send|add|review|file|open|join|reach out|check|update|share|speak up)\b|\blet (?:us|me|everyone|the \w+) know\b|\bif we (?:can|could) (?:just |also |maybe |perhaps )?(?:capture|include|add|put|note|record|document|write|clarify|summari[sz]e|make sure)\b(?![^.?!]{{0,120}}, (?:then )?(?:we|you|the|they|there) (?:can|could|will|would))|\bif you (?:can|could) {ACT}(?![^.?!]{{0,80}}\b(?:you|it) (?:can|could|would|will|get|have)\b)",
        yes="Please send the figures to the list.",
        no="It would please everyone.",
        place=Place.ANYWHERE,
    ),
    Cue(
        "en.request.remember",
        Act.REQUEST,
        3,
        rf"{HEAD}(?:please )?(?:remember|don'?t forget|be sure|make sure|feel free|try) to {DO_OR}|{HEAD}(?:please )?(?:make sure|be sure|ensure) (?:that|you|the|all|everyone)\b|{HEAD}(?:be careful|beware|watch out|keep an eye|take care)\b",
        yes="Remember to renew the lease.",
        no="We remember the old lease.",
        place=Place.START,
    ),
    Cue(
        "en.request.propose",
        Act.REQUEST,
        3,
        rf"{MAIN}(?:I|we)(?:(?:'d|’d| would| do| really| also| strongly| just| still| then)){{0,3}}(?: like to| want to)? (?:{_URGE}\b(?! (?:it|this|that)[.?!]?$)|ask (?:that|for|you|the|everyone)\b|ask {NAME} to\b)|(?<!when I )(?<!when he )(?<!when she )\bwas (?:asked|requested) to\b",
        yes="We suggest adding a wider set of examples.",
        no="The paper suggests a wider set.",
        place=Place.ANYWHERE,
    ),
    Cue(
        "en.request.suggests",
        Act.REQUEST,
        3,
        rf"^{HEAD}(?:(?:{NAME} )?(?:still |also |then |would |strongly |just ){{1,2}}(?:suggest|propose|recommend|urge|encourage|advise|request|advocate)s?|{NAME} (?:suggest|propose|recommend|urge|encourage|advise|request|advocate)s|(?:suggest|propose|recommend|urge|encourage|advise|request|advocate)s?)\b(?! (?:title|is|was|by|of)\b)(?![^.]{{0,80}}\[?#\d)|^{HEAD}(?:(?:suggestion|proposal|recommendation|request)(?: is to| is that|:| to| that)\b|(?:suggesting|proposing|recommending|requesting|asking) (?:that|to|we|for|a|an|the|\w+ing)\b|asks? (?:that|for|to|the|us|them|people|everyone|you)\b)(?! (?:title|is|was|by|of)\b)(?![^.]{{0,80}}\[?#\d)"
        rf"|\b(?:my|our|the) (?:proposal|suggestion|recommendation|request|advice|ask|preference|wish|hope)(?: (?:here|now|then|for [\w '-]{{2,40}}?|to the [\w ]{{2,30}}?))? (?:would be|is|remains)(?: still| just)? (?:to (?!ask\b)(?:have\b|{DO_OR})|that (?:we|the|you|they|it|this)\b|not to\b|for (?:us|the|them|people) )|; suggest [a-z]+|[;.,–—-] (?:{_URGE}(?:s|ing)?) (?:that|to|we|\w+ing|a|an|the)\b",
        yes="Suggest a shorter title for the second part.",
        no="Suggested titles were collected.",
        place=Place.ANYWHERE,
    ),
    Cue(
        "en.request.wish",
        Act.REQUEST,
        3,
        rf"{MAIN}(?:I|we|(?:my|our) (?:\w+ ){{0,2}}preference)(?:'d|’d| would| do) {_MUCH}(?:prefer\b(?! not to (?:say|answer))|rather\b|be (?:much |far )?happier\b|be if\b|be (?:that|to)\b|(?:like|love|want) (?:to {_PREFACE}(?:be\b|have\b|see\b|get\b|avoid\b|{ACT})|(?:you|us|them|it|this|that|the|a|an|some|more|someone|people|everyone|all|any|\w+s) (?:\w+ ){{0,4}}(?:to |as\b|in\b|behind\b|on\b|about\b|around\b|from\b|\w+ed\b)))",
        yes="I would rather keep the old layout.",
        no="I would like to thank the hosts.",
        place=Place.ANYWHERE,
    ),
    Cue(
        "en.request.want",
        Act.REQUEST,
        2,
        rf"{MAIN}(?:I|we)(?: (?:really|also|still|just|do|definitely|certainly))? want (?:(?:more |better |some )?[a-z]{{4,}} (?:so that|between|across|among|for (?:all|both|the|every))\b|to (?:have|see|get) (?:a|an|the|some|more|it|this|that|one|these)\b|(?:more |some |your |further )?{WANTED}\b|(?:the|this|that|a|an) (?:[\w-]+ ){{1,4}}?(?:for|in|as|on|with|to be)\b|to {_PREFACE}(?:avoid\b|{ACT}))",
        yes="We want to shorten the second part.",
        no="I want to thank the hosts.",
        place=Place.ANYWHERE,
    ),
    Cue(
        "en.request.wishes",
        Act.REQUEST,
        2,
        rf"{HERE}(?:would|'d) {_MUCH}(?:(?:prefer|rather)\b|(?:like|love) (?:to {_PREFACE}{DO_OR}|to (?:see|have)\b|(?:you|us|them|it|this|that|the|a|an|some|more|someone|people|\w+s)\b)|(?:close|drop|keep|remove|merge|rename|postpone|defer|leave|split|avoid|go with|stick (?:with|to)|start with)\b)"
        rf"|^{HEAD}(?:(?:weak|soft|strong|slight|mild|my|clear) )?(?:prefers?\b|preference (?:is|for|to|would be)\b|hop(?:e|es|ing) (?:to|for|we|that we)\b|(?:also |still |really )?wants? (?:to {_PREFACE}{DO_OR}|to see\b|to have\b|(?:us|people|someone|more|a|an|the)\b))",
        yes="Would prefer a single table.",
        no="Would anyone prefer a table?",
        place=Place.ANYWHERE,
    ),
    Cue(
        "en.request.lets",
        Act.REQUEST,
        3,
        rf"(?:^|[,;:.–—-] |\b(?:so|and|but|then|maybe|ok|okay|now) |… | (?=(?-i:let['’]s [a-z])))let(?:'s|’s|s| us) (?:not |also |just |first |then |all |please |maybe |perhaps ){{0,2}}(?!have (?:a|another) (?:quick |closer )?look|take (?:a|an|two|five|ten|\d+|another|some)(?: \w+){0, 2} (?:minutes?|break|pause)\b|give (?:it|this|them|people|everyone) (?:a|another|some|one) (?:\w+ )?(?:bit|minutes?|moment|seconds?|sec|time)\b|keep (?:going|moving)|let\b|hear\b|continue\b|go\b|hold (?:off|that)|move\b|say\b|talk about(?![^.]{{1,40}}(?:later|separately|offline|next|list))|look (?:at|into it)|discuss (?:this|that) now|call it|assume\b|suppose\b|imagine\b|start\b(?! (?:a|with an)\b)|begin\b|jump\b|dive\b|take (?:a|the) (?:look|question|step)|face it|pretend\b|hope\b){DO_OR}",
        yes="Let's collect the reports now.",
        no="The tool lets users collect reports.",
        place=Place.ANYWHERE,
    ),
    Cue(
        "en.request.would_be_good",
        Act.REQUEST,
        2,
        rf"(?:\b(?:would|might|could|may)|'d|’d) {_MUCH}be {_VERY}(?:{_GOOD}|worth|{_VITAL})(?: idea| thing| option| approach)? (?:(?:for [\w ]{{1,40}} )?to (?!know\b|hear\b)(?:have\b|see\b|be\b|get\b|{DO})|if (?:we|you|someone|somebody|people|there|it|this|all|everyone|the \w+|[a-z]+s) |that (?:we|the|all|people)\b|[a-z]+ing\b)|\bwould be (?:very |much |greatly |really )?(?:appreciated|welcome)\b|\bif (?:anyone|anybody|someone|somebody|people|folks|you|they|we|others|the [\w'-]+|[\w'-]+s)(?: [a-z]+ly)? (?:can|could|would|have|has|knows?)\b[^?]{{3,160}}?[,–—-] ?(?:(?:I (?:think|believe|guess)|then),? )?(?:that|it|this)(?:'d|’d| would| might) (?:also |really )?(?:be {_VERY}{_GOOD}|help)\b|^{HEAD}if [^,.?!]{{3,60}} could be (?:more|less|better|made|[a-z]+er)\b(?![^.?!]{{0,120}}, (?:then|it|that|we|this|they))|(?<![\w'’-])(?!(?:that|it|this|which|these|those|they|what|there|he|she|who)\b)[\w'’-]{{1,40}} would (?:also )?be {_VERY}{_GOOD}(?: too| as well)?[.!]?$",
        yes="It would be good to list the open cases.",
        no="That would be good news.",
        place=Place.ANYWHERE,
    ),
    Cue(
        "en.request.good_to",
        Act.REQUEST,
        2,
        rf"(?:^{HEAD}|[.;,…–—-] )(?:(?:it(?:'s|’s| is| seems| might be| may be)|seems|might be|may be|would(?: also)? be|probably|perhaps|maybe) )?{_VERY}(?:{_GOOD}|{_VITAL})(?: idea)?(?: for [\w ]{{1,40}})? to (?!note\b|mention\b|understand\b|remember\b|know\b|see (?:you|that|this|it|so|many|everyone)\b|hear\b|meet\b|go[.!]?$|have (?:you|everyone|everybody|somebody|someone|all)\b|be here\b|say that\b|point out\b|reali[sz]e\b|recogni[sz]e\b)(?:be\b|have\b|see\b|get\b|say\b|{DO})"
        rf"|(?:^{HEAD}|[.;,…–—-] |\b(?:it(?:'s|’s| is)(?: also| very| really| quite)?) ){_VITAL} that (?:we|the|all|you|people|if|everyone|this|they|it)\b|(?:{HERE}|\b(?:and|but|so|think) )(?:it )?(?:makes?|would make|might make|may make) (?:more |most |a lot of |some )?sense (?:to {DO_OR}|if (?:we|the|this|it|there|you|each|all)\b|for [\w ]{{1,30}} to)|^{HEAD}{_GOOD} if (?:we|someone|people|the)\b",
        yes="Better to list the open cases.",
        no="Good to hear from you again.",
        place=Place.ANYWHERE,
    ),
    Cue(
        "en.request.would_help",
        Act.REQUEST,
        2,
        rf"{HEAD}(?:[a-z]+ing|some|any|more|a|an|another|help|feedback|input|reviews?|clarity|having)\b[^.?!]{{0,120}} (?:would|might|could) (?:also |certainly |really )?(?:be {_VERY}{_GOOD}(?! (?:enough|news|example))\b|help\b)",
        yes="Moving the hearing to the library would be good.",
        no="The hearing in the library was good.",
        place=Place.START,
    ),
    Cue(
        "en.request.worth",
        Act.REQUEST,
        2,
        r"(?:^[^A-Za-z]{0,12}|\b(?:is|are|be|it's|that's|may|probably|perhaps|also|maybe|well|might be|seems) )worth (?:time |the time |another |a (?:\w+ )?(?:discussion|look|try|note|mention|issue|conversation|thought)|an? (?:\w+ )?(?:issue|example|experiment)|(?!noting|mentioning|saying|pointing|remembering|remarking|stating|repeating|being|having in)[a-z]+ing\b)",
        yes="It is worth asking the neighbours.",
        no="It is worth noting that the neighbours agreed.",
        place=Place.ANYWHERE,
    ),
    Cue(
        "en.request.how_about",
        Act.REQUEST,
        2,
        r"(?:^|[,;:.–—-] |\b(?:so|and|but|or|then|maybe|perhaps) )(?:how about (?!you\b|that\b|now\b|it\b)[a-z]+|why (?:not|don't we|don’t we|can't we|can’t we|wouldn't we) [a-z]{3,}|what if we [a-z]{3,})",
        yes="How about a shorter form for members.",
        no="How members felt about it is known.",
        place=Place.ANYWHERE,
    ),
    Cue(
        "en.request.maybe",
        Act.REQUEST,
        2,
        rf"(?:^{OPENER}(?:and |so |but |then )?|[.;] |\bthen |[,–—-] (?!possibly an? ))(?:maybe|perhaps|possibly|ideally|alternatively)\b,? (?:(?:just|also|only|even|simply|then|next) )?(?:{WHO} (?:can|could|might|should|just|need to|want to) {DO_OR}|{ACT}(?= [a-z$])|(?!in (?:the |an? )?(?:\w+ )?(?:future|past|end|time)\b|at some point\b)(?:a|an|another|some|as|in|via|through|at|on|move|with|one more) [\w '/-]{{3,60}}[.!?]*$)"
        rf"|(?:^{HEAD}|[.;,–—-] )(?:{WHO} )?(?:may|might) (?:also )?want to {DO_OR}",
        yes="Perhaps a short leaflet for visitors.",
        no="It is more work, possibly a large change.",
        place=Place.ANYWHERE,
    ),
    Cue(
        "en.request.imperative",
        Act.REQUEST,
        2,
        rf"^{HEAD}(?:(?:just|simply|only|first) )?(?:{IMPERATIVE}(?! (?:the following (?:case|example)|case|an? (?:example|case) where)\b)|(?:do not|don't|don’t|never) (?!think\b|know\b|see\b|have\b|believe\b|want\b|need\b|understand\b|like\b|care\b|remember\b|worry\b|feel\b|get\b|mind\b){DO})|^{HEAD}(?:at least |please |just |always )?be (?:clear|explicit|careful|consistent|precise|specific|honest|brief|concise|transparent|conservative|prepared)\b|, (?:and|but|so) (?:please |also |do )?(?:consider|avoid|keep|ensure|clarify|mention|include|document) |[;,–—] (?:(?:please |instead |rather )(?:[a-z]+ing\b|{IMPERATIVE})|consider [a-z]+ing\b|(?:do not|don't) {DO})|; (?:please |also |so )?{IMPERATIVE}",
        yes="Drop the second table.",
        no="Draft two was recited.",
        place=Place.ANYWHERE,
        register="gist",
    ),
    Cue(
        "en.request.could",
        Act.REQUEST,
        2,
        rf"{HEAD}could (?:also |just |maybe |perhaps )?{ACT}|{HEAD}(?:can|could|may|might) (?:also |now |then |probably )?be {HANDLED}",
        yes="Could do it on a poster.",
        no="Could it be on the poster?",
        place=Place.START,
        register="gist",
    ),
    Cue(
        "en.suggest.could",
        Act.SUGGEST,
        1,
        rf"\b{WHO} (?:could|can|might|may){SOFTLY} (?:want to )?{ACT}|^[^A-Za-z]{{0,12}}(?:could|can|might) (?:also )?(?:be )?{ACT}",
        yes="We could tag the current suite.",
        no="The suite could fail.",
        place=Place.ANYWHERE,
    ),
)
