"""Which language a run speaks."""

from collections.abc import Mapping
from typing import Final

LANGUAGES: Final = ("ja", "en")
_LOCALE_VARIABLES: Final = ("LC_ALL", "LC_MESSAGES", "LANG")


def choose_language(option: str | None, env: Mapping[str, str]) -> str:
    """The language: ``--lang``, else TRACKER_LANG, else the locale's; English where none says.

    A word that names neither language (TRACKER_LANG=fr) decides nothing.
    """
    for word in (option, env.get("TRACKER_LANG")):
        named = _language_of(word or "")
        if named:
            return named
    locale = next((env[name] for name in _LOCALE_VARIABLES if env.get(name)), "")
    return _language_of(locale) or "en"


def unknown_language(env: Mapping[str, str]) -> str | None:
    """What TRACKER_LANG says where it names no language; None where it is right or not set."""
    word = env.get("TRACKER_LANG", "").strip()
    return word if word and _language_of(word) is None else None


def _language_of(word: str) -> str | None:
    """The language that a word such as ja, ja_JP.UTF-8 or EN-gb names."""
    first = word.strip().lower().replace("-", "_").split(".")[0].split("_")[0]
    return first if first in LANGUAGES else None
