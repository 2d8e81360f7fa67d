"""Which encoding bytes are in: a mark, strict UTF-8, ISO-2022-JP, UTF-16, else the likelier one."""

import re
from dataclasses import dataclass

from tracker.errors import BadInputError, Message

BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
ESCAPES = (b"\x1b$B", b"\x1b$@", b"\x1b(J", b"\x1b(B")
SHOWN = {
    "utf-8-sig": "utf-8",
    "utf-16-le": "utf-16",
    "utf-16-be": "utf-16",
    "euc_jis_2004": "euc-jp",
}
SHOWN |= {"iso2022_jp_2004": "iso-2022-jp", "euc_jp": "euc-jp"}
JAPANESE = (("cp932", ("cp932",)), ("euc-jp", ("euc_jp", "euc_jis_2004")))
ORDINARY = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\u3001-\u3011\uff01-\uff5e\n]")
ODD = re.compile(r"[\uff61-\uff9f\ue000-\uf8ff\ufffd\u0080-\u009f]")
CLEAR_LEAD = 0.2  # of all characters: closer scores are doubtful
FEWEST = 20  # characters beyond ASCII that tell anything
TOO_MANY_CONTROLS = 0.02  # of all characters; text has next to none
CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
SAMPLE = 20000
NUL_SHARE = 0.2


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text, and the encoding that it was read in; ``doubtful`` where another fits as well."""

    text: str
    encoding: str
    doubtful: bool = False


def decode(data: bytes, name: str, encoding: str | None = None) -> Decoded:
    """Bytes as text.  Raises BadInputError where no encoding fits, or the given one doesn't."""
    decoded = _given(data, name, encoding) if encoding else _found(data, name)
    return _refuse_binary(decoded, name)


def _given(data: bytes, name: str, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding).removeprefix("\ufeff"), encoding.lower())
    except LookupError as error:
        raise BadInputError(
            Message("There is no encoding “{encoding}”.", encoding=encoding),
            hint=Message("For instance: utf-8, cp932, euc-jp, iso-2022-jp, utf-16."),
        ) from error
    except UnicodeDecodeError as error:
        raise _unreadable(name, error.start, encoding) from error


def _found(data: bytes, name: str) -> Decoded:
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _strict(data, name, encoding)
    if any(escape in data for escape in ESCAPES):
        for encoding in ("iso2022_jp", "iso2022_jp_2004", "iso2022_jp_ext"):
            text = _try(data, encoding)
            if text is not None:
                return Decoded(text, "iso-2022-jp")
    text = _try(data, "utf-8")
    if text is not None and data.count(b"\x00") < NUL_SHARE * len(data):
        return Decoded(text, "utf-8")
    wide = _utf16(data)
    if wide is not None:
        return wide
    return _japanese(data) or _western(data, name)


def _utf16(data: bytes) -> Decoded | None:
    """UTF-16 without a mark: every other byte of its ASCII is NUL."""
    sample = data[: SAMPLE - SAMPLE % 2]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    lines = {"utf-16-le": sample.count(b"\n\x00"), "utf-16-be": sample.count(b"\x00\n")}
    for encoding, more, less in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if more > 2 * less and (more > NUL_SHARE * len(sample) / 2 or lines[encoding]):
            text = _try(data, encoding)
            if text is not None and len(ORDINARY.findall(text[:SAMPLE])) + text.isascii():
                return Decoded(text, "utf-16")
    return None


def _japanese(data: bytes) -> Decoded | None:
    """CP932 or EUC-JP, whichever makes the more ordinary Japanese of the bytes."""
    found: list[tuple[float, str, str]] = []
    for shown, encodings in JAPANESE:
        for encoding in encodings:
            text = _try(data, encoding)
            if text is not None:
                found.append((_likeness(text), shown, text))
                break
    found.sort(reverse=True)
    if not found or found[0][0] <= 0:
        return None
    best, shown, text = found[0]
    told = sum(character > "\x7f" for character in text[:SAMPLE]) >= FEWEST
    clear = told and (len(found) == 1 or best - found[1][0] > CLEAR_LEAD)
    return Decoded(text, shown, doubtful=not clear)


def _likeness(text: str) -> float:
    """How much of what is beyond ASCII is ordinary Japanese, from -1 to 1."""
    sample = text[:SAMPLE]
    beyond = sum(character > "\x7f" for character in sample)
    ordinary = len(ORDINARY.findall(sample)) - sample.count("\n")
    return (ordinary - 2 * len(ODD.findall(sample))) / beyond if beyond else 0.0


def _western(data: bytes, name: str) -> Decoded:
    """Whatever else it may be is guessed, and always doubtful."""
    from charset_normalizer import from_bytes

    guess = from_bytes(data[:SAMPLE]).best()
    text = _try(data, guess.encoding) if guess else None
    if guess is None or text is None:
        try:
            data.decode("utf-8")
        except UnicodeDecodeError as error:
            raise _unreadable(name, error.start) from error
        raise _unreadable(name, 0)
    return Decoded(text, guess.encoding.replace("_", "-"), doubtful=True)


def _strict(data: bytes, name: str, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), SHOWN.get(encoding, encoding))
    except UnicodeDecodeError as error:
        raise _unreadable(name, error.start, SHOWN.get(encoding, encoding)) from error


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _unreadable(name: str, position: int, encoding: str | None = None) -> BadInputError:
    if encoding:
        return BadInputError(
            Message(
                "{file} can't be read as {encoding}: byte {position} doesn't fit.",
                file=name,
                encoding=encoding,
                position=position,
            ),
            hint=Message("Choose another with --encoding, or save it as UTF-8 text."),
        )
    return BadInputError(
        Message(
            "{file} can't be read as text: byte {position} fits no known encoding.",
            file=name,
            position=position,
        ),
        hint=Message("Save it as UTF-8 text, then import that."),
    )


def _refuse_binary(decoded: Decoded, name: str) -> Decoded:
    places = [found.start() for found in CONTROLS.finditer(decoded.text)]
    if len(places) > 1 and len(places) > TOO_MANY_CONTROLS * len(decoded.text):
        raise BadInputError(
            Message(
                "{file} isn't text: it has {count} control characters, the first in line {line}.",
                file=name,
                count=len(places),
                line=decoded.text.count("\n", 0, places[0]) + 1,
            ),
            hint=Message("Save it as text (.txt), then import that."),
        )
    return decoded
