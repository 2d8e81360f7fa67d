"""Every action of the terminal UI, declared once: footer, help, palette, keys and docs read it."""

from dataclasses import dataclass
from enum import Enum
from typing import Final

from tracker.domain import workflow
from tracker.i18n.mark import N_


class Place(Enum):
    """Where an action can be used."""

    INBOX = "inbox"
    REGISTER = "register"
    ITEM = "item"
    RESPONSES = "responses"
    MEETINGS = "meetings"
    REMARKS = "remarks"
    HISTORY = "history"


class Group(Enum):
    """The headings of help; the value is the sentence that is translated."""

    DECIDE = N_("Triage")
    RECORD = N_("Record")
    MOVE = N_("Move")
    VIEW = N_("Screens and views")


class Needs(Enum):
    """What an action works on."""

    NOTHING = "nothing"
    LINE = "a line"
    OPEN_MEETING = "a meeting that is open for triage"
    ITEMS = "items"
    ONE_ITEM = "one item"
    ANSWERED = "items answered on the day"
    MARKED = "marked items, or one that is similar"
    REMARKS = "remarks"
    UNDO = "something to undo"
    REDO = "something to redo"
    BATCH = "a batch that stands"
    MINUTES = "minutes to read"
    MEETING = "a meeting"
    ITEM_OR_MEETING = "an item or a meeting"
    SECTION = "a filter to keep"
    FOUND = "a search"


NOT_THERE: Final = (0, 0)


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that a key does.

    ``label`` is what footer and palette say, ``help`` the sentence in help; ``rule`` the workflow's
    rule that every item must pass; ``footer`` its rank in the footer of triage, and elsewhere.
    """

    name: str
    keys: tuple[str, ...]
    label: str
    help: str
    group: Group
    places: frozenset[Place]
    needs: Needs = Needs.NOTHING
    rule: workflow.Action | None = None
    footer: tuple[int, int] = NOT_THERE


EVERYWHERE: Final = frozenset(Place)
ITEMS: Final = frozenset({Place.INBOX, Place.REGISTER, Place.RESPONSES, Place.ITEM})
ITEM_LISTS: Final = ITEMS - {Place.ITEM}
LISTS: Final = ITEM_LISTS | {Place.REMARKS}
REGISTER: Final = frozenset({Place.REGISTER})
SECTIONS: Final = frozenset({Place.REGISTER, Place.RESPONSES})
REMARKS: Final = frozenset({Place.REMARKS})
MEETINGS: Final = frozenset({Place.MEETINGS})
HISTORY: Final = frozenset({Place.HISTORY})
SOURCE: Final = frozenset({Place.INBOX, Place.ITEM, Place.REMARKS})


ACTIONS: Final = (
    Action(
        "accept", ("a",), N_("Accept"), N_("Accept the candidate as a follow-up"),
        Group.DECIDE, ITEMS, Needs.ITEMS, workflow.ACCEPT, footer=(1, 1),
    ),
    Action(
        "accept_answered", ("A",), N_("Accept as answered"),
        N_("Accept it and resolve it with the words of the day's answer"),
        Group.DECIDE, ITEMS, Needs.ANSWERED, workflow.ACCEPT, footer=(2, 2),
    ),
    Action(
        "dismiss", ("d",), N_("Set aside"), N_("Set aside, with a reason"),
        Group.DECIDE, ITEMS, Needs.ITEMS, workflow.DISMISS, footer=(3, 12),
    ),
    Action(
        "edit", ("e",), N_("Edit"), N_("Edit title and kind"),
        Group.DECIDE, ITEMS, Needs.ONE_ITEM, workflow.EDIT, footer=(4, 9),
    ),
    Action(
        "merge", ("m",), N_("Merge"), N_("Merge the marked items into this one; with none marked, this one into the similar one"),
        Group.DECIDE, ITEMS, Needs.MARKED, workflow.MERGE_INTO, footer=(9, 13),
    ),
    Action(
        "link", ("L",), N_("Raised again"), N_("Link it to the earlier item that it raises again"),
        Group.DECIDE, ITEMS, Needs.ONE_ITEM, workflow.LINK, footer=(18, 20),
    ),
    Action(
        "no_follow_up", ("f",), N_("No follow-up"), N_("Record that the remark needs no follow-up"),
        Group.DECIDE, REMARKS, Needs.REMARKS, None, footer=(1, 1),
    ),
    Action(
        "quote", ("i",), N_("Item from words"), N_("Make an item of sentences of this remark"),
        Group.DECIDE, REMARKS, Needs.MINUTES, None, footer=(2, 2),
    ),
    Action(
        "mend", ("M",), N_("Correct reading"), N_("Correct a wrong speaker, agenda item or boundary"),
        Group.DECIDE, REMARKS, Needs.MINUTES, None, footer=(4, 4),
    ),
    Action(
        "owner", ("o",), N_("Owner"), N_("Decide the owner"),
        Group.RECORD, ITEMS, Needs.ITEMS, workflow.ASSIGN, footer=(5, 6),
    ),
    Action(
        "due", ("t",), N_("Due"), N_("Decide the due date"),
        Group.RECORD, ITEMS, Needs.ITEMS, workflow.SET_DUE, footer=(6, 7),
    ),
    Action(
        "resolve", ("r",), N_("Resolve"), N_("Record the resolution"),
        Group.RECORD, ITEMS, Needs.ITEMS, workflow.RESOLVE, footer=(20, 3),
    ),
    Action(
        "confirm", ("c",), N_("Confirm"), N_("Record the confirmation"),
        Group.RECORD, ITEMS, Needs.ITEMS, workflow.ASSESS, footer=(20, 4),
    ),
    Action(
        "day_answer", ("h",), N_("Mark the answer"), N_("Mark whether the day's answer answered it"),
        Group.RECORD, ITEMS, Needs.ANSWERED, workflow.MARK_ANSWER, footer=(17, 19),
    ),
    Action(
        "start", ("s",), N_("Start"), N_("Start work"),
        Group.RECORD, ITEMS, Needs.ITEMS, workflow.START, footer=(20, 5),
    ),
    Action(
        "defer", ("p",), N_("Defer"), N_("Defer, with a reason and until when"),
        Group.RECORD, ITEMS, Needs.ITEMS, workflow.DEFER, footer=(21, 14),
    ),
    Action(
        "reopen", ("R",), N_("Reopen"), N_("Reopen, with a reason"),
        Group.RECORD, ITEMS, Needs.ITEMS, workflow.REOPEN, footer=(20, 8),
    ),
    Action(
        "note", ("w",), N_("Note"), N_("Write an internal note"),
        Group.RECORD, ITEMS, Needs.ITEMS, workflow.NOTE, footer=(11, 11),
    ),
    Action(
        "printed", ("P",), N_("Print or not"), N_("Let papers print it, or leave it out"),
        Group.RECORD, ITEMS, Needs.ITEMS, workflow.EDIT,
    ),
    Action(
        "arrange", ("O",), N_("Order on papers"), N_("Put items first on papers, in an order"),
        Group.RECORD, ITEMS, Needs.ITEMS, workflow.EDIT,
    ),
    Action(
        "deputy", ("D",), N_("Deputy"), N_("Record a deputy: of whoever raised it, or at the meeting"),
        Group.RECORD, ITEMS | MEETINGS, Needs.ITEM_OR_MEETING, footer=(0, 24),
    ),
    Action(
        "move_meeting", ("W",), N_("Another day"), N_("Move the meeting to another day; what is due at it moves along"),
        Group.RECORD, MEETINGS, Needs.MEETING, footer=(0, 2),
    ),
    Action(
        "close_meeting", ("E",), N_("End triage"), N_("End the meeting's triage; with a reason where something is undecided"),
        Group.RECORD, MEETINGS, Needs.MEETING, footer=(0, 3),
    ),
    Action("undo", ("u",), N_("Undo"), N_("Undo my last change"), Group.RECORD, EVERYWHERE, Needs.UNDO, None, footer=(12, 15),
    ),
    Action("redo", ("U",), N_("Redo"), N_("Redo what I undid"), Group.RECORD, EVERYWHERE, Needs.REDO),
    Action(
        "undo_this", ("b",), N_("Undo this"), N_("Undo the action under the cursor, whoever did it"),
        Group.RECORD, HISTORY, Needs.BATCH, footer=(1, 1),
    ),
    Action(
        "undo_to", ("B",), N_("Undo to here"), N_("Undo this action and every later one"),
        Group.RECORD, HISTORY, Needs.BATCH, footer=(2, 2),
    ),
    Action(
        "mark", ("space",), N_("Mark"), N_("Mark for doing several at once"),
        Group.MOVE, LISTS, Needs.LINE, footer=(8, 10),
    ),
    Action(
        "range", ("v",), N_("Mark a range"), N_("Mark from here to where one goes; again keeps it"),
        Group.MOVE, LISTS, Needs.LINE,
    ),
    Action(
        "down", ("j", "down"), N_("Down"), N_("To the next line"), Group.MOVE, EVERYWHERE,
    ),
    Action(
        "up", ("k", "up"), N_("Up"), N_("To the previous line"), Group.MOVE, EVERYWHERE,
    ),
    Action(
        "page_down", ("pagedown",), N_("Page down"), N_("One page down"), Group.MOVE, EVERYWHERE,
    ),
    Action(
        "page_up", ("pageup",), N_("Page up"), N_("One page up"), Group.MOVE, EVERYWHERE,
    ),
    Action("first", ("g", "home"), N_("First"), N_("To the first line"), Group.MOVE, EVERYWHERE),
    Action("last", ("G", "end"), N_("Last"), N_("To the last line"), Group.MOVE, EVERYWHERE),
    Action(
        "source_down", ("J",), N_("Source down"), N_("Scroll the source down"), Group.MOVE, SOURCE,
    ),
    Action(
        "source_up", ("K",), N_("Source up"), N_("Scroll the source up"), Group.MOVE, SOURCE,
    ),
    Action(
        "find", ("slash",), N_("Search"), N_("Search in the source"),
        Group.MOVE, SOURCE, footer=(14, 16),
    ),
    Action(
        "find_next", ("n",), N_("Next hit"), N_("To the next hit of the search"),
        Group.MOVE, SOURCE, Needs.FOUND,
    ),
    Action(
        "find_previous", ("N",), N_("Previous hit"), N_("To the previous hit of the search"),
        Group.MOVE, SOURCE, Needs.FOUND,
    ),
    Action(
        "next_to_do", ("right_square_bracket",), N_("Next to do"),
        N_("To the next remark that is still to decide"), Group.MOVE, REMARKS, footer=(3, 3),
    ),
    Action(
        "previous_to_do", ("left_square_bracket",), N_("Previous to do"),
        N_("To the previous remark that is still to decide"), Group.MOVE, REMARKS,
    ),
    Action(
        "next_section", ("right",), N_("Next section"), N_("To the next section"),
        Group.MOVE, SECTIONS,
    ),
    Action(
        "previous_section", ("left",), N_("Previous section"), N_("To the previous section"),
        Group.MOVE, SECTIONS,
    ),
    Action(
        "zoom", ("z",), N_("Enlarge source"), N_("Show the source large, or beside again"),
        Group.VIEW, SOURCE, footer=(13, 16),
    ),
    Action(
        "thread", ("y",), N_("Thread"), N_("The matter over the meetings, oldest first"),
        Group.VIEW, ITEMS, Needs.ONE_ITEM,
    ),
    Action(
        "touched", ("C",), N_("Touched sentences"), N_("The sentences that a cue touched and nothing accounts for"),
        Group.VIEW, REMARKS, Needs.MINUTES, footer=(0, 5),
    ),
    Action(
        "open", ("enter",), N_("Open"), N_("Open the item's page"),
        Group.VIEW, LISTS, Needs.LINE, footer=(7, 9),
    ),
    Action(
        "read", ("enter",), N_("Read the minutes"), N_("Read the minutes, remark by remark"),
        Group.VIEW, MEETINGS, Needs.MINUTES, footer=(1, 1),
    ),
    Action(
        "back", ("escape",), N_("Back"), N_("Back one step: marks, filter, page"),
        Group.VIEW, EVERYWHERE,
    ),
    Action(
        "filter", ("slash",), N_("Filter"), N_("Filter the list"),
        Group.VIEW, REGISTER, footer=(2, 2),
    ),
    Action(
        "sort", ("S",), N_("Order"), N_("Another order of the list"), Group.VIEW, REGISTER,
    ),
    Action(
        "keep_filter", ("F",), N_("Keep filter"), N_("Keep the filter as a section"),
        Group.VIEW, REGISTER, Needs.SECTION,
    ),
    Action(
        "inbox", ("1",), N_("Triage"), N_("The triage screen"), Group.VIEW, EVERYWHERE,
    ),
    Action(
        "register", ("2",), N_("Register"), N_("The register"), Group.VIEW, EVERYWHERE,
    ),
    Action(
        "responses", ("3",), N_("Resolutions"), N_("The resolutions for the next meeting"),
        Group.VIEW, EVERYWHERE,
    ),
    Action(
        "meetings", ("4",), N_("Meetings"), N_("The meetings and their minutes"),
        Group.VIEW, EVERYWHERE,
    ),
    Action(
        "history", ("5",), N_("History"), N_("Who did what, and undoing it"), Group.VIEW, EVERYWHERE,
    ),
    Action(
        "remarks", ("l",), N_("Check for omissions"), N_("The remarks, and which are still to do"),
        Group.VIEW, ITEM_LISTS, Needs.OPEN_MEETING, footer=(10, 17),
    ),
    Action(
        "bring_in", ("I",), N_("Import"), N_("Import minutes from a file"),
        Group.VIEW, EVERYWHERE, footer=(16, 14),
    ),
    Action(
        "export", ("x",), N_("Export"), N_("Export the status report or the response table"),
        Group.VIEW, EVERYWHERE, footer=(15, 18),
    ),
    Action(
        "owners", ("at",), N_("Directory"), N_("Offices and people: look, add, contact, names, deputy, successor"),
        Group.VIEW, EVERYWHERE,
    ),
    Action("palette", ("ctrl+p",), N_("Commands"), N_("Find a command by its name"), Group.VIEW, EVERYWHERE),
    Action("help", ("question_mark",), N_("Keys"), N_("This help"), Group.VIEW, EVERYWHERE),
    Action(
        "theme", ("T",), N_("Colours"), N_("Light, dark, or high contrast"), Group.VIEW, EVERYWHERE,
    ),
    Action("quit", ("q",), N_("Quit"), N_("Quit the program"), Group.VIEW, EVERYWHERE),
)  # fmt: skip

BY_NAME: Final = {action.name: action for action in ACTIONS}


def at(place: Place) -> tuple[Action, ...]:
    """The actions of one place, in the table's order."""
    return tuple(action for action in ACTIONS if place in action.places)


def footer_at(place: Place) -> tuple[Action, ...]:
    """The actions that the footer of a place names, the most needed first."""
    rank = 0 if place is Place.INBOX else 1
    named = (action for action in at(place) if action.footer[rank])
    return tuple(sorted(named, key=lambda action: action.footer[rank]))
