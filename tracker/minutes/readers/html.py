"""HTML: the text of its main part as lines; scripts, menus and forms are no minutes."""

import hashlib
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from tracker.errors import BadInputError, Message
from tracker.minutes.model import Hint, Source, SourceLine
from tracker.minutes.readers.encodings import Decoded, decode
from tracker.minutes.readers.tables import Row, lines_of
from tracker.minutes.readers.text import doubts

CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
XML_HEAD = re.compile(r"^\s*<\?xml[^>]*\?>")
NEVER = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "nav",
        "aside",
        "footer",
        "button",
        "input",
        "select",
        "textarea",
        "fieldset",
        "form",
        "iframe",
        "object",
        "svg",
        "math",
        "audio",
        "video",
        "canvas",
        "head",
        "title",
    ]
)
BLOCKS = frozenset(
    [
        "p",
        "div",
        "li",
        "ul",
        "ol",
        "dl",
        "dt",
        "dd",
        "tr",
        "table",
        "section",
        "article",
        "header",
        "main",
        "blockquote",
        "pre",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "figure",
        "figcaption",
        "address",
        "details",
        "summary",
        "caption",
        "center",
        "body",
        "html",
        "tbody",
        "thead",
        "tfoot",
    ]
)
HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
MENU = re.compile(
    r"(?:^|[-_ ])(?:menu|navi?|breadcrumbs?|sidebar|pagetop|page-top|copyright)(?:$|[-_ ])"
)
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
WITHIN_PAGE = re.compile(r"^\s*[↑↓▲▼]")
LINE_NUMBER = re.compile(r"^\s*(\d+)\s*[:：.]?\s*$")
CITED = re.compile(r"<(?P<nick>[^<>]{1,30})>$|(?P<name>[^:：]{1,30})\s?[:：]$")
FEWEST_NUMBERED = 3
DEEPEST = 200


def read(data: bytes, name: str, *, kind: str = "html", encoding: str | None = None) -> Source:
    """The lines of a page.  Raises BadInputError where nothing can be read from it."""
    decoded = _decode(data, name, encoding)
    root = _parse(decoded.text, name)
    lines = _numbered_out(list(_main_lines(root)))
    if not any(line.text.strip() for line in lines):
        raise BadInputError(
            Message("{file} has no text outside scripts and menus.", file=name),
            hint=Message("Save the page with its text, or copy the text into a .txt file."),
        )
    return Source(
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        reader=kind,
        encoding=decoded.encoding,
        lines=tuple(lines),
        findings=doubts(decoded),
    )


def _decode(data: bytes, name: str, encoding: str | None) -> Decoded:
    """As text is, but a declared character set that fits decides where no mark does."""
    declared = CHARSET.search(data[:4096])
    if (
        encoding is None
        and declared
        and not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb"))
    ):
        word = declared[1].decode("ascii").lower()
        word = {"shift_jis": "cp932", "x-sjis": "cp932", "sjis": "cp932"}.get(word, word)
        try:
            return Decoded(data.decode(word), word)
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data, name, encoding)


def _parse(text: str, name: str) -> HtmlElement:
    bare = XML_HEAD.sub("", text).replace("\x00", "\ufffd")
    try:
        return document_fromstring(bare, parser=HTMLParser(no_network=True, remove_comments=True))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise BadInputError(
            Message(
                "{file} can't be read as {kind}: it is damaged, or none.", file=name, kind="HTML"
            ),
            hint=Message("Copy the text into a .txt file, then import that."),
        ) from error


def _main_lines(root: HtmlElement) -> Iterator[SourceLine]:
    """What heads the page, then its main part; the whole body where it marks none."""
    body = root.find("body")
    whole = root if body is None else body
    found = whole.xpath(".//main | .//*[@role='main'] | .//article")
    main = (
        found[0]
        if found and len(found[0].text_content()) > len(whole.text_content()) / 3
        else whole
    )
    if main is not whole:
        for element in _heading_part(whole, main):
            yield from _Walk().lines(element)
    yield from _Walk().lines(main)


def _heading_part(whole: HtmlElement, main: HtmlElement) -> Iterator[HtmlElement]:
    """Outside the main part: the first heading, those beside it, and lists of facts."""
    outside = [e for e in whole.xpath(".//h1 | .//dl") if main not in e.iterancestors()]
    first = next((element for element in outside if element.tag == "h1"), None)
    if first is not None:
        yield first
        yield from (beside for beside in first.itersiblings() if beside.tag in HEADINGS)
    for element in outside:
        skipped = any(_is_skipped(above) for above in element.iterancestors())
        if element.tag == "dl" and not skipped:
            yield element


class _Walk:
    """One way through a tree, collecting lines; ``number`` is the source line of each."""

    def __init__(self) -> None:
        self.found: list[SourceLine] = []
        self.text: list[str] = []
        self.number = 1
        self.hint: Hint | None = None

    def lines(self, element: HtmlElement) -> Sequence[SourceLine]:
        """Every line under an element."""
        self._visit(element, 0, verbatim=False)
        self._break()
        return self.found

    def _visit(self, element: HtmlElement, depth: int, *, verbatim: bool) -> None:
        if not isinstance(element.tag, str) or depth > DEEPEST or _is_skipped(element):
            return
        tag = element.tag.lower()
        if tag == "br":
            self._break(blank=True)
            return
        if tag == "table" and not element.xpath(".//table"):
            self._break()
            self.found.extend(lines_of(list(_rows(element))))
            return
        if tag == "cite" and not "".join(self.text).strip() and self._names_speaker(element):
            return
        block = tag in BLOCKS
        if block:
            self._break()
            self.hint = Hint.HEADING if tag in HEADINGS else None
        verbatim = verbatim or tag == "pre"
        self._add(element.text, element, verbatim=verbatim)
        for child in element:
            self._visit(child, depth + 1, verbatim=verbatim)
            self._add(child.tail, child, verbatim=verbatim)
        if block:
            self._break()
            self.hint = None

    def _names_speaker(self, element: HtmlElement) -> bool:
        """Whether a citation at the start of a line, ending in a colon or in <>, says who speaks."""
        found = CITED.match(" ".join(element.text_content().split()))
        if found is None:
            return False
        self.text.clear()
        number = element.sourceline or self.number
        self.found.append(SourceLine(found["nick"] or found["name"], number, hint=Hint.SPEAKER))
        return True

    def _add(self, text: str | None, element: HtmlElement, *, verbatim: bool) -> None:
        if not text:
            return
        if not self.text:
            self.number = element.sourceline or self.number
        if not verbatim:
            self.text.append(re.sub(r"[ \t\r\n\f]+", " ", text))
            return
        first, *rest = text.split("\n")
        self.text.append(first)
        for line in rest:
            self._break(blank=True)
            self.number += 1
            self.text.append(line)

    def _break(self, *, blank: bool = False) -> None:
        text = "".join(self.text)
        if re.search(r"[^\W_]", text) or text.strip(" \t\r\n:;|·") or blank:
            self.found.append(SourceLine(text.strip(" \t\r\n"), self.number, hint=self.hint))
        self.text.clear()


def _is_skipped(element: HtmlElement) -> bool:
    if element.tag in NEVER:
        return True
    if element.get("hidden") is not None or HIDDEN.search(element.get("style") or ""):
        return True
    if element.get("role") in {"button", "navigation", "banner", "search"}:
        return True
    named = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
    if MENU.search(named):
        return True
    return element.tag == "a" and bool(WITHIN_PAGE.match(element.text_content()))


def _rows(table: HtmlElement) -> Iterator[Row]:
    for row in table.iter("tr"):
        cells = [cell for cell in row if cell.tag in {"td", "th"}]
        yield (
            row.sourceline or 1,
            [[line.text for line in _Walk().lines(cell) if line.text] for cell in cells],
        )


def _numbered_out(lines: list[SourceLine]) -> list[SourceLine]:
    """Without a page's own count of speeches (1: 2: 3: …), each alone on its line."""
    counts = [
        (place, int(found[1]))
        for place, line in enumerate(lines)
        if (found := LINE_NUMBER.match(line.text))
    ]
    rising = all(after[1] == before[1] + 1 for before, after in pairwise(counts))
    if len(counts) < FEWEST_NUMBERED or not rising:
        return lines
    gone = {place for place, _ in counts}
    return [line for place, line in enumerate(lines) if place not in gone]
