"""Registers on either engine: a test that takes ``engine`` runs on both."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from tests.builders import ACTOR, register_at
from tracker.bootstrap import Register
from tracker.config import Settings
from tracker.storage.address import ServerAddress

ENGINES: Final = ("sqlite", "postgresql")
_OPEN: Final[list[Register]] = []


def address_on(engine: str, folder: Path, name: str = "register", *, durable: bool = False) -> str:
    """The address of a new, empty register; ``durable`` where a server must wait for the disk."""
    if engine == "sqlite":
        path = folder / f"{name}.sqlite3"
        register_at(path)
        return str(path)
    from tests.server import server

    return server(durable=durable).register().url


def opened(address: str, actor: str = ACTOR) -> Register:
    """A register at an address, which is let go with the others."""
    register = Register(Settings(db=address, lang="ja", actor=actor))
    _OPEN.append(register)
    return register


def again(register: Register, actor: str = ACTOR) -> Register:
    """The same register, as a program started anew (or somebody else) opens it."""
    return opened(register.settings.db, actor)


@contextmanager
def register_on(
    engine: str, folder: Path, name: str = "register", *, durable: bool = False
) -> Iterator[Register]:
    """A new, empty register, which is gone at the end."""
    address = address_on(engine, folder, name, durable=durable)
    try:
        yield opened(address)
    finally:
        let_go(address)


def let_go(address: str) -> None:
    """Close what is open on an address, and drop what a server keeps there."""
    for register in [r for r in _OPEN if r.settings.db == address]:
        register.close()
        _OPEN.remove(register)
    if "://" in address:
        from tests.server import drop

        drop(ServerAddress(address))
