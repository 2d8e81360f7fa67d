"""Remarks that need no follow-up."""

from typing import Final

from tracker.domain.text.safe import safe_line
from tracker.services import commands
from tracker.tui.dialogs.reason import Reason, ReasonDialog
from tracker.tui.flows.host import Host

NAMED: Final = 6
SAID: Final = 2


def no_follow_up(host: Host) -> None:
    """Record it, with a reason."""
    remarks, tr = tuple(host.remarks()), host.desk.tr

    def write(reason: Reason) -> None:
        host.desk.write(commands.clear_remarks, tuple(r.id for r in remarks), reason=reason.text)
        host.done(tr("No follow-up needed: {remarks}", remarks=named))

    named = tr.join([tr("remark {number}", number=remark.number) for remark in remarks[:NAMED]])
    if len(remarks) > NAMED:
        named = tr("{numbers} and {count} more", numbers=named, count=len(remarks) - NAMED)
    usual = [
        tr("Conduct of the meeting"),
        tr("An explanation of the papers"),
        tr("An answer to a question"),
        tr("Only an impression or thanks"),
    ]
    unchecked = [safe_line(s.words) for remark in remarks for s in remark.left]
    about = "\n".join([named, *(tr("Unchecked: {words}", words=w) for w in unchecked[:SAID])])
    dialog = ReasonDialog(tr, tr("No follow-up needed"), about=about, usual=usual)
    name = "-".join(["clear", *(str(remark.id) for remark in remarks[:1]), str(len(remarks))])
    host.ask(dialog.draft(host.desk.drafts, name), write)
