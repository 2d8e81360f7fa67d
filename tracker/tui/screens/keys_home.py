"""Where the keys of a screen belong, and what is said of one that has no work there."""

from typing import ClassVar

from textual.events import DescendantFocus, Key

from tracker.tui.actions import Place
from tracker.tui.screens.speaking import SpeakingScreen
from tracker.tui.widgets.text_view import TextView


class KeysHomeScreen(SpeakingScreen):
    """A screen whose keys stay with its list or page, whatever is clicked or tabbed to."""

    place: ClassVar[Place]

    def on_key(self, event: Key) -> None:
        """A key of the table that has no work here says where it has."""
        from tracker.tui.elsewhere import works_elsewhere

        said = works_elsewhere(self.desk.preferences, self.place, event.key)
        if said is not None:
            event.stop()
            self.refuse_words(self.desk.tr.message(said))

    def action_keys_home(self) -> None:
        """Tab leaves the keys where they belong, or brings them back there."""
        self.query_one(self.keys_at()).focus()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """A click into a text is for reading and selecting: the keys stay with what they are for."""
        home = self.query_one(self.keys_at())
        if isinstance(event.widget, TextView) and event.widget is not home:
            home.focus()

    def keys_at(self) -> str:
        """What has the keys of this screen."""
        return str(self.AUTO_FOCUS)
