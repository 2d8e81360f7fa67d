"""The source pane: a document's words, with an item's evidence marked in them."""

from collections.abc import Callable, Sequence
from typing import Final

from textual.events import MouseDown, MouseEvent, MouseMove, MouseUp
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from tracker.domain.records import EvidenceRecord, PassageRecord, RemarkRecord
from tracker.domain.span import Span
from tracker.tui.finding import places_of
from tracker.tui.lines import Line, Piece, paragraph, piece, strip
from tracker.tui.look import LOOK
from tracker.tui.net import words_of
from tracker.tui.passage import RAISED, Mark, Passage, first_words, marks_of
from tracker.tui.widgets.text_view import TextView

KEPT: Final = 4
MARGIN: Final = 1


class SourceView(TextView):
    """Shows one document at a time; ``fetch`` reads it by its id, and some are kept wrapped.

    With ``margin``, a sign before each remark says how it is accounted for.  ``hits`` are the
    places of the words ``sought``; ``hit`` is the one that the view stands at.  Words are selected
    by dragging the mouse over them.
    """

    class Selected(Message):
        """Words were selected: [start, end) of the document's text."""

        def __init__(self, minutes_id: int, span: Span) -> None:
            super().__init__()
            self.minutes_id = minutes_id
            self.span = span

    def __init__(
        self,
        fetch: Callable[[int], PassageRecord],
        *,
        margin: bool = False,
        id: str | None = None,  # noqa: A002 - Textual's word
    ) -> None:
        super().__init__(lambda _width: [], id=id)
        self._fetch = fetch
        self._margin = margin
        self.sought = ""
        self.hits: list[tuple[int, int]] = []
        self.hit = 0
        self._records: dict[int, PassageRecord] = {}
        self._wrapped: dict[tuple[int, int], Passage] = {}
        self._passage: Passage | None = None
        self._wanted: tuple[int, tuple[EvidenceRecord, ...], tuple[int, ...]] | None = None
        self._unchecked: tuple[Span, ...] = ()
        self._missing = ""
        self._drag: int | None = None
        self._selection: Span | None = None

    def show(
        self,
        minutes_id: int,
        evidence: Sequence[EvidenceRecord],
        remarks: Sequence[int] = (),
        unchecked: Sequence[Span] = (),
    ) -> None:
        """Show a document, this evidence marked in it, scrolled to its first sentence.

        ``remarks`` are the ids of remarks to show where there is no evidence, ``unchecked`` the
        sentences in them that want a decision.
        """
        self._unchecked = tuple(unchecked)
        if self._wanted is not None and self._wanted[0] != minutes_id:
            self.hits = []
        self._selection = None
        self._wanted = (minutes_id, tuple(evidence), tuple(remarks))
        self._lay_out(follow=True)

    def show_nothing(self, why: str) -> None:
        """Say why there is no source."""
        self._wanted = None
        self._passage = None
        self.hits = []
        self._missing = why
        self.virtual_size = Size(0, 0)
        self.refresh()

    def show_instead(self, words: str) -> None:
        """Say why there is no source."""
        self.show_nothing(words)

    def record(self, minutes_id: int) -> PassageRecord:
        """A document, read once: imported texts never change."""
        if minutes_id not in self._records:
            self._records[minutes_id] = self._fetch(minutes_id)
        return self._records[minutes_id]

    def measure_anew(self) -> None:
        """What was wrapped is wrapped again."""
        self._wrapped.clear()
        super().measure_anew()

    def forget(self) -> None:
        """Read documents anew: their remarks have changed."""
        self._records.clear()
        self._wrapped.clear()

    def render_line(self, y: int) -> Strip:
        """One line of the screen, with a narrow margin."""
        width = self.scrollable_content_region.width
        index = y + self.scroll_offset.y
        if self._passage is None:
            said = paragraph(self._missing, width - 1, LOOK.dim, indent=1)
            return strip(said[y] if y < len(said) else (), width, LOOK.text)
        if index >= len(self._passage.lines):
            return strip((), width, LOOK.text)
        sign = self._passage.sign(index) if self._margin else " "
        style = LOOK.accent if sign in "!?" else LOOK.faint
        return strip((Piece(sign, style), *self._drawn(self._passage, index)), width, LOOK.text)

    def _drawn(self, passage: Passage, index: int) -> Line:
        """A line of the passage; where damaged places don't let it be drawn, why."""
        try:
            return passage.drawn(index)
        except Exception as error:  # noqa: BLE001 - a bug is raised again
            return (piece(words_of(self, error), LOOK.alert),)

    # --- selecting ---------------------------------------------------------------------

    def on_mouse_down(self, event: MouseDown) -> None:
        """Begin to select."""
        if self._passage is not None and event.button == 1:
            self._drag = self._offset_of(event)
            self.capture_mouse()

    def on_mouse_move(self, event: MouseMove) -> None:
        """Select up to here."""
        if self._drag is None:
            return
        here = self._offset_of(event)
        first, last = sorted((self._drag, here))
        self._selection = Span(first, last) if first < last else None
        self._lay_out(follow=False)

    def on_mouse_up(self, event: MouseUp) -> None:  # noqa: ARG002
        """The selection stands."""
        if self._drag is None:
            return
        self._drag = None
        self.release_mouse()
        if self._selection is not None and self._wanted is not None:
            self.post_message(self.Selected(self._wanted[0], self._selection))

    @property
    def selected(self) -> bool:
        """Whether words are selected."""
        return self._selection is not None

    def _offset_of(self, event: MouseEvent) -> int:
        if self._passage is None:
            return 0
        x, y = event.x - MARGIN, event.y + self.scroll_offset.y
        return self._passage.offset_at(y, x)

    # --- searching ---------------------------------------------------------------------

    def find(self, words: str) -> int | None:
        """Search the whole document; the first place from the top of the view on, or None."""
        self.sought = words
        text = "" if self._passage is None else self._passage.record.text
        self.hits = places_of(words, text)
        if not self.hits or self._passage is None:
            self._lay_out(follow=False)
            return None
        top = self._passage.lines[min(self.scroll_offset.y, len(self._passage.lines) - 1)].start
        after = [index for index, (start, _end) in enumerate(self.hits) if start >= top]
        self.hit = after[0] if after else 0
        self._show_hit()
        return self.hit

    def go_to_hit(self, by: int) -> None:
        """The next place, or the one before; past the end it begins anew."""
        if self.hits:
            self.hit = (self.hit + by) % len(self.hits)
            self._show_hit()

    def forget_search(self) -> None:
        """Take the marks of the search, and of a selection, away."""
        self.hits = []
        self._selection = None
        self._lay_out(follow=False)

    def _show_hit(self) -> None:
        self._lay_out(follow=False)
        if self._passage is not None:
            line = self._passage.line_at(self.hits[self.hit][0])
            top = max(line - max(self.size.height, 1) // 3, 0)
            self.scroll_to(y=top, animate=False, force=True, immediate=True)

    def _hit_marks(self) -> list[Mark]:
        return [
            Mark(start, end, LOOK.found_here if index == self.hit else LOOK.found)
            for index, (start, end) in enumerate(self.hits)
        ]

    def _selected_marks(self) -> list[Mark]:
        chosen = self._selection
        return [] if chosen is None else [Mark(chosen.start, chosen.end, LOOK.found_here)]

    # --- laying out --------------------------------------------------------------------

    def _make(self) -> None:
        width = max(self.size.width - 3, 2)
        if width != self._width and self.size.width:
            self._width = width
            self._lay_out(follow=True)

    def _lay_out(self, *, follow: bool) -> None:
        if self._wanted is None or self._width < 1:
            return
        minutes_id, evidence, remark_ids = self._wanted
        passage = self._wrap(minutes_id)
        marks = marks_of(evidence, minutes_id)
        marks += [Mark(span.start, span.end, LOOK.other) for span in self._unchecked]
        held = {e.remark_id for e in evidence if e.role in RAISED} | set(remark_ids)
        remarks = [remark for remark in passage.record.remarks if remark.id in held]
        passage.light([*marks, *self._hit_marks(), *self._selected_marks()], remarks)
        self._passage = passage
        self.virtual_size = Size(self._width, len(passage.lines))
        if follow:
            self._bring_to(first_words(marks, remarks), remarks, marks)
        self.refresh()

    def _wrap(self, minutes_id: int) -> Passage:
        key = (minutes_id, self._width)
        if key not in self._wrapped:
            if len(self._wrapped) >= KEPT:
                self._wrapped.clear()
            self._wrapped[key] = Passage(self.record(minutes_id), self._width)
        return self._wrapped[key]

    def _bring_to(
        self, offset: int | None, remarks: Sequence[RemarkRecord], marks: Sequence[Mark]
    ) -> None:
        """Scroll so that the words are seen to their end, with their speaker where both fit."""
        if self._passage is None or offset is None:
            return
        height = max(self.size.height, 1)
        line = self._passage.line_at(offset)
        top = line - height // 3
        if remarks:
            speaker = self._passage.line_at(self._passage.speaker_of(remarks[0]))
            if line - speaker < height - 2:
                top = min(top, speaker) if speaker >= top else speaker
        end = max((mark.end for mark in marks if mark.start == offset), default=offset + 1)
        # Whole sentences go before their neighbours where the pane is low.
        top = max(top, min(line, self._passage.line_at(end - 1) - height + 1))
        self.scroll_to(y=max(top, 0), animate=False, force=True, immediate=True)
