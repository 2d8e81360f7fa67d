"""Compiles the catalogues and the rules' shapes: for the wheel and the editable install, and for the Makefile."""

import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).parent
LOCALES = ROOT / "tracker" / "i18n" / "locale"
DERIVATION = ROOT / "tracker" / "derivation"
SHAPES = DERIVATION / "cues" / "shapes.json"


class CatalogueBuildHook(BuildHookInterface[Any]):
    """Compiles all before a wheel (also an editable one) is put together."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's words
        """Leave nothing stale."""
        compile_all(Path(self.root) / "tracker" / "i18n" / "locale")
        compile_shapes()


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


def compile_shapes() -> list[Path]:
    """What can be told of the rules' patterns, where one of them is newer; the file, if written."""
    made = SHAPES.stat().st_mtime_ns if SHAPES.exists() else 0
    sources = [*DERIVATION.glob("*.py"), *DERIVATION.glob("cues/*.py")]
    if all(source.stat().st_mtime_ns < made for source in sources):
        return []
    sys.path.insert(0, str(ROOT))
    from tracker.derivation.clauses import PEELED
    from tracker.derivation.cues import CUES, VETOES
    from tracker.derivation.cues.shape import write_table

    patterns = [branch.pattern for cue in CUES for branch in cue.branches]
    patterns += [veto.pattern for veto in VETOES]
    patterns += [layer.pattern for layer in PEELED]
    write_table(patterns, SHAPES)
    return [SHAPES]


if __name__ == "__main__":
    for path in [*compile_all(), *compile_shapes()]:
        sys.stderr.write(f"compiled {path.relative_to(ROOT)}\n")
