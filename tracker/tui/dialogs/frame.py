"""The frame that everything before a screen stands in."""

from typing import TypeVar

from textual.screen import ModalScreen

from tracker.tui.net import Netted
from tracker.tui.whole_lines import WholeLines

ResultT = TypeVar("ResultT")


class Framed(Netted, ModalScreen[ResultT]):
    """A frame in the middle of the screen, which shows through."""

    DEFAULT_CSS = """
    Framed {
        align: center middle;
        background: $foreground 25%;
        #frame {
            width: 72; max-width: 96%; height: auto; max-height: 96%;
            background: $background; border: solid $primary; padding: 0 1;
        }
        #frame.tall { height: 90%; }
        #frame #about { margin-bottom: 1; max-height: 7; }
        #frame #fields { height: auto; overflow-x: hidden; scrollbar-size-vertical: 1; }
        #frame .apart { margin-bottom: 1; }
        #frame #keys { dock: bottom; height: 1; margin-bottom: 0; }
        #frame #objection { margin-bottom: 1; }
        .field { height: auto; margin-bottom: 1; }
        .field .label { width: 14; }
        .field Input, .field TextArea, .field Choice { width: 1fr; }
        #frame Input { background: $panel; padding: 0 1; }
        #frame Input:focus, #frame TextArea:focus { background: $primary 8%; }
        #frame TextArea { height: 5; background: $panel; }
        &.-flat #frame TextArea, &.-low #frame TextArea { height: 3; }
        &.-flat .field, &.-low .field { margin-bottom: 0; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._compositor = WholeLines()
