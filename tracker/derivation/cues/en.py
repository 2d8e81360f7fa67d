"""A first set of English cues: asking, requesting, promising, deciding, and marked lines."""

from tracker.derivation.cues import why
from tracker.derivation.cues.model import Act, Cue, Place, Veto
from tracker.domain.words import Firmness

CUES = (
    Cue(
        "en.ask.mark",
        Act.ASK,
        2,
        r"(?:^|[,;:] |\b)(?:what|why|how|when|where|who|which|whether|is|are|was|does|do|did|can|could|will|would|should|has|have)\b[^?]*\?",
        yes="When will the draft be published?",
        no="Nobody knows when it was published.",
        place=Place.ANYWHERE,
    ),
    Cue(
        "en.ask.enquire",
        Act.ASK,
        3,
        r"\b(?:I|we)(?:'d| would) (?:like to|want to) (?:know|ask|hear|understand)\b|\bcould (?:you|someone) (?:explain|clarify|tell)\b",
        yes="I would like to know who bears the cost.",
        no="He would know who bears the cost.",
        place=Place.ANYWHERE,
    ),
    Cue(
        "en.request.please",
        Act.REQUEST,
        3,
        r"(?:^|, |; )please\b|\b(?:I|we)(?:'d| would)? (?:ask|request|urge|suggest|propose|recommend)\b(?! for)|\blet'?s\b|\b(?:could|can|would) (?:you|we)\b|\bwas asked to\b|\b(?:I|we)(?:'d| would) like (?:you|the \w+|to see|to propose|to suggest)\b",
        yes="We suggest adding a wider set of examples.",
        no="The paper suggests a wider set.",
        place=Place.ANYWHERE,
    ),
    Cue(
        "en.need.should",
        Act.NEED,
        2,
        r"\b(?:we|you|chairs?|editors?|secretariat|committee|group|office|guidelines?) (?:should|must|need to|ought to|have to|needs to|has to)\b(?! be able)",
        yes="The secretariat should separate the two risks.",
        no="It should rain tomorrow.",
        place=Place.ANYWHERE,
    ),
    Cue(
        "en.promise.will",
        Act.PROMISE,
        3,
        r"\b(?:I|we|the secretariat|the chairs?|the editors?)(?:'ll| will| shall)(?: then| also)? (?!be\b|show\b|go\b|see\b|have\b|need\b|start\b|begin\b|discuss\b|talk\b|present\b|say\b|not\b|just\b)[a-z]+",
        yes="The secretariat will circulate a draft next week.",
        no="The draft will be short.",
        place=Place.ANYWHERE,
        firmness=Firmness.WILL_DO,
    ),
    Cue(
        "en.decide.resolved",
        Act.DECIDE,
        3,
        r"(?:resolved|resolution|decision|decided|agreed|consensus|motion)\b[ \t]*(?:#\d+)?[ \t]*:|\bit was (?:agreed|decided|resolved) (?:that|to)\b|\bwe (?:agreed|decided|resolved) (?:that|to|on)\b",
        yes="RESOLVED: publish the second draft.",
        no="The conflict was resolved quickly.",
        place=Place.ANYWHERE,
    ),
    Cue(
        "en.promise.action",
        Act.PROMISE,
        3,
        r"[\[*]*(?:action(?: item)?|todo|ai)\b[\]*]*[ \t]*(?:#?\d+)?[\]*]*[ \t]*(?::|[-–] |\])",
        yes="ACTION: Kim to send the figures.",
        no="Action was taken last year.",
        place=Place.START,
        firmness=Firmness.WILL_DO,
    ),
    Cue(
        "en.postpone.later",
        Act.POSTPONE,
        2,
        r"\b(?:defer(?:red)?|postpone[d]?|table[d]?|park(?:ed)?|leave|left) (?:\w+ ){0,5}(?:to|until|for) (?:the )?(?:next|later|another|a later|a future)\b|\bcome back to (?:this|it|that) (?:next|later|in)\b",
        yes="We defer the naming to the next meeting.",
        no="The next meeting is in May.",
        place=Place.ANYWHERE,
    ),
    Cue(
        "en.endorse.agree",
        Act.ENDORSE,
        2,
        r"\b(?:I|we) (?:fully |strongly |completely )?(?:agree|support|second)\b|\bgood point\b|\+1\b|\bvery important (?:point|issue|concern)\b",
        yes="I fully agree with the previous speaker.",
        no="They never agree on names.",
        place=Place.ANYWHERE,
    ),
)

VETOES = (
    Veto(
        "en.veto.thanks",
        r"^(?:many )?thank(?:s| you)\b|\bwelcome (?:to|everyone|all)\b",
        why.THANKS,
        yes="Thank you, we will all remember this.",
        no="We should say where thanks are due.",
        place=Place.ANYWHERE,
    ),
    Veto(
        "en.veto.sitting",
        r"\b(?:any (?:other )?(?:comments|questions|business|objections)|next (?:item|topic|slide)|meeting (?:closed|adjourned|opened)|let'?s (?:move on|start|begin|go on|take a break|see)|can you hear|share (?:my|your) screen)\b",
        why.SITTING,
        yes="Are there any questions?",
        no="Are the questions published?",
        place=Place.ANYWHERE,
    ),
)
