"""The owner's answer: what was done, in which words, and how far the words have come."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from textual.widget import Widget

from tracker.domain.records import ResolutionRecord
from tracker.domain.wording import Wording
from tracker.domain.words import Disposition, Stage
from tracker.errors import BadInputError, Message
from tracker.i18n import Translator
from tracker.i18n.mark import N_
from tracker.tui.dialogs.base import Dialog
from tracker.tui.widgets.choice import Choice
from tracker.tui.widgets.entry import LineEntry, Prose

WORDINGS = {"old_wording": N_("Old wording"), "new_wording": N_("New wording")}


@dataclass(frozen=True, slots=True)
class Resolved:
    """A resolution as entered; without a disposition only the stage of what stands is said."""

    disposition: Disposition | None
    text: str
    reason: str | None
    reference: str | None
    wording: Wording
    stage: Stage


class ResolveDialog(Dialog[Resolved]):
    """Disposition, text, reason, where reflected with both wordings, stage; what stands already is there to edit."""

    prose = True

    def __init__(
        self,
        tr: Translator,
        *,
        about: str,
        standing: ResolutionRecord | None,
        several: Sequence[ResolutionRecord | None] = (),
    ) -> None:
        super().__init__(tr, tr("Record the resolution"), about=about)
        self._standing = standing
        self._several = several
        self._asked_to_replace = False

    def fields(self) -> Iterator[Widget]:
        """The fields, as the table of responses orders them."""
        was = self._standing
        chosen = was.disposition if was and isinstance(was.disposition, Disposition) else None
        words = [(d, self.tr.label(d)) for d in Disposition]
        yield self.field(
            self.tr("Disposition"), Choice(words, chosen, forced=True, id="disposition")
        )
        yield self.field(self.tr("Text"), Prose(was.text if was else "", id="text"))
        yield self.field(self.tr("Reason"), LineEntry((was and was.reason) or "", id="reason"))
        optional = self.tr("may stay empty")
        yield self.field(
            self.tr("Where reflected"),
            LineEntry((was and was.reference) or "", placeholder=optional, id="reference"),
        )
        for key, label in WORDINGS.items():
            yield self.field(self.tr(label), Prose(getattr(was, key, None) or "", id=key))
        stage = was.stage if was and isinstance(was.stage, Stage) else self._common_stage()
        stages = [(s, self.tr.label(s)) for s in Stage]
        yield self.field(self.tr("Stage"), Choice(stages, stage, id="stage"))

    def on_mount(self) -> None:
        """Say at once which reasons are needed."""
        self._mind_reason()

    def on_choice_changed(self, event: Choice.Changed) -> None:
        """Some dispositions need a reason."""
        event.stop()
        self._mind_reason()

    def result(self) -> Resolved:
        """What was entered.  Raises BadInputError without a text, or a reason that is needed."""
        disposition = self._disposition()
        text = self.query_one("#text", Prose).words
        stage: Stage = self.query_one("#stage", Choice).value
        if disposition is None and not text and self._several and all(self._several):
            return Resolved(None, "", None, None, Wording(None, None), stage)
        if disposition is None:
            self.query_one("#disposition").focus()
            raise BadInputError(Message("Choose what became of it."))
        reason = self.query_one("#reason", LineEntry).text
        if not text:
            raise BadInputError(Message("A resolution needs its words."))
        if disposition is Disposition.NOT_ADOPTED and not reason:
            raise BadInputError(Message("“{disposition}” needs a reason.", disposition=disposition))
        reference = self.query_one("#reference", LineEntry).text
        self._mind_replacing()
        old, new = (self.query_one(f"#{key}", Prose).words or None for key in WORDINGS)
        return Resolved(
            disposition, text, reason or None, reference or None, Wording(old, new), stage
        )

    def _mind_replacing(self) -> None:
        """Texts that were written already are replaced only when asked twice.  Raises BadInputError."""
        written = sum(one is not None for one in self._several)
        if written and not self._asked_to_replace:
            self._asked_to_replace = True
            raise BadInputError(
                Message(
                    "{count} of them have words of their own: ^r again replaces them.",
                    count=written,
                )
            )

    def _common_stage(self) -> Stage:
        """How far all of several have come, where they have come as far."""
        stages = {one.stage for one in self._several if one is not None}
        stage = stages.pop() if len(stages) == 1 else None
        return stage if isinstance(stage, Stage) else Stage.DRAFT

    def holds(self) -> dict[str, str]:
        """The words, and what was chosen."""
        return super().holds() | {c.id or "": c.said for c in self.query(Choice)}

    def _disposition(self) -> Disposition | None:
        chosen: Disposition | None = self.query_one("#disposition", Choice).decided
        return chosen

    def _mind_reason(self) -> None:
        """Name the reason as required where it is."""
        needed = self._disposition() is Disposition.NOT_ADOPTED
        said = self.tr("required") if needed else self.tr("may stay empty")
        self.query_one("#reason", LineEntry).placeholder = said
