"""What keys do to the register, one file per kind of work."""

from collections.abc import Callable, Mapping
from typing import Final

from tracker.tui.flows import (
    answering,
    deciding,
    deputies,
    directory,
    exporting,
    importing,
    linking,
    printing,
    recording,
    remarks,
    reverting,
)
from tracker.tui.flows.host import Host

FLOWS: Final[Mapping[str, Callable[[Host], None]]] = {
    "accept": deciding.accept,
    "accept_answered": deciding.accept_answered,
    "dismiss": deciding.dismiss,
    "merge": deciding.merge,
    "edit": deciding.edit,
    "link": linking.link,
    "no_follow_up": remarks.no_follow_up,
    "owner": recording.owner,
    "due": recording.due,
    "start": recording.start,
    "defer": recording.defer,
    "reopen": recording.reopen,
    "note": recording.note,
    "resolve": answering.resolve,
    "confirm": answering.confirm,
    "day_answer": answering.day_answer,
    "printed": printing.printed,
    "arrange": printing.arrange,
    "deputy": deputies.deputy,
    "owners": directory.owners,
    "undo": reverting.undo,
    "redo": reverting.redo,
    "export": exporting.export,
    "bring_in": importing.bring_in,
}
