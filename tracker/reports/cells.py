"""Text in the cells of spreadsheets: never a formula, and what was typed can be had again."""

import re

from tracker.domain.text.safe import safe_block

# A spreadsheet calculates a cell that begins so, also in full width and after blanks; apostrophes
# that are there already are counted in, so that taking one away gives back what was typed.
_FORMULA = re.compile(r"'*[\s\x00-\x20]*[=+\-@＝＋－＠\t\r]")
_LIMIT = 32_000


def defang(text: str) -> str:
    """The text, with an apostrophe in front where a spreadsheet would calculate it."""
    return f"'{text}" if _FORMULA.match(text) else text


def refang(text: str) -> str:
    """What ``defang`` was given."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text


def cell_text(text: str) -> str:
    """A text as a cell holds it: no formula, no control characters."""
    return defang(safe_block(text))


def shortened(text: str, note: str) -> str:
    """A text that a spreadsheet's cell can hold; where it is cut, ``note`` says so."""
    return text if len(text) <= _LIMIT else text[: _LIMIT - len(note)] + note
