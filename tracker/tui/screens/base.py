"""What every screen shares: bars, keys from the table, seeing others' changes."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tracker.domain.item_row import ItemRow
from tracker.domain.records import RemarkRecord
from tracker.errors import DatabaseError, TrackerError
from tracker.i18n.mark import N_
from tracker.tui import keys, words
from tracker.tui.actions import BY_NAME, Action, Place, at, footer_at
from tracker.tui.advice import told
from tracker.tui.desk import Desk
from tracker.tui.screens.keys_home import KeysHomeScreen
from tracker.tui.widgets.bars import Bar, Button, StatusLine
from tracker.tui.widgets.card_view import CardView
from tracker.tui.widgets.text_view import TextView
from tracker.tui.widgets.virtual_list import VirtualList

if TYPE_CHECKING:
    from tracker.tui.conditions import Situation

# Lists and texts know these keys themselves; the screen knows them for when nothing has the focus.
_MOVES: Final = ("down", "up", "page_down", "page_up", "first", "last")
_BARS: Final = 3
ROOM_FOR_PALETTE: Final = 70
# How many marked rows the footer looks at; a key looks at all of them.
GLANCE: Final = 200
GREETED: Final = 2
# The screens by their number keys: the action, and its word.
_TABS: Final = (
    ("inbox", N_("Triage")),
    ("register", N_("Register")),
    ("responses", N_("Resolutions")),
    ("meetings", N_("Meetings")),
    ("history", N_("History")),
)


def bindings(place: Place) -> list[BindingType]:
    """The keys of a place, each with its full-width twin; settings change them by their id."""
    held: list[BindingType] = [
        Binding(
            keys.with_twins(action.keys), f"perform('{action.name}')", show=False, id=action.name
        )
        for action in at(place)
    ]
    return [*held, Binding("tab,shift+tab", "keys_home", show=False)]


class DeskScreen(KeysHomeScreen):
    """A screen of the register; ``place`` says which actions it has."""

    ESCAPE_TO_MINIMIZE: ClassVar[bool | None] = False
    # Keys typed before the first paint must reach the list, never a line to type into.
    AUTO_FOCUS: ClassVar[str | None] = "#list"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._seen = -1
        self._ready = False
        self._mode = ""

    # --- what each screen says of itself -----------------------------------------------

    def body(self) -> ComposeResult:
        """Its own widgets, between the bars."""
        raise LookupError(type(self).__name__)

    def reload(self) -> None:
        """Read and show everything anew, keeping the place."""
        raise LookupError(type(self).__name__)

    def views(self) -> Mapping[str, Callable[[], None]]:
        """What its keys do besides the flows, by the action's name."""
        return {}

    def standing(self) -> str:
        """How things stand, for the status line."""
        return ""

    def standings(self) -> Sequence[str]:
        """The same, and what is said instead where that has no room."""
        return (self.standing(),)

    def items(self, most: int | None = None) -> Sequence[ItemRow]:  # noqa: ARG002
        """The items to work on; the first ``most`` of very many."""
        return ()

    def current(self) -> ItemRow | None:
        """The item under the cursor."""
        return None

    def similar(self) -> ItemRow | None:
        """The item that the current one may be merged into."""
        return None

    def marked(self) -> int:
        """How many are marked."""
        return 0

    def remarks(self, most: int | None = None) -> Sequence[RemarkRecord]:  # noqa: ARG002
        """The remarks to work on; of the first ``most`` of very many."""
        return ()

    def lines(self) -> int:
        """How many lines its list has."""
        return 0

    def searched(self) -> bool:
        """Whether a search in the source stands."""
        return False

    # --- layout ------------------------------------------------------------------------

    def compose(self) -> ComposeResult:
        """Top bar, body, keys, status line."""
        yield Bar(buttons_first=True, id="top")
        yield from self.body()
        yield Bar(id="keys")
        yield StatusLine(id="status")

    def on_mount(self) -> None:
        """Show what there is."""
        self._ready = True
        self._mode = self.app.current_mode
        self.guarded(self.catch_up)
        self.call_after_refresh(self._greet)

    def _compositor_refresh(self) -> None:
        """Drawn once what is put up stands: Textual draws before, too, and throws that away."""
        if not self.app._batch_count:  # noqa: SLF001 - Textual asks the same when it shows what was drawn
            super()._compositor_refresh()

    def _greet(self) -> None:
        told = self.desk.greetings()
        if len(told) > GREETED:
            more = self.desk.tr(
                "and {count} more: {key} lists them",
                count=len(told) - GREETED, key=self.key_of("help"),
            )  # fmt: skip
            told = [*told[:GREETED], more]
        if told:
            self.notify("\n".join(told), markup=False, timeout=12)

    def on_screen_resume(self) -> None:
        """Show what has changed while another screen was in front."""
        self.guarded(self.catch_up)

    def catch_up(self) -> None:
        """Read anew where anything has changed since this screen read last."""
        if not self._stands():
            return
        self._damage = ""
        self._unless_damaged(self._read_anew, self.show_damage)
        self._unless_damaged(self.show_bars)
        if self._damage:
            self.status.hold(self._damage)

    def _read_anew(self) -> None:
        self.desk.poll()
        batch = self.desk.batch
        if self._seen != batch:
            self.reload()
            self._seen = batch

    def show_damage(self, words: str) -> None:
        """Say on every page of the screen why it cannot be shown: nothing of before stays there."""
        for page in self.query(TextView):
            page.show_instead(words)
        for card in self.query(CardView):
            card.show_instead(words)

    def _stands(self) -> bool:
        """Whether the bars are there: not yet while it is put up, no more while it is taken down."""
        return self._ready and len(self.query("#top, #keys, #status")) == _BARS

    def look_around(self) -> None:
        """See what others have changed; a database out of reach is said once, and tried again."""
        if not self._stands():
            return
        status = self.status
        try:
            self.catch_up()
        except DatabaseError as error:
            status.hold(f"{self.desk.tr('Trying again…')} {self.desk.tr.message(error.message)}")
        except TrackerError as error:
            self.refuse(error)
        else:
            if status.troubled and not self._damage:
                status.hold("")
                status.say(self.desk.tr("The database can be read again."))

    def show_bars(self) -> None:
        """Write the bars for the situation of this moment; before the first paint, no more than the tabs."""
        tr = self.desk.tr
        tabs = [
            Button(name, self.key_of(name), tr(label), on=name == self._home())
            for name, label in _TABS
        ]
        self.query_one("#top", Bar).show(tabs, self.desk.actor)
        if not self.desk.painted:
            return
        now = self.situation(GLANCE)
        able = [a for a in footer_at(self.place) if not self._why_not(a, now)]
        if not (self.desk.open_meetings or self.desk.meetings):
            able.sort(key=lambda action: action.name != "bring_in")  # how everything begins
        shown = [self._button(a) for a in able]
        tail = [self._button(BY_NAME["help"])]
        if self.size.width >= ROOM_FOR_PALETTE:
            tail.append(self._button(BY_NAME["palette"]))
        self.query_one("#keys", Bar).show(shown, tail=tail)
        self.status.stand(self.standings(), self._undo_words())

    def how_to_begin(self) -> str:
        """What to do where nothing has been imported yet."""
        return self.desk.tr(
            "{key} imports some from a file; tracker sample loads the sample.",
            key=self.key_of("bring_in"),
        )

    def _why_not(self, action: Action, now: "Situation") -> TrackerError | None:
        from tracker.tui.conditions import why_not

        return why_not(action, now, self.key_of)

    def _button(self, action: Action) -> Button:
        return Button(action.name, self.key_of(action.name), self.desk.tr(action.label))

    def _undo_words(self) -> Sequence[str]:
        """What would be taken back: with its items, without them, the key alone."""
        batch, tr = self.desk.undoable, self.desk.tr
        if batch is None:
            return ()
        key = self.key_of("undo")
        said = (words.batch(tr, batch), words.verb(tr, batch.verb))
        return (*(tr("{key} undo: {batch}", key=key, batch=s) for s in said), f"{key} {tr('Undo')}")

    # --- keys --------------------------------------------------------------------------

    def situation(self, most: int | None = None) -> "Situation":
        """What a key would work on; with ``most`` only so many of the marked are looked at."""
        from tracker.tui.conditions import Situation

        return Situation(
            items=self.items(most),
            current=self.current(),
            marked=self.marked(),
            remarks=len(self.remarks(most)),
            undoable=self.desk.undoable,
            redoable=self.desk.redoable,
            similar=self.similar(),
            found=self.searched(),
            lines=self.lines(),
            open_meetings=len(self.desk.open_meetings),
        )

    def _now(self) -> "Situation":
        """The situation; where it can't be read for damage, there is nothing to work on."""
        from tracker.tui.conditions import Situation

        try:
            return self.situation()
        except Exception as error:  # noqa: BLE001 - a bug is raised again
            self.refuse(self.desk.trouble(error))
            return Situation()

    def action_perform(self, name: str) -> None:
        """Do what a key stands for, or say why it cannot be done."""
        if not self._ready:
            # Typed before the screen stands: done as soon as it does.
            self.call_later(self.action_perform, name)
            return
        action = BY_NAME[name]
        if not self.trying:
            self.status.hush()
        if name == "back" and self.desk.work is not None:
            self.desk.stop_work()
            return
        if self.trying:
            # What is tried again is about what was chosen then: nothing else is begun before its end.
            if name == "back":
                self.give_up()
            return
        reason = self._why_not(action, self._now())
        if reason is not None:
            self.refuse_words(told(self.desk.tr, reason))
            return
        view = self._own().get(name)
        self.guarded(view if view is not None else lambda: self._flow(name))

    def _flow(self, name: str) -> None:
        # Flows and dialogs are loaded after the first paint, or by the first key.
        from tracker.tui.flows import FLOWS

        FLOWS[name](self)

    def on_bar_pressed(self, event: Bar.Pressed) -> None:
        """A click on a key's word."""
        event.stop()
        self.pressed(event.name)

    def pressed(self, name: str) -> None:
        """A button of a bar was clicked."""
        self.action_perform(name)

    def _own(self) -> Mapping[str, Callable[[], None]]:
        switches = {name: partial(self._switch, name) for name, _label in _TABS}
        return {
            "palette": self._open_palette,
            "help": self._open_help,
            "quit": self._quit,
            "theme": self._next_theme,
            **{name: partial(self._move, name) for name in _MOVES},
            **switches,
            **self.views(),
        }

    def _switch(self, mode: str) -> None:
        """To a screen where it was left; from a page upon it, to its list."""
        if mode != self._home():
            self.app.switch_mode(mode)
            return
        for page in reversed(self.app.screen_stack[1:]):
            page.dismiss()

    def _home(self) -> str:
        """The screen that this one is, or stands upon."""
        return self._mode or self.app.current_mode

    def _quit(self) -> None:
        self.desk.stop_work()
        self.app.exit()

    def _move(self, name: str) -> None:
        widget = self.query_one(str(self.AUTO_FOCUS))
        if isinstance(widget, VirtualList | TextView):
            widget.do(name)

    def _next_theme(self) -> None:
        label = self.desk.next_theme(self.app)
        self.say(self.desk.tr("Colours: {name}", name=label))

    def _open_help(self) -> None:
        from tracker.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.desk, self.place))

    def _open_palette(self) -> None:
        from tracker.tui.dialogs.palette import Command, PaletteDialog

        now = self._now()
        offered = [
            Command(action, self._why_not(action, now))
            for action in at(self.place)
            if action.name not in _MOVES and action.name != "palette"
        ]
        dialog = PaletteDialog(self.desk.tr, offered, self.desk.preferences)
        self.ask(dialog, self.action_perform, after=True)

    # --- for flows ---------------------------------------------------------------------

    def done(self, said: str, *, at: int | None = None, undone: bool = False) -> None:
        """Something was written."""
        self.catch_up()
        if at is not None:
            self.go_to(at)
        way = "redo" if undone else "undo"
        key = self.key_of(way)
        back = (
            self.desk.tr("{key} redoes it", key=key)
            if undone
            else self.desk.tr("{key} undoes it", key=key)
        )
        self.status.say(f"{said}   {back}", way_back=way)

    def go_to(self, number: int) -> None:
        """Put the cursor on an item, where the screen has it."""
