"""What screens work with: the register, this thread's reader, the language, the day."""

from collections.abc import Callable
from datetime import date
from functools import cached_property
from threading import current_thread, main_thread
from typing import TYPE_CHECKING, Concatenate, Final, ParamSpec, TypeVar

from textual.app import App
from textual.worker import WorkerFailed

from tracker import clock
from tracker.bootstrap import Register
from tracker.domain.records import BatchRecord, MeetingRecord
from tracker.errors import DamagedRowError, FaultError, Message, TrackerError
from tracker.i18n import Translator, translator
from tracker.services.queries.history import action_behind, redoable, undoable
from tracker.services.queries.meetings import list_meetings
from tracker.storage.patience import waiting_at_most
from tracker.storage.read.reader import Reader
from tracker.tui import locales, preferences
from tracker.tui.drafts import Drafts
from tracker.tui.look import wear
from tracker.tui.palettes import PALETTES
from tracker.tui.work import Work

if TYPE_CHECKING:
    from tracker.storage.unit import UnitOfWork

P = ParamSpec("P")
ResultT = TypeVar("ResultT")
PATIENCE: Final = 0.5  # seconds, then the screens try again by themselves


class Desk:
    """One person's place at the register.

    ``batch`` is the newest change that the screens know, ``work`` the long work that goes on,
    ``painted`` whether the first paint stands.
    """

    def __init__(self, register: Register) -> None:
        self.register = register
        self.tr: Translator = translator(register.settings.lang)
        self.actor = register.settings.actor
        self.batch = 0
        self.preferences = preferences.load()
        self.drafts = Drafts(register.place.key)
        self.work: Work | None = None
        self.painted = False
        self._greeted = False
        self._file: tuple[int, int] | None = None
        self._behind: dict[str, tuple[int, BatchRecord] | None] = {}
        self._meetings: list[MeetingRecord] | None = None
        self._open_meetings: list[MeetingRecord] | None = None
        self._damage: tuple[int, DamagedRowError] | None = None

    @cached_property
    def reader(self) -> Reader:
        """The reader of the screens' own thread; others open their own."""
        return self.register.reader()

    @property
    def today(self) -> date:
        """The day that lateness is counted from."""
        return clock.today()

    def poll(self) -> bool:
        """Whether anybody has changed anything since; what hangs on it is read anew then."""
        self._mind_the_file()
        newest = self.reader.poll()
        if newest == self.batch:
            return False
        self.batch = newest
        self._behind.clear()
        self._meetings = None
        self._open_meetings = None
        return True

    def _mind_the_file(self) -> None:
        """A database that was moved or replaced is seen: an open connection would go on reading it."""
        try:
            now = self.register.place.fingerprint()
        except OSError:
            self._let_go()
            self.reader.poll()
            return
        if self._file is not None and now != self._file:
            self._let_go()
            self.batch = -1
        self._file = now

    def _let_go(self) -> None:
        if "reader" in self.__dict__:
            self.reader.close()
            del self.__dict__["reader"]

    def greetings(self) -> list[str]:
        """What must be said once, at the beginning."""
        if self._greeted:
            return []
        self._greeted = True
        troubles = [*self.preferences.problems, *locales.problems()]
        return [self.tr.message(problem) for problem in troubles]

    def next_theme(self, app: App[None]) -> str:
        """Put on the next palette, and keep it; what it is called."""
        names = list(PALETTES)
        name = names[(names.index(app.theme) + 1) % len(names)]
        self.put_on(app, name)
        preferences.keep_theme(self.preferences.path, name)
        return self.tr(PALETTES[name].label)

    @staticmethod
    def put_on(app: App[None], name: str) -> None:
        """Draw everything in this palette."""
        wear(name)
        app.theme = name
        for screen in app.screen_stack:
            screen.refresh()
            for widget in screen.query("*"):
                widget.refresh()

    @property
    def undoable(self) -> BatchRecord | None:
        """The action that undo would take back."""
        found = self._action_that("undo", undoable)
        return None if found is None else found[1]

    @property
    def redoable(self) -> BatchRecord | None:
        """The action that redo would bring back."""
        found = self._action_that("redo", redoable)
        return None if found is None else found[1]

    def seen(self, way: str) -> int | None:
        """The batch that the user was shown as the one that ``undo`` or ``redo`` is about."""
        found = self._behind.get(way)
        return None if found is None else found[0]

    def _action_that(
        self, way: str, find: Callable[[Reader, str], BatchRecord | None]
    ) -> tuple[int, BatchRecord] | None:
        """Read when it is first asked for after a change: the first paint doesn't need it."""
        if way not in self._behind:
            batch = find(self.reader, self.actor)
            behind = None if batch is None else (batch.id, action_behind(self.reader, batch))
            self._behind[way] = behind
        return self._behind[way]

    @property
    def meetings(self) -> list[MeetingRecord]:
        """All meetings; read when first asked for, because there may be thousands."""
        if self._meetings is None:
            self._meetings = list_meetings(self.reader)
        return self._meetings

    @property
    def open_meetings(self) -> list[MeetingRecord]:
        """The meetings whose triage is not closed."""
        if self._open_meetings is None:
            self._open_meetings = list_meetings(self.reader, open_only=True)
        return self._open_meetings

    def trouble(self, error: Exception) -> TrackerError:
        """What to tell of an error: where a damaged row may be behind it, which one that is.

        Raises the error again where it is a bug of the program.
        """
        if isinstance(error, WorkerFailed) and isinstance(error.error, Exception):
            error = error.error
        refused = isinstance(error, TrackerError) and not isinstance(error, FaultError)
        nameless = isinstance(error, DamagedRowError) and "column" not in error.message.params
        if not refused or nameless:
            error = self._behind_it() or error
        if isinstance(error, TrackerError) and not isinstance(error, FaultError):
            return error
        raise error

    def _behind_it(self) -> DamagedRowError | None:
        """The first damaged row; found again only after another change, for that may take its time."""
        if self._damage is None or self._damage[0] != self.batch:
            finding = self.register.damage()
            if finding is None:
                return None
            hint = Message("See what else is damaged with: tracker doctor")
            self._damage = self.batch, DamagedRowError(finding.message, hint=hint)
        return self._damage[1]

    def write(
        self,
        command: "Callable[Concatenate[UnitOfWork, P], ResultT]",
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> ResultT:
        """Run one writing use case; TrackerError where it is refused.

        The screens' own thread waits only a moment for another writer: it says so, and keeps what
        was typed.  Long work in a thread of its own waits its turn.
        """
        if current_thread() is not main_thread():
            return self.register.do(command, *args, **kwargs)
        with waiting_at_most(PATIENCE):
            return self.register.do(command, *args, **kwargs)

    def stop_work(self) -> None:
        """Stop the long work that goes on, if one does."""
        if self.work is not None:
            self.work.stop()

    def close(self) -> None:
        """Let go of the database."""
        self._let_go()
