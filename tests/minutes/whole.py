"""What must hold of any minutes, whatever file they came from."""

import unicodedata
from itertools import pairwise

from tracker.minutes.model import Minutes, PartKind
from tracker.minutes.repair import CONTROL, SYMBOLS


def check_whole(minutes: Minutes) -> None:
    """The parts cover the text once; remarks lie in theirs; each offset leads to its line."""
    text = minutes.text
    _check_parts(minutes)
    for remark in minutes.remarks:
        own = [part.span for part in minutes.parts if part.remark == remark.number]
        assert own, remark
        for paragraph in remark.paragraphs:
            assert any(span.covers(paragraph.span) for span in own)
            assert paragraph.sentences
            for before, after in pairwise(paragraph.sentences):
                assert before.end <= after.start
            for sentence in paragraph.sentences:
                assert paragraph.span.covers(sentence)
                words = sentence.of(text)
                assert words
                assert words == words.strip()
        if remark.mark is not None:
            assert (remark.speaker or "").split()[:1] == [] or (remark.speaker or "").split()[
                0
            ] in remark.mark.of(text)
    _check_places(minutes)


def _check_parts(minutes: Minutes) -> None:
    parts = minutes.parts
    assert parts[0].span.start == 0
    assert parts[-1].span.end == len(minutes.text)
    for before, after in pairwise(parts):
        assert before.span.end == after.span.start
    for part in parts:
        assert len(part.span)
        assert (part.remark is not None) == (part.kind is PartKind.REMARK)


def _check_places(minutes: Minutes) -> None:
    """Every letter stands in the line of the file to which its offset leads."""
    lines: dict[tuple[int | None, int], str] = {}
    for line in minutes.source.lines:
        key = (line.page, line.number)
        folded = CONTROL.sub("\ufffd", unicodedata.normalize("NFC", line.text)).translate(SYMBOLS)
        lines[key] = lines.get(key, "") + folded
    for offset, letter in enumerate(minutes.text):
        if letter.isspace():
            continue
        place = minutes.place_of(offset)
        assert place is not None
        assert letter in lines[place.page, place.line], (offset, letter, place)
