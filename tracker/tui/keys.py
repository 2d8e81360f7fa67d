"""Keys by Textual's names: their full-width twins from an input method, and how they are shown."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

# Textual names keys that are no letters or digits by their Unicode name.
SHOWN: Final = {
    "question_mark": "?",
    "slash": "/",
    "at": "@",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "space": "Space",
    "enter": "Enter",
    "escape": "Esc",
    "tab": "Tab",
    "shift+tab": "Shift+Tab",
    "up": "Up",
    "down": "Down",
    "left": "Left",
    "right": "Right",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "home": "Home",
    "end": "End",
}
_CHARACTERS: Final = {
    "question_mark": "?", "slash": "/", "at": "@", "space": " ", "left_square_bracket": "[",
    "right_square_bracket": "]",
}  # fmt: skip
# Where Textual has a shorter name than Unicode.
_RENAMED: Final = {
    "solidus": "slash", "reverse_solidus": "backslash", "commercial_at": "at",
    "hyphen_minus": "minus", "plus_sign": "plus", "low_line": "underscore",
}  # fmt: skip
_NAMED: Final = re.compile(r"(?:(?:ctrl|shift|alt)\+)*(?:[a-z]|f\d{1,2}|[a-z_]{2,})")
_WIDE_BY: Final = 0xFEE0
_IDEOGRAPHIC_SPACE: Final = "\u3000"


def textual_key(character: str) -> str:
    """The name under which Textual reports a typed character."""
    if character.isalnum():
        return character
    name = unicodedata.name(character).lower().replace("-", "_").replace(" ", "_")
    return _RENAMED.get(name, name)


def full_width(key: str) -> str | None:
    """The same key typed with an input method on; None where it has no such twin."""
    character = _CHARACTERS.get(key, key)
    if character == " ":
        return textual_key(_IDEOGRAPHIC_SPACE)
    if len(character) != 1 or not character.isascii():
        return None
    return textual_key(chr(ord(character) + _WIDE_BY))


def with_twins(keys: Iterable[str]) -> str:
    """Keys as one binding takes them: comma-separated, each followed by its full-width twin."""
    names: list[str] = []
    for key in keys:
        twin = full_width(key)
        names += [key] if twin is None else [key, twin]
    return ",".join(names)


def shown(key: str) -> str:
    """A key as help and footer write it: ^p, Space, a."""
    if key.startswith("ctrl+"):
        return f"^{key.removeprefix('ctrl+')}"
    return SHOWN.get(key, key)


def typed(name: object) -> str | None:
    """A key as people write it in settings (a, ?, Space, ^p) by Textual's name; None for no key."""
    if not isinstance(name, str) or not name:
        return None
    if len(name) == 1 and not name.isspace():
        return textual_key(name)
    spoken = {shown_as.casefold(): key for key, shown_as in SHOWN.items()}
    plain = name.casefold()
    if plain in spoken:
        return spoken[plain]
    if plain.startswith("^"):
        plain = f"ctrl+{plain[1:]}"
    return plain if _NAMED.fullmatch(plain) else None
