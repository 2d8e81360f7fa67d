"""What a file is, by its content; and for kinds that can't be read, what to do."""

import io
import json
import re
import zipfile

from tracker.errors import BadInputError, Message

MAX_UNPACKED = 512 * 1024 * 1024
MAX_RATIO = 200  # text packs to a fifth or tenth; a bomb to a thousandth
SMALL = 1024 * 1024
SQLITE = b"SQLite format 3\x00"
DATA = re.compile(rb"\s*(?:\{\s*\"|\[\s*[\[{\"])")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
IMAGES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*")
PACKED = (b"\x1f\x8b", b"BZh", b"7z\xbc\xaf", b"\xfd7zXZ", b"Rar!")
HTML = re.compile(
    rb"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
MARKUP = re.compile(rb"<(?:p|br|div|table|tr|td|li|h[1-6])\b[^>]{0,200}>", re.IGNORECASE)
START = 4096
MARKED = 5  # so many tags in its beginning make a fragment of HTML without a head
MARKDOWN = re.compile(r"\.(?:md|markdown|mkd)$", re.IGNORECASE)


def kind_of(data: bytes, name: str) -> str:
    """One of txt, md, html, docx, pdf.  Raises BadInputError for what can't be read."""
    if not data:
        raise BadInputError(
            Message("{file} is empty.", file=name),
            hint=Message("Check that the right file was saved."),
        )
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return _zipped(data, name)
    _refuse(data, name)
    start = data[:START].replace(b"\x00", b"")
    if HTML.match(start.removeprefix(b"\xef\xbb\xbf").lstrip(b"\xff\xfe")):
        return "html"
    if len(MARKUP.findall(start)) >= MARKED and not MARKDOWN.search(name):
        return "html"
    return "md" if MARKDOWN.search(name) else "txt"


def _refuse(data: bytes, name: str) -> None:
    if data.startswith(OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise BadInputError(
                Message("{file} is protected by a password.", file=name),
                hint=Message("Open it in Word, save a copy without a password, then import that."),
            )
        raise BadInputError(
            Message("{file} is in an old Office format (.doc, .xls).", file=name),
            hint=Message("Open it in Word, save it as .docx, then import that."),
        )
    if data.startswith(b"{\\rtf"):
        raise BadInputError(
            Message("{file} is a {kind} file, which can't be read.", file=name, kind="RTF"),
            hint=Message("Open it in Word, save it as .docx, then import that."),
        )
    if data.startswith(SQLITE) or _is_json(data):
        kind = "SQLite" if data.startswith(SQLITE) else "JSON"
        raise BadInputError(
            Message("{file} is a {kind} file, which can't be read.", file=name, kind=kind),
            hint=Message("Save the minutes as .docx, .pdf, .html or text, then import that."),
        )
    if data.startswith(IMAGES):
        raise BadInputError(
            Message("{file} is a picture.", file=name),
            hint=Message(
                "Recognise its text (OCR) and save it as .txt or .docx, then import that."
            ),
        )
    if data.startswith(PACKED):
        raise BadInputError(
            Message("{file} is a packed file.", file=name),
            hint=Message("Unpack it and import the file in it."),
        )


def _is_json(data: bytes) -> bool:
    """Whether it is data: one value, or a value on each line."""
    words = data.removeprefix(b"\xef\xbb\xbf")
    if not DATA.match(words):
        return False
    for part in (words, words.lstrip().partition(b"\n")[0]):
        try:
            json.loads(part)
        except (ValueError, RecursionError):
            continue
        return True
    return False


def _zipped(data: bytes, name: str) -> str:
    """A zip is read where it is a .docx that unpacks to a sane size."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            names = {entry.filename for entry in entries}
            unpacked = sum(entry.file_size for entry in entries)
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise BadInputError(
            Message(
                "{file} is damaged and can't be read: it begins like a .docx, but its end is missing.",
                file=name,
            ),
            hint=Message("Fetch or save the file again."),
        ) from error
    if unpacked > MAX_UNPACKED or (unpacked > SMALL and unpacked > MAX_RATIO * len(data)):
        raise BadInputError(
            Message(
                "{file} would unpack to {size} bytes; that isn't opened.", file=name, size=unpacked
            ),
            hint=Message("Open it in Word, save it as .docx, then import that."),
        )
    if "word/document.xml" not in names:
        raise BadInputError(
            Message("{file} is a {kind} file, which can't be read.", file=name, kind="zip"),
            hint=Message("Save the minutes as .docx, .pdf, .html or text, then import that."),
        )
    return "docx"
