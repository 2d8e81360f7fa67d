"""Marking sentences for translation where they are declared, before a language is known."""


def N_(text: str) -> str:  # noqa: N802 - gettext's own word
    """The text itself; the catalogues find it by this name."""
    return text
