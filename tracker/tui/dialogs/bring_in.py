"""The file to import: typed, or chosen from its folder."""

from pathlib import Path
from typing import ClassVar

from tracker.errors import BadInputError, Message
from tracker.i18n import Translator
from tracker.tui.dialogs.picking import PickDialog

MOST = 200


class BringInDialog(PickDialog[Path]):
    """A path; below it the folders and files that begin so."""

    shown: ClassVar[int] = 8

    def __init__(self, tr: Translator, *, folder: Path) -> None:
        place = tr("Folder: {folder}", folder=folder)
        super().__init__(tr, tr("Import minutes"), about=place)
        self._folder = folder
        self._typed = ""

    def hint(self) -> str:
        """What to type."""
        return self.tr("a file, or a folder and /")

    def result(self) -> Path:
        """The file.  Raises BadInputError where there is none; a folder is entered."""
        chosen = self.matches.chosen
        path = self._folder / Path(chosen or self._typed).expanduser()
        if path.is_dir():
            self.enter(chosen or self._typed)
            raise BadInputError(Message("Choose a file of this folder."))
        if not path.is_file():
            raise BadInputError(Message("There is no file {path}.", path=str(path)))
        return path

    def match(self, typed: str) -> None:
        """What of the typed folder begins with the typed name."""
        self._typed = typed.strip()
        head, slash, name = self._typed.rpartition("/")
        folder = self._folder / Path(head + slash).expanduser()
        try:
            found = sorted(folder.iterdir(), key=lambda path: (path.is_file(), path.name))
        except OSError:
            found = []
        words = [
            (f"{head}{slash}{path.name}{'/' if path.is_dir() else ''}", "")
            for path in found
            if path.name.casefold().startswith(name.casefold()) and not path.name.startswith(".")
        ]
        self.matches.offer(words[:MOST], self.tr("There is no such file."))
