"""What a sheet's cells carry beside their values: words struck through, and comments."""

import io
import posixpath
import zipfile
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

_MAIN: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_THREADED: Final = "{http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments}"
_STRIKE: Final = b"strike"
_OFF: Final = {"0", "false"}


@dataclass(frozen=True, slots=True)
class Marks:
    """By row, counted from 1: the columns (from 0) of cells with words struck through, and comments."""

    struck: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    comments: Mapping[int, tuple[tuple[int, str], ...]] = field(default_factory=dict)


def marks_of(archive: zipfile.ZipFile, path: str, sheet: bytes) -> Marks:
    """The marks of the sheet that stands at ``path`` in a workbook."""
    return Marks(_struck(archive, sheet), _comments(archive, path))


def _struck(archive: zipfile.ZipFile, sheet: bytes) -> dict[int, tuple[int, ...]]:
    """Cells whose words, or some of them, are struck through (見え消し)."""
    styles, strings = _part(archive, "xl/styles.xml"), _part(archive, "xl/sharedStrings.xml")
    if not any(_STRIKE in part for part in (styles, strings, sheet)):
        return {}
    looks = set(_struck_looks(styles)) if _STRIKE in styles else set()
    texts = set(_struck_texts(strings)) if _STRIKE in strings else set()
    found: dict[int, tuple[int, ...]] = defaultdict(tuple)
    for cell in _each(sheet, "c"):
        where, text = cell.get("r"), cell.findtext(f"{_MAIN}v") or ""
        inline = cell.find(f"{_MAIN}is")
        filled = bool(text) or inline is not None
        struck = cell.get("t") == "s" and text in texts
        if where and filled and (struck or cell.get("s") in looks or _has_struck_run(inline)):
            row, column = _place(where)
            found[row] = (*found[row], column)
    return found


def _struck_looks(styles: bytes) -> Iterator[str]:
    """The numbers, as cells name them, of the looks whose font strikes through."""
    root = _tree(styles)
    fonts = root.find(f"{_MAIN}fonts")
    struck = {
        str(number)
        for number, font in enumerate(() if fonts is None else fonts)
        if _strikes(font.find(f"{_MAIN}strike"))
    }
    looks = root.find(f"{_MAIN}cellXfs")
    for number, look in enumerate(() if looks is None else looks):
        if look.get("fontId") in struck:
            yield str(number)


def _struck_texts(strings: bytes) -> Iterator[str]:
    """The numbers of the shared texts of which a part is struck through."""
    for number, text in enumerate(_each(strings, "si")):
        if _has_struck_run(text):
            yield str(number)


def _has_struck_run(text: Any) -> bool:
    runs = () if text is None else text.findall(f"{_MAIN}r")
    return any(
        _strikes(run.find(f"{_MAIN}rPr/{_MAIN}strike"))
        and (run.findtext(f"{_MAIN}t") or "").strip()
        for run in runs
    )


def _strikes(mark: Any) -> bool:
    return mark is not None and mark.get("val") not in _OFF


def _comments(archive: zipfile.ZipFile, path: str) -> dict[int, tuple[tuple[int, str], ...]]:
    """Comments and notes by cell; a thread's own words instead of the note that stands in for it."""
    said: dict[str, str] = {}
    for kind, target in sorted(_related(archive, path)):
        if kind == "comments":
            for comment in _each(_part(archive, target), "comment"):
                texts = comment.iter(f"{_MAIN}t")
                said[comment.get("ref", "")] = "".join(text.text or "" for text in texts)
        elif kind == "threadedComment":
            threads: dict[str, list[str]] = defaultdict(list)
            for comment in _tree(_part(archive, target)):
                threads[comment.get("ref", "")].append(comment.findtext(f"{_THREADED}text") or "")
            said |= {where: "\n".join(texts) for where, texts in threads.items()}
    found: dict[int, tuple[tuple[int, str], ...]] = defaultdict(tuple)
    for where, text in said.items():
        if where and text.strip():
            row, column = _place(where)
            found[row] = (*found[row], (column, text.strip()))
    return found


def _related(archive: zipfile.ZipFile, path: str) -> Iterator[tuple[str, str]]:
    """What belongs to a sheet: the last word of its kind, and where it stands."""
    folder, name = posixpath.split(path)
    for relation in _tree(_part(archive, f"{folder}/_rels/{name}.rels")):
        target = relation.get("Target", "")
        place = target[1:] if target.startswith("/") else posixpath.join(folder, target)
        yield relation.get("Type", "").rpartition("/")[2], posixpath.normpath(place)


def _part(archive: zipfile.ZipFile, name: str) -> bytes:
    """A part of the workbook; nothing where it has none."""
    try:
        return archive.read(name)
    except KeyError:
        return b""


def _tree(part: bytes) -> Any:
    from lxml import etree

    return etree.fromstring(part or b"<none/>", etree.XMLParser(resolve_entities=False))


def _each(part: bytes, name: str) -> Iterator[Any]:
    """Every element of this name, one at a time."""
    from lxml import etree

    if not part:
        return
    for _, element in etree.iterparse(
        io.BytesIO(part), tag=f"{_MAIN}{name}", resolve_entities=False
    ):
        yield element
        element.clear()


def _place(where: str) -> tuple[int, int]:
    from openpyxl.utils.cell import coordinate_to_tuple

    row, column = coordinate_to_tuple(where)
    return row, column - 1
