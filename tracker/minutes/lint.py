"""What in the minutes is damaged or ambiguous: findings with the file's own lines."""

from collections.abc import Iterator, Sequence

from tracker.errors import Message
from tracker.minutes.agenda import Section, names_another
from tracker.minutes.attendance import link_speaker
from tracker.minutes.blocks import Block
from tracker.minutes.model import Attendee, Finding, Minutes, Remark

BRACKETS = {"「": "」", "『": "』", "（": "）", "〔": "〕", "【": "】"}
SENTENCE_END = ("。", "！", "？", "」", "）", ")", ".", "!", "?", "…", ":", "：")


def findings_of(
    minutes: Minutes, listed: Sequence[Section], inside: Sequence[Section], after: Sequence[Block]
) -> Iterator[Finding]:
    """Every finding, pass by pass; the caller orders them by line."""
    yield from _headings(minutes, listed, inside)
    yield from _speakers(minutes)
    for remark in minutes.remarks:
        yield from _remark(minutes, remark)
    if after:
        yield Finding(
            "text-after-end",
            minutes.line_of(after[0].start),
            Message("Text follows after the end mark; it was not read as a remark."),
        )


def _headings(
    minutes: Minutes, listed: Sequence[Section], inside: Sequence[Section]
) -> Iterator[Finding]:
    for section in inside:
        named = names_another(section, listed)
        if named is not None:
            yield Finding(
                "agenda-heading",
                minutes.line_of(section.block.start),
                Message(
                    "The heading “{heading}” says item {number}, but names item {other}: {title}",
                    heading=section.title,
                    number=section.number,
                    other=named.number,
                    title=named.title,
                ),
            )


def _speakers(minutes: Minutes) -> Iterator[Finding]:
    if not any(remark.speaker for remark in minutes.remarks):
        yield Finding(
            "no-speakers",
            None,
            Message("No mark says who speaks; the text was read as remarks without speakers."),
        )
        return
    people: tuple[Attendee, ...] = minutes.attendance
    told: set[str] = set()
    for remark in minutes.remarks:
        speaker = remark.speaker
        if not people or speaker is None or speaker in told or link_speaker(people, speaker):
            continue
        told.add(speaker)
        yield Finding(
            "speaker-not-attending",
            minutes.line_of(remark.span.start),
            Message("{speaker} isn't in the attendance, or not clearly.", speaker=speaker),
        )


def _remark(minutes: Minutes, remark: Remark) -> Iterator[Finding]:
    line = minutes.line_of(remark.span.start)
    if not remark.paragraphs:
        yield Finding(
            "empty-remark",
            line,
            Message(
                "Remark {number} ({speaker}) is empty.",
                number=remark.number,
                speaker=remark.speaker or "—",
            ),
        )
    for paragraph in remark.paragraphs:
        words = paragraph.span.of(minutes.text)
        for opening, closing in BRACKETS.items():
            if words.count(opening) > words.count(closing):
                yield Finding(
                    "unclosed-bracket",
                    minutes.line_of(paragraph.span.start),
                    Message("“{bracket}” is opened but not closed.", bracket=opening),
                )
        last = paragraph.sentences[-1].of(minutes.text)
        if "。" in words and not last.endswith(SENTENCE_END):
            yield Finding(
                "unended-sentence",
                minutes.line_of(paragraph.sentences[-1].start),
                Message("A sentence ends nowhere: “…{words}”", words=last[-20:]),
            )
