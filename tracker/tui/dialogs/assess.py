"""What the body says of a resolution, and on whose word it rests."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from textual.widget import Widget

from tracker.domain.records import MeetingRecord
from tracker.domain.words import Basis, Outcome
from tracker.errors import BadInputError, Message
from tracker.i18n import Translator
from tracker.tui.dialogs.base import Dialog
from tracker.tui.widgets.choice import Choice
from tracker.tui.widgets.entry import LineEntry

MEETINGS: Final = 8
NO_MEETING: Final = 0


@dataclass(frozen=True, slots=True)
class Assessed:
    """A confirmation as entered."""

    outcome: Outcome
    basis: Basis
    meeting_id: int | None
    text: str | None


class AssessDialog(Dialog[Assessed]):
    """Outcome, basis, meeting, words; the latest meetings are offered."""

    def __init__(self, tr: Translator, *, about: str, meetings: Sequence[MeetingRecord]) -> None:
        super().__init__(tr, tr("Record the confirmation"), about=about)
        latest = sorted(meetings, key=lambda meeting: meeting.held_on, reverse=True)
        self._meetings = latest[:MEETINGS]

    def fields(self) -> Iterator[Widget]:
        """The fields."""
        outcomes = Choice([(o, self.tr.label(o)) for o in Outcome], id="outcome")
        yield self.field(self.tr("Outcome"), outcomes)
        first = Basis.MEETING if self._meetings else Basis.CHAIR
        bases = Choice([(b, self.tr.label(b)) for b in Basis], first, id="basis")
        yield self.field(self.tr("Basis"), bases)
        none = (NO_MEETING, self.tr("no meeting"))
        held = [
            (m.id, f"{self.tr.date(m.held_on)} {_round(self.tr, m)}".strip())
            for m in self._meetings
        ]
        chosen = held[0][0] if held else NO_MEETING
        yield self.field(self.tr("Meeting"), Choice([*held, none], chosen, id="meeting"))
        words = LineEntry(placeholder=self.tr("may stay empty"), id="text")
        yield self.field(self.tr("Words"), words)

    def result(self) -> Assessed:
        """What was entered.  Raises BadInputError where a meeting's word lacks the meeting."""
        basis: Basis = self.query_one("#basis", Choice).value
        meeting: int = self.query_one("#meeting", Choice).value
        if basis is Basis.MEETING and meeting == NO_MEETING:
            raise BadInputError(Message("“{basis}” needs the meeting.", basis=basis))
        outcome: Outcome = self.query_one("#outcome", Choice).value
        # Only the meeting's own word names the meeting: a chair or a letter speaks between two.
        held = meeting if basis is Basis.MEETING else None
        return Assessed(outcome, basis, held, self.query_one("#text", LineEntry).text or None)

    def unsaved(self) -> bool:
        """Whether words were typed."""
        return bool(self.query_one("#text", LineEntry).text)


def _round(tr: Translator, meeting: MeetingRecord) -> str:
    rounds = [number for _name, number in meeting.bodies if number is not None]
    return tr.join([tr("round {number}", number=number) for number in rounds])
