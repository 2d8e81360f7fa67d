"""Words being typed, kept beside the register until they are recorded: a crash loses none."""

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

KEPT: Final = "drafts"


class Drafts:
    """One small file per unfinished dialog, in the user's state folder."""

    def __init__(self, register: Path) -> None:
        self._register = register.absolute()

    def load(self, name: str) -> Mapping[str, str]:
        """What was typed in this dialog and never recorded; empty where nothing was."""
        try:
            told = json.loads(self._path(name).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        if not isinstance(told, dict):
            return {}
        return {str(field): str(text) for field, text in told.items()}

    def keep(self, name: str, fields: Mapping[str, str]) -> None:
        """Keep what is typed so far; a folder that can't be written is no reason to stop."""
        path = self._path(name)
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            beside = path.with_suffix(".new")
            beside.write_text(json.dumps(dict(fields), ensure_ascii=False), encoding="utf-8")
            beside.replace(path)

    def drop(self, name: str) -> None:
        """It was recorded, or thrown away."""
        with suppress(OSError):
            self._path(name).unlink(missing_ok=True)

    def _path(self, name: str) -> Path:
        # Loaded with the first draft: the first paint needs none of them.
        from hashlib import sha256

        from platformdirs import user_state_path

        mark = sha256(str(self._register).encode()).hexdigest()[:12]
        return user_state_path("tracker", appauthor=False) / KEPT / f"{mark}-{name}.json"
