"""A matter over the meetings, oldest first: the items linked with each other."""

from collections.abc import Callable

from tracker.domain.text.safe import safe_line
from tracker.domain.threads import ThreadEntry
from tracker.i18n import Translator
from tracker.services.queries.threads import thread_of
from tracker.tui.dialogs.listed import Line, ListedDialog
from tracker.tui.flows.host import Host
from tracker.tui.flows.naming import about


def thread(host: Host, go: Callable[[int], None]) -> None:
    """Show the thread of the current item; ``go`` opens the chosen one's page."""
    row, tr = next(iter(host.items())), host.desk.tr
    lines = [
        Line(entry.number, _words(tr, entry), _beside(tr, entry))
        for entry in thread_of(host.desk.reader, row.number)
    ]
    nothing = tr("It is linked with no other item.")
    dialog = ListedDialog(
        tr, tr("Thread, oldest first"), lines, nothing=nothing, about=about(tr, (row,))
    )
    host.ask(dialog, go, after=True)


def _words(tr: Translator, entry: ThreadEntry) -> str:
    when = tr.date(entry.meeting) if entry.meeting else "—"
    return f"{when}  #{entry.number} {safe_line(entry.title)}"


def _beside(tr: Translator, entry: ThreadEntry) -> str:
    return f"{tr.label(entry.status)}  {entry.speaker or ''}".rstrip()
