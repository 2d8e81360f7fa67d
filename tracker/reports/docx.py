"""A paper as a Word document: A4, page numbers, header rows repeated, Japanese fonts named.

The blocks are written as XML, piece by piece, into the document that python-docx dressed: its own
tables take quadratic time, and a tree of them takes a hundred times the file's size.
"""

import io
from collections.abc import Callable, Iterator, Sequence
from html import escape
from itertools import chain
from typing import IO

from tracker.domain.text.safe import REPLACEMENT, safe_block
from tracker.reports.docx_look import (
    CELL_MARGINS,
    QUOTE,
    TABLE_BORDERS,
    TABLE_TEXT,
    Page,
    dress,
    page_of,
)
from tracker.reports.paper import (
    Block,
    Bullets,
    Cell,
    Chart,
    Heading,
    Lines,
    NewPage,
    Paper,
    Quote,
    Table,
    runs,
)
from tracker.reports.pieces import encoded
from tracker.reports.steady import steady_copy

_BODY = "word/document.xml"
# XML has no way to write these two.
_NOT_XML = {0xFFFE: REPLACEMENT, 0xFFFF: REPLACEMENT}


def docx(paper: Paper, out: IO[bytes]) -> None:
    """The paper as a .docx file, equal for equal papers."""
    from docx import Document

    document = Document()
    dress(document, paper)
    empty = io.BytesIO()
    document.save(empty)
    page = page_of(paper.landscape)
    blocks = (piece for block in paper.blocks for piece in _LAYOUT[type(block)](block, page))
    with steady_copy(empty, out, but=_BODY) as archive:
        before, section, after = archive.read(_BODY).rpartition(b"<w:sectPr")
        archive.write(_BODY, chain([before], encoded(blocks), [section, after]))


def _text(text: str) -> str:
    """The text inside a run; line ends become breaks, controls their signs."""
    shown = escape(safe_block(text).translate(_NOT_XML), quote=False)
    pieces = shown.split("\n")
    return "<w:br/>".join(f'<w:t xml:space="preserve">{piece}</w:t>' for piece in pieces)


def _run(text: str, look: str = "") -> str:
    return f"<w:r><w:rPr>{look}</w:rPr>{_text(text)}</w:r>" if look else f"<w:r>{_text(text)}</w:r>"


def _paragraph(content: str, look: str = "") -> str:
    return f"<w:p><w:pPr>{look}</w:pPr>{content}</w:p>"


def _heading(block: Heading, page: Page) -> Iterator[str]:
    del page
    yield _paragraph(_run(block.text), f'<w:pStyle w:val="Heading{block.level}"/>')


def _lines(block: Lines, page: Page) -> Iterator[str]:
    del page
    yield _paragraph("<w:r><w:br/></w:r>".join(map(_run, block.lines)))


def _bullets(block: Bullets, page: Page) -> Iterator[str]:
    del page
    for line in block.lines:
        yield _paragraph(_run(line), '<w:pStyle w:val="ListBullet"/>')


def _quote(block: Quote, page: Page) -> Iterator[str]:
    del page
    parts = [_run(block.label, "<w:b/>"), _run(block.words)]
    if block.place:
        parts.append(_run(block.place, '<w:color w:val="555555"/><w:sz w:val="17"/>'))
    yield _paragraph("<w:r><w:br/></w:r>".join(parts), QUOTE)


def _nothing(block: Chart, page: Page) -> Iterator[str]:
    """A chart's figures stand in the table beside it."""
    del block, page
    return iter(())


def _new_page(block: NewPage, page: Page) -> Iterator[str]:
    del block, page
    yield _paragraph('<w:r><w:br w:type="page"/></w:r>')


def _table(block: Table, page: Page) -> Iterator[str]:
    widths = list(_widths(block, page))
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    look = f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/>{TABLE_BORDERS}<w:tblLayout w:type="fixed"/>{CELL_MARGINS}'
    yield f"<w:tbl><w:tblPr>{look}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
    yield _row(block.headers, widths, page, head=True)
    for row in block.rows:
        yield _row(row, widths, page)
    yield "</w:tbl>" + _paragraph(
        "", '<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>'
    )


def _widths(block: Table, page: Page) -> Iterator[int]:
    shares = block.widths or (1,) * len(block.headers)
    for share in shares:
        yield page.line * share // sum(shares)


def _row(cells: Sequence[Cell], widths: list[int], page: Page, *, head: bool = False) -> str:
    # A row that is kept together and higher than the page loses its end in some programs.
    whole = head or not any(map(page.fills, cells, widths))
    look = ("<w:cantSplit/>" if whole else "") + ("<w:tblHeader/>" if head else "")
    made = "".join(_cell(cell, width, head=head) for cell, width in zip(cells, widths, strict=True))
    return f"<w:tr><w:trPr>{look}</w:trPr>{made}</w:tr>"


def _cell(cell: Cell, width: int, *, head: bool) -> str:
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="E8EDF2"/>' if head else ""
    bold = "<w:b/>" if head else ""
    content = "".join(
        _run(run.text, bold + ('<w:u w:val="single"/>' if run.changed else ""))
        for run in runs(cell)
    )
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>'
        f"{_paragraph(content, TABLE_TEXT)}</w:tc>"
    )


_LAYOUT: dict[type[Block], Callable[..., Iterator[str]]] = {
    Heading: _heading,
    Lines: _lines,
    Bullets: _bullets,
    Quote: _quote,
    Table: _table,
    Chart: _nothing,
    NewPage: _new_page,
}
