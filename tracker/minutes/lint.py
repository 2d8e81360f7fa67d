"""What in the minutes is damaged or ambiguous: findings with the file's own lines."""

import re
from collections.abc import Iterator, Sequence

from tracker.errors import Message
from tracker.minutes.agenda import Section, names_another
from tracker.minutes.attendance import attendees_meant, is_office
from tracker.minutes.blocks import Block
from tracker.minutes.dates import bad_dates_in
from tracker.minutes.deputies import stand_in
from tracker.minutes.discussion import Discussion
from tracker.minutes.front import label_of
from tracker.minutes.model import Finding, Minutes, PartKind, Remark
from tracker.minutes.stages import is_end, is_stage

BRACKETS = {"「": "」", "『": "』", "（": "）", "〔": "〕", "【": "】"}
SENTENCE_END = (
    "。",
    "！",
    "？",
    "」",
    "）",
    ")",
    ".",
    "!",
    "?",
    "…",
    ":",
    "：",
    "済",
    "〕",
    "】",
    "』",
)
TRAILING_SIGN = re.compile(r"★\s?\S{1,12}$")
DOUBLED = 40  # so long a sentence isn't said twice by chance
LOST = re.compile("[\ufffd\ue000-\uf8ff]")
BIDI = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f]")
TOGETHER = re.compile(r", ?| and |/|・")
UNFINISHED = re.compile(r"[、をにはがのとでへや（「]$")
FINISHED = 0.7  # of all paragraphs of several sentences end properly: then the others are odd
SPEECH = re.compile(r"[。.!?！？]")


def findings_of(
    minutes: Minutes, listed: Sequence[Section], found: Discussion
) -> Iterator[Finding]:
    """Every finding, pass by pass; the caller orders them by line."""
    lint = _Lint(minutes)
    yield from lint.day()
    yield from lint.headings(listed, found.sections)
    yield from lint.speakers()
    yield from lint.remarks()
    yield from lint.doubled()
    yield from lint.after_end(found.after_end)
    yield from lint.signs()


class _Lint:
    """The passes over one document."""

    def __init__(self, minutes: Minutes) -> None:
        self.minutes = minutes
        several = [
            minutes.text[p.span.end - 1]
            for remark in minutes.remarks
            for p in remark.paragraphs
            if len(p.sentences) > 1
        ]
        ended = sum(last in SENTENCE_END for last in several)
        self.finished = ended >= FINISHED * max(len(several), 1)

    def at(self, code: str, offset: int, message: Message) -> Finding:
        """A finding at a place of the stored text, by the file's own line and page."""
        place = self.minutes.place_of(offset)
        if place is None:
            return Finding(code, None, message)
        return Finding(code, place.line, message, place.page)

    def day(self) -> Iterator[Finding]:
        if self.minutes.date is None:
            yield Finding(
                "no-date",
                None,
                Message(
                    "The text doesn't say on which day the meeting was; an import asks for it."
                ),
            )

    def headings(self, listed: Sequence[Section], inside: Sequence[Section]) -> Iterator[Finding]:
        for section in inside:
            named = names_another(section, listed)
            if named is not None:
                yield self.at(
                    "agenda-heading",
                    section.block.start,
                    Message(
                        "The heading “{heading}” says item {number}, but names item {other}: {title}",
                        heading=section.title,
                        number=section.number,
                        other=named.number,
                        title=named.title,
                    ),
                )

    def speakers(self) -> Iterator[Finding]:
        minutes = self.minutes
        if not any(remark.speaker for remark in minutes.remarks):
            yield Finding(
                "no-speakers",
                None,
                Message("No mark says who speaks; the text was read as remarks without speakers."),
            )
            return
        told: set[str] = set()
        people = minutes.attendance
        for remark in minutes.remarks:
            speaker = remark.speaker
            if not people or speaker is None or speaker in told or is_office(speaker):
                continue
            told.add(speaker)
            several = [attendees_meant(people, one) for one in TOGETHER.split(speaker)]
            meant = attendees_meant(people, speaker) or (several[0][:1] if all(several) else [])
            deputy = stand_in(speaker)
            if not meant and deputy and attendees_meant(people, deputy.principal):
                continue
            at = remark.mark.start if remark.mark else remark.span.start
            if not meant:
                yield self.at(
                    "speaker-not-attending",
                    at,
                    Message("{speaker} isn't in the attendance.", speaker=speaker),
                )
            elif len(meant) > 1:
                names = "、".join(attendee.name for attendee in meant)
                yield self.at(
                    "ambiguous-speaker",
                    at,
                    Message(
                        "{speaker} may be any of these in the attendance: {names}.",
                        speaker=speaker,
                        names=names,
                    ),
                )

    def remarks(self) -> Iterator[Finding]:
        for remark in self.minutes.remarks:
            yield from self._remark(remark)

    def _remark(self, remark: Remark) -> Iterator[Finding]:
        minutes = self.minutes
        if not remark.paragraphs:
            yield self.at(
                "empty-remark",
                remark.mark.start if remark.mark else remark.span.start,
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
                    yield self.at(
                        "unclosed-bracket",
                        paragraph.span.start + words.index(opening),
                        Message("“{bracket}” is opened but not closed.", bracket=opening),
                    )
            last = paragraph.sentences[-1].of(minutes.text)
            odd = UNFINISHED.search(last) or self.finished
            if (
                "。" in words
                and odd
                and not last.endswith(SENTENCE_END)
                and not TRAILING_SIGN.search(last)
            ):
                yield self.at(
                    "unended-sentence",
                    paragraph.sentences[-1].start,
                    Message("A sentence ends nowhere: “…{words}”", words=last[-20:]),
                )

    def doubled(self) -> Iterator[Finding]:
        """Long paragraphs that one speaker says twice, word for word."""
        seen: dict[int, int] = {}  # by hash: the passages themselves would double the text
        text = self.minutes.text
        for remark in self.minutes.remarks:
            for paragraph in remark.paragraphs:
                words = paragraph.span.of(text)
                if len(words) < DOUBLED:
                    continue
                first = seen.setdefault(hash((remark.speaker, words)), paragraph.span.start)
                if first != paragraph.span.start and text.startswith(words, first):
                    yield self.at(
                        "doubled-passage",
                        paragraph.span.start,
                        Message(
                            "The passage repeats line {line} word for word: “{words}…”",
                            line=self.minutes.line_of(first),
                            words=words[:20],
                        ),
                    )

    def after_end(self, after: Sequence[Block]) -> Iterator[Finding]:
        attending = {
            part.span.start for part in self.minutes.parts if part.kind is PartKind.ATTENDANCE
        }
        for block in after:
            in_attendance = any(
                start <= block.start for start in attending if start >= after[0].start
            )
            if (
                in_attendance
                or is_end(block.text)
                or is_stage(block.text)
                or label_of(block.text)[1]
            ):
                continue
            if SPEECH.search(block.text) and len(block.text) >= DOUBLED / 4:
                yield self.at(
                    "text-after-end",
                    block.start,
                    Message("Text follows after the end mark; it was not read as a remark."),
                )
                return

    def signs(self) -> Iterator[Finding]:
        """Dates that are none, letters that were lost, direction marks that hide the order."""
        text = self.minutes.text
        for offset, words in bad_dates_in(text):
            yield self.at("bad-date", offset, Message("{date} is no date.", date=words))
        for code, pattern in (("lost-letter", LOST), ("direction-mark", BIDI)):
            found = list(pattern.finditer(text))
            if not found:
                continue
            message = (
                Message("{count} letters can't be shown; the first stands here.", count=len(found))
                if code == "lost-letter"
                else Message(
                    "{count} marks change the direction of the text; the first stands here.",
                    count=len(found),
                )
            )
            yield self.at(code, found[0].start(), message)
