"""Minutes go in: read, derived and kept in a thread of their own, as one batch."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tracker.errors import BadInputError, Message, TrackerError
from tracker.i18n import Translator
from tracker.services import commands
from tracker.services.done import Imported
from tracker.services.queries.same_person import like_in_minutes
from tracker.tui.dialogs.bring_in import BringInDialog, Intake, Refused
from tracker.tui.flows.host import Host
from tracker.tui.flows.import_news import News, news, write_news
from tracker.tui.work import StoppedError, Work


def bring_in(host: Host) -> None:
    """Ask for the file; import it; say what came of it."""
    _ask(host)


def _ask(host: Host, refused: Refused | None = None) -> None:
    """Ask; where the file alone does not decide, ask again with what is missing."""
    desk, tr = host.desk, host.desk.tr

    def write(intake: Intake) -> None:
        into = Into()
        host.work(
            tr("Reading {path} …", path=intake.path.name),
            lambda work: _import_heard(host, intake, work, into),
            lambda taken: said(intake, taken),
            lambda error: _ask(host, Refused(intake, error, into.nth)),
        )

    def said(intake: Intake, taken: Taken) -> None:
        superseded = ((nth, one) for nth, one in enumerate(taken.meetings, 1) if one.superseded)
        nth, earlier = next(superseded, (0, None))
        if earlier is not None and not taken.changed:
            _ask(host, Refused(intake, _earlier(intake, earlier), nth))
        elif taken.changed:
            host.done(_words(tr, intake, taken))
            _show(host, taken)
        else:
            host.say(_words(tr, intake, taken))

    dialog = BringInDialog(
        tr, folder=Path.cwd(), today=desk.today, meetings=desk.meetings, refused=refused
    )
    host.ask(dialog, write, after=True)


def _earlier(intake: Intake, one: Imported) -> TrackerError:
    """What is to be known of an earlier edition, which the same dialog makes the current one."""
    return BadInputError(
        Message(
            "{file} is edition {edition} of meeting {meeting}, and a later one stands in its place.",
            file=intake.path.name,
            edition=one.edition,
            meeting=one.meeting_id,
        ),
        hint=Message(
            "To make it the current one again, choose “an edition of meeting {number}”.",
            number=one.meeting_id,
        ),
    )


@dataclass(slots=True)
class Into:
    """Which meeting of the file is being taken in, from 1."""

    nth: int = 0


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of a file: each of its meetings that went in, how many it holds, what is to be told."""

    meetings: Sequence[Imported]
    of: int
    news: News

    @property
    def changed(self) -> bool:
        """Whether anything is in the register that was not."""
        return any(not one.recognised for one in self.meetings)


def _show(host: Host, taken: Taken) -> None:
    """What asks for a look stays on the screen until it was read."""
    if taken.news:
        from tracker.tui.dialogs.page import Page

        title = host.desk.tr("What the import says")
        host.show(Page(host.desk.tr, title, lambda cells: write_news(taken.news, cells)))


def _import_heard(host: Host, intake: Intake, work: Work, into: Into) -> Taken:
    with work.heard():
        return _import(host, intake, work, into)


def _import(host: Host, intake: Intake, work: Work, into: Into) -> Taken:
    """Every meeting of the file, in a batch of its own; what was kept before a stop stays."""
    from tracker.minutes.reading import read_meetings

    found = read_meetings(intake.path)
    done: list[Imported] = []
    told: News = []
    for into.nth, minutes in enumerate(found, start=1):
        # An answer is about the meeting that was asked about, not about the file's others.
        said = intake if intake.nth in (None, into.nth) else Intake(intake.path)
        try:
            work.step(_doing(host.desk.tr, intake, into.nth, len(found)))
            one = host.desk.write(
                work.unless_stopped(commands.import_minutes),
                minutes,
                as_new=said.as_new,
                edition_of=said.edition_of,
                meeting_id=said.meeting_id,
                held_on=said.held_on,
            )
        except StoppedError:
            if not done:
                raise
            break
        done.append(one)
        if not one.recognised:
            told += _news(host, one)
    return Taken(done, len(found), told)


def _news(host: Host, one: Imported) -> News:
    with host.desk.register.reader() as reader:
        alike = like_in_minutes(reader, one.minutes_id)
    return news(host.desk.tr, one, alike, host.key_of)


def _doing(tr: Translator, intake: Intake, nth: int, of: int) -> str:
    path = intake.path.name
    if of == 1:
        return tr("Looking for follow-ups in {path} …", path=path)
    return tr("Meeting {nth} of {all} in {path} …", nth=nth, all=of, path=path)


def _words(tr: Translator, intake: Intake, taken: Taken) -> str:
    """What came of it, in a line."""
    if not taken.changed:
        same = next((one.same_text_as for one in taken.meetings if one.same_text_as), None)
        if same is not None:
            return tr(
                "{file} has the same text as {standing}, which is in the register already;"
                " nothing changed.",
                file=intake.path.name,
                standing=same,
            )
        return tr("The same file is in the register already; nothing was changed.")
    new = [one for one in taken.meetings if not one.recognised]
    remarks = sum(one.remarks for one in new)
    count = sum(len(one.numbers) for one in new)
    if taken.of == 1:
        said = tr("Imported: {remarks} remarks, {count} candidates", remarks=remarks, count=count)
        edition = new[0].edition
        return said if edition == 1 else f"{said}{tr(' (edition {edition})', edition=edition)}"
    said = tr(
        "Imported: {meetings} meetings, {remarks} remarks, {count} candidates",
        meetings=len(new), remarks=remarks, count=count,
    )  # fmt: skip
    left = taken.of - len(taken.meetings)
    if left:
        said += "  " + tr("Stopped: {count} meetings of the file are left out", count=left)
    return said
