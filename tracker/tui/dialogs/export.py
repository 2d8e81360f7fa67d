"""Which paper, in which format, into which file."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, Final

from textual.widget import Widget

from tracker.errors import BadInputError, Message
from tracker.i18n import Translator
from tracker.i18n.mark import N_
from tracker.tui.dialogs.base import Dialog
from tracker.tui.widgets.choice import Choice
from tracker.tui.widgets.entry import LineEntry

# What people call each format, in the order in which they are offered.
FORMATS: Final = (
    ("html", "HTML"), ("docx", "Word"), ("xlsx", "Excel"), ("md", "Markdown"), ("csv", "CSV"),
    ("json", "JSON"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PaperChoice:
    """A paper: its name, what people call it, its proposed file's stem, the formats it comes in."""

    name: str
    label: str
    stem: str
    formats: Sequence[str]


@dataclass(frozen=True, slots=True)
class Target:
    """A paper and the file to write; an existing one only where ``replace`` says so."""

    paper: str
    format: str
    path: Path
    replace: bool


class ExportDialog(Dialog[Target]):
    """Paper, format, and a file name that follows them until it is edited.

    The file is in ``folder`` unless another is typed.
    """

    enter_words: ClassVar[str] = N_("Enter Export")
    seeking = True

    def __init__(self, tr: Translator, *, papers: Sequence[PaperChoice], folder: Path) -> None:
        place = tr("Folder: {folder}", folder=folder)
        about = f"{tr('The whole register as of today.')}\n{place}"
        super().__init__(tr, tr("Export a paper"), about=about)
        self._papers = papers
        self._folder = folder
        self._asked_about: Path | None = None

    def fields(self) -> Iterator[Widget]:
        """Paper, format and file."""
        papers = Choice([(paper.name, paper.label) for paper in self._papers], id="paper")
        formats = _offered(self._papers[0])
        yield self.field(self.tr("Paper"), papers)
        yield self.field(self.tr("Format"), Choice(formats, id="format"))
        first = f"{self._papers[0].stem}.{formats[0][0]}"
        yield self.field(self.tr("File"), LineEntry(first, id="path"))

    def on_choice_changed(self, event: Choice.Changed) -> None:
        """The file's name follows, as far as it is the proposed one."""
        event.stop()
        paper = next(paper for paper in self._papers if paper.name == self._paper())
        self.query_one("#format", Choice).offer(_offered(paper))
        line = self.query_one("#path", LineEntry)
        path = Path(line.text)
        if path.suffix.removeprefix(".") not in dict(FORMATS):
            return
        stems = {paper.stem for paper in self._papers}
        stem = paper.stem if path.stem in stems else path.stem
        line.value = str(path.with_name(f"{stem}.{self._format()}"))

    def result(self) -> Target:
        """Paper, format, file.  Raises BadInputError for a bad place; an existing file is asked about."""
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
        return Target(self._paper(), self._format(), path, self._asked_about == path)

    def _paper(self) -> str:
        chosen: str = self.query_one("#paper", Choice).value
        return chosen

    def _format(self) -> str:
        chosen: str = self.query_one("#format", Choice).value
        return chosen


def _offered(paper: PaperChoice) -> list[tuple[str, str]]:
    """The formats that a paper comes in."""
    return [(form, label) for form, label in FORMATS if form in paper.formats]
