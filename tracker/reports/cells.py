"""Text in the cells of spreadsheets: never a formula, and what was typed can be had again."""

import re
from functools import lru_cache

from tracker.domain.text.safe import REPLACEMENT, safe_block, safe_line
from tracker.i18n import LANGUAGES, translator

# A spreadsheet calculates a cell that begins so, also in full width and after blanks; apostrophes
# that are there already are counted in, so that taking one away gives back what was typed.
_FORMULA = re.compile(r"'*[\s\x00-\x20]*[=+\-@＝＋－＠\t\r]")
_NOT_XML = ("\ufffe", "\uffff")
_LIMIT = 32_000
# What spreadsheets write for signs that CP932 has under another number.
_ALIKE = str.maketrans("〜−‖¢£¬", "～－∥￠￡￢")
OFTEN = 24


def defang(text: str) -> str:
    """The text, with an apostrophe in front where a spreadsheet would calculate it."""
    return f"'{text}" if _FORMULA.match(text) else text


def refang(text: str) -> str:
    """What ``defang`` was given."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text


@lru_cache(maxsize=4096)
def cell_text(text: str) -> str:
    """A text as a cell holds it: no formula, no control characters.

    Names, dates and words of the register stand in many cells.
    """
    return defang(safe_block(text))


@lru_cache(maxsize=4096)
def short_xml(text: str) -> str:
    """A short text as a cell of a workbook holds it; the same ones stand in many cells."""
    return defang(xml_block(text))


def xml_block(text: str) -> str:
    """A text as XML can hold it: no control characters, nor the two that XML has no way to write."""
    shown = safe_block(text)
    if _NOT_XML[0] in shown or _NOT_XML[1] in shown:
        shown = shown.replace(_NOT_XML[0], REPLACEMENT).replace(_NOT_XML[1], REPLACEMENT)
    return shown


def xml_line(text: str) -> str:
    """A text on one line, as XML can hold it: for titles, names of sheets, heads of pages."""
    return xml_block(safe_line(text))


def xml_text(text: str, cut: str) -> str:
    """A text as a cell of a workbook holds it; ``cut`` stands behind one that is cut."""
    return short_xml(text) if len(text) <= OFTEN else shortened(defang(xml_block(text)), cut)


def shortened(text: str, note: str) -> str:
    """A text that a spreadsheet's cell can hold; where it is cut, ``note`` says so.

    Cells are counted in UTF-16: what is beyond its first plane counts twice.
    """
    if len(text) * 2 <= _LIMIT or _units(text) <= _LIMIT:
        return text
    room = _LIMIT - _units(note)
    return text.encode("utf-16-le")[: room * 2].decode("utf-16-le", errors="ignore") + note


def cut_note(lang: str) -> str:
    """What stands behind a text that was cut."""
    return translator(lang)(" … (cut here; the register holds the whole text)")


def was_cut(text: str) -> bool:
    """Whether a cell that came back still ends as one that was cut."""
    return text.endswith(tuple(cut_note(lang) for lang in LANGUAGES))


def cut_of(text: str, whole: str) -> bool:
    """Whether a cell that came back is the beginning of this text, as it was cut."""
    notes = [note for lang in LANGUAGES if text.endswith(note := cut_note(lang))]
    return any(xml_block(whole).startswith(text.removesuffix(note)) for note in notes)


def lost_in_cp932(text: str, whole: str) -> bool:
    """Whether a cell that came back is this text as an office's csv in CP932 keeps it: ? for a sign."""
    return "?" in text and text != whole and _in_cp932(text) == _in_cp932(whole)


def _in_cp932(text: str) -> str:
    return text.translate(_ALIKE).encode("cp932", errors="replace").decode("cp932")


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", errors="replace")) // 2
