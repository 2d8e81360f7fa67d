"""PDF: the text layer line by line, with pages; what pages repeat is told from speech."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median

import pypdfium2
from pypdfium2 import PdfiumError

from tracker.errors import BadInputError, Message
from tracker.going_on import each
from tracker.minutes.model import Source
from tracker.minutes.readers.furniture import Page, footnote_start, without_furniture

PASSWORD = 4  # FPDF_ERR_PASSWORD
FEWEST_LETTERS = 20
MOST_PAGES = 10_000  # a small file can name the same page half a million times
WIDER = 1.7  # of the usual distance of lines: a blank line stood there
HALF = 0.5  # of a letter's size: less up or down is the same line
SMALLER = 0.9  # of the usual size of letters
SPACED = 4.0  # letters of room in a name that is spread to a column's width (中嶋　　健)
SHORT = 3  # letters that a surname or a given name has at most


def read(data: bytes, name: str, *, kind: str = "pdf", encoding: str | None = None) -> Source:
    """The lines of a PDF.  Raises BadInputError if it is damaged, locked or only pictures."""
    del encoding  # a PDF says its own
    try:
        document = pypdfium2.PdfDocument(data)
    except PdfiumError as error:
        raise _unopened(name, error) from error
    try:
        _refuse_too_many(name, len(document))
        count = len(document)
        pages = [_page(document, number) for number in each(range(count), count)]
    except PdfiumError as error:
        raise _unopened(name, error) from error
    finally:
        document.close()
    if sum(len(line.strip()) for page in pages for line in page.lines) < FEWEST_LETTERS:
        raise BadInputError(
            Message("{file} has no text layer: its pages are pictures.", file=name),
            hint=Message(
                "Recognise its text (OCR) and save it as .txt or .docx, then import that."
            ),
        )
    lines, left_out = without_furniture(pages)
    return Source(
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        reader=kind,
        encoding="utf-8",
        lines=tuple(lines),
        left_out=tuple(left_out),
        pages=len(pages),
    )


def _refuse_too_many(name: str, pages: int) -> None:
    if pages > MOST_PAGES:
        raise BadInputError(
            Message(
                "{file} has {count} pages; up to {limit} are read.",
                file=name,
                count=pages,
                limit=MOST_PAGES,
            ),
            hint=Message("Save the pages of the minutes as a file of their own."),
        )


def _unopened(name: str, error: PdfiumError) -> BadInputError:
    if getattr(error, "err_code", None) == PASSWORD or "password" in str(error).lower():
        return BadInputError(
            Message("{file} is protected by a password.", file=name),
            hint=Message("Save a copy without a password, then import that."),
        )
    return BadInputError(
        Message("{file} can't be read as {kind}: it is damaged, or none.", file=name, kind="PDF"),
        hint=Message("Fetch or save the file again."),
    )


def _page(document: pypdfium2.PdfDocument, number: int) -> Page:
    """A page's lines, each with its indent in cells put back as spaces."""
    page = document[number]
    text_page = page.get_textpage()
    try:
        lines = _whole_lines(text_page, _lines(text_page))
    finally:
        text_page.close()
        page.close()
    texts = [line.text for line in lines]
    sizes = [line.size for line in lines]
    note = footnote_start(texts, [_small(size, sizes) for size in sizes])
    return Page(
        number=number + 1,
        lines=_indented(texts, [line.left for line in lines], sizes),
        gaps=_gaps([line.bottom for line in lines]),
        notes=frozenset(range(note, len(lines))) if note is not None else frozenset(),
    )


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the text layer; place and size of its first letter in points, 0 where blank.

    ``last`` is the index of its last letter in the text layer.
    """

    text: str
    left: float = 0.0
    bottom: float = 0.0
    size: float = 0.0
    last: int = -1


def _lines(text_page: pypdfium2.PdfTextPage) -> list[_Line]:
    from pypdfium2 import raw

    found: list[_Line] = []
    at = 0
    for text in text_page.get_text_range().split("\r\n"):
        length = (
            len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
        )
        stripped = text.lstrip()
        if stripped:
            index = at + len(text) - len(stripped)
            left, bottom, _, _ = text_page.get_charbox(index)
            size = raw.FPDFText_GetFontSize(text_page, index)
            last = at + length - 1 - (len(text) - len(text.rstrip()))
            found.append(_Line(text, left, bottom, size, last))
        else:
            found.append(_Line(""))
        at += length + 2
    return found


def _whole_lines(text_page: pypdfium2.PdfTextPage, lines: Sequence[_Line]) -> list[_Line]:
    """Pieces that print side by side, as a change of font parts them, are one line again."""
    whole: list[_Line] = []
    for line in lines:
        before = whole[-1] if whole else None
        if before and before.text and line.text and _is_beside(text_page, before, line):
            space = " " if before.text[-1].isascii() or line.text[0].isascii() else ""
            text = before.text.rstrip() + space + line.text.lstrip()
            whole[-1] = replace(before, text=text, last=line.last)
        else:
            whole.append(line)
    return whole


def _is_beside(text_page: pypdfium2.PdfTextPage, before: _Line, line: _Line) -> bool:
    if abs(before.bottom - line.bottom) > HALF * before.size or line.left <= before.left:
        return False
    _, _, right, _ = text_page.get_charbox(before.last)
    is_name = all(len(part.text.strip()) <= SHORT for part in (before, line))
    return bool(line.left - right < before.size * (SPACED if is_name else 1))


def _usual(values: Sequence[float]) -> float:
    known = [value for value in values if value > 0]
    return median(known) if known else 0


def _small(size: float, sizes: Sequence[float]) -> bool:
    return 0 < size < SMALLER * _usual(sizes)


def _indented(lines: Sequence[str], lefts: Sequence[float], sizes: Sequence[float]) -> list[str]:
    cell = _usual(sizes) / 2 or 6
    known = [left for left in lefts if left > 0]
    margin = min(known) if known else 0
    return [
        " " * max(round((left - margin) / cell), 0) + line.strip() if line.strip() else ""
        for line, left in zip(lines, lefts, strict=True)
    ]


def _gaps(tops: Sequence[float]) -> frozenset[int]:
    """Before which lines more than the usual distance is left."""
    steps = [(i, tops[i - 1] - tops[i]) for i in range(1, len(tops)) if tops[i] and tops[i - 1]]
    usual = _usual([step for _, step in steps])
    return frozenset(i for i, step in steps if usual and step > WIDER * usual)
