"""How papers put the parts of an item into words; every report says them alike."""

from collections.abc import Sequence
from datetime import date

from tracker.domain.deadlines import Deadline
from tracker.domain.records import (
    AssessmentRecord,
    EvidenceRecord,
    ItemRecord,
    MeetingRecord,
    NoteRecord,
    ResolutionRecord,
)
from tracker.domain.text.safe import safe_block
from tracker.domain.words import EvidenceRole
from tracker.i18n import Translator
from tracker.i18n.mark import N_
from tracker.reports.facts import UNCLEARED

CHOSEN = "※"
NONE = "—"


def capital(text: str) -> str:
    """A word at the head of a column or row."""
    return text[:1].upper() + text[1:]


def about(day: date, asked: str, tr: Translator) -> tuple[str, ...]:
    """What every paper says first: as of which day, and which filter chose its items."""
    lines = [tr("As of {day}", day=tr.paper_date(day))]
    if asked:
        lines.append(tr("Only the items of: {filter}", filter=asked))
    return tuple(lines)


def meeting_of(meeting: MeetingRecord, tr: Translator) -> str:
    """A meeting in one line; a sample says so."""
    name = f"{tr.paper_date(meeting.held_on)}  {meeting.title}"
    return tr("{meeting} (sample)", meeting=name) if meeting.sample else name


def marks_of(marks: tuple[str, ...], tr: Translator, *, drafts: bool) -> tuple[str, ...]:
    """The marks asked for, and that the paper isn't final where drafts may be in it."""
    return (*marks, tr("not final")) if drafts else marks


def due_in_two(item: ItemRecord, tr: Translator) -> str:
    """The due date as said, and as chosen."""
    said = tr("“{words}”", words=item.row.due_as_said) if item.row.due_as_said else NONE
    return f"{said} / {chosen_due(item, tr)}"


def deadline_text(deadline: Deadline, tr: Translator) -> str:
    """A deadline as papers and letters write it, with its hour where one is named."""
    day = tr.paper_date(deadline.day)
    return tr("{day}, {hour}", day=day, hour=deadline.hour) if deadline.hour else day


def deadline_short(deadline: Deadline | None, tr: Translator) -> str:
    """A deadline as lists show it."""
    if deadline is None:
        return NONE
    return f"{tr.date(deadline.day)} {deadline.hour or ''}".rstrip()


def deadline_asked(deadline: Deadline | None, tr: Translator) -> str:
    """By when something was asked for, as a remark."""
    if deadline is None:
        return tr("no day set")
    return tr("asked for by {day}", day=deadline_text(deadline, tr))


def reply_wish(deadline: Deadline | None, tr: Translator) -> str:
    """The sentence that asks for a reply."""
    if deadline is None:
        return tr("No day is set for the reply; please tell us when to expect it.")
    return tr("Please reply by {day}.", day=deadline_text(deadline, tr))


def signed(sender: str, day: date, tr: Translator) -> str:
    """Who sends a letter, and when."""
    return tr("{sender}, {day}", sender=sender, day=tr.paper_date(day))


def reminding(greeting: str, told: Sequence[str], day: date, sender: str, tr: Translator) -> str:
    """A letter that reminds of sheets, one line each."""
    lines = [
        greeting,
        "",
        *told,
        "",
        tr("Please send us your response, or tell us when to expect it."),
        "",
        signed(sender, day, tr),
    ]
    return safe_block("\n".join(lines)) + "\n"


def raisers_of(item: ItemRecord, tr: Translator, none: str = NONE) -> str:
    """Who raised an item, in the order given; ``none`` for nobody."""
    names = item.raisers or ((item.row.raised_by,) if item.row.raised_by else ())
    return tr.join([item.said(name) for name in names]) or none


def owners_of(item: ItemRecord, tr: Translator) -> str:
    """The owners, the lead first."""
    return tr.join([item.owner_said(owner.name) for owner in item.owners]) or tr("no owner")


def chosen_due(item: ItemRecord, tr: Translator) -> str:
    """The due date, marked where somebody chose it."""
    if item.row.due is None:
        return NONE
    return tr.date(item.row.due) + (CHOSEN if item.due_chosen_by else "")


def chosen_note(tr: Translator) -> str:
    """What the mark beside a date means."""
    return tr("{mark}: a date that was chosen, not said.", mark=CHOSEN)


def answer_in_short(item: ItemRecord, tr: Translator, limit: int = 40) -> str:
    """The day's answer as said, with who said it: the words that bind, else how it begins."""
    quotes = item.quotes(EvidenceRole.ANSWERED)
    words = item.answer_firmness or (quotes[0].quote if quotes else "")
    if not words:
        return NONE
    if len(words) > limit:
        words = words[: limit - 1] + "…"
    name = item.row.answered_by or (quotes[0].speaker if quotes else None)
    who = item.said(name) if name else None
    return tr("“{words}” ({who})", words=words, who=who) if who else tr("“{words}”", words=words)


def place_of(evidence: EvidenceRecord, tr: Translator) -> str:
    """Where a quote stands: the remark and the line of the file, as far as known."""
    parts = []
    if evidence.remark_number:
        parts.append(tr("remark {number}", number=evidence.remark_number))
    if evidence.line:
        parts.append(tr("line {line} of the file", line=evidence.line))
    return tr.join(parts)


def resolution_text(resolution: ResolutionRecord, tr: Translator) -> str:
    """A resolution in one paragraph; a text that isn't cleared is a draft, and says so."""
    parts = [
        tr("(draft)") if resolution.stage in UNCLEARED else "",
        tr(
            "[{disposition}] {text}",
            disposition=tr.label(resolution.disposition),
            text=resolution.text,
        ),
        tr("Reason: {text}", text=resolution.reason) if resolution.reason else "",
        *(tr(label, text=text) for label, text in _wording(resolution) if text),
    ]
    return " ".join(part for part in parts if part)


def _wording(resolution: ResolutionRecord) -> tuple[tuple[str, str | None], ...]:
    """Where an answer was reflected, and the words before and after."""
    return (
        (N_("Where reflected: {text}"), resolution.reference),
        (N_("Old wording: {text}"), resolution.old_wording),
        (N_("New wording: {text}"), resolution.new_wording),
    )


def assessment_text(assessment: AssessmentRecord, tr: Translator) -> str:
    """A confirmation in one line: the outcome, on whose word, at which meeting, and the words."""
    parts = [tr.label(assessment.outcome), tr.label(assessment.basis)]
    if assessment.meeting:
        parts.append(tr.paper_date(assessment.meeting))
    if assessment.text:
        parts.append(assessment.text)
    return "  ".join(parts)


def note_text(note: NoteRecord, tr: Translator) -> str:
    """A note in one line with its day and writer."""
    text = tr(
        "{when} {who}: {text}", when=tr.moment(note.written_at), who=note.actor, text=note.text
    )
    return tr("(internal) {text}", text=text) if note.internal else text
