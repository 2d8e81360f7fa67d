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
        Place.RESPONSES: "resolutions",
        Place.MEETINGS: "meetings",
        Place.REMARKS: "remarks",
        Place.HISTORY: "history",
    },
    "ja": {
        Place.INBOX: "仕分け",
        Place.REGISTER: "一覧",
        Place.ITEM: "対応事項の頁",
        Place.RESPONSES: "対応",
        Place.MEETINGS: "会議",
        Place.REMARKS: "発言の一覧",
        Place.HISTORY: "履歴",
    },
}
HEADS = {
    "en": """# Keys of the terminal UI

In Japanese: [keys.ja.md](keys.ja.md).  `?` shows the keys of the place where you are.  Keys typed
with the input method on (ａ, ｊ) work too, and so does the mouse.

Keys are set by the action's name in `tui.toml`, in the user's settings folder (`?` says where it is;
TRACKER_TUI names another), beside sections of the register and the colours:

```toml
theme = "dark"                     # light, dark, contrast

[keys]
accept = ["a", "Y"]

[[section]]
name = "Ours"
filter = "owner:secretariat status:open"
```

<!-- made from tracker/tui/actions.py by: python -m tools.keys -->
""",
    "ja": """# 画面のキー

English: [keys.md](keys.md)　画面では `?` で、その場で使えるキーが見られます。
日本語入力のままの全角のキー（ａ、ｊ）も、マウスも使えます。

キーは、利用者の設定フォルダーの `tui.toml`（`?` の画面に場所が出ます。TRACKER_TUI で別のファイルを
指定できます）に操作名で設定します。一覧の区分と配色も同じファイルです。

```toml
theme = "dark"                     # light（明るい）、dark（暗い）、contrast（高コントラスト）

[keys]
accept = ["a", "Y"]

[[section]]
name = "総務課"
filter = "担当:総務課 状態:未着手"
```

<!-- tracker/tui/actions.py から python -m tools.keys で作る -->
""",
}
COLUMNS = {
    "en": "| key | what it does | where | name |",
    "ja": "| キー | 操作 | 使えるところ | 操作名 |",
}
EVERYWHERE = {"en": "everywhere", "ja": "どこでも"}


def page(lang: str) -> str:
    """The page in one language, as Markdown."""
    tr = translator(lang)
    lines = [HEADS[lang]]
    for group in Group:
        lines += [f"## {tr(group.value)}", "", COLUMNS[lang], "|---|---|---|---|"]
        lines += [_row(action, lang, tr) for action in ACTIONS if action.group is group]
        lines.append("")
    return "\n".join(lines)


def _row(action: Action, lang: str, tr: Translator) -> str:
    keys = " ".join(f"`{shown(key)}`" for key in action.keys)
    return f"| {keys} | {tr(action.help)} | {_where(action, lang)} | `{action.name}` |"


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
