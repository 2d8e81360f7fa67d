"""Sheets that go out, each with its covering note: their names, and writing all of them or none."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from tracker.domain.text.safe import safe_line
from tracker.errors import BadInputError, Message, reason_of
from tracker.reports.writing import write_file

_UNSAFE = re.compile(r'[\\/:*?"<>|\x00-\x1f.\s]+')
_LONGEST_NAME = 60


def plain_name(name: str) -> str:
    """A name as every system takes it in a file's name."""
    return _UNSAFE.sub("_", safe_line(name)).strip("_")[:_LONGEST_NAME] or "_"


def stems(kind: str, addressees: Sequence[str], day: date) -> list[str]:
    """A file name without ending for each; those whose names look alike there are numbered."""
    names = [plain_name(name) for name in addressees]
    return [
        f"{kind}_{name}{f'-{alike + 1}' if (alike := names[:place].count(name)) else ''}_{day.isoformat()}"
        for place, name in enumerate(names)
    ]


def write_all(folder: Path, contents: Mapping[str, str | bytes], *, force: bool) -> None:
    """All files, or none: what is already there is found first.  Raises BadInputError.

    Without any file, no folder is made.
    """
    if not contents:
        return
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadInputError(
            Message("{path} can't be made: {reason}", path=folder, reason=reason_of(error)),
            hint=Message("Name a folder that you may write in."),
        ) from error
    there = [folder / name for name in contents if (folder / name).exists()]
    if there and not force:
        raise BadInputError(
            Message("{path} is already there.", path=there[0]),
            hint=Message("Name another folder, or replace the files with --force."),
        )
    for name, content in contents.items():
        write_file(folder / name, content, force=force)
