"""TOML as people write it: settings, seeds, columns."""

import tomllib


def toml_in(text: str) -> dict[str, object]:
    """The tables of a text.  Raises ValueError where it is no TOML, or nested beyond all use."""
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        message = "nested too deep"
        raise ValueError(message) from error
