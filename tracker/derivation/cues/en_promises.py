"""How English commits, decides, entrusts and leaves for later; and the marks of each community."""

from tracker.derivation.cues.en_forms import ACT, LEAD, SOFTLY
from tracker.derivation.cues.model import Act, Cue, Place
from tracker.domain.words import Firmness

_SPEAKER = (
    r"(?:I|we|the (?:secretariat|chairs?|editors?|office|department|ministry|team|board|staff))"
)
# What a promise is not: being, having, seeing, and telling what the speech itself does.
_WILL_NOT = r"(?!be\b|have\b|see\b|need\b|want\b|say\b|show\b|go (?:into|over|through|on|back|ahead)\b|get (?:into|to|back into)\b|start\b|begin\b|talk about\b|discuss\b|give (?:an?|the) (?:overview|update|example|summary|introduction)\b|try to (?:explain|be)\b|call on\b|hand (?:it|over)\b|move (?:on|to)\b|present\b|keep (?:it|this) (?:short|brief)\b|turn (?:it )?(?:over|to)\b|look at\b)"

CUES = (
    Cue(
        "en.mark.action",
        Act.PROMISE,
        3,
        r"[\s>*_•\-–\[(]*(?:action(?: items?)?|todo|to-do|ai|task|follow[- ]?up|next steps?)\b[\]*_)]*[ \t]*(?:#?\d{1,4})?[\])*_]*[ \t]*(?:on (?-i:[A-Z])[\w .-]{1,30})?(?::|[-–] |\])[*_]*(?=[ \t]*\S)|[\s>*_•\-–]*\[(?:action|todo|ai)(?: [^\]]{1,30})?\]|[\s>*_•-]*@[\w-]{1,39}[ :,]+(?:to|will)\b",
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
        r"[\s>*_•\-–\[(]*(?:resolved|resolution|decision|decided|agreed|agreement|consensus|motion(?: carried)?|conclusion|outcome|disposition|approved)\b[\]*_)]*[ \t]*(?:reached)?(?:#?\d{1,4})?[ \t]*(?:#\d{1,4})?[\])*_]*(?:\([^)]{0,80}\))?[ \t]*:[*_]*(?=[ \t]*\S)",
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
        rf"\b{_SPEAKER}(?:'ll|’ll| will| shall| am going to| are going to|'m going to|'re going to){SOFTLY} {_WILL_NOT}{ACT}",
        yes="The secretariat will circulate a draft next week.",
        no="The draft will be short.",
        place=Place.ANYWHERE,
        firmness=Firmness.WILL_DO,
    ),
    Cue(
        "en.promise.offer",
        Act.PROMISE,
        2,
        rf"\bI (?:can|could|would|need to|have to|should|must|plan to|intend to|want to|volunteer to|agree to|promise to)(?: also| then| just| definitely)? {_WILL_NOT}(?!like\b|suggest\b|propose\b|ask\b|add (?:that|to)\b|do (?:that|this|it)\?|go\b|get\b|make (?:a|the) (?:point|comment|argument)\b|give\b|put\b|take (?:a|the) (?:look|question)\b){ACT}|\b(?:happy|glad|willing) to {ACT}|\bI (?:volunteer|can take (?:that|this|it|an action|the action))\b|\bI'll take (?:that|this|it|an action|the action)\b|\bwill do\b[.!]?$",
        yes="I can draft the report.",
        no="I can see the report.",
        place=Place.ANYWHERE,
        firmness=Firmness.WILL_DO,
    ),
    Cue(
        "en.promise.elliptic",
        Act.PROMISE,
        2,
        rf"^{LEAD}(?:will|'ll|going to) {_WILL_NOT}{ACT}|^{LEAD}can (?:collect|send|write|draft|file|open|take (?:that|this|it|an|the)|prepare|share|post|update|add|publish|review|submit|fix|handle|organi[sz]e|schedule|contact|ask|check)\b",
        yes="Will send the link to the list.",
        no="Will anybody send the link?",
        place=Place.ANYWHERE,
        firmness=Firmness.WILL_DO,
    ),
    Cue(
        "en.promise.assigned",
        Act.PROMISE,
        3,
        rf"[\s>*_•\-–]*(?!Useful\b|Helpful\b|Good\b|Better\b|Best\b|Great\b|Nice\b|Important\b|Worth\b|Possible\b|Hard\b|Easy\b|Would\b|Be\b|It\b|This\b|That\b|Still\b|Needs?\b|Plans?\b|Ready\b|Next\b|Ways?\b|Steps?\b|To\b|Not\b|How\b|What\b|When\b|Where\b|Nothing\b|Time\b|Going\b|Need\b|Want\b|Have\b|Able\b|Happy\b|Try\b|Trying\b|Due\b|Like\b|Similar\b|Compared\b|Up\b)@?(?-i:[A-Z])[\w.'-]{{1,24}}(?:(?:,? and |, ?|/| & | )@?(?-i:[A-Z])[\w.'-]{{1,24}}){{0,3}} (?:to|will) {ACT}",
        yes="Bob to follow up with the editors.",
        no="How to follow up with the editors.",
        place=Place.START,
        firmness=Firmness.WILL_DO,
    ),
    Cue(
        "en.decide.agreed",
        Act.DECIDE,
        3,
        r"\b(?:it was|we|the (?:group|committee|board|tsc|wg|council)) (?:have |has )?(?:agreed|decided|resolved|concluded|approved|voted|adopted)\b(?: unanimously)? (?:that|to|on|the|this)\b|\b(?:there (?:is|was)|we have|reached|have|general) (?:rough )?consensus\b(?! call)(?! on whether)|\bconsensus (?:is |was )?(?:to|on|for|that|reached)\b|\bmotion (?:carried|passed|approved)\b|\b(?:achieves|achieved|reached|advanced? to|advances to|moved to) stage [0-4]\b|\bstage [0-4] (?:approved|reached|advancement approved)\b",
        yes="We agreed to publish the draft.",
        no="We disagreed about the draft.",
        place=Place.ANYWHERE,
    ),
    Cue(
        "en.delegate.leave",
        Act.DELEGATE,
        2,
        rf"\b(?:delegate[sd]?|entrust(?:ed)?|leave|left|refer(?:red)?) (?:this |that |it |the \w+ ){{0,2}}(?:up )?to (?:the )?(?:chairs?|editors?|secretariat|board|committee|champions?|staff|authors?)\b(?: to {ACT})?",
        yes="We leave the wording to the editors.",
        no="The wording follows the editors.",
        place=Place.ANYWHERE,
    ),
    Cue(
        "en.postpone.later",
        Act.POSTPONE,
        2,
        r"\b(?:defer(?:red)?|postpone[d]?|table[d]?|park(?:ed)?|leave|left|hold|carry|carried) (?:\w+ ){0,5}(?:to|until|till|for|over to) (?:the )?(?:next|later|another|a later|a future|future)\b|\b(?:come back to|revisit|return to|pick up|continue) (?:this|it|that|the (?:discussion|topic|issue)) (?:next|later|in|at|on|offline|async)\b|\btake (?:this|it|that|the \w+) (?:offline|to (?:the )?(?:list|mailing list|issue|github|next|thread|chat|slack))\b|\b(?:discuss|continue|follow up|finish|resolve)(?: \w+){0,4} (?:offline|asynchronously|async|on (?:the )?(?:list|issue|github|thread)|in (?:the )?(?:issue|thread|pr)|at the next (?:meeting|call))\b",
        yes="We defer the naming to the next meeting.",
        no="The next meeting is in May.",
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
