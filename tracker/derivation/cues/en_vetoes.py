"""English words that look like a follow-up and are none."""

from tracker.derivation.cues import why
from tracker.derivation.cues.model import Act, Place, Veto

_ACTS = frozenset(Act) - {Act.ENDORSE}

VETOES = (
    Veto(
        "en.veto.thanks",
        r"^[^A-Za-z]{0,8}(?:many )?thank(?:s| you)\b|\bwelcome (?:to|everyone|all)\b",
        why.THANKS,
        yes="Thank you, we will all send our regards.",
        no="We should send our thanks.",
        place=Place.ANYWHERE,
    ),
    Veto(
        "en.veto.sitting",
        r"\b(?:any(?: other| more| further)? (?:comments?|questions?|business|objections?|thoughts|concerns|volunteers to scribe|updates)|anything else|anyone else|do(?:es)? any(?:one|body) (?:have|want|object)|(?:have|has) (?:any |some )?thoughts|next (?:item|topic|slide|agenda)|meeting (?:closed|adjourned|opened)|let(?:'s|’s|s| us) (?:move on|start|begin|go on|go to|go back|take a break|see|get started|wrap up|continue with)|can you (?:all )?(?:hear|see)|share (?:my|your|the) screen|who (?:can|will|wants to) (?:scribe|take (?:notes|minutes))|(?:you|i)(?:'re| are|'m) (?:muted|on mute|next)|on the queue|in the queue|should get to|back to (?:you|the agenda))\b",
        why.SITTING,
        yes="Are there any questions?",
        no="Should we publish the questions?",
        place=Place.ANYWHERE,
        acts=_ACTS,
    ),
    Veto(
        "en.veto.proposed",
        r"^[^A-Za-z]{0,12}(?:proposed|proposal|draft|strawman) ?(?:resolution|consensus|decision)?\b[*_]{0,3}:",
        why.PROPOSED,
        yes="PROPOSED: we agreed to publish the draft.",
        no="RESOLVED: we propose to publish the draft.",
        place=Place.ANYWHERE,
        acts=_ACTS,
    ),
    Veto(
        "en.veto.title",
        r"^(?!.*\b(?:will|should|please|needs?|action|todo|must|i|we|remember|to follow|let's|let’s|would|could|agreed|decided|worth|suggest|required|needed|wanted|requested|deserves)\b).{3,200}(?:\[[^\]]{0,40}#?\d{1,6}\](?:\([^)]{0,300}\))?|<https?://[^>]{3,300}>|https?://\S{3,300}|\(?#\d{1,6}\)?)\W*$",
        why.TITLE,
        yes="Update the charter [#1754](https://example.org/1754)",
        no="We should update the charter [#1754](https://example.org/1754)",
        place=Place.ANYWHERE,
        acts=_ACTS,
    ),
    Veto(
        "en.veto.question",
        r"\?[\s*_)\]\"'”’]*$|^[^:]{1,60}:\s*$",
        why.CLARIFIES,
        yes="Bob to help?",
        no="Bob to help.",
        place=Place.ANYWHERE,
        acts=frozenset({Act.PROMISE, Act.DECIDE, Act.NEED, Act.SUGGEST}),
    ),
    Veto(
        "en.veto.narrative",
        r"\b(?:in (?:19|20)\d\d|last (?:year|month|week|time)|previously|originally|back then|years? ago|months? ago|at the (?:last|previous|general) meeting|in the past|in a previous meeting)\b",
        why.REPORT,
        yes="In 2019 we decided to add the feature.",
        no="We decided to add the feature.",
        place=Place.ANYWHERE,
        acts=frozenset({Act.DECIDE, Act.PROMISE}),
    ),
    Veto(
        "en.veto.hypothetical",
        r"\b(?:would|could|should|might) have (?:been|had|done|\w+ed)\b|\b(?<!if it )(?<!if we )(?<!if they )(?:don't|do not|doesn't|does not|didn't|no|without) need(?:s)? to\b|\bno need\b|(?<!if it )(?<!if we )(?<!if they )\b(?:don't|do not|doesn't) have to\b",
        why.NO_NEED,
        yes="We should have been told that we need to publish.",
        no="We should publish it.",
        place=Place.ANYWHERE,
        acts=frozenset({Act.NEED, Act.SUGGEST, Act.PROMISE, Act.REQUEST}),
    ),
    Veto(
        "en.veto.consequence",
        r"\bwould (?:also |then )?(?:need|have) to (?:be )?\w+ (?:\w+ ){0,4}(?:if|unless|when|whenever)\b|\bif (?!possible|we can|so\b)[^.?!]{3,100}\bwould (?:also |then )?(?:need|have) to\b",
        why.NO_NEED,
        yes="We would need to rewrite it if the tests fail.",
        no="We would need to rewrite it.",
        place=Place.ANYWHERE,
        acts=frozenset({Act.NEED}),
    ),
    Veto(
        "en.veto.if_you_do",
        r"^[^A-Za-z]{0,12}\w+ [^.?!;]{3,120}[,;]? and (?:it|you|that|they|things?)(?:'ll|’ll| will| would| can) (?!need\b)",
        why.NO_NEED,
        yes="Create a second key and it will open every door.",
        no="Create a second key for the hall.",
        place=Place.ANYWHERE,
        acts=frozenset({Act.REQUEST, Act.PROMISE}),
    ),
    Veto(
        "en.veto.clarifying",
        r"\b(?:do|did|are|were) you (?:mean|say|saying|suggest|suggesting|propose|proposing|ask|asking|talk|talking)\b|\bcan you (?:say|repeat|go back)\b|\b(?:is|was) (?:that|this|it) (?:right|correct|what|true|because|a)\b[^?]{0,60}\?",
        why.CLARIFIES,
        yes="Do you mean that we should drop it?",
        no="Should we drop what you mean?",
        place=Place.ANYWHERE,
        acts=_ACTS,
    ),
)
