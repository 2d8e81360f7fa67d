"""What stood at a place of a text before an answer changed it, and what stands there now."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wording:
    """Of what was added there is no ``old`` wording, of what was struck out no ``new`` one."""

    old: str | None = None
    new: str | None = None

    @property
    def changes_nothing(self) -> bool:
        """Whether both are there and the same, but for white space at their ends."""
        old = (self.old or "").strip()
        return bool(old) and old == (self.new or "").strip()


NONE = Wording()
