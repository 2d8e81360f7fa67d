"""A net under the screens: what a damaged row trips is told in words, and the screen goes on.

What a key does is caught by ``SpeakingScreen.guarded``, what any other message leads to by
``Netted``, what a timer or a thread does by ``NettedApp``; lists and texts that cannot be drawn ask
``words_of`` for what stands there instead.  A bug of the program passes through all of them.
"""

from textual.app import App
from textual.message import Message as Posted
from textual.message_pump import MessagePump

from tracker.tui.advice import told
from tracker.tui.desk import Desk

SECONDS = 10


class Netted(MessagePump):
    """What handles messages, and goes on after a damaged row."""

    async def _dispatch_message(self, message: Posted) -> None:
        try:
            await super()._dispatch_message(message)
        except Exception as error:
            app = self.app
            if not isinstance(app, NettedApp):
                raise
            app.caught(error)


class NettedApp(Netted, App[None]):
    """The application whose screens have the net under them."""

    desk: Desk

    def caught(self, error: Exception) -> None:
        """Say what a damaged row did.  Raises the error again where it is a bug of the program."""
        self.warn(self.words(error))

    def words(self, error: Exception) -> str:
        """An error for people, with what to do; raises it again where it is a bug of the program."""
        return told(self.desk.tr, self.desk.trouble(error))

    def warn(self, said: str) -> None:
        """Say it; what still stands there isn't said twice."""
        if all(shown.message != said for shown in self._notifications):
            self.notify(said, severity="error", markup=False, timeout=SECONDS)

    def _handle_exception(self, error: Exception) -> None:
        try:
            self.caught(error)
        except Exception as bug:  # noqa: BLE001 - the last place of all
            super()._handle_exception(bug)


def words_of(node: MessagePump, error: Exception) -> str:
    """What to draw in the place of what cannot be read; raises the error where that is a bug."""
    app = node.app
    if not isinstance(app, NettedApp):
        raise error
    return app.words(error)
