"""What the body says of a resolution, and on whose word it rests."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from textual.widget import Widget

from tracker.domain.records import MeetingRecord
from tracker.domain.words import Basis, Outcome
from tracker.errors import BadInputError, Message
from tracker.i18n import Translator
from tracker.tui.cells import truncate
from tracker.tui.dialogs.base import Dialog
from tracker.tui.look import LOOK
from tracker.tui.meeting_page import rounds
from tracker.tui.widgets.choice import Choice
from tracker.tui.widgets.entry import LineEntry
from tracker.tui.widgets.words import Words

MEETINGS: Final = 8
LABEL: Final = 40


@dataclass(frozen=True, slots=True)
class Assessed:
    """A confirmation as entered."""

    outcome: Outcome
    basis: Basis
    meeting_id: int | None
    text: str | None


class AssessDialog(Dialog[Assessed]):
    """Outcome, basis, meeting, words.

    ``meetings`` are those that could have confirmed; none is chosen before somebody chooses it, so
    that no key pressed in haste makes a meeting say what it did not.  Those of the items' own
    ``bodies`` stand first; where there are others, each is named with its body.  ``late`` says which answers
    were recorded after a meeting: whoever names it all the same is asked first.
    """

    def __init__(
        self,
        tr: Translator,
        *,
        about: str,
        meetings: Sequence[MeetingRecord],
        late: Callable[[MeetingRecord], Sequence[int]],
        bodies: Collection[str] = (),
    ) -> None:
        super().__init__(tr, tr("Record the confirmation"), about=about)
        latest = sorted(meetings, key=lambda meeting: meeting.held_on, reverse=True)
        others = {meeting.id: not _is_of(meeting, bodies) for meeting in latest}
        self._meetings = sorted(latest, key=lambda meeting: others[meeting.id])[:MEETINGS]
        self._named = any(others[meeting.id] for meeting in self._meetings)
        self._late = late
        self._asked_about: int | None = None

    def fields(self) -> Iterator[Widget]:
        """The fields; the meeting is asked only where there is one to choose."""
        outcomes = Choice([(o, self.tr.label(o)) for o in Outcome], id="outcome")
        yield self.field(self.tr("Outcome"), outcomes)
        bases = [basis for basis in Basis if basis is not Basis.MEETING or self._meetings]
        words = [(basis, self.tr.label(basis)) for basis in bases]
        yield self.field(self.tr("Basis"), Choice(words, forced=True, id="basis"))
        if self._meetings:
            held = [
                (m.id, f"{self.tr.date(m.held_on)} {self._called(m)}".strip())
                for m in self._meetings
            ]
            yield self.field(self.tr("Meeting"), Choice(held, forced=True, id="meeting"))
        else:
            said = self.tr("no later meeting is recorded yet")
            yield self.field(self.tr("Meeting"), Words(said, LOOK.dim))
        line = LineEntry(placeholder=self.tr("may stay empty"), id="text")
        yield self.field(self.tr("Words"), line)

    def result(self) -> Assessed:
        """What was entered.  Raises BadInputError without a basis, or a meeting's word without it."""
        basis: Basis | None = self.query_one("#basis", Choice).decided
        if basis is None:
            self.query_one("#basis").focus()
            raise BadInputError(Message("Choose on whose word the confirmation rests."))
        # Only the meeting's own word names the meeting: a chair or a letter speaks between two.
        meeting: int | None = None
        if basis is Basis.MEETING:
            meeting = self.query_one("#meeting", Choice).decided
            if meeting is None:
                self.query_one("#meeting").focus()
                raise BadInputError(Message("Choose which meeting confirmed it."))
            self._ask_about(next(m for m in self._meetings if m.id == meeting))
        outcome: Outcome = self.query_one("#outcome", Choice).value
        return Assessed(outcome, basis, meeting, self.query_one("#text", LineEntry).text or None)

    def _called(self, meeting: MeetingRecord) -> str:
        """Its round; with its body where meetings of several bodies are offered."""
        if self._named:
            return truncate(rounds(self.tr, meeting) or meeting.title, LABEL)
        return _round(self.tr, meeting)

    def _ask_about(self, meeting: MeetingRecord) -> None:
        """A meeting can hardly have confirmed what was recorded after it: ask once."""
        late = self._late(meeting)
        if late and self._asked_about != meeting.id:
            self._asked_about = meeting.id
            raise BadInputError(
                Message(
                    "The answers to these items were recorded after the meeting of {held_on}: {numbers}.",
                    held_on=meeting.held_on,
                    numbers=tuple(late),
                ),
                hint=Message("Enter again records the confirmation all the same."),
            )


def _is_of(meeting: MeetingRecord, bodies: Collection[str]) -> bool:
    return not bodies or any(name in bodies for name, _number in meeting.bodies)


def _round(tr: Translator, meeting: MeetingRecord) -> str:
    rounds = [number for _name, number in meeting.bodies if number is not None]
    return tr.join([tr("round {number}", number=number) for number in rounds])
