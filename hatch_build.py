"""Compiles the catalogues: for the wheel and the editable install, and for the Makefile."""

import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).parent
LOCALES = ROOT / "tracker" / "i18n" / "locale"


class CatalogueBuildHook(BuildHookInterface[Any]):
    """Compiles every catalogue before a wheel (also an editable one) is put together."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's words
        """Leave no stale catalogue."""
        compile_all(Path(self.root) / "tracker" / "i18n" / "locale")


def compile_all(locales: Path = LOCALES) -> list[Path]:
    """Compile the catalogues that are newer than their compiled form; those compiled."""
    return [compile_one(source) for source in sorted(locales.rglob("*.po")) if is_stale(source)]


def is_stale(source: Path) -> bool:
    """Whether a catalogue was changed since it was compiled."""
    compiled = source.with_suffix(".mo")
    return not compiled.exists() or compiled.stat().st_mtime_ns < source.stat().st_mtime_ns


def compile_one(source: Path) -> Path:
    """Compile one catalogue; readers see the old or the new one, never a half."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    target = source.with_suffix(".mo")
    with source.open("rb") as text:
        catalogue = read_po(text, locale=source.parts[-3], abort_invalid=True)
    descriptor, name = tempfile.mkstemp(dir=target.parent, suffix=".tmp")
    with os.fdopen(descriptor, "wb") as file:
        write_mo(file, catalogue)
    Path(name).chmod(0o644)
    Path(name).replace(target)
    return target


if __name__ == "__main__":
    for path in compile_all():
        sys.stderr.write(f"compiled {path.relative_to(ROOT)}\n")
