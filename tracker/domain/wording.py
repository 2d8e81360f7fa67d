"""What stood at a place of a text before an answer changed it, and what stands there now."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wording:
    """Of what was added there is no ``old`` wording, of what was struck out no ``new`` one."""

    old: str | None = None
    new: str | None = None


NONE = Wording()
