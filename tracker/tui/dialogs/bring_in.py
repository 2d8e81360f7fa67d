"""The file to import: typed, or chosen from its folder; its day and what it is where that is doubtful."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from pathlib import Path
from typing import ClassVar, Final

from textual.widget import Widget

from tracker.domain.dues import understand
from tracker.domain.records import MeetingRecord
from tracker.errors import BadInputError, Message, TrackerError
from tracker.i18n import Translator
from tracker.tui.advice import advice
from tracker.tui.cells import truncate
from tracker.tui.dialogs.picking import PickDialog
from tracker.tui.meeting_page import rounds
from tracker.tui.widgets.choice import Choice
from tracker.tui.widgets.entry import LineEntry

MOST: Final = 200
LABEL: Final = 40
# How files of minutes mostly end; what ends otherwise is offered after them, and asked about.
ENDINGS: Final = frozenset(
    {".txt", ".text", ".md", ".markdown", ".mkd", ".html", ".htm", ".pdf", ".docx"}
)


class Way(Enum):
    """What a file is: as its words tell, a meeting of its own, an edition of one, or the minutes of one."""

    DECIDED = "decided"
    NEW = "new"
    EDITION = "edition"
    OF = "of"


@dataclass(frozen=True, slots=True)
class Intake:
    """A file, the day of its meeting where somebody gave it, and what it is where that was asked."""

    path: Path
    held_on: date | None = None
    as_new: bool = False
    edition_of: int | None = None
    meeting_id: int | None = None
    # The meeting of the file that this was said of, from 1; of all where nobody was asked.
    nth: int | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """What was entered before, why it could not be imported so, and at which meeting of the file."""

    intake: Intake
    error: TrackerError
    nth: int


class BringInDialog(PickDialog[Intake]):
    """A path; below it the folders and files that begin so; then the day, and what the file is.

    ``refused`` is what was entered before, and why it could not be imported so.
    """

    DEFAULT_CSS = "BringInDialog Completion { margin-bottom: 1; }"
    shown: ClassVar[int] = 6
    several = True

    def __init__(
        self,
        tr: Translator,
        *,
        folder: Path,
        today: date,
        meetings: Sequence[MeetingRecord] = (),
        refused: Refused | None = None,
    ) -> None:
        place = tr("Folder: {folder}", folder=folder)
        super().__init__(tr, tr("Import minutes"), about=place)
        self._folder = folder
        self._today = today
        self._meetings = {meeting.id: meeting for meeting in meetings}
        self._refused = refused
        self._asked_about: Path | None = None
        self._typed = ""

    def fields(self) -> Iterator[Widget]:
        """The file, the day, and whether it is a new meeting, or one of those that it may belong to."""
        yield from super().fields()
        before = None if self._refused is None else self._refused.intake.held_on
        day = "" if before is None else before.isoformat()
        hint = self.tr("only where the minutes don't say it")
        yield self.field(
            self.tr("Meeting's day"), LineEntry(day, placeholder=hint, anew=True, id="day")
        )
        ways: list[tuple[tuple[Way, int | None], str]] = [
            ((Way.DECIDED, None), self.tr("as its words tell")),
            ((Way.NEW, None), self.tr("a new meeting")),
        ]
        standing = self._standing()
        if standing is not None:
            said = self.tr("an edition of meeting {number}", number=standing)
            ways.append(((Way.EDITION, standing), said))
        ways += [((Way.OF, one), self._called(one)) for one in self._that_day()]
        yield self.field(self.tr("It is"), Choice(ways, id="way"))

    def on_mount(self) -> None:
        """What was entered before stands there again, with what was wrong with it."""
        if self._refused is None:
            return
        intake, error = self._refused.intake, self._refused.error
        # The line's own first words would take an objection back that stood before them.
        self.call_after_refresh(self.object, error.message, advice(error))
        if self._standing() is not None or self._that_day():
            self.query_one("#way").focus()
        elif intake.held_on is None:
            self.query_one("#day").focus()

    def begins_with(self) -> str:
        """The file that was refused."""
        return "" if self._refused is None else _named(self._refused.intake.path, self._folder)

    def hint(self) -> str:
        """What to type."""
        return self.tr("a file, or a folder and /")

    def result(self) -> Intake:
        """The file and what was said of it.  Raises BadInputError; a folder is entered."""
        chosen = self.matches.chosen
        path = self._folder / Path(chosen or self._typed).expanduser()
        if path.is_dir():
            self.enter(chosen or self._typed)
            raise BadInputError(Message("Choose a file of this folder."))
        if not path.is_file():
            raise BadInputError(Message("There is no file {path}.", path=str(path)))
        if not _may_be_minutes(path) and self._asked_about != path:
            self._asked_about = path
            raise BadInputError(
                Message(
                    "{file} doesn't end as minutes do ({endings}): Enter again imports it all the same.",
                    file=path.name,
                    endings=tuple(sorted(ENDINGS)),
                )
            )
        said = self.query_one("#day", LineEntry).text
        held_on = understand(said, self._today).day if said else None
        way, meeting = self.query_one("#way", Choice).value
        before = self._refused
        return Intake(
            path,
            held_on,
            as_new=way is Way.NEW,
            edition_of=meeting if way is Way.EDITION else None,
            meeting_id=meeting if way is Way.OF else None,
            nth=before.nth if before is not None and before.intake.path == path else None,
        )

    def match(self, typed: str) -> None:
        """What of the typed folder begins with the typed name."""
        self._typed = typed.strip()
        head, slash, name = self._typed.rpartition("/")
        folder = self._folder / Path(head + slash).expanduser()
        self._asked_about = None
        try:
            found = sorted(folder.iterdir(), key=_order)
        except OSError:
            found = []
        other = self.tr("not a kind of minutes")
        words = [
            (
                f"{head}{slash}{path.name}{'/' if path.is_dir() else ''}",
                "" if path.is_dir() or _may_be_minutes(path) else other,
            )
            for path in found
            if path.name.casefold().startswith(name.casefold()) and not path.name.startswith(".")
        ]
        nothing = self.tr("There is no such file.")
        self.matches.offer(words[:MOST], nothing, forced=not self._typed)

    def _standing(self) -> int | None:
        """The meeting whose edition the file may be, where that is the doubt."""
        held = self._asked("meeting")
        return held if isinstance(held, int) else None

    def _that_day(self) -> Sequence[int]:
        """The meetings of the day to choose from, where that is the doubt."""
        held = self._asked("ids")
        return [one for one in held if isinstance(one, int)] if isinstance(held, tuple) else ()

    def _asked(self, param: str) -> object:
        """What the refusal names under this word."""
        return None if self._refused is None else self._refused.error.message.params.get(param)

    def _called(self, number: int) -> str:
        """A meeting to choose: its number, when it began, and what tells it from the day's others."""
        meeting = self._meetings.get(number)
        if meeting is None:
            return self.tr("meeting {number}", number=number)
        files = [document.file_name for document in meeting.documents[-1:]]
        words = (meeting.starts or "", *(files or [rounds(self.tr, meeting) or meeting.title]))
        name = " ".join(filter(None, words))
        return truncate(self.tr("meeting {number}: {name}", number=number, name=name), LABEL)


def _may_be_minutes(path: Path) -> bool:
    return path.suffix.lower() in ENDINGS


def _order(path: Path) -> tuple[bool, bool, str]:
    """Folders, files of minutes, other files; each by name."""
    a_file = path.is_file()
    return a_file, a_file and not _may_be_minutes(path), path.name


def _named(path: Path, folder: Path) -> str:
    """A path as it would be typed from the folder."""
    return str(path.relative_to(folder)) if path.is_relative_to(folder) else str(path)
