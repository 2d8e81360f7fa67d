"""The source pane: a document's words, with an item's evidence marked in them."""

from collections.abc import Callable, Sequence
from typing import Final

from textual.geometry import Size
from textual.strip import Strip

from tracker.domain.records import EvidenceRecord, PassageRecord, RemarkRecord
from tracker.tui.lines import Piece, strip
from tracker.tui.look import LOOK
from tracker.tui.passage import RAISED, Passage, first_words, marks_of
from tracker.tui.widgets.text_view import TextView

KEPT: Final = 4


class SourceView(TextView):
    """Shows one document at a time; ``fetch`` reads it by its id, and some are kept wrapped."""

    def __init__(self, fetch: Callable[[int], PassageRecord], *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(lambda _width: [], id=id)
        self._fetch = fetch
        self._records: dict[int, PassageRecord] = {}
        self._wrapped: dict[tuple[int, int], Passage] = {}
        self._passage: Passage | None = None
        self._wanted: tuple[int, tuple[EvidenceRecord, ...], tuple[int, ...]] | None = None
        self._missing = ""

    def show(
        self, minutes_id: int, evidence: Sequence[EvidenceRecord], remarks: Sequence[int] = ()
    ) -> None:
        """Show a document, this evidence marked in it, scrolled to its first sentence.

        ``remarks`` are the ids of remarks to show where there is no evidence.
        """
        self._wanted = (minutes_id, tuple(evidence), tuple(remarks))
        self._lay_out(follow=True)

    def show_nothing(self, why: str) -> None:
        """Say why there is no source."""
        self._wanted = None
        self._passage = None
        self._missing = why
        self.virtual_size = Size(0, 0)
        self.refresh()

    def record(self, minutes_id: int) -> PassageRecord:
        """A document, read once: imported texts never change."""
        if minutes_id not in self._records:
            self._records[minutes_id] = self._fetch(minutes_id)
        return self._records[minutes_id]

    def forget(self) -> None:
        """Read documents anew: their remarks have changed."""
        self._records.clear()
        self._wrapped.clear()

    def render_line(self, y: int) -> Strip:
        """One line of the screen, with a narrow margin."""
        width = self.scrollable_content_region.width
        index = y + self.scroll_offset.y
        if self._passage is None:
            words = self._missing if y == 0 else ""
            return strip((Piece(f" {words}", LOOK.dim),), width, LOOK.text)
        if index >= len(self._passage.lines):
            return strip((), width, LOOK.text)
        return strip((Piece(" ", LOOK.text), *self._passage.drawn(index)), width, LOOK.text)

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
        held = {e.remark_id for e in evidence if e.role in RAISED} | set(remark_ids)
        remarks = [remark for remark in passage.record.remarks if remark.id in held]
        passage.light(marks, remarks)
        self._passage = passage
        self.virtual_size = Size(self._width, len(passage.lines))
        if follow:
            self._bring_to(first_words(marks, remarks), remarks)
        self.refresh()

    def _wrap(self, minutes_id: int) -> Passage:
        key = (minutes_id, self._width)
        if key not in self._wrapped:
            if len(self._wrapped) >= KEPT:
                self._wrapped.clear()
            self._wrapped[key] = Passage(self.record(minutes_id), self._width)
        return self._wrapped[key]

    def _bring_to(self, offset: int | None, remarks: Sequence[RemarkRecord]) -> None:
        """Scroll so that the words are seen, with their speaker where both fit."""
        if self._passage is None or offset is None:
            return
        height = max(self.size.height, 1)
        line = self._passage.line_at(offset)
        top = line - height // 3
        if remarks:
            speaker = self._passage.line_at(self._passage.speaker_of(remarks[0]))
            if line - speaker < height - 2:
                top = min(top, speaker) if speaker >= top else speaker
        self.scroll_to(y=max(top, 0), animate=False, force=True, immediate=True)
