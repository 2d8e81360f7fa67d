"""A remark that was read wrongly is put right; the text stays."""

from tracker.domain.records import PassageRecord, RemarkRecord
from tracker.services import commands
from tracker.tui.dialogs.mend import MendDialog, Mended
from tracker.tui.flows.host import Host
from tracker.tui.flows.quoting import sentences


def mend(host: Host, remark: RemarkRecord, passage: PassageRecord) -> None:
    """Ask what is wrong and what is right; keep the document anew."""
    tr = host.desk.tr

    def write(mended: Mended) -> None:
        host.desk.write(
            commands.mend_remark, remark.id, kind=mended.fault.value, value=mended.value
        )
        host.done(tr("Remark {remark} was corrected.", remark=remark.number))

    host.ask(MendDialog(tr, passage, remark, sentences(passage.text, remark)), write)
