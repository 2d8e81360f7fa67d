"""What a command works with: the settings, the language, the register, and where it prints."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, Concatenate, Final, ParamSpec, TypeVar

from tracker.bootstrap import Register
from tracker.cli.output import Output
from tracker.config import Settings, resolve
from tracker.errors import Message
from tracker.i18n import Translator, translator
from tracker.storage.address import FileAddress
from tracker.storage.read.reader import Reader

if TYPE_CHECKING:
    from tracker.services.done import Done
    from tracker.storage.unit import UnitOfWork

LONGEST_TITLE: Final = 200  # characters; a longer one is told to be a summary
P = ParamSpec("P")
ResultT = TypeVar("ResultT")


class Run:
    """One run; ``options`` gathers --db, --lang, --actor and --json wherever they stand."""

    def __init__(self, output: Output, tr: Translator) -> None:
        self.output = output
        self.tr = tr
        self.options: dict[str, Any] = {}

    def choose(self, name: str, value: Any) -> None:
        """Take one of the options that every command has."""
        self.options[name] = value
        if name == "lang":
            self.tr = translator(value)

    @cached_property
    def settings(self) -> Settings:
        """The settings, once all words have been read."""
        return resolve(**self.options)

    @cached_property
    def register(self) -> Register:
        """The register that the settings name; nothing is opened yet."""
        return Register(self.settings)

    def damage(self) -> Message | None:
        """What is damaged in the register that was used; None where nothing is, or none was used."""
        finding = self.register.damage() if "register" in self.__dict__ else None
        return None if finding is None else finding.message

    def close(self) -> None:
        """Let go what was opened."""
        if "register" in self.__dict__:
            self.register.close()

    @property
    def interactive(self) -> bool:
        """Whether somebody sits at a terminal that can show screens."""
        import os

        return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"

    def create(self, *, shared: bool = False) -> bool:
        """Make the register if it is missing, also on a server; whether it was made."""
        return self._telling(partial(self.register.create, shared=shared))

    def ensure(self) -> bool:
        """Make the register if it is a missing file; whether it was made."""
        return self._telling(self.register.ensure)

    def _telling(self, make: Callable[[], bool]) -> bool:
        """Make the register; a folder that was made for it is told."""
        address = self.register.place.address
        folder = address.path.parent if isinstance(address, FileAddress) else None
        there = folder is None or folder.exists()
        made = make()
        if made and not there:
            self.output.say(self.tr("Made the folder {folder}.", folder=folder))
        return made

    @contextmanager
    def reading(self, as_of: date | None = None) -> Iterator[Reader]:
        """A reader, closed at the end; with ``as_of``, of the register as it stood on that day."""
        with self.register.reader() if as_of is None else self.register.past(as_of) as reader:
            yield reader

    def do(
        self,
        command: "Callable[Concatenate[UnitOfWork, P], ResultT]",
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> ResultT:
        """Run one writing use case."""
        return self.register.do(command, *args, **kwargs)

    def say_if_long(self, title: str | None) -> None:
        """A title is read in every list: say so where one is a summary."""
        if title is not None and len(title) > LONGEST_TITLE and not self.settings.json:
            self.output.say(
                self.tr(
                    "That is a title of {count} characters, which every list prints; the words may"
                    " stand in the summary instead: tracker edit NUMBER --title TEXT --summary TEXT",
                    count=len(title),
                )
            )

    def done(self, done: "Done", sentence: str, back: str | None = None) -> None:
        """Say what was done, and the way back; with --json print the batch and the numbers.

        ``back`` says the way back where it isn't the undo of one's own latest action.
        """
        if self.settings.json:
            self.output.json({"batch": done.batch, "numbers": list(done.numbers)})
            return
        if done.batch is None:
            self.output.say(self.tr("Nothing changed."))
            return
        self.output.say(sentence)
        self.output.say(back or self.tr("To take it back: tracker undo"))
