"""Minutes in indirect speech: what somebody suggested, undertook or was to do, told by the secretary.

Read only where no speaker is marked: within speech, "Dana suggested" reports an earlier day.
"""

from tracker.derivation.cues.en_forms import ACT, DO, DO_OR, HANDLED, HEAD, NAME, NOBODY, OFFICES
from tracker.derivation.cues.model import Act, Cue, Place
from tracker.domain.words import Firmness

_TITLED = rf"(?:(?:cllrs?|councillors?|mr|mrs|ms|miss|dr|prof|rev|sir|lady)\.? ?)(?:{NAME})"
_SOMEONE = (
    rf"(?:{_TITLED}|(?!{NOBODY}\b){NAME}|(?:the |a |an |one |another |some |several )?(?:\w+ )?(?:{OFFICES}|resident|residents|parishioners?|parents?|delegates?|participants?|attendees?|members? of the public)"
    r"|he|she|they|it was|it has been)"
)
_ALSO = r"(?: also| then| further| again| kindly| therefore| strongly)?"
_BEFORE = rf"(?:{HEAD}|[^.]{{0,120}}(?:[.;,–—] ?|\band ))"
_TO = rf"(?: and (?:the )?\w+)? to (?:action\b|{ACT})"

CUES = (
    Cue(
        "en.report.suggested",
        Act.REQUEST,
        2,
        rf"(?:{HEAD}{_SOMEONE}(?: \([^)]{{1,40}}\))?{_ALSO}|[^.?!]{{3,200}}?(?:[,;] (?:and |so |therefore )?(?:{_TITLED}|he|she|they|the (?:\w+ )?{OFFICES})|(?:,| and)(?: also| then)?)) (?:suggest(?:ed|s)|propose[ds]|recommend(?:ed|s)|request(?:ed|s)|urge[ds]|asked (?:that|for|to|if \w+ could|(?:[\w-]+ ){{1,5}}to)|called for|pleaded|insist(?:ed|s) that|felt (?:that )?(?:\w+ ){{1,6}}(?:should|needed)|wished (?:to (?:see|have)|that|for)|wanted (?:to (?:see|have)|the|more|a)|would (?:like|prefer|welcome)|expressed (?:a|the) (?:wish|desire|hope)|raised (?:a|the|his|her|their|an) (?:concern|issue|matter|point|question))\b(?! (?:as|by|and seconded|and signed)\b)",
        yes="Mrs Hill suggested a second bench.",
        no="The suggested bench was costly.",
        place=Place.START,
        register="notes",
    ),
    Cue(
        "en.report.need_for",
        Act.NEED,
        2,
        r"\b(?:highlighted|stressed|emphasi[sz]ed|underlined|identified|recogni[sz]ed|acknowledged|noted|mentioned|discussed|raised|there (?:is|was)|expressed) (?:the|a|an) (?:\w+ )?need (?:for|to)\b",
        yes="She stressed the need for a second key.",
        no="She felt no need for a second key.",
        place=Place.ANYWHERE,
    ),
    Cue(
        "en.report.would",
        Act.PROMISE,
        2,
        rf"\b(?:advised|said|confirmed|reported|stated|explained|announced|added|indicated|informed [\w ]{{1,30}}|told [\w ]{{1,30}}) (?:that )?(?:he|she|they|{_TITLED}|the (?:\w+ )?{OFFICES}|it) (?:would|will|was going to|were going to) (?:(?:be (?:willing|happy|glad|prepared) to )?(?:also )?(?:get back|{DO}))",
        yes="Mr Hill said that he would ask the county.",
        no="Mr Hill said that he would be away.",
        place=Place.ANYWHERE,
        register="notes",
        firmness=Firmness.WILL_DO,
    ),
    Cue(
        "en.report.undertook",
        Act.PROMISE,
        3,
        rf"{HEAD}(?!(?:goal|aim|plan|idea|purpose|intent|intention|objective|feedback|proposal|motivation|hope|focus|task|target|question|issue|problem|point|step|thing|help|input|comments?|reviews?)\b){_SOMEONE}{_ALSO} (?:(?:has |have |had )?(?:agree[ds]|offer(?:ed|s)|volunteer(?:ed|s)|undertook|undertakes|promise[ds]|consented|pledge[ds]) to {DO_OR}|(?:(?:is|are|was|were) (?:going to|asked to|tasked with|instructed to|authori[sz]ed to|requested to|to)|will|would(?! (?:like|prefer|have|be (?:able|good|happy|nice|helpful|useful|better))\b)) {DO_OR})",
        yes="The clerk would contact the county.",
        no="The clerk had contacted the county.",
        place=Place.START,
        register="notes",
        firmness=Firmness.WILL_DO,
    ),
    Cue(
        "en.report.to_be",
        Act.PROMISE,
        3,
        rf"{HEAD}(?:(?:the|a|an|all|any|this|these|more|new|further|two|three) )?(?:(?!(?:is|are|was|were|has|have|had|needs?|ought|seems?|seemed|likely|going|expected|supposed|continues?|used|appears?|want|wants|had|able|ready|yet|not|due|said|known|felt|and|but|to)\b)[\w'’/&,.$-]+ ){{1,14}}to be (?:to )?(?:[a-z]+ly )?(?:{HANDLED}|(?:appointed|bought|booked|built|carried|cleaned|cut|fitted|installed|mowed|ordered|paid|painted|purchased|repaired|signed|erected|held|made|done|put|established|determined|elected|invited|decided)\b)",
        yes="A letter to be sent to the county.",
        no="A letter seems to be lost.",
        place=Place.START,
        register="notes",
        firmness=Firmness.WILL_DO,
    ),
    Cue(
        "en.report.office_to",
        Act.PROMISE,
        3,
        rf"{_BEFORE}{_TITLED}{_TO}|{_BEFORE}(?:the )?(?:\w+ )?{OFFICES}{_TO}|{_BEFORE}(?:all|everyone|both){_TO}",
        yes="The clerk to obtain three quotes.",
        no="The clerk listened to the residents.",
        place=Place.START,
        firmness=Firmness.WILL_DO,
    ),
)
