"""How a screen talks with its user: it asks, says, refuses, and works at long things."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar

from textual.screen import Screen

from tracker.errors import DamagedRowError, Message, TrackerError
from tracker.tui import keys
from tracker.tui.advice import told
from tracker.tui.again import Again
from tracker.tui.desk import Desk
from tracker.tui.net import Netted, NettedApp
from tracker.tui.whole_lines import WholeLines
from tracker.tui.widgets.bars import StatusLine
from tracker.tui.work import StoppedError, Work

if TYPE_CHECKING:
    from tracker.tui.dialogs.base import Dialog
    from tracker.tui.dialogs.frame import Framed

ResultT = TypeVar("ResultT")

TICK: Final = 0.2
LONG: Final = 2  # seconds, from which on they are told


class SpeakingScreen(Netted, Screen[None]):
    """A screen with a status line at its foot."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._compositor = WholeLines()
        self._desk = desk
        self._again: Again | None = None
        self._damage = ""

    @property
    def desk(self) -> Desk:
        """The register and the language."""
        return self._desk

    @property
    def status(self) -> StatusLine:
        """The line at the foot."""
        return self.query_one("#status", StatusLine)

    def key_of(self, name: str) -> str:
        """The first key of an action, as people write it."""
        return keys.shown(self.desk.preferences.keys_of(name)[0])

    def say(self, said: str) -> None:
        """Say something in the status line."""
        self.status.say(said)

    def refuse_words(self, said: str) -> None:
        """Say in the status line why something cannot be done."""
        self.status.say(said, alert=True)

    def guarded(self, work: Callable[[], None]) -> None:
        """Do it; where the register refuses, or a row is damaged, say so calmly."""
        try:
            work()
        except Exception as error:  # noqa: BLE001 - a bug is raised again
            self.refuse(self.desk.trouble(error))

    def _unless_damaged(
        self, show: Callable[[], None], instead: Callable[[str], None] | None = None
    ) -> None:
        """Show something; where a damaged row doesn't let it be shown, ``instead`` gets the words."""
        try:
            show()
        except Exception as error:
            trouble = self.desk.trouble(error)
            if not isinstance(trouble, DamagedRowError):
                raise trouble from error
            self._damage = told(self.desk.tr, trouble)
            if instead is not None:
                instead(self._damage)

    def refuse(self, error: TrackerError) -> None:
        """Say why the register refused, and the way out."""
        said = told(self.desk.tr, error)
        if isinstance(self.app, NettedApp):
            self.app.warn(said)

    def attempt(self, write: Callable[[], None]) -> None:
        """Write at once; where the register is out of reach for the moment, again by itself."""

        def told(trouble: Message) -> None:
            tr = self.desk.tr
            way = tr("{key} stops it", key=self.key_of("back"))
            self.status.hold(f"{tr.message(trouble)}  {way}", alert=False)

        self._again = Again(self, write, told, self._attempted)
        self._again.go()

    @property
    def trying(self) -> bool:
        """Whether a write is being tried again."""
        return self._again is not None

    def give_up(self) -> None:
        """Try no more."""
        if self._again is not None:
            self._again.stop()
            self._again = None
            self.status.hold("")
            self.say(self.desk.tr("Stopped; nothing was changed."))

    def _attempted(self, error: TrackerError | None) -> None:
        self._again = None
        if error is not None:
            self.status.hold("")
            self.refuse(error)
        elif not self.status.troubled:
            self.status.hold("")

    def ask(
        self, dialog: "Dialog[ResultT]", then: Callable[[ResultT], None], *, after: bool = False
    ) -> None:
        """Show a dialog; ``then`` gets what was entered.

        Where it refuses, the dialog stays with what was typed; with ``after`` it is called when
        the dialog has gone, so that it may open another.
        """

        def answered(result: ResultT | None) -> None:
            if result is not None:
                self.guarded(lambda: then(result))

        if after:
            self.app.push_screen(dialog, answered)
        else:
            dialog.attempt = then
            self.app.push_screen(dialog)

    def show(self, page: "Framed[None]") -> None:
        """Show something to read before the screen."""
        self.app.push_screen(page)

    def work(
        self,
        doing: str,
        job: Callable[[Work], ResultT],
        then: Callable[[ResultT], None],
        refused: Callable[[TrackerError], None] | None = None,
    ) -> None:
        """Do a long job in a thread of its own, saying so; ``then`` gets its result here."""
        if self.desk.work is not None:
            self.refuse_words(self.desk.tr("One thing at a time: {work}", work=self._under_way()))
            return
        work = self.desk.work = Work(doing)

        def ended(end: Callable[[], None]) -> None:
            self.desk.work = None
            ticking.stop()
            status.hold("")
            self.guarded(end)

        def away() -> None:
            stopped = partial(self.say, self.desk.tr("Stopped; nothing was changed."))
            try:
                result = job(work)
            except StoppedError:
                self.app.call_from_thread(ended, stopped)
            except TrackerError as error:
                # A query that was interrupted ends with an error, too.
                end = stopped if work.stopping else partial(refused or self.refuse, error)
                self.app.call_from_thread(ended, end)
            except Exception as error:  # noqa: BLE001 - told in the screens' own thread
                self.app.call_from_thread(ended, partial(self._failed, error))
            else:
                self.app.call_from_thread(ended, partial(then, result))

        status = self.status
        status.hold(self._under_way(), alert=False)
        ticking = self.set_interval(TICK, lambda: status.hold(self._under_way(), alert=False))
        self.run_worker(away, thread=True, group="work", exit_on_error=True)

    @staticmethod
    def _failed(error: Exception) -> None:
        raise error

    def _under_way(self) -> str:
        """What the long work is at, and how it is stopped."""
        tr, work = self.desk.tr, self.desk.work
        if work is None:
            return ""
        if work.stopping:
            return tr("Stopping … {work}", work=work.doing)
        doing = work.doing
        if work.percent is not None:
            doing = tr("{work} {percent} %", work=doing, percent=work.percent)
        if work.seconds >= LONG:
            doing = tr("{work} ({seconds} s)", work=doing, seconds=work.seconds)
        return tr("{work}   {key} stops it", work=doing, key=self.key_of("back"))
