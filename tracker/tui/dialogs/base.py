"""What every dialog shares: its frame, keeping, leaving, and asking before words are lost."""

from collections.abc import Callable, Iterator
from typing import ClassVar, Self, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.events import Key
from textual.widget import Widget
from textual.widgets import Input, TextArea

from tracker.errors import ConflictError, Message, TrackerError
from tracker.i18n import Translator
from tracker.i18n.mark import N_
from tracker.tui.advice import advice
from tracker.tui.again import Again
from tracker.tui.dialogs.conflict import Conflict
from tracker.tui.dialogs.frame import Framed
from tracker.tui.drafts import Drafts
from tracker.tui.look import LOOK
from tracker.tui.seen import Seen
from tracker.tui.widgets.choice import Choice
from tracker.tui.widgets.entry import LineEntry, Prose
from tracker.tui.widgets.words import Words

ResultT = TypeVar("ResultT")
SHARE = 0.96  # of the screen's height, as the frame's style has it


class Dialog(Framed[ResultT | None]):
    """A small form: ``fields`` lays it out, ``result`` reads it, Enter keeps and Esc leaves.

    ``prose`` is true where a field takes several lines: then ^r keeps instead of Enter.
    ``enter_words`` says at the foot what Enter does.
    ``seeking`` is true where what is typed only looks for something, and leaving loses nothing.
    ``attempt`` is tried with the result before the dialog goes: where it is refused, the dialog
    says why and stays, with all that was typed.
    """

    prose: ClassVar[bool] = False
    seeking: ClassVar[bool] = False
    enter_words: ClassVar[str] = N_("Enter Keep")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False, priority=True),
        Binding("ctrl+r,ctrl+enter,f10", "keep", show=False, priority=True),
        Binding("enter", "enter", show=False),
        # Taken before the field sees it, so that what is typed next goes to the next field.
        Binding("tab", "next_field", show=False, priority=True),
        Binding("shift+tab", "previous_field", show=False, priority=True),
    ]

    def __init__(self, tr: Translator, title: str, *, about: str = "") -> None:
        super().__init__()
        self.tr = tr
        self._title = title
        self._about = about
        self._asked_to_leave = False
        self.attempt: Callable[[ResultT], None] | None = None
        self._drafts: tuple[Drafts, str] | None = None
        self._seen: Seen | None = None
        self._first: dict[str, str] = {}
        self._again: Again | None = None

    def over(self, seen: Seen) -> Self:
        """The dialog is about these items: where others change them meanwhile, it shows both and asks."""
        self._seen = seen
        return self

    def draft(self, drafts: Drafts, name: str) -> Self:
        """Keep what is typed under this name until it is recorded or thrown away."""
        self._drafts = (drafts, name)
        return self

    def fields(self) -> Iterator[Widget]:
        """What is asked, from top to bottom."""
        raise LookupError(type(self).__name__)

    def result(self) -> ResultT:
        """What was entered.  Raises TrackerError where it cannot be used."""
        raise LookupError(type(self).__name__)

    def unsaved(self) -> bool:
        """Whether words would be lost by leaving."""
        return not self.seeking and self.is_mounted and self.holds() != self._first

    def holds(self) -> dict[str, str]:
        """What has been entered and leaving would lose, by the fields' ids: the words."""
        words = {line.id or "": line.text for line in self._lines()}
        return words | {prose.id or "": prose.words for prose in self.query(Prose)}

    def compose(self) -> ComposeResult:
        """Title, what it is about, the fields, a place for objections, the keys."""
        with Vertical(id="frame"):
            yield Words(self._title, LOOK.accent, id="title")
            if self._about:
                yield Words(self._about, LOOK.dim, id="about")
            with VerticalScroll(id="fields", can_focus=False):
                yield from self.fields()
            yield Words("", LOOK.alert, id="objection")
            yield Words(self._keys(), LOOK.dim, id="keys")

    def on_mount(self) -> None:
        """The first field has the keys at once: whoever types fast must not lose a character."""
        first = next((widget for widget in self.focus_chain), None)
        if first is not None and self.focused is None:
            self.set_focus(first)
        self._first = self.holds()
        self._bring_back()

    def field(self, label: str, widget: Widget) -> Widget:
        """A field with its name at the left."""
        return Horizontal(Words(label, LOOK.label, classes="label"), widget, classes="field")

    def object(self, message: Message | None, hint: Message | None = None) -> None:
        """Say what is wrong with what was entered; None takes it back."""
        said = "" if message is None else self.tr.message(message)
        if hint is not None:
            said = f"{said} {self.tr.message(hint)}"
        self.query_one("#objection", Words).say(said)
        self.call_after_refresh(self._fit)

    def on_resize(self) -> None:
        """The fields have the room that the rest leaves them."""
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        """The fields scroll in the room that is left, so that objections and keys are always seen."""
        frame, fields = self.query_one("#frame"), self.query_one("#fields")
        others = (child for child in frame.children if child is not fields)
        taken = sum(child.outer_size.height + child.styles.margin.height for child in others)
        room = int(self.size.height * SHARE) - frame.gutter.height - taken
        fields.styles.max_height = max(room, 3)

    def action_enter(self) -> None:
        """Enter keeps where no field wants it for itself."""
        self.action_keep()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter in a line keeps."""
        event.stop()
        self.action_keep()

    def action_next_field(self) -> None:
        """The next field."""
        self.focus_next()

    def action_previous_field(self) -> None:
        """The field before."""
        self.focus_previous()

    def action_keep(self) -> None:
        """Hand back what was entered, or say why it cannot be."""
        self._try_no_more()
        try:
            result = self.result()
        except TrackerError as error:
            self.object(error.message, advice(error))
            return

        def work() -> None:
            if self.attempt is not None:
                self.attempt(result)

        def ended(error: TrackerError | None) -> None:
            self._again = None
            if error is None:
                self.kept()
                self.dismiss(result)
            elif isinstance(error, ConflictError):
                self._contested(error)
            else:
                self.object(error.message, advice(error))

        self._again = Again(self, work, self.object, ended)
        self._again.go()

    def _try_no_more(self) -> bool:
        """What is entered is no longer tried again by itself; whether it was."""
        again, self._again = self._again, None
        if again is not None:
            again.stop()
        return again is not None

    def entered(self) -> str:
        """What stands in the fields, each with its name, to be read beside what others wrote."""
        lines: list[str] = []
        for widget in self.query("LineEntry, Prose, Choice"):
            match widget:
                case LineEntry():
                    said = widget.text
                case Prose():
                    said = widget.words
                case Choice():
                    said = widget.said
                case _:
                    continue
            label = next(iter(widget.parent.query(".label")), None) if widget.parent else None
            if said:
                lines.append(f"{label.text}: {said}" if isinstance(label, Words) else said)
        return "\n".join(lines)

    def _contested(self, error: ConflictError) -> None:
        """Somebody changed the items meanwhile: both versions, and which shall stand."""
        if self._seen is None:
            self.object(error.message, advice(error))
            return
        asked = Conflict(self.tr, mine=self.entered(), theirs=self._seen.news())
        self.app.push_screen(asked, self._settled)

    def _settled(self, mine: bool | None) -> None:  # noqa: FBT001 - a dialog's answer
        if mine and self._seen is not None:
            self._seen.renew()
            self.action_keep()
        else:
            self.object(Message("Somebody changed it meanwhile; what you entered is still here."))

    def kept(self) -> None:
        """What was entered has been kept: its draft goes."""
        if self._drafts is not None:
            self._drafts[0].drop(self._drafts[1])

    def action_leave(self) -> None:
        """Leave; where words would be lost, only when asked twice."""
        if self._try_no_more():
            self.object(Message("No longer tried; what you entered is still here."))
            return
        if not self.unsaved() or self._asked_to_leave:
            self.thrown_away()
            self.dismiss(None)
            return
        self._asked_to_leave = True
        self.object(
            Message("What you typed is not kept. Esc again throws it away; any other key goes on.")
        )

    def thrown_away(self) -> None:
        """The dialog was left, and what it held with it."""
        self.kept()

    def on_input_changed(self, event: Input.Changed) -> None:  # noqa: ARG002
        """What is typed is kept at once."""
        self._keep_draft()

    def on_text_area_changed(self, event: TextArea.Changed) -> None:  # noqa: ARG002
        """Likewise."""
        self._keep_draft()

    def on_choice_changed(self, event: Choice.Changed) -> None:  # noqa: ARG002
        """Likewise."""
        self._keep_draft()

    def _keep_draft(self) -> None:
        # What is tried again is what was entered then.
        if self._try_no_more():
            self.object(None)
        if self._drafts is None or not self.is_mounted:
            return
        if not self.unsaved():
            self._drafts[0].drop(self._drafts[1])
            return
        self._drafts[0].keep(
            self._drafts[1],
            {e.id or "": e.value for e in self._lines()}
            | {p.id or "": p.text for p in self.query(Prose)}
            | {c.id or "": str(c.decided) for c in self.query(Choice) if c.decided is not None},
        )

    def _bring_back(self) -> None:
        """Words of this dialog that were typed before and never recorded."""
        if self._drafts is None:
            return
        words = self._drafts[0].load(self._drafts[1])
        if not words:
            return
        for line in self._lines():
            line.value = words.get(line.id or "", line.value)
            line.cursor_position = len(line.value)
        for prose in self.query(Prose):
            prose.text = words.get(prose.id or "", prose.text)
            prose.move_cursor(prose.document.end)
        for choice in self.query(Choice):
            choice.choose(words.get(choice.id or "", ""))
        self.object(
            Message("These words were typed before and never recorded; Esc twice drops them.")
        )

    def _lines(self) -> Iterator[LineEntry]:
        yield from self.query(LineEntry)

    def on_key(self, event: Key) -> None:
        """Any other key than Esc takes the question back; words that no field takes are said to be lost."""
        if self._asked_to_leave and event.key != "escape":
            self._asked_to_leave = False
            self.object(None)
        said = event.character or ""
        on_choice = isinstance(self.focused, Choice) and event.is_printable
        if on_choice and said.strip() and not said.isdecimal():
            self.object(Message("Digits and arrows choose here; there is no line for words."))

    def _keys(self) -> str:
        keep = self.tr("^r Keep") if self.prose else self.tr(self.enter_words)
        return "   ".join((keep, self.tr("Tab Next field"), self.tr("Esc Leave")))
