"""The colours: quiet, one accent, a marker only for the words that matter; each palette one entry."""

from dataclasses import dataclass
from typing import Final

from rich.style import Style
from textual.theme import Theme

from tracker.i18n.mark import N_


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by what they are for; ``label`` is what people choose it by."""

    name: str
    label: str
    ink: str
    dim: str
    faint: str
    paper: str
    panel: str
    line: str
    accent: str
    cursor: str
    marker: str
    marker_ink: str
    answer: str
    answer_ink: str
    found: str
    found_ink: str
    alert: str
    selection: str
    dark: bool

    def style(self, ink: str, *, bold: bool | None = None) -> Style:
        """Ink on paper."""
        return Style(color=ink, bgcolor=self.paper, bold=bold)

    def theme(self) -> Theme:
        """The same colours for Textual's own widgets."""
        return Theme(
            name=self.name,
            primary=self.accent,
            secondary=self.dim,
            accent=self.accent,
            warning=self.alert,
            error=self.alert,
            success=self.accent,
            foreground=self.ink,
            background=self.paper,
            surface=self.paper,
            panel=self.panel,
            dark=self.dark,
            variables={
                "border": self.accent,
                "border-blurred": self.line,
                "scrollbar": self.faint,
                "scrollbar-hover": self.dim,
                "scrollbar-active": self.accent,
                "scrollbar-background": self.panel,
                "scrollbar-background-hover": self.panel,
                "scrollbar-background-active": self.panel,
                "input-selection-background": self.selection,
            },
        )


PAPER: Final = Palette(
    name="light", label=N_("Light"),
    ink="#24292f", dim="#5f6871", faint="#6e7781", paper="#ffffff", panel="#f3f5f7",
    line="#d0d7de", accent="#1b5e8c", cursor="#dcebf7", marker="#ffe999", marker_ink="#24292f",
    answer="#d9f0dd", answer_ink="#24292f", found="#e3d4f5", found_ink="#24292f",
    alert="#b42318", selection="#b6d4ec", dark=False,
)  # fmt: skip
NIGHT: Final = Palette(
    name="dark", label=N_("Dark"),
    ink="#d5dae0", dim="#98a2ad", faint="#7d8793", paper="#15191e", panel="#1f252c",
    line="#38414b", accent="#7db8e8", cursor="#24384a", marker="#5a4a10", marker_ink="#fff3c4",
    answer="#1d4028", answer_ink="#d2f2da", found="#4a3566", found_ink="#f0e6ff",
    alert="#ff8a7a", selection="#2f5576", dark=True,
)  # fmt: skip
CONTRAST: Final = Palette(
    name="contrast", label=N_("High contrast"),
    ink="#ffffff", dim="#e6e6e6", faint="#c8c8c8", paper="#000000", panel="#262626",
    line="#a8a8a8", accent="#5fd7ff", cursor="#003f6b", marker="#ffd700", marker_ink="#000000",
    answer="#87ff87", answer_ink="#000001", found="#ff87ff", found_ink="#000002",
    alert="#ff8787", selection="#005f9f", dark=True,
)  # fmt: skip
PALETTES: Final = {palette.name: palette for palette in (PAPER, NIGHT, CONTRAST)}
