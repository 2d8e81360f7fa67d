"""The terminal UI as a whole: one application over one register."""

import gc
import os
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import ClassVar

from textual.app import App, ScreenStackError
from textual.binding import Binding, BindingType
from textual.events import CursorPosition
from textual.geometry import Offset
from textual.screen import Screen

from tracker.bootstrap import Register
from tracker.tui import cells, probe
from tracker.tui.desk import Desk
from tracker.tui.keys import with_twins
from tracker.tui.look import wear
from tracker.tui.net import NettedApp
from tracker.tui.palettes import PALETTES
from tracker.tui.screens.base import DeskScreen
from tracker.tui.screens.inbox import InboxScreen
from tracker.tui.widgets.card_view import CardView
from tracker.tui.widgets.text_view import TextView

POLL_SECONDS = 1.0


class TrackerApp(NettedApp):
    """Five screens, each keeping its place while another is in front."""

    CSS_PATH = "style.tcss"
    DEFAULT_MODE = "inbox"
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - Textual declares it so
        (0, "-narrow"),
        (110, "-wide"),
        (140, "-broad"),
    ]
    VERTICAL_BREAKPOINTS = [  # noqa: RUF012 - likewise
        (0, "-flat"),
        (24, "-low"),
        (34, "-tall"),
    ]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", show=False, priority=True),
        Binding("ctrl+c", "quit", show=False, system=True),
    ]

    def __init__(self, register: Register) -> None:
        self._cursor_place = Offset(0, 0)
        super().__init__()
        cells.draw_narrow()
        self.desk = Desk(register)
        self.crash: Path | None = None
        self._probed = False
        self._dress(self.desk.preferences.theme)
        kept = self.desk.preferences.keys
        self.set_keymap({name: with_twins(keys) for name, keys in kept.items()})
        for name, make in self._screens().items():
            self.add_mode(name, make)
        self.title = self.desk.tr("Follow-up tracker")

    @property
    def cursor_position(self) -> Offset:
        """Where the terminal's cursor goes, and an input method shows its words: asked at each paint.

        What Textual keeps is wrong after it has given the focus itself, and stale after a resize.
        """
        place: Offset = getattr(self.focused, "cursor_screen_offset", self._cursor_place)
        return place

    @cursor_position.setter
    def cursor_position(self, place: Offset) -> None:
        self._cursor_place = place

    def _dress(self, name: str) -> None:
        """The first palette; setting ``theme`` would have every style parsed twice before the first paint."""
        for palette in PALETTES.values():
            self.register_theme(palette.theme())
        wear(name)
        self.set_reactive(App.theme, name)
        self._coloured = name
        self.stylesheet.set_variables(self.get_css_variables())
        self.set_class(self.current_theme.dark, "-dark-mode", update=False)
        self.set_class(not self.current_theme.dark, "-light-mode", update=False)

    def refresh_css(self, animate: bool = True) -> None:  # noqa: FBT001, FBT002 - Textual's words
        """Only other colours need every style parsed anew, as Textual does when a screen is first shown."""
        if self._coloured != self.theme:
            self._coloured = self.theme
            super().refresh_css(animate)
            return
        for screen in self.screen_stack:
            self.stylesheet.update(screen, animate=animate)
            screen._css_update_count = self._css_update_count  # noqa: SLF001 - so that it is asked once

    def on_mount(self) -> None:
        """What the first paint doesn't need comes after it."""
        self.call_after_refresh(self._painted)
        self.set_interval(POLL_SECONDS, self._look_around)

    def _screens(self) -> dict[str, Callable[[], Screen[None]]]:
        """The screens by their names; all but the first are loaded when they are first shown."""

        def register() -> Screen[None]:
            from tracker.tui.screens.register import RegisterScreen

            return RegisterScreen(self.desk)

        def responses() -> Screen[None]:
            from tracker.tui.screens.responses import ResponsesScreen

            return ResponsesScreen(self.desk)

        def meetings() -> Screen[None]:
            from tracker.tui.screens.meetings import MeetingsScreen

            return MeetingsScreen(self.desk)

        def history() -> Screen[None]:
            from tracker.tui.screens.history import HistoryScreen

            return HistoryScreen(self.desk)

        return {
            "inbox": lambda: InboxScreen(self.desk),
            "register": register,
            "responses": responses,
            "meetings": meetings,
            "history": history,
        }

    async def action_quit(self) -> None:
        """Quit; where a dialog holds words, it asks first."""
        from tracker.tui.dialogs.base import Dialog

        if isinstance(self.screen, Dialog) and self.screen.unsaved():
            self.screen.action_leave()
            return
        self.desk.stop_work()
        self.exit()

    def _painted(self) -> None:
        """The rows stand: the bars are written whole, the terminal is asked, the writing side loaded."""
        self.desk.painted = True
        self._look_around()
        self._ask_terminal()
        self._warm()

    def _ask_terminal(self) -> None:
        """Ask once how wide the terminal draws what may be narrow or wide; the answer is an event."""
        if self._driver is not None and not self.is_headless:
            self._driver.write(probe.QUESTION)
            self.screen.refresh()

    def on_cursor_position(self, event: CursorPosition) -> None:
        """The terminal's answer; only the first one was asked for."""
        if not self._probed and probe.is_wide(event.x):
            self._draw_wide()
        self._probed = True

    def _draw_wide(self) -> None:
        """The terminal draws ○, ① and — two cells wide: everything is measured and drawn anew."""
        cells.draw_wide()
        self.add_class("-wide-signs")
        for screen in self.screen_stack:
            for text in (*screen.query(TextView), *screen.query(CardView)):
                text.measure_anew()
            for widget in screen.query("*"):
                widget.refresh(layout=True)
            screen.refresh(layout=True)

    def _warm(self) -> None:
        def load() -> None:
            try:
                import_module("tracker.tui.flows")
                self.desk.register.warm()
            finally:
                # Whoever opened the screens may have put off collecting: what stays is no garbage.
                gc.freeze()
                gc.enable()

        self.run_worker(load, thread=True, group="warm", exit_on_error=False)

    def _look_around(self) -> None:
        """See what others have changed; between two screens, and at the end, there is none."""
        try:
            screen = self.screen
        except ScreenStackError:
            return
        if isinstance(screen, DeskScreen):
            screen.look_around()

    def _fatal_error(self) -> None:
        """An error nobody foresaw: keep it in a file, give the terminal back, say so after."""
        if self._exception is not None:
            from tracker.tui.crash import save_report

            self.crash = save_report(self._exception)
        self._close_messages_no_wait()


def run(register: Register) -> int:
    """Show the register until the user quits; the exit code."""
    # An exported size goes before the terminal's own, and outlives a resize: the screen would break.
    for stale in ("COLUMNS", "LINES"):
        os.environ.pop(stale, None)
    app = TrackerApp(register)
    try:
        app.run()
    finally:
        app.desk.close()
    if app.return_code:
        tr = app.desk.tr
        said = tr("The program stopped on an error of its own; what was recorded is kept.")
        place = tr("What happened is written in: {path}", path=app.crash) if app.crash else ""
        sys.stderr.write(f"{said}\n{place}\n" if place else f"{said}\n")
        return 1
    return 0
