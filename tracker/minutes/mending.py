"""What was read wrongly, put right by hand: the text stays, the remarks change."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from tracker.domain.span import Span
from tracker.errors import BadInputError, Message
from tracker.minutes.attendance import link_speaker
from tracker.minutes.editions import align
from tracker.minutes.model import AgendaItem, Minutes, Paragraph, Remark
from tracker.minutes.names import name_and_role
from tracker.minutes.sentences import sentences_of


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing put right in the remark ``number``: ``kind`` is speaker, item, split or join.

    ``value`` is the right speaker or item, or the words with which the second part begins; ``was``
    what had been read.  ``start`` is where the remark begins in the text it was made on.
    """

    kind: str
    number: int
    start: int
    value: str | None = None
    was: str | None = None

    def as_data(self) -> dict[str, Any]:
        """As it is kept beside the document."""
        return {
            "kind": self.kind,
            "number": self.number,
            "start": self.start,
            "value": self.value,
            "was": self.was,
        }


def mend(minutes: Minutes, correction: Correction) -> Minutes:
    """The minutes with one correction.  Raises BadInputError where it can't be made."""
    place = correction.number - 1
    if not 0 <= place < len(minutes.remarks):
        raise BadInputError(Message("There is no remark {remark}.", remark=correction.number))
    return _MENDS[correction.kind](minutes, place, correction)


def carried_over(
    old: Minutes, new: Minutes, data: Sequence[dict[str, Any]]
) -> tuple[Minutes, list[Correction]]:
    """A new edition with the corrections of the old one that it still needs, and these.

    What the new edition itself puts right, or no longer has, is left as it is.
    """
    kept: list[Correction] = []
    for entry in data:
        known = Correction(**entry)
        number = align(old, new).remarks.get(known.number)
        if number is None:
            continue
        correction = replace(known, number=number, start=new.remarks[number - 1].span.start)
        if _is_needed(new, correction):
            try:
                new = mend(new, correction)
            except BadInputError:
                continue
            kept.append(correction)
    return new, kept


def _is_needed(minutes: Minutes, correction: Correction) -> bool:
    remark = minutes.remarks[correction.number - 1]
    if correction.kind == "speaker":
        return remark.speaker == correction.was
    if correction.kind == "item":
        return _item_title(minutes, remark) == correction.was
    return True


def _item_title(minutes: Minutes, remark: Remark) -> str | None:
    return None if remark.agenda_item is None else minutes.agenda[remark.agenda_item].title


def _with(minutes: Minutes, remarks: Sequence[Remark]) -> Minutes:
    """With these remarks, numbered anew; the parts follow from them no longer."""
    numbered = tuple(replace(remark, number=n) for n, remark in enumerate(remarks, start=1))
    return replace(minutes, remarks=numbered, parts=())


def _speaker(minutes: Minutes, place: int, correction: Correction) -> Minutes:
    speaker = (correction.value or "").strip() or None
    name, role = name_and_role(speaker) if speaker else (None, None)
    meant = link_speaker(minutes.attendance, speaker) if speaker else None
    remarks = list(minutes.remarks)
    remarks[place] = replace(
        remarks[place],
        speaker=speaker,
        name=name,
        role=role,
        attendee=None if meant is None else minutes.attendance.index(meant),
    )
    return _with(minutes, remarks)


def _item(minutes: Minutes, place: int, correction: Correction) -> Minutes:
    titles = [item.title for item in minutes.agenda]
    title = (correction.value or "").strip()
    agenda = minutes.agenda
    if title and title not in titles:
        span = minutes.remarks[place].span
        agenda = (*agenda, AgendaItem(title, Span(span.start, span.start)))
        titles.append(title)
    remarks = list(minutes.remarks)
    remarks[place] = replace(remarks[place], agenda_item=titles.index(title) if title else None)
    return replace(_with(minutes, remarks), agenda=agenda)


def _split(minutes: Minutes, place: int, correction: Correction) -> Minutes:
    remark = minutes.remarks[place]
    words = (correction.value or "").strip()
    at = minutes.text.find(words, remark.span.start, remark.span.end) if words else -1
    if at <= remark.span.start:
        raise BadInputError(
            Message("Remark {number} has no “{words}” inside.", number=remark.number, words=words),
            hint=Message("Give the first words of the second part, as they stand in the minutes."),
        )
    first, second = [], []
    for paragraph in remark.paragraphs:
        if paragraph.span.end <= at:
            first.append(paragraph)
        elif paragraph.span.start >= at:
            second.append(paragraph)
        else:
            first.extend(_paragraph(minutes.text, paragraph.span.start, at))
            second.extend(_paragraph(minutes.text, at, paragraph.span.end))
    remarks = list(minutes.remarks)
    remarks[place : place + 1] = [
        _of(remark, first),
        replace(_of(remark, second), mark=None),
    ]
    return _with(minutes, remarks)


def _paragraph(text: str, start: int, end: int) -> list[Paragraph]:
    sentences = sentences_of(text, start, end)
    return [Paragraph(Span(sentences[0].start, sentences[-1].end), sentences)] if sentences else []


def _of(remark: Remark, paragraphs: Sequence[Paragraph]) -> Remark:
    start = paragraphs[0].span.start if paragraphs else remark.span.start
    end = paragraphs[-1].span.end if paragraphs else start
    return replace(remark, span=Span(start, end), paragraphs=tuple(paragraphs))


def _join(minutes: Minutes, place: int, _correction: Correction) -> Minutes:
    if place == 0:
        raise BadInputError(Message("The first remark has none before it to be joined to."))
    before, remark = minutes.remarks[place - 1 : place + 1]
    joined = _of(before, [*before.paragraphs, *remark.paragraphs])
    remarks = list(minutes.remarks)
    remarks[place - 1 : place + 1] = [joined]
    return _with(minutes, remarks)


_MENDS = {"speaker": _speaker, "item": _item, "split": _split, "join": _join}
