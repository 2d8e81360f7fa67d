"""A paper as one HTML file: opens without a network, prints on A4."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from tracker.domain.text.safe import safe_block, safe_line
from tracker.reports.bars import COLOURS, HEIGHT, WIDTH, picture
from tracker.reports.paper import Paper, runs

if TYPE_CHECKING:
    from jinja2 import Template


def html(paper: Paper) -> Iterator[str]:
    """The paper as a page, piece by piece; every text is escaped."""
    blocks = ((type(block).__name__, block) for block in paper.blocks)
    return _template().generate(paper=paper, blocks=blocks)


@cache
def _template() -> "Template":
    from jinja2 import Environment, StrictUndefined, select_autoescape

    environment = Environment(
        autoescape=select_autoescape(default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["visible"] = safe_block
    environment.filters["runs"] = runs
    environment.filters["css_text"] = _css_text
    environment.filters["picture"] = picture
    environment.globals |= {"colours": COLOURS, "chart_size": (WIDTH, HEIGHT)}
    source = files("tracker.reports").joinpath("paper.html.j2").read_text(encoding="utf-8")
    return environment.from_string(source)


def _css_text(text: str) -> str:
    """A text inside quotation marks of a style sheet, each character by its number."""
    return "".join(f"\\{ord(c):06x}" for c in safe_line(text))
