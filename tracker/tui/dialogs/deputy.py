"""Who stands in for whom: at a meeting, or from a day on."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from textual.widget import Widget

from tracker.domain.dues import understand
from tracker.domain.filters import NONE_WORDS
from tracker.domain.records import MeetingRecord
from tracker.errors import BadInputError, Message
from tracker.i18n import Translator
from tracker.tui.dialogs.base import Dialog
from tracker.tui.widgets.choice import Choice
from tracker.tui.widgets.entry import LineEntry


@dataclass(frozen=True, slots=True)
class StandsIn:
    """A deputy as entered; ``name`` is None where nobody knows who came.

    ``endless`` forgets the day on which it ends, ``gone`` takes away what was recorded.
    """

    principal: str
    name: str | None
    meeting_id: int | None
    since: date | None
    until: date | None
    endless: bool = False
    gone: bool = False


class DeputyDialog(Dialog[StandsIn]):
    """Whose deputy, who, and when."""

    def __init__(
        self,
        tr: Translator,
        *,
        about: str,
        principal: str,
        meeting: MeetingRecord | None,
        today: date,
        name: str = "",
    ) -> None:
        super().__init__(tr, tr("Deputy"), about=about)
        self._deputy = name
        self._principal = principal
        self._meeting = meeting
        self._today = today

    def fields(self) -> Iterator[Widget]:
        """The two names; the meeting or the days."""
        optional = self.tr("may stay empty; none: no end")
        yield self.field(self.tr("Person"), LineEntry(self._principal, id="principal"))
        unknown = self.tr("empty: a deputy whose name isn't known")
        yield self.field(self.tr("Deputy"), LineEntry(self._deputy, id="name", placeholder=unknown))
        ways: list[tuple[bool, str]] = [(False, self.tr("from a day on"))]
        if self._meeting is not None:
            day = self.tr.date(self._meeting.held_on)
            ways.insert(0, (True, self.tr("meeting of {day}", day=day)))
        yield self.field(self.tr("When"), Choice(ways, id="when"))
        yield self.field(self.tr("From"), LineEntry(id="since", placeholder=self.tr("today")))
        yield self.field(self.tr("Until"), LineEntry(id="until", placeholder=optional))
        what = [(False, self.tr("record it")), (True, self.tr("take it away"))]
        yield self.field(self.tr("What"), Choice(what, id="gone"))

    def result(self) -> StandsIn:
        """What was entered.  Raises BadInputError without a person, or for a day that is none."""
        principal = self.query_one("#principal", LineEntry).text
        if not principal:
            self.query_one("#principal").focus()
            raise BadInputError(Message("Say whose deputy it is."))
        name = self.query_one("#name", LineEntry).text or None
        since, until = (self.query_one(f"#{key}", LineEntry).text for key in ("since", "until"))
        gone = bool(self.query_one("#gone", Choice).value)
        if self.query_one("#when", Choice).value:
            if since or until:
                raise BadInputError(Message("A meeting has its own day: leave the days empty."))
            meeting = self._meeting.id if self._meeting else None
            return StandsIn(principal, name, meeting, None, None, gone=gone)
        if gone and until:
            raise BadInputError(
                Message("What was recorded is found by the day on which it begins.")
            )
        endless = until.casefold() in NONE_WORDS
        return StandsIn(
            principal,
            name,
            None,
            understand(since, self._today).day if since else self._today,
            understand(until, self._today).day if until and not endless else None,
            endless=endless,
            gone=gone,
        )
