"""Where the program's own data lies: inside the installed package, else in the checkout."""

from pathlib import Path
from typing import Final, Literal

Resource = Literal["migrations", "seed", "alembic.ini"]

_PACKAGE: Final = Path(__file__).parent
_PLACES: Final = (_PACKAGE / "_data", _PACKAGE.parent)


def data_path(name: Resource) -> Path:
    """The folder or file of that name; FileNotFoundError where the installation lacks it."""
    for place in _PLACES:
        path = place / name
        if path.exists():
            return path
    raise FileNotFoundError(str(_PLACES[0] / name))
