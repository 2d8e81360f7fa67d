"""One language's voice: sentences, words, dates and lists as its readers write them."""

import datetime as dt
import gettext
from bisect import bisect_left
from collections.abc import Collection, Mapping
from functools import cache, cached_property
from pathlib import Path
from struct import unpack_from
from typing import Final

from tracker.domain.words import Word
from tracker.domain.workflow import Action
from tracker.errors import Message
from tracker.i18n import dates

LITTLE: Final = b"\xde\x12\x04\x95"  # how a catalogue of a little-endian machine begins
LOCALES: Final = Path(__file__).parent / "locale"


class Translator:
    """Says things in one language (``lang``: ja or en); what has no translation stays English."""

    def __init__(self, lang: str, catalogue: gettext.NullTranslations) -> None:
        self.lang = lang
        self._catalogue = catalogue
        self._known: dict[str, str] = {}

    def __call__(self, text: str, /, **params: object) -> str:
        """The sentence whose id is ``text``, with its ``{names}`` filled in."""
        translated = self._known.get(text)
        if translated is None:
            translated = self._known[text] = self._catalogue.gettext(text) if text else text
        return self._fill(translated, text, params)

    def message(self, message: Message) -> str:
        """The sentence of a message."""
        return self(message.id, **message.params)

    def plural(self, one: str, many: str, count: int, **params: object) -> str:
        """The sentence for ``count`` things; ``{count}`` is filled in too."""
        translated = self._catalogue.ngettext(one, many, count)
        return self._fill(translated, one if count == 1 else many, {**params, "count": count})

    def label(self, word: Word | str) -> str:
        """A word of the register as readers know it; an unknown stored one as it is."""
        return word.label(self.lang) if isinstance(word, Word) else str(word)

    def date(self, day: dt.date) -> str:
        """A day as screens show it: R7.3.7, or 2025-03-07."""
        return dates.screen_date(self.lang, day)

    def paper_date(self, day: dt.date) -> str:
        """A day as papers print it: 令和7年3月7日（金）, or Friday 7 March 2025."""
        return dates.paper_date(self.lang, day)

    def moment(self, moment: dt.datetime) -> str:
        """A stored moment in the user's zone, to the minute."""
        return dates.screen_moment(self.lang, moment)

    def join(self, values: Collection[object]) -> str:
        """Several things in a row: 甲、乙 or A, B."""
        return ("、" if self.lang == "ja" else ", ").join(str(self._say(value)) for value in values)

    def _say(self, value: object) -> object:
        """What fills a placeholder; text, numbers and the unknown are left as they are."""
        if value.__class__ is str:  # most by far
            return value
        said = value
        match value:
            case Word() | Action():
                said = value.label(self.lang)
            case Message():
                said = self.message(value)
            case dt.datetime():
                said = self.moment(value)
            case dt.date():
                said = self.date(value)
            case list() | tuple():
                said = self.join(value)
            case set() | frozenset():
                said = self.join(sorted(value, key=str))
        return said

    def _fill(self, translated: str, text: str, params: Mapping[str, object]) -> str:
        """The filled sentence; a catalogue's mistake falls back to English, never to a crash."""
        if not params:
            return translated
        said = {name: self._say(value) for name, value in params.items()}
        for sentence in (translated, text):
            try:
                return sentence.format_map(said)
            except (LookupError, ValueError, AttributeError, TypeError):
                continue
        return text


@cache
def translator(lang: str) -> Translator:
    """The voice of a language, loaded once; any other than ja speaks English."""
    if lang != "ja":
        return Translator("en", gettext.NullTranslations())
    return Translator("ja", load_catalogues(LOCALES / "ja" / "LC_MESSAGES"))


def load_catalogues(folder: Path) -> gettext.NullTranslations:
    """Every compiled catalogue of a folder as one, by name; an empty one where none is compiled.

    Each is read when those before it lack a sentence: a command needs one or two of them.
    """
    first: gettext.NullTranslations = gettext.NullTranslations()
    for path in sorted(folder.glob("*.mo"), reverse=True):
        first = _Catalogue(path, first)
    return first


class _Catalogue(gettext.NullTranslations):
    """A compiled catalogue, and the one that is asked after it.

    A sentence is looked up in the sorted table that the file has, as C programs do: whoever starts
    needs few of the sentences, and Python's own reader takes them all apart.
    """

    def __init__(self, path: Path, after: gettext.NullTranslations) -> None:
        super().__init__()
        self._path = path
        self._after = after

    @cached_property
    def _read(self) -> gettext.NullTranslations:
        with self._path.open("rb") as file:
            read = gettext.GNUTranslations(file)
        read.add_fallback(self._after)
        return read

    @cached_property
    def _bytes(self) -> bytes:
        return self._path.read_bytes()

    @cached_property
    def _tables(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Length and place of every sentence, and of every translation, one after the other."""
        order = "<" if self._bytes[:4] == LITTLE else ">"
        count, sentences, translations = unpack_from(f"{order}3I", self._bytes, 8)
        pairs = f"{order}{2 * count}I"
        return unpack_from(pairs, self._bytes, sentences), unpack_from(
            pairs, self._bytes, translations
        )

    def gettext(self, message: str) -> str:
        sentences, translations = self._tables
        wanted, count = message.encode(), len(sentences) // 2
        at = bisect_left(range(count), wanted, key=lambda i: self._entry(sentences, i))
        if at < count and self._entry(sentences, at) == wanted:
            return self._entry(translations, at).decode()
        return self._after.gettext(message)

    def _entry(self, table: tuple[int, ...], index: int) -> bytes:
        length, place = table[2 * index : 2 * index + 2]
        # Of a plural, the first of its forms.
        return self._bytes[place : place + length].partition(b"\0")[0]

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self._read.ngettext(msgid1, msgid2, n)
