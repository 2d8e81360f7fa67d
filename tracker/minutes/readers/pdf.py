"""PDF: the text layer line by line, with pages; what pages repeat is told from speech."""

import hashlib
from collections.abc import Sequence
from statistics import median

import pypdfium2
from pypdfium2 import PdfiumError

from tracker.errors import BadInputError, Message
from tracker.minutes.model import Source
from tracker.minutes.readers.furniture import Page, footnote_start, without_furniture

PASSWORD = 4  # FPDF_ERR_PASSWORD
FEWEST_LETTERS = 20
WIDER = 1.7  # of the usual distance of lines: a blank line stood there
SMALLER = 0.9  # of the usual size of letters


def read(data: bytes, name: str, *, kind: str = "pdf", encoding: str | None = None) -> Source:
    """The lines of a PDF.  Raises BadInputError if it is damaged, locked or only pictures."""
    del encoding  # a PDF says its own
    try:
        document = pypdfium2.PdfDocument(data)
    except PdfiumError as error:
        raise _unopened(name, error) from error
    try:
        pages = [_page(document, number) for number in range(len(document))]
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


def _unopened(name: str, error: PdfiumError) -> BadInputError:
    if getattr(error, "err_code", None) == PASSWORD or "password" in str(error).lower():
        return BadInputError(
            Message("{file} is protected by a password.", file=name),
            hint=Message("Save a copy without a password, then import that."),
        )
    return BadInputError(
        Message("{file} can't be read as PDF: {reason}", file=name, reason=error),
        hint=Message("Fetch or save the file again."),
    )


def _page(document: pypdfium2.PdfDocument, number: int) -> Page:
    """A page's lines, each with its indent in cells put back as spaces."""
    page = document[number]
    text_page = page.get_textpage()
    try:
        text = text_page.get_text_range()
        lines = text.split("\r\n")
        lefts, tops, heights = _boxes(text_page, lines)
    finally:
        text_page.close()
        page.close()
    texts = _indented(lines, lefts, heights)
    gaps = _gaps(tops)
    note = footnote_start(lines, [_small(height, heights) for height in heights])
    return Page(
        number=number + 1,
        lines=texts,
        gaps=gaps,
        notes=frozenset(range(note, len(lines))) if note is not None else frozenset(),
    )


def _boxes(
    text_page: pypdfium2.PdfTextPage, lines: Sequence[str]
) -> tuple[list[float], list[float], list[float]]:
    """Left, bottom and letter size of each line's first visible letter; 0 where it is blank."""
    from pypdfium2 import raw

    lefts: list[float] = []
    tops: list[float] = []
    sizes: list[float] = []
    at = 0
    for line in lines:
        units = line if line.isascii() else line.encode("utf-16-le", "surrogatepass")
        length = len(line) if line.isascii() else len(units) // 2
        stripped = line.lstrip()
        if stripped:
            index = at + len(line) - len(stripped)
            left, bottom, _, _ = text_page.get_charbox(index)
            lefts.append(left)
            tops.append(bottom)
            sizes.append(raw.FPDFText_GetFontSize(text_page, index))
        else:
            lefts.append(0)
            tops.append(0)
            sizes.append(0)
        at += length + 2
    return lefts, tops, sizes


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
