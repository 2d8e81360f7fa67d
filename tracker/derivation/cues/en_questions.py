"""How English asks: what the group is to do or decide, and what somebody wants to know."""

from tracker.derivation.cues.en_forms import ACT
from tracker.derivation.cues.model import Act, Cue, Place

CUES = (
    Cue(
        "en.ask.group",
        Act.ASK,
        3,
        r"\b(?:should|shall|can|could|may|do|must|would|will) (?:we|there|the (?:group|committee|chairs?|secretariat|editors?|board|team|council|department)|someone|anyone|anybody)\b(?! (?:see|hear|think|agree|know|have|move on|start|begin|do better)\b)[^?]{3,200}\?|\bshould (?:the|this|that|it|these|those|i) [^?]{3,200}\?",
        yes="Should the note be locked in April?",
        no="Can you hear the recording?",
        needs=("?",),
        place=Place.ANYWHERE,
    ),
    Cue(
        "en.ask.plan",
        Act.ASK,
        3,
        r"\bhow (?:do|should|shall|can|could|will|would) we\b[^?]{3,200}\?|\b(?:who|when) (?:will|would|can|could|should|shall|do|does|is going to|are we going to) (?:we|the|this|that|it|they|[a-z]+s)?\b[^?]{3,200}\?|\bwhen (?:is|are) (?:the|this|that|we)\b[^?]{3,200}\?|\bwhere (?:will|should|can|could|shall|do) we\b[^?]{3,200}\?|\bwhat (?:about|happens (?:if|when|to)|should|do we|will we|would we|can we|are the (?:plans|next steps|timelines?)|is the (?:plan|timeline|status|deadline|schedule|budget))\b[^?]{2,200}\?|\bhow (?:about|much|many|long|far|often|soon) [^?]{6,200}\?|\bis there (?:a|any) (?:plan|timeline|deadline|intention|way forward|volunteer)\b[^?]{0,200}\?",
        yes="When will the draft be published?",
        no="Nobody knows when it was published.",
        needs=("?",),
        place=Place.ANYWHERE,
    ),
    Cue(
        "en.ask.wonder",
        Act.ASK,
        3,
        r"\bwonder(?:ing|ed)? (?:if|whether|how|why|what|about|when|who)\b|\b(?:open |remaining |outstanding )question (?:is|remains|was|:)|\b(?:remains|still|it(?:'s| is)) (?:an )?(?:open|unclear|unresolved)(?: question)? (?:if|whether|how|why|what|when|who)\b",
        yes="I wonder whether the suite will be frozen.",
        no="It is no wonder that it was frozen.",
        needs=("wonder", "question", "open", "unclear", "unresolved"),
        place=Place.ANYWHERE,
    ),
    Cue(
        "en.ask.enquire",
        Act.ASK,
        3,
        r"\b(?:I|we)(?:'d| would) (?:like|love|want) to (?:know|ask|hear|understand)\b|\bcould (?:you|someone|the \w+) (?:please )?(?:explain|clarify|tell|say|elaborate)\b|\b(?:I|we) (?:want|wanted) to (?:ask|know) (?:if|whether|how|why|what|about|when|who)\b",
        yes="I would like to know who bears the cost.",
        no="He would know who bears the cost.",
        place=Place.ANYWHERE,
    ),
    Cue(
        "en.ask.proposal",
        Act.ASK,
        2,
        rf"^[^A-Za-z]{{0,12}}(?:(?:so|and|or|but|then|also|maybe|perhaps),? ){{0,3}}(?:helpful|useful|better|worth|ok|okay|fine|time) to {ACT}[^?]{{2,200}}\?|^[^A-Za-z]{{0,12}}(?:so )?maybe (?:we|it|the)\b[^?]{{3,200}}\?",
        yes="Helpful to update the page to show 1.0?",
        no="Maybe we are late.",
        needs=("?",),
        place=Place.ANYWHERE,
    ),
    Cue(
        "en.ask.mark",
        Act.ASK,
        1,
        r"(?:^|[,;:.] |\b)(?:what|why|how|when|where|who|which|whether|is|are|was|were|does|do|did|can|could|will|would|should|has|have|had|isn't|aren't|doesn't|don't|won't)\b[^?]{4,300}\?",
        yes="Is the old page still there?",
        no="The old page is still there.",
        needs=("?",),
        place=Place.ANYWHERE,
    ),
)
