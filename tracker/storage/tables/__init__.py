"""The tables of the register, one module per subject."""

from tracker.storage.tables.base import Row
from tracker.storage.tables.confirmations import Confirmation, ConfirmationRemark
from tracker.storage.tables.directory import Alias, Deputy, Office, Person
from tracker.storage.tables.documents import AgendaItem, Clearance, Minutes, Remark, TouchedSentence
from tracker.storage.tables.history import Batch, Change, SearchText
from tracker.storage.tables.inquiries import Inquiry, InquiryItem, ReplyFile
from tracker.storage.tables.items import DueMeeting, Evidence, Item, ItemOwner, Raiser, Recurrence
from tracker.storage.tables.meetings import Attendee, Body, Meeting, MeetingBody
from tracker.storage.tables.outcomes import Assessment, Note, Resolution

__all__ = [
    "AgendaItem",
    "Alias",
    "Assessment",
    "Attendee",
    "Batch",
    "Body",
    "Change",
    "Clearance",
    "Confirmation",
    "ConfirmationRemark",
    "Deputy",
    "DueMeeting",
    "Evidence",
    "Inquiry",
    "InquiryItem",
    "Item",
    "ItemOwner",
    "Meeting",
    "MeetingBody",
    "Minutes",
    "Note",
    "Office",
    "Person",
    "Raiser",
    "Recurrence",
    "Remark",
    "ReplyFile",
    "Resolution",
    "Row",
    "SearchText",
    "TouchedSentence",
]
