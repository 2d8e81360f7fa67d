"""The palette: every command that can be given here, found by any part of its name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Input

from tracker.errors import BadInputError, Message
from tracker.i18n import Translator
from tracker.tui import keys
from tracker.tui.actions import Action
from tracker.tui.dialogs.base import Dialog
from tracker.tui.widgets.completion import Completion
from tracker.tui.widgets.entry import LineEntry

SHOWN: Final = 14


@dataclass(frozen=True, slots=True)
class Command:
    """An action, and why it cannot be done now (None where it can)."""

    action: Action
    why_not: Message | None


class PaletteDialog(Dialog[str]):
    """A line, and the commands that match; hands back the name of the chosen one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "step(1)", show=False, priority=True),
        Binding("up", "step(-1)", show=False, priority=True),
    ]

    def __init__(self, tr: Translator, commands: Sequence[Command]) -> None:
        super().__init__(tr, tr("Commands"))
        # What can be done now comes first; the rest says why not.
        self._commands = sorted(commands, key=lambda command: command.why_not is not None)
        self._found: list[Command] = []

    def fields(self) -> Iterator[Widget]:
        """The line and the matches."""
        yield LineEntry(id="words", placeholder=self.tr("part of a command's name"))
        yield Completion(SHOWN, id="matches")

    def on_mount(self) -> None:
        """All commands to begin with."""
        self._match("")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what matches."""
        event.stop()
        self.object(None)
        self._match(event.value)

    def on_completion_chosen(self, event: Completion.Chosen) -> None:
        """A click does it."""
        event.stop()
        self.action_keep()

    def action_step(self, by: int) -> None:
        """The next command, or the one before."""
        self.query_one("#matches", Completion).step(by)

    def result(self) -> str:
        """The chosen command's name.  Raises BadInputError, with the reason, where it cannot be given."""
        if not self._found:
            raise BadInputError(Message("No command is called so."))
        command = self._found[self.query_one("#matches", Completion).index]
        if command.why_not is not None:
            raise BadInputError(command.why_not)
        return command.action.name

    def _match(self, typed: str) -> None:
        words = typed.casefold().split()
        self._found = [c for c in self._commands if all(w in self._words(c) for w in words)]
        self.query_one("#matches", Completion).offer(
            [(self.tr(c.action.label), self._beside(c)) for c in self._found],
            self.tr("No command is called so."),
        )

    def _words(self, command: Command) -> str:
        action = command.action
        return f"{self.tr(action.label)} {self.tr(action.help)} {action.name}".casefold()

    def _beside(self, command: Command) -> str:
        if command.why_not is not None:
            return self.tr.message(command.why_not)
        shown = " ".join(keys.shown(key) for key in command.action.keys)
        return f"{shown}  {self.tr(command.action.help)}"

    def _keys(self) -> str:
        return "   ".join((self.tr("Enter Do it"), self.tr("Up/Down Choose"), self.tr("Esc Leave")))
