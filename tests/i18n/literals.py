"""The sentences that the program says, found in its sources."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
_CALLS = frozenset({"Message", "tr", "N_", "_", "gettext"})


def literals() -> set[str]:
    """Every literal that is handed to a translator, a Message or a mark."""
    return {
        text
        for path in sorted((ROOT / "tracker").rglob("*.py"))
        for text in _in_source(path.read_text(encoding="utf-8"))
    }


def constants() -> set[str]:
    """Every string that stands in the sources, whatever it is for."""
    return {
        node.value
        for path in sorted((ROOT / "tracker").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def _in_source(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        name = _name(node.func)
        wanted = 2 if name == "plural" else 1 if name in _CALLS else 0
        for argument in node.args[:wanted]:
            yield from _texts(argument)


def _texts(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _texts(node.body)
        yield from _texts(node.orelse)


def _name(function: ast.expr) -> str | None:
    if isinstance(function, ast.Name):
        return function.id
    return function.attr if isinstance(function, ast.Attribute) else None
