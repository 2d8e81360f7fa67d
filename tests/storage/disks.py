"""Small disks for tests: one that can be filled, freed and made read-only, where mounting is allowed."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.server import Server

ROOM_LEFT = 1_500_000  # bytes
LARGEST = 1_300_000  # bytes of one file, above the segments of a server's log


class Disk:
    """A file system in memory of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._ballast = folder / "ballast"

    def fill(self) -> None:
        """Leave little room."""
        room = shutil.disk_usage(self.folder).free - ROOM_LEFT
        with self._ballast.open("wb") as file:
            os.posix_fallocate(file.fileno(), 0, room)

    def free(self) -> None:
        """Give the room back."""
        self._ballast.unlink()

    def read_only(self, *, on: bool) -> None:
        """Let nobody write any more, or again."""
        _mount("-o", "remount," + ("ro" if on else "rw"), str(self.folder))


@contextmanager
def disk(megabytes: int) -> Iterator[Disk]:
    """A disk of this size, which is gone at the end."""
    with TemporaryDirectory(prefix="tracker-disk-") as name:
        _mount("-t", "tmpfs", "-o", f"size={megabytes}m,mode=0755", "tmpfs", name)
        try:
            yield Disk(Path(name))
        finally:
            subprocess.run(["umount", "--lazy", name], check=False, timeout=60)


@cache
def may_mount() -> bool:
    """Whether these tests may have a disk of their own: root, where no container forbids it."""
    if os.geteuid() != 0 or shutil.which("mount") is None:
        return False
    try:
        with disk(1):
            return True
    except subprocess.CalledProcessError:
        return False


def _mount(*words: str) -> None:
    subprocess.run(["mount", *words], check=True, capture_output=True, timeout=60)


class Limit:
    """What stands for a full disk where nothing may be mounted: no file of a server grows large."""

    def __init__(self, server: Server) -> None:
        self._server = server

    def fill(self) -> None:
        """From now on; whoever is connected is cut off."""
        self._server.halt()
        self._server.start(str(LARGEST))

    def free(self) -> None:
        """Without a limit again."""
        self._server.halt()
        self._server.start()
