"""A paper as one HTML file: opens without a network, prints on A4."""

from importlib.resources import files

from tracker.domain.text.safe import safe_block
from tracker.reports.paper import Paper


def html(paper: Paper) -> str:
    """The paper as a page; every text is escaped."""
    from jinja2 import Environment, StrictUndefined, select_autoescape

    environment = Environment(
        autoescape=select_autoescape(default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["visible"] = safe_block
    template = files("tracker.reports").joinpath("paper.html.j2").read_text(encoding="utf-8")
    blocks = [(type(block).__name__, block) for block in paper.blocks]
    return environment.from_string(template).render(paper=paper, blocks=blocks)
