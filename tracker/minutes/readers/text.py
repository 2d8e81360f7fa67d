"""Plain text and Markdown: their lines, as typed."""

import hashlib
import re

from tracker.errors import BadInputError, Message
from tracker.minutes.model import Finding, Source, SourceLine
from tracker.minutes.readers.encodings import Decoded, decode

LINE_END = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
FENCE = re.compile(r"^---\s*$")


def read(data: bytes, name: str, *, kind: str = "txt", encoding: str | None = None) -> Source:
    """The lines of a text file.  Raises BadInputError where the bytes are no text."""
    decoded = decode(data, name, encoding)
    if not decoded.text.strip():
        raise BadInputError(
            Message("{file} is empty.", file=name),
            hint=Message("Check that the right file was saved."),
        )
    lines, pages = _lines(decoded.text)
    return Source(
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        reader=kind,
        encoding=decoded.encoding,
        lines=lines,
        findings=doubts(decoded),
        pages=pages,
    )


def doubts(decoded: Decoded) -> tuple[Finding, ...]:
    """What in the decoding should be looked at."""
    if not decoded.doubtful:
        return ()
    return (
        Finding(
            "doubtful-encoding",
            None,
            Message(
                "Read as {encoding}; check that no character is wrong, or choose with --encoding.",
                encoding=decoded.encoding,
            ),
        ),
    )


def _lines(text: str) -> tuple[tuple[SourceLine, ...], int | None]:
    """The lines, and how many pages form feeds make of them (None where there are none)."""
    if "\x0c" not in text:
        plain = text.replace("\r\n", "\n").replace("\r", "\n")
        if not re.search("[\x0b\x85\u2028\u2029]", plain):
            return tuple(
                SourceLine(line, number) for number, line in enumerate(plain.split("\n"), start=1)
            ), None
    lines: list[SourceLine] = []
    page = 1 if "\x0c" in text.rstrip() else None
    start = 0
    number = 1
    for end in LINE_END.finditer(text):
        lines.append(SourceLine(text[start : end.start()], number, page))
        start = end.end()
        if end[0] != "\x0c":
            number += 1
        elif page is not None:
            page += 1
    lines.append(SourceLine(text[start:], number, page))
    return tuple(lines), page
