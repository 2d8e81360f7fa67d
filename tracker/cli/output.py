"""The one place that writes: data on stdout, everything else on stderr."""

import io
import sys
from typing import Any

from tracker.domain.text.safe import safe_block


class PipeClosedError(Exception):
    """Who reads the output has read enough; not an error of theirs or ours."""


class Output:
    """stdout for data, stderr for words to the user; both UTF-8, whatever the locale."""

    def __init__(self) -> None:
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")

    @property
    def on_terminal(self) -> bool:
        """Whether data goes to a terminal, which must never be given raw controls."""
        return sys.stdout.isatty()

    def data(self, text: str) -> None:
        """A line (or lines) of data, with every control made visible.

        Further lines stand as far in as the first, so that no typed words look like the program's.
        """
        margin = " " * (len(text) - len(text.lstrip(" ")))
        self._write(safe_block(text).replace("\n", f"\n{margin}") + "\n")

    def exactly(self, text: str) -> None:
        """Text as it is, nothing appended; on a terminal its controls are made visible."""
        self._write(safe_block(text) + "\n" if self.on_terminal else text)

    def piece(self, text: str) -> None:
        """A piece of a longer text; on a terminal its controls are made visible."""
        self._write(safe_block(text) if self.on_terminal else text)

    def raw(self, data: bytes) -> None:
        """A file's bytes, for a pipe."""
        self.flush()
        try:
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
        except BrokenPipeError as error:
            raise PipeClosedError from error

    def json(self, value: Any) -> None:
        """A value as JSON."""
        import json

        self._write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")

    def say(self, text: str) -> None:
        """A sentence to the user."""
        sys.stderr.write(safe_block(text) + "\n")

    def flush(self) -> None:
        """Hand on what was written."""
        try:
            sys.stdout.flush()
        except BrokenPipeError as error:
            raise PipeClosedError from error

    @staticmethod
    def _write(text: str) -> None:
        """To stdout; a closed pipe gets a name of its own, as click ends with 1 on the system's."""
        try:
            sys.stdout.write(text)
        except BrokenPipeError as error:
            raise PipeClosedError from error
