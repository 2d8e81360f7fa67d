"""English headings whose bullets are decisions or actions."""

from tracker.derivation.cues.model import Act, Cue, Place
from tracker.domain.words import Firmness

CUES = (
    Cue(
        "en.section.actions",
        Act.PROMISE,
        3,
        r"(?:action(?: items?| points?)?s?|next steps?|to-?dos?|follow[- ]?ups?|assignments?|homework)(?: items?)?",
        yes="Action items\nKim: send the figures",
        no="Actions of the past year\nKim: send the figures",
        place=Place.SECTION,
        stands=True,
        firmness=Firmness.WILL_DO,
    ),
    Cue(
        "en.section.decisions",
        Act.DECIDE,
        3,
        r"(?:conclusions?|resolutions?|decisions?|consensus|outcomes?|agreements?|summary of (?:resolutions|decisions))(?:(?: ?/ ?| and | & |, ?)(?:conclusions?|resolutions?|decisions?|action items?|next steps?|outcomes?))*",
        yes="Conclusion/Resolution\nStage 2",
        no="Conclusion of the last talk\nStage 2",
        place=Place.SECTION,
        stands=True,
    ),
)
