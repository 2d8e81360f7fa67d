"""What was read wrongly in a remark, and what is right: its speaker, its agenda item, where it begins."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import ClassVar, Final

from textual.widget import Widget

from tracker.domain.records import PassageRecord, RemarkRecord
from tracker.domain.span import Span
from tracker.errors import BadInputError, Message
from tracker.i18n import Translator
from tracker.i18n.mark import N_
from tracker.tui.dialogs.picking import PickDialog
from tracker.tui.look import LOOK
from tracker.tui.widgets.choice import Choice
from tracker.tui.widgets.pick_sentences import PickSentences
from tracker.tui.widgets.words import Words

PREVIEW: Final = 60


class Fault(Enum):
    """What can be put right; the value is the use case's word for it."""

    SPEAKER = "speaker"
    ITEM = "item"
    SPLIT = "split"
    JOIN = "join"


LABELS: Final = {
    Fault.SPEAKER: N_("Speaker"),
    Fault.ITEM: N_("Agenda item"),
    Fault.SPLIT: N_("Two remarks"),
    Fault.JOIN: N_("Part of the one before"),
}


@dataclass(frozen=True, slots=True)
class Mended:
    """One thing put right; ``value`` as the use case takes it."""

    fault: Fault
    value: str


class MendDialog(PickDialog[Mended]):
    """What is wrong; then the right name, or the sentence with which the second remark begins.

    ``sentences`` are those of the remark.
    """

    DEFAULT_CSS = "MendDialog #joined { margin-bottom: 1; }"
    shown: ClassVar[int] = 5
    several = True

    def __init__(
        self,
        tr: Translator,
        passage: PassageRecord,
        remark: RemarkRecord,
        sentences: Sequence[Span],
    ) -> None:
        named = remark.speaker or tr("(speaker unknown)")
        about = f"{tr('remark {number}', number=remark.number)}  {named}"
        super().__init__(tr, tr("Correct the reading"), about=about)
        self._passage = passage
        self._remark = remark
        self._sentences = sentences

    def fields(self) -> Iterator[Widget]:
        """What is wrong, and a field for each thing that can be."""
        faults = [(fault, self.tr(label)) for fault, label in LABELS.items()]
        yield self.field(self.tr("To correct"), Choice(faults, id="fault"))
        yield from super().fields()
        yield Words(self.tr("The second remark begins with:"), LOOK.label, id="begins")
        second = [span.of(self._passage.text) for span in self._sentences[1:]]
        second = second or [self.tr("(the remark has one sentence only)")]
        yield PickSentences(second, id="sentences")
        yield Words(self._joined(), LOOK.text, id="joined")

    def on_mount(self) -> None:
        """The fields of the first fault."""
        self._show()

    def on_choice_changed(self, event: Choice.Changed) -> None:
        """The fields of the chosen fault."""
        event.stop()
        self.object(None)
        self.enter("")
        self._show()
        self.match("")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The arrows step through the names only where names are asked."""
        if action == "step":
            return self.query_one("#words").has_focus
        return super().check_action(action, parameters)

    def hint(self) -> str:
        """What to type."""
        return self.tr("as it should read; empty for unknown")

    def match(self, typed: str) -> None:
        """The names of this document that have the typed words; then the words themselves."""
        words = typed.strip()
        known = self._known()
        found = [name for name in known if words.casefold() in name.casefold()]
        offered = [(name, "") for name in found]
        if words and words not in known:
            offered.append((words, self.tr("as typed")))
        if not words:
            offered.append((self._unknown(), ""))
        self.matches.offer(offered, "")

    def result(self) -> Mended:
        """What is right.  Raises BadInputError where nothing would change."""
        fault = self._fault()
        match fault:
            case Fault.SPEAKER | Fault.ITEM:
                chosen = self.matches.chosen or ""
                value = "" if chosen == self._unknown() else chosen
                if value == (self._was() or ""):
                    raise BadInputError(Message("It reads so already."))
                return Mended(fault, value)
            case Fault.SPLIT if len(self._sentences) < 2:  # noqa: PLR2004 - two remarks, two sentences
                raise BadInputError(Message("A remark of one sentence can't be two."))
            case Fault.SPLIT:
                first, _last = self.query_one("#sentences", PickSentences).chosen
                return Mended(fault, self._beginning(first + 1))
            case Fault.JOIN:
                return Mended(fault, "")

    def _fault(self) -> Fault:
        chosen: Fault = self.query_one("#fault", Choice).value
        return chosen

    def _show(self) -> None:
        fault = self._fault()
        named = fault in {Fault.SPEAKER, Fault.ITEM}
        for name, shown in (
            ("#words", named), ("#matches", named), ("#begins", fault is Fault.SPLIT),
            ("#sentences", fault is Fault.SPLIT), ("#joined", fault is Fault.JOIN),
        ):  # fmt: skip
            self.query_one(name).display = shown

    def _was(self) -> str | None:
        remark = self._remark
        return remark.speaker if self._fault() is Fault.SPEAKER else remark.agenda_item

    def _unknown(self) -> str:
        speaker = self._fault() is Fault.SPEAKER
        return self.tr("(speaker unknown)") if speaker else self.tr("(none)")

    def _known(self) -> list[str]:
        """The names that the document has already, each once, in its order."""
        speaker = self._fault() is Fault.SPEAKER
        names = (r.speaker if speaker else r.agenda_item for r in self._passage.remarks)
        return [name for name in dict.fromkeys(names) if name and name != self._was()]

    def _before(self) -> RemarkRecord | None:
        earlier = [r for r in self._passage.remarks if r.number < self._remark.number]
        return earlier[-1] if earlier else None

    def _joined(self) -> str:
        """The seam: how the remark before ends, and how this one begins."""
        before, text = self._before(), self._passage.text
        if before is None:
            return self.tr("The first remark has none before it to be joined to.")
        end = " ".join(text[before.start : before.end].split())[-PREVIEW:]
        begin = " ".join(text[self._remark.start : self._remark.end].split())[:PREVIEW]
        return f"{before.speaker or self.tr('(speaker unknown)')}: …{end}\n+ {begin}…"

    def _beginning(self, index: int) -> str:
        """So much from this sentence on as stands nowhere earlier in the remark."""
        text, remark = self._passage.text, self._remark
        start = self._sentences[index].start
        for last in self._sentences[index:]:
            words = text[start : last.end]
            if text.find(words, remark.start, remark.end) == start:
                return words
        return text[start : remark.end]
