"""One file with many meetings: a heading per date, each offered as a meeting of its own."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import replace

from tracker.minutes.dates import date_in
from tracker.minutes.model import Hint, Source, SourceLine

OPENING = re.compile(r"^(?P<hashes>#{1,3})\s|^[■◆=＝]|^(?:第\s*[0-9０-９]+\s*回)")
FEWEST_LINES = 3  # that a meeting has under its heading
LONGEST = 80


def meetings_in(source: Source) -> tuple[Source, ...]:
    """The source itself, or one source per meeting where several dated headings part it."""
    lines = source.lines
    starts = _starts(lines)
    if len(starts) <= 1:
        return (source,)
    ends = [*starts[1:], len(lines)]
    preamble = lines[: starts[0]]
    title = next((line for line in preamble if line.text.strip()), None)
    return tuple(
        replace(
            source,
            sha256=hashlib.sha256(f"{source.sha256}:{number}".encode()).hexdigest(),
            lines=(*(preamble if number == 1 else (title,) if title else ()), *lines[start:end]),
            part=number,
            findings=source.findings if number == 1 else (),
        )
        for number, (start, end) in enumerate(zip(starts, ends, strict=True), start=1)
    )


def _starts(lines: Sequence[SourceLine]) -> list[int]:
    """Where each meeting begins: headings of one sign, each with a date of its own."""
    found: dict[str, list[tuple[int, object]]] = {}
    for place, line in enumerate(lines):
        text = line.text.strip()
        if not text or len(text) > LONGEST:
            continue
        match = OPENING.match(text)
        if match is None and line.hint is not Hint.HEADING:
            continue
        day = date_in(text)
        if day is not None:
            sign = (match["hashes"] or text[0]) if match else "hint"
            found.setdefault(sign, []).append((place, day))
    for places in found.values():
        days = [day for _, day in places]
        starts = [place for place, _ in places]
        long = all(
            sum(bool(line.text.strip()) for line in lines[a + 1 : b]) >= FEWEST_LINES
            for a, b in zip(starts, [*starts[1:], len(lines)], strict=True)
        )
        if len(set(days)) == len(days) > 1 and long:
            return starts
    return []
