"""Papers for the next meeting, the next officials, and whoever asks for everything that is held."""

from collections.abc import Sequence
from functools import partial

from tracker.cli.filter_words import TAKES_FILTER, filter_argument
from tracker.cli.papers import (
    Target,
    asked_for,
    attribution_option,
    changes_asked,
    drafts_option,
    form_of,
    internal_option,
    paper_options,
    put,
    say_if_none,
    since_option,
)
from tracker.cli.run import Run
from tracker.cli.translated import command, option
from tracker.i18n.mark import N_
from tracker.reports.formats import formats_of
from tracker.reports.handover.model import Handover
from tracker.reports.next_meeting.model import NextMeeting
from tracker.reports.record.model import Record
from tracker.services.queries.changes import find_start
from tracker.services.queries.handover_report import handover_report
from tracker.services.queries.meetings import find_meeting
from tracker.services.queries.next_meeting_report import next_meeting_report
from tracker.services.queries.record_report import record_report


@command(
    "next-meeting",
    N_("The pack for the next meeting: a page for the chair, what happened since the last, what is open."),
    **TAKES_FILTER,
)  # fmt: skip
@filter_argument
@paper_options(partial(formats_of, NextMeeting))
@option("--since", metavar=N_("MEETING"), help=N_("Since this meeting; else since the last one."))
@attribution_option
@drafts_option
def next_meeting_command(
    run: Run,
    filter_words: Sequence[str],
    *,
    target: Target,
    since: str | None,
    attribution: str,
    drafts: bool,
) -> None:
    """Print or write the pack."""
    form = form_of(run, target, formats_of(NextMeeting))
    query = asked_for(filter_words, target.day)
    with run.reading(target.past) as reader, reader.steady():
        report = next_meeting_report(
            reader,
            target.day,
            query,
            since=find_meeting(reader, since) if since else None,
            attribution=attribution,
            drafts=drafts,
            marks=target.marks,
            asked=" ".join(filter_words),
        )
        put(run, report, form, target)
        say_if_none(run, reader, target.day, query)


@command(
    "handover",
    N_("The handover: per owner what is open, what was promised, texts not cleared, sheets out."),
    **TAKES_FILTER,
)
@filter_argument
@paper_options(partial(formats_of, Handover))
@since_option
@attribution_option
@internal_option
def handover_command(
    run: Run,
    filter_words: Sequence[str],
    *,
    target: Target,
    since: str | None,
    attribution: str,
    internal: bool,
) -> None:
    """Print or write the handover."""
    form = form_of(run, target, formats_of(Handover))
    query = asked_for(filter_words, target.day)
    with (
        run.reading(target.past) as reader,
        reader.steady(),
        changes_asked(run, reader, target, query, since, drafts=True) as changes,
    ):
        report = handover_report(
            reader,
            target.day,
            query,
            internal=internal,
            marks=target.marks,
            asked=" ".join(filter_words),
            attribution=attribution,
            changes=changes,
        )
        put(run, report, form, target)
        say_if_none(run, reader, target.day, query)


@command(
    "record",
    N_("Everything held on items: set aside, undone and superseded too, with actor and time."),
    **TAKES_FILTER,
)
@filter_argument
@paper_options(partial(formats_of, Record))
@option(
    "--since",
    metavar=N_("MEETING"),
    help=N_("Only items on which something was done since this meeting, or day."),
)
def record_command(
    run: Run, filter_words: Sequence[str], *, target: Target, since: str | None
) -> None:
    """Print or write the record."""
    form = form_of(run, target, formats_of(Record))
    query = asked_for(filter_words, target.day)
    with run.reading(target.past) as reader, reader.steady():
        report = record_report(
            reader,
            target.day,
            query,
            since=find_start(reader, since, target.day).day if since else None,
            marks=target.marks,
            asked=" ".join(filter_words),
        )
        put(run, report, form, target)
        say_if_none(run, reader, target.day, query, any_status=True)
