"""English notes and scribes' lines: clauses without a subject, owners behind a line, bare orders."""

from tracker.derivation.cues.en_forms import ACT, DO_OR, HEAD, MAIN, PAPERS, WANTED
from tracker.derivation.cues.model import Act, Cue, Place
from tracker.domain.words import Firmness

# Verbs whose bare object often stands without an article: "Move meeting to Tuesday".
_MOVES = r"(?:move|change|split|rename|label|tag|mark|post|push|turn|convert|upgrade|transfer|assign|forward|update|share|link|add|merge|bump|shift|port)"
_CLOSES = r"(?:close|merge|reopen|land|drop|approve|reject|remove|keep|defer|publish|rename|split|delete|retire)"
_THING = r"(?:it|this|that|them|these|those|the|our|issue|pr|pull request|#\d)"
_LACKED = rf"(?:(?:an?|some) (?:additional|extra|further|new|separate|better|clearer|second|proper|other|different|small|bit|[\w-]+)\b|more\b|further\b|additional\b|another\b|better\b|(?:[a-z]+ )?{WANTED}\b)"
_WHO = r"(?-i:@?[A-Za-z][\w.'-]{1,20}(?: [A-Z][\w.'-]{0,20})?)"

CUES = (
    Cue(
        "en.mark.owner",
        Act.REQUEST,
        3,
        rf"^[^\[]{{8,300}}\[(?:owners?|assignees?|assigned(?: to)?|who|lead|action|ai|poc)[:=] ?[^\]]{{2,60}}\]\W*$|^(?!.*(?:\?|\b(?:updates?|presentation|demo|intro(?:duction)?|overview|report|readout|status|welcome|announcements?)\W*\[))[^\[]{{12,300}}[^\[\]\s] \[(?!\d|link|pr\b|issue|slides?|video|tbd|wip|done|x\]|sic|who|recording|public|closed|open|draft|optional|ref){_WHO}(?:(?:, ?| and | & |/){_WHO}){{0,4}}\]\W*$|^[\s>*_•\-–]*\((?:ai|action(?: item)?|todo)(?:[:,]? [^()]{{1,80}}|:[^()]{{1,80}})?\)[ :]",
        yes="Hand over the key of the hall [Kim, Dana]",
        no="The key of the hall was handed over.",
        place=Place.ANYWHERE,
        register="notes",
        stands=True,
        firmness=Firmness.WILL_DO,
    ),
    Cue(
        "en.promise.i_must",
        Act.PROMISE,
        2,
        rf"{MAIN}I (?:still |also |really |will )?(?:have to|need to|should|must|ought to)(?: also| still| really| first)? (?!ask\b|read (?:it|this|that) out|make (?:a|the) (?:point|comment|argument)|add that\b|explain\b|find\b|leave\b|clarify\b|warn\b|stop\b|do it\b|support\b|keep\b|talk\b|present\b|give\b|try\b|move\b|run\b|refer\b|take\b|get\b|go\b){ACT}",
        yes="I have to re-read the second part.",
        no="I have to admit that it is long.",
        place=Place.ANYWHERE,
        register="gist",
        firmness=Firmness.WILL_DO,
    ),
    Cue(
        "en.promise.infinitive",
        Act.PROMISE,
        2,
        rf"{HEAD}to (?!be\b|add (?:to|up)\b|summari|answer|clarify|conclude|quote|repeat|begin|start with|continue\b|give (?:an?|some)\b|put it|say\b|do (?:that|this|so)\b)(?:get back|{ACT})(?!.*(?:, | (?:is|are|was|were|would|will|can|should|must|we|you|I|it's|need|needs) ))[^?]{{6,160}}$",
        yes="To come up with a shorter text together with Dana.",
        no="To come up with a shorter text, we would need time.",
        place=Place.START,
        register="gist",
        firmness=Firmness.WILL_DO,
    ),
    Cue(
        "en.need.it_lacks",
        Act.NEED,
        2,
        rf"{MAIN}(?:this|that|it|these|those|they|(?:the|our|this|that) (?:[\w-]+ ){{0,3}}?{PAPERS}) (?:also |still |really |probably |clearly |definitely |additionally ){{0,2}}(?:needs?|requires?|lacks?) {_LACKED}|^{HEAD}(?:(?:the|this|that|our) )?(?:[\w/-]+ ){{1,4}}(?:additionally|furthermore|also still|still) needs? (?!to\b|be\b)[a-z]{{3,}}",
        yes="This needs an additional column.",
        no="This needs no column.",
        place=Place.ANYWHERE,
        register="gist",
    ),
    Cue(
        "en.need.left_to_do",
        Act.NEED,
        2,
        r"\b(?:more|lot|much|work|things?|bit|something|everything|rest) (?:more )?(?:that |which )?(?:still |also )?(?:needs?|has|have|remains?) to be (?:done|fixed|figured out|worked out|sorted|solved|changed|cleaned)\b|\b(?:more|much|lot of|some) work (?:to do|to be done|left|ahead|needed)\b|\b(?:perhaps|maybe|probably|i think) (?:it|they|we|this|that) (?:should|ought to)[.!]?$",
        yes="There is a lot more that needs to be done on the roof.",
        no="There is a lot more to see on the roof.",
        place=Place.ANYWHERE,
    ),
    Cue(
        "en.request.and_close",
        Act.REQUEST,
        2,
        rf"\b(?:and|so|then|just|also) {_CLOSES} {_THING}(?=\W|$)(?![^.?!]{{0,60}}\?)(?<!to and )|{MAIN}(?:you|they) (?:could|can|might|may)(?: even| also| just| maybe| perhaps| probably)? {_CLOSES} {_THING}\b",
        yes="I would say they are the same and close the older one.",
        no="They were the same and closed.",
        place=Place.ANYWHERE,
        register="gist",
    ),
    Cue(
        "en.request.bare_order",
        Act.REQUEST,
        2,
        rf"{HEAD}(?:please )?(?:(?:use|say|write|prefer|choose|put|call it) [^.?!:]{{2,80}} (?:instead of|rather than|in place of|in lieu of) \S|{_MOVES} (?!(?:requests?|log|from|is|was|of|notes?)\b)[\w/#'-]+(?: [\w/#'-]+){{0,3}}? (?:to|as|into) (?!be\b|date\b|follow)\w|(?:talk|chat|speak) (?:about|through) [^.?!]{{3,80}}\b(?:tomorrow|later|offline|next \w+|at the \w+|on (?:mon|tues|wednes|thurs|fri)day)\b|mention (?!of\b|that\b|was\b|is\b)[a-z]|(?:start|begin|go|proceed|stay|stick) with (?!no\b|that\b)(?:the |a |an )?[a-z]|come to (?:the|our)\b|(?:do|try|use|take) (?:both|one|two|either|less|fewer)\b)",
        yes="Label cases as open.",
        no="Label cases were open.",
        place=Place.START,
        register="gist",
    ),
    Cue(
        "en.ask.how_to",
        Act.ASK,
        2,
        rf"{HEAD}(?:how|where|when|whether|who|what) (?:best )?to (?!use\b|get started|read\b|install\b|join\b){DO_OR}[^?:]{{2,100}}[.]?$|{HEAD}what about (?:the |a |an )?[\w-]+(?: [^?:.]{{1,80}})?$",
        yes="How to define the borders.",
        no="How it was defined is known.",
        place=Place.START,
        register="gist",
    ),
)
