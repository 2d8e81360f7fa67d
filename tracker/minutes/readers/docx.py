"""Word (.docx): paragraphs and tables in their order, footnotes last."""

import hashlib
import io
import re
import zlib
from collections.abc import Iterator
from typing import Any
from zipfile import BadZipFile

from docx import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from docx.oxml.text.paragraph import CT_P
from lxml import etree

from tracker.errors import BadInputError, Message
from tracker.minutes.model import Hint, Source, SourceLine
from tracker.minutes.readers.tables import Row, lines_of

HEADING_STYLE = re.compile(r"^(?:heading|見出し|title|表題)", re.IGNORECASE)
NOTES = "/word/footnotes.xml"
SKIPPED = frozenset(
    qn(f"w:{tag}") for tag in ("del", "moveFrom", "rt", "pPr", "rPr", "txbxContent", "instrText")
)
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
TEXT = qn("w:t")
SIGNS = {
    qn("w:tab"): "\t",
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "-",
    qn("w:softHyphen"): "",
}
# What a damaged package makes the readers of zip, XML and Word parts raise.
DAMAGES = (
    PackageNotFoundError,
    BadZipFile,
    zlib.error,
    etree.XMLSyntaxError,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
)
CONTAINERS = frozenset(qn(f"w:{tag}") for tag in ("sdt", "sdtContent", "customXml", "ins"))


def read(data: bytes, name: str, *, kind: str = "docx", encoding: str | None = None) -> Source:
    """The lines of a .docx; ``number`` counts its paragraphs.  Raises BadInputError if damaged."""
    del encoding  # a .docx says its own
    try:
        document = Document(io.BytesIO(data))
        lines = list(_Body(document).lines())
    except DAMAGES as error:
        raise BadInputError(
            Message(
                "{file} can't be read as {kind}: it is damaged, or none.", file=name, kind=".docx"
            ),
            hint=Message("Open it in Word, save it as .docx, then import that."),
        ) from error
    if not any(line.text.strip() for line in lines):
        raise BadInputError(
            Message("{file} is empty.", file=name),
            hint=Message("Check that the right file was saved."),
        )
    return Source(
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        reader=kind,
        encoding="utf-8",
        lines=tuple(lines),
    )


class _Body:
    """The document's body; ``count`` is the number of the paragraph last read."""

    def __init__(self, document: Any) -> None:
        self.document = document
        self.count = 0
        self.headings = {
            style.style_id for style in document.styles if HEADING_STYLE.match(style.name or "")
        }

    def lines(self) -> Iterator[SourceLine]:
        yield from self._inside(self.document.element.body)
        yield from self._notes()

    def _inside(self, element: Any) -> Iterator[SourceLine]:
        for child in element:
            if child.tag == qn("w:p"):
                yield from self._paragraph(child)
            elif child.tag == qn("w:tbl"):
                yield from lines_of(list(self._rows(child)))
            elif child.tag in CONTAINERS:
                yield from self._inside(child)

    def _paragraph(self, paragraph: CT_P) -> Iterator[SourceLine]:
        self.count += 1
        style = paragraph.style
        hint = Hint.HEADING if style in self.headings else None
        for line in text_of(paragraph).split("\n"):
            yield SourceLine(line, self.count, hint=hint)

    def _rows(self, table: Any) -> Iterator[Row]:
        for row in table.iterchildren(qn("w:tr")):
            first = self.count + 1
            yield (
                first,
                [
                    [line.text for line in self._inside(cell)]
                    for cell in row.iterchildren(qn("w:tc"))
                ],
            )

    def _notes(self) -> Iterator[SourceLine]:
        for part in self.document.part.package.iter_parts():
            if str(part.partname) == NOTES:
                parser = etree.XMLParser(resolve_entities=False, no_network=True)
                for paragraph in etree.fromstring(part.blob, parser).iter(qn("w:p")):
                    self.count += 1
                    text = text_of(paragraph).strip()
                    if text:
                        yield SourceLine(text, self.count, hint=Hint.NOTE)


def text_of(element: Any) -> str:
    """The text under an element, with what was inserted and without what was deleted."""
    pieces: list[str] = []
    stack = [iter(element)]
    while stack:
        child = next(stack[-1], None)
        if child is None:
            stack.pop()
        elif child.tag == TEXT:
            pieces.append(child.text or "")
        elif child.tag in SIGNS:
            pieces.append(SIGNS[child.tag])
        elif child.tag not in SKIPPED and child.tag != FALLBACK:
            stack.append(iter(child))
    return "".join(pieces)
