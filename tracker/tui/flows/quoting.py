"""An item made of sentences of the minutes that nobody proposed."""

from tracker.domain.records import PassageRecord, RemarkRecord
from tracker.domain.span import Span
from tracker.errors import BadInputError, Message, NotFoundError
from tracker.minutes.sentences import sentences_of
from tracker.services import commands
from tracker.tui.dialogs.quote import Quoted, QuoteDialog
from tracker.tui.flows.host import Host


def quote(
    host: Host, remark: RemarkRecord, passage: PassageRecord, words: Span | None = None
) -> None:
    """Choose sentences of the remark (or take these words), give them a title, keep them as an item."""
    tr = host.desk.tr
    meeting = next((m for m in host.desk.meetings if m.id == remark.meeting_id), None)
    if meeting is None:
        raise NotFoundError(Message("This meeting is no longer in the register."))
    if meeting.documents[-1].id != remark.minutes_id:
        raise BadInputError(Message("There is a later edition: quote from that one."))

    def write(quoted: Quoted) -> None:
        done = host.desk.write(
            commands.add_item,
            quoted.title,
            kind=quoted.kind,
            meeting_id=remark.meeting_id,
            span=quoted.span,
        )
        host.done(tr("Item made: #{number} {title}", number=done.numbers[0], title=quoted.title))

    text = passage.text
    offered = sentences(text, remark) if words is None else [words]
    host.ask(QuoteDialog(tr, text, offered, speaker=remark.speaker), write)


def quote_selection(host: Host, passage: PassageRecord, span: Span) -> None:
    """An item from words that were selected with the mouse; they must be some remark's own."""
    spoken = (r for r in passage.remarks if r.start < span.end and span.start < r.end)
    remark = next(spoken, None)
    if remark is None:
        raise BadInputError(Message("Nobody said these words: select some of a remark."))
    own = Span(max(span.start, remark.start), min(span.end, remark.end))
    quote(host, remark, passage, own)


def sentences(text: str, remark: RemarkRecord) -> list[Span]:
    """The sentences of a remark, paragraph by paragraph."""
    found: list[Span] = []
    start = remark.start
    for line in text[remark.start : remark.end].splitlines(keepends=True):
        found += sentences_of(text, start, start + len(line.rstrip("\n")))
        start += len(line)
    return found or [Span(remark.start, remark.end)]
