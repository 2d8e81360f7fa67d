"""Writes docs/keys.md and docs/keys.ja.md from the table of actions of the terminal UI.

usage: .venv/bin/python -m tools.keys

A test compares the files with what this writes.
"""

import sys
from pathlib import Path

from tracker.i18n import Translator, translator
from tracker.tui.actions import ACTIONS, Action, Group, Place
from tracker.tui.keys import shown

DOCS = Path(__file__).parents[1] / "docs"
FILES = {"en": DOCS / "keys.md", "ja": DOCS / "keys.ja.md"}
PLACES = {
    "en": {
        Place.INBOX: "triage",
        Place.REGISTER: "register",
        Place.ITEM: "item page",
        Place.REMARKS: "remarks",
    },
    "ja": {
        Place.INBOX: "仕分け",
        Place.REGISTER: "一覧",
        Place.ITEM: "対応事項の頁",
        Place.REMARKS: "発言の一覧",
    },
}
HEADS = {
    "en": """# Keys of the terminal UI

In Japanese: [keys.ja.md](keys.ja.md).  `?` shows the keys of the place where you are.  Keys typed
with the input method on (ａ, ｊ) work too, and so does the mouse.

<!-- made from tracker/tui/actions.py by: python -m tools.keys -->
""",
    "ja": """# 画面のキー

English: [keys.md](keys.md)　画面では `?` で、その場で使えるキーが見られます。
日本語入力のままの全角のキー（ａ、ｊ）も、マウスも使えます。

<!-- tracker/tui/actions.py から python -m tools.keys で作る -->
""",
}
COLUMNS = {"en": "| key | what it does | where |", "ja": "| キー | 操作 | 使えるところ |"}
EVERYWHERE = {"en": "everywhere", "ja": "どこでも"}


def page(lang: str) -> str:
    """The page in one language, as Markdown."""
    tr = translator(lang)
    lines = [HEADS[lang]]
    for group in Group:
        lines += [f"## {tr(group.value)}", "", COLUMNS[lang], "|---|---|---|"]
        lines += [_row(action, lang, tr) for action in ACTIONS if action.group is group]
        lines.append("")
    return "\n".join(lines)


def _row(action: Action, lang: str, tr: Translator) -> str:
    keys = " ".join(f"`{shown(key)}`" for key in action.keys)
    return f"| {keys} | {tr(action.help)} | {_where(action, lang)} |"


def _where(action: Action, lang: str) -> str:
    if action.places == frozenset(Place):
        return EVERYWHERE[lang]
    return ("・" if lang == "ja" else ", ").join(
        PLACES[lang][place] for place in Place if place in action.places
    )


if __name__ == "__main__":
    for language, path in FILES.items():
        path.write_text(page(language), encoding="utf-8")
        sys.stderr.write(f"written: {path}\n")
