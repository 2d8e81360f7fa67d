"""Sheets that go out, each with its covering note: their names, and writing all of them or none."""

import re
import stat
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

from tracker.domain.text.safe import safe_line
from tracker.errors import BadInputError, Message, reason_of
from tracker.reports.writing import write_file

_UNSAFE = re.compile(r'[\\/:*?"<>|\x00-\x1f.\s]+')
_LONGEST_NAME = 60
_SHARED = 0o2770


def plain_name(name: str) -> str:
    """A name as every system takes it in a file's name."""
    return _UNSAFE.sub("_", safe_line(name)).strip("_")[:_LONGEST_NAME] or "_"


def stems(kind: str, addressees: Sequence[str], day: date) -> list[str]:
    """A file name without ending for each; those whose names look alike there are numbered."""
    given: list[str] = []
    taken: set[str] = set()
    for plain in map(plain_name, addressees):
        name, alike = plain, 1
        while name.casefold() in taken:  # many systems tell no capitals in names
            alike += 1
            name = f"{plain}-{alike}"
        taken.add(name.casefold())
        given.append(f"{kind}_{name}_{day.isoformat()}")
    return given


@contextmanager
def written_all(
    folder: Path, contents: Mapping[str, str | bytes], *, force: bool
) -> Iterator[None]:
    """All files, or none: they are written aside, and moved to their names once the body is done.

    Without any file, no folder is made.  Raises BadInputError for a folder that can't be written,
    or a file that is there already.
    """
    if not contents:
        yield
        return
    try:
        if not folder.exists():
            folder.mkdir(parents=True)
            if folder.parent.stat().st_mode & stat.S_ISGID:
                folder.chmod(_SHARED)
    except OSError as error:
        raise BadInputError(
            Message("{path} can't be made: {reason}", path=folder, reason=reason_of(error)),
            hint=Message("Name a folder that you may write in."),
        ) from error
    there = [folder / name for name in contents if (folder / name).exists()]
    odd = next((path for path in there if not path.is_file()), None)
    if odd is not None:
        raise BadInputError(
            Message("{path} is no file that could be replaced.", path=odd),
            hint=Message("Name another folder."),
        )
    if there and not force:
        raise BadInputError(
            Message("{path} is already there.", path=there[0]),
            hint=Message("Name another folder, or replace the files with --force."),
        )
    try:
        aside = Path(mkdtemp(prefix=".", dir=folder))
    except OSError as error:
        raise BadInputError(
            Message("{path} can't be written: {reason}", path=folder, reason=reason_of(error)),
            hint=Message("Name a folder that you may write in."),
        ) from error
    try:
        for name, content in contents.items():
            write_file(aside / name, content, force=False)
        yield
        for name in contents:
            _move(aside / name, folder / name)
    finally:
        rmtree(aside, ignore_errors=True)


def _move(written: Path, place: Path) -> None:
    """To its name, when the body is done; where that fails, some sheets are missing."""
    try:
        written.replace(place)
    except OSError as error:
        raise BadInputError(
            Message("{path} can't be written: {reason}", path=place, reason=reason_of(error)),
            hint=Message(
                "All sheets are recorded as sent, and not all are written: take that back with"
                " tracker undo, close the file, then write them again with --force."
            ),
        ) from error
