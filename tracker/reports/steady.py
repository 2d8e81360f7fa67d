"""Files that are zip archives, made equal byte for byte where their contents are."""

import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import IO

_MOMENT = (1980, 1, 1, 0, 0, 0)


class SteadyCopy:
    """An archive without the moment at which it was made; members are written piece by piece."""

    def __init__(self, made: zipfile.ZipFile, kept: zipfile.ZipFile) -> None:
        self._made, self._kept = made, kept

    def read(self, name: str) -> bytes:
        """A member of the first archive."""
        return self._made.read(name)

    def write(self, name: str, pieces: Iterable[bytes]) -> None:
        """A member of the copy."""
        plain = zipfile.ZipInfo(name, _MOMENT)
        plain.compress_type = zipfile.ZIP_DEFLATED
        plain.external_attr = 0o600 << 16
        with self._kept.open(plain, "w") as member:
            for piece in pieces:
                member.write(piece)


@contextmanager
def steady_copy(made: IO[bytes], out: IO[bytes], *, but: str) -> Iterator[SteadyCopy]:
    """A copy of an archive in the same order, all members ``but`` one, which is then written last."""
    with zipfile.ZipFile(made) as archive, zipfile.ZipFile(out, "w") as kept:
        copy = SteadyCopy(archive, kept)
        for name in archive.namelist():
            if name != but:
                copy.write(name, [archive.read(name)])
        yield copy
