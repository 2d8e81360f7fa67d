"""The palette: every command that can be given here, found by any part of its name."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from tracker.errors import BadInputError, Message, TrackerError
from tracker.i18n import Translator
from tracker.tui import keys
from tracker.tui.actions import Action
from tracker.tui.dialogs.picking import PickDialog
from tracker.tui.preferences import Preferences


@dataclass(frozen=True, slots=True)
class Command:
    """An action, and why it cannot be done now (None where it can)."""

    action: Action
    why_not: TrackerError | None


class PaletteDialog(PickDialog[str]):
    """Hands back the name of the chosen action."""

    shown: ClassVar[int] = 14
    seeking = True

    def __init__(
        self, tr: Translator, commands: Sequence[Command], preferences: Preferences
    ) -> None:
        super().__init__(tr, tr("Commands"))
        # What can be done now comes first; the rest says why not.
        self._commands = sorted(commands, key=lambda command: command.why_not is not None)
        self._preferences = preferences
        self._widest = max((len(self._keys_of(command)) for command in commands), default=0)
        self._found: list[Command] = []

    def hint(self) -> str:
        """What to type."""
        return self.tr("part of a command's name")

    def result(self) -> str:
        """The chosen command's name.  Raises BadInputError, with the reason, where it cannot be given."""
        if not self._found:
            raise BadInputError(Message("No command is called so."))
        command = self._found[self.matches.index]
        if command.why_not is not None:
            raise command.why_not
        return command.action.name

    def match(self, typed: str) -> None:
        """The commands that have all the typed words."""
        words = typed.casefold().split()
        self._found = [c for c in self._commands if all(w in self._words(c) for w in words)]
        self.matches.offer(
            [(self.tr(c.action.label), self._beside(c)) for c in self._found],
            self.tr("No command is called so."),
        )

    def _words(self, command: Command) -> str:
        action = command.action
        return f"{self.tr(action.label)} {self.tr(action.help)} {action.name}".casefold()

    def _beside(self, command: Command) -> str:
        if command.why_not is not None:
            return self.tr.message(command.why_not.message)
        return f"{self._keys_of(command):<{self._widest}}  {self.tr(command.action.help)}"

    def _keys_of(self, command: Command) -> str:
        return " ".join(map(keys.shown, self._preferences.keys_of(command.action.name)))
