"""What screens with a list share: the cursor's row, marks, going back step by step."""

from collections.abc import Callable, Mapping
from typing import Any

from tracker.tui.screens.base import DeskScreen
from tracker.tui.widgets.virtual_list import VirtualList


class ListScreen(DeskScreen):
    """A screen whose heart is one virtual list."""

    @property
    def listing(self) -> VirtualList[Any]:
        """The list."""
        return self.query_one("#list", VirtualList)

    def counted(self) -> str:
        """How much there is, for the status line."""
        return ""

    def show_damage(self, words: str) -> None:
        """In the list, too: it couldn't be read."""
        super().show_damage(words)
        self.listing.say_empty(words.splitlines())
        self.listing.show(())

    def shown(self, key: int | None) -> None:
        """The cursor came to another row, or to none."""

    def opened(self) -> None:
        """A row was double-clicked."""

    def step_back(self) -> None:
        """What Esc does when nothing is marked."""

    def standing(self) -> str:
        """How many are marked, and how much there is."""
        counted, marked = self.counted(), self.marked()
        if not marked:
            return counted
        if self.listing.ranging:
            return self.desk.tr(
                "Range: {count}; {key} keeps it, {back} drops it",
                count=marked, key=self.key_of("range"), back=self.key_of("back"),
            )  # fmt: skip
        return self.desk.tr("Marked: {count}", count=marked) + f" · {counted}"

    def lines(self) -> int:
        """How many there are."""
        return len(self.listing.keys)

    def marked(self) -> int:
        """How many are marked."""
        return len(self.listing.marked())

    def views(self) -> Mapping[str, Callable[[], None]]:
        """Marks, and the way back."""
        return {
            **super().views(),
            "mark": self.listing.toggle_mark,
            "range": self.listing.toggle_range,
            "back": self._back,
        }

    def done(self, said: str, *, at: int | None = None, undone: bool = False) -> None:
        """Something was written; what it was written to is no longer marked."""
        self.listing.clear_marks()
        super().done(said, at=at, undone=undone)

    def on_virtual_list_moved(self, event: VirtualList.Moved) -> None:
        """Show the row that the cursor came to."""
        event.stop()
        self._unless_damaged(lambda: self.shown(event.key), super().show_damage)
        self._unless_damaged(self.show_bars)

    def on_virtual_list_opened(self, event: VirtualList.Opened) -> None:
        """A double click opens the row."""
        event.stop()
        self.opened()

    def _back(self) -> None:
        if self.listing.marked():
            self.listing.clear_marks()
            self.show_bars()
        else:
            self.step_back()
