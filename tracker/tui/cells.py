"""How many cells text takes in this terminal: ○, ①, — and ─ take one or two, as the terminal draws them."""

import sys
import unicodedata
from functools import lru_cache
from typing import Any, Final

from tracker.domain.text import width as text_width
from tracker.domain.text import wrap as text_wrap

WIDE: Final = 2


class _Terminal:
    """What this terminal gives to a character of ambiguous width."""

    ambiguous = 1


def ambiguous() -> int:
    """The cells of a character of ambiguous width."""
    return _Terminal.ambiguous


def cells_of(text: str) -> int:
    """The cells that ``text`` takes on one line."""
    return text_width.cells_of(text, _Terminal.ambiguous)


def fitting(text: str, cells: int) -> int:
    """How many code points of ``text``, from its start, fit into ``cells``."""
    return text_width.fitting(text, cells, _Terminal.ambiguous)


def truncate(text: str, cells: int) -> str:
    """``text`` if it fits into ``cells``, else its beginning and …."""
    return text_width.truncate(text, cells, _Terminal.ambiguous)


def pad(text: str, cells: int, *, right: bool = False) -> str:
    """``text`` cut or filled with spaces to exactly ``cells``; ``right`` puts the spaces before."""
    return text_width.pad(text, cells, _Terminal.ambiguous, right=right)


def wrap(text: str, cells: int) -> list[text_wrap.VisualLine]:
    """The lines of ``text`` in a column ``cells`` wide, by kinsoku."""
    return text_wrap.wrap(text, cells, _Terminal.ambiguous)


def rule(cells: int) -> str:
    """A line across ``cells``; of hyphens where its own sign would be too wide."""
    return ("─" if _Terminal.ambiguous == 1 else "-") * max(cells, 0)


def draw_wide() -> None:
    """From now on characters of ambiguous width take two cells, for Textual's own counting too."""
    _Terminal.ambiguous = WIDE
    if _RICH:
        return
    from rich import cells
    from textual.scrollbar import ScrollBarRender

    _RICH.update(size=cells.get_character_cell_size, single=cells._is_single_cell_widths)  # noqa: SLF001 - Textual has no word for it

    @lru_cache(maxsize=4096)
    def size(character: str, unicode_version: str = "auto") -> int:
        counted: int = _RICH["size"](character, unicode_version)
        wide = counted == 1 and unicodedata.east_asian_width(character) == "A"
        return WIDE if wide else counted

    _replace("size", size)
    _replace("single", str.isascii)
    cells.cached_cell_len.cache_clear()
    # Its bars are such signs as well: whole cells do.
    _RICH["bars"] = ScrollBarRender.VERTICAL_BARS
    ScrollBarRender.VERTICAL_BARS = [" "] * len(ScrollBarRender.VERTICAL_BARS)


def draw_narrow() -> None:
    """Back to one cell, as a program begins."""
    _Terminal.ambiguous = 1
    if not _RICH:
        return
    from rich import cells
    from textual.scrollbar import ScrollBarRender

    _replace("size", _RICH["size"])
    _replace("single", _RICH["single"])
    cells.cached_cell_len.cache_clear()
    ScrollBarRender.VERTICAL_BARS = _RICH["bars"]
    _RICH.clear()


# What the libraries counted with before; the names under which their modules hold it.
_RICH: Final[dict[str, Any]] = {}
_NAMES: Final = {"size": "get_character_cell_size", "single": "_is_single_cell_widths"}


def _replace(which: str, counting: object) -> None:
    name = _NAMES[which]
    for key, module in list(sys.modules.items()):
        if key.partition(".")[0] in {"rich", "textual"} and name in vars(module):
            setattr(module, name, counting)
