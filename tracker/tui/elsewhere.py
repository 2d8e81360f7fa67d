"""A key that has no work on a screen, and where it has."""

from collections.abc import Mapping
from typing import Final

from tracker.errors import Message
from tracker.i18n.mark import N_
from tracker.tui.actions import ACTIONS, Action, Place, at
from tracker.tui.keys import shown, with_twins
from tracker.tui.preferences import Preferences

CALLED: Final[Mapping[Place, str]] = {
    Place.INBOX: N_("Triage"),
    Place.REGISTER: N_("Register"),
    Place.ITEM: N_("An item's page"),
    Place.RESPONSES: N_("Resolutions"),
    Place.MEETINGS: N_("Meetings"),
    Place.REMARKS: N_("Check for omissions"),
    Place.HISTORY: N_("History"),
}


def works_elsewhere(preferences: Preferences, place: Place, key: str) -> Message | None:
    """Where a key works that has no work at ``place``; None for one that has, and for no key of the table."""
    if any(_is_key_of(preferences, action, key) for action in at(place)):
        return None
    action = next((a for a in ACTIONS if _is_key_of(preferences, a, key)), None)
    if action is None:
        return None
    return Message(
        "“{action}” ({key}) doesn't work here; it works on: {places}.",
        action=Message(action.label),
        key=shown(preferences.keys_of(action.name)[0]),
        places=tuple(Message(CALLED[one]) for one in Place if one in action.places),
    )


def _is_key_of(preferences: Preferences, action: Action, key: str) -> bool:
    return key in with_twins(preferences.keys_of(action.name)).split(",")
