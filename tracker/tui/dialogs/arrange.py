"""The order in which papers print items: their numbers in a line."""

import unicodedata
from collections.abc import Iterator, Sequence

from textual.widget import Widget

from tracker.errors import BadInputError, Message
from tracker.i18n import Translator
from tracker.tui.dialogs.base import Dialog
from tracker.tui.look import LOOK
from tracker.tui.widgets.entry import LineEntry
from tracker.tui.widgets.words import Words

BETWEEN = str.maketrans(dict.fromkeys("、，,#", " "))


class ArrangeDialog(Dialog[tuple[int, ...]]):
    """The items that papers print first, in their order; an empty line takes every order away."""

    def __init__(self, tr: Translator, *, about: str, numbers: Sequence[int]) -> None:
        super().__init__(tr, tr("Order on papers"), about=about)
        self._numbers = numbers

    def fields(self) -> Iterator[Widget]:
        """The numbers, and what an empty line means."""
        shown = " ".join(str(number) for number in self._numbers)
        yield self.field(self.tr("Numbers"), LineEntry(shown, anew=True, id="numbers"))
        yield Words(
            self.tr("These come first, in this order; an empty line: by number again"), LOOK.dim
        )

    def result(self) -> tuple[int, ...]:
        """The numbers in their order.  Raises BadInputError for a word that is no number."""
        typed = unicodedata.normalize("NFKC", self.query_one("#numbers", LineEntry).text)
        words = typed.translate(BETWEEN).split()
        for word in words:
            if not word.isdecimal():
                raise BadInputError(Message("“{word}” is no item number.", word=word))
        return tuple(int(word) for word in words)
