"""Writing a paper whole or not at all."""

import os
import tempfile
from pathlib import Path

from tracker.errors import BadInputError, Message


def write_file(path: Path, text: str, *, force: bool) -> None:
    """Write ``text`` to ``path`` in one step.

    Raises BadInputError where the path is a folder, exists already without ``force``, or can't be
    written; what was there stays then.
    """
    if path.is_dir():
        raise BadInputError(
            Message("{path} is a folder.", path=path),
            hint=Message("Name a file in it, such as {example}.", example=path / "status.html"),
        )
    if path.exists() and not force:
        raise BadInputError(
            Message("{path} is already there.", path=path),
            hint=Message("Name another file, or replace it with --force."),
        )
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
                file.write(text)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise BadInputError(
            Message(
                "{path} can't be written: {reason}", path=path, reason=error.strerror or str(error)
            ),
            hint=Message("Name a file in a folder that you may write."),
        ) from error
