"""Every action of the terminal UI, declared once: footer, help, palette, keys and docs read it."""

from dataclasses import dataclass
from enum import Enum
from typing import Final

from tracker.domain import workflow


class Place(Enum):
    """Where an action can be used."""

    INBOX = "inbox"
    REGISTER = "register"
    ITEM = "item"
    REMARKS = "remarks"


class Group(Enum):
    """The headings of help; the value is the sentence that is translated."""

    DECIDE = "Triage"
    RECORD = "Record"
    MOVE = "Move"
    VIEW = "Screens and views"


class Needs(Enum):
    """What an action works on."""

    NOTHING = "nothing"
    ITEMS = "items"
    ONE_ITEM = "one item"
    ANSWERED = "items answered on the day"
    MARKED = "marked items"
    REMARKS = "remarks"
    UNDO = "something to undo"
    REDO = "something to redo"


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that a key does.

    ``label`` is what footer and palette say, ``help`` the sentence in help; ``rule`` the workflow's
    rule that every item must pass; ``footer`` its place in the footer (0: not there).
    """

    name: str
    keys: tuple[str, ...]
    label: str
    help: str
    group: Group
    places: frozenset[Place]
    needs: Needs = Needs.NOTHING
    rule: workflow.Action | None = None
    footer: int = 0


EVERYWHERE: Final = frozenset(Place)
ITEMS: Final = frozenset({Place.INBOX, Place.REGISTER, Place.ITEM})
LISTS: Final = frozenset({Place.INBOX, Place.REGISTER, Place.REMARKS})
INBOX: Final = frozenset({Place.INBOX})
REGISTER: Final = frozenset({Place.REGISTER})
REMARKS: Final = frozenset({Place.REMARKS})
SOURCE: Final = frozenset({Place.INBOX, Place.ITEM, Place.REMARKS})


ACTIONS: Final = (
    Action(
        "accept", ("a",), "Accept", "Accept the candidate as a follow-up",
        Group.DECIDE, ITEMS, Needs.ITEMS, workflow.ACCEPT, 1,
    ),
    Action(
        "accept_answered", ("A",), "Accept as answered",
        "Accept it and resolve it with the words of the day's answer",
        Group.DECIDE, ITEMS, Needs.ANSWERED, workflow.ACCEPT, 2,
    ),
    Action(
        "dismiss", ("d",), "Set aside", "Set aside, with a reason",
        Group.DECIDE, ITEMS, Needs.ITEMS, workflow.DISMISS, 3,
    ),
    Action(
        "edit", ("e",), "Edit", "Edit title and kind",
        Group.DECIDE, ITEMS, Needs.ONE_ITEM, workflow.EDIT, 4,
    ),
    Action(
        "merge", ("m",), "Merge", "Merge the marked items into this one",
        Group.DECIDE, ITEMS, Needs.MARKED, workflow.MERGE_INTO, 9,
    ),
    Action(
        "no_follow_up", ("f",), "No follow-up", "Record that the remark needs no follow-up",
        Group.DECIDE, REMARKS, Needs.REMARKS, None, 1,
    ),
    Action(
        "owner", ("o",), "Owner", "Decide the owner",
        Group.RECORD, ITEMS, Needs.ITEMS, workflow.ASSIGN, 5,
    ),
    Action(
        "due", ("t",), "Due", "Decide the due date",
        Group.RECORD, ITEMS, Needs.ITEMS, workflow.SET_DUE, 6,
    ),
    Action(
        "resolve", ("r",), "Resolve", "Record the resolution",
        Group.RECORD, ITEMS, Needs.ITEMS, workflow.RESOLVE, 3,
    ),
    Action(
        "confirm", ("c",), "Confirm", "Record the confirmation",
        Group.RECORD, ITEMS, Needs.ITEMS, workflow.ASSESS, 3,
    ),
    Action(
        "start", ("s",), "Start", "Start work",
        Group.RECORD, ITEMS, Needs.ITEMS, workflow.START, 4,
    ),
    Action(
        "defer", ("p",), "Defer", "Defer, with a reason and until when",
        Group.RECORD, ITEMS, Needs.ITEMS, workflow.DEFER, 10,
    ),
    Action(
        "reopen", ("R",), "Reopen", "Reopen, with a reason",
        Group.RECORD, ITEMS, Needs.ITEMS, workflow.REOPEN, 8,
    ),
    Action(
        "note", ("w",), "Note", "Write an internal note",
        Group.RECORD, ITEMS, Needs.ITEMS, workflow.NOTE, 11,
    ),
    Action("undo", ("u",), "Undo", "Undo my last change", Group.RECORD, EVERYWHERE, Needs.UNDO, None, 12),
    Action("redo", ("U",), "Redo", "Redo what I undid", Group.RECORD, EVERYWHERE, Needs.REDO),
    Action(
        "mark", ("space",), "Mark", "Mark for doing several at once",
        Group.MOVE, LISTS, footer=8,
    ),
    Action(
        "down", ("j", "down"), "Down", "To the next line", Group.MOVE, EVERYWHERE,
    ),
    Action(
        "up", ("k", "up"), "Up", "To the previous line", Group.MOVE, EVERYWHERE,
    ),
    Action(
        "page_down", ("pagedown",), "Page down", "One page down", Group.MOVE, EVERYWHERE,
    ),
    Action(
        "page_up", ("pageup",), "Page up", "One page up", Group.MOVE, EVERYWHERE,
    ),
    Action("first", ("g", "home"), "First", "To the first line", Group.MOVE, EVERYWHERE),
    Action("last", ("G", "end"), "Last", "To the last line", Group.MOVE, EVERYWHERE),
    Action(
        "source_down", ("J",), "Source down", "Scroll the source down", Group.MOVE, SOURCE,
    ),
    Action(
        "source_up", ("K",), "Source up", "Scroll the source up", Group.MOVE, SOURCE,
    ),
    Action(
        "zoom", ("z",), "Enlarge source", "Show the source large, or beside again",
        Group.VIEW, SOURCE, footer=13,
    ),
    Action(
        "open", ("enter",), "Open", "Open the item's page",
        Group.VIEW, frozenset({Place.INBOX, Place.REGISTER}), footer=7,
    ),
    Action(
        "back", ("escape",), "Back", "Back one step: marks, filter, page",
        Group.VIEW, EVERYWHERE, footer=0,
    ),
    Action(
        "filter", ("slash",), "Filter", "Filter the list",
        Group.VIEW, REGISTER, footer=2,
    ),
    Action(
        "inbox", ("1",), "Triage", "The triage screen", Group.VIEW, EVERYWHERE,
    ),
    Action(
        "register", ("2",), "Register", "The register", Group.VIEW, EVERYWHERE,
    ),
    Action(
        "remarks", ("l",), "Check for omissions", "The remarks, and which are still to do",
        Group.VIEW, frozenset({Place.INBOX, Place.REGISTER}), footer=14,
    ),
    Action(
        "export", ("x",), "Export report", "Export the status report",
        Group.VIEW, EVERYWHERE, footer=15,
    ),
    Action("palette", ("ctrl+p",), "Commands", "Find a command by its name", Group.VIEW, EVERYWHERE),
    Action("help", ("question_mark",), "Keys", "This help", Group.VIEW, EVERYWHERE),
    Action("quit", ("q",), "Quit", "Quit the program", Group.VIEW, EVERYWHERE),
)  # fmt: skip

BY_NAME: Final = {action.name: action for action in ACTIONS}


def at(place: Place) -> tuple[Action, ...]:
    """The actions of one place, in the table's order."""
    return tuple(action for action in ACTIONS if place in action.places)


def footer_at(place: Place) -> tuple[Action, ...]:
    """The actions that the footer of a place names, the most needed first."""
    return tuple(sorted((a for a in at(place) if a.footer), key=lambda action: action.footer))
