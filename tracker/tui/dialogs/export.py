"""Where the status report goes, and in which format."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from textual.widget import Widget

from tracker.errors import BadInputError, Message
from tracker.i18n import Translator
from tracker.tui.dialogs.base import Dialog
from tracker.tui.widgets.choice import Choice
from tracker.tui.widgets.entry import LineEntry

FORMATS: Final = (("html", "HTML"), ("md", "Markdown"), ("csv", "CSV"), ("json", "JSON"))


@dataclass(frozen=True, slots=True)
class Target:
    """A file to write; an existing one only where ``replace`` says so."""

    format: str
    path: Path
    replace: bool


class ExportDialog(Dialog[Target]):
    """The format, and a file name that follows it until it is edited."""

    def __init__(self, tr: Translator, *, about: str, stem: str, folder: Path) -> None:
        place = tr("Folder: {folder}", folder=folder)
        super().__init__(tr, tr("Export the status report"), about=f"{about}\n{place}")
        self._stem = stem
        self._folder = folder
        self._asked_about: Path | None = None

    def fields(self) -> Iterator[Widget]:
        """Format and file."""
        yield self.field(self.tr("Format"), Choice(FORMATS, id="format"))
        yield self.field(self.tr("File"), LineEntry(self._proposed("html"), id="path"))

    def on_choice_changed(self, event: Choice.Changed) -> None:
        """The file's ending follows the format."""
        event.stop()
        line = self.query_one("#path", LineEntry)
        path = Path(line.text)
        if path.suffix.removeprefix(".") in dict(FORMATS):
            line.value = str(path.with_suffix(f".{self._format()}"))

    def result(self) -> Target:
        """Format and file.  Raises BadInputError for a bad place; an existing file is asked about."""
        typed = self.query_one("#path", LineEntry).text
        if not typed:
            raise BadInputError(Message("Name the file to write."))
        path = self._folder / Path(typed).expanduser()
        if path.is_dir():
            raise BadInputError(Message("{path} is a folder; name a file in it.", path=str(path)))
        if not path.parent.is_dir():
            raise BadInputError(Message("There is no folder {path}.", path=str(path.parent)))
        if path.exists() and self._asked_about != path:
            self._asked_about = path
            raise BadInputError(Message("{path} exists: Enter again replaces it.", path=str(path)))
        return Target(self._format(), path, self._asked_about == path)

    def _format(self) -> str:
        chosen: str = self.query_one("#format", Choice).value
        return chosen

    def _proposed(self, ending: str) -> str:
        return f"{self._stem}.{ending}"
