"""How a Word document looks: page, fonts with fallbacks, styles, the head and foot of each page."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tracker.reports.cells import xml_line
from tracker.reports.paper import Cell, Paper, runs

if TYPE_CHECKING:
    from docx.document import Document

FONT = "游ゴシック"
LATIN = "Yu Gothic"
# Where the first one is missing; a reader's own choice comes last.
FALLBACKS = "Yu Gothic,ＭＳ ゴシック,MS Gothic,Noto Sans CJK JP,IPAexGothic,Hiragino Sans"
_TWIPS_PER_MM = 56.7
_MARGIN_MM = 18
_COLOUR = "1F3A5F"
QUOTE = (
    '<w:keepLines/><w:pBdr><w:left w:val="single" w:sz="12" w:space="8" w:color="B9C2CC"/></w:pBdr>'
    '<w:spacing w:before="60" w:after="60"/><w:ind w:left="240"/>'
)
TABLE_TEXT = '<w:pStyle w:val="TableText"/>'
TABLE_BORDERS = "<w:tblBorders>{}</w:tblBorders>".format(
    "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="8A97A5"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
)
CELL_MARGINS = (
    '<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="80" w:type="dxa"/>'
    '<w:bottom w:w="40" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar>'
)
_SIZES = {"Heading 1": 17.0, "Heading 2": 13.0, "Heading 3": 11.0, "Heading 4": 10.0}
_BODY, _TABLE = 10.5, 9.0
# In twips: a wide letter of a table, a line of them as the tallest of the fonts has it, a cell's margin.
_TABLE_LETTER, _TABLE_LINE, _CELL_MARGIN = 180, 310, 80


@dataclass(frozen=True, slots=True)
class Page:
    """A4 in twips; ``line`` is what a line may take."""

    width: int
    height: int
    margin: int

    @property
    def line(self) -> int:
        """The width between the margins."""
        return self.width - 2 * self.margin

    def fills(self, cell: Cell, width: int) -> bool:
        """Whether a table's cell may take more than half the page, were all its letters wide."""
        texts = [run.text for run in runs(cell)]
        a_line = max(1, (width - 2 * _CELL_MARGIN) // _TABLE_LETTER)
        lines = sum(map(len, texts)) // a_line + sum(text.count("\n") for text in texts) + 1
        return lines * _TABLE_LINE > (self.height - 2 * self.margin) // 2


def page_of(landscape: bool) -> Page:  # noqa: FBT001 - a paper's own column
    """A4, upright or on its side."""
    sides = (297, 210) if landscape else (210, 297)
    width, height = (round(side * _TWIPS_PER_MM) for side in sides)
    return Page(width, height, round(_MARGIN_MM * _TWIPS_PER_MM))


def dress(document: "Document", paper: Paper) -> None:
    """Page, styles, properties, head and foot of an empty document."""
    _page(document, paper)
    _styles(document)
    _font_table(document)
    _properties(document, paper)
    section = document.sections[0]
    if paper.marks:
        head = section.header.paragraphs[0]
        head.alignment = 2
        head.add_run("  ".join(f"【{xml_line(mark)}】" for mark in paper.marks)).bold = True
    foot = section.footer.paragraphs[0]
    foot.alignment = 1
    for part in ("PAGE", " / ", "NUMPAGES"):
        _field(foot, part) if part.strip().isalpha() else foot.add_run(part)


def _page(document: "Document", paper: Paper) -> None:
    from docx.enum.section import WD_ORIENT
    from docx.shared import Twips

    page, section = page_of(paper.landscape), document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE if paper.landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Twips(page.width), Twips(page.height)
    for side in ("left", "right", "top", "bottom"):
        setattr(section, f"{side}_margin", Twips(page.margin))
    section.header_distance = section.footer_distance = Twips(page.margin // 2)


def _styles(document: "Document") -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Pt, RGBColor

    styles = document.styles
    body: Any = styles["Normal"]
    _font(body, _BODY)
    body.paragraph_format.space_after = Pt(4)
    body.paragraph_format.line_spacing = 1.15
    for name, size in _SIZES.items():
        style: Any = styles[name]
        _font(style, size)
        style.font.color.rgb = RGBColor.from_string(_COLOUR)
        style.font.italic = False
        style.paragraph_format.space_before = Pt(12 if size > _BODY else 6)
        style.paragraph_format.space_after = Pt(3)
    table: Any = styles.add_style("TableText", WD_STYLE_TYPE.PARAGRAPH)
    table.base_style = body
    _font(table, _TABLE)
    table.paragraph_format.space_after = Pt(0)
    table.paragraph_format.line_spacing = 1.0


def _font(style: Any, size: float) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Pt

    style.font.size = Pt(size)
    style.font.name = LATIN
    look = style.element.get_or_add_rPr()
    fonts = look.get_or_add_rFonts()
    for name in list(fonts.attrib):
        if name.endswith("Theme"):
            del fonts.attrib[name]
    for kind in ("ascii", "hAnsi", "cs"):
        fonts.set(qn(f"w:{kind}"), LATIN)
    fonts.set(qn("w:eastAsia"), FONT)
    speech = look.find(qn("w:lang"))
    if speech is None:
        speech = OxmlElement("w:lang")
        look.append(speech)
    speech.set(qn("w:val"), "en-GB")
    speech.set(qn("w:eastAsia"), "ja-JP")


def _font_table(document: "Document") -> None:
    """The names to try where the font is missing."""
    from docx.oxml import parse_xml

    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    for part in document.part.package.iter_parts():
        if str(part.partname) == "/word/fontTable.xml":
            fonts = parse_xml(part.blob)
            for name in (FONT, LATIN):
                fonts.append(
                    parse_xml(
                        f'<w:font xmlns:w="{space}" w:name="{name}"><w:altName w:val="{FALLBACKS}"/>'
                        '<w:charset w:val="80"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>'
                    )
                )
            from lxml import etree

            part._blob = etree.tostring(fonts, xml_declaration=True, encoding="UTF-8")  # noqa: SLF001 - the part has no setter


def _properties(document: "Document", paper: Paper) -> None:
    """The title; nothing of the machine or its user, and no moment."""
    about = document.core_properties
    about.title = xml_line(paper.title)
    about.language = "ja-JP" if paper.lang == "ja" else "en-GB"
    about.author = about.last_modified_by = about.comments = about.keywords = ""


def _field(paragraph: Any, code: str) -> None:
    from docx.oxml import parse_xml

    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    paragraph._p.append(  # noqa: SLF001 - python-docx has no word for fields
        parse_xml(
            f'<w:fldSimple xmlns:w="{space}" w:instr=" {code} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
        )
    )
