"""What a run was told: its database, language and actor, from options and the environment."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from tracker.domain.language import choose_language
from tracker.domain.text.one_line import one_line

DATABASE_FILE: Final = "register.sqlite3"


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one run.

    ``db`` is a path or a URL; ``lang`` ja or en; ``actor`` whom changes are recorded
    under; ``json`` whether data is printed as JSON.
    """

    db: str
    lang: str
    actor: str
    json: bool = False


def resolve(
    *,
    db: str | None = None,
    lang: str | None = None,
    actor: str | None = None,
    json: bool = False,
    env: Mapping[str, str] | None = None,
) -> Settings:
    """Options first, then the environment, then what the system says."""
    env = os.environ if env is None else env
    return Settings(
        db=db or env.get("TRACKER_DB") or default_database(),
        lang=choose_language(lang, env),
        actor=one_line(actor or env.get("TRACKER_ACTOR") or system_user()) or system_user(),
        json=json,
    )


def default_database() -> str:
    """The register in the user's data folder; nothing is created."""
    from platformdirs import user_data_path

    return str(user_data_path("tracker", appauthor=False) / DATABASE_FILE)


def system_user() -> str:
    """The name that the system knows the user by; ``unknown`` where it knows none."""
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "unknown"
