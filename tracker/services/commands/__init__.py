"""The writing use cases, one file each; the file's name is the verb that history shows.

Each takes the unit of work first.  Nothing is loaded before the first one is asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tracker.services.commands.accept import accept_items
    from tracker.services.commands.add import add_item
    from tracker.services.commands.answered import mark_day_answer
    from tracker.services.commands.ask_speakers import AskedSpeaker, ask_speakers
    from tracker.services.commands.assess import assess_items
    from tracker.services.commands.assign import assign_items
    from tracker.services.commands.circulate import Sent, circulate_sheets
    from tracker.services.commands.clear import clear_remarks
    from tracker.services.commands.close_meeting import close_meeting
    from tracker.services.commands.collect import collect_sheet
    from tracker.services.commands.collect_confirmation import collect_confirmation
    from tracker.services.commands.defer import defer_items
    from tracker.services.commands.dismiss import dismiss_items
    from tracker.services.commands.due import set_due
    from tracker.services.commands.edit import edit_item
    from tracker.services.commands.import_minutes import import_minutes
    from tracker.services.commands.link import link_items
    from tracker.services.commands.meeting_add import add_meeting
    from tracker.services.commands.meeting_move import move_meeting
    from tracker.services.commands.mend import mend_remark
    from tracker.services.commands.merge import merge_items
    from tracker.services.commands.note import add_note
    from tracker.services.commands.owner_add import add_owner
    from tracker.services.commands.owner_contact import set_contact
    from tracker.services.commands.owner_deputy import set_deputy
    from tracker.services.commands.owner_deputy_remove import remove_deputy
    from tracker.services.commands.owner_merge import merge_owners
    from tracker.services.commands.owner_order import order_owners
    from tracker.services.commands.owner_succeed import succeed_owner
    from tracker.services.commands.printed import arrange_items, forget_order, set_printed
    from tracker.services.commands.redo import redo_batch
    from tracker.services.commands.reopen import reopen_items
    from tracker.services.commands.resolve import resolve_items, set_stage
    from tracker.services.commands.sample import load_sample
    from tracker.services.commands.set_right import set_rows_right
    from tracker.services.commands.split import split_item
    from tracker.services.commands.start import start_items
    from tracker.services.commands.take_in import take_in_sheet
    from tracker.services.commands.undo import undo_batch
    from tracker.services.commands.written_opinion import import_written_opinion

HOMES = {
    "accept_items": "accept",
    "add_item": "add",
    "mark_day_answer": "answered",
    "assess_items": "assess",
    "assign_items": "assign",
    "Sent": "circulate",
    "circulate_sheets": "circulate",
    "clear_remarks": "clear",
    "close_meeting": "close_meeting",
    "collect_sheet": "collect",
    "AskedSpeaker": "ask_speakers",
    "ask_speakers": "ask_speakers",
    "collect_confirmation": "collect_confirmation",
    "defer_items": "defer",
    "dismiss_items": "dismiss",
    "set_due": "due",
    "edit_item": "edit",
    "import_minutes": "import_minutes",
    "link_items": "link",
    "add_meeting": "meeting_add",
    "move_meeting": "meeting_move",
    "mend_remark": "mend",
    "set_rows_right": "set_right",
    "merge_items": "merge",
    "add_note": "note",
    "add_owner": "owner_add",
    "set_contact": "owner_contact",
    "merge_owners": "owner_merge",
    "remove_deputy": "owner_deputy_remove",
    "set_deputy": "owner_deputy",
    "order_owners": "owner_order",
    "succeed_owner": "owner_succeed",
    "arrange_items": "printed",
    "forget_order": "printed",
    "set_printed": "printed",
    "redo_batch": "redo",
    "reopen_items": "reopen",
    "resolve_items": "resolve",
    "set_stage": "resolve",
    "load_sample": "sample",
    "split_item": "split",
    "start_items": "start",
    "take_in_sheet": "take_in",
    "undo_batch": "undo",
    "import_written_opinion": "written_opinion",
}

__all__ = [  # noqa: RUF022 - in the order of HOMES
    "accept_items",
    "add_item",
    "mark_day_answer",
    "assess_items",
    "assign_items",
    "Sent",
    "circulate_sheets",
    "clear_remarks",
    "close_meeting",
    "collect_sheet",
    "AskedSpeaker",
    "ask_speakers",
    "collect_confirmation",
    "defer_items",
    "dismiss_items",
    "set_due",
    "edit_item",
    "import_minutes",
    "link_items",
    "add_meeting",
    "move_meeting",
    "mend_remark",
    "set_rows_right",
    "merge_items",
    "add_note",
    "add_owner",
    "set_contact",
    "merge_owners",
    "remove_deputy",
    "set_deputy",
    "order_owners",
    "succeed_owner",
    "arrange_items",
    "forget_order",
    "set_printed",
    "redo_batch",
    "reopen_items",
    "resolve_items",
    "set_stage",
    "load_sample",
    "split_item",
    "start_items",
    "take_in_sheet",
    "undo_batch",
    "import_written_opinion",
]


def __getattr__(name: str) -> Any:
    """Load the file of one use case when it is first asked for."""
    if name not in HOMES:
        message = f"no writing use case is called {name}"
        raise AttributeError(message)
    command = getattr(import_module(f"{__name__}.{HOMES[name]}"), name)
    # Kept under its name: a file called as its use case would stand there instead from now on.
    globals()[name] = command
    return command
