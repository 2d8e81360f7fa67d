"""A list to look through: what is chosen is gone to."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from tracker.errors import BadInputError, Message
from tracker.i18n import Translator
from tracker.tui.dialogs.picking import PickDialog


@dataclass(frozen=True, slots=True)
class Line:
    """One line: the key of what it leads to, its words, what stands beside them."""

    key: int
    words: str
    beside: str


class ListedDialog(PickDialog[int]):
    """Hands back the key of the chosen line; typed words leave the lines that have them."""

    shown: ClassVar[int] = 12
    seeking = True

    def __init__(
        self, tr: Translator, title: str, lines: Sequence[Line], *, nothing: str, about: str = ""
    ) -> None:
        super().__init__(tr, title, about=about)
        self._listed = lines
        self._nothing = nothing
        self._found: list[Line] = []

    def hint(self) -> str:
        """What to type."""
        return self.tr("part of a line")

    def match(self, typed: str) -> None:
        """The lines that have all the typed words."""
        words = typed.casefold().split()
        self._found = [
            line
            for line in self._listed
            if all(word in f"{line.words} {line.beside}".casefold() for word in words)
        ]
        offered = [(line.words, line.beside) for line in self._found]
        self.matches.offer(offered, self._nothing)

    def result(self) -> int:
        """The chosen line's key.  Raises BadInputError where there is none."""
        if not self._found:
            raise BadInputError(Message("There is nothing to go to."))
        return self._found[self.matches.index].key
