"""What an option's value may be; a wrong one is bad input, told with the option's name."""

import unicodedata
from collections.abc import Callable, Sequence
from functools import cached_property

import click

from tracker.domain.whole import whole_number
from tracker.errors import BadInputError, Message


class WholeNumber(click.ParamType[int]):
    """A whole number from ``least`` on, in half-width or full-width digits."""

    name = "whole number"

    def __init__(self, least: int) -> None:
        self.least = least

    def convert(
        self,
        value: object,
        param: click.Parameter | None,
        ctx: click.Context | None,  # noqa: ARG002 - click's words
    ) -> int:
        """The number.  Raises BadInputError, naming the option."""
        number = whole_number(str(value))
        if number is not None and number >= self.least:
            return number
        raise BadInputError(
            Message("“{word}” can't be the value of {option}.", word=value, option=_name(param)),
            hint=Message("Write a whole number from {least} on.", least=self.least),
        )


class OneOf(click.ParamType[str]):
    """One of a few words, whatever their case."""

    name = "word"

    def __init__(self, *words: str, later: Callable[[], Sequence[str]] | None = None) -> None:
        self._given, self._later = words, later

    @cached_property
    def words(self) -> Sequence[str]:
        """What may be said; ``later`` tells it when it is first needed."""
        return self._given if self._later is None else self._later()

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:  # noqa: ARG002
        """All of them, as help shows them."""
        return f"[{'|'.join(self.words)}]"

    def convert(
        self,
        value: object,
        param: click.Parameter | None,
        ctx: click.Context | None,  # noqa: ARG002 - click's words
    ) -> str:
        """The word.  Raises BadInputError, naming the option and what is possible."""
        plain = unicodedata.normalize("NFKC", str(value)).strip().casefold()
        if plain in self.words:
            return plain
        raise BadInputError(
            Message("“{word}” can't be the value of {option}.", word=value, option=_name(param)),
            hint=Message("Possible: {words}.", words=tuple(self.words)),
        )


def _name(param: click.Parameter | None) -> str:
    return param.opts[0] if param is not None else ""
