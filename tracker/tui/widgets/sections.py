"""Sections: filters with names in one line, one of them chosen."""

from collections.abc import Mapping, Sequence

from textual.message import Message

from tracker.tui.widgets.bars import Bar, Button


class SectionBar(Bar):
    """Names in a row; the arrows and the mouse choose.  ``counts`` stand behind the names."""

    class Chosen(Message):
        """Another section was chosen."""

    def __init__(self, sections: Sequence[tuple[str, str]], *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self._sections = list(sections)
        self._counts: Mapping[int, int] = {}
        self.index = 0
        self._write()

    @property
    def filter(self) -> str:
        """The chosen section's filter."""
        return self._sections[self.index][1]

    @property
    def name_chosen(self) -> str:
        """What the chosen section is called."""
        return self._sections[self.index][0]

    def add(self, name: str, words: str) -> None:
        """One more section, which is chosen."""
        self._sections.append((name, words))
        self.choose(len(self._sections) - 1)

    def count(self, counts: Mapping[int, int]) -> None:
        """How many rows each section has, by its place."""
        self._counts = counts
        self._write()

    def step(self, by: int) -> None:
        """The next section or the one before; at the ends it stays."""
        self.choose(max(min(self.index + by, len(self._sections) - 1), 0))

    def choose(self, index: int) -> None:
        """Choose this one."""
        if index != self.index:
            self.index = index
            self._write()
            self.post_message(self.Chosen())

    def on_bar_pressed(self, event: Bar.Pressed) -> None:
        """A click on a name."""
        event.stop()
        self.choose(int(event.name))

    def _write(self) -> None:
        def label(index: int, name: str) -> str:
            return f"{name} {self._counts[index]}" if index in self._counts else name

        self.show(
            [
                Button(str(index), "", label(index, name), on=index == self.index)
                for index, (name, _words) in enumerate(self._sections)
            ]
        )
