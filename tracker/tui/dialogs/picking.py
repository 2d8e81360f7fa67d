"""A line to type into, and below it what matches: the arrows, Enter and the mouse choose."""

from collections.abc import Iterator
from typing import ClassVar, TypeVar

from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Input

from tracker.tui.dialogs.base import Dialog
from tracker.tui.widgets.completion import Completion
from tracker.tui.widgets.entry import LineEntry

ResultT = TypeVar("ResultT")


class PickDialog(Dialog[ResultT]):
    """``match`` offers what fits the typed words to ``matches``; ``hint`` stands in the empty line.

    ``begins_with`` is what stands in the line at first; ``several`` says that there are more fields.
    """

    shown: ClassVar[int] = 6
    several: ClassVar[bool] = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "step(1)", show=False, priority=True),
        Binding("up", "step(-1)", show=False, priority=True),
    ]

    def match(self, typed: str) -> None:
        """Offer what fits the typed words."""
        raise LookupError(typed)

    def hint(self) -> str:
        """What to type."""
        raise LookupError(type(self).__name__)

    def begins_with(self) -> str:
        """Nothing, unless a dialog knows better."""
        return ""

    @property
    def matches(self) -> Completion:
        """What is offered."""
        return self.query_one("#matches", Completion)

    def fields(self) -> Iterator[Widget]:
        """The line and the matches."""
        yield LineEntry(self.begins_with(), id="words", placeholder=self.hint())
        yield Completion(self.shown, id="matches")

    def enter(self, words: str) -> None:
        """Put these words into the line, as if they had been typed."""
        line = self.query_one("#words", LineEntry)
        line.value = words
        line.cursor_position = len(words)

    def on_mount(self) -> None:
        """What fits to begin with: everything, where nothing is typed."""
        self.match(self.begins_with())

    def on_input_changed(self, event: Input.Changed) -> None:
        """Offer what matches now."""
        event.stop()
        self.object(None)
        if event.input.id == "words":
            self.match(event.value)

    def on_completion_chosen(self, event: Completion.Chosen) -> None:
        """A click chooses and keeps."""
        event.stop()
        self.action_keep()

    def action_step(self, by: int) -> None:
        """The next match, or the one before."""
        self.matches.step(by)

    def _keys(self) -> str:
        words = [self.tr("Enter Do it"), self.tr("Up/Down Choose"), self.tr("Esc Leave")]
        if self.several:
            words.insert(1, self.tr("Tab Next field"))
        return "   ".join(words)
