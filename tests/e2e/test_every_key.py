"""Every key of the table of actions, pressed in a real terminal: what it says or shows comes."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from tests.builders import register_at
from tests.e2e.terminal import Terminal
from tests.e2e.typist import ANOTHER, BY_TMUX, Typist
from tests.tui.hall import TEXT
from tracker.domain.words import Disposition
from tracker.i18n import translator
from tracker.minutes.reading import read_minutes_bytes
from tracker.services import commands
from tracker.tui.actions import ACTIONS, BY_NAME
from tracker.tui.keys import shown


@dataclass(frozen=True, slots=True)
class Step:
    """An action's keys, pressed one after the other; each must bring ``brings``.

    ``way`` are keys that lead there first, before each of them; ``then`` what follows the last
    one: keys by tmux's names, each with what it must bring (nothing: not waited for).
    """

    action: str
    brings: str = ANOTHER
    way: tuple[str, ...] = ()
    then: tuple[tuple[str, str], ...] = ()


LEAVE: Final = (("Escape", ANOTHER),)
STEPS: Final = (
    # Triage.
    Step("down", " 2/", way=("g",)), Step("up", " 1/", way=("g", "j")), Step("last", way=("g",)),
    Step("page_up", way=("G",)), Step("first", " 1/", way=("G",)), Step("page_down", way=("g",)), Step("source_down", way=("g",)), Step("source_up"),
    Step("zoom", then=(("z", ANOTHER),)),
    Step("find", "Search in the source", then=(("構成員", "構成員"), ("Enter", "“{words}”: {place} of {count}"))),
    Step("find_next"), Step("find_previous", then=LEAVE),
    Step("accept", "Accepted: {items}"),
    Step("undo", "Undone: {batch}"), Step("redo", "Redone: {batch}"),
    Step("accept_answered", "Accepted and answered: {items}"),
    Step("dismiss", "Usual reasons", then=(("1", ""), ("Enter", "Set aside: {items}"))),
    Step("edit", "Edit #{number}", then=LEAVE),
    Step("link", "No earlier item is like it: type a number.", then=LEAVE),
    Step("mark", "Marked: {count}"),
    Step("merge", "will be merged into", way=("j",), then=(("Escape", ANOTHER), ("Escape", ANOTHER))),
    Step("range", "Range: {count}; {key} keeps it, {back} drops it", way=("g",), then=(("j", ANOTHER), ("v", ""), ("Escape", ANOTHER))),
    Step("owner", "part of a name or of another name for it",
         then=(("Down", ANOTHER), ("Enter", "Owner {owner}: {items}"))),
    Step("due", "e.g. next Friday, end of March, 2026-03-31, none",
         then=(("2027-03-31", "→ {day} ({far})"), ("Enter", "Due {day}: {items}"))),
    Step("note", "Internal note", then=(("電話", "電話"), ("C-r", "Note written: {items}"))),
    Step("printed", "Papers leave out: {items}"),
    Step("arrange", "These come first, in this order; an empty line: by number again", then=(("Enter", "Papers print first: {items}"),)),
    Step("deputy", "from a day on", then=LEAVE),
    Step("thread", "It is linked with no other item.", then=LEAVE),
    Step("remarks", "Remarks accounted for: {done} of {count}"),
    Step("previous_to_do", way=("G",)), Step("next_to_do", way=("g",)),
    Step("no_follow_up", "No follow-up needed", way=("G",),
         then=(("1", ""), ("Enter", "No follow-up needed: {remarks}"))),
    Step("quote", "Space From here", way=("g",), then=LEAVE),
    Step("mend", "Correct the reading", then=LEAVE),
    Step("touched", "Sentences that may hold something: {count}", then=LEAVE),
    # The other screens.
    Step("inbox", way=("2",)), Step("register", "Late"),
    Step("next_section"), Step("previous_section"),
    Step("sort", "by {column}"),
    Step("filter", then=(("警備", "Matching: {count}"), ("Enter", ""))),
    Step("keep_filter", "Keep the filter as a section", then=(("Escape", ANOTHER), ("Escape", ANOTHER))),
    Step("open", way=("g",)),
    Step("back"),
    Step("start", "Started: {items}", way=("2", "/", "警備", "Enter")),
    Step("defer", "Until",
         then=(("予算", "予算"), ("Enter", "Deferred: {items}"))),
    Step("reopen", "Reopen", then=(("予算", "予算"), ("Enter", "Reopened: {items}"))),
    Step("day_answer", "Did the day's answer answer it?", way=("Escape", "Escape", "g", "j"), then=LEAVE),
    Step("responses", "No answer yet"),
    Step("resolve", "Record the resolution", way=("G",), then=LEAVE),
    Step("confirm", "Record the confirmation", way=("Right", "Right", "g"), then=LEAVE),
    Step("meetings", "Meetings: {count}"),
    Step("move_meeting", "Move the meeting", then=LEAVE),
    Step("close_meeting", "End the triage", then=LEAVE),
    Step("read", "Remarks accounted for: {done} of {count}", then=LEAVE),
    Step("history", "Actions: {count}"),
    Step("undo_this", "Enter Do it", then=LEAVE), Step("undo_to", "Enter Do it", way=("j",), then=LEAVE),
    Step("bring_in", "Import minutes", then=LEAVE),
    Step("export", "Export a paper", then=LEAVE),
    Step("owners", "part of a name; a new name is added", then=LEAVE),
    Step("palette", "part of a command's name", then=LEAVE),
    Step("help", "Esc Close", then=LEAVE),
    Step("theme", "Colours: {name}"),
    Step("quit", "left=0"),
)  # fmt: skip


THINGS: Final = (
    "駐車場の広さ",
    "閲覧席の数",
    "掲示の文字の大きさ",
    "返却口の場所",
    "照明の明るさ",
    "案内の言葉",
)


def hall(folder: Path, lang: str) -> int:
    """Minutes of ours with many candidates, and items in every later state; how many candidates."""
    spoken = "".join(f"\n【青木構成員】\n・{thing}を検討していただきたい。\n" for thing in THINGS)
    explained = "\n【江川課長】\n" + "資料の構成員名簿を説明した。\n" * 120
    register = register_at(folder / "library.sqlite3", lang=lang)
    minutes = read_minutes_bytes(f"{TEXT}{spoken}{explained}".encode(), "library.txt")
    proposed = register.do(commands.import_minutes, minutes).numbers
    register.do(commands.add_owner, "総務課")
    register.do(commands.add_item, "夜間の警備")
    (last,) = register.do(commands.add_item, "掲示の場所").numbers
    register.do(commands.resolve_items, [last], disposition=Disposition.REFLECTED, text="移した。")
    return len(proposed)


@pytest.fixture
def terminal(
    tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Terminal]:
    monkeypatch.delenv("TMUX", raising=False)
    opened = Terminal(tmp_path, *request.param)
    yield opened
    opened.close()


def test_every_action_of_the_table_is_pressed() -> None:
    assert sorted(step.action for step in STEPS) == sorted(action.name for action in ACTIONS)


@pytest.mark.needs("tmux")
@pytest.mark.parametrize(
    "terminal,lang",
    [
        (((60, 20), "linux"), "ja"),
        (((80, 24), "tmux-256color"), "en"),
        (((250, 80), "xterm-256color"), "ja"),
    ],
    indirect=["terminal"],
)
def test_every_key_in_a_real_terminal(terminal: Terminal, tmp_path: Path, lang: str) -> None:
    proposed = hall(tmp_path, lang)
    typist = Typist(terminal, translator(lang))
    terminal.start(tmp_path / "library.sqlite3", lang)
    terminal.shows(f"1/{proposed}")
    for step in STEPS:
        for key in BY_NAME[step.action].keys:
            for way in step.way:
                typist.press(way, "")
            typist.press(BY_TMUX.get(shown(key), shown(key)), step.brings)
        for follows, brings in step.then:
            typist.press(follows, brings)
