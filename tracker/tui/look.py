"""The colours: light and quiet, one accent, yellow only for the words that matter."""

from typing import Final

from rich.style import Style
from textual.theme import Theme

INK: Final = "#24292f"
DIM: Final = "#6e7781"
FAINT: Final = "#8c959f"
PAPER: Final = "#ffffff"
PANEL: Final = "#f3f5f7"
LINE: Final = "#d0d7de"
ACCENT: Final = "#1b5e8c"
CURSOR: Final = "#dcebf7"
MARKER: Final = "#ffe999"
ANSWER: Final = "#d9f0dd"
ALERT: Final = "#b42318"

THEME: Final = Theme(
    name="paper",
    primary=ACCENT,
    secondary=DIM,
    accent=ACCENT,
    warning="#9a6700",
    error=ALERT,
    success="#1a7f37",
    foreground=INK,
    background=PAPER,
    surface=PAPER,
    panel=PANEL,
    dark=False,
    variables={
        "border": ACCENT,
        "border-blurred": LINE,
        "scrollbar": "#c4ccd4",
        "scrollbar-hover": "#9aa5b0",
        "scrollbar-active": ACCENT,
        "scrollbar-background": PANEL,
        "scrollbar-background-hover": PANEL,
        "scrollbar-background-active": PANEL,
        "input-selection-background": "#b6d4ec",
    },
)


class Look:
    """The styles that drawn lines use, by what they mean."""

    text = Style(color=INK, bgcolor=PAPER)
    dim = Style(color=DIM, bgcolor=PAPER)
    faint = Style(color=FAINT, bgcolor=PAPER)
    strong = Style(color=INK, bgcolor=PAPER, bold=True)
    accent = Style(color=ACCENT, bgcolor=PAPER, bold=True)
    alert = Style(color=ALERT, bgcolor=PAPER, bold=True)
    label = Style(color=ACCENT, bgcolor=PAPER)
    rule = Style(color=LINE, bgcolor=PAPER)
    raised = Style(color=INK, bgcolor=MARKER, bold=True)
    matched = Style(color=INK, bgcolor=MARKER, bold=True, underline=True)
    answered = Style(color=INK, bgcolor=ANSWER, underline=True)
    other = Style(color=INK, bgcolor=PANEL, italic=True)
    bar = Style(color=INK, bgcolor=PANEL)
    bar_dim = Style(color=DIM, bgcolor=PANEL)
    bar_key = Style(color=ACCENT, bgcolor=PANEL, bold=True)
    bar_on = Style(color=PAPER, bgcolor=ACCENT, bold=True)


LOOK: Final = Look
ON_CURSOR: Final = Style(bgcolor=CURSOR)
ON_CURSOR_BLURRED: Final = Style(bgcolor=PANEL)
CURSOR_SIGN: Final = Style(color=PAPER, bgcolor=ACCENT, bold=True)
