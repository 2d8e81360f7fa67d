"""The one place that writes: data on stdout, everything else on stderr."""

import io
import sys
from typing import Any

from tracker.domain.text.safe import safe_block


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
        """A line (or lines) of data, with every control made visible."""
        sys.stdout.write(safe_block(text) + "\n")

    def exactly(self, text: str) -> None:
        """Text as it is, nothing appended; on a terminal its controls are made visible."""
        sys.stdout.write(safe_block(text) + "\n" if self.on_terminal else text)

    def raw(self, data: bytes) -> None:
        """A file's bytes, for a pipe."""
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()

    def json(self, value: Any) -> None:
        """A value as JSON."""
        import json

        sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")

    def say(self, text: str) -> None:
        """A sentence to the user."""
        sys.stderr.write(safe_block(text) + "\n")
