"""Plain text and Markdown: which encoding the bytes are in, and their lines."""

import hashlib
from dataclasses import dataclass

from tracker.errors import BadInputError, Message
from tracker.minutes.model import Finding, Source, SourceLine

BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
OTHER_FORMATS = ((b"%PDF-", "PDF"), (b"PK\x03\x04", "Word/Excel"), (b"\xd0\xcf\x11\xe0", "Word 97"))
TOO_MANY_CONTROLS = 0.02  # of all characters; text has next to none


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text, and the encoding that it was read in; ``doubtful`` where another fits as well."""

    text: str
    encoding: str
    doubtful: bool = False


def read_text(data: bytes, name: str) -> Source:
    """The lines of a text file.  Raises BadInputError where the bytes are no text."""
    for magic, kind in OTHER_FORMATS:
        if data.startswith(magic):
            raise BadInputError(
                Message("{file} is a {kind} file; this version reads text.", file=name, kind=kind),
                hint=Message("Save it as text (.txt), then import that."),
            )
    decoded = decode(data, name)
    if not decoded.text.strip():
        raise BadInputError(
            Message("{file} is empty.", file=name),
            hint=Message("Check that the right file was saved."),
        )
    lines = decoded.text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "\ufffd")
    findings = []
    if decoded.doubtful:
        findings.append(
            Finding(
                "doubtful-encoding",
                None,
                Message(
                    "Read as {encoding}; check that no character is wrong.",
                    encoding=decoded.encoding,
                ),
            )
        )
    return Source(
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        reader="md" if name.casefold().endswith((".md", ".markdown")) else "txt",
        encoding=decoded.encoding,
        lines=tuple(
            SourceLine(line.removesuffix("\x0c"), number)
            for number, line in enumerate(lines.split("\n"), start=1)
        ),
        findings=tuple(findings),
    )


def decode(data: bytes, name: str) -> Decoded:
    """Bytes as text: by byte order mark, else strict UTF-8, else CP932."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _checked(data, encoding, name)
    try:
        return _refuse_binary(Decoded(data.decode("utf-8"), "utf-8"), name)
    except UnicodeDecodeError:
        return _checked(data, "cp932", name, doubtful=True)


def _checked(data: bytes, encoding: str, name: str, *, doubtful: bool = False) -> Decoded:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise BadInputError(
            Message(
                "{file} can't be read as text: byte {position} fits no known encoding.",
                file=name,
                position=error.start,
            ),
            hint=Message("Save it as UTF-8 text, then import that."),
        ) from error
    shown = {"utf-8-sig": "utf-8"}.get(encoding, encoding)
    return _refuse_binary(Decoded(text, shown, doubtful), name)


def _refuse_binary(decoded: Decoded, name: str) -> Decoded:
    text = decoded.text
    controls = sum(text.count(chr(code)) for code in range(32) if chr(code) not in "\t\n\r\x0c\x0b")
    if controls > TOO_MANY_CONTROLS * len(text) and controls > 1:
        raise BadInputError(
            Message(
                "{file} isn't text: it has {count} control characters.", file=name, count=controls
            ),
            hint=Message("Save it as text (.txt), then import that."),
        )
    return decoded
