"""How English asks for action: requests, proposals, needs, and soft suggestions."""

from tracker.derivation.cues.en_forms import ACT, LEAD, NOT_IF, SOFTLY, WHO
from tracker.derivation.cues.model import Act, Cue, Place

CUES = (
    Cue(
        "en.request.please",
        Act.REQUEST,
        3,
        rf"(?:^|[,;:.] |\b(?:so|and|but) )please (?:do )?(?:{ACT}|let\b|see\b|note\b|consider\b)|\b(?:could|can|would|will) you (?:please |also )?{ACT}|\bif you (?:can|could) {ACT}|\bif you could\b",
        yes="Please send the figures to the list.",
        no="It would please everyone.",
        place=Place.ANYWHERE,
    ),
    Cue(
        "en.request.propose",
        Act.REQUEST,
        3,
        rf"\b(?:I|we)(?:'d| would)?(?: like to| want to)? (?:request|suggest|propose|recommend|urge|encourage|ask that|ask for|ask you|ask the)\b|^{LEAD}(?:suggest(?:ing|ion(?: is|:))?|propos(?:e|ing|al(?: is|:))|recommend(?:ing|ation:)?|request(?:ing)?:?) (?:that|to|we|in|adding|using|a|an|the)\b|\b(?:I|we)(?:'d| would) (?:like|prefer|want) (?:you|us|them|the \w+|to see|to have)\b|\bwas (?:asked|requested) to\b",
        yes="We suggest adding a wider set of examples.",
        no="The paper suggests a wider set.",
        place=Place.ANYWHERE,
    ),
    Cue(
        "en.request.lets",
        Act.REQUEST,
        3,
        rf"(?:^|[,;:.] |\b(?:so|and|but|then|maybe) |… )let(?:'s|’s|s| us) (?:not )?(?:also |just |first |then )?{ACT}",
        yes="Let's collect the reports now.",
        no="The tool lets users collect reports.",
        place=Place.ANYWHERE,
    ),
    Cue(
        "en.request.would_be_good",
        Act.REQUEST,
        2,
        rf"\b(?:would|'d|might|could) be (?:very |really |quite )?(?:good|great|nice|helpful|useful|better|best|worth|worthwhile|wise|ideal) (?:to|for|if|that)\b|^{LEAD}(?:it(?:'s| is) )?(?:good|useful|helpful|better|best|nice|worth(?:while)?|important)(?: for \w+)? (?:to|that we|if we|doing|having|adding) ",
        yes="It would be good to list the open cases.",
        no="That would be good news.",
        place=Place.ANYWHERE,
    ),
    Cue(
        "en.need.should",
        Act.NEED,
        2,
        rf"{NOT_IF}\b{WHO} (?:should|must|ought to|(?:need|have|has|needs)(?= to )(?: to)|(?:'ll|will) (?:need|have) to){SOFTLY} (?!be able|be fine|be ok|not\b|never\b|have\b)[a-z]+",
        yes="The secretariat should separate the two risks.",
        no="It should rain tomorrow.",
        place=Place.ANYWHERE,
    ),
    Cue(
        "en.need.elliptic",
        Act.NEED,
        2,
        rf"^{LEAD}(?:still |really |just )?(?:need(?:s)? to|should|must|have to|has to|got to) {ACT}|^{LEAD}needs (?:more |a |an |further |some )?(?:\w+ )?(?:review|work|discussion|tests?|feedback|input|owner|volunteer|champion|clarification|decision|update|consensus)\b",
        yes="Still need to publish the latest tests.",
        no="No need to publish the tests.",
        place=Place.ANYWHERE,
    ),
    Cue(
        "en.need.someone",
        Act.NEED,
        3,
        rf"\b(?:need|looking for|want) (?:someone|somebody|a volunteer|volunteers|an owner|help(?: with)?)\b(?: to {ACT})?|\bwho (?:can|could|wants to|is willing to|would like to|will) {ACT}",
        yes="We need someone to update the tool.",
        no="The tool helps someone.",
        place=Place.ANYWHERE,
    ),
    Cue(
        "en.suggest.could",
        Act.SUGGEST,
        1,
        rf"\b{WHO} (?:could|can|might|may){SOFTLY} (?:want to )?{ACT}|^{LEAD}(?:could|can|might) (?:also )?(?:be )?{ACT}",
        yes="We could tag the current suite.",
        no="The suite could fail.",
        place=Place.ANYWHERE,
    ),
)
