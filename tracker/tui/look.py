"""What drawn lines look like, by what they mean; the colours themselves are in palettes.py."""

from functools import cache
from typing import Final

from rich.style import Style

from tracker.tui.palettes import PALETTES, PAPER, Palette


class Look:
    """The styles that drawn lines use, by what they mean, in the colours of the first palette."""

    text = PAPER.style(PAPER.ink)
    dim = PAPER.style(PAPER.dim)
    faint = PAPER.style(PAPER.faint)
    strong = PAPER.style(PAPER.ink, bold=True)
    accent = PAPER.style(PAPER.accent, bold=True)
    alert = PAPER.style(PAPER.alert, bold=True)
    label = PAPER.style(PAPER.accent)
    rule = PAPER.style(PAPER.line)
    raised = Style(color=PAPER.marker_ink, bgcolor=PAPER.marker, bold=True)
    matched = Style(color=PAPER.marker_ink, bgcolor=PAPER.marker, bold=True, underline=True)
    answered = Style(color=PAPER.answer_ink, bgcolor=PAPER.answer, underline=True)
    other = Style(color=PAPER.ink, bgcolor=PAPER.panel, italic=True)
    found = Style(color=PAPER.found_ink, bgcolor=PAPER.found)
    found_here = Style(color=PAPER.found_ink, bgcolor=PAPER.found, bold=True, reverse=True)
    bar = Style(color=PAPER.ink, bgcolor=PAPER.panel)
    bar_dim = Style(color=PAPER.dim, bgcolor=PAPER.panel)
    bar_key = Style(color=PAPER.accent, bgcolor=PAPER.panel, bold=True)
    bar_strong = Style(color=PAPER.ink, bgcolor=PAPER.panel, bold=True)
    bar_on = Style(color=PAPER.paper, bgcolor=PAPER.accent, bold=True)


LOOK: Final = Look
# One ink on the cursor: with sixteen colours dimmed words would go under on its ground.
ON_CURSOR: Final = Style(color=PAPER.ink, bgcolor=PAPER.cursor)
ON_CURSOR_BLURRED: Final = Style(bgcolor=PAPER.panel)
CURSOR_SIGN: Final = LOOK.bar_on


class _Wearing:
    """The palette that is worn now."""

    palette: Palette = PAPER


def wear(name: str) -> None:
    """Draw in this palette from now on; an unknown name is the first one."""
    _Wearing.palette = PALETTES.get(name, PAPER)


def worn(style: Style) -> Style:
    """A style in the colours that are worn now."""
    palette = _Wearing.palette
    return style if palette is PAPER else _recoloured(style, palette.name)


@cache
def _recoloured(style: Style, name: str) -> Style:
    """The same meaning in another palette's colours."""
    palette = PALETTES[name]
    ground = _field_of(style.bgcolor.name if style.bgcolor else None)
    ink = _field_of(style.color.name if style.color else None)
    # Ink on a marker is another colour than ink on paper.
    special = {"marker": "marker_ink", "answer": "answer_ink", "found": "found_ink"}
    if ground in special:
        ink = special[ground]
    return Style(
        color=getattr(palette, ink) if ink else style.color,
        bgcolor=getattr(palette, ground) if ground else style.bgcolor,
        bold=style.bold,
        italic=style.italic,
        underline=style.underline,
        reverse=style.reverse,
    )


def _field_of(colour: str | None) -> str | None:
    """The palette's field that holds a colour of the first palette."""
    fields = ("ink", "dim", "faint", "paper", "panel", "line", "accent", "cursor", "marker",
              "answer", "found", "alert")  # fmt: skip
    return next((field for field in fields if getattr(PAPER, field) == colour), None)
