"""What a user has set for the screens, in one TOML file: keys by action, sections, the colours.

::

    theme = "dark"              # light, dark, contrast

    [keys]
    accept = ["a", "Y"]         # an action's name, and the keys it shall have

    [[section]]
    name = "総務課"
    filter = "担当:総務課 状態:未着手"
"""

import json
import os
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from tracker.errors import BadInputError, Message, reason_of
from tracker.tui.actions import BY_NAME, Place, at
from tracker.tui.keys import typed
from tracker.tui.palettes import PALETTES, PAPER

FILE: Final = "tui.toml"
AT: Final = re.compile(r"\(at line (\d+), column (\d+)\)")
THEME_LINE: Final = re.compile(r"^\s*theme\s*=.*$", re.MULTILINE)
KNOWN: Final = frozenset({"theme", "keys", "section"})


@dataclass(frozen=True, slots=True)
class Section:
    """A filter with a name."""

    name: str
    filter: str


@dataclass(frozen=True, slots=True)
class Preferences:
    """What the file says; ``problems`` are what could not be used, and why."""

    path: Path
    theme: str = PAPER.name
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sections: tuple[Section, ...] = ()
    problems: tuple[Message, ...] = ()

    def keys_of(self, name: str) -> tuple[str, ...]:
        """The keys of an action, by Textual's names."""
        return self.keys.get(name) or BY_NAME[name].keys


def place() -> Path:
    """Where the file is: TRACKER_TUI, else tui.toml in the user's settings folder."""
    named = os.environ.get("TRACKER_TUI")
    if named:
        return Path(named).expanduser()
    from platformdirs import user_config_path

    return user_config_path("tracker", appauthor=False) / FILE


def load(path: Path | None = None) -> Preferences:
    """Read the file; what is wrong in it is reported and left out, the rest holds."""
    path = path or place()
    if not path.exists():
        return Preferences(path)
    from tracker.domain.toml import toml_in

    try:
        told = toml_in(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Preferences(path)
    except (OSError, ValueError) as error:
        return Preferences(path, problems=(_unusable(path, error),))
    problems = [
        Message("{path}: “{name}” is unknown.", path=path.name, name=name)
        for name in told
        if name not in KNOWN
    ]
    return Preferences(
        path,
        _theme(told.get("theme", PAPER.name), path, problems),
        _keys(told.get("keys", {}), path, problems),
        tuple(_sections(told.get("section", []), path, problems)),
        tuple(problems),
    )


def keep_theme(path: Path, theme: str) -> None:
    """Write the theme into the file.  Raises BadInputError where it can't be written."""
    line = f'theme = "{theme}"'

    def change(text: str) -> str:
        head, rest = _before_tables(text)
        head = THEME_LINE.sub(line, head) if THEME_LINE.search(head) else f"{line}\n{head}"
        return head + rest

    _rewrite(path, change)


def keep_section(path: Path, section: Section) -> None:
    """Add a section to the file.  Raises BadInputError where it can't be written."""
    name, words = _quoted(section.name), _quoted(section.filter)
    entry = f"\n[[section]]\nname = {name}\nfilter = {words}\n"
    _rewrite(path, lambda text: f"{text.rstrip()}\n{entry}".lstrip())


def _quoted(text: str) -> str:
    """A text as TOML writes it: as JSON does, but for DEL, which TOML forbids as it is."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _before_tables(text: str) -> tuple[str, str]:
    found = re.search(r"^\s*\[", text, re.MULTILINE)
    at = len(text) if found is None else found.start()
    return text[:at], text[at:]


def _rewrite(path: Path, change: Callable[[str], str]) -> None:
    """Change the file.  What can't be read as settings, before or after, is refused and left."""
    from tracker.domain.toml import toml_in

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        changed = change(text)
        toml_in(changed)
        beside = path.with_name(path.name + ".new")
        beside.write_text(changed, encoding="utf-8")
        beside.replace(path)
    except OSError as error:
        raise BadInputError(
            Message("{path} can't be written: {reason}", path=path, reason=error.strerror or "")
        ) from error
    except ValueError as error:
        raise BadInputError(_unusable(path, error)) from error


def _unusable(path: Path, error: OSError | ValueError) -> Message:
    """Why the file can't be used: the place that TOML's reader stumbles over, in the user's language."""
    if isinstance(error, OSError):
        return Message("{path} can't be read: {reason}", path=path, reason=reason_of(error))
    if isinstance(error, UnicodeDecodeError):
        return Message("{path} can't be used: it isn't UTF-8 text.", path=path)
    found = AT.search(str(error))
    if found is None:
        return Message("{path} can't be used: something is missing at its end.", path=path)
    return Message(
        "{path} can't be used: line {line}, column {column} isn't as TOML wants it.",
        path=path,
        line=int(found[1]),
        column=int(found[2]),
    )


def _theme(told: object, path: Path, problems: list[Message]) -> str:
    if isinstance(told, str) and told in PALETTES:
        return told
    problems.append(
        Message(
            "{path}: the theme “{name}” is unknown; possible: {names}.",
            path=path.name, name=str(told), names=tuple(PALETTES),
        )
    )  # fmt: skip
    return PAPER.name


def _keys(told: object, path: Path, problems: list[Message]) -> dict[str, tuple[str, ...]]:
    kept: dict[str, tuple[str, ...]] = {}
    for name, keys in told.items() if isinstance(told, dict) else ():
        if name not in BY_NAME:
            problems.append(
                Message("{path}: no action is called “{name}”.", path=path.name, name=name)
            )
            continue
        listed = [keys] if isinstance(keys, str) else keys
        named = [typed(key) for key in listed] if isinstance(listed, list) else [None]
        if not named or None in named:
            problems.append(Message("{path}: “{name}” names no keys.", path=path.name, name=name))
            continue
        kept[name] = tuple(key for key in named if key)
    for first, second, key in _clashes(kept):
        problems.append(
            Message(
                "{path}: {key} is the key of “{first}” and of “{second}”; both keep their own.",
                path=path.name, key=key, first=first, second=second,
            )
        )  # fmt: skip
        kept.pop(first, None)
        kept.pop(second, None)
    return kept


def _clashes(kept: Mapping[str, tuple[str, ...]]) -> list[tuple[str, str, str]]:
    """Two actions of one place with the same key."""
    found: dict[tuple[str, str], str] = {}
    for where in Place:
        taken: dict[str, str] = {}
        for action in at(where):
            for key in kept.get(action.name, action.keys):
                other = taken.setdefault(key, action.name)
                if other != action.name:
                    found[other, action.name] = key
    return [(first, second, key) for (first, second), key in found.items()]


def _sections(told: object, path: Path, problems: list[Message]) -> Iterator[Section]:
    for entry in told if isinstance(told, list) else ():
        name, words = (
            (entry.get("name"), entry.get("filter")) if isinstance(entry, dict) else (None, None)
        )
        if isinstance(name, str) and isinstance(words, str) and name.strip():
            yield Section(name, words)
        else:
            problems.append(
                Message("{path}: a section needs its name and its filter.", path=path.name)
            )
