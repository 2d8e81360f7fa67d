"""Where a register is kept: a file's path, or a PostgreSQL URL as libpq understands it."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import parse_qsl, unquote

from tracker.errors import BadInputError, DatabaseError, Message

SCHEMES: Final = ("postgresql", "postgres")
SECRETS: Final = ("password", "sslpassword")
MASK: Final = "***"


@dataclass(frozen=True, slots=True)
class FileAddress:
    """A SQLite file."""

    path: Path

    def __str__(self) -> str:
        """As people are shown it."""
        return str(self.path)


@dataclass(frozen=True, slots=True)
class ServerAddress:
    """A database on a PostgreSQL server; ``url`` holds no password and may be shown to anybody."""

    url: str

    def __str__(self) -> str:
        """As people are shown it."""
        return self.url

    @property
    def name(self) -> str:
        """What files that belong to the register are called by: letters, digits, dots, lines."""
        # Taken apart as libpq does: there may be several hosts, each with its port.
        place, _, query = self.url.partition("://")[2].partition("?")
        hosts, _, database = place.partition("/")
        host = re.sub(r"[\[\]]|:$", "", hosts.rpartition("@")[2].lower())
        words = [*(value for _, value in parse_qsl(query)), unquote(host)]
        name = "-".join(filter(None, [unquote(database.strip("/")), *words]))
        return "".join(c if c.isalnum() or c in "-._" else "-" for c in name) or "postgresql"


Address = FileAddress | ServerAddress


def parse_address(text: str) -> Address:
    """The address that ``text`` names.

    Raises BadInputError where a password stands in it, which others on the machine could read;
    DatabaseError where it is a URL of another kind.  Neither repeats the password.
    """
    scheme, mark, _ = text.partition("://")
    if not mark:
        return FileAddress(Path(text).expanduser())
    if scheme not in SCHEMES:
        raise DatabaseError(
            Message(
                "A register is kept in a file or on PostgreSQL, not at {address}.",
                address=f"{scheme}://…",
            ),
            hint=Message("Name a file or a postgresql:// URL with --db, or in TRACKER_DB."),
        )
    if _has_secret(text):
        raise BadInputError(
            Message("A password must not stand in an address: {address}", address=masked(text)),
            hint=Message(
                "Put it into the file that PGPASSFILE names (~/.pgpass), or use a service file."
            ),
        )
    return ServerAddress(text)


def masked(text: str) -> str:
    """The text with the passwords of every URL in it made unreadable."""
    scheme, mark, rest = text.partition("://")
    if not mark:
        return text
    # The last "@" ends the user's part, also where a password holds one unquoted.
    before, query_mark, query = rest.partition("?")
    user, at, place = before.rpartition("@")
    if ":" in user:
        user = f"{user.partition(':')[0]}:{MASK}"
    words = [
        f"{word.partition('=')[0]}={MASK}" if _is_secret(word) else word
        for word in query.split("&")
    ]
    return f"{scheme}://{user}{at}{place}{query_mark}{'&'.join(words)}"


def _has_secret(text: str) -> bool:
    return masked(text) != text


def _is_secret(word: str) -> bool:
    return unquote(word.partition("=")[0]).strip().lower() in SECRETS
